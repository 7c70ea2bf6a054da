import type { FeedSettings } from '../schemas/feed-settings.ts'
import type { RegistryDecision } from '../schemas/registry.ts'
import type { Replay } from '../schemas/replay.ts'
import type { NewFeed } from '../store/feeds/add.ts'
import { showSettings } from '../text/feed-settings.ts'
import type { Alerts } from './alerts/alerts.ts'
import type { Entities } from './entities.ts'
import type { Entries } from './entries.ts'
import type { Feeds } from './feeds.ts'
import type { Holds } from './holds.ts'
import type { ImportReport, Imports } from './imports.ts'
import type { Letters } from './letters.ts'
import type { Noting } from './noting.ts'
import type { Replays } from './replays.ts'
import type { Samples } from './samples.ts'
import type { Searches } from './searches.ts'
import { type Sinks, shownSettings } from './sinks.ts'
import type { Tokens } from './tokens.ts'

/** What people can do something by. */
export interface Areas {
  readonly feeds: Feeds
  readonly entries: Entries
  readonly letters: Letters
  readonly entities: Entities
  readonly holds: Holds
  readonly replays: Replays
  readonly imports: Imports
  readonly sinks: Sinks
  readonly tokens: Tokens
  readonly searches: Searches
  readonly samples: Samples
  readonly alerts: Alerts
}

/** The verbs that change something, each written down where a person calls it. All others only look. */
export const notedVerbs = (areas: Areas, note: Noting): Areas => ({
  feeds: { ...areas.feeds, ...notedFeeds(areas.feeds, note) },
  entries: { ...areas.entries, ...notedEntries(areas.entries, note) },
  letters: { ...areas.letters, ...notedLetters(areas.letters, note) },
  entities: { ...areas.entities, ...notedEntities(areas.entities, note) },
  holds: { ...areas.holds, ...notedHolds(areas.holds, note) },
  replays: { ...areas.replays, ...notedReplays(areas.replays, note) },
  imports: { ...areas.imports, ...notedImports(areas.imports, note) },
  sinks: { ...areas.sinks, ...notedSinks(areas.sinks, note) },
  tokens: { ...areas.tokens, ...notedTokens(areas.tokens, note) },
  searches: { ...areas.searches, ...notedSearches(areas.searches, note) },
  samples: { ...areas.samples, ...notedSamples(areas.samples, note) },
  alerts: { ...areas.alerts, ...notedAlerts(areas.alerts, note) },
})

const shown = (settings: FeedSettings | undefined) =>
  settings && Object.fromEntries(showSettings(settings))

const urlOf = ({ url }: NewFeed) => url

const notedFeeds = (feeds: Feeds, note: Noting) => ({
  watch: note('feeds.watch', {
    work: feeds.watch,
    of: (url, _signal, how) => ({ url, folder: how?.folder, settings: shown(how?.settings) }),
  }),
  add: note('feeds.add', { work: feeds.add, of: (added) => ({ urls: added.map(urlOf) }) }),
  setStatus: note('feeds.setStatus', {
    work: feeds.setStatus,
    of: (feed, status) => ({ feed, status }),
  }),
  setSettings: note('feeds.setSettings', {
    work: feeds.setSettings,
    of: (feed, settings) => ({ feed, settings: shown(settings) }),
  }),
  rename: note('feeds.rename', { work: feeds.rename, of: (feed, title) => ({ feed, title }) }),
  move: note('feeds.move', { work: feeds.move, of: (feed, url) => ({ feed, url }) }),
  pollNow: note('feeds.pollNow', { work: feeds.pollNow, of: (feed) => ({ feed }) }),
  bulk: note('feeds.bulk', { work: feeds.bulk, of: (ids, order) => ({ ...order, ids }) }),
  importList: note('feeds.importList', {
    work: feeds.importList,
    of: (opml) => ({ bytes: opml.length }),
    done: ({ added }) => ({ count: added }),
  }),
})

const notedEntries = ({ tryNow, again }: Entries, note: Noting) => ({
  again: note('entries.again', { work: again, of: (id, from) => ({ id, from }) }),
  tryNow: note('entries.tryNow', { work: tryNow, of: (filter) => filter }),
})

const notedLetters = ({ retry, discard, restore, bulk, stopBulk }: Letters, note: Noting) => ({
  retry: note('letters.retry', {
    work: retry,
    of: (filter, options) => ({ ...filter, ...options }),
    done: ({ retried }) => ({ count: retried }),
  }),
  discard: note('letters.discard', {
    work: discard,
    of: (filter, reason) => ({ ...filter, reason }),
  }),
  restore: note('letters.restore', { work: restore, of: (filter) => filter }),
  bulk: note('letters.bulk', {
    work: bulk,
    of: ({ verb, filter, reason }) => ({ verb, ...filter, reason }),
    done: ({ total }) => ({ count: total }),
  }),
  stopBulk: note('letters.stopBulk', {
    work: stopBulk,
    of: (id) => ({ id }),
    done: (stopped) => ({ count: stopped ? 1 : 0 }),
  }),
})

const decided = (made: RegistryDecision | readonly RegistryDecision[]) => {
  const decisions = [made].flat().map(({ id }) => id)
  return { count: decisions.length, decisions }
}

const notedEntities = ({ merge, split, rename, undo }: Entities, note: Noting) => ({
  merge: note('entities.merge', { work: merge, of: (order) => order, done: decided }),
  split: note('entities.split', { work: split, of: (order) => order, done: decided }),
  rename: note('entities.rename', { work: rename, of: (order) => order, done: decided }),
  // What is taken back cannot be taken back once more.
  undo: note('entities.undo', { work: undo, of: (order) => order }),
})

const notedHolds = ({ lift }: Holds, note: Noting) => ({
  lift: note('holds.lift', {
    work: lift,
    of: (names) => ({ names }),
    done: ({ names }) => ({ count: names.length }),
  }),
})

const notedReplays = ({ start, startPreview, pause, resume, cancel }: Replays, note: Noting) => {
  const turning = { of: (id: string) => ({ id }), done: toReplay }
  return {
    start: note('replays.start', {
      work: start,
      of: ({ from, filter }, perMinute) => ({ from, ...filter, perMinute }),
      done: ({ total }) => ({ count: total }),
    }),
    startPreview: note('replays.startPreview', {
      work: startPreview,
      of: ({ from, filter }, most) => ({ from, ...filter, most }),
      done: ({ total }) => ({ count: total }),
    }),
    pause: note('replays.pause', { work: pause, ...turning }),
    resume: note('replays.resume', { work: resume, ...turning }),
    cancel: note('replays.cancel', { work: cancel, ...turning }),
  }
}

const notedImports = ({ take }: Imports, note: Noting) => ({
  take: note('imports.take', {
    work: take,
    of: (name) => ({ name }),
    done: importDone,
  }),
})

/** What was not kept is told by its first. */
function importDone({ counts, failures, isStopped }: ImportReport) {
  const count = counts.new + counts.changed
  if (counts.failed === 0)
    return isStopped ? { count, code: 'stopped', message: 'stopped before its end' } : { count }
  const first = failures.map(({ name, message }) => `${name}: ${message}`).slice(0, 1)
  return { count, code: 'failed', message: [`${counts.failed} failed`, ...first].join('; ') }
}

const toReplay = (replay: Replay | undefined) => ({ count: replay ? 1 : 0 })

const notedSinks = (sinks: Sinks, note: Noting) => ({
  add: note('sinks.add', {
    work: sinks.add,
    of: (sink) => ({ ...sink, settings: shownSettings(sink) }),
  }),
  // Which of them are secret only the sink's kind knows.
  setSettings: note('sinks.setSettings', {
    work: sinks.setSettings,
    of: (name, settings) => ({ name, settings: Object.keys(settings) }),
  }),
  setStatus: note('sinks.setStatus', {
    work: sinks.setStatus,
    of: (name, status) => ({ name, status }),
  }),
  remove: note('sinks.remove', { work: sinks.remove, of: (name) => ({ name }) }),
  replay: note('sinks.replay', {
    work: sinks.replay,
    of: (name, start) => ({ name, start }),
  }),
  retry: note('sinks.retry', {
    work: sinks.retry,
    of: (name, articles) => ({ name, articles }),
  }),
})

const notedTokens = ({ add, remove }: Tokens, note: Noting) => ({
  add: note('tokens.add', {
    work: add,
    of: (name, role) => ({ name, role }),
    done: (secret) => ({ count: secret === undefined ? 0 : 1 }),
  }),
  remove: note('tokens.remove', { work: remove, of: (name) => ({ name }) }),
})

const notedSearches = ({ add, remove }: Searches, note: Noting) => ({
  add: note('searches.add', { work: add, of: (search) => search }),
  remove: note('searches.remove', { work: remove, of: (name) => ({ name }) }),
})

const notedSamples = ({ forget }: Samples, note: Noting) => ({
  forget: note('samples.forget', { work: forget, of: () => ({}) }),
})

const notedAlerts = ({ test, channels }: Alerts, note: Noting) => ({
  test: note('alerts.test', {
    work: test,
    of: () => ({ channels }),
    done: (tests) => ({ count: tests.filter(({ told }) => told).length }),
  }),
})
