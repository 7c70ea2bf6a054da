import type { RecordSummary } from '../app/shapes.ts'
import { faultsIn } from '../schemas/faults.ts'
import { RecordFilter } from '../schemas/record-filter.ts'
import { type Call, type Command, type Option, UsageError, text, wholeNumber } from './command.ts'
import { checkNamed } from './named.ts'
import { describeRecord } from './record-text.ts'
import { printRows, publishedOf } from './table.ts'
import { periodOf } from './times.ts'

export const filterOptions: Readonly<Record<string, Option>> = {
  feed: { type: 'string', description: 'only this feed: its id or address' },
  entity: {
    type: 'string',
    description: 'only records that name this person, organization or place',
  },
  cluster: {
    type: 'string',
    description: 'only what carries this story, by the id of its first article',
  },
  event: { type: 'string', description: 'only with a figure of this event, such as killed' },
  what: { type: 'string', description: '… that counts or measures this' },
  place: { type: 'string', description: '… that is so in this place' },
  least: { type: 'string', description: '… of at least so much' },
  most: { type: 'string', description: '… of at most so much' },
  confidence: {
    type: 'string',
    description: '… whose event, place and time are so likely to be right: 0 to 1',
  },
  since: { type: 'string', description: 'published at or after: a date, or an age such as 7d' },
  until: { type: 'string', description: 'published before' },
}
const limitOption = { limit: { type: 'string', description: 'at most this many (20)' } } as const

/** Throws UsageError for what cannot be asked. */
export function filterOf({ values }: Call, now: Date, query?: string): RecordFilter {
  const limit = wholeNumber(values, 'limit')
  const asked = {
    query,
    feed: text(values, 'feed'),
    entity: text(values, 'entity'),
    cluster: text(values, 'cluster'),
    event: text(values, 'event'),
    what: text(values, 'what'),
    place: text(values, 'place'),
    least: text(values, 'least'),
    most: text(values, 'most'),
    confidence: text(values, 'confidence'),
    ...periodOf(values, now),
    ...(limit !== undefined && { limit }),
  }
  const result = RecordFilter.safeParse(asked)
  if (!result.success) throw new UsageError(faultsIn(result.error, asked, { mark: '--' }))
  return result.data
}

const columns = [
  ['id', (r: RecordSummary) => r.id],
  ['published', publishedOf],
  ['title', (r: RecordSummary) => r.title],
  ['who and where', (r: RecordSummary) => r.entities.join(', ')],
  ['figures', (r: RecordSummary) => r.figures],
  ['carriers', (r: RecordSummary) => r.carriers],
] as const

const list: Command = {
  name: 'records list',
  summary: 'List records, the newest first',
  options: { ...filterOptions, ...limitOption },
  examples: [
    ['records list --since 1d', "today's"],
    ['records list --entity "National Intelligence Service"', 'every record that names it'],
  ],
  async run(call) {
    const app = await call.io.app()
    await checkNamed(app, call.values)
    printRows(call, await app.records.list(filterOf(call, app.now())), columns)
  },
}

const search: Command = {
  name: 'records search',
  summary: 'Find records by the words in them',
  takes: 'WORDS…',
  count: [1, Infinity],
  options: { ...filterOptions, ...limitOption },
  examples: [
    ['records search drought harvest', 'both words'],
    [`records search '"rate cut" -inflation'`, 'a phrase, without a word'],
  ],
  async run(call) {
    const app = await call.io.app()
    await checkNamed(app, call.values)
    printRows(call, await app.records.list(filterOf(call, app.now(), call.rest.join(' '))), columns)
  },
}

const show: Command = {
  name: 'records show',
  summary: 'One record, with all its facts',
  takes: 'ID',
  count: [1, 1],
  options: { revision: { type: 'string', description: 'an earlier one (the newest)' } },
  examples: [
    ['records show 5d41402abc4b2a76b971', 'to read'],
    ['records show 5d41402abc4b2a76b971 --json', 'as it is kept'],
  ],
  async run({ io, values, rest: [id = ''], json }) {
    const app = await io.app()
    const record = await app.records.get(id, wholeNumber(values, 'revision'))
    if (!record) throw new Error(`there is no record ${id}`)
    if (json) return io.print(JSON.stringify(record))
    for (const line of describeRecord(record)) io.print(line)
  },
}

export const recordCommands: readonly Command[] = [list, show, search]
