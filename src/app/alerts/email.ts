import { utcMinute } from '../../moments.ts'
import { type Channel, TellError, type Told } from './channel.ts'

export interface EmailSettings {
  /** smtp://user:password@host:587 or smtps://…. */
  readonly server: string
  readonly to: string
  readonly from: string
  /** How long all of it may take; a minute without. */
  readonly wholeMs?: number
}

/** Of silence. */
const timeoutMs = 15_000
/** Less than a message is nobody else's: a server that says a word now and then must not have it told twice, or keep all others. */
const usualMs = 60_000

/** Sends an alert as a mail of plain text. Those of one alert are one conversation, and one that comes twice has the same id. */
export const emailChannel = ({ server, to, from, wholeMs = usualMs }: EmailSettings): Channel => ({
  name: `email:${to}`,
  async tell(told, signal) {
    // Only who is told by e-mail needs it.
    const { createTransport } = await import('nodemailer')
    const transport = createTransport({
      url: server,
      connectionTimeout: timeoutMs,
      greetingTimeout: timeoutMs,
      socketTimeout: timeoutMs,
      dnsTimeout: timeoutMs,
      disableFileAccess: true,
      disableUrlAccess: true,
    })
    const over = AbortSignal.timeout(wholeMs)
    try {
      const sending = transport.sendMail(mailOf(told, { to, from }))
      await unlessAborted(sending, AbortSignal.any([signal, over]))
    } catch (error) {
      signal.throwIfAborted()
      if (over.aborted) throw new TellError('timeout', `took longer than ${wholeMs} ms`)
      throw new TellError(codeOf(error), messageOf(error, server), { cause: error })
    } finally {
      transport.close()
    }
  },
})

async function unlessAborted(sending: Promise<unknown>, signal: AbortSignal): Promise<void> {
  const aborted = Promise.withResolvers<never>()
  const abort = () => aborted.reject(signal.reason)
  signal.addEventListener('abort', abort, { once: true })
  if (signal.aborted) abort()
  try {
    await Promise.race([sending, aborted.promise])
  } finally {
    signal.removeEventListener('abort', abort)
    sending.catch(() => undefined)
  }
}

const idOf = (id: string, from: string) => `<wiredesk-alert-${id}@${domainOf(from)}>`

/** Of `Wiredesk <desk@news.example>`. */
const domainOf = (from: string) => /@([\w.-]+)/.exec(from)?.[1] ?? 'wiredesk.invalid'

function mailOf({ id, event, alert, text, url }: Told, people: Pick<EmailSettings, 'to' | 'from'>) {
  const first = idOf(`${alert.id}-opened-0`, people.from)
  const isFirst = event === 'opened' || event === 'test'
  return {
    ...people,
    messageId: idOf(id, people.from),
    ...(!isFirst && { inReplyTo: first, references: first }),
    subject: `[Wiredesk] ${text}`,
    text: [
      `${text}.`,
      ...(event === 'closed' ? [] : ['', alert.todo]),
      '',
      url,
      '',
      `Since ${utcMinute(alert.since)}${alert.closedAt ? `, over since ${utcMinute(alert.closedAt)}` : ''}.`,
    ].join('\n'),
    // Answers of those who are away help nobody.
    headers: { 'auto-submitted': 'auto-generated' },
  }
}

/** As nodemailer calls it, without its E: `auth`, `connection`, `envelope`. */
function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return code.replace(/^E(?=[A-Z])/, '').toLowerCase() || 'mail'
}

/** Servers repeat in their answers what was sent to them. */
function messageOf(error: unknown, server: string): string {
  const message = error instanceof Error ? error.message : String(error)
  const { username = '', password = '' } = URL.parse(server) ?? {}
  return [password, username]
    .map((secret) => decodeURIComponent(secret))
    .filter((secret) => secret.length >= 4)
    .reduce((told, secret) => told.replaceAll(secret, '********'), message)
    .slice(0, 500)
}
