import { describe, expect, test } from 'vitest'
import { metadataOf, paragraphs } from '../../../../../support/metadata-page.ts'

const titleOf = (head: string, body: string, url?: string) =>
  metadataOf(
    `<html><head>${head}</head><body>${body}${paragraphs}</body></html>`,
    url === undefined ? {} : { url },
  ).title

const title = (text: string) => `<title>${text}</title>`

describe('the headline of a page', () => {
  test.each([
    ['of 250 characters', `<h1>${'x'.repeat(250)}</h1>`, 'x'.repeat(250)],
    ['not of 251', `<h1>${'x'.repeat(251)}</h1>`, 'Mills'],
    ['that is seen', '<h1 hidden>Weirs burn</h1>', 'Mills'],
    ['of no dialog', '<dialog open><h1>Weirs burn</h1></dialog>', 'Mills'],
    ['of one word', '<h1>Weirs</h1>', 'Weirs'],
    ['of two words in the header', '<header><h1>Weirs burn</h1></header>', 'Mills'],
    ['of three words in the header', '<header><h1>Old weirs burn</h1></header>', 'Old weirs burn'],
    ['the only one', '<h1>Weirs burn</h1><h1>Dams burst</h1>', 'Mills'],
    ['the only one, twice', '<h1>Weirs burn</h1><h1>Weirs burn</h1>', 'Weirs burn'],
    ['that is marked', '<p itemprop="headline">Weirs burn</p>', 'Weirs burn'],
    ['not the lesser one', '<h2>Weirs burn</h2>', 'Mills'],
  ])('is the heading %s', (_, body, expected) => {
    expect(titleOf(title('Mills'), body)).toBe(expected)
  })

  test.each([
    ['the same', 'Old mills turn', '<h1>Old mills turned</h1><h1>Old mills turn</h1>', 'Old mills turn'],
    ['nearly the same', 'Old mills turn at last', '<h1>Old mills and weirs</h1><h1>Old mills turn</h1>', 'Old mills turn'],
    ['half of its words', 'Old mills turn at the weir', '<h1>Dams and locks</h1><h1>Old mills burn down</h1>', 'Old mills burn down'],
    ['its beginning before a part of it', 'Weir - The old mill turns again - News', '<h1>The old mill turns</h1><h1>Weir</h1>', 'Weir'],
    ['its beginning', 'Weir - The Mill Post - News', '<h1>Other things</h1><h1>Weir</h1>', 'Weir'],
  ])('is the one that is like the title: %s', (_, stated, body, expected) => {
    expect(titleOf(title(stated), body)).toBe(expected)
  }) // prettier-ignore

  test.each([
    ['/', 'Old mills turn'],
    ['/index.html', 'Old mills turn'],
    ['/home', 'Old mills turn'],
    ['https://courier.example/', 'Old mills turn'],
    ['/?p=5', 'Weirs burn'],
    ['/local', 'Weirs burn'],
    ['#top', 'Weirs burn'],
    ['http://[', 'Weirs burn'],
  ])('is none that leads to the site’s start: %s', (href, expected) => {
    expect(titleOf(title('Old mills turn'), `<h1><a href="${href}">Weirs burn</a></h1>`)).toBe(
      expected,
    )
    expect(titleOf(title('Old mills turn'), `<a href="${href}"><h1>Weirs burn</h1></a>`)).toBe(
      expected,
    )
  })

  test.each([
    ['of as many words', 'Canal lock opens', 'Old Water Notes'],
    ['of more words', 'Canal lock opens again', 'Canal lock opens again'],
  ])('is no lesser one %s, where both are parts of the title', (_, lesser, expected) => {
    const body = `<h1>Old Water Notes</h1><h2>${lesser}</h2>`

    expect(titleOf(title(`News - Old Water Notes - ${lesser} - The Courier`), body)).toBe(expected)
  })

  test('may lead there from there', () => {
    const body = '<h1><a href="/">Weirs burn</a></h1>'

    expect(titleOf(title('Old mills turn'), body, 'https://courier.example/')).toBe('Weirs burn')
  })

  test.each(['twitter:title', 'dc.title', 'dcterms.title', 'parsely-title', 'sailthru.title', 'citation_title'])(
    'is stated as %s',
    (name) => {
      expect(titleOf(`${title('Mills')}<meta name="${name}" content="Old weirs burn">`, '')).toBe(
        'Old weirs burn',
      )
    },
  ) // prettier-ignore
})
