import type { Context } from '../context.ts'
import type { ReadAhead } from '../context/readings.ts'
import { type Joining, articlesBy } from './carried-articles.ts'
import { type Carried, type TurnOver, type Waiting, hasMoved, keepBy } from './carried-state.ts'

type Reach = Omit<Context, 'signal'>

/**
 * The context of stages that begin one straight after the other, with one entry: what one has kept the next one has in memory. Only
 * what took the entry along is carried, as whoever keeps something of it later is fenced by its run and stage: what is out
 * of date is not kept. Where it `joins`, a document waits for its facts and they for their record: they are kept with it, unless they are settled before.
 */
export function carrying(context: Reach, joins: boolean = true): Carrying {
  const carried: Carried = { overs: [] }
  const tell = async () => {
    while (carried.overs.length > 0) await carried.overs.shift()?.tell()
  }
  const settled = async () => {
    await tell()
    const { unkept } = carried
    if (!unkept) return true
    const advanced = await keepBy(context.articles, unkept)
    // Afterwards: where it fails, whoever tells of it has to know what was not kept.
    carried.unkept = undefined
    return advanced
  }
  return {
    context: {
      ...context,
      ...telling(carried.overs, context, tell),
      articles: articlesBy(carried, context, { joins, settled }),
      records: recordsBy(carried, context, settled),
    },
    unkept: () => carried.unkept,
    settle: async () => void (await settled()),
    take: ({ entry, document, beside }) => {
      carried.ahead = entry
      carried.document = document
      carried.beside = beside
    },
  }
}

export interface Carrying {
  readonly context: Reach
  /** Carries what was read for the stage that begins. */
  readonly take: (ahead: ReadAhead) => void
  /** What is made and not kept yet, and the stage that its entry stands at. */
  readonly unkept: () => Pick<Waiting, 'at'> | undefined
  /** Keeps that by itself, where there is something: nothing more comes to it, or its entry must have moved on. Tells that a turn is over. */
  readonly settle: () => Promise<void>
}

/** That a turn is over is told with the page that was had in it, and before all that takes time. */
function telling(
  overs: TurnOver[],
  { http, text }: Pick<Context, 'http' | 'text'>,
  tell: () => Promise<void>,
): Pick<Context, 'http' | 'text'> {
  return {
    http: {
      async get(url, options) {
        await tell()
        if (options.purpose !== 'article') return http.get(url, options)
        return http.get(url, { ...options, onOver: (over) => void overs.push(over) })
      },
    },
    text: {
      ...text,
      async findNextPage(page, signal) {
        await tell()
        return text.findNextPage(page, signal)
      },
      async readFeedText(entry, url, signal) {
        await tell()
        return text.readFeedText(entry, url, signal)
      },
    },
  }
}

function recordsBy(
  carried: Carried,
  { records, now }: Reach,
  settled: Joining['settled'],
): Context['records'] {
  const keeping = (id: string) => async () => {
    if (!(await settled())) throw hasMoved(id, now())
  }
  return {
    ...records,
    parts: async (id) => carried.parts ?? records.parts(id),
    async place(record, run, outlook) {
      const { at, facts, document } = carried.unkept ?? {}
      if (!at || !facts) return records.place(record, run, outlook)
      const unkept = { at, facts, document, keep: keeping(record.id) }
      const placed = await records.place(record, run, outlook, unkept)
      if (placed.isKept) carried.unkept = undefined
      return placed
    },
  }
}
