import { dayMs, utcDay, utcMinute } from '../../moments.ts'
import type { HealthCounts } from '../../polling/health.ts'
import type { Alert, FailingChannel } from '../../schemas/alert.ts'
import { type DayRecall, shareOf, totalOf } from '../../store/recall.ts'
import { age, bytes, many, percent } from '../in-words.ts'
import type { Storage } from '../stages.ts'
import type { Moment } from '../status.ts'

/** What alerts are told from: small, whatever the size of the store. */
export interface Situation extends Pick<Moment, 'oldest' | 'letters' | 'holds' | 'sinks'> {
  readonly ledger: { readonly faults: number }
  readonly recall: readonly DayRecall[]
  readonly feeds: { readonly health: HealthCounts }
  readonly storage: Pick<Storage, 'disk'>
  /** Channels by which alerts cannot be told. */
  readonly untold: readonly FailingChannel[]
  readonly now: Date
}

/** An alert, and how long it has to be so before anybody is told: much passes by itself. */
export interface SeenAlert extends Alert {
  readonly patienceMs: number
}

type Rule = (situation: Situation) => readonly SeenAlert[]

const minuteMs = 60_000
const hourMs = 60 * minuteMs
/** A disk of which less is left is soon full. */
const leastFree = 0.08
/** Recall that fell by so much is worth a look. */
const muchLess = 0.05

const longerThan = (since: Date | null, now: Date, ms: number): since is Date =>
  since !== null && now.getTime() - since.getTime() > ms

const rules: readonly Rule[] = [
  ({ ledger: { faults } }) =>
    faults === 0
      ? []
      : [
          {
            kind: 'ledger',
            tone: 'bad',
            what: `The ledger does not balance: ${many(faults, 'fault')}`,
            todo: 'Please report it: wiredesk status names them.',
            href: '/recall',
            link: 'See the days',
            patienceMs: 2 * minuteMs,
          },
        ],
  ({ oldest: { inFlightSince }, now }) =>
    longerThan(inFlightSince, now, hourMs)
      ? [
          {
            kind: 'standstill',
            tone: 'bad',
            what: `Nothing has moved for ${age(now.getTime() - inFlightSince.getTime())}`,
            todo: 'Does wiredesk start or work run, and does its log say why not?',
            href: '/entries?state=in-flight',
            link: 'See what stands still',
            patienceMs: 2 * minuteMs,
          },
        ]
      : [],
  ({ letters: { open } }) =>
    open === 0
      ? []
      : [
          {
            kind: 'dead-letters',
            tone: 'bad',
            what: many(open, 'dead letter'),
            todo: 'Find the cause, mend it, try one, retry all.',
            href: '/failed',
            link: 'See the causes',
            patienceMs: 10 * minuteMs,
          },
        ],
  ({ storage: { disk } }) =>
    disk && disk.free / disk.size < leastFree
      ? [
          {
            kind: 'disk',
            tone: 'bad',
            what: `The disk is nearly full: ${bytes(disk.free)} left`,
            todo: 'Free room, or set WIREDESK_KEEP_PAGES_DAYS.',
            href: '/#storage',
            link: 'See what takes it',
            patienceMs: 5 * minuteMs,
          },
        ]
      : [],
  ({ feeds: { health } }) => feedsAlert(health.failing + health.dead + health.gone, 'bad'),
  ({ feeds: { health } }) => feedsAlert(health.quiet, 'warn'),
  ({ holds, now }) => {
    const long = holds.filter(({ since }) => longerThan(since, now, hourMs))
    return long.length === 0
      ? []
      : [
          {
            kind: 'holds',
            tone: 'warn',
            what: `${many(long.length, 'site')} left alone for more than an hour`,
            todo: 'Their jobs wait. If you know better, lift the hold.',
            href: '/waiting#holds',
            link: 'See the holds',
            patienceMs: 2 * hourMs,
          },
        ]
  },
  ({ sinks }) =>
    sinks
      .filter(({ failure }) => failure !== null)
      .map(({ name, failure }) => ({
        kind: `sink:${name}`,
        tone: 'bad',
        what: `The sink ${name} fails: ${failure}`,
        todo: 'Records wait and are sent when the receiver answers.',
        href: '/#sinks',
        link: 'See the sinks',
        patienceMs: 15 * minuteMs,
      })),
  recallAlert,
  ({ untold }) =>
    untold.map(({ channel, failure, since }) => ({
      kind: `untold:${channel}`,
      tone: 'bad',
      what: `Alerts cannot be told by ${channel}: ${failure}`,
      todo: `It is tried again. Since ${utcMinute(since)}; mend the settings, then wiredesk alerts test.`,
      href: '/alerts',
      link: 'See what was not told',
      patienceMs: 10 * minuteMs,
    })),
]

/** For one feed, and for several. */
const todos = {
  quiet: [
    'Does the site still publish there? Its page may offer another feed.',
    'Do the sites still publish there? Their pages may offer other feeds.',
  ],
  failing: [
    'See what it answers; move it, pause it or wait.',
    'See what they answer; move them, pause them or wait.',
  ],
} as const

function feedsAlert(ill: number, tone: Alert['tone']): readonly SeenAlert[] {
  if (ill === 0) return []
  const isQuiet = tone === 'warn'
  return [
    {
      kind: isQuiet ? 'feeds-quiet' : 'feeds-failing',
      tone,
      what: `${many(ill, 'feed')} ${isQuiet ? 'silent for far longer than usual' : 'failing'}`,
      todo: todos[isQuiet ? 'quiet' : 'failing'][ill === 1 ? 0 : 1],
      href: '/feeds?health=ill',
      link: 'See them',
      patienceMs: 3 * hourMs,
    },
  ]
}

/** Of the days before today, whose news have had time to come in. */
function recallAlert({ recall, now }: Situation): readonly SeenAlert[] {
  const day = (ago: number) => utcDay(new Date(now.getTime() - ago * dayMs))
  const yesterday = shareOf(totalOf(recall.filter((row) => row.day === day(1))))
  const before = shareOf(totalOf(recall.filter((row) => row.day < day(1))))
  if (yesterday === undefined || before === undefined || before - yesterday < muchLess) return []
  return [
    {
      kind: 'recall',
      tone: 'warn',
      what: `Recall fell to ${percent(yesterday)} yesterday, from ${percent(before)}`,
      todo: 'See which feeds lost articles, and why.',
      href: '/recall',
      link: 'See recall by feed',
      patienceMs: hourMs,
    },
  ]
}

/** What wants a person, the gravest first. */
export const findAlerts = (situation: Situation): readonly SeenAlert[] =>
  rules
    .flatMap((rule) => rule(situation))
    .toSorted((a, b) => Number(a.tone === 'warn') - Number(b.tone === 'warn'))
