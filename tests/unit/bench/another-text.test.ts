import { describe, expect, test } from 'vitest'
import { anotherText } from '../../../bench/support/another-text.ts'

const text =
  'The harbor board of Molden closed three narrow bridges after heavy flooding had weakened their oldest pillars. ' +
  'Engineers from Lindau will inspect every remaining crossing before winter traffic begins, Councillor Ida Berg said.'
const page = `<html><head><title>Bridges closed</title><style>.body { color: black }</style>
<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"${text}","url":"https://site.example/harbor/board"}</script>
<script>const heavy = 'flooding'</script></head>
<body class="story wide"><!-- heavy flooding --><p>${text}&nbsp;&middot;</p></body></html>`

const paragraphOf = (html: string) => /<p>(.*?)&nbsp;/su.exec(html)?.[1] ?? ''
const wordsOf = (html: string) => paragraphOf(html).match(/\p{L}+/gu) ?? []
const runsOf = (words: readonly string[]) =>
  words.slice(0, -3).map((_, at) => words.slice(at, at + 4).join(' '))

const isCapital = (word: string) => /^\p{Lu}/u.test(word)

describe('anotherText', () => {
  const other = anotherText(page, 1)

  test('leaves the first as it is', () => {
    expect(anotherText(page, 0)).toBe(page)
  })

  test('is the same for the same number, and another for another', () => {
    expect(anotherText(page, 1)).toBe(other)
    expect(anotherText(page, 2)).not.toBe(other)
  })

  test('keeps as many words, and hardly a run of four', () => {
    const before = new Set(runsOf(wordsOf(page)))
    const kept = runsOf(wordsOf(other)).filter((run) => before.has(run))

    expect(wordsOf(other)).toHaveLength(wordsOf(page).length)
    expect(kept.length).toBeLessThan(before.size / 10)
  })

  test('puts capitals where capitals were', () => {
    expect(wordsOf(other).map(isCapital)).toEqual(wordsOf(page).map(isCapital))
  })

  test('changes markup, scripts, styles and comments in nothing', () => {
    for (const kept of [
      '<body class="story wide"><!-- heavy flooding -->',
      "<script>const heavy = 'flooding'</script>",
      '.body { color: black }',
      '&nbsp;&middot;',
    ])
      expect(other).toContain(kept)
  })

  test('says the same in JSON-LD, whose names and addresses stay', () => {
    const [, json = ''] = /ld\+json">(.*?)<\/script>/su.exec(other) ?? []
    const { articleBody, ...rest } = JSON.parse(json)

    expect(rest).toEqual({ '@type': 'NewsArticle', url: 'https://site.example/harbor/board' })
    expect(articleBody.slice(4, 60)).toBe(paragraphOf(other).slice(4, 60))
  })
})
