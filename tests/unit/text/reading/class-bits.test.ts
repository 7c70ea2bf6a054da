import { describe, expect, it } from 'vitest'
import { readText } from '../../../../src/text/reading.ts'
import { bitsOfLists, mayOpenOne } from '../../../../src/text/reading/class-bits.ts'
import { Class } from '../../../../src/text/reading/classes.ts'
import { endOfPhrase, is } from '../../../../src/text/reading/cursor.ts'

const text = 'She zirkoned slowly, and 12 men were fined; the blorfing blorfed on after a comma.'
const r = readText(text, 'en')
const pieces = Array.from({ length: r.count }, (_, i) => i)

describe('bits of classes', () => {
  it.each([
    ['classes of words in tables', [[Class.comma, Class.semicolon], [Class.and], [Class.be]]],
    [
      'classes that endings tell',
      [[Class.adverb], [Class.gerund, Class.comma], [Class.participle]],
    ],
    ['no class', [[], [Class.and]]],
  ])('tell what each piece is: %s', (_, lists) => {
    const bitsAt = bitsOfLists(lists)
    const asked = lists.map((classes) => pieces.map((i) => classes.some((one) => is(r, i, one))))
    const told = lists.map((_one, at) => pieces.map((i) => (bitsAt(r, i) & (1 << at)) !== 0))
    expect(told).toEqual(asked)
    // Asked again it knows.
    expect(lists.map((_one, at) => pieces.map((i) => (bitsAt(r, i) >> at) & 1))).toEqual(
      asked.map((row) => row.map(Number)),
    )
    expect(asked.flat()).toContain(true)
  })

  it('are none outside the text', () => {
    const bitsAt = bitsOfLists([[Class.stop], [Class.comma]])
    expect([bitsAt(r, -1), bitsAt(r, r.count)]).toEqual([0, 0])
    expect(bitsAt(r, r.count - 1)).toBe(1)
  })
})

describe('what may open a word or phrase of a class', () => {
  const mills = readText('At least two mills, more than three and nearly a dozen.', 'en')
  const written = Array.from({ length: mills.count }, (_, i) =>
    mills.text.slice(mills.start[i], mills.end[i]),
  )

  it.each([
    ['words', [Class.article, Class.comma], [',', 'a']],
    ['phrases', [Class.modifierBefore], ['At', 'more', 'nearly', 'a']],
    ['no class', [], []],
  ])('is told of %s, asked once and again', (_, classes, expected) => {
    const mayOpen = mayOpenOne(...classes)
    const opening = () => written.filter((_word, i) => mayOpen(mills, i))
    expect([opening(), opening()]).toEqual([expected, expected])
  })

  it('misses none that stands there', () => {
    const mayOpen = mayOpenOne(Class.modifierBefore, Class.startsNumber)
    for (let i = 0; i < mills.count; i++)
      if (endOfPhrase(mills, i, Class.modifierBefore) > 0 || is(mills, i, Class.startsNumber))
        expect(mayOpen(mills, i)).toBe(true)
  })

  it('is nothing outside the text', () => {
    const mayOpen = mayOpenOne(Class.startsNumber)
    expect([mayOpen(mills, -1), mayOpen(mills, mills.count)]).toEqual([false, false])
  })
})
