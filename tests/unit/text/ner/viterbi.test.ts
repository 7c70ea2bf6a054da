import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { closing, labelCount, opening, spansOf } from '../../../../src/text/ner/labels.ts'
import {
  bestLabels,
  type ChainWeights,
  makeChain,
  never,
} from '../../../../src/text/ner/viterbi.ts'

/** Whether label `to` may follow label `from`. */
function follows(from: number, to: number): boolean {
  if (closing.includes(from)) return opening.includes(to)
  return (to - 1) >> 2 === (from - 1) >> 2 && !opening.includes(to)
}

function scoreOf(chain: ChainWeights, scores: Int32Array, labels: readonly number[]): number {
  let total = chain.starts[labels[0]!]! + chain.ends[labels.at(-1)!]!
  for (const [token, label] of labels.entries()) {
    total += scores[token * labelCount + label]!
    if (token > 0) total += chain.transitions[labels[token - 1]! * labelCount + label]!
  }
  return total
}

/** Every chain of `count` labels that is well-formed. */
function chains(count: number): number[][] {
  let found = opening.map((label) => [label])
  for (let token = 1; token < count; token++)
    found = found.flatMap((chain) =>
      Array.from({ length: labelCount }, (_, label) => label)
        .filter((label) => follows(chain.at(-1)!, label))
        .map((label) => [...chain, label]),
    )
  return found.filter((chain) => closing.includes(chain.at(-1)!))
}

const weights = (length: number) =>
  fc.int32Array({ minLength: length, maxLength: length, min: -1000, max: 1000 })

describe('bestLabels', () => {
  const all = chains(3)

  test('finds a chain that no other beats', () => {
    fc.assert(
      fc.property(
        weights(3 * labelCount),
        weights(labelCount ** 2),
        weights(labelCount),
        weights(labelCount),
        fc.array(fc.nat(labelCount ** 2 - 1), { maxLength: 60 }),
        (scores, transitions, starts, ends, untaken) => {
          for (const at of untaken) transitions[at] = never
          const chain = makeChain({ transitions, starts, ends })
          const labels = new Uint8Array(3)

          bestLabels(chain, scores.slice(), labels)

          const best = all.reduce(
            (most, other) => Math.max(most, scoreOf(chain, scores, other)),
            -Infinity,
          )
          expect(scoreOf(chain, scores, [...labels])).toBe(best)
        },
      ),
      { numRuns: 20 },
    )
  })

  test('gives a chain whose names all have a beginning and an end', () => {
    fc.assert(
      fc.property(weights(9 * labelCount), (scores) => {
        const zero = new Int32Array(labelCount ** 2)
        const labels = new Uint8Array(9)

        bestLabels(makeChain({ transitions: zero, starts: zero, ends: zero }), scores, labels)

        const inNames = spansOf(labels).reduce((total, { first, end }) => total + end - first, 0)
        expect(inNames).toBe(labels.filter((label) => label !== 0).length)
      }),
    )
  })
})
