import { z } from 'zod'
import { faultsIn } from '../schemas/faults.ts'
import type { SinkSettings } from '../schemas/sink.ts'
import type { Sink } from './sink.ts'

/** What a sink is opened with. */
export interface Opening {
  readonly name: string
  readonly settings: SinkSettings
  readonly now: () => Date
}

/** A kind of receiver: one file, and one row in `kinds`. */
export interface SinkKind {
  /** What it is, for `wiredesk sinks add --help`. */
  readonly what: string
  /** Reads the settings, all of them texts. */
  readonly settings: z.ZodType
  /** By key what it is, and whether it is secret. */
  readonly keys: Readonly<Record<string, { readonly what: string; readonly isSecret?: boolean }>>
  /** Records in a batch where the settings do not say (100). */
  readonly batch?: number
  readonly open: (opening: Opening) => Sink
}

export const isHttp = z
  .string()
  .refine(
    (url) => /^https?:$/.test(URL.parse(url)?.protocol ?? ''),
    'is no address of http or https',
  )

export const count = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d+$/, 'is no whole number')
    .transform(Number)
    .pipe(z.number().min(least, `is at least ${least}`).max(most, `is at most ${most}`))

/** `5m`, in milliseconds. */
export const minutes = z
  .string()
  .regex(/^\d{1,4}m$/, 'is no time such as 5m')
  .transform((text) => Number.parseInt(text, 10) * 60_000)

/** `30s`, in milliseconds: less than a lease holds. */
const duration = z
  .string()
  .regex(/^\d{1,3}s$/, 'is no time such as 30s')
  .transform((text) => Number.parseInt(text, 10) * 1_000)
  .pipe(z.number().min(1_000, 'is at least 1s').max(45_000, 'is at most 45s'))

/** Records in a batch, and how long an answer is waited for. */
export const httpSettings = {
  batch: count(1, 1_000).optional(),
  timeout: duration.default(30_000),
}

export const batchSetting = { batch: httpSettings.batch }

const unitBytes: Readonly<Record<string, number>> = { KB: 1e3, MB: 1e6, GB: 1e9 }

/** `256MB`, in bytes. */
export const size = z
  .string()
  .regex(/^\d{1,4}(?:KB|MB|GB)$/, 'is no size such as 256MB')
  .transform((text) => Number.parseInt(text, 10) * (unitBytes[text.slice(-2)] ?? 1))

export const httpKeys = {
  batch: { what: 'the most records in one request (100)' },
  timeout: { what: 'how long an answer is waited for (30s)' },
} as const

/** What is wrong with settings, key by key: their values may be secrets. */
export const settingFaults = (
  error: z.ZodError,
  settings: Readonly<Record<string, unknown>>,
): string => faultsIn(error, settings, { kind: 'setting ', isSecret: true })
