import { type WebClient, createHttpClient } from '../http/client.ts'
import { defaultHttpSettings } from '../http/settings.ts'
import type { Parts } from './parts.ts'

/** What differs from the settings. */
export interface WebOptions {
  /** Private hosts that may be fetched besides those of the settings. */
  readonly allowHosts?: readonly string[]
  /** Between two requests to one host. */
  readonly paceMs?: number
}

/** Told to every site that is asked for something. */
const home = 'https://github.com/wiredesk/wiredesk'

/**
 * A client of the web as this application's options have it, closed with the application: one for all who want
 * the same. `places` are requests at once, for each stage that makes some, where those differ.
 */
export function openWeb(parts: Parts, places?: number): WebClient {
  const { store, now, log, web, clients } = parts
  const key = JSON.stringify({ ...web, places })
  const opened = clients.get(key)
  if (opened) return opened
  const client = createHttpClient(settingsOf(parts, places), {
    turns: store.turns,
    robots: store.robots,
    now,
    log,
  })
  clients.set(key, client)
  return client
}

function settingsOf({ config, clockRate, version, web }: Parts, places?: number) {
  const { allowHosts = [], paceMs } = web
  const contact = config.WIREDESK_CONTACT
  const base = defaultHttpSettings(version, [home, ...(contact === undefined ? [] : [contact])])
  return {
    ...base,
    allowHosts: [...config.WIREDESK_ALLOW_HOSTS, ...allowHosts],
    proxy: config.WIREDESK_PROXY,
    intervalMs: {
      ...base.intervalMs,
      feed: paceMs ?? config.WIREDESK_FEED_PACE_MS,
      article: paceMs ?? config.WIREDESK_ARTICLE_PACE_MS,
    },
    gate: {
      ...base.gate,
      clockRate,
      ...(places !== undefined && { places: { feed: places, article: places } }),
    },
  }
}
