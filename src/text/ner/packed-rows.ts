import { sharedInt32 } from '../tables/shared-arrays.ts'
import { labelCount } from './labels.ts'

/** Four labels to a number, so that a row is half a cache line. */
const rowWidth = (labelCount + 3) >> 2
/** Two labels to a number in sums. */
export const sumWidth = rowWidth * 2

/** Four weights in one number, 8 bits each and 128 more than they are. */
export function packRows(weights: Int8Array): Int32Array {
  const rows = weights.length / labelCount
  const packed = sharedInt32(rows * rowWidth)
  for (let row = 0; row < rows; row++) {
    for (let label = 0; label < labelCount; label++) {
      const place = row * rowWidth + (label >> 2)
      const biased = (weights[row * labelCount + label] ?? 0) + 128
      packed[place] = (packed[place] ?? 0) | (biased << ((label & 3) << 3))
    }
  }
  return packed
}

/** The first and third weight of a number, 16 bits each; the second and fourth are those of the number shifted. */
const everySecond = 0x00_ff_00_ff

/**
 * Adds the first `count` of `rows` to the sums at `at`, two labels in one addition: fewer than 257 rows cannot overflow.
 * What each weight is more than itself is the same for all labels of a token and so changes no choice.
 */
export function addRows(
  weights: Int32Array,
  rows: Int32Array,
  count: number,
  target: Int32Array,
  at: number,
): void {
  for (let place = 0; place < rowWidth; place++) {
    let odd = 0
    let even = 0
    for (let i = 0; i < count; i++) {
      const four = weights[(rows[i] ?? 0) * rowWidth + place] ?? 0
      odd = (odd + (four & everySecond)) | 0
      even = (even + ((four >>> 8) & everySecond)) | 0
    }
    const to = at + place * 2
    target[to] = (target[to] ?? 0) + odd
    target[to + 1] = (target[to + 1] ?? 0) + even
  }
}

/** Where the sum of each label is: which number, and how far to shift it. */
export const sumPlaces = Uint8Array.from(
  { length: labelCount },
  (_, label) => (label >> 2) * 2 + (label & 1),
)
export const sumShifts = Uint8Array.from({ length: labelCount }, (_, label) => (label & 2) << 3)
