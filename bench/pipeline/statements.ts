import { AsyncLocalStorage } from 'node:async_hooks'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { z } from 'zod'

/** Statements sent so far, by their text: the store's, and the queues' apart. */
export interface StatementCounts {
  readonly store: Readonly<Record<string, number>>
  readonly queue: Readonly<Record<string, number>>
}

export interface StatementCounter {
  readonly counts: () => StatementCounts
  /** What is asked inside is the bench's own and not counted. */
  readonly uncounted: <T>(ask: () => Promise<T>) => Promise<T>
}

const Sent = z.union([
  z.string(),
  z.looseObject({ text: z.string() }).transform(({ text }) => text),
])
/** Pools of the store say whose they are, connections of the queues do not. */
const StoreClient = z.looseObject({
  connectionParameters: z.looseObject({ application_name: z.string().startsWith('wiredesk') }),
})

const Driver = z.object({
  Client: z.custom<{ readonly prototype: object }>((found) => typeof found === 'function'),
})

/** Counts from now on what the `pg` of that code sends, `begin` and `commit` included. */
export function countStatements(source: string): StatementCounter {
  const { Client } = Driver.parse(createRequire(join(source, 'package.json'))('pg'))
  const counts = { store: new Map<string, number>(), queue: new Map<string, number>() }
  const own = new AsyncLocalStorage<boolean>()
  const send: unknown = Reflect.get(Client.prototype, 'query')
  if (typeof send !== 'function') throw new Error('pg has no Client.prototype.query')
  Reflect.set(Client.prototype, 'query', function query(this: unknown, ...given: unknown[]) {
    const sent = Sent.safeParse(given[0])
    if (sent.success && own.getStore() !== true) {
      const kind = StoreClient.safeParse(this).success ? counts.store : counts.queue
      kind.set(sent.data, (kind.get(sent.data) ?? 0) + 1)
    }
    return Reflect.apply(send, this, given)
  })
  return {
    counts: () => ({ store: told(counts.store), queue: told(counts.queue) }),
    uncounted: async (ask) => own.run(true, ask),
  }
}

/** In one line each: texts that differ in nothing but their values are written alike anyway. */
function told(counts: ReadonlyMap<string, number>): Record<string, number> {
  const all: Record<string, number> = {}
  for (const [sql, count] of counts) {
    const line = sql.replaceAll(/\s+/gu, ' ').trim().slice(0, 120)
    all[line] = (all[line] ?? 0) + count
  }
  return all
}
