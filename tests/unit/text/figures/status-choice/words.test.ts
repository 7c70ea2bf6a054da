import { expect, test } from 'vitest'
import { figureRules } from '../../../../../src/text/figures.ts'
import type { StatusJudge } from '../../../../../src/text/figures/status-choice/judge.ts'
import { eachWord, slots } from '../../../../../src/text/figures/status-choice/words.ts'
import { figureIn } from '../../../../support/told-figure.ts'

/** By slot, the words that are looked at for the first figure of a text. */
function wordsOf(marked: string): Readonly<Record<string, readonly string[]>> {
  const all: Record<string, string[]>[] = []
  const status: StatusJudge = (site, meaning) => {
    const found: Record<string, string[]> = {}
    const { text, start, end } = site.r.tokens
    eachWord(site, meaning.event, (token, slot) => {
      ;(found[slots[slot] ?? ''] ??= []).push(text.slice(start[token], end[token]))
    })
    all.push(found)
    return meaning
  }
  figureIn(marked, undefined, { ...figureRules, choices: { ...figureRules.choices, status } })
  return all[0] ?? {}
}

test('words are looked at where they stand about the figure, its noun and its event', () => {
  expect(wordsOf('It rained. The mill will lay off some [400] old workers in May.')).toEqual({
    sentence: 'The mill will lay off some 400 old workers in May .'.split(' '),
    before: ['The', 'mill', 'will', 'lay', 'off'],
    'before-1': ['off'],
    'before-2': ['lay'],
    'behind-1': ['in'],
    'behind-2': ['May'],
    event: ['lay'],
    'event-1': ['will'],
  })
})

test('words further away are words of the sentence alone, and none of other sentences are looked at', () => {
  const far = 'one two three four five six seven eight nine ten eleven twelve'
  const words = wordsOf(
    `In the old mill of the town by the river and the sea it was said, alas, [12] ${far}. So it is.`,
  )

  expect(words['sentence']?.slice(0, 3)).toEqual(['In', 'the', 'old'])
  expect(words['before']).toHaveLength(14)
  expect(words['before']).not.toContain('old')
  expect(words['sentence']).not.toContain('So')
})

test('at the edges of a sentence there is nothing to look at', () => {
  expect(wordsOf('[12] died')).toEqual({
    sentence: ['12', 'died'],
    'behind-1': ['died'],
    event: ['died'],
    'event-1': ['12'],
  })
})
