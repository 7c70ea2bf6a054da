import { subjectOf } from '../app/searches.ts'
import type { Found } from '../app/shapes.ts'
import type { SavedSearch } from '../schemas/saved-search.ts'
import { type Call, type Command, type Option, UsageError, text, wholeNumber } from './command.ts'
import { printRows, publishedOf } from './table.ts'

const saying: Readonly<Record<string, Option>> = {
  query: { type: 'string', description: 'words that the text or title holds' },
  entity: { type: 'string', description: 'a person, organization or place that it names' },
  event: { type: 'string', description: 'a figure of this event, such as killed' },
  what: { type: 'string', description: 'what the figure counts or measures' },
  place: { type: 'string', description: 'where it is so' },
  least: { type: 'string', description: 'the least that the figure is' },
  most: { type: 'string', description: 'the most that it is' },
  confidence: {
    type: 'string',
    description: 'how likely its event, place and time must be right: 0 to 1',
  },
  cluster: { type: 'string', description: 'a story, by the id of its first article' },
}
const standing: Readonly<Record<string, Option>> = {
  state: { type: 'string', description: 'in-flight, waiting, recorded, skipped or dead' },
  reason: { type: 'string', description: 'why skipped, or the code it died with or waits for' },
  stage: { type: 'string', description: 'where it stands' },
  host: { type: 'string', description: 'this host, and those below it' },
}
const both: Readonly<Record<string, Option>> = {
  feed: { type: 'string', description: "a feed's id or address" },
  since: {
    type: 'string',
    description: 'at or after: a date, or an age such as 7d, which goes along',
  },
  until: { type: 'string', description: 'before' },
}
const options = { ...saying, ...standing, ...both }

const filterOf = ({ values }: Call) =>
  Object.fromEntries(
    Object.keys(options)
      .map((name) => [name, text(values, name)] as const)
      .filter((pair): pair is [string, string] => pair[1] !== undefined),
  )

const add: Command = {
  name: 'searches add',
  summary: 'Keep a search by a name: it has an RSS feed then',
  takes: 'NAME',
  count: [1, 1],
  options,
  examples: [
    ['searches add floods --query flood --event killed --least 10', 'told by /searches/floods.rss'],
    ['searches add lost --state dead --since 7d', 'by where entries stand'],
  ],
  async run(call) {
    const { io, json } = call
    const [name = ''] = call.rest
    const filter = filterOf(call)
    const app = await io.app()
    const added = await app.searches.add({ name, subject: subjectOf(filter), filter })
    if (!added) throw new UsageError(`there is a search ${name} already`)
    io.print(json ? JSON.stringify({ added: name }) : `kept; its feed is /searches/${name}.rss`)
  },
}

const columns = [
  ['name', (s: SavedSearch) => s.name],
  ['of', (s: SavedSearch) => s.subject],
  [
    'filter',
    (s: SavedSearch) =>
      Object.entries(s.filter)
        .map(([name, value]) => `${name}=${value}`)
        .join(' '),
  ],
  ['added', (s: SavedSearch) => s.addedAt],
] as const

const list: Command = {
  name: 'searches list',
  summary: 'Searches that are kept',
  examples: [['searches list', 'with what they look for']],
  async run(call) {
    const app = await call.io.app()
    printRows(call, await app.searches.list(), columns)
  },
}

const show: Command = {
  name: 'searches show',
  summary: 'What a search finds now, the newest first',
  takes: 'NAME',
  count: [1, 1],
  options: { limit: { type: 'string', description: 'at most this many (20)' } },
  examples: [['searches show floods --limit 5', 'the last five']],
  async run(call) {
    const [name = ''] = call.rest
    const app = await call.io.app()
    const search = await app.searches.get(name)
    if (!search) throw new Error(`there is no search ${name}; wiredesk searches list names them`)
    const found = await app.searches.found(search, wholeNumber(call.values, 'limit') ?? 20)
    printFound(call, found)
  },
}

function printFound(call: Call, found: Found): void {
  if (found.subject === 'records')
    return printRows(call, found.rows, [
      ['id', (r) => r.id],
      ['published', publishedOf],
      ['title', (r) => r.title],
      ['who and where', (r) => r.entities.join(', ')],
    ])
  printRows(call, found.rows, [
    ['id', (e) => e.id],
    ['state', (e) => e.state],
    ['reason', (e) => e.reason ?? e.stage],
    ['discovered', (e) => e.discoveredAt],
    ['title', (e) => e.title],
  ])
}

const remove: Command = {
  name: 'searches remove',
  summary: 'Forget a search, and its feed',
  takes: 'NAME',
  count: [1, 1],
  examples: [['searches remove floods', 'what it found stays']],
  async run({ io, rest: [name = ''], json }) {
    const app = await io.app()
    if (!(await app.searches.remove(name)))
      throw new Error(`there is no search ${name}; wiredesk searches list names them`)
    io.print(json ? JSON.stringify({ removed: name }) : `removed ${name}`)
  },
}

export const searchCommands: readonly Command[] = [add, list, show, remove]
