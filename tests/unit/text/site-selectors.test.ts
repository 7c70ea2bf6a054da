import { expect, test } from 'vitest'
import { readBySelectors } from '../../../src/text/site-selectors.ts'

const markup = `<html><head><meta name="by" content="Ida Brook &amp; Jan Novak"></head><body>
<h1> Rain
 ends</h1><h1>Other</h1><time datetime="2026-03-02T08:00:00Z">Monday</time>
<div class="story"><p>First.</p><div class="story inner"><p>Second.</p></div><p class="ad">Buy <b class="by">Ad Man</b></p></div></body></html>`

test('finds the first title, the first date and all authors', () => {
  expect(
    readBySelectors(markup, { title: 'h1', published: 'time', authors: 'meta[name=by], .by' }),
  ).toEqual({
    title: 'Rain ends',
    published: '2026-03-02T08:00:00Z',
    authors: ['Ida Brook & Jan Novak', 'Ad Man'],
  })
})

test('the body is each element once, in the order of the page, without what is removed', () => {
  const { body } = readBySelectors(markup, { body: '.inner, .story', remove: '.ad' })

  expect(body).toBe(
    '<div class="story"><p>First.</p><div class="story inner"><p>Second.</p></div></div>',
  )
})

test('a byline that is no text of the article is an author all the same', () => {
  expect(readBySelectors(markup, { authors: '.by', remove: '.ad' })).toEqual({
    authors: ['Ad Man'],
  })
})

test('what is not there is not said', () => {
  expect(readBySelectors(markup, { title: 'h6', body: 'main', published: '.date' })).toEqual({})
})
