import { expect, test } from 'vitest'
import type { Figure } from '../../../src/schemas/figure.ts'
import { withinRead } from '../../../src/text/within-read.ts'

const text = '12 “große Schiffe” left. 40 ships came.'
const unread = [{ start: 4, end: 17, language: 'de', reason: 'no-rules' as const }]

const figure = (start: number, noun: string): Figure => {
  const at = text.indexOf(noun)
  const span = { start, end: start + 2 }
  return {
    id: 'f1',
    span,
    phraseSpan: { start, end: at + noun.length },
    kind: 'count',
    value: 12,
    decimal: '12',
    modifier: 'exact',
    noun: { head: noun, phrase: noun, span: { start: at, end: at + noun.length } },
    relations: [],
    status: 'stated',
    rule: 'count.digits',
  }
}

test('a figure keeps nothing that lies in a stretch that was not read', () => {
  const [first, second] = withinRead([figure(0, 'Schiffe'), figure(25, 'ships')], unread)

  expect(first).not.toHaveProperty('noun')
  expect(first?.phraseSpan).toEqual({ start: 0, end: 2 })
  expect(second).toMatchObject({ noun: { head: 'ships' }, phraseSpan: { start: 25, end: 33 } })
})

test('a figure that lies in one is none', () => {
  expect(withinRead([figure(4, 'Schiffe')], unread)).toEqual([])
})

test('where all is read, figures are what they were', () => {
  const figures = [figure(0, 'Schiffe')]

  expect(withinRead(figures, [])).toEqual(figures)
})
