import { readFile } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { pino } from 'pino'
import { onTestFinished } from 'vitest'
import { z } from 'zod'
import { type App, appOf } from '../../src/app/app.ts'
import { openParts } from '../../src/app/open.ts'
import type { Parts } from '../../src/app/parts.ts'
import { readConfig } from '../../src/config.ts'
import type { TestDatabase } from './postgres.ts'
import { sharedText } from './text-threads.ts'

/** With what lies below it, to arrange a world and to look at what has become of it. */
export type TestedApp = App & Pick<Parts, 'store' | 'producer'>

export interface TestApp {
  readonly app: TestedApp
  /** The settings it was opened with: a second process would have the same. */
  readonly env: Readonly<Record<string, string>>
}

/** Settings for which an application has text threads of its own. */
const ofText = /^WIREDESK_(CONFIG|TEXT|THREAD)/

/** The whole application on a database of its own, closed when the test is over. */
export async function openTestApp(
  database: TestDatabase,
  settings: Readonly<Record<string, string>> = {},
): Promise<TestApp> {
  const env = {
    WIREDESK_DATABASE_URL: database.url,
    WIREDESK_ALLOW_HOSTS: '127.0.0.1',
    WIREDESK_FEED_PACE_MS: '0',
    WIREDESK_ARTICLE_PACE_MS: '0',
    WIREDESK_THREADS: '1',
    WIREDESK_SWEEP_MS: '200',
    WIREDESK_LOCK_MS: '2000',
    ...settings,
  }
  const parts = await openParts({ config: readConfig(env), log: pino({ level: 'silent' }) })
  const { store, producer } = parts
  const text = Object.keys(settings).some((name) => ofText.test(name)) ? parts.text : sharedText
  const app = { ...appOf({ ...parts, text }), store, producer }
  onTestFinished(async () => app.close())
  return { app, env }
}

/** Runs workers and schedule until the test is over. */
export async function run(app: App): Promise<void> {
  const workers = await app.work()
  const schedule = app.schedule()
  onTestFinished(async () => {
    await schedule.stop()
    await workers.stop()
  })
}

/** Waits for the thing itself; the test's own time limit ends a wait for what never comes. */
export async function until<T>(look: () => Promise<T | undefined | false>): Promise<T> {
  for (;;) {
    const seen = await look()
    if (seen !== undefined && seen !== false) return seen
    await delay(50)
  }
}

/** The thing that a name stands for, once there is one: names are counted a moment after their record. */
export const thingNamed = async ({ entities }: Pick<App, 'entities'>, name: string) =>
  until(async () => (await entities.find(name, 1))[0])

/** What is in a file, once something is: it is there before its first line. */
export const written = async (file: string): Promise<string> =>
  until(async () => (await readFile(file, 'utf8').catch(() => '')) || undefined)

/** The ledger's total, once so many entries were discovered and none is in flight. */
export async function settled(app: TestedApp, discovered: number) {
  return until(async () => total(app, discovered))
}

/**
 * The same, without the patience: what waits for its next attempt is due at every look. The stories of
 * the tests' sites are old, so that what is refused is asked for three times.
 */
export async function settledInAHurry(app: TestedApp, discovered: number) {
  return until(async () => {
    await app.store.ledger.dueNow(undefined, app.now())
    return total(app, discovered)
  })
}

/** Asks for the whole report, which takes the database some work, only where there may be no more to wait for. */
async function total({ store }: TestedApp, discovered: number) {
  const inFlight = await store.db.rows(
    z.object({}),
    `select from entries where state = 'in-flight' limit 1`,
  )
  if (inFlight.length > 0) return false
  const { total: all } = await store.report(new Date(0))
  return all.discovered === discovered && all.inFlight === 0 && all
}
