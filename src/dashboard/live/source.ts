import { createHash } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import type { Logger } from 'pino'

/** What a part of the desk is at present: anything that is another text when it has changed. */
export type Ask = () => Promise<unknown>

/** Of the parts that one is named by an id: `entry:…`. Asked for all ids that are watched at once. */
export type AskEach = (ids: readonly string[]) => Promise<ReadonlyMap<string, unknown>>

/** The parts of the desk, by name: what pages say they show, and whoever looks is told the change of. */
export interface Parts {
  readonly whole: Readonly<Record<string, Ask>>
  readonly each: Readonly<Record<string, AskEach>>
}

/** One source for all who look: it asks for what somebody watches, once for all of them, and not at all for nobody. */
export interface LiveSource {
  /** Tells which of these parts changed; resolves when it knows how they are now, and nothing is missed from then on. */
  watch(parts: readonly string[], tell: (changed: readonly string[]) => void): Promise<() => void>
  close(): Promise<void>
}

export interface LiveOptions {
  readonly parts: Parts
  readonly log: Logger
  /** Between two looks; longer where a look takes long, so that all of them cost no more than a hundredth. */
  readonly everyMs?: number
}

const share = 100
/** A machine that is busy with other things must not make it mute; what counts much is kept besides. */
const longestMs = 10_000

interface Watcher {
  readonly parts: ReadonlySet<string>
  readonly tell: (changed: readonly string[]) => void
}

export function openLive({ parts, log, everyMs = 2_000 }: LiveOptions): LiveSource {
  const watchers = new Set<Watcher>()
  const known = new Map<string, string>()
  const closing = new AbortController()
  let looking: Promise<void> | undefined

  const look = async () => {
    const watched = new Set([...watchers].flatMap((watcher) => [...watcher.parts]))
    for (const part of known.keys()) if (!watched.has(part)) known.delete(part)
    const changed = await lookAt([...watched], parts, known)
    for (const watcher of watchers) {
      const own = changed.filter((part) => watcher.parts.has(part))
      if (own.length > 0) watcher.tell(own)
    }
  }
  const run = async () => {
    while (watchers.size > 0 && !closing.signal.aborted) {
      const begun = performance.now()
      await look().catch((error: unknown) => log.warn({ err: error }, 'live trouble'))
      const pauseMs = Math.max(everyMs, Math.min(longestMs, (performance.now() - begun) * share))
      await delay(pauseMs, undefined, { signal: closing.signal, ref: false }).catch(() => undefined)
    }
    looking = undefined
  }
  return {
    async watch(wanted, tell) {
      const watcher = { parts: new Set(wanted), tell }
      const leave = () => void watchers.delete(watcher)
      watchers.add(watcher)
      try {
        await lookAt(
          wanted.filter((part) => !known.has(part)),
          parts,
          known,
        )
      } catch (error) {
        leave()
        throw error
      }
      looking ??= run()
      return leave
    },
    async close() {
      closing.abort()
      watchers.clear()
      await looking
    },
  }
}

/** Asks for these and gives those that were known to be otherwise. */
async function lookAt(
  wanted: readonly string[],
  { whole, each }: Parts,
  known: Map<string, string>,
): Promise<string[]> {
  const now = new Map<string, unknown>()
  for (const part of wanted) {
    const ask = whole[part]
    if (ask) now.set(part, await ask())
  }
  for (const [kind, askEach] of Object.entries(each)) {
    const ids = wanted
      .filter((part) => part.startsWith(`${kind}:`))
      .map((part) => part.slice(kind.length + 1))
    if (ids.length === 0) continue
    const found = await askEach(ids)
    for (const id of ids) now.set(`${kind}:${id}`, found.get(id))
  }
  return [...now].filter(([part, value]) => isNew(known, part, value)).map(([part]) => part)
}

function isNew(known: Map<string, string>, part: string, value: unknown): boolean {
  const digest = createHash('sha256')
    .update(JSON.stringify(value) ?? '')
    .digest('base64')
  const before = known.get(part)
  known.set(part, digest)
  return before !== undefined && before !== digest
}
