import type { SinkLetter, SinkRow, SinkSettings } from '../schemas/sink.ts'
import { SinkName } from '../schemas/sink.ts'
import { type SinkKind, settingFaults } from '../sinks/kind.ts'
import { type Kinds, kindNamed, kinds } from '../sinks/kinds.ts'
import { type RunningSinks, startSinks } from '../sinks/run.ts'
import type { SinkStart } from '../store/sinks/start.ts'
import type { Parts } from './parts.ts'

/** A sink cannot be set up like that. Its message says why. */
export class SinkSettingError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'SinkSettingError'
  }
}

export interface NewSink {
  readonly name: string
  readonly kind: string
  readonly settings: SinkSettings
  /** Where it begins: with the records of the past, or with those written from now on. */
  readonly start: SinkStart
}

/** Where records go besides the store. A sink is named by its name. */
export interface Sinks {
  /** All kinds that there are, those of `wiredesk.config.ts` too. */
  readonly kinds: Kinds
  list(): Promise<SinkRow[]>
  get(name: string): Promise<SinkRow | undefined>
  /** Throws SinkSettingError. Gives false where the name is taken. */
  readonly add: (sink: NewSink) => Promise<boolean>
  /** All settings anew. Throws SinkSettingError. Gives false where there is no such sink; so do those below. */
  readonly setSettings: (name: string, settings: SinkSettings) => Promise<boolean>
  readonly setStatus: (name: string, status: SinkRow['status']) => Promise<boolean>
  /** Also forgets what was refused. */
  readonly remove: (name: string) => Promise<boolean>
  /** Sends again what was recorded since then, and all that follows. */
  readonly replay: (name: string, start: SinkStart) => Promise<boolean>
  /** Records that its receiver refused, the newest first. */
  letters(name: string, limit: number): Promise<SinkLetter[]>
  /** Sends refused records again, those of these articles or all. Gives how many. */
  readonly retry: (name: string, articles?: readonly string[]) => Promise<number>
}

export function sinksOf(parts: Parts): Sinks {
  const { store, now } = parts
  const { sinks } = store
  const all = kindsOf(parts)
  const { list, setStatus, remove, letters, retry } = sinks
  return {
    kinds: all,
    list,
    get: async (name) => (await list()).find((sink) => sink.name === name),
    async add(sink) {
      if (!SinkName.safeParse(sink.name).success)
        throw new SinkSettingError(
          `${JSON.stringify(sink.name)} is no name of a sink: small letters, digits and hyphens, 40 at most`,
        )
      checkSettings(sink, all)
      return sinks.add(sink, now())
    },
    async setSettings(name, settings) {
      const kind = (await list()).find((sink) => sink.name === name)?.kind
      if (kind === undefined) return false
      checkSettings({ kind, settings }, all)
      return sinks.setSettings(name, settings)
    },
    setStatus,
    remove,
    replay: async (name, start) => sinks.rewind(name, start, now()),
    letters,
    retry,
  }
}

const kindsOf = ({ ownCode }: Parts): Kinds => ({ ...kinds, ...ownCode.sinks })

function checkSettings({ kind, settings }: Pick<NewSink, 'kind' | 'settings'>, all: Kinds): void {
  const known = kindNamed(kind, all)
  if (!known)
    throw new SinkSettingError(
      `there are no sinks of kind ${JSON.stringify(kind)}: ${Object.keys(all).join(', ')}`,
    )
  const fault = known.settings.safeParse(settings).error
  if (fault) throw new SinkSettingError(settingFaults(fault, settings))
}

/** Longer than any request may take: each one renews it. */
const leaseMs = 60_000

/** Delivers records to sinks as they come. */
export function runSinks(parts: Parts): RunningSinks {
  const { store, log, now } = parts
  const { sinks } = store
  return startSinks({
    log,
    kinds: kindsOf(parts),
    now,
    place: sinks.place,
    take: async () => sinks.take(now(), leaseMs),
    store: {
      next: sinks.next,
      again: sinks.again,
      release: sinks.release,
      rest: sinks.rest,
      renew: async (taken) => sinks.renew(taken, now(), leaseMs),
      advance: async (taken, progress) => sinks.advance(taken, progress, now()),
      fail: async (taken, trouble) => sinks.fail(taken, trouble, now()),
    },
  })
}

/** A sink as it may be shown: what is secret in its settings is masked. */
export const shownSettings = (
  { kind, settings }: Pick<SinkRow, 'kind' | 'settings'>,
  reveal = false,
  all: Kinds = kinds,
): SinkSettings =>
  Object.fromEntries(
    Object.entries(settings).map(([key, value]) => [
      key,
      reveal || isPublic(kindNamed(kind, all), key) ? value : '********',
    ]),
  )

/** What this release does not know may be secret. */
const isPublic = (kind: SinkKind | undefined, key: string): boolean => {
  const known = kind?.keys[key]
  return known !== undefined && known.isSecret !== true
}

/** What `wiredesk sinks add` can set, by kind. */
export const sinkKeys: readonly (readonly [string, string])[] = Object.entries(kinds).flatMap(
  ([kind, { what, keys }]) => [
    [kind, what] as const,
    ...Object.entries(keys).map(([key, { what: told }]) => [`  ${key}=…`, told] as const),
  ],
)
