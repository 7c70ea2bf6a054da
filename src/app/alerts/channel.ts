import type { Config } from '../../config.ts'
import type { KeptAlert, TakenMessage } from '../../schemas/alert.ts'

/** What is told at once, by whatever channel. */
export interface Told {
  /** The same where it is told twice: `12-reminder-1`. */
  readonly id: string
  /** `test`: nothing is the matter. */
  readonly event: TakenMessage['event'] | 'test'
  readonly alert: KeptAlert
  /** In a line. */
  readonly text: string
  /** The page of the desk. */
  readonly url: string
}

/** It could not be told. `code` is stable: `auth`, `connect`, `http-500`. */
export class TellError extends Error {
  readonly code: string

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'TellError'
    this.code = code
  }
}

/** A way to tell a person. */
export interface Channel {
  readonly name: string
  /** Throws TellError. */
  readonly tell: (told: Told, signal: AbortSignal) => Promise<void>
}

const words = { opened: '', reminder: 'Still: ', closed: 'Over: ', test: '' } as const

/** Where the desk is for who is told. */
export const deskOf = ({
  WIREDESK_PUBLIC_URL: url,
  WIREDESK_HOST: host,
  WIREDESK_PORT: port,
}: Config): string =>
  url?.replace(/\/+$/, '') ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`

export const toldOf = (
  { event, number, alert }: Pick<Told, 'event' | 'alert'> & { readonly number: number },
  config: Config,
): Told => ({
  id: `${alert.id}-${event}-${number}`,
  event,
  alert,
  text: `${words[event]}${alert.what}`.replaceAll(/\s+/g, ' '),
  url: `${deskOf(config)}${alert.href}`,
})
