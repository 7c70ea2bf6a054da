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
  const { noun, group, place, measure, event, ...rest } = figure
  return {
    ...rest,
    ...(!isRead(figure.phraseSpan) && { phraseSpan: figure.span }),
    ...(noun && isRead(noun.span) && { noun }),
    ...(group && isRead(group.span) && { group }),
    ...(place && isRead(place.span) && { place }),
    ...(measure && isRead(measure.span) && { measure }),
    ...(event && isRead(event.span) && { event }),
  }
}
