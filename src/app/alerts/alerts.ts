import type {
  AlertFilter,
  ChannelTest,
  FailingChannel,
  KeptAlert,
  ToldAlert,
} from '../../schemas/alert.ts'
import type { Parts } from '../parts.ts'
import { type Channel, toldOf } from './channel.ts'
import { channelsOf } from './channels.ts'
import { troubleOf } from './run.ts'
import { untoldOf } from './situation.ts'

/** What wants a person, as it is kept and told. */
export interface Alerts {
  /** Those that are open, and those that may pass by themselves yet; all of them: those that are over, too. */
  list(filter: AlertFilter): Promise<ToldAlert[]>
  /** By what they are told. */
  readonly channels: readonly string[]
  /** Channels by which nothing can be told at present. */
  untold(): Promise<FailingChannel[]>
  /** Tells by each channel that nothing is the matter. */
  readonly test: (signal: AbortSignal) => Promise<readonly ChannelTest[]>
}

export function alertsOf(parts: Parts): Alerts {
  const { store, config, now } = parts
  const channels = channelsOf(config, now)
  return {
    list: store.alerts.list,
    channels: channels.map(({ name }) => name),
    untold: async () => untoldOf(parts),
    test: async (signal) =>
      Promise.all(channels.map(async (channel) => testOf(channel, parts, signal))),
  }
}

const testAlert = (now: Date): KeptAlert => ({
  id: 0,
  kind: 'test',
  tone: 'warn',
  what: 'This is a test: alerts reach you',
  todo: 'There is nothing to do.',
  href: '/alerts',
  link: 'See the alerts',
  since: now,
  seenAt: now,
  openedAt: now,
  closedAt: null,
})

async function testOf(
  channel: Channel,
  { config, now }: Parts,
  signal: AbortSignal,
): Promise<ChannelTest> {
  const at = now()
  const told = toldOf({ event: 'test', alert: testAlert(at), number: at.getTime() }, config)
  try {
    await channel.tell(told, signal)
    return { channel: channel.name, told: true, code: null, message: null }
  } catch (error) {
    return { channel: channel.name, told: false, ...troubleOf(error) }
  }
}
