import { describe, expect, test } from 'vitest'
import { kindOf } from '../../../../../src/text/article/kinds/kind.ts'
import {
  isPressRelease,
  withoutSender,
} from '../../../../../src/text/article/kinds/press-release.ts'
import { isWireCopy, withoutCredits } from '../../../../../src/text/article/kinds/wire-copy.ts'

const letters = (length: number) => 'x'.repeat(length)

const numbered = (count: number) => Array.from({ length: count }, (_, at) => `Line ${at}.`)

describe('a press release', () => {
  const contact = 'Media contact: Ada Velm'
  const url = 'https://a.example/x'

  test.each([
    ['a contact behind two lines', [...numbered(2), contact], true],
    ['a contact behind one', [...numbered(1), contact], false],
    ['a contact in the last six tenths', [...numbered(4), contact, ...numbered(5)], true],
    ['a contact before them', [...numbered(3), contact, ...numbered(6)], false],
    ['a contact of 259 characters', [...numbered(2), contact.padEnd(200, 'x')], true],
    ['a contact of nobody’s', [...numbered(2), 'Contact: Ada Velm'], false],
    ['what says so in its fourth line', [...numbered(3), 'For immediate release'], true],
    ['what says so in its fifth', [...numbered(4), 'For immediate release', ...numbered(3)], false],
    ['what says so in 300 characters', [`${letters(278)} for immediate release`], true],
    ['what says so later', [`${letters(279)} for immediate release`], false],
  ])('has %s', (_, all, expected) => {
    expect(isPressRelease(all, url)).toBe(expected)
  })

  test.each([
    ['press-releases', true],
    ['pressrelease', true],
    ['press_room', true],
    ['news-release', true],
    ['communiques-de-presse', true],
    ['comunicados', true],
    ['pressure', false],
  ])('stands at /%s/: %s', (folder, expected) => {
    expect(isPressRelease(numbered(3), `https://a.example/${folder}/x`)).toBe(expected)
  })

  test.each([
    ['a contact', contact, 2],
    ['an end', '- ends -', 2],
    ['an end without a mark', 'ends', 4],
    ['an end of 20 characters', '-'.repeat(16) + 'ends', 2],
    ['an end of 21', '-'.repeat(17) + 'ends', 4],
    ['who sent it', 'Source: Velm Works', 2],
    ['what it says of itself', 'About Velm Works', 2],
    ['that in a sentence', 'About Velm Works.', 4],
    ['that in 80 characters', `About ${'V'.repeat(74)}`, 2],
    ['that in more', `About ${'V'.repeat(75)}`, 4],
    ['that with a text behind it', `About Velm: ${letters(90)}.`, 2],
    ['that with a text behind a dash', `About Velm – ${letters(90)}.`, 2],
    ['that with a long name', `About ${'V'.repeat(54)}: ${letters(90)}.`, 4],
    ['another line', 'Nothing at all', 4],
  ])('ends before %s', (_, line, count) => {
    expect(withoutSender([...numbered(2), line, 'Last.'])).toHaveLength(count)
  })

  test('ends in its last six tenths, and has no heading of its own', () => {
    expect(withoutSender([...numbered(3), contact, ...numbered(6)])).toHaveLength(10)
    expect(withoutSender([...numbered(4), contact, ...numbered(5)])).toHaveLength(4)
    expect(withoutSender([contact, 'a', 'b'])).toHaveLength(3)
    expect(withoutSender(['Press release', 'a', 'Press release:', 'Press release'])).toEqual([
      'a',
      'Press release',
    ])
  })
})

describe('wire copy', () => {
  const dateline = '(Reuters) -'
  const signed = 'Reporting by Ada Velm; Editing by Jo Weir'

  test.each([
    ['in its first line', [`AARN ${dateline} It rose.`], true],
    ['in its second', ['It rose.', `AARN ${dateline} It rose.`], true],
    ['in its third', ['a', 'b', `AARN ${dateline} It rose.`], false],
    ['behind 90 characters', [`${letters(90)}${dateline}`], true],
    ['behind 91', [`${letters(91)}${dateline}`], false],
    ['by its last three lines', ['a', signed, 'b', 'c'], true],
    ['by the fourth last', ['a', signed, 'b', 'c', 'd'], false],
    ['by 400 characters of one', ['a', signed.padEnd(400, 'x')], true],
    ['by no more of it', ['a', signed.padEnd(401, 'x')], false],
    ['by none', ['a', 'b'], false],
  ])('is told %s', (_, lines, expected) => {
    expect(isWireCopy(lines)).toBe(expected)
  })

  test.each([
    ['a line of standards', ['a', 'Our standards: x'], 1],
    ['three of them', ['a', 'Our standards: x', '___', '___'], 1],
    ['four', ['a', '___', '___', '___', '___'], 2],
    ['the only line', ['___'], 1],
    ['who helped', ['a', 'Ada Velm contributed to this report.'], 1],
    ['who helped, in 319 characters', ['a', `With reporting by ${letters(182)}`], 1],
    ['credits behind a sentence', ['a', 'It rose. (Reporting by Ada Velm)'], 2],
    ['credits alone', ['a', '(Reporting by Ada Velm)'], 1],
    ['credits amid a sentence', ['a', 'It rose (reporting by Ada Velm)'], 2],
    ['nothing', ['a', 'b'], 2],
  ])('ends without %s', (_, lines, count) => {
    expect(withoutCredits(lines)).toHaveLength(count)
  })

  test('keeps the sentence before credits, and what is amid one', () => {
    expect(withoutCredits(['a', 'It rose. (Reporting by Ada Velm)']).at(-1)).toBe('It rose.')
    expect(withoutCredits(['a', 'It rose (reporting by Ada Velm)']).at(-1)).toContain('reporting')
  })
})

const told = (more: object) =>
  kindOf({
    lines: ['a', 'b', '___'],
    all: ['a', 'b'],
    url: 'https://a.example/x',
    liveEntries: [],
    ...more,
  })

describe('what kind of article it is', () => {
  test.each([
    ['none', {}, undefined, 2],
    ['a live blog', { liveEntries: [{ time: '2026', text: 'x' }] }, 'live-blog', 3],
    ['a press release', { all: ['For immediate release'] }, 'press-release', 3],
    ['wire copy', { all: ['(AP) - x'] }, 'wire-copy', 2],
  ])('%s', (_, more, kind, count) => {
    const { kind: found, lines } = told(more)

    expect([found, lines.length]).toEqual([kind, count])
  })
})
