import { describe, expect, test } from 'vitest'
import {
  isPressRelease,
  withoutSender,
} from '../../../../../src/text/article/kinds/press-release.ts'

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
    ['a contact with 200 characters', [...numbered(2), `Media contact:${letters(200)}`], true],
    ['a contact with more', [...numbered(2), `Media contact:${letters(201)}`], false],
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
