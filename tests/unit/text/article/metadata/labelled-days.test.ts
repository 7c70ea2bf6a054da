import { describe, expect, test } from 'vitest'
import { metadataOf, paragraphs } from '../../../../support/metadata-page.ts'

const time = '<time datetime="2025-03-14T12:00:00Z">14 March 2025</time>'
const other = '<time datetime="2024-01-05T12:00:00Z">5 January 2024</time>'

/** Boxes stand far enough below the text that nothing else takes them for its end. */
const publishedOf = (boxes: string, head = '') =>
  metadataOf(
    `<html lang="en"><head>${head}</head><body><main><h1>Canal lock opens again</h1><div>${paragraphs}</div></main>${boxes}</body></html>`,
  ).published?.value

const box = (content: string) => `<aside><div>${content}</div></aside>`
const stated = '<meta property="article:published_time" content="2025-03-10">'

describe('a day in a box of facts beside the text', () => {
  test.each([
    ['under a heading', `<h3>Published</h3><p>${time}</p>`],
    ['under one that screen readers hear, too', `<h4>Published</h4><h5>Publish date</h5>${time}`],
    ['behind its label', `<b>First published:</b> ${time}`],
    [
      'under a heading of its own, below one that leads on',
      `<h3><a href="/x">Mill shuts</a></h3><h3>Published</h3>${time}`,
    ],
    ['in another language', `<h3>Veröffentlicht am</h3>${time}`],
    [
      'beside what else is told of the article',
      `<h3>Published</h3>${time}</div><div><h3>Author</h3>Ida Brook`,
    ],
  ])('is the publication’s %s', (_, content) => {
    expect(publishedOf(box(content))).toBe('2025-03-14T12:00:00Z')
  })

  test.each([
    ['has no label', time],
    ['has a label of something else', `<h3>Reviewed</h3>${time}`],
    ['stands in a sentence', `<p>Published by the town in its own paper on ${time}</p>`],
    ['is followed by more', `<h3>Published</h3>${time} by the town`],
    ['leads to another article', `<a href="/x"><h3>Published</h3>${time}</a>`],
    [
      'stands under a heading that leads on',
      `<h3><a href="/x">Mill shuts</a></h3><p>Posted: ${time}</p>`,
    ],
    ['stands in a card of its own', `<article><h3>Mill shuts</h3><p>Posted: ${time}</p></article>`],
    ['is a comment’s', `<div class="comments"><h3>Posted</h3>${time}</div>`],
  ])('is none where it %s', (_, content) => {
    expect(publishedOf(box(content))).toBeUndefined()
  })

  test('is the publication’s in the element of the text, where the headline stands outside it', () => {
    const text = `<article>${paragraphs}${paragraphs}${box(`<h3>Published</h3>${time}`)}</article>`
    expect(publishedOf(text)).toBe('2025-03-14T12:00:00Z')
  })

  test('is none in the foot of the site, or where boxes tell different ones', () => {
    const foot = `<footer><div><h3>Published</h3>${time}</div></footer>`
    const two = box(`<h3>Published</h3>${time}`) + box(`<h3>Published</h3>${other}`)

    expect(publishedOf(foot)).toBeUndefined()
    expect(publishedOf(two)).toBeUndefined()
  })

  test('is none on a page with more times than an article has', () => {
    const list = Array.from({ length: 12 }, () => `<p>${other}</p>`).join('')

    expect(publishedOf(box(`<h3>Published</h3>${time}`) + `<nav>${list}</nav>`)).toBeUndefined()
  })

  test('gives way to any other', () => {
    expect(publishedOf(box(`<h3>Published</h3>${time}`), stated)).toBe('2025-03-10')
  })
})
