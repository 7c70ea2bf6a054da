import type { App } from '../app/app.ts'
import type { EntryFilter, WaitingCause } from '../schemas/entry-filter.ts'
import type { Call, Command } from './command.ts'
import { entryFilterOf, entryFilterOptions } from './entries.ts'
import { checkNamed } from './named.ts'
import { printRows } from './table.ts'

/** What is being retried: by cause, or entry by entry. */
export const waitingCommand: Command = {
  name: 'waiting',
  summary: 'What is being retried: causes, attempts, next attempt',
  options: {
    ...entryFilterOptions,
    entries: { type: 'boolean', description: 'entry by entry, the next one first' },
    now: { type: 'boolean', description: 'try them now, at no cost in attempts' },
  },
  examples: [
    ['waiting', 'why is it not recorded yet? causes, the most frequent first'],
    ['waiting --entries --host news.example', 'one site, entry by entry'],
    ['waiting --now --host news.example', 'that site is mended: do not wait for the next attempt'],
  ],
  async run(call) {
    const app = await call.io.app()
    await checkNamed(app, call.values)
    const filter = { ...entryFilterOf(call, app.now()), state: 'waiting' as const }
    if (call.values['now'] === true) return tryNow(call, app, filter)
    if (call.values['entries'] === true) {
      const entries = await app.entries.list(filter)
      return printRows(call, entries, [
        ['next', (e) => e.nextAttemptAt],
        ['attempts', (e) => e.attempts],
        ['since', (e) => e.failingSince],
        ['code', (e) => e.reason],
        ['id', (e) => e.id],
        ['feed', (e) => e.feed],
        ['url', (e) => e.url],
      ])
    }
    printRows(call, await app.entries.waiting(filter), causeColumns)
  },
}

async function tryNow({ io, json }: Call, app: App, filter: EntryFilter): Promise<void> {
  const due = await app.entries.tryNow(filter)
  io.print(json ? JSON.stringify({ due }) : `${due} are due now`)
}

const causeColumns = [
  ['count', (c: WaitingCause) => c.count],
  ['stage', (c: WaitingCause) => c.stage],
  ['code', (c: WaitingCause) => c.code],
  ['feeds', (c: WaitingCause) => c.feeds],
  ['since', (c: WaitingCause) => c.failingSince],
  ['attempts', (c: WaitingCause) => c.mostAttempts],
  ['next', (c: WaitingCause) => c.nextAttemptAt],
  ['message', (c: WaitingCause) => c.message],
] as const
