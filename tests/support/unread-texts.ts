import { extractFacts } from '../../src/text/facts.ts'

/** Everything that is in a text by English rules, and what of it was not read. */
export function readWithUnread(text: string) {
  const { times, quotes, entities, mentions, unread = [], ...facts } = extractFacts({ text })
  const isForeign = (at: number) =>
    unread.some(({ start, end, butFor }) => butFor && start <= at && at < end)
  const figures = facts.figures.filter(({ span }) => !isForeign(span.start))
  const slice = ({ start, end }: { start: number; end: number }) => text.slice(start, end)
  return {
    found: [figures, times, quotes, mentions].flat().map(({ span }) => slice(span)),
    entities,
    unread: unread.map((stretch) => ({ ...stretch, words: slice(stretch) })),
  }
}

/** Of a text in which nothing is read. */
export const nothing = { found: [], entities: [] }
