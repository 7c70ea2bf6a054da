import { createRequire } from 'node:module'
import { join } from 'node:path'
import type * as bullmq from 'bullmq'
import type * as pg from 'pg'
import { z } from 'zod'
import type * as pipelineFile from '../../src/pipeline.ts'
import { type Clock, nowOf } from './clock.ts'

/** How stages of older code are tried again. */
const Retry = z.object({ attempts: z.number(), baseDelayMs: z.number() })

/**
 * Lets code that knows no `clockRate` live by a clock that runs too fast, as far as that can be done from
 * outside: the waits of its queue and its retries are shortened, and its turns and holds are asked for by
 * that clock instead of the database's.
 */
export async function hastenOlder(project: string, clock: Clock): Promise<void> {
  const { pipeline }: typeof pipelineFile = await import(join(project, 'src/pipeline.ts'))
  for (const stage of pipeline.stages) {
    const { attempts, baseDelayMs } = Retry.parse(Reflect.get(stage, 'retry'))
    Object.assign(stage, { retry: { attempts, baseDelayMs: Math.ceil(baseDelayMs / clock.rate) } })
  }

  const require = createRequire(join(project, 'package.json'))
  const { Job }: typeof bullmq = require('bullmq')
  changeArguments(Job.prototype, 'moveToDelayed', ([until, ...rest]) => {
    const waitMs = Math.max(0, Number(until) - nowOf(clock).getTime()) / clock.rate
    return [Date.now() + Math.ceil(waitMs), ...rest]
  })
  const { Client }: typeof pg = require('pg')
  changeArguments(Client.prototype, 'query', (args) => {
    const [query] = args
    if (isTurn(query)) query.values[7] = nowOf(clock)
    return args
  })
}

/** From now on the method gets what `change` makes of its arguments. */
function changeArguments(
  prototype: object,
  name: string,
  change: (args: readonly unknown[]) => readonly unknown[],
): void {
  const method: unknown = Reflect.get(prototype, name)
  if (typeof method !== 'function') throw new Error(`there is no method ${name}`)
  Reflect.set(prototype, name, function changed(this: unknown, ...args: readonly unknown[]) {
    return Reflect.apply(method, this, change(args))
  })
}

/** `take_host_turn` takes the moment last; the code leaves it out, and the database's clock would count. */
const isTurn = (query: unknown): query is { text: string; values: unknown[] } =>
  typeof query === 'object' &&
  query !== null &&
  'text' in query &&
  typeof query.text === 'string' &&
  query.text.includes('take_host_turn($1') &&
  'values' in query &&
  Array.isArray(query.values) &&
  query.values.length === 8

/** Feeds were added to the store itself then. */
const Older = z.object({ store: z.object({ feeds: z.object({ add: z.custom<Add>() }) }) })
type Add = (feeds: readonly { readonly url: string }[], now: Date) => Promise<unknown>

export async function addToOlder(app: unknown, feeds: Parameters<Add>[0], now: Date) {
  await Older.parse(app).store.feeds.add(feeds, now)
}
