import type { Context } from '../../src/context.ts'
import type { PollResult } from '../../src/context/feeds.ts'
import type { Page } from '../../src/context/http.ts'
import { PermanentError, StageError } from '../../src/errors.ts'
import { createHttpClient } from '../../src/http/client.ts'
import { defaultHttpSettings } from '../../src/http/settings.ts'
import type { HttpSettings } from '../../src/http/settings.ts'
import type { PollState } from '../../src/schemas/poll-state.ts'
import { readFeed } from '../../src/text/feed.ts'
import { Unreadable } from '../../src/text/unreadable.ts'
import { pollFeed } from '../../src/workers/poll-feed.ts'
import { memoryHostTurns, memoryRobotsCache } from '../../tests/support/host-turns.ts'
import { besidesPolls } from '../../tests/support/poll-context.ts'

/** What the politeness check asks for: see `polite/check.mjs` of the shared material. */
export interface PollOptions {
  /** Milliseconds since 1970: the client's clock stands still there. */
  readonly now: number
  readonly limits?: { readonly maxWire?: number; readonly maxBody?: number }
  readonly deadlineMs: number
  /** `host:port` */
  readonly allowHost: string
}

export interface PollReport {
  readonly outcome: 'new' | 'same-body' | 'not-modified' | 'gone' | 'http-error' | 'error'
  readonly state: PollState
  readonly nextDelaySec: number
  readonly movedTo?: string
  readonly body?: Buffer
  readonly error?: string
}

/** One poll through the real stage, the real client and the real reader; only the store is memory. */
export async function poll(
  url: string,
  state: PollState,
  options: PollOptions,
): Promise<PollReport> {
  const now = new Date(options.now)
  const seen: { page?: Page; kept?: PollResult; error?: string } = {}
  const client = createHttpClient(settingsFor(options), {
    turns: memoryHostTurns(),
    robots: memoryRobotsCache(),
    now: () => now,
  })
  const ctx: Context = {
    ...besidesPolls,
    http: {
      async get(address, about) {
        const page = await client.get(address, about)
        seen.page = page
        return page
      },
    },
    feeds: {
      get: async (id) => ({ id, url, title: '', status: 'active', poll: state, settings: {} }),
      keepPoll: async (result) => {
        seen.kept = result
        return []
      },
    },
    text: { ...besidesPolls.text, readFeed: async (body, about) => read(body, about) },
    now: () => now,
    signal: new AbortController().signal,
  }

  try {
    await pollFeed.run(ctx, { feedId: url })
  } catch (error) {
    // Dead letters are part of the outcome; anything else is a fault of ours and fails the check.
    if (!(error instanceof StageError)) throw error
    seen.error = error.message
  } finally {
    await client.close()
  }
  return report(state, seen, options.now)
}

function report(
  before: PollState,
  { page, kept, error }: { page?: Page; kept?: PollResult; error?: string },
  now: number,
): PollReport {
  if (!kept) throw new Error(`the poll was not kept: ${error}`)
  const { state, nextPollAt, movedTo = state.move?.to } = kept
  return {
    outcome: outcomeOf(before, kept, page),
    state,
    nextDelaySec: (nextPollAt.getTime() - now) / 1000,
    ...(movedTo === undefined ? {} : { movedTo }),
    ...(page ? { body: Buffer.from(page.body) } : {}),
    ...(state.failure === undefined ? {} : { error: error ?? state.failure }),
  }
}

function outcomeOf(
  before: PollState,
  { state, gone }: PollResult,
  page?: Page,
): PollReport['outcome'] {
  if (gone) return 'gone'
  if (state.failure !== undefined) return state.failure.startsWith('http-') ? 'http-error' : 'error'
  if (page?.status === 304) return 'not-modified'
  return state.bodySha256 === before.bodySha256 ? 'same-body' : 'new'
}

function settingsFor({ limits, deadlineMs, allowHost }: PollOptions): HttpSettings {
  const settings = defaultHttpSettings('0.0.0', ['https://wiredesk.example/bot'])
  const feed = {
    maxWireBytes: limits?.maxWire ?? settings.purposes.feed.maxWireBytes,
    maxBodyBytes: limits?.maxBody ?? settings.purposes.feed.maxBodyBytes,
    deadlineMs,
  }
  return { ...settings, allowHosts: [allowHost], purposes: { ...settings.purposes, feed } }
}

function read(body: Uint8Array, about: Parameters<typeof readFeed>[1]) {
  try {
    return readFeed(body, about)
  } catch (error) {
    if (error instanceof Unreadable) throw new PermanentError(error.code, error.message)
    throw error
  }
}
