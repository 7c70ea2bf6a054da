import type { Agent } from 'undici'
import { SinkError } from './sink.ts'

/** A receiver that is spoken to over HTTP. */
export interface HttpReceiver {
  /** Gives the body of an answer of 2xx. Throws SinkError for all else. */
  readonly post: (
    body: string,
    headers: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ) => Promise<string>
  readonly close: () => Promise<void>
}

export interface HttpSettings {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly timeoutMs: number
  readonly now: () => Date
}

/** So much of an answer is read: bulk answers tell of each record. */
const mostAnswer = 16 * 2 ** 20
const toldAnswer = 300
/** A receiver may be left alone for so long at its word. */
const longestPauseMs = 3_600_000

export function openReceiver(settings: HttpSettings): HttpReceiver {
  const { url, headers, timeoutMs, now } = settings
  const client = openClient(timeoutMs)
  return {
    async post(body, more, signal) {
      const asked = { url, method: 'POST', headers: { ...headers, ...more }, body } as const
      const answer = await client.ask(asked, signal)
      if (isTaken(answer)) return answer.text
      const { status, text } = answer
      throw new SinkError(
        faultOf(status),
        `http-${status}`,
        `answered ${status}: ${text.slice(0, toldAnswer)}`,
        { retryAt: pauseOf(answer, now()) },
      )
    },
    close: client.close,
  }
}

export interface HttpAsked {
  readonly url: string
  readonly method: 'POST' | 'PUT'
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
}

export interface HttpAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
}

export interface HttpClient {
  /** Gives any answer. Throws SinkError where there is none. */
  readonly ask: (asked: HttpAsked, signal: AbortSignal) => Promise<HttpAnswer>
  readonly close: () => Promise<void>
}

export function openClient(timeoutMs: number): HttpClient {
  let agent: Agent | undefined
  return {
    ask: async ({ url, ...asked }, signal) =>
      answered(async () => {
        // Loaded when something is sent: most processes have no such sink.
        const { Agent, request } = await import('../undici.ts')
        agent ??= new Agent({
          connect: { timeout: timeoutMs },
          headersTimeout: timeoutMs,
          bodyTimeout: timeoutMs,
          maxResponseSize: mostAnswer,
        })
        const { statusCode, headers, body } = await request(agent, new URL(url), {
          ...asked,
          signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
        })
        return { status: statusCode, headers, text: await body.text() }
      }, signal),
    close: async () => agent?.destroy(),
  }
}

export const isTaken = ({ status }: HttpAnswer): boolean => status >= 200 && status < 300

/** When a receiver wants to be asked again. */
export const pauseOf = ({ headers }: HttpAnswer, now: Date): Date | undefined =>
  retryAt(headers['retry-after'], now)

/** What is sent is at fault: it is too large, or does not fit. All else may be mended at the other end. */
const refusing = new Set([400, 413, 415, 422])

export const faultOf = (status: number) => (refusing.has(status) ? 'refused' : 'again')

async function answered<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (signal.aborted && !isTimeout(signal.reason)) throw error
    const message = error instanceof Error ? error.message : String(error)
    throw new SinkError('again', codeOf(error), message, { cause: error })
  }
}

/** What the system and undici call it, and we. */
const codes: Readonly<Record<string, string>> = {
  ENOTFOUND: 'dns',
  EAI_AGAIN: 'dns',
  ECONNREFUSED: 'connect',
  UND_ERR_CONNECT_TIMEOUT: 'timeout',
  UND_ERR_HEADERS_TIMEOUT: 'timeout',
  UND_ERR_BODY_TIMEOUT: 'timeout',
}

const isTimeout = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'TimeoutError'

function codeOf(error: unknown): string {
  if (isTimeout(error)) return 'timeout'
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return codes[code] ?? 'network'
}

function retryAt(header: string | string[] | undefined, now: Date): Date | undefined {
  const value = Array.isArray(header) ? header[0] : header
  if (value === undefined) return undefined
  const ms = /^\d{1,9}$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - now.getTime()
  if (!(ms > 0)) return undefined
  return new Date(now.getTime() + Math.min(ms, longestPauseMs))
}
