import { readFile } from 'node:fs/promises'
import type { App } from '../app/app.ts'
import type { WatchedFeed } from '../app/feeds.ts'
import { many } from '../app/in-words.ts'
import { Unreadable } from '../app/shapes.ts'
import type { AddedFeed } from '../app/watch-feeds.ts'
import { maskedJson, maskedText, maskedUrl } from '../masked.ts'
import type { FeedSettings } from '../schemas/feed-settings.ts'
import { settingKeys, withSettings } from '../text/feed-settings.ts'
import { checkFeed } from './check-feed.ts'
import { type Command, type Option, UsageError, type Values, text } from './command.ts'
import { settingCommands } from './feed-settings.ts'
import { cellOf, printRows } from './table.ts'

/** An option for each setting: `--interval 15m`, `--header x-key=…`. */
const settingOptions: Readonly<Record<string, Option>> = Object.fromEntries(
  Object.entries(settingKeys).map(([key, { what, several }]) => [
    key,
    { type: 'string', description: what, multiple: several },
  ]),
)

/** The settings that options state, or nothing where none does. Throws `SettingError`. */
function settingsOf(values: Values): FeedSettings | undefined {
  const assignments = Object.keys(settingKeys).flatMap((key) => {
    const value = values[key]
    if (Array.isArray(value)) return value.map((one) => `${key}.${one}`)
    return typeof value === 'string' ? [`${key}=${value}`] : []
  })
  return assignments.length === 0 ? undefined : withSettings({}, assignments)
}

const secretsOption = {
  secrets: { type: 'boolean', description: 'do not mask passwords and keys in addresses' },
} as const

const add: Command = {
  name: 'feeds add',
  summary: "Watch feeds, by their address or a site's",
  takes: 'URL…',
  count: [1, Infinity],
  options: {
    folder: { type: 'string', description: 'put them in this folder' },
    ...settingOptions,
  },
  examples: [
    ['feeds add https://news.example/rss.xml', 'a feed'],
    ['feeds add https://news.example/', 'the feeds that a site offers'],
    ['feeds add https://news.example/rss.xml --interval 15m --first-poll 20', 'with settings'],
  ],
  async run({ io, values, rest, json }) {
    const settings = settingsOf(values)
    const app = await io.app()
    let failed = false
    for (const url of rest) {
      try {
        for (const { stripped, before, ...feed } of await app.feeds.watch(url, io.signal, {
          folder: text(values, 'folder'),
          settings,
        })) {
          io.print(
            json
              ? maskedJson(feed)
              : `${addedAs(before)} ${feed.id}\t${maskedUrl(feed.url)}\t${cellOf(feed.title)}`,
          )
          if (feed.unseen) io.note(unseenAs(feed))
          if (stripped)
            io.note(
              `${maskedUrl(feed.url)} is on another host: it was given no headers, cookies or login`,
            )
        }
      } catch (error) {
        failed = true
        io.note(faultAt(maskedUrl(url), error))
      }
    }
    return !failed
  },
}

const unseenAs = ({ url, unseen }: Pick<AddedFeed, 'url' | 'unseen'>): string =>
  `${maskedUrl(url)} was not looked at: ${unseen?.why ?? ''}. It is taken for a feed, and first polled after ${cellOf(unseen?.until)}`

/** A feed that is paused stays so: `feeds resume` polls it again. */
const addedAs = (before: AddedFeed['before']): string => {
  if (before === undefined) return 'added'
  return before === 'active' ? 'watched already' : `watched already, ${before}`
}

/** Most messages begin with the address. */
function faultAt(url: string, error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.startsWith(url) ? message : `${url}: ${message}`
}

const healthLine = ({ health }: Pick<WatchedFeed, 'health'>) =>
  [
    health.status,
    'code' in health ? health.code : '',
    'since' in health ? `since ${health.since.slice(0, 10)}` : '',
  ]
    .filter(Boolean)
    .join(' ')

const columns = [
  ['id', (f: WatchedFeed) => f.id],
  ['status', (f: WatchedFeed) => f.status],
  ['health', (f: WatchedFeed) => healthLine(f)],
  ['entries', (f: WatchedFeed) => f.entries],
  ['polled', (f: WatchedFeed) => f.lastPolledAt],
  ['next', (f: WatchedFeed) => (f.status === 'active' ? f.nextPollAt : undefined)],
  ['left alone', ({ hold }: WatchedFeed) => hold && `${hold.code} until ${cellOf(hold.until)}`],
  ['folder', (f: WatchedFeed) => f.folder],
  ['title', (f: WatchedFeed) => f.title],
  ['url', (f: WatchedFeed) => f.url],
] as const

const list: Command = {
  name: 'feeds list',
  summary: 'List the feeds that are watched, with their health',
  options: secretsOption,
  examples: [['feeds list', 'all of them']],
  async run(call) {
    const app = await call.io.app()
    printRows(call, await app.feeds.list(), columns)
  },
}

function setting(verb: string, status: 'active' | 'paused' | 'removed', summary: string): Command {
  return {
    name: `feeds ${verb}`,
    summary,
    takes: 'FEED…',
    count: [1, Infinity],
    examples: [[`feeds ${verb} https://news.example/rss.xml`, 'by address; an id will do as well']],
    async run({ io, rest, json }) {
      const app = await io.app()
      let failed = false
      for (const feed of rest) {
        const changed = await app.feeds.setStatus(feed, status)
        if (changed === 0) io.note(`there is no feed ${feed}`)
        else io.print(json ? maskedJson({ feed, status }) : `${status} ${maskedText(feed)}`)
        failed ||= changed === 0
      }
      return !failed
    },
  }
}

const importOpml: Command = {
  name: 'feeds import',
  summary: 'Watch the feeds of an OPML file, folders and all',
  takes: 'FILE',
  count: [1, 1],
  examples: [['feeds import subscriptions.opml', 'from another reader']],
  async run({ io, rest: [file = ''], json }) {
    const app = await io.app()
    const { added, faults } = await read(app, file)
    for (const fault of faults) io.note(`${file}: ${fault}`)
    if (added === 0) throw new UsageError(`${file} lists no feeds that can be watched`)
    io.print(
      json
        ? JSON.stringify({ added, faults })
        : `${many(added, 'feed is', 'feeds are')} watched${faults.length === 0 ? '' : ', not all of the list: see above'}`,
    )
  },
}

/** Throws UsageError for a file that is no list, by its name. */
async function read(app: App, file: string): Promise<{ added: number; faults: readonly string[] }> {
  const bytes = await readFile(file)
  try {
    return await app.feeds.importList(bytes)
  } catch (error) {
    if (error instanceof Unreadable) throw new UsageError(`${file}: ${error.message}`)
    throw error
  }
}

const exportOpml: Command = {
  name: 'feeds export',
  summary: 'Print the feeds as OPML',
  options: secretsOption,
  examples: [
    ['feeds export > subscriptions.opml', 'to show'],
    ['feeds export --secrets > subscriptions.opml', 'for another reader, and to keep'],
  ],
  async run({ io, values }) {
    const app = await io.app()
    const isOpen = values['secrets'] === true
    const { opml, masked } = await app.feeds.exportList(isOpen)
    if (masked > 0)
      io.note(`${masked} addresses are masked and cannot be read back; --secrets prints them whole`)
    io.print(opml)
  },
}

export const feedCommands: readonly Command[] = [
  add,
  checkFeed,
  list,
  setting('remove', 'removed', 'Stop watching feeds; what was read from them stays'),
  setting('pause', 'paused', 'Stop polling feeds for now'),
  setting('resume', 'active', 'Poll feeds again, paused or gone ones, and at once'),
  ...settingCommands,
  importOpml,
  exportOpml,
]
