import { describe, expect, test } from 'vitest'
import { groupsOf, isText, literalsIn } from '../../../../../src/text/article/body/literals.ts'

const text = (length: number) => 'The mill turns all day long, '.padEnd(length, 'x')
const textsIn = (source: string) => literalsIn(source).map((one) => one.text)

const within = (value: string) => JSON.stringify(JSON.stringify({ body: value, more: 'y' }))

describe('texts among the literals of a script', () => {
  test.each([
    [30, 1],
    [29, 0],
  ])('are of some length: %d', (length, count) => {
    expect(literalsIn(`f("${text(length)}")`)).toHaveLength(count)
  })

  test('say where they stand', () => {
    const [first, second] = literalsIn(`f("a", "${text(40)}", "${text(50)}")`)

    expect(first).toEqual({ text: text(40), from: 7, to: 48 })
    expect(second).toEqual({ text: text(50), from: 51, to: 102 })
  })

  test.each([
    [String.raw`"${text(40)}\"and on"`, `${text(40)}"and on`],
    [String.raw`"${text(40)}\\"`, `${text(40)}\\`],
    [String.raw`"${text(40)}\n\t\r\b\/"`, `${text(40)}\n \n/`],
    [String.raw`"${text(40)}\u00e9\xe9"`, `${text(40)}éé`],
    [String.raw`"${text(40)}\q"`, `${text(40)}q`],
  ])('are read as they are meant: %s', (source, expected) => {
    expect(textsIn(source)).toEqual([expected])
  })

  test.each([
    ['one that is not closed', `"${text(40)}`, 0],
    ['one whose end is escaped', String.raw`"${text(40)}\"`, 0],
    ['no words', `"${'x'.repeat(40)}"`, 0],
    ['a style', `"margin: 0 auto and so on for a while"`, 0],
    ['code', `"return the mill that turns all day;"`, 0],
    ['what stands between two', '"a b", the mill turns all day long, and so on, "c d"', 0],
  ])('%s', (_, source, count) => {
    expect(literalsIn(source)).toHaveLength(count)
  })

  test('are looked for in JSON that is one of them, and in JSON in that, but no further', () => {
    const once = within(text(40))
    const [inner] = literalsIn(once)
    const twice = within(JSON.stringify({ body: text(40) }))
    const thrice = within(JSON.stringify({ body: JSON.stringify({ body: text(40) }) }))

    expect(textsIn(once)).toEqual([text(40)])
    expect([inner?.from, inner?.to]).toEqual([8, 49])
    expect(textsIn(twice)).toEqual([text(40)])
    expect(textsIn(thrice)).toEqual([])
  })

  test('but not in markup', () => {
    const markup = `<a data-x='{"a":"b"}'>${text(40)}</a>`

    expect(textsIn(JSON.stringify(markup))).toEqual([markup])
  })

  test('are five thousand at most', () => {
    expect(literalsIn(`"${text(30)}",`.repeat(5_001))).toHaveLength(5_000)
  })
})

describe('a string that reads as text', () => {
  test.each([
    [text(30), true],
    [text(29), false],
    ['The mill turns, and nobody knows', true],
    ['themillturnsandnobodyknowswhyitdoes', false],
    ['a b c d e f g h i j k l m n o p q r s t', false],
    ['水车在旧河堰上重新转动了起来整个山谷的人都来看水车和磨坊的样子', true],
    ['水车在旧河堰上重新转动了起来整个山谷的人都', false],
    ['น้ำในคลองสูงขึ้นมากและชาวบ้านทุกคนออกมาดู', true],
    ['font-size: the mill turns all day', false],
    ['color:the mill turns all the day', false],
    ['Mill: it turns all day, and so they say', false],
    ['Old mill: it turns all day, they say', true],
    ['the mill turns all day and so on {', false],
    ['the mill turns all day and so on } ', false],
    ['the mill turns all day and so on;', false],
    ['the mill turns all day and {so} on', true],
    [`${'x'.repeat(296)} the mill turns`, false],
    [`${'x'.repeat(295)} the mill turns`, true],
    [`${text(40)} ${'x'.repeat(300)};`, false],
    [`${text(40)}; ${'x'.repeat(300)}`, true],
  ])('%#: %s', (value, expected) => {
    expect(isText(value)).toBe(expected)
  })
})

const at = (from: number, to: number) => ({ text: 'x', from, to })

describe('groups of texts', () => {
  test.each([
    [[at(0, 10), at(1_510, 1_520)], [2]],
    [
      [at(0, 10), at(1_511, 1_520)],
      [1, 1],
    ],
    [
      [at(0, 10), at(20, 30), at(1_530, 1_540), at(5_000, 5_010)],
      [3, 1],
    ],
    [
      [at(0, 10), at(5_000, 5_010), at(5_020, 5_030)],
      [1, 2],
    ],
    [[], []],
  ])('stand near each other: %j', (literals, sizes) => {
    expect(groupsOf(literals).map((group) => group.length)).toEqual(sizes)
  })
})
