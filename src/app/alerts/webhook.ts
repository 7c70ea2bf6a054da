import { openReceiver } from '../../sinks/http.ts'
import { SinkError } from '../../sinks/sink.ts'
import { signatureOf } from '../../sinks/webhook.ts'
import { type Channel, TellError, type Told } from './channel.ts'

export interface WebhookSettings {
  readonly url: string
  readonly secret: string | undefined
  readonly now: () => Date
}

const timeoutMs = 20_000

/** Posts an alert as JSON. With a secret it is signed as the sink `webhook` signs. */
export const webhookChannel = ({ url, secret, now }: WebhookSettings): Channel => ({
  name: 'webhook',
  async tell(told, signal) {
    const headers = { 'content-type': 'application/json' }
    const receiver = openReceiver({ url, headers, timeoutMs, now })
    const body = JSON.stringify(bodyOf(told))
    try {
      await receiver.post(
        body,
        {
          'idempotency-key': told.id,
          ...(secret !== undefined && { 'wiredesk-signature': signatureOf(secret, body, now()) }),
        },
        signal,
      )
    } catch (error) {
      if (!(error instanceof SinkError)) throw error
      throw new TellError(error.code, withoutAddress(error.message, url), { cause: error })
    } finally {
      await receiver.close()
    }
  },
})

/** Who knows the path of such an address may post there, and servers repeat in their answers what they were asked for. */
function withoutAddress(message: string, url: string): string {
  const { pathname = '', search = '' } = URL.parse(url) ?? {}
  return [pathname + search, pathname, search]
    .filter((part) => part.length >= 4)
    .reduce((told, part) => told.replaceAll(part, '/********'), message)
}

/** `text` is what chats show that take such posts. */
const bodyOf = ({ id, event, alert, text, url }: Told) => ({
  id,
  event,
  text: `${text}. ${alert.todo} ${url}`,
  alert: {
    id: alert.id,
    kind: alert.kind,
    tone: alert.tone,
    what: alert.what,
    todo: alert.todo,
    url,
    since: alert.since,
    openedAt: alert.openedAt,
    closedAt: alert.closedAt,
  },
})
