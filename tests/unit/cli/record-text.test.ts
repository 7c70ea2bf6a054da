import { describe, expect, test } from 'vitest'
import { describeRecord, recordLine, summarizeRecord } from '../../../src/cli/record-text.ts'
import { extract } from '../../../src/extract.ts'
import { clock } from '../../support/context.ts'
import { articlePage } from '../../support/news-site.ts'

const record = extract({
  content: articlePage('Port of Rilke opens'),
  url: 'https://a.example/port',
  fetchedAt: clock,
})

describe('a record in short', () => {
  test('says title, when, who, where and figures', () => {
    const [title, who, where, figures, ...more] = summarizeRecord(record)

    expect(title).toBe('Port of Rilke opens  2025-09-01T08:00:00Z')
    expect(who).toMatch(/^ {2}who .*Anna Holm/)
    expect(where).toMatch(/^ {2}where /)
    expect(figures).toContain('4,700 containers')
    expect(more).toEqual([])
  })

  test('says that it is a later revision', () => {
    expect(summarizeRecord({ ...record, revision: 3 })[0]).toContain('(revision 3)')
  })

  test('says that only a part of it was read', () => {
    const part = { ...record, document: { ...record.document, access: 'partial' as const } }
    const says = expect.stringMatching(/^access {5}only a part/)

    expect(recordLine(part)).toContain('; only a part; ')
    expect(describeRecord(part)).toContainEqual(says)
    expect(describeRecord(record)).not.toContainEqual(says)
  })

  test('shows a dash for what was not found', () => {
    const lines = summarizeRecord({ ...record, entities: [], figures: [] })

    expect(lines.slice(1).every((line) => line.endsWith(' -'))).toBe(true)
  })

  test('names six and counts the others', () => {
    const [person] = record.entities
    const entities = Array.from({ length: 9 }, (_, n) => ({
      ...person!,
      type: 'person' as const,
      id: `e${n}`,
      name: `P${n}`,
    }))

    expect(summarizeRecord({ ...record, entities })[1]).toBe(
      '  who      P0, P1, P2, P3, P4, P5 and 3 more',
    )
  })

  test('tells amounts before ranks', () => {
    const [figure] = record.figures
    const { text } = record.document
    const rank = { ...figure!, kind: 'ordinal' as const, phraseSpan: { start: 0, end: 8 } }

    const line = summarizeRecord({ ...record, figures: [rank, figure!] })[3]

    expect(line).toMatch(/4,700 .*; /)
    expect(line?.endsWith(`; ${text.slice(0, 8)}`)).toBe(true)
  })

  test('cannot steer the terminal', () => {
    const document = { ...record.document, title: 'a\u001b]0;owned\u0007b\nc' }

    const lines = [
      ...summarizeRecord({ ...record, document }),
      ...describeRecord({ ...record, document }),
    ]

    expect(lines.join('')).not.toMatch(/\p{Cc}/u)
  })
})

describe('a record in one line', () => {
  test('says title, day and the first figures', () => {
    expect(recordLine(record)).toMatch(
      /^recorded {2}Port of Rilke opens {2}\(2025-09-01; [^;]+; [^;]+; .+\)$/,
    )
    expect(recordLine(record)).toContain('4,700 containers')
  })

  test('says that it is a later revision, and nothing where nothing is known', () => {
    const { published: _published, ...dates } = record.dates
    const bare = { ...record, figures: [], revision: 2, dates }
    expect(recordLine(bare)).toBe('recorded  Port of Rilke opens  (revision 2)')
  })

  test('cannot steer the terminal', () => {
    const document = { ...record.document, title: 'a\u001b]0;owned\u0007b\nc' }
    expect(recordLine({ ...record, document })).not.toMatch(/\p{Cc}/u)
  })
})

test('a record in full shows what was not read, and why', () => {
  const lines = describeRecord({
    ...record,
    unread: [{ start: 0, end: 8, language: 'de', reason: 'no-rules' }],
  })

  expect(lines).toContain('not read')
  expect(lines).toContain(`  de           ${record.document.text.slice(0, 8)}  (no-rules)`)
  expect(describeRecord(record)).not.toContain('not read')
})

test('a record in full says how likely is what is doubtful', () => {
  const [figure] = record.figures
  const span = { start: 0, end: 8 }
  const lineOf = (confidence: number) => {
    const chosen = {
      event: { class: 'built' as const, span, rule: 'event.learned', confidence },
      place: { text: 'Rilke', span, confidence },
      occurredAt: { value: '2025', confidence },
    }
    return describeRecord({ ...record, figures: [{ ...figure!, ...chosen }] }).join('\n')
  }

  expect(lineOf(0.69)).toContain(
    '(built, 69 % likely; in Rilke, 69 % likely; occurred 2025, 69 % likely)',
  )
  expect(lineOf(0.7)).toContain('(built; in Rilke; occurred 2025)')
})

test('a record in full shows every figure, time, quote and line of its text', () => {
  const lines = describeRecord(record)

  for (const { decimal } of record.figures)
    expect(lines.some((line) => line.includes(` ${decimal}`))).toBe(true)
  for (const line of record.document.text.split('\n')) expect(lines).toContain(`  ${line}`)
  expect(
    lines.filter((line) => ['entities', 'figures', 'times', 'quotes', 'text'].includes(line)),
  ).toHaveLength(5)
  expect(lines).toContain('url        https://a.example/port')
})

test('a record in full shows what own enrichers gave, and which gave nothing', () => {
  const lines = describeRecord({
    ...record,
    extra: { topics: ['ports'] },
    unenriched: [{ name: 'mood', version: '1', code: 'threw', message: 'Error:\naway' }],
  })

  expect(lines.join('\n')).toContain('extra\n  topics  ["ports"]\n  mood  threw: Error: away')
  expect(describeRecord(record)).not.toContain('extra')
})
