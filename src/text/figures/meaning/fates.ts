import type { EventClass } from '../../../schemas/figure.ts'
import { Class } from '../../reading/classes.ts'
import { is } from '../../reading/cursor.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import type { Draft } from '../drafts.ts'
import { isFurther } from '../further.ts'
import type { DraftLink as Link } from './links.ts'
import { linkTolls } from './sums.ts'
import { earlier, isCount, isLarger, linksOf, wholesOf } from './wholes.ts'

/** What a whole may be told as, and what becomes of its parts. */
const gathered: ReadonlySet<EventClass> = new Set([
  'travelled',
  'attended',
  'kidnapped',
  'detained',
  'counted',
  'employed',
  'trapped',
])
const fates: ReadonlySet<EventClass> = new Set([
  'rescued',
  'killed',
  'injured',
  'missing',
  'freed',
  'evacuated',
  'laid-off',
  'arrested',
])

type EventOf = (draft: Draft) => EventClass | undefined

/** What events say of wholes: "a boat with 12 sailors sank; six were rescued", "of 1,125 asked, 63 percent". */
export function linkFates(
  r: TextReading,
  drafts: readonly Draft[],
  links: readonly Link[],
  eventOf: EventOf,
): Link[] {
  const known = wholesOf(links)
  linkTolls(r, drafts, known, (draft) => fateOf(eventOf(draft)))
  const found: Link[] = linksOf(known, links)
  for (const [i, draft] of drafts.entries()) {
    // "captured 15 men and killed 11 others"
    if (known.has(draft) || isFurther(r, draft) || is(r, draft.next, Class.otherPeople)) continue
    const asked = askedBefore(drafts, i, eventOf)
    const whole = asked ?? gatheredNear(r, drafts, i, eventOf)
    const takenBy = asked ? 'asked' : 'gathered'
    if (whole) found.push({ of: draft, to: whole, type: 'part-of', takenBy })
  }
  return found
}

/** "A poll of 1,125 adults … 63 percent disapprove": shares of those who were asked. */
function askedBefore(drafts: readonly Draft[], i: number, eventOf: EventOf): Draft | undefined {
  const draft = drafts[i]
  if (!draft || !shares.has(draft.kind) || eventOf(draft) !== 'polled') return undefined
  return earlier(drafts, i, (_, whole) => isCount(whole) && eventOf(whole) === 'polled')
}

const shares: ReadonlySet<Draft['kind']> = new Set(['percent', 'fraction'])

function gatheredNear(
  r: TextReading,
  drafts: readonly Draft[],
  i: number,
  eventOf: EventOf,
): Draft | undefined {
  const draft = drafts[i]
  const event = draft && eventOf(draft)
  if (draft?.kind !== 'count' || !event || !fates.has(event)) return undefined
  const fits = (part: Draft, whole: Draft) =>
    isLarger(part, whole) &&
    isSameNoun(part, whole) &&
    isGathered(eventOf(whole)) &&
    !isStanding(r, part, whole, eventOf)
  return earlier(drafts, i, fits)
}

const isGathered = (event: EventClass | undefined): boolean =>
  event !== undefined && gathered.has(event)

/** How many there are of some somewhere is not the whole of those who were killed or arrested, told in another sentence. */
export const isStanding = (r: TextReading, part: Draft, whole: Draft, eventOf: EventOf): boolean =>
  eventOf(whole) === 'counted' &&
  fateOf(eventOf(part)) !== undefined &&
  r.sentence[part.start] !== r.sentence[whole.start]

/** Who is left of those who were gathered, by another name. */
const others: ReadonlySet<string> = new Set([
  'body',
  'survivor',
  'member',
  'person',
  'man',
  'woman',
])

/** "crew members" and "crew" are the same, and so is what is not named again. */
const isSameNoun = ({ noun }: Draft, whole: Draft): boolean =>
  whole.noun !== undefined && (!noun || noun.head === whole.noun.head || others.has(noun.head))

export const fateOf = (event: EventClass | undefined): EventClass | undefined =>
  event && fates.has(event) ? event : undefined
