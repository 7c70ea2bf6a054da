import { pino } from 'pino'
import type { Context } from '../../src/context.ts'

const never = async () => {
  throw new Error('a poll has no business here')
}

/** The parts of a context that no poll touches: each fails when it is called. */
export const besidesPolls: Pick<Context, 'articles' | 'records' | 'text' | 'log'> = {
  articles: {
    entry: never,
    keepPage: never,
    setAside: never,
    aside: never,
    deadEnd: never,
    keepDeadEnd: never,
    sharing: never,
    refetch: never,
    dropUnchanged: never,
    page: never,
    keepDocument: never,
    document: never,
    keepFacts: never,
    keepRead: never,
  },
  records: { parts: never, place: never, keep: never },
  text: {
    readFeed: never,
    readArticle: never,
    findNextPage: never,
    readFeedText: never,
    extractFacts: never,
    hasEnrichers: false,
    enrich: never,
  },
  log: pino({ level: 'silent' }),
}
