import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Marked, type Piece, nest } from '../../../src/dashboard/article/nest.ts'

/** As one reads it: marks in brackets, a second part with a dash. */
const drawn = (pieces: readonly Piece<string>[]): string =>
  pieces
    .map((piece) =>
      'text' in piece
        ? piece.text
        : `[${piece.of}${piece.isFirst ? '' : '-'} ${drawn(piece.inside)}]`,
    )
    .join('')

const mark = (of: string, start: number, end: number, rank = 0): Marked<string> => ({
  of,
  start,
  end,
  rank,
})

const text = 'abcdefghij'
const whole = { start: 0, end: text.length }

test.each<[string, Marked<string>[], string]>([
  ['one beside another', [mark('y', 5, 7), mark('x', 1, 3)], 'a[x bc]de[y fg]hij'],
  ['one inside of another', [mark('x', 3, 5), mark('y', 1, 7)], 'a[y bc[x de]fg]hij'],
  ['one that overlaps', [mark('x', 1, 5), mark('y', 3, 7)], 'a[x bc[y de]][y- fg]hij'],
  [
    'three that overlap',
    [mark('x', 0, 4), mark('y', 2, 6), mark('z', 3, 8)],
    '[x ab[y c[z d]]][z- [y- ef]gh]ij',
  ],
  ['two in one place, by rank', [mark('x', 2, 4, 1), mark('y', 2, 4, 0)], 'ab[y [x cd]]efghij'],
])('marks %s', (_, marks, expected) => {
  expect(drawn(nest(text, marks, whole))).toBe(expected)
})

test('of a part of the text, what began before is no first part, and what is elsewhere is left out', () => {
  const marks = [mark('x', 1, 5), mark('y', 8, 9)]

  expect(drawn(nest(text, marks, { start: 3, end: 8 }))).toBe('[x- de]fgh')
})

/** The marks that each character stands in. */
function over(pieces: readonly Piece<string>[], around: readonly string[] = []): string[] {
  return pieces.flatMap((piece) =>
    'text' in piece
      ? piece.text.split('').map(() => [...around].toSorted().join(''))
      : over(piece.inside, [...around, piece.of]),
  )
}

const plain = (pieces: readonly Piece<string>[]): string =>
  pieces.map((piece) => ('text' in piece ? piece.text : plain(piece.inside))).join('')

test('nothing of the text is lost, and each character stands in the marks that cover it', () => {
  const span = fc
    .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 10 }), fc.nat(3))
    .filter(([start, end]) => start < end)
  fc.assert(
    fc.property(fc.array(span, { maxLength: 6 }), (spans) => {
      const marks = spans.map(([start, end, rank], at) => mark(String(at), start, end, rank))
      const pieces = nest(text, marks, whole)

      expect(plain(pieces)).toBe(text)
      expect(over(pieces)).toEqual(
        text.split('').map((_, at) =>
          marks
            .filter(({ start, end }) => start <= at && at < end)
            .map(({ of }) => of)
            .toSorted()
            .join(''),
        ),
      )
    }),
  )
})
