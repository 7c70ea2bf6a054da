/** A stretch of a text that is marked, with what it is of. */
export interface Marked<Of> {
  readonly start: number
  readonly end: number
  /** Where two begin and end alike, the one of the lower rank stands outside. */
  readonly rank: number
  readonly of: Of
}

/** A text cut up: plain text, or a marked stretch around further pieces. */
export type Piece<Of> =
  | { readonly text: string }
  | {
      readonly of: Of
      /** Whether the mark begins here: one that another cuts in two has a second part. */
      readonly isFirst: boolean
      readonly inside: readonly Piece<Of>[]
    }

interface Open<Of> extends Marked<Of> {
  readonly isFirst: boolean
}

const order = (a: Marked<unknown>, b: Marked<unknown>) =>
  a.start - b.start || b.end - a.end || a.rank - b.rank

/**
 * Cuts `text.slice(start, end)` into pieces that stand inside of one another, as elements must: of two marks that overlap, the
 * one that begins first is whole, and the other is in two parts, the first of them inside.
 */
export function nest<Of>(
  text: string,
  marks: readonly Marked<Of>[],
  { start, end }: { readonly start: number; readonly end: number },
): Piece<Of>[] {
  const inside = marks
    .filter((mark) => mark.start < end && mark.end > start)
    .map((mark) => ({
      ...mark,
      start: Math.max(start, mark.start),
      end: Math.min(end, mark.end),
      isFirst: mark.start >= start,
    }))
  return cut(text, inside.toSorted(order), { start, end })
}

function cut<Of>(
  text: string,
  marks: readonly Open<Of>[],
  { start, end }: { readonly start: number; readonly end: number },
): Piece<Of>[] {
  const pieces: Piece<Of>[] = []
  let at = start
  let left = marks
  for (let [first, ...rest] = left; first; [first, ...rest] = left) {
    if (first.start > at) pieces.push({ text: text.slice(at, first.start) })
    const edge = first.end
    pieces.push({
      of: first.of,
      isFirst: first.isFirst,
      inside: cut(
        text,
        rest.flatMap((mark) => before(mark, edge)),
        first,
      ),
    })
    at = edge
    left = rest.flatMap((mark) => behind(mark, edge)).toSorted(order)
  }
  if (at < end) pieces.push({ text: text.slice(at, end) })
  return pieces
}

const before = <Of>(mark: Open<Of>, edge: number): Open<Of>[] =>
  mark.start < edge ? [{ ...mark, end: Math.min(mark.end, edge) }] : []

const behind = <Of>(mark: Open<Of>, edge: number): Open<Of>[] => {
  if (mark.end <= edge) return []
  return mark.start >= edge ? [mark] : [{ ...mark, start: edge, isFirst: false }]
}
