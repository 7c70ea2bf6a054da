import { expect, test } from 'vitest'
import { cleanAuthor } from '../../../../src/text/feed/authors.ts'

const letters = (length: number) => 'x'.repeat(length)

test.each([
  ['ada@a.example (Ada Velm)', 'Ada Velm'],
  ['Ada Velm <ada@a.example>', 'Ada Velm'],
  ['Ada Velm (mailto:ada@a.example)', 'Ada Velm'],
  ['ada@a.example', 'ada@a.example'],
  ['Ada Velm (editor)', 'Ada Velm (editor)'],
  [`${letters(486)} <a@b.example>`, letters(486)],
  [`${letters(487)} <a@b.example>`, `${letters(487)} <a@b.example`],
])('%s is written by', (written, name) => {
  expect(cleanAuthor(written)).toBe(name)
})
