import type { Tally } from '../app.ts'
import type { Command } from './command.ts'
import { text } from './command.ts'
import { cellOf, printRows } from './table.ts'
import { sinceOf } from './times.ts'

export const status: Command = {
  name: 'status',
  summary: 'Reconcile: discovered = recorded + skipped + dead + in flight',
  options: { since: { type: 'string', description: 'a date, or an age such as 7d or 12h (7d)' } },
  examples: [
    ['status', 'the last seven days, by feed and day'],
    ['status --since 2026-01-01 --json', 'for a program'],
  ],
  async run(call) {
    const { io, values, json } = call
    const app = await io.app()
    const report = await app.store.report(sinceOf(text(values, 'since') ?? '7d', app.now()))
    const backlog = await app.producer.backlog()
    const balanced = report.unbalanced.length === 0 && report.breaks.length === 0
    if (json) {
      io.print(JSON.stringify({ balanced, ...report, backlog }))
      return balanced
    }
    printRows(call, report.tallies, tallyColumns)
    const { discovered, recorded, skipped, dead, inFlight } = report.total
    io.print('')
    io.print(
      `${discovered} discovered = ${recorded} recorded + ${skipped} skipped + ${dead} dead + ${inFlight} in flight`,
    )
    for (const { state, reason, count } of report.reasons)
      io.print(`  ${count} ${state}: ${reason}`)
    for (const [stage, counts] of Object.entries(backlog))
      io.print(`queue ${stage}: ${countsOf(counts)}`)
    for (const { feed, day } of report.unbalanced)
      io.print(`NOT BALANCED: ${cellOf(feed)} on ${day}`)
    for (const { entryId, fault } of report.breaks)
      io.print(`NOT BALANCED: entry ${entryId} is ${fault}`)
    io.print(balanced ? 'the ledger balances' : 'THE LEDGER DOES NOT BALANCE: please report this')
    return balanced
  },
}

const tallyColumns = [
  ['day', (t: Tally) => t.day],
  ['feed', (t: Tally) => t.feed],
  ['discovered', (t: Tally) => t.discovered],
  ['recorded', (t: Tally) => t.recorded],
  ['skipped', (t: Tally) => t.skipped],
  ['dead', (t: Tally) => t.dead],
  ['in flight', (t: Tally) => t.inFlight],
] as const

const countsOf = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts)
    .map(([state, count]) => `${count} ${state}`)
    .join(', ')
