import type { Config } from '../../config.ts'
import type { Channel } from './channel.ts'
import { emailChannel } from './email.ts'
import { webhookChannel } from './webhook.ts'

/** Those that the settings have. */
export function channelsOf(config: Config, now: () => Date): readonly Channel[] {
  const { WIREDESK_ALERT_WEBHOOK: url, WIREDESK_SMTP_URL: server } = config
  const secret = config.WIREDESK_ALERT_WEBHOOK_SECRET
  const people = config.WIREDESK_ALERT_EMAIL
  const from = config.WIREDESK_ALERT_FROM ?? people[0] ?? ''
  return [
    ...(url === undefined ? [] : [webhookChannel({ url, secret, now })]),
    ...(server === undefined ? [] : people.map((to) => emailChannel({ server, to, from }))),
  ]
}
