import type { HealthCounts } from '../app/shapes.ts'
import { type Column, cellOf, linesOf } from './table.ts'
import { ageOf } from './times.ts'
import type { Look, LookStage } from './watch-look.ts'

const ms = (value: number | undefined) => {
  if (value === undefined) return '-'
  if (value < 1_000) return `${Math.round(value)} ms`
  return value < 60_000 ? `${(value / 1_000).toFixed(1)} s` : ageOf(value)
}

const columns: readonly Column<LookStage>[] = [
  ['stage', ({ stage }) => stage],
  ['waiting', ({ waiting }) => waiting],
  ['active', ({ active }) => active],
  ['retrying', ({ retrying }) => retrying],
  ['dead', ({ dead }) => dead],
  ['a minute', ({ aMinute }) => aMinute],
  ['an hour', ({ anHour }) => anHour],
  ['p50', ({ p50Ms }) => ms(p50Ms)],
  ['p99', ({ p99Ms }) => ms(p99Ms)],
]

/** Those that there are, the ill ones first. */
export const feedsText = (feeds: HealthCounts): string =>
  (['failing', 'dead', 'gone', 'quiet', 'new', 'ok'] as const)
    .filter((health) => feeds[health] > 0)
    .map((health) => `${feeds[health]} ${health}`)
    .join(', ') || 'none'

export const alertText = ({ tone, what, todo }: Look['alerts'][number]): string =>
  `${tone === 'bad' ? '!!' : '! '} ${what}. ${todo}`

/** A screen of it: as many lines, none longer than it is wide. */
export function frameOf(
  look: Look,
  { columns: width, rows }: { readonly columns: number; readonly rows: number },
): readonly string[] {
  const { at, inFlight, waiting, dead, feeds, alerts, records } = look
  return [
    `wiredesk watch  ${cellOf(at)} UTC  (Ctrl-C ends it)`,
    `${inFlight} in flight, ${waiting} waiting for another attempt, ${dead} dead letters`,
    `feeds: ${feedsText(feeds)}`,
    '',
    ...linesOf(look.stages, columns),
    '',
    ...(alerts.length === 0 ? ['nothing wants a person'] : alerts.map(alertText)),
    '',
    'newest records',
    ...records.map(({ id, title, feed }) => `  ${id}  ${title}  (${feed})`),
  ]
    .slice(0, Math.max(1, rows - 1))
    .map((line) => cut(line, width))
}

/** What comes from the web must not move the cursor; a line that wraps would push the others down. */
function cut(line: string, width: number): string {
  const [indent = ''] = /^ */.exec(line) ?? []
  const text = indent + cellOf(line)
  return text.length > width ? `${text.slice(0, width - 1)}…` : text
}
