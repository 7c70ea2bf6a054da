import { z } from 'zod'
import type { App } from '../../app/app.ts'
import type { OneFeed } from '../../app/feeds.ts'
import { Unreadable } from '../../app/shapes.ts'
import { FeedFilter } from '../../schemas/feed-filter.ts'
import type { FeedSettings } from '../../schemas/feed-settings.ts'
import { showSettings, withSettings, withoutSettings } from '../../text/feed-settings.ts'
import { Done, Refusal, done, idOf, nothing, operation } from './operation.ts'

const Named = z.object({ feed: z.string().meta({ description: 'its id or address' }) })

const Feed = z.object({
  id: z.string(),
  url: z.string(),
  title: z.string(),
  folder: z.string().nullable(),
  status: z.enum(['active', 'paused', 'gone', 'removed']),
  health: z.object({ status: z.string() }),
  nextPollAt: z.date(),
  lastPolledAt: z.date().nullable(),
  entries: z.number(),
})

const Settings = z
  .record(z.string(), z.string())
  .meta({ description: 'as `wiredesk feeds set` writes them, such as "interval": "15m"' })

/** What was masked when it was read is no value to be kept. */
function assertOpen(settings: Readonly<Record<string, string>>): void {
  for (const [key, value] of Object.entries(settings))
    if (/^\*+$/.test(value)) throw new Refusal(`${key} is masked: leave it out, or say its value`)
}

/** Throws `SettingError` for settings that there are not, or not so. */
function assigned(before: FeedSettings, settings: Readonly<Record<string, string>>): FeedSettings {
  assertOpen(settings)
  const written = Object.entries(settings).map(([key, value]) => `${key}=${value}`)
  return withSettings(before, written)
}

/** Secrets masked. */
const shown = ({ settings, ...feed }: OneFeed) => ({
  ...feed,
  settings: Object.fromEntries(showSettings(settings)),
})

/** Does something with a feed that is there. */
const toFeed =
  (work: (app: App, feed: OneFeed) => Promise<unknown>) =>
  async (app: App, { path }: { readonly path: z.infer<typeof Named> }) => {
    const feed = await app.feeds.get(path.feed)
    if (!feed) return undefined
    await work(app, feed)
    return done
  }

const toStatus = (verb: string, summary: string, status: 'active' | 'paused' | 'removed') =>
  operation({
    ...nothing,
    method: 'post',
    at: `/feeds/{feed}/${verb}`,
    summary,
    path: Named,
    answer: Done,
    run: toFeed(async (app, { id }) => app.feeds.setStatus(id, status)),
  })

export const feedOperations = [
  operation({
    ...nothing,
    method: 'get',
    at: '/feeds',
    summary: 'The feeds that are watched, and how they are doing',
    query: FeedFilter,
    answer: z.array(Feed),
    run: async (app, { query }) => app.feeds.page(query),
    cursor: idOf,
  }),
  operation({
    ...nothing,
    method: 'get',
    at: '/feeds/list',
    summary: 'All feeds that are watched as OPML, with the secrets in their addresses masked',
    answer: z.object({ opml: z.string(), masked: z.int() }),
    run: async (app) => app.feeds.exportList(false),
  }),
  operation({
    ...nothing,
    method: 'post',
    at: '/feeds/list',
    summary: 'Watch the feeds of a list in OPML',
    body: z.object({ opml: z.string() }),
    answer: z.object({ added: z.int(), faults: z.array(z.string()).readonly() }),
    run: async (app, { body: { opml } }) => {
      try {
        return await app.feeds.importList(new TextEncoder().encode(opml))
      } catch (error) {
        throw error instanceof Unreadable ? new Refusal(error.message) : error
      }
    },
  }),
  operation({
    ...nothing,
    method: 'post',
    at: '/feeds',
    summary: 'Watch a feed, or the feeds that a site offers',
    body: z.object({ url: z.url(), folder: z.string().optional(), settings: Settings.optional() }),
    answer: z.array(
      z.object({
        id: z.string(),
        url: z.string(),
        title: z.string(),
        unseen: z.object({ until: z.date(), why: z.string() }).optional().meta({
          description: 'nobody may ask there before: it is taken for a feed',
        }),
      }),
    ),
    run: async (app, { body: { url, folder, settings }, signal }) =>
      app.feeds.watch(url, signal, { folder, settings: settings && assigned({}, settings) }),
  }),
  operation({
    ...nothing,
    method: 'post',
    at: '/feeds/preview',
    summary: 'The feeds at an address with their newest entries; fetches them, and writes nothing',
    body: z.object({ url: z.url({ protocol: /^https?$/ }), settings: Settings.optional() }),
    answer: z.array(
      z.object({
        url: z.string(),
        title: z.string(),
        format: z.string(),
        isWatched: z.boolean(),
        entries: z
          .array(z.object({ title: z.string(), url: z.string(), published: z.string().optional() }))
          .readonly(),
      }),
    ),
    run: async (app, { body: { url, settings }, signal }) =>
      app.feeds.preview(url, signal, settings && assigned({}, settings)),
  }),
  operation({
    ...nothing,
    method: 'post',
    at: '/feeds/bulk',
    summary: 'Pause, resume, poll or remove many feeds by their ids, or put them into a folder',
    body: z.object({
      ids: z.array(z.string()).min(1).max(100_000),
      verb: z.enum(['pause', 'resume', 'poll', 'remove', 'folder']),
      folder: z.string().max(1_000).default(''),
    }),
    answer: z.object({ changed: z.number() }),
    run: async (app, { body: { ids, verb, folder } }) => ({
      changed: await app.feeds.bulk(ids, verb === 'folder' ? { verb, folder } : { verb }),
    }),
  }),
  operation({
    ...nothing,
    method: 'get',
    at: '/feeds/{feed}',
    summary: 'All there is about one feed: settings, health, pace, last polls, and when the next',
    path: Named,
    answer: Feed.extend({ settings: Settings }),
    run: async (app, { path }) => {
      const feed = await app.feeds.get(path.feed)
      return feed && shown(feed)
    },
  }),
  operation({
    ...nothing,
    method: 'post',
    at: '/feeds/{feed}/check',
    summary:
      'How it is read now, beside what rss-parser makes of it; fetches it, and writes nothing',
    path: Named,
    answer: z.array(z.object({ url: z.string(), format: z.string() })),
    run: async (app, { path, signal }) => app.feeds.check(path.feed, signal),
  }),
  toStatus('pause', 'Poll it no more for now', 'paused'),
  toStatus('resume', 'Poll it again', 'active'),
  toStatus('remove', 'Watch it no more; its entries and records stay', 'removed'),
  operation({
    ...nothing,
    method: 'post',
    at: '/feeds/{feed}/poll',
    summary: 'Make it due now',
    path: Named,
    answer: z.object({ due: z.boolean() }),
    run: async (app, { path }) => {
      const feed = await app.feeds.get(path.feed)
      return feed && { due: await app.feeds.pollNow(feed.id) }
    },
  }),
  operation({
    ...nothing,
    method: 'post',
    at: '/feeds/{feed}/settings',
    summary: 'Change settings, or take them back',
    path: Named,
    body: z.object({ set: Settings.default({}), unset: z.array(z.string()).default([]) }),
    answer: Settings,
    run: async (app, { path, body: { set, unset } }) => {
      const feed = await app.feeds.get(path.feed)
      if (!feed) return undefined
      const kept = withoutSettings(feed.settings, unset)
      const settings = assigned(kept, set)
      await app.feeds.setSettings(feed.id, settings)
      return Object.fromEntries(showSettings(settings))
    },
  }),
  operation({
    ...nothing,
    method: 'post',
    at: '/feeds/{feed}/rename',
    summary: 'Give it a title of your own; an empty one brings its own back',
    path: Named,
    body: z.object({ title: z.string() }),
    answer: Done,
    run: async (app, { path, body }) =>
      toFeed(async (to, { id }) => to.feeds.rename(id, body.title))(app, { path }),
  }),
  operation({
    ...nothing,
    method: 'post',
    at: '/feeds/{feed}/move',
    summary: 'Give it another address',
    path: Named,
    body: z.object({ url: z.url({ protocol: /^https?$/ }) }),
    answer: Done,
    run: async (app, { path, body }) =>
      toFeed(async (to, { id }) => {
        if (!(await to.feeds.move(id, body.url)))
          throw new Refusal(`another feed has the address ${body.url}`)
      })(app, { path }),
  }),
]
