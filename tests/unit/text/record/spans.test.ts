import { describe, expect, test } from 'vitest'
import { extract } from '../../../../src/extract.ts'
import type { ArticleRecord } from '../../../../src/schemas/article-record.ts'
import type { Figure } from '../../../../src/schemas/figure.ts'
import { checkSpans } from '../../../../src/text/record/spans.ts'

const paragraphs = [
  'The harbor ministry of Ruritania said on Monday that 4,700 containers were moved through the port in August, more than in any month before.',
  '“We want to hire 150 more before the end of the year,” said Ada Lund, the head of the port, who has 1,200 people at work there.',
]

const record: ArticleRecord = extract({
  content: `<html lang="en"><head><title>Port of Ruritania moves 4,700 containers</title></head><body><article><h1>Port of Ruritania moves 4,700 containers</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`,
  url: 'https://news.example/port',
  fetchedAt: new Date('2026-03-02T12:00:00Z'),
})

const span = { start: 0, end: 3 }
const text = 'The'

/** The record with its first figure changed. */
function withFigure(change: Partial<Figure>): ArticleRecord {
  const [first, ...others] = record.figures
  return { ...record, figures: [{ ...first!, ...change }, ...others] }
}

test('a record as it was read is whole', () => {
  expect(() => checkSpans(record)).not.toThrow()
  expect(record.figures.length).toBeGreaterThan(1)
  expect(record.quotes).not.toHaveLength(0)
})

describe('an id that names nothing is told by where it stands:', () => {
  test.each<readonly [string, Partial<Figure>]>([
    ['figures.relations.figure', { relations: [{ type: 'part-of', figure: 'x9' }] }],
    ['figures.change', { change: { direction: 'up', from: 'x9' } }],
    ['figures.change', { change: { direction: 'up', to: 'x9' } }],
    ['figures.change', { change: { direction: 'up', by: 'x9' } }],
    ['figures.entity', { group: { text, span, entity: 'x9' } }],
    ['figures.entity', { place: { text, span, entity: 'x9' } }],
    ['figures.attribution.entity', { attribution: { entity: 'x9', sourceSpan: span } }],
    ['figures.time', { occurredAt: { value: '2026', time: 'x9' } }],
    ['figures.time', { saidAt: { value: '2026', time: 'x9' } }],
    ['figures.quote', { quote: 'x9' }],
  ])('%s, %j', (path, change) => {
    expect(() => checkSpans(withFigure(change))).toThrowError(`${path}: x9 names nothing`)
  })

  test('mentions.entity', () => {
    const [first, ...others] = record.mentions
    const mentions = [{ ...first!, entity: 'x9' }, ...others]

    expect(() => checkSpans({ ...record, mentions })).toThrowError('mentions.entity: x9')
  })

  test('quotes.speaker', () => {
    const [first, ...others] = record.quotes
    const quotes = [{ ...first!, speaker: 'x9' }, ...others]

    expect(() => checkSpans({ ...record, quotes })).toThrowError('quotes.speaker: x9')
  })

  test('entities.roles.of', () => {
    const [first, ...others] = record.entities
    const roles = [{ text, span, of: 'x9' }]
    const entities = [{ ...first!, roles }, ...others]

    expect(() => checkSpans({ ...record, entities })).toThrowError('entities.roles.of: x9')
  })
})

test('nobody is an attribution of nobody, and a quote of nobody', () => {
  const change = { attribution: { entity: null, sourceSpan: span } }

  expect(() => checkSpans(withFigure(change))).not.toThrow()
})

describe('a span must lie in its text', () => {
  const beyond = record.document.text.length

  test.each([
    [{ start: -1, end: 3 }],
    [{ start: 3, end: 3 }],
    [{ start: 5, end: 3 }],
    [{ start: beyond - 1, end: beyond + 1 }],
    [{ start: beyond, end: beyond + 1 }],
  ])('%j', (place) => {
    expect(() => checkSpans(withFigure({ phraseSpan: place }))).toThrowError(/is not in the text/)
  })

  test('to its end at most', () => {
    const place = { start: beyond - 1, end: beyond }

    expect(() => checkSpans(withFigure({ phraseSpan: place }))).not.toThrow()
  })

  test.each([[{ start: 0, end: 4 }], [{ start: 3, end: 6 }]])(
    'without white space at its ends: %j',
    (place) => {
      expect(() => checkSpans(withFigure({ phraseSpan: place }))).toThrowError(/white space/)
    },
  )

  test('and what is kept beside it is the same', () => {
    const place = { text: 'A', span }

    expect(() => checkSpans(withFigure({ place }))).toThrowError('"A" is "The" in the text')
    expect(() => checkSpans(withFigure({ place: { text, span } }))).not.toThrow()
  })

  test('of the title, that is the title', () => {
    const { headline } = record
    const length = record.document.title.length
    const figures = headline!.figures.map((one) => ({
      ...one,
      span: { start: 0, end: length + 1 },
    }))

    expect(figures).not.toHaveLength(0)
    expect(() => checkSpans({ ...record, headline: { ...headline!, figures } })).toThrowError(
      /^headline\.figures/,
    )
  })

  test('and what bears the title out is in the text', () => {
    const { headline } = record
    const figures = headline!.figures.map((one) => ({ ...one, backedBy: 'x9' }))

    expect(() => checkSpans({ ...record, headline: { ...headline!, figures } })).toThrowError(
      'headline.figures.backedBy: x9 names nothing',
    )
  })
})
