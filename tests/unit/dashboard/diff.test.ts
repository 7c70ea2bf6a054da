import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Change, textChanges } from '../../../src/dashboard/article/diff.ts'

/** As one reads it: what is gone in `-…-`, what is new in `+…+`, a line for each paragraph. */
const drawn = (lines: readonly (readonly Change[])[]): string[] =>
  lines.map((line) =>
    line
      .map(({ kind, words }) => {
        const text = words.join('')
        if (kind === 'same') return text
        return kind === 'gone' ? `-${text}-` : `+${text}+`
      })
      .join(''),
  )

test.each<[string, string, string, string[]]>([
  ['a word', 'three men died', 'four men died', ['-three-+four+ men died']],
  ['a paragraph that is new', 'a\nc', 'a\nb\nc', ['a', '+b+', 'c']],
  ['a paragraph that is gone', 'a\nb\nc', 'a\nc', ['a', '-b-', 'c']],
  ['a word at the end', 'it rained', 'it rained hard', ['it rained+ hard+']],
  ['nothing', 'a\nb', 'a\nb', ['a', 'b']],
  ['one paragraph among others', 'a\nb one\nc', 'a\nb two\nc', ['a', 'b -one-+two+', 'c']],
  ['words in two places', 'a b c d e', 'a x c y e', ['a -b-+x+ c -d-+y+ e']],
])('tells of %s', (_, before, after, expected) => {
  expect(drawn(textChanges(before, after))).toEqual(expected)
})

/** The words of all but one kind. */
const without = (lines: readonly (readonly Change[])[], left: Change['kind']) =>
  lines
    .flat()
    .filter(({ kind }) => kind !== left)
    .flatMap(({ words }) => words)
    .join('')

test('what is not new is the text before, and what is not gone the text after', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'cc', ' ', '\n'), { maxLength: 20 })
    .map((all) => all.join(''))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = textChanges(before, after)

      expect(without(lines, 'new')).toBe(before.replaceAll('\n', ''))
      expect(without(lines, 'gone')).toBe(after.replaceAll('\n', ''))
    }),
  )
})

const words = (from: number) => Array.from({ length: 3_000 }, (_, at) => `w${from + at}`).join(' ')

test('texts that have nothing in common are told as a whole, however long', () => {
  const [line = []] = textChanges(words(0), words(10_000))

  expect(line.map(({ kind }) => kind)).toEqual(['gone', 'new'])
})
