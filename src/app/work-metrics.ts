import type { Registry } from 'prom-client'
import { AlertFilter, type ToldAlert } from '../schemas/alert.ts'
import type { Replay } from '../schemas/replay.ts'
import { channelsOf } from './alerts/channels.ts'
import { metersOf, secondsSince } from './meters.ts'
import type { Parts } from './parts.ts'
import { type StageNow, readStages } from './stages.ts'

/** What is under way: stages, replays, and what wants a person. */
export async function tellWork(registry: Registry, parts: Parts): Promise<void> {
  const { store, now, config } = parts
  tellStages(registry, await readStages(parts), now())
  tellReplays(registry, await store.replays.list())
  tellAlerts(registry, await store.alerts.list(AlertFilter.parse({ limit: 1_000 })))
  const failing = await store.alerts.failing(channelsOf(config, now).map(({ name }) => name))
  metersOf(registry).gauge(
    'wiredesk_records_uncounted',
    'Records whose names are not counted in the registry yet: 100,000 is as many or more.',
    await store.registry.uncounted(),
  )
  metersOf(registry).gauge(
    'wiredesk_alerts_untold',
    'Messages that cannot be told by a channel that fails.',
    { channel: Object.fromEntries(failing.map(({ channel, untold }) => [channel, untold])) },
  )
}

function tellStages(registry: Registry, stages: readonly StageNow[], now: Date): void {
  const { gauge } = metersOf(registry)
  const by = (count: (stage: StageNow) => number) => ({
    stage: Object.fromEntries(stages.map((stage) => [stage.stage, count(stage)])),
  })
  gauge(
    'wiredesk_stage_in_flight',
    'Entries at the stage that do not wait for another attempt.',
    by(({ inFlight }) => inFlight),
  )
  gauge(
    'wiredesk_stage_retrying',
    'Entries at the stage that wait for another attempt.',
    by(({ retrying }) => retrying),
  )
  gauge(
    'wiredesk_stage_oldest_seconds',
    'Since the entry at the stage that has stood still for longest moved last.',
    by(({ oldestAt }) => secondsSince(oldestAt, now)),
  )
}

function tellReplays(registry: Registry, replays: readonly Replay[]): void {
  const { gauge } = metersOf(registry)
  const of = (wanted: Replay['status']) => replays.filter(({ status }) => status === wanted).length
  gauge('wiredesk_replays', 'Replays that are not over, by status.', {
    status: { running: of('running'), paused: of('paused') },
  })
  gauge(
    'wiredesk_replay_entries_in_flight',
    'Entries that replays have sent through and that have not ended.',
    replays.reduce((sum, { inFlight }) => sum + inFlight, 0),
  )
}

function tellAlerts(registry: Registry, alerts: readonly ToldAlert[]): void {
  const open = alerts.filter(({ openedAt }) => openedAt !== null)
  const of = (wanted: ToldAlert['tone']) => open.filter(({ tone }) => tone === wanted).length
  metersOf(registry).gauge('wiredesk_alerts', 'What wants a person, by how bad it is.', {
    tone: { bad: of('bad'), warn: of('warn') },
  })
}
