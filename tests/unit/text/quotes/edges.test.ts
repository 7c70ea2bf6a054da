import { describe, expect, test } from 'vitest'
import { findEntities } from '../../../../src/text/entities.ts'
import {
  amountAt,
  amountEnd,
  clauseAround,
  ownerBefore,
} from '../../../../src/text/quotes/account-edges.ts'
import { agreesWithBase, firstSubject, isPluralPhrase } from '../../../../src/text/quotes/doers.ts'
import { pieceFrom } from '../../../../src/text/quotes/looks.ts'
import { firstAfter, resolverOf } from '../../../../src/text/quotes/speakers.ts'
import { readText } from '../../../../src/text/reading.ts'
import type { Stretch } from '../../../../src/text/reading/match.ts'
import type { TextReading } from '../../../../src/text/reading/text-reading.ts'
import { readMarkedText } from '../../../support/marked-text.ts'

/** A text read, and the piece that a bar stands before. */
function at(marked: string): readonly [TextReading, number] {
  const r = readText(marked.replace('|', ''), 'en')
  return [r, pieceFrom(r, marked.indexOf('|'))]
}

const written = (r: TextReading, stretch: Stretch | undefined): string | undefined =>
  stretch && r.text.slice(r.start[stretch.first], r.end[stretch.next - 1])

/** A text with a stretch in square brackets. */
function stretchIn(marked: string): readonly [TextReading, Stretch] {
  const text = marked.replace(/[[\]]/gu, '')
  const r = readText(text, 'en')
  const first = pieceFrom(r, marked.indexOf('['))
  const next = pieceFrom(r, marked.indexOf(']') - 1)
  return [r, { first, next }]
}

describe('an amount', () => {
  test.each([
    ['It rose |12 feet.', '12'],
    ['It rose |about 12 feet.', 'about 12'],
    ['It cost |$12.', '$12'],
    ['It cost |about $12.', 'about $12'],
    ['It rose |more than twelve feet.', 'more than twelve'],
    ['It rose |by 12 feet.', undefined],
    ['It rose |feet.', undefined],
    ['It rose 12| feet.', undefined],
  ])('%s is %s', (marked, expected) => {
    const [r, first] = at(marked)
    const next = amountAt(r, first)

    expect(next === 0 ? undefined : written(r, { first, next })).toBe(expected)
  })

  test.each([
    ['Lind saw |12 mills.', '12 mills'],
    ['Lind saw |12 mills; Ruiz saw none.', '12 mills'],
    ['Lind saw |12 mills: all shut.', '12 mills'],
    ['Lind saw |12 mills after the rain.', '12 mills'],
    ['Lind saw |12 mills, all of them shut.', '12 mills'],
    ['Lind saw |12 mills, seven weirs and a dam.', '12 mills, seven weirs and a dam'],
    ['Lind saw |12 mills, or at least seven weirs.', '12 mills, or at least seven weirs'],
    ['Lind saw |12 mills, one by one, were shut seven years.', '12 mills, one by one'],
    ['Lind saw |12 mills, were seven of them shut?', '12 mills'],
    ['Lind saw |fewer than 12 mills.', 'fewer than 12 mills'],
    ['Lind saw |12 mills', '12 mills'],
  ])('ends: %s', (marked, expected) => {
    const [r, first] = at(marked)

    expect(written(r, { first, next: amountEnd(r, first) })).toBe(expected)
  })

  test('is no longer than twenty pieces', () => {
    const [r, first] = at(`Lind saw |12 ${'old '.repeat(30)}mills.`)

    expect(amountEnd(r, first) - first).toBe(20)
  })
})

describe('the clause around a count', () => {
  test.each([
    ['[By a count], the mills are shut.', 'the mills are shut'],
    ['So [by a count], the mills are shut.', 'the mills are shut'],
    ['Mills are shut, [by a count].', 'Mills are shut'],
    ['Mills are shut [by a count] of May.', 'Mills are shut'],
    ['It rained. Mills are shut, [by a count]. It snowed.', 'Mills are shut'],
    ['It rained. [By a count]: mills are shut. It snowed.', 'mills are shut'],
    ['[By a count].', undefined],
    ['[By a count]', undefined],
  ])('%s: %s', (marked, expected) => {
    const [r, stretch] = stretchIn(marked)
    const { first, next } = clauseAround(r, stretch)

    expect(first < next ? written(r, { first, next }) : undefined).toBe(expected)
  })
})

describe('whose a claim is', () => {
  test.each([
    ['Few share the mayor’s |claim.', 'the mayor'],
    ['Few share the mayor’s latest |claim.', 'the mayor'],
    ['Few share the mayor’s very latest |claim.', 'the mayor'],
    ['Few share the mayor’s long and new |claim.', undefined],
    ['Few share a World Bank |claim.', 'World Bank'],
    ['Few share World Bank |claim.', 'World Bank'],
    ['Few share the |claim.', undefined],
    ['Few share |claim.', undefined],
    ['Few share her |claim.', undefined],
    ['Few of the old town’s |claim.', 'the old town'],
    ['Few share police |estimates.', 'police'],
    ['|Claim.', undefined],
  ])('%s: %s', (marked, expected) => {
    const [r, noun] = at(marked)

    expect(written(r, ownerBefore(r, noun))).toBe(expected)
  })
})

const far = (count: number) => readText(`The ${'old '.repeat(count)}miller left.`, 'en')

describe('a subject', () => {
  test.each([
    ['[Officials] say so.', true],
    ['[Officials in the port] say so.', true],
    ['[The port of officials] say so.', false],
    ['[Kim and Lee] say so.', true],
    ['[A court and a town] say so.', false],
    ['[Kim] say so.', false],
    ['[A Texas state courts] say so.', false],
    ['[Police] say so.', true],
  ])('%s is of several: %s', (marked, expected) => {
    expect(isPluralPhrase(...stretchIn(marked))).toBe(expected)
  })

  test.each([
    ['[They] say so.', true],
    ['[We] say so.', true],
    ['[He] say so.', false],
    ['[It] say so.', false],
    ['[Officials] say so.', true],
    ['[Officials in the port] say so.', true],
    ['[The miller] say so.', true],
    ['[The miller] want so.', false],
    ['[A miller of mills] want so.', false],
    ['[Kim and Lee] say so.', true],
  ])('%s goes with the base of a verb: %s', (marked, expected) => {
    const [r, subject] = stretchIn(marked)
    const around = { first: 0, end: r.count, isNested: false, toldFrom: 0, speaker: undefined }
    const verb = subject.next
    const cue = { ...around, group: verb, verb, next: verb + 1 }

    expect(agreesWithBase(r, subject, cue)).toBe(expected)
    expect(agreesWithBase(r, subject, { ...cue, group: verb - 1 })).toBe(true)
  })

  test.each([
    ['The miller left the town.', 'The miller'],
    ['The miller rejects the plan.', 'The miller'],
    ['The mill makes flour.', undefined],
    ['The miller wants to leave.', 'The miller'],
    ['The millers want the weir.', 'The millers'],
    ['The miller to want the weir.', undefined],
    ['The agency says it has left.', 'The agency'],
    ['The miller 12 left.', 'The miller 12'],
    ['A note “he left” came late.', undefined],
    ['Left alone.', undefined],
    ['', undefined],
  ])('of the first clause of "%s": %s', (text, expected) => {
    const r = readText(text, 'en')

    expect(written(r, firstSubject(r, 0, r.count))).toBe(expected)
  })

  test('is looked for up to the given piece, and no further than forty', () => {
    const r = readText('The miller left the town.', 'en')

    expect(firstSubject(r, 0, 2)).toBeUndefined()
    expect(firstSubject(r, 0, 3)).toEqual({ first: 0, next: 2 })
    expect(firstSubject(far(37), 0, 99)).toBeDefined()
    expect(firstSubject(far(38), 0, 99)).toBeUndefined()
  })
})

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
