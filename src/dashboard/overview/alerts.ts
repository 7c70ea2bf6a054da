import { shareOf, totalOf } from '../../app/shapes.ts'
import { bytes, many, percent } from '../view/html.ts'
import { age } from '../view/time.ts'
import type { Seen } from './seen.ts'

/** What wants a person: what is the matter, what to do, and where. */
export interface Alert {
  readonly tone: 'bad' | 'warn'
  readonly what: string
  readonly todo: string
  readonly href: string
  readonly link: string
}

type Rule = (seen: Seen) => Alert | undefined

const hourMs = 3_600_000
/** A disk of which less is left is soon full. */
const leastFree = 0.08
/** Recall that fell by so much is worth a look. */
const muchLess = 0.05

const longerThan = (since: Date | null, now: Date, ms: number): since is Date =>
  since !== null && now.getTime() - since.getTime() > ms

const rules: readonly Rule[] = [
  ({ ledger: { faults } }) =>
    faults === 0
      ? undefined
      : {
          tone: 'bad',
          what: `The ledger does not balance: ${many(faults, 'fault')}`,
          todo: 'Please report it: wiredesk status names them.',
          href: '/recall',
          link: 'See the days',
        },
  ({ oldest: { inFlightSince }, now }) =>
    longerThan(inFlightSince, now, hourMs)
      ? {
          tone: 'bad',
          what: `Nothing has moved for ${age(now.getTime() - inFlightSince.getTime())}`,
          todo: 'Does wiredesk start or work run, and does its log say why not?',
          href: '/entries?state=in-flight',
          link: 'See what stands still',
        }
      : undefined,
  ({ letters: { open } }) =>
    open === 0
      ? undefined
      : {
          tone: 'bad',
          what: many(open, 'dead letter'),
          todo: 'Find the cause, mend it, try one, retry all.',
          href: '/failed',
          link: 'See the causes',
        },
  ({ storage: { disk } }) =>
    disk && disk.free / disk.size < leastFree
      ? {
          tone: 'bad',
          what: `The disk is nearly full: ${bytes(disk.free)} left`,
          todo: 'Free room, or set WIREDESK_KEEP_PAGES_DAYS.',
          href: '#storage',
          link: 'See what takes it',
        }
      : undefined,
  ({ feeds: { health } }) => feedAlert(health.failing + health.dead + health.gone, 'bad'),
  ({ feeds: { health } }) => feedAlert(health.quiet, 'warn'),
  ({ holds, now }) => {
    const long = holds.filter(({ since }) => longerThan(since, now, hourMs))
    return long.length === 0
      ? undefined
      : {
          tone: 'warn',
          what: `${many(long.length, 'site')} left alone for more than an hour`,
          todo: 'Their jobs wait. If you know better, lift the hold.',
          href: '/waiting#holds',
          link: 'See the holds',
        }
  },
  ({ sinks }) => {
    const failing = sinks.filter(({ failure }) => failure !== null)
    return failing.length === 0
      ? undefined
      : {
          tone: 'bad',
          what: `${many(failing.length, 'sink')} failing: ${failing.map(({ name }) => name).join(', ')}`,
          todo: 'Records wait and are sent when the receiver answers.',
          href: '#sinks',
          link: 'See the sinks',
        }
  },
  recallAlert,
]

function feedAlert(ill: number, tone: Alert['tone']): Alert | undefined {
  if (ill === 0) return undefined
  const isQuiet = tone === 'warn'
  return {
    tone,
    what: `${many(ill, 'feed')} ${isQuiet ? 'silent for far longer than usual' : 'failing'}`,
    todo: isQuiet
      ? 'Does the site still publish there? Its page may offer another feed.'
      : 'See what it answers; move it, pause it or wait.',
    href: '#feeds',
    link: 'See them',
  }
}

/** Of the days before today, whose news have had time to come in. */
function recallAlert({ recall, now }: Seen): Alert | undefined {
  const day = (ago: number) =>
    new Date(now.getTime() - ago * 24 * hourMs).toISOString().slice(0, 10)
  const yesterday = shareOf(totalOf(recall.filter((row) => row.day === day(1))))
  const before = shareOf(totalOf(recall.filter((row) => row.day < day(1))))
  if (yesterday === undefined || before === undefined || before - yesterday < muchLess)
    return undefined
  return {
    tone: 'warn',
    what: `Recall fell to ${percent(yesterday)} yesterday, from ${percent(before)}`,
    todo: 'See which feeds lost articles, and why.',
    href: '/recall',
    link: 'See recall by feed',
  }
}

/** The gravest first. */
export const alertsOf = (seen: Seen): readonly Alert[] =>
  rules
    .flatMap((rule) => rule(seen) ?? [])
    .toSorted((a, b) => Number(a.tone === 'warn') - Number(b.tone === 'warn'))
