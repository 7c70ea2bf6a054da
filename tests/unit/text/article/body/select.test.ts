import { describe, expect, test } from 'vitest'
import { votesName } from '../../../../../src/text/article/body/agreed.ts'
import { type Scene, sceneOf } from '../../../../../src/text/article/body/scene.ts'
import { candidatesOf, selectBlocks } from '../../../../../src/text/article/body/select.ts'
import { parsePage } from '../../../../../src/text/page/build.ts'

const votes = new Map(
  Array.from({ length: 54 }, (_, agreed) => [votesName(agreed), agreed] as const),
)

interface Given {
  /** The blocks that rules take, and the one that is the headline. */
  readonly rules?: readonly number[]
  readonly headline?: number
  /** Blocks that another vote holds. */
  readonly held?: readonly number[]
}

/** A page of thirty blocks and the votes on them. */
function sceneWith({ rules = [], headline = -1, held = [] }: Given): Scene {
  const html = Array.from({ length: 30 }, (_, at) => `<p>Mill ${at}</p>`).join('')
  const scene = sceneOf(parsePage(`<body>${html}</body>`), { title: '' })
  const nameOf = (at: number) => (rules.includes(at) ? 'r-' : `-${held.includes(at) ? 'm' : '-'}`)
  const agreed = Uint8Array.from(scene.blocks, (_, at) => votes.get(`${nameOf(at)}-?`) ?? 0)
  return { ...scene, agreed, headline }
}

/** What a block must be more likely than. */
function leastFor(given: Given, index: number): number {
  const scene = sceneWith(given)
  const isTaken = (percent: number) => {
    const likely = new Float64Array(30)
    likely[index] = percent / 100
    return selectBlocks(scene, likely).length === 1
  }
  return Array.from({ length: 101 }, (_, percent) => percent).findLastIndex((one) => !isTaken(one))
}

describe('how likely a block must be', () => {
  const rules = [10, 11, 12, 13, 14, 16]

  test.each([
    ['the first that rules take', 10, 15],
    ['amid those', 13, 15],
    ['the third last but one', 14, 30],
    ['the last', 16, 30],
    ['between them', 15, 60],
    ['the first behind them', 17, 85],
    ['the fifth behind them', 21, 85],
    ['the sixth behind them', 22, 90],
    ['far behind them', 29, 90],
    ['right above them', 9, 60],
    ['six above them', 4, 60],
    ['seven above them', 3, 90],
  ])('%s', (_, index, least) => {
    expect(leastFor({ rules, headline: 2 }, index)).toBe(least)
  })

  test.each([
    [7, 90],
    [8, 90],
    [9, 60],
  ])('above them, below the headline and not above it: %d', (index, least) => {
    expect(leastFor({ rules, headline: 8 }, index)).toBe(least)
  })

  test('where rules take nothing', () => {
    expect(leastFor({}, 0)).toBe(50)
    expect(leastFor({}, 29)).toBe(50)
  })

  test('where rules take the first one', () => {
    expect(leastFor({ rules: [0] }, 1)).toBe(85)
    expect(leastFor({ rules: [0] }, 0)).toBe(30)
  })
})

const candidates = (given: Given) =>
  [...candidatesOf(sceneWith(given))].flatMap((one, at) => (one === 1 ? [at] : []))

describe('blocks worth a judgement', () => {
  test('are those near what rules take', () => {
    expect(candidates({ rules: [10, 12] })).toEqual(Array.from({ length: 15 }, (_, at) => at + 4))
  })

  test('and those that any vote holds', () => {
    expect(candidates({ rules: [2], held: [20] })).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 20])
  })

  test('or all, where rules take none', () => {
    expect(candidates({})).toHaveLength(30)
  })
})
