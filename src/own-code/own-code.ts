import type { z } from 'zod'
import type { SinkKind } from '../sinks/kind.ts'
import type { Enricher, SiteRule } from './define.ts'

/** An enricher with its limits. */
export type OwnEnricher = Required<Enricher<z.ZodType>>

/** What `wiredesk.config.ts` gives, checked. */
export interface OwnCode {
  /** Its path; none where there is no such file. */
  readonly file?: string
  readonly sinks: Readonly<Record<string, SinkKind>>
  readonly enrichers: Readonly<Record<string, OwnEnricher>>
  readonly sites: Readonly<Record<string, SiteRule>>
}

export const noOwnCode: OwnCode = { sinks: {}, enrichers: {}, sites: {} }

/** `wiredesk.config.ts` cannot be used: names the file, and of each fault the key and the value. */
export class OwnCodeError extends Error {
  constructor(file: string, faults: readonly string[], cause?: unknown) {
    super(`${file} cannot be used:\n${faults.map((fault) => `  ${fault}`).join('\n')}`, { cause })
    this.name = 'OwnCodeError'
  }
}
