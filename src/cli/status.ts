import { type Oldest, type Recall, type Tally, shareOf, totalOf } from '../app.ts'
import type { Command } from './command.ts'
import { text } from './command.ts'
import { cellOf, printRows } from './table.ts'
import { ageOf, sinceOf } from './times.ts'

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
    const since = sinceOf(text(values, 'since') ?? '7d', app.now())
    const report = await app.store.report(since)
    const recall = await app.store.recall(since)
    const oldest = await app.store.entries.oldest()
    const backlog = await app.producer.backlog()
    const balanced = report.unbalanced.length === 0 && report.breaks.length === 0
    if (json) {
      io.print(JSON.stringify({ balanced, ...report, recall, oldest, backlog }))
      return balanced
    }
    printRows(call, report.tallies, tallyColumns)
    io.print('')
    printRows(call, recall, recallColumns)
    io.print('')
    io.print(recallLine(totalOf(recall)))
    for (const line of ageLines(oldest, app.now())) io.print(line)
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

const percent = (share: number | undefined) =>
  share === undefined ? '-' : `${(Math.floor(share * 1_000) / 10).toFixed(1)} %`

const recallColumns = [
  ['day', (r: Recall) => r.day],
  ['feed', (r: Recall) => r.feed],
  ['published', (r: Recall) => r.published],
  ['recorded', (r: Recall) => r.recorded],
  ['same', (r: Recall) => r.same],
  ['waiting', (r: Recall) => r.waiting],
  ['lost by us', (r: Recall) => r.lost],
  ['refused by them', (r: Recall) => r.refused],
  ['recall', (r: Recall) => percent(shareOf(r))],
] as const

type Sum = ReturnType<typeof totalOf>

const recallLine = (sum: Sum) =>
  `recall ${percent(shareOf(sum))}: of ${sum.published} published ${sum.recorded} recorded, ${sum.same} the same as those, ${sum.waiting} waiting, ${sum.lost} lost by us, ${sum.refused} refused by them`

function ageLines({ inFlight, inFlightSince, waiting, failingSince }: Oldest, now: Date): string[] {
  const age = (since: Date) => ageOf(now.getTime() - since.getTime())
  return [
    ...(inFlightSince
      ? [`oldest of ${inFlight} in flight: not moved for ${age(inFlightSince)}`]
      : []),
    ...(failingSince
      ? [`oldest of ${waiting} waiting: fails since ${age(failingSince)} (wiredesk waiting)`]
      : []),
  ]
}

const countsOf = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts)
    .map(([state, count]) => `${count} ${state}`)
    .join(', ')
