import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  TOLD_BY_RULES,
  TOLD_SIZED,
  agreedOf,
  isByRules,
  isHeld,
  likelihoodOf,
  votesName,
} from '../../../../../src/text/article/body/agreed.ts'
import type { Block } from '../../../../../src/text/article/body/blocks.ts'
import { fold } from '../../../../../src/text/article/body/fold.ts'
import { type Votes, holds } from '../../../../../src/text/article/body/votes.ts'

const blockAt = (from: number): Block => ({
  kind: 'paragraph',
  node: from,
  from,
  to: from + 1,
  text: 'The ferry sails again.',
  linked: 0,
})

/** The votes on blocks at nodes 1, 2, … whose folded beginnings are given. */
function votesOn(folded: readonly string[], about: Partial<Votes> & Pick<Partial<Votes>, 'run'>) {
  const blocks = folded.map((_, index) => blockAt(index + 1))
  const votes: Votes = {
    rules: { method: 'scores', blocks: [], trimmed: new Set(), prose: 0 },
    markup: undefined,
    run: undefined,
    told: { text: '', isWhole: false },
    ...about,
  }
  return { blocks, votes, names: () => [...agreedOf(blocks, folded, votes)].map(votesName) }
}

describe('the votes on a block', () => {
  test('of rules, and of their furniture', () => {
    const { blocks, votes } = votesOn(['', '', ''], {})
    const rules = { ...votes.rules, blocks: blocks.slice(0, 1), trimmed: new Set([blocks[1]!]) }

    expect([...agreedOf(blocks, ['', '', ''], { ...votes, rules })].map(votesName)).toEqual([
      'r?-?',
      't?-?',
      '-?-?',
    ])
  })

  test('of markup and of the run, from their first node up to their last', () => {
    const about = { markup: { from: 2, to: 4 }, run: { from: 1, to: 3 } }

    expect(votesOn(['', '', '', ''], about).names()).toEqual(['--d?', '-md?', '-m-?', '---?'])
  })

  test.each([
    ['theferrysailsagain', true, 's'],
    ['theferrysailsagain', false, 's'],
    ['nothingofthekind', true, '-'],
    ['nothingofthekind', false, '?'],
    ['theferrysai', true, '?'],
    ['theferrysail', true, 's'],
    ['xtheferrysailsagain', true, '-'],
    [`${'a'.repeat(100)}b`, true, 's'],
    [`${'a'.repeat(99)}b`, true, '-'],
  ])('of what is told elsewhere on %.20s, whole: %s, is %s', (folded, isWhole, vote) => {
    const told = { text: `first theferrysailsagain ${'a'.repeat(100)}`, isWhole }

    expect(votesOn([folded], { told }).names()).toEqual([`-?-${vote}`])
  })

  test('of what is told nowhere', () => {
    const about = { told: { text: '', isWhole: true } }

    expect(votesOn(['theferrysailsagain'], about).names()).toEqual(['-?-?'])
  })
})

/** Numbers of votes by how they are written. */
const numbers = new Map(
  Array.from({ length: 54 }, (_, agreed) => [votesName(agreed), agreed] as const),
)

describe('what votes make of a block', () => {
  test('each way to vote is written in a way of its own', () => {
    expect(numbers.size).toBe(54)
    expect(votesName(54)).toBe('')
    expect(TOLD_SIZED).toHaveLength(54)
    expect(new Set(TOLD_BY_RULES).size).toBe(9)
  })

  test.each([
    ['r?-?', true, true, 0.8],
    ['rmd?', true, true, 0.96],
    ['t?-?', false, true, 0.3],
    ['tm-?', false, true, 0.38],
    ['-?-?', false, false, 0.02],
    ['----', false, false, 0.012],
    ['-m-?', false, true, 0.1],
    ['--d?', false, true, 0.1],
    ['---s', false, true, 0.608],
    ['r--s', true, true, 0.92],
    ['r---', true, true, 0.48],
    ['rmds', true, true, 0.984],
  ])('%s: by rules %s, held %s, likely %d', (votes, byRules, held, likely) => {
    const agreed = numbers.get(votes) ?? -1

    expect([isByRules(agreed), isHeld(agreed)]).toEqual([byRules, held])
    expect(likelihoodOf(agreed)).toBeCloseTo(likely, 9)
  })

  test('a block that nobody voted on is not by rules', () => {
    expect(isByRules(undefined)).toBe(false)
    expect(likelihoodOf(54)).toBe(0)
  })

  test.each([
    [undefined, 5, false],
    [{ from: 5, to: 7 }, 4, false],
    [{ from: 5, to: 7 }, 5, true],
    [{ from: 5, to: 7 }, 6, true],
    [{ from: 5, to: 7 }, 7, false],
  ])('%j holds node %d: %s', (range, node, expected) => {
    expect(holds(range, node)).toBe(expected)
  })
})

const slow = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '')

describe('folded text', () => {
  test.each([
    ['The Ferry’s 2nd trip — “again”…', 'theferrys2ndtripagain'],
    ['Çà et là, ÉTÉ', 'çàetlàété'],
    ['  \n ', ''],
    ['', ''],
    ['ab', 'ab'],
    ['a b', 'ab'],
    ['Москва, 5', 'москва5'],
    ['İstanbul!', 'i̇stanbul'.replaceAll(/[^\p{L}\p{N}]/gu, '')],
    ['東京・5分', '東京5分'],
    ['x€y', 'xy'],
    ['Цена: 5 € – Дом', 'цена5дом'],
    ['ΟΔΟΣ-ΑΣ', 'οδοςας'],
    ['Ⓐ café\u0301', 'café'],
  ])('"%s" is "%s"', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  test('is the same whichever script stands beside it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        expect(fold(text)).toBe(slow(text))
      }),
    )
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
        expect(fold(text)).toBe(slow(text))
      }),
    )
  })
})
