import { maskedText } from '../../masked.ts'
import { startSteps } from '../../queues/schedule.ts'
import type { TakenMessage } from '../../schemas/alert.ts'
import type { Parts } from '../parts.ts'
import { type Channel, TellError, toldOf } from './channel.ts'
import { channelsOf } from './channels.ts'
import { findAlerts } from './rules.ts'
import { readSituation } from './situation.ts'

const lookMs = 60_000
const hourMs = 3_600_000
/** How often it is asked whether it is time to look, and whether there is something to tell. */
const tickMs = 5_000
/** Longer than telling can take. */
const leaseMs = 120_000
/** The nth failure in a row waits the nth of these; the last one goes on holding. */
const waitsMs = [10_000, 30_000, 120_000, 600_000, 1_800_000, hourMs]
/** What could not be told for so long is no news: the desk has it. */
const worthMs = 72 * hourMs

/** Looks what wants a person, by one process at a time, and tells it by each channel of the settings. */
export function runAlerts(parts: Parts) {
  const { log, clockRate, config, now } = parts
  const stopping = new AbortController()
  const every = { log, clockRate, everyMs: tickMs }
  const looking = startSteps({ ...every, step: async () => look(parts) })
  const telling = channelsOf(config, now).map((channel) =>
    startSteps({ ...every, step: async () => tellNext(parts, channel, stopping.signal) }),
  )
  return {
    stop: async () => {
      stopping.abort()
      await looking.stop()
      await Promise.all(telling.map(async (one) => one.stop()))
    },
  }
}

/** Gives false: there is nothing to look at before the next turn. */
async function look(parts: Parts): Promise<boolean> {
  const { store, now } = parts
  if (!(await store.alerts.takeTurn(now(), lookMs))) return false
  await store.feedBreaks.note(now())
  await store.alerts.note(findAlerts(await readSituation(parts)), now())
  return false
}

/** Tells the first thing that a channel has not been told. Gives whether there may be more. */
export async function tellNext(
  parts: Parts,
  channel: Channel,
  signal: AbortSignal,
): Promise<boolean> {
  const { store, config, now } = parts
  await store.alerts.prepare(channel.name, now(), config.WIREDESK_ALERT_REMIND_HOURS * hourMs)
  const message = await store.alerts.take(channel.name, now(), leaseMs)
  if (!message) return false
  try {
    await channel.tell(toldOf(message, config), signal)
  } catch (error) {
    if (!signal.aborted) await failed(parts, message, error)
    return false
  }
  await store.alerts.told(message.id, now())
  return true
}

async function failed(
  { store, log, now }: Parts,
  { id, channel, attempts, madeAt, alert }: TakenMessage,
  error: unknown,
): Promise<void> {
  const at = now().getTime()
  const isOld = at - madeAt.getTime() > worthMs
  const waitMs = waitsMs[Math.min(attempts, waitsMs.length) - 1] ?? hourMs
  const nextAttemptAt = isOld ? null : new Date(at + waitMs)
  const { code, message } = troubleOf(error)
  log.warn({ channel, alert: alert.kind, code, reason: message, nextAttemptAt }, 'alert not told')
  await store.alerts.failed(id, { code, message, nextAttemptAt }, now())
}

export const troubleOf = (error: unknown): { readonly code: string; readonly message: string } => {
  if (error instanceof TellError) return { code: error.code, message: maskedText(error.message) }
  return { code: 'fault', message: maskedText(String(error)) }
}
