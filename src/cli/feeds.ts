import { readFile } from 'node:fs/promises'
import type { WatchedFeed } from '../app.ts'
import { maskedJson, maskedText, maskedUrl } from '../masked.ts'
import { readOpml, writeOpml } from '../text/opml.ts'
import { type Command, UsageError, text } from './command.ts'
import { cellOf, printRows } from './table.ts'

const secretsOption = {
  secrets: { type: 'boolean', description: 'do not mask passwords and keys in addresses' },
} as const

const add: Command = {
  name: 'feeds add',
  summary: "Watch feeds, by their address or a site's",
  takes: 'URL…',
  count: [1, Infinity],
  options: { folder: { type: 'string', description: 'put them in this folder' } },
  examples: [
    ['feeds add https://news.example/rss.xml', 'a feed'],
    ['feeds add https://news.example/', 'the feeds that a site offers'],
  ],
  async run({ io, values, rest, json }) {
    const app = await io.app()
    const folder = text(values, 'folder')
    let failed = false
    for (const url of rest) {
      try {
        const found = await app.findFeeds(url, io.signal)
        const ids = await app.store.feeds.add(
          found.map((feed) => ({ ...feed, folder })),
          app.now(),
        )
        found.forEach((feed, index) => {
          io.print(
            json
              ? maskedJson({ ...feed, id: ids[index] })
              : `added ${ids[index]}\t${maskedUrl(feed.url)}\t${cellOf(feed.title)}`,
          )
        })
      } catch (error) {
        failed = true
        io.note(`${url}: ${error instanceof Error ? error.message : String(error)}`)
      }
    }
    return !failed
  },
}

const healthLine = ({ health }: WatchedFeed) =>
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
    printRows(call, await app.feeds(), columns)
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
        const changed = await app.store.feeds.setStatus(feed, status, app.now())
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
    const { feeds } = readOpml(await readFile(file))
    if (feeds.length === 0) throw new UsageError(`${file} lists no feeds`)
    const app = await io.app()
    const ids = await app.store.feeds.add(
      feeds.map(({ url, title, folders }) => ({
        url,
        title,
        folder: folders.join('/') || undefined,
      })),
      app.now(),
    )
    io.print(json ? JSON.stringify({ added: ids.length }) : `${ids.length} feeds are watched`)
  },
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
    const feeds = await app.store.feeds.list()
    const masked = feeds.filter(({ url }) => maskedUrl(url) !== url).length
    if (masked > 0 && !isOpen)
      io.note(`${masked} addresses are masked and cannot be read back; --secrets prints them whole`)
    io.print(
      writeOpml({
        title: 'Wiredesk feeds',
        feeds: feeds.map(({ url, title, siteUrl, folder }) => ({
          url: isOpen ? url : maskedUrl(url),
          title,
          ...(siteUrl === null ? {} : { siteUrl }),
          folders: folder === null ? [] : folder.split('/'),
        })),
      }),
    )
  },
}

export const feedCommands: readonly Command[] = [
  add,
  list,
  setting('remove', 'removed', 'Stop watching feeds; what was read from them stays'),
  setting('pause', 'paused', 'Stop polling feeds for now'),
  setting('resume', 'active', 'Poll feeds again, paused or gone ones, and at once'),
  importOpml,
  exportOpml,
]
