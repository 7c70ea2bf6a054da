import { many } from '../app/in-words.ts'
import {
  type HealthCounts,
  type Hold,
  type Oldest,
  type Recall,
  type Tally,
  shareOf,
  totalOf,
} from '../app/shapes.ts'
import type { SinkState, StatusAnswer } from '../app/status.ts'
import { maskedJson, maskedText } from '../masked.ts'
import type { Command } from './command.ts'
import { text } from './command.ts'
import { printStorage } from './storage.ts'
import { cellOf, printRows } from './table.ts'
import { ageOf, sinceOf } from './times.ts'

export const status: Command = {
  name: 'status',
  summary: 'Reconcile: discovered = recorded + skipped + dead + in flight',
  options: {
    since: { type: 'string', description: 'a date, or an age such as 7d or 12h (7d)' },
    storage: { type: 'boolean', description: 'what the store takes, by table, instead' },
  },
  examples: [
    ['status', 'the last seven days, by feed and day'],
    ['status --since 2026-01-01 --json', 'for a program'],
    ['status --storage', 'bytes of each table, and of it for an article'],
  ],
  async run(call) {
    const { io, values, json } = call
    const app = await io.app()
    if (values['storage'] === true) return printStorage(call, app.status)
    const since = sinceOf(text(values, 'since') ?? '7d', app.now())
    const seen = await app.status.all(since)
    const { balanced } = seen
    if (json) {
      io.print(maskedJson(seen))
      return balanced
    }
    printRows(call, seen.tallies, tallyColumns)
    io.print('')
    printRows(call, seen.recall, recallColumns)
    for (const line of ['', ...troubleLines(seen, app.now()), '', ...ledgerLines(seen)])
      io.print(maskedText(line))
    io.print(balanced ? 'the ledger balances' : 'THE LEDGER DOES NOT BALANCE: please report this')
    return balanced
  },
}

/** What a person on duty wants to know first. */
function troubleLines(
  { recall, oldest, letters, feeds, holds, sinks }: StatusAnswer,
  now: Date,
): string[] {
  return [
    recallLine(totalOf(recall)),
    ...ageLines(oldest, now),
    ...(letters.open > 0
      ? [`dead letters to look at: ${letters.open} (wiredesk failed groups)`]
      : []),
    ...feedLines(feeds),
    ...holdLines(holds),
    ...sinks.flatMap((sink) => sinkLine(sink, now)),
  ]
}

export function feedLines(feeds: HealthCounts): string[] {
  const ill = (['failing', 'dead', 'gone', 'quiet'] as const).filter((how) => feeds[how] > 0)
  const told = ill.map((how) => `${feeds[how]} ${how}`).join(', ')
  return ill.length === 0 ? [] : [`feeds: ${told} (wiredesk feeds list)`]
}

const mostHolds = 10

export function holdLines(holds: readonly Hold[]): string[] {
  const lines = holds.slice(0, mostHolds).map(holdLine)
  const more = holds.length - lines.length
  return more > 0 ? [...lines, `${more} more are left alone: wiredesk holds list`] : lines
}

const holdLine = ({ name, until, code, waiting }: Hold) =>
  `left alone: ${cellOf(name)} until ${cellOf(until)} (${code}), ${many(waiting, 'job waits', 'jobs wait')} (wiredesk holds lift ${cellOf(name)})`

/** Nothing of a sink that is through and well. */
function sinkLine(sink: SinkState, now: Date): string[] {
  const { name, behind, behindSince, failure, letters: refused } = sink
  const told = [
    ...(behind > 0 && behindSince !== null
      ? [`${behind} records behind, the oldest for ${ageOf(now.getTime() - behindSince.getTime())}`]
      : []),
    ...(failure === null ? [] : [`fails (${cellOf(failure)})`]),
    ...(refused > 0 ? [`${refused} records refused`] : []),
  ]
  return told.length === 0 ? [] : [`sink ${name}: ${told.join(', ')} (wiredesk sinks show ${name})`]
}

function ledgerLines({ total, reasons, unbalanced, breaks, backlog }: StatusAnswer): string[] {
  const { discovered, recorded, skipped, dead, inFlight } = total
  return [
    `${discovered} discovered = ${recorded} recorded + ${skipped} skipped + ${dead} dead + ${inFlight} in flight`,
    ...reasons.map(({ state, reason, count }) => `  ${count} ${state}: ${reason}`),
    ...Object.entries(backlog).map(([stage, counts]) => `queue ${stage}: ${countsOf(counts)}`),
    ...unbalanced.map(({ feed, day }) => `NOT BALANCED: ${cellOf(feed)} on ${day}`),
    ...breaks.map(({ entryId, fault }) => `NOT BALANCED: entry ${entryId} is ${fault}`),
  ]
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
