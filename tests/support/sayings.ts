import { describe, expect, test } from 'vitest'
import { findAttributions } from '../../src/text/attributions.ts'
import { readText } from '../../src/text/reading.ts'
import { type Bound, stretched } from './stretched.ts'

const nobody = { mentions: [], entities: [], quotes: [] }
const marks = { speech: ': ', account: ' = ', stance: ' ~ ' }

/**
 * What is said in a text: "who: what" is told, "who = what" a number given, "who ~ what" wanted, judged or denied; "it
 * [the bank]: what" where a pronoun stands for somebody named elsewhere.
 */
export const sayings = (text: string): readonly string[] =>
  findAttributions(readText(text, 'en'), nobody).map(
    ({ sourceSpan, nameSpan, contentSpan, kind }) => {
      const cut = ({ start, end }: typeof contentSpan) => text.slice(start, end)
      const name = nameSpan ? ` [${cut(nameSpan)}]` : ''
      return `${cut(sourceSpan)}${name}${marks[kind]}${cut(contentSpan)}`
    },
  )

/** Texts, each with all that is said in it. */
export type Sayings = readonly (readonly [text: string, ...told: readonly string[]])[]

/** One test for each text. */
export const says = (what: string, all: Sayings): void => {
  describe(what, () => {
    test.each(all.map(([text, ...told]) => ({ text, told })))('$text', ({ text, told }) => {
      expect(sayings(text)).toEqual(told)
    })
  })
}

/** With many words as "green…". */
const said = (text: string, times: number): string =>
  sayings(stretched(text, times))
    .join('; ')
    .replaceAll(/\b(\w+)(?: \1)+/g, '$1…')

/** What is said, at both sides of the distance from which on a word no longer counts. */
export const saysUpTo = (what: string, bounds: readonly Bound[]): void => {
  describe(what, () => {
    for (const [text, most, within = '', beyond = ''] of bounds)
      test(`${text}: ${most} words, ${within}; one more, ${beyond}`, () => {
        expect([said(text, most), said(text, most + 1)]).toEqual([within, beyond])
      })
  })
}
