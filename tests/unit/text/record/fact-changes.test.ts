import { expect, test } from 'vitest'
import { extract } from '../../../../src/extract.ts'
import type { ArticleRecord } from '../../../../src/schemas/article-record.ts'
import { changesByRule, factChanges, tellable } from '../../../../src/text/record/fact-changes.ts'
import { sentencesOf } from '../../../../src/text/record/told-facts.ts'

const record = (...paragraphs: readonly string[]): ArticleRecord =>
  extract({
    content: `<html lang="en"><head><title>Port opens</title></head><body><article><h1>Port opens</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`,
    url: 'https://news.example/port',
    fetchedAt: new Date('2026-03-02T12:00:00Z'),
  })

const port =
  'The harbor ministry said that 4,700 containers were moved through the port in August, more than in any month before.'
const staff =
  'The port employs 1,200 people and wants to hire 150 more before the end of the year, the ministry told reporters.'

const figures = (before: ArticleRecord, after: ArticleRecord) =>
  factChanges(before, after).filter(({ what }) => what === 'figure')

test('an added sentence moves all facts, and changes none', () => {
  const added = 'Rain fell on all of them for most of the day, as it does at this time of the year.'

  expect(figures(record(port, staff), record(added, port, staff))).toEqual([])
})

test('facts that a record alone has are gained or lost, with their sentence and rule', () => {
  const before = record(port, staff)
  const after = { ...before, figures: before.figures.filter((_, at) => at !== 0) }
  const [figure] = before.figures
  const lost = { what: 'figure', id: figure?.id, rule: figure?.rule, sentence: port, fields: [] }

  expect(figures(before, after)).toMatchObject([{ kind: 'lost', ...lost }])
  expect(figures(after, before)).toMatchObject([{ kind: 'gained', ...lost }])
})

test('a field that is another is told, by the rule that read it', () => {
  const before = record(port, staff)
  const [first, ...rest] = before.figures
  const event = { class: 'built', span: { start: 0, end: 1 }, rule: 'event-x' } as const
  const after = { ...before, figures: [{ ...first!, event }, ...rest] }

  expect(figures(before, after)).toMatchObject([
    {
      kind: 'changed',
      rule: 'event-x',
      fields: [['event', first?.event?.class ?? '', 'built']],
    },
  ])
})

test('of two facts of the same words that of its own sentence is meant', () => {
  const one =
    'Some 50 houses were destroyed in the north of the island, the council said on Sunday.'
  const two =
    'Another 50 houses were damaged in the south of it, said the mayor of the largest town.'
  const before = record(one, two, port)
  const after = { ...before, figures: before.figures.slice(1) }

  expect(figures(before, after)).toMatchObject([{ kind: 'lost', sentence: one }])
})

test('a sentence that was rewritten keeps its facts', () => {
  const rewritten = port.replace('The harbor ministry said', 'Officials told reporters')

  expect(
    figures(record(port, staff), record(rewritten, staff)).filter(({ kind }) => kind !== 'changed'),
  ).toEqual([])
})

test('changes are counted by rule, those of most changes first', () => {
  const before = record(port, staff)
  const all = factChanges(before, { ...before, figures: [], quotes: [], times: [], entities: [] })

  const rules = changesByRule(all)

  expect(rules.reduce((sum, { lost }) => sum + lost, 0)).toBe(all.length)
  expect(rules.map(({ lost }) => lost)).toEqual(
    rules.map(({ lost }) => lost).toSorted((a, b) => b - a),
  )
  expect(rules.every(({ gained, changed }) => gained + changed === 0)).toBe(true)
})

test('what is shown of an article has bounds', () => {
  const fact = {
    kind: 'changed',
    what: 'quote',
    id: 'q1',
    words: 'w'.repeat(900),
    sentence: 's'.repeat(900),
    rule: 'r',
    fields: [['kind', 'a'.repeat(900), 'b']],
  } as const

  const told = tellable(Array.from({ length: 50 }, () => fact))

  expect(told).toHaveLength(30)
  expect(told[0]).toMatchObject({ words: `${'w'.repeat(400)}…`, sentence: `${'s'.repeat(400)}…` })
  expect(told[0]?.fields[0]?.[1]).toBe(`${'a'.repeat(400)}…`)
})

test('the sentence of a stretch is found wherever it begins', () => {
  const text = 'One came. Two left at 5 p.m. today. Three stayed.'
  const sentenceAt = sentencesOf(text)
  const of = (words: string) => sentenceAt({ start: text.indexOf(words), end: 0 })

  expect([of('One'), of('came'), of('Two'), of('5'), of('Three'), of('stayed')]).toEqual([
    'One came.',
    'One came.',
    'Two left at 5 p.m. today.',
    'Two left at 5 p.m. today.',
    'Three stayed.',
    'Three stayed.',
  ])
  expect(sentencesOf('')({ start: 0, end: 0 })).toBe('')
})
