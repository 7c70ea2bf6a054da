import { describe, expect, test } from 'vitest'
import { findEntities } from '../../../../src/text/entities.ts'
import { pieceFrom } from '../../../../src/text/quotes/looks.ts'
import { firstAfter, resolverOf } from '../../../../src/text/quotes/speakers.ts'
import { readText } from '../../../../src/text/reading.ts'
import { readMarkedText } from '../../../support/marked-text.ts'

/** The names that the subjects in square brackets stand for, in their order. */
function meant(marked: string): readonly (string | null)[] {
  const text = marked.replace(/[[\]]/gu, '')
  const r = readText(text, 'en')
  const named = findEntities(r.tokens)
  const resolver = resolverOf(r, named)
  const names = new Map(named.entities.map(({ id, name }) => [id, name]))
  const subjects = [...marked.matchAll(/\[([^\]]*)\]/gu)].map(
    ({ index, 1: words = '' }, number) => {
      const start = index - 2 * number
      return { first: pieceFrom(r, start), next: pieceFrom(r, start + words.length) }
    },
  )
  return subjects.map((subject) => {
    const id = resolver.entityOf(subject)
    return id === null ? null : (names.get(id) ?? null)
  })
}

const afterSpeech = (lines: number) =>
  meant(`[Maria Lindqvist] said so.${'\nIt rained.'.repeat(lines - 1)}\n[She] left.`)

const afterName = (lines: number) =>
  meant(`Maria Lindqvist left.${'\nIt rained.'.repeat(lines - 1)}\n[She] said so.`)

const afterText = (characters: number) => {
  const rain = 'It rained all day. '.repeat(80).slice(0, characters - ' left. Then '.length)
  return meant(`Maria Lindqvist left. ${rain}Then [she] said so.`)
}

describe('whom a subject stands for', () => {
  test.each([
    ['[Maria Lindqvist] said so.', ['Maria Lindqvist']],
    ['[The mayor, Maria Lindqvist], said so.', ['Maria Lindqvist']],
    ['[Maria Lindqvist, a miller], said so.', ['Maria Lindqvist']],
    ['[Maria Lindqvist of the mill] said so.', ['Maria Lindqvist']],
    ['[A spokesman for Maria Lindqvist] said so.', [null]],
    ['[Maria Lindqvist] said so. [She] left.', ['Maria Lindqvist', 'Maria Lindqvist']],
    ['[Maria Lindqvist] said so. [He] left.', ['Maria Lindqvist', null]],
    ['Maria Lindqvist left. [She] said so.', ['Maria Lindqvist']],
    ['Maria Lindqvist met Anna Holmgren. [She] said so.', [null]],
    ['Maria Lindqvist met Peter Holmgren. [He] said so.', ['Peter Holmgren']],
    ['[She] said so. Maria Lindqvist left.', [null]],
    ['[It] said so.', [null]],
    ['Mayor Maria Lindqvist left. [The mayor] said so.', ['Maria Lindqvist']],
    ['Mayor Maria Lindqvist met mayor Peter Holmgren. [The mayor] said so.', [null]],
    ['Mayor Maria Lindqvist left. [The old mayor] said so.', ['Maria Lindqvist']],
    ['Mayor Maria Lindqvist left. [The very old mayor] said so.', [null]],
  ])('%s', (marked, expected) => {
    expect(meant(marked)).toEqual(expected)
  })

  test('"she" is the one who spoke up to three lines above', () => {
    expect(afterSpeech(3)).toEqual(['Maria Lindqvist', 'Maria Lindqvist'])
    expect(afterSpeech(4)).toEqual(['Maria Lindqvist', null])
  })

  test('and one who was only named up to two', () => {
    expect(afterName(2)).toEqual(['Maria Lindqvist'])
    expect(afterName(3)).toEqual([null])
  })

  test('and so many characters before', () => {
    expect(afterText(1100)).toEqual(['Maria Lindqvist'])
    expect(afterText(1300)).toEqual([null])
  })
})

test('the first mention that ends behind an offset', () => {
  const { tokens, mentions } = readMarkedText('{per Ada Voss} met {per Bo Ek} and {per Cy Lie}.')
  const spans = mentions.map(({ first, end }, index) => ({
    entity: `e${index}`,
    type: 'person' as const,
    span: { start: tokens.start[first]!, end: tokens.end[end - 1]! },
  }))

  expect([0, 7, 8, 17, 18, 28, 29].map((offset) => firstAfter(spans, offset))).toEqual([
    0, 0, 1, 1, 2, 2, 3,
  ])
  expect(firstAfter([], 5)).toBe(0)
})
