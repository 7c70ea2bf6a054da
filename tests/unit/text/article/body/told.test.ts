import { describe, expect, test } from 'vitest'
import { votesName } from '../../../../../src/text/article/body/agreed.ts'
import { groupsOf, literalsIn } from '../../../../../src/text/article/body/literals.ts'
import { sceneOf } from '../../../../../src/text/article/body/scene.ts'
import { readPage } from '../../../../../src/text/article/read-page.ts'
import { parsePage } from '../../../../../src/text/page/build.ts'

const url = 'https://gazette.example/2026/ferry-to-hvall'
const TEXT = [
  'The ferry to Hvall will sail all night from June, the harbor board decided on Tuesday after a long debate.',
  'Until now the last boat left at nine, and whoever missed it slept in the waiting room or with friends.',
  'Night crossings cost the county 2.1 million crowns a year, which a toll of six crowns is to bring in.',
  'Fishermen had warned that the wake would disturb their nets, and won a limit of eight knots near the skerries.',
  'A second ship, built in 1988 and bought from a Danish island, takes over when the first one is in dock.',
]
const OFFER =
  'Order the Gazette for eight weeks, and we will bring it to your door each morning before six.'

function pageOf(lines: readonly string[], more: string): string {
  const paragraphs = lines.map((line) => `<p>${line}</p>`).join('')
  return `<html lang="en"><head><title>Ferry to Hvall sails all night</title><meta property="og:type" content="article"></head>
    <body><main><h1>Ferry to Hvall sails all night</h1><div class="x1">${paragraphs}</div></main>${more}</body></html>`
}

/** The votes on each line of a page, by its first word. */
function votesOn(html: string, stated?: string): Record<string, string> {
  const scene = sceneOf(parsePage(html), { title: 'Ferry to Hvall sails all night', stated })
  return Object.fromEntries(
    scene.blocks.map(({ text }, index) => [
      text.split(' ', 2).join(' '),
      votesName(scene.agreed[index] ?? 0).slice(-1),
    ]),
  )
}

const asState = (lines: readonly string[]) =>
  `<script>window.__STATE__ = ${JSON.stringify({ menu: ['Home', 'Sport'], body: lines.map((text) => ({ type: 'p', text })) })}</script>`

describe('what else tells the text', () => {
  test('votes for its lines, and against prose that a whole text lacks', () => {
    const votes = votesOn(pageOf([...TEXT, OFFER], asState(TEXT)))

    expect(votes).toMatchObject({ 'The ferry': 's', 'A second': 's', 'Order the': '-' })
  })

  test('says nothing against a line where it tells only part of the text', () => {
    const more = ['Tickets for', 'Cyclists and', 'Dogs on'].map(
      (who) =>
        `${who} the night boat cost what they cost by day, the board said, and so do cars and their trailers.`,
    )
    const votes = votesOn(pageOf([...TEXT, OFFER, ...more], asState(TEXT.slice(0, 4))))

    expect(votes).toMatchObject({ 'The ferry': 's', 'A second': '?', 'Order the': '?' })
  })

  test.each([
    ['JSON-LD', '', TEXT.join(' ')],
    [
      'data in a string',
      `<script>window._preloads = JSON.parse(${JSON.stringify(JSON.stringify({ text: TEXT.join('\n') }))})</script>`,
      undefined,
    ],
    [
      'markup in a call',
      `<script>self.__next_f.push([1,${JSON.stringify(TEXT.map((line) => `<p>${line}</p>`).join(''))}])</script>`,
      undefined,
    ],
    [
      'what readers without scripts see',
      `<noscript>${TEXT.map((line) => `<p>${line}</p>`).join('')}</noscript>`,
      undefined,
    ],
  ])('is read from %s', (_, script, stated) => {
    expect(votesOn(pageOf(TEXT, script), stated)).toMatchObject({ 'The ferry': 's' })
  })

  test('is not heard where it tells another text', () => {
    const others = TEXT.map((line) => line.replaceAll(/[a-z]+/gu, 'word'))

    expect(votesOn(pageOf(TEXT, asState(others)))).toMatchObject({ 'The ferry': '?' })
  })

  test('finds a text in letters that JSON writes as escapes', () => {
    const lines = TEXT.map((_, index) =>
      'Паром на остров ходит теперь всю ночь, решил совет порта после долгих споров '.repeat(
        2 + index,
      ),
    )
    const state = JSON.stringify({ body: lines }).replaceAll(
      /[^\x20-\x7e]/gu,
      (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )

    expect(votesOn(pageOf(lines, `<script>var state = ${state}</script>`))).toMatchObject({
      'Паром на': 's',
    })
  })

  test.each([
    [
      'a string of JSON',
      `window.__DATA__ = JSON.parse(${JSON.stringify(JSON.stringify({ html: TEXT.map((line) => `<p>${line}</p>`).join('') }))})`,
    ],
    [
      'a call',
      `window.__NUXT__=(function(a,b){return {body:${JSON.stringify(TEXT.join('\n'))},draft:a}}(false,null))`,
    ],
  ])('is the text where the page shows none, from %s', (_, script) => {
    const document = readPage(pageOf([], `<div id="app"></div><script>${script}</script>`), { url })

    expect(document.text.split('\n')).toEqual(TEXT)
    expect(document.method).toBe('state')
  })

  test('is no dictionary of what a page says to its users', () => {
    const messages = Object.fromEntries(
      Array.from({ length: 40 }, (_, at) => [
        `m${at}`,
        `${OFFER} If that failed, try again later, or write to us. (${at})`,
      ]),
    )
    const html = pageOf(
      TEXT.slice(0, 2),
      `<script>var t = init(${JSON.stringify(messages)})</script>`,
    )

    expect(readPage(html, { url }).text.split('\n')).toEqual(TEXT.slice(0, 2))
  })
})

describe('literals of a script', () => {
  test('are read as written, with what they escape', () => {
    const [only] = literalsIn(
      String.raw`f("She said \"never\", and left;\u0020 nobody \x61sked why.")`,
    )

    expect(only?.text).toBe('She said "never", and left;  nobody asked why.')
  })

  test('are parted where much else stands between them', () => {
    const [first = '', second = '', third = ''] = TEXT
    const gap = '0,'.repeat(2_000)

    const groups = groupsOf(literalsIn(`["${first}",1,"${second}",${gap}"${third}"]`))

    expect(groups.map((group) => group.map(({ text }) => text))).toEqual([[first, second], [third]])
  })
})
