import { describe, expect, test } from 'vitest'
import {
  bands,
  duplicateSimilarity,
  packSignature,
  signature,
  signatureLength,
  similarity,
  unpackSignature,
} from '../../../src/text/near-duplicates.ts'

const nouns = [
  'council',
  'bridge',
  'river',
  'minister',
  'harbour',
  'school',
  'budget',
  'storm',
  'union',
  'court',
]
const verbs = [
  'opens',
  'closes',
  'repairs',
  'plans',
  'blocks',
  'funds',
  'inspects',
  'names',
  'sells',
  'moves',
]

/** A story of `count` sentences, another for each seed. */
function story(seed: number, count = 40): string[] {
  return Array.from({ length: count }, (_, at) => {
    const pick = (list: string[], step: number) =>
      list[(seed * 7 + at * step + seed * at) % list.length]
    return `On day ${at * seed + seed} the ${pick(nouns, 3)} ${pick(verbs, 7)} the ${pick(nouns, 1)} for ${at + seed * 13} people.`
  })
}

const isFound = (a: string, b: string) => {
  const [left, right] = [signature(a), signature(b)]
  const keys = new Set(bands(right).map((band) => Buffer.from(band).toString('hex')))
  const shared = bands(left).some((band) => keys.has(Buffer.from(band).toString('hex')))
  return shared && similarity(left, right) >= duplicateSimilarity
}

describe('near-duplicates', () => {
  test('finds a story under another first sentence and with a credit', () => {
    const [, ...rest] = story(3)

    expect(
      isFound(story(3).join(' '), ['Our paper has learned:', ...rest, 'With our staff.'].join(' ')),
    ).toBe(true)
  })

  test('finds a story that was cut to three quarters', () => {
    expect(isFound(story(3).join(' '), story(3).slice(0, 30).join(' '))).toBe(true)
  })

  test('passes over case, punctuation and line breaks', () => {
    const text = story(3).join(' ')

    expect(
      similarity(signature(text), signature(text.toUpperCase().replaceAll('. ', '!\n\n'))),
    ).toBe(1)
  })

  test('keeps different stories apart', () => {
    expect(isFound(story(3).join(' '), story(4).join(' '))).toBe(false)
  })

  test('estimates the share of four-word runs in common', () => {
    // 100 words and the same with 100 others after them: about half of all runs.
    const words = Array.from({ length: 200 }, (_, at) => `word${at}`)

    const estimate = similarity(
      signature(words.slice(0, 100).join(' ')),
      signature(words.join(' ')),
    )

    expect(estimate).toBeGreaterThan(0.36)
    expect(estimate).toBeLessThan(0.63)
  })

  test('compares scripts without spaces by their characters', () => {
    const text = '東京都は月曜日、橋の修理を始めると発表した。工事は三か月続く見込みだ。'

    expect(similarity(signature(text), signature(`${text}続報を待つ。`))).toBeGreaterThan(0.6)
  })

  test('takes texts without words for like nothing, and gives them no bands', () => {
    expect(bands(signature('…'))).toEqual([])
    expect(similarity(signature(''), signature(''))).toBe(0)
  })

  test('is the same in every run', () => {
    const minima = signature('The council met on Monday to discuss the bridge.')

    expect(minima).toHaveLength(signatureLength)
    expect(bands(minima)).toHaveLength(42)
    expect([...minima.subarray(0, 2)]).toMatchInlineSnapshot(`
      [
        1493338582,
        224314608,
      ]
    `)
    expect(bands(minima)[1]?.[0]).toBe(1)
    expect(unpackSignature(packSignature(minima))).toEqual(minima)
  })
})
