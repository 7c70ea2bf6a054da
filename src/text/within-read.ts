import type { Unread } from '../schemas/facts.ts'
import type { Figure } from '../schemas/figure.ts'
import type { Span } from '../schemas/span.ts'

/**
 * Figures with nothing that lies in a stretch that was not read: for rules it was blank, so that a phrase may run across
 * it and would hold words that nobody has read.
 */
export function withinRead(figures: readonly Figure[], unread: readonly Unread[]): Figure[] {
  if (unread.length === 0) return [...figures]
  const isRead = (span: Span | undefined) =>
    span === undefined || unread.every(({ start, end }) => span.start >= end || span.end <= start)
  return figures.filter(({ span }) => isRead(span)).map((figure) => onlyRead(figure, isRead))
}

function onlyRead(figure: Figure, isRead: (span: Span | undefined) => boolean): Figure {
  const read: Figure = isRead(figure.phraseSpan)
    ? { ...figure }
    : { ...figure, phraseSpan: figure.span }
  for (const part of parts) if (!isRead(read[part]?.span)) delete read[part]
  return read
}

/** What a figure may be without. */
const parts = ['noun', 'group', 'place', 'measure', 'event'] as const
