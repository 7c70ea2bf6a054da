import { illFeeds } from './ill-feeds.ts'
import { illPages } from './ill-pages.ts'
import { illServers } from './ill-servers.ts'
import type { Illness } from './illness.ts'

/** Every site of the day. */
export const illnesses: readonly Illness[] = [...illServers, ...illPages, ...illFeeds]
