import type { EventClass } from '../../../schemas/figure.ts'
import { Class } from '../../reading/classes.ts'
import { is } from '../../reading/cursor.ts'
import { toNumber } from '../../reading/numbers/decimal.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import type { NounPhrase } from '../nouns.ts'
import { isOne } from './look.ts'
import { skipCounters, told, type Told } from './senses.ts'
import { nounAfter, type Site } from './site.ts'
import { eventAt, eventVerbAt, fits, Form, hasForm } from './verbs.ts'

const isWeapon = isOne(Class.weapon)

/** "12 deaths": the noun itself says it. */
export function ownNoun(site: Site): Told | undefined {
  const { r, draft } = site
  const { noun } = draft
  if (!noun || isOrdinary(r, noun.headAt)) return undefined
  if (isJobCut(r, noun.headAt)) return told('laid-off', noun.headAt)
  const event =
    eventAt(r, noun.headAt, Class.strongEvent) ??
    eventAt(r, noun.headAt, Class.stateEvent) ??
    participleAt(site, noun.headAt)
  if (event && isAnother(site, event)) return undefined
  return event ? told(event, noun.headAt) : labelled(site, noun)
}

/** "two decimal places": only an ordinal tells a rank. */
const isAnother = ({ draft }: Site, event: EventClass): boolean =>
  event === 'ranked' && draft.kind !== 'ordinal'

/** "one of the key posts": it is named, not counted. */
export const isMention = ({ r, draft }: Site): boolean =>
  draft.kind === 'count' &&
  draft.form === 'words' &&
  toNumber(draft.value) === 1 &&
  is(r, draft.next, Class.of)

/** "500 job cuts", "40 staff reductions" */
const isJobCut = (r: TextReading, at: number): boolean =>
  is(r, at - 1, Class.jobNoun) &&
  (eventAt(r, at, Class.moneyEvent) === 'fell' || eventAt(r, at, Class.strongEvent) === 'lost')

/** "Homes destroyed: 412" */
function labelled(site: Site, { next }: NounPhrase): Told | undefined {
  const { r, first } = site
  if (next !== first - 2 || !is(r, first - 1, Class.colon)) return undefined
  const event = participleAt(site, next)
  return event && told(event, next)
}

/** Criminal cases infect nobody, and strikes of workers are no attacks. */
function isOrdinary(r: TextReading, at: number): boolean {
  if (is(r, at, Class.strikeNoun)) return !isWeapon(r, at - 1)
  if (!is(r, at, Class.lawNoun)) return false
  return is(r, at - 1, Class.ordinaryCase) || isFollowed(r, at)
}

/** "cases of fraud", "cases in which", "case-by-case" */
const isFollowed = (r: TextReading, at: number): boolean =>
  is(r, at + 1, Class.hyphen) || is(r, at + 2, Class.ordinaryCase) || is(r, at + 2, Class.which)

/** "12 killed, 30 arrested": a participle is the noun. */
function participleAt(site: Site, at: number): EventClass | undefined {
  const isIt = is(site.r, at, Class.participle)
  return isIt ? sufferedAt(site, at) : undefined
}

/** What the participle at `at` says was done to what is counted. */
export function sufferedAt({ r, sort, orElse }: Site, at: number): EventClass | undefined {
  const verb = eventVerbAt(r, at)
  if (!verb || (verb.forms & (Form.participle | Form.ing)) === 0) return undefined
  return verb.senses.find(
    (sense) =>
      sense.role !== 'subject' &&
      sense.particle === undefined &&
      (fits(sense, sort) || (orElse && fits(sense, orElse))),
  )?.event
}

/** "23 kidnapped Iraqis", "two dead soldiers" */
export function modifier(site: Site): Told | undefined {
  const { r } = site
  const noun = nounAfter(site)
  if (!noun) return undefined
  for (let i = noun.first; i < noun.headAt; i++) {
    const event = eventAt(r, i, Class.stateEvent) ?? scoredAt(r, i) ?? doneAt(site, i)
    if (event) return told(event, i)
  }
  return undefined
}

const scoredAt = (r: TextReading, i: number): EventClass | undefined =>
  eventAt(r, i, Class.strongEvent) === 'scored' ? 'scored' : undefined

/** "90 pledged delegates" have pledged themselves. */
function doneAt(site: Site, i: number): EventClass | undefined {
  const isDone = hasForm(site.r, i, Form.participle)
  const event = isDone ? sufferedAt(site, i) : undefined
  return event === 'pledged' ? undefined : event
}

/** Which nouns take what they are told of behind which word. */
const links: readonly (readonly [link: number, events: ReadonlySet<EventClass>])[] = [
  [Class.on, new Set(['attacked'])],
  [Class.at, new Set(['attacked'])],
  [Class.against, new Set(['attacked', 'protested'])],
  [Class.to, new Set(['born'])],
  [Class.with, new Set(['born'])],
  [Class.for, new Set(['bought'])],
]

/** "the deaths of 119 opponents", "the killing of two guards", "an attack on five posts" */
export function nounWith(site: Site): Told | undefined {
  const { r, first, from } = site
  const at = skipCounters(r, first - 1, from) - 1
  if (at < from || is(r, at, Class.tallyNoun)) return undefined
  const event = isJobLoss(site, at) ? 'laid-off' : (namedAt(r, at) ?? dealtAt(site, at))
  if (!event || event === 'counted') return undefined
  const isLinked =
    is(r, at + 1, Class.of) ||
    links.some(([link, events]) => is(r, at + 1, link) && events.has(event))
  return isLinked ? told(event, at) : undefined
}

/** "the loss of 63 jobs" */
const isJobLoss = ({ r, draft: { noun } }: Site, at: number): boolean =>
  noun !== undefined &&
  is(r, noun.headAt, Class.jobNoun) &&
  eventAt(r, at, Class.strongEvent) === 'lost'

/** "the killing of", "a poll of", "an order for" */
function dealtAt(site: Site, at: number): EventClass | undefined {
  const { r } = site
  if (is(r, at, Class.orderNoun)) return 'bought'
  const done = eventAt(r, at, Class.deedNoun)
  if (done) return done
  return is(r, at, Class.gerund) ? sufferedAt(site, at) : undefined
}

/** What a noun or state says by itself, strong or weak. */
export const namedAt = (r: TextReading, at: number): EventClass | undefined =>
  eventAt(r, at, Class.strongEvent) ??
  eventAt(r, at, Class.weakEvent) ??
  eventAt(r, at, Class.stateEvent)
