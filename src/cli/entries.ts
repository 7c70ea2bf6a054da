import { maskedJson, maskedText } from '../masked.ts'
import { EntryFilter, type EntryStory, type EntrySummary } from '../schemas/entry-filter.ts'
import { faultsIn } from '../schemas/faults.ts'
import { type Call, type Command, type Option, UsageError, text } from './command.ts'
import { checkNamed } from './named.ts'
import { cellOf, printRows } from './table.ts'
import { periodOf } from './times.ts'
import { wayLines } from './way.ts'

export const entryFilterOptions: Readonly<Record<string, Option>> = {
  reason: {
    type: 'string',
    description: 'only this: why skipped, or the code it died with or waits for',
  },
  stage: { type: 'string', description: 'only what stands at this stage' },
  feed: { type: 'string', description: 'only this feed: its id or address' },
  host: { type: 'string', description: 'only this host, and those below it' },
  since: { type: 'string', description: 'discovered at or after: a date, or an age such as 2h' },
  until: { type: 'string', description: 'discovered before' },
  limit: { type: 'string', description: 'at most this many (100)' },
}

/** The filter that the options name. Throws `UsageError`. */
export function entryFilterOf({ values }: Call, now: Date): EntryFilter {
  const plain = Object.fromEntries(
    ['state', 'reason', 'stage', 'feed', 'host', 'after', 'limit']
      .map((name) => [name, text(values, name)])
      .filter(([, value]) => value !== undefined),
  )
  const asked = { ...plain, ...periodOf(values, now) }
  const result = EntryFilter.safeParse(asked)
  if (!result.success) throw new UsageError(faultsIn(result.error, asked, { mark: '--' }))
  return result.data
}

const columns = [
  ['id', (e: EntrySummary) => e.id],
  ['state', (e: EntrySummary) => e.state],
  ['reason', (e: EntrySummary) => e.reason ?? e.stage],
  ['discovered', (e: EntrySummary) => e.discoveredAt],
  ['feed', (e: EntrySummary) => e.feed],
  ['title', (e: EntrySummary) => e.title],
  ['url', (e: EntrySummary) => e.url],
] as const

const list: Command = {
  name: 'entries list',
  summary: 'List entries by state and reason, the newest first',
  options: {
    state: {
      type: 'string',
      description: 'in-flight, waiting, recorded, skipped or dead',
    },
    ...entryFilterOptions,
    after: { type: 'string', description: 'those after this one: the id in the last line before' },
  },
  examples: [
    ['entries list --state skipped', 'what was left out, and why'],
    ['entries list --state skipped --reason robots', 'what robots.txt keeps from us'],
    ['entries list --state in-flight', 'what is under way'],
  ],
  async run(call) {
    const app = await call.io.app()
    await checkNamed(app, call.values)
    printRows(call, await app.entries.list(entryFilterOf(call, app.now())), columns)
  },
}

const show: Command = {
  name: 'entries show',
  summary: 'One entry: where it stands, and its whole way: attempts, waits, who did what',
  takes: 'ID',
  count: [1, 1],
  examples: [['entries show 3f2a91c07be44d1f9a60', 'its whole way so far']],
  async run({ io, rest: [id = ''], json }) {
    const app = await io.app()
    const story = await app.entries.get(id)
    if (!story) throw new Error(`there is no entry ${id}`)
    if (json) return io.print(maskedJson(story))
    const way = await wayLines(app, story)
    for (const line of [...describe(story), '', ...way]) io.print(maskedText(line))
  },
}

function describe(story: EntryStory): string[] {
  const { id, state, stage, title, url, guid, feed, feedId, discoveredAt, movedAt } = story
  return [
    `entry ${id}: ${state}${stage === null ? '' : ` at ${stage}`}${state === 'recorded' ? '' : why(story)}`,
    cellOf(title),
    '',
    `url         ${cellOf(url)}`,
    `guid        ${cellOf(guid)}`,
    `feed        ${cellOf(feed)} ${feedId}`,
    `discovered  ${cellOf(discoveredAt)}, moved last ${cellOf(movedAt)}`,
    `run         ${story.run}, begun for: ${story.cause}`,
    ...next(story),
  ]
}

const why = ({ reason, message }: EntryStory) =>
  reason === null ? '' : `, ${reason}${message === null ? '' : `: ${cellOf(message)}`}`

function next({ nextAttemptAt, attempts, failingSince, refetchAt, duplicateOf }: EntryStory) {
  return [
    ...(nextAttemptAt
      ? [
          `waits       until ${cellOf(nextAttemptAt)}, after ${attempts} attempts since ${cellOf(failingSince)}`,
        ]
      : []),
    ...(refetchAt ? [`next look   ${cellOf(refetchAt)}`] : []),
    ...(duplicateOf === null ? [] : [`duplicate   of article ${duplicateOf}`]),
  ]
}

export const entryCommands: readonly Command[] = [list, show]
