import type { App } from '../app/app.ts'
import type { OneFeed } from '../app/feeds.ts'
import { masked } from '../config.ts'
import type { FeedSettings } from '../schemas/feed-settings.ts'
import {
  isAssignment,
  isSettingKey,
  settingKeys,
  showSettings,
  withSettings,
  withoutSettings,
} from '../text/feed-settings.ts'
import { type Call, type Command, UsageError } from './command.ts'
import { showFeed } from './show-feed.ts'

/** Does something with each feed that is named; says which there are none of, and then gives false. */
async function forEach(
  { io }: Call,
  names: readonly string[],
  work: (app: App, feed: OneFeed) => Promise<boolean | void>,
): Promise<boolean> {
  const app = await io.app()
  let failed = false
  for (const name of names) {
    const feed = await app.feeds.get(name)
    if (!feed) io.note(`there is no feed ${masked('url', name)}`)
    failed ||= feed === undefined || (await work(app, feed)) === false
  }
  return !failed
}

/** Says what became of a feed: a line, or JSON. */
function tell({ io, json }: Call, feed: OneFeed, line: string, fields: object): void {
  const url = masked('url', feed.url)
  io.print(json ? JSON.stringify({ id: feed.id, url, ...fields }) : `${line} ${url}`)
}

const settingLines = (settings: FeedSettings) =>
  showSettings(settings).map(([key, value]) => `${key}=${value}`)

async function change(
  call: Call,
  names: readonly string[],
  settingsOf: (before: FeedSettings) => FeedSettings,
): Promise<boolean> {
  return forEach(call, names, async (app, feed) => {
    const settings = settingsOf(feed.settings)
    await app.feeds.setSettings(feed.id, settings)
    tell(call, feed, settingLines(settings).join(' ') || 'no settings', {
      settings: Object.fromEntries(showSettings(settings)),
    })
  })
}

const keys = Object.entries(settingKeys).map(([key, { what }]) => [key, what] as const)

const set: Command = {
  name: 'feeds set',
  summary: 'Change settings of feeds',
  details: keys,
  takes: 'FEED… KEY=VALUE…',
  count: [2, Infinity],
  examples: [
    ['feeds set https://news.example/rss.xml interval=15m feed-text=always', 'one feed'],
    ['feeds set 4f1c0e5d2b 9ac21e7f30 priority=low refetch=none', 'several, by their ids'],
    ['feeds set 4f1c0e5d2b header.x-api-key=… cookie.session=…', 'sent to its own domain only'],
  ],
  async run(call) {
    const assignments = call.rest.filter(isAssignment)
    const names = call.rest.filter((one) => !isAssignment(one))
    if (assignments.length === 0 || names.length === 0)
      throw new UsageError('feeds set takes feeds and what to set, such as interval=15m')
    return change(call, names, (before) => withSettings(before, assignments))
  },
}

const unset: Command = {
  name: 'feeds unset',
  summary: 'Take settings of feeds back',
  takes: 'FEED… KEY…',
  count: [2, Infinity],
  examples: [['feeds unset https://news.example/rss.xml interval header.x-api-key', 'two of them']],
  async run(call) {
    const names = call.rest.filter((one) => !isSettingKey(one))
    const taken = call.rest.filter(isSettingKey)
    if (taken.length === 0 || names.length === 0)
      throw new UsageError(
        `feeds unset takes feeds and keys: ${Object.keys(settingKeys).join(', ')}`,
      )
    return change(call, names, (before) => withoutSettings(before, taken))
  },
}

const show: Command = {
  name: 'feeds show',
  summary:
    'Show all there is about feeds: settings, health, pace, last polls, and when and why the next',
  takes: 'FEED…',
  count: [1, Infinity],
  options: { secrets: { type: 'boolean', description: 'show headers, cookies and passwords' } },
  examples: [['feeds show https://news.example/rss.xml', 'by address; an id will do as well']],
  run: async (call) =>
    forEach(call, call.rest, async (app, feed) =>
      showFeed(call, feed, { now: app.now(), reveal: call.values['secrets'] === true }),
    ),
}

const poll: Command = {
  name: 'feeds poll',
  summary: 'Poll feeds now, as soon as their hosts have a turn',
  takes: 'FEED…',
  count: [1, Infinity],
  examples: [['feeds poll https://news.example/rss.xml', 'a running start or work does it']],
  run: async (call) =>
    forEach(call, call.rest, async (app, feed) => {
      const isDue = await app.feeds.pollNow(feed.id)
      if (isDue) tell(call, feed, 'due', { status: 'due' })
      else call.io.note(`${masked('url', feed.url)} is ${feed.status}: feeds resume polls it again`)
      return isDue
    }),
}

/** Pairs of a feed and something else. */
async function forPairs(
  call: Call,
  work: (app: App, feed: OneFeed, second: string) => Promise<boolean | void>,
): Promise<boolean> {
  if (call.rest.length % 2 !== 0) throw new UsageError('takes pairs: a feed, and what it gets')
  const pairs = Array.from({ length: call.rest.length / 2 }, (_, index) =>
    call.rest.slice(2 * index, 2 * index + 2),
  )
  let failed = false
  for (const [name = '', second = ''] of pairs) {
    const ok = await forEach(call, [name], async (app, feed) => work(app, feed, second))
    failed ||= !ok
  }
  return !failed
}

const longestTitle = 500

const rename: Command = {
  name: 'feeds rename',
  summary: 'Give feeds titles of your own, which polls leave alone',
  takes: 'FEED TITLE…',
  count: [2, Infinity],
  examples: [
    ['feeds rename https://news.example/rss.xml "City desk"', 'its name from now on'],
    ['feeds rename https://news.example/rss.xml ""', 'the feed’s own again, with the next poll'],
  ],
  run: async (call) =>
    forPairs(call, async (app, feed, written) => {
      const title = written.trim()
      if (title.length > longestTitle)
        throw new UsageError(`a title has at most ${longestTitle} characters`)
      await app.feeds.rename(feed.id, title)
      tell(call, feed, title === '' ? 'not renamed' : `renamed to ${title}:`, { title })
    }),
}

const longestAddress = 500

const move: Command = {
  name: 'feeds move',
  summary: 'Give feeds other addresses; ids, entries and settings stay',
  takes: 'FEED ADDRESS…',
  count: [2, Infinity],
  examples: [
    ['feeds move https://old.example/rss.xml https://new.example/feed', 'polled there at once'],
  ],
  run: async (call) =>
    forPairs(call, async (app, feed, address) => {
      const url = URL.parse(address)
      if (url === null || !/^https?:$/.test(url.protocol) || address.length > longestAddress)
        throw new UsageError(`${masked('url', address)} is no address of a feed`)
      const moved = await app.feeds.move(feed.id, address)
      if (moved)
        tell(call, { ...feed, url: address }, 'moved to', { from: masked('url', feed.url) })
      else call.io.note(`another feed has the address ${masked('url', address)}`)
      return moved
    }),
}

export const settingCommands: readonly Command[] = [show, set, unset, poll, rename, move]
