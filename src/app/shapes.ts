/** What the application's answers are made of, and how they are put into words: for terminal and pages alike. */
export { StageError } from '../errors.ts'
export type { HealthCounts } from '../polling/health.ts'
export { inWords, whyNext } from '../polling/next-poll.ts'
export type { QueueHealth } from '../queues/backend.ts'
export type { DryRun } from '../queues/dry-run.ts'
export type { ReplayProgress } from '../replay/follow.ts'
export type { Preview } from '../replay/preview.ts'
export type { KeptAnswer } from '../store/answers.ts'
export type { LetterCounts } from '../store/dead-letters/read.ts'
export type { Oldest } from '../store/entry-reader.ts'
export type { Hold } from '../store/holds.ts'
export {
  type DayRecall,
  type FeedRecall,
  type Recall,
  type RecallCounts,
  shareOf,
  totalOf,
} from '../store/recall.ts'
export type { Totals } from '../store/tallies.ts'
export type { RecordSummary } from '../store/record-reader.ts'
export type { RegistryDecision, RegistryEntry, RegistryKeyRow } from '../schemas/registry.ts'
export { RegistryDecisionError } from '../store/registry-decisions/decision.ts'
export type { SinkLetter, SinkRow } from '../schemas/sink.ts'
export type { SinkStart } from '../store/sinks/start.ts'
export { CursorError } from './cursor.ts'
export { ExportError } from './exports.ts'
export { ReplayOverError } from './replays.ts'
export { type Found, SearchError } from './searches.ts'
export { SinkSettingError } from './sinks.ts'
export { TokenNameError } from './tokens.ts'
export type { StageNow, Storage } from './stages.ts'
export type { FeedCounts, FeedDay } from '../store/feed-pages.ts'
export type { FeedOrder } from '../store/feeds/order.ts'
export type { SampleFeeds } from '../store/feeds/read.ts'
export { Unreadable } from '../text/unreadable.ts'
export { SettingError } from '../text/feed-settings.ts'
export type { Tally } from '../store/status.ts'
export { type Unseen, unseenOf } from './watch-feeds.ts'
