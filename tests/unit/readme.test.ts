import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { describeRecord } from '../../src/cli/record-text.ts'
import { extract } from '../../src/extract.ts'

/** The README's example as it stands there: a text, its record as text, one of its figures. */
const blocks = [...readFileSync('README.md', 'utf8').matchAll(/^```(?:json)?\n(.*?)^```/gms)]
const [article = '', shown = '', figure = ''] = blocks.map(([, body = '']) => body)

const record = extract({
  content: new TextEncoder().encode(article),
  contentType: 'text/plain',
  fetchedAt: new Date('2026-08-29T09:00:00Z'),
  url: '',
})

test('the record in the README is that of the text before it, shortened', () => {
  const lines = new Set(describeRecord(record).map((line) => line.trimEnd()))
  const wanted = shown.split('\n').map((line) => line.trimEnd())

  expect(wanted.length).toBeGreaterThan(15)
  expect(wanted.filter((line) => !lines.has(line))).toEqual([])
})

test('the figure in the README is the first of that record', () => {
  expect(JSON.parse(figure)).toEqual(record.figures[0])
})

test('the README says where the people of "About 9,000 people" stand', () => {
  const noun = record.figures.find(({ value }) => value === 9_000)?.noun
  const told = /^`(\{ "head": "person".*\})`/m.exec(readFileSync('README.md', 'utf8'))?.[1]

  expect(JSON.parse(told ?? '')).toMatchObject({ ...noun })
})
