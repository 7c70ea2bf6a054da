import { cellOf } from './table.ts'
import { alertText, feedsText } from './watch-frame.ts'
import type { Look, LookStage } from './watch-look.ts'

/** What is another since the look before, a line each: when, what, of which. All of it the first time. */
export function changesBetween(before: Look | undefined, now: Look): readonly string[] {
  const told = [...stages(before, now), ...feeds(before, now), ...alerts(before, now)]
  return [...told, ...records(before, now)].map((parts) =>
    [cellOf(now.at), ...parts.map(cellOf)].join('\t'),
  )
}

type Told = readonly string[]

const countsOf = ({ waiting, active, retrying, dead }: LookStage) =>
  `${waiting} waiting, ${active} active, ${retrying} retrying, ${dead} dead`

const stages = (before: Look | undefined, { stages: all }: Look): Told[] =>
  all.flatMap((stage) => {
    const was = before?.stages.find((one) => one.stage === stage.stage)
    const counts = countsOf(stage)
    return was && countsOf(was) === counts ? [] : [['stage', stage.stage, counts]]
  })

function feeds(before: Look | undefined, now: Look): Told[] {
  const text = feedsText(now.feeds)
  return before && feedsText(before.feeds) === text ? [] : [['feeds', text]]
}

function alerts(before: Look | undefined, now: Look): Told[] {
  const was = new Set(before?.alerts.map(alertText))
  const is = new Set(now.alerts.map(alertText))
  return [
    ...[...is.difference(was)].map((text) => ['alert', text]),
    ...[...was.difference(is)].map((text) => ['alert over', text]),
  ]
}

/** The oldest first, as they came. */
function records(before: Look | undefined, now: Look): Told[] {
  const known = new Set(before?.records.map(({ id }) => id))
  return now.records
    .filter(({ id }) => !known.has(id))
    .toReversed()
    .map(({ id, title, feed }) => ['record', id, title, feed])
}
