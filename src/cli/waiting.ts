import type { WaitingCause } from '../schemas/entry-filter.ts'
import type { Command } from './command.ts'
import { entryFilterOf, entryFilterOptions } from './entries.ts'
import { printRows } from './table.ts'

/** What is being retried: by cause, or entry by entry. */
export const waitingCommand: Command = {
  name: 'waiting',
  summary: 'What is being retried: causes, attempts, next attempt',
  options: {
    ...entryFilterOptions,
    entries: { type: 'boolean', description: 'entry by entry, the next one first' },
  },
  examples: [
    ['waiting', 'why is it not recorded yet? causes, the most frequent first'],
    ['waiting --entries --host news.example', 'one site, entry by entry'],
  ],
  async run(call) {
    const app = await call.io.app()
    const filter = { ...entryFilterOf(call, app.now()), state: 'waiting' as const }
    if (call.values['entries'] === true) {
      const entries = await app.store.entries.list(filter)
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
    printRows(call, await app.store.entries.waiting(filter), causeColumns)
  },
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
