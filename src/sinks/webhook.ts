import { createHmac } from 'node:crypto'
import { z } from 'zod'
import { openReceiver } from './http.ts'
import { type Opening, httpSettings, isHttp } from './kind.ts'
import type { Delivery, Sink } from './sink.ts'

/** Settings of a webhook. */
export const WebhookSettings = z.strictObject({
  url: isHttp,
  secret: z.string().min(16, 'has at least 16 characters').optional(),
  authorization: z.string().optional(),
  ...httpSettings,
})

/**
 * Posts batches as JSON: `{"sink": …, "records": [{"id", "position", "run", "record"}]}`. With a secret the header
 * `wiredesk-signature` says `t=SECONDS,v1=HEX`, where HEX is the HMAC-SHA256 of `SECONDS.BODY`.
 */
export function openWebhook({ name, settings, now }: Opening): Sink {
  const { url, secret, authorization, timeout } = WebhookSettings.parse(settings)
  const headers = {
    'content-type': 'application/json',
    ...(authorization !== undefined && { authorization }),
  }
  const receiver = openReceiver({ url, headers, timeoutMs: timeout, now })
  return {
    async send(deliveries, signal) {
      const body = JSON.stringify({ sink: name, records: deliveries })
      await receiver.post(
        body,
        {
          'idempotency-key': keyOf(name, deliveries),
          ...(secret !== undefined && { 'wiredesk-signature': signatureOf(secret, body, now()) }),
        },
        signal,
      )
      return []
    },
    close: receiver.close,
  }
}

/** The same for the same records of the same run, in whatever batch they came before. */
const keyOf = (name: string, deliveries: readonly Delivery[]) =>
  [name, deliveries[0]?.run, deliveries[0]?.position, deliveries.at(-1)?.position].join('-')

/** What `wiredesk-signature` says of a body. */
export function signatureOf(secret: string, body: string, at: Date): string {
  const seconds = Math.floor(at.getTime() / 1_000)
  const hex = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')
  return `t=${seconds},v1=${hex}`
}
