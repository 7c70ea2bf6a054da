import { expect, test } from 'vitest'
import { articleAddress } from '../../../src/text/article-address.ts'
import { mayGoOn } from '../../../src/text/article/kinds/next-page.ts'
import { sendOnTarget } from '../../../src/text/send-on.ts'
import { sourceOf } from '../../../src/workers/fetched-page.ts'

const encoded = (text: string) => new TextEncoder().encode(text)
const url = 'https://news.example/story'

test('the source of a page is its bytes, a character each, where they are part of more', () => {
  const all = encoded('before<p>fähre</p>behind')
  const body = all.subarray(6, all.length - 6)

  expect(sourceOf({ body }).whole()).toBe('<p>f\u00C3\u00A4hre</p>')
  expect(sourceOf({ body })).toBe(sourceOf({ body }))
})

test('the source of a long page is in pieces, none of which is long', () => {
  const html = `<p>${'a'.repeat(300_000)}</p>`.repeat(2)
  const { pieces } = sourceOf({ body: encoded(html) })

  expect(pieces.map(({ text }) => text).join('')).toBe(html)
  expect(Math.max(...pieces.map(({ text }) => text.length))).toBeLessThanOrEqual(49_152)
})

/** Longer than a piece; words in scripts, in comments and in markup that is shut off are none. */
const silent = [
  `<script>x = '${'<p>one two three four five six</p>'.repeat(4_000)}'</script>`,
  `<!-- ${'<p>one two three four five six</p>'.repeat(4_000)} -->`,
  `<template>${'<p>one two three four five six</p>'.repeat(4_000)}</template>`,
]
const asSent = (html: string) => sourceOf({ body: encoded(html) })

test.each(silent)('a page sends on whose words are unseen, in whichever piece: %.9s', (unseen) => {
  const page = `<html><head><link rel="canonical" href="/real/story">${unseen}</head><body>moved`

  expect(asSent(page).pieces.length).toBeGreaterThan(1)
  expect(sendOnTarget(asSent(page), url)).toBe('https://news.example/real/story')
  expect(sendOnTarget(page, url)).toBe('https://news.example/real/story')
})

test.each(silent)('a page has a word to say in whichever piece: behind %.9s', (unseen) => {
  const page = `<link rel="canonical" href="/real/story">${unseen}<p>${'The bridge is open. '.repeat(60)}</p>`

  expect(sendOnTarget(asSent(page), url)).toBeUndefined()
})

test.each(silent)('what leads on is found in whichever piece: behind %.9s', (unseen) => {
  const page = asSent(`${unseen}<a href="/story?page=2">next</a>`)

  expect(mayGoOn(page, { url, isFirst: true })).toBe(true)
  expect(mayGoOn(asSent(unseen), { url, isFirst: true })).toBe(false)
})

test('the address of a view is found in whichever piece', () => {
  const head = `<html amp><head><style>${'<p>'.repeat(20_000)}</style><link rel="canonical" href="/story">`

  expect(articleAddress(asSent(head), 'https://news.example/amp/story')).toBe(url)
})
