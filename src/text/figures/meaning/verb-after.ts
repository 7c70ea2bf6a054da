import type { EventClass } from '../../../schemas/figure.ts'
import { Class } from '../../reading/classes.ts'
import { is } from '../../reading/cursor.ts'
import { PieceKind } from '../../reading/pieces.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import { isOne, lookAhead, type Sight } from './look.ts'
import {
  heardAs,
  isSufferer,
  isVerbal,
  isWord,
  opensNoun,
  reach,
  skipCounters,
  told,
  type Told,
} from './senses.ts'
import { isCounting, type Site } from './site.ts'
import { agrees, anyForm, isGoverned, isNameBegun } from './subject-walls.ts'
import { eventAt, type EventVerb, eventVerbAt, Form, hasForm } from './verbs.ts'

/** What has been passed on the way from the noun to its verb. */
interface Scan {
  /** Behind a preposition: only what is said of it in a clause of its own is told. */
  readonly governed: boolean
  passive: boolean
  finite: boolean
  /** Behind "have": a participle is no passive. */
  perfect: boolean
  relative: boolean
  inPhrase: boolean
  commas: number
  /** "12 people on board": unless a verb says what became of them. */
  aboard: Told | undefined
  /** Up to here stands who is among them: "including 12 children". */
  resume: number
}

/** "one of three ships held by gunmen", "most of the 200 known to be infected": what was done to all of them. */
export function doneBehind(site: Site): Told | undefined {
  const { r, next, to } = site
  const known = is(r, next, Class.passiveFiller) ? lookAhead(r, next + 1, next + 3, isBe) : -1
  const at = known < 0 ? next : known + 1
  const verb = at < to ? eventVerbAt(r, at) : undefined
  if (!verb || (verb.forms & Form.participle) === 0) return undefined
  if (known < 0 && !isReduced(r, at, newScan(true))) return undefined
  const particleAt = at + 1
  // "one of 12 ships sank": it may have done so itself.
  const isOwn =
    !is(r, particleAt, Class.by) && heardAs(site, verb, at, { role: 'subject', particleAt })
  return isOwn
    ? undefined
    : heardAs(site, verb, at, { role: 'object', isSuffered: true, particleAt })
}

const isBe = isOne(Class.be)

/** What piece `i` is to the search: its answer, its end, or something that is passed. */
type Step = Told | 'stop' | 'pass' | undefined

/** The verb or state that what is counted is the subject of: "12 people have been killed", "12 who died", "12 dead". */
export function verbAfter(site: Site): Told | undefined {
  const { r, next, to } = site
  const scan = newScan(isGoverned(site))
  const end = Math.min(to, next + reach)
  for (let i = skipAside(r, next, end); i < end; i++) {
    const found = stepAt(site, i, scan)
    if (found === 'stop') return scan.aboard
    if (found !== undefined && found !== 'pass')
      return scan.aboard && !overrides(found, scan.aboard) ? scan.aboard : found
  }
  return scan.aboard
}

const newScan = (governed: boolean): Scan => ({
  governed,
  passive: false,
  finite: false,
  perfect: false,
  relative: false,
  inPhrase: false,
  commas: 0,
  aboard: undefined,
  resume: 0,
})

/** What becomes of them says more than that they are there. */
const overrides = (found: Told, { event }: Told): boolean =>
  event === 'counted' || fates.has(found.event)

/** What may become of those on board, or of those who were hurt or taken. */
const fates: ReadonlySet<EventClass> = new Set([
  'arrested',
  'sentenced',
  'killed',
  'injured',
  'missing',
  'rescued',
  'kidnapped',
  'freed',
  'evacuated',
])

/** Asked in this order; the first that says something decides. */
const steps: readonly ((site: Site, i: number, scan: Scan) => Step)[] = [
  atMark,
  atRelative,
  atOther,
  atPassive,
  atFiller,
  hear,
  atEnd,
]

function stepAt(site: Site, i: number, scan: Scan): Step {
  if (i < scan.resume) return undefined
  for (const step of steps) {
    const found = step(site, i, scan)
    if (found !== undefined) return found
  }
  return undefined
}

/** ", including 12 children," and "(most of them women)": gives the piece behind, where the sentence goes on with a verb. */
function skipAside(r: TextReading, next: number, end: number): number {
  const closing = closings.find(([opening]) => is(r, next, opening))?.[1]
  if (closing === undefined) return next
  for (let i = next + 2; i < end; i++) {
    if (isStop(r, i)) return next
    if (is(r, i, closing) && goesOn(r, i + 1)) return i + 1
  }
  return next
}

const isStop = isOne(Class.stop, Class.semicolon)

const closings: readonly (readonly [number, number])[] = [
  [Class.comma, Class.comma],
  [Class.openBracket, Class.closeBracket],
  [Class.dash, Class.dash],
  [Class.longDash, Class.longDash],
]

/** A verb: the subject before the aside is the one it is told of. */
const goesOn = (r: TextReading, i: number): boolean => opensVerb(r, i) || hasForm(r, i, Form.past)

const opensVerb = isOne(Class.passiveVerb, Class.perfect, Class.will)

const isClauseMark = isOne(Class.stop, Class.clauseMark, Class.shortDash, Class.longDash)
const isJoint = isOne(Class.but, Class.while, Class.and)

function atMark({ r }: Site, i: number, scan: Scan): Step {
  if (isWord(r, i)) return undefined
  if (isClauseMark(r, i)) return 'stop'
  if (!is(r, i, Class.comma)) return 'pass'
  if (is(r, i + 1, Class.including)) return passIncluded(r, i + 1, scan)
  scan.commas++
  // ", who died", ", all of them", ", including 12 children, were"
  if (scan.commas > 2) return 'stop'
  // ", and four guards were killed" goes on with what was killed, ", and police arrested" does not.
  const isNext = isJoint(r, i + 1) ? !isNumber(r, i + 2) : isNumber(r, i + 1)
  return isNext ? 'stop' : 'pass'
}

/** "eight officials including the owner were detained": goes on at the verb, if there is one. */
function passIncluded(r: TextReading, i: number, scan: Scan): Step {
  const verb = lookAhead(r, i + 2, i + 14, opensVerb, isStop)
  if (verb < 0) return 'stop'
  scan.resume = verb
  scan.inPhrase = false
  return 'pass'
}

const isNumber = (r: TextReading, i: number): boolean =>
  r.kind[i] === PieceKind.number || is(r, i, Class.startsNumber)

function atRelative({ r }: Site, i: number, scan: Scan): Step {
  if (!is(r, i, Class.relativePronoun)) return undefined
  scan.relative = true
  scan.inPhrase = false
  return 'pass'
}

/** "12 things you need", "12 people whom he met": somebody else does it. */
function atOther({ r }: Site, i: number): Step {
  return is(r, i, Class.actingPronoun) ? 'stop' : undefined
}

/** A finite verb of which what a preposition governs is no subject. */
const isOfAnother = ({ governed, relative }: Scan): boolean => governed && !relative

function atPassive({ r }: Site, i: number, scan: Scan): Step {
  if (!is(r, i, Class.passiveVerb)) return undefined
  if (isOfAnother(scan) && !is(r, i, Class.gerund)) return 'stop'
  scan.passive = true
  scan.finite = true
  scan.inPhrase = false
  return 'pass'
}

const isFiller = isOne(Class.verbFiller, Class.adverb)
const opensFinite = isOne(Class.will, Class.perfect, Class.linkVerb)

function atFiller(site: Site, i: number, scan: Scan): Step {
  const { r } = site
  const isLink = is(r, i, Class.linkVerb) && !scan.inPhrase && !tellsItself(site, i)
  if (!isFiller(r, i) && !isLink && !passesPassive(site, i, scan)) return undefined
  if (opensFinite(r, i)) {
    if (isOfAnother(scan)) return 'stop'
    scan.finite = true
    scan.inPhrase = false
  }
  if (is(r, i, Class.perfect)) scan.perfect = true
  return 'pass'
}

/** "remained closed" is one verb, "remained trapped" tells of what was done. */
function tellsItself(site: Site, i: number): boolean {
  const verb = eventVerbAt(site.r, i)
  const own = verb && heardAs(site, verb, i, { role: 'subject', particleAt: i + 1 })
  return own !== undefined
}

/** "12 are feared dead", "12 feared dead" */
const passesPassive = ({ r, next }: Site, i: number, { passive, finite }: Scan): boolean =>
  is(r, i, Class.passiveFiller) && (passive || (!finite && i === next && is(r, next, Class.hedge)))

/** No verb here tells anything: what follows may still. */
function atEnd({ r }: Site, i: number, scan: Scan): Step {
  if (is(r, i, Class.including)) return passIncluded(r, i, scan)
  if (is(r, i, Class.conjunction)) return 'stop'
  if (is(r, i, Class.phraseOpener)) {
    scan.inPhrase = true
    return 'pass'
  }
  if (is(r, i, Class.otherVerb) && (!scan.inPhrase || scan.finite)) return 'stop'
  // Behind an auxiliary stands the verb: whatever it is, no later one counts.
  return scan.finite && !scan.inPhrase ? 'stop' : undefined
}

/** "since March", "the Fed" */
const isName: Sight = (r, i) => is(r, i, Class.month) || isNameBegun(r, i)

function hear(site: Site, i: number, scan: Scan): Step {
  const { r } = site
  const craft = craftAt(site, i, scan)
  if (craft && scan.finite) return craft
  if (craft) {
    scan.aboard = craft
    scan.inPhrase = true
    return 'pass'
  }
  const state =
    isCounting(site) || site.orElse === 'people' ? eventAt(r, i, Class.stateEvent) : undefined
  if (state && isPredicate(site, i, scan)) return told(state, i)
  const verb = isName(r, i) ? undefined : eventVerbAt(r, i)
  return verb && hearVerb(site, i, verb, scan)
}

/** "12 were aboard", "12 people on board" */
function craftAt({ r, sort, orElse, next }: Site, i: number, { finite }: Scan): Told | undefined {
  const isPeople = sort === 'people' || orElse === 'people'
  if (!isPeople || (!finite && i !== next)) return undefined
  if (is(r, i, Class.aboard)) return told('travelled', i)
  return is(r, i, Class.on) && isCraft(r, i + 1) ? told('travelled', i, i + 2) : undefined
}

/** "on board", "on the ferry" */
const isCraft = (r: TextReading, i: number): boolean =>
  is(r, i, Class.craft) || (is(r, i, Class.nounOpener) && is(r, i + 1, Class.craft))

/** "12 people dead", "12 were missing", not "12 people in dead zones". */
const isPredicate = (
  { r, first, from, next }: Site,
  i: number,
  { finite, relative, inPhrase }: Scan,
): boolean =>
  !inPhrase &&
  (finite || relative || i - next < 3 || isLeft(r, first, from)) &&
  !(isWord(r, i + 1) && is(r, i + 1, Class.somebody))

/** "left one soldier and seven rebels dead": the state comes behind all that are left so. */
const isLeft = (r: TextReading, first: number, from: number): boolean =>
  is(r, skipCounters(r, first - 1, from), Class.leaveVerb)

function hearVerb(site: Site, i: number, verb: EventVerb, scan: Scan): Step {
  const asPassive = hearPassive(site, i, verb, scan)
  if (asPassive !== undefined) return asPassive
  const { r } = site
  if (!isVerbal(r, i, verb) && isNoun(site, i, verb, scan)) return undefined
  if (isOfAnother(scan) && isFiniteOnly(r, i, verb)) return 'stop'
  return hearActive(site, i, verb, scan)
}

function hearActive(site: Site, i: number, verb: EventVerb, scan: Scan): Step {
  const found = isDone(verb, scan)
    ? undefined
    : heardAs(site, verb, i, { role: 'subject', particleAt: i + 1 })
  if (found?.event === 'counted') return passedBy(found, scan)
  if (found || !isVerbal(site.r, i, verb)) return found
  return passVerb(verb, scan)
}

/** "taken" without "have" */
const isDone = ({ forms }: EventVerb, { perfect }: Scan): boolean =>
  (forms & anyForm) === Form.participle && !perfect

/** "of the trades", "the protests": where nothing says that it is a verb. */
const isNoun = (site: Site, i: number, verb: EventVerb, { inPhrase }: Scan): boolean =>
  inPhrase || opensNoun(site.r, i - 1) || !agrees(site, verb)

/** No "carrying" and no "to carry". */
const isFiniteOnly = (r: TextReading, i: number, { forms }: EventVerb): boolean =>
  (forms & Form.ing) === 0 && !is(r, i - 1, Class.to)

/** "12 men who escaped in May have been caught", "34 trucks carrying oil arrived": such verbs are passed. */
function passVerb({ forms }: EventVerb, scan: Scan): 'pass' | 'stop' {
  const isAside = scan.relative || ((forms & anyForm) === Form.ing && !scan.finite)
  if (!isAside) return 'stop'
  scan.relative = false
  scan.finite = false
  scan.inPhrase = true
  return 'pass'
}

/** "12 people were killed" and "12 people killed in the blast". */
function hearPassive(site: Site, i: number, verb: EventVerb, scan: Scan): Step {
  if ((verb.forms & Form.participle) === 0) return undefined
  return hearSuffered(site, i, verb, scan)
}

function hearSuffered(site: Site, i: number, verb: EventVerb, scan: Scan): Step {
  const asObject = { role: 'object', isSuffered: true, particleAt: i + 1 } as const
  // "12 were trapped", "12 remained trapped"
  if (scan.passive || is(site.r, i - 1, Class.linkVerb))
    return heardAs(site, verb, i, asObject) ?? 'stop'
  if (!isReduced(site.r, i, scan)) return undefined
  // "people marched through the town" is no passive, "people struck by a car" is.
  const asSubject = is(site.r, i + 1, Class.by)
    ? undefined
    : heardAs(site, verb, i, { role: 'subject', particleAt: i + 1 })
  if (asSubject && asSubject.event !== 'affected') return asSubject
  const suffered = passedBy(heardAs(site, verb, i, { ...asObject, isAs: isSufferer }), scan)
  // "12 parts needed for it" need nothing.
  return suffered ?? (asSubject && passAside(scan))
}

function passAside(scan: Scan): 'pass' {
  scan.inPhrase = true
  return 'pass'
}

/** "22 people hurt in the blast have died": what is told behind it may be their fate. */
function passedBy(found: Told | undefined, scan: Scan): Step {
  if (!found || found.event === 'killed') return found
  scan.aboard = found
  scan.inPhrase = true
  return 'pass'
}

const followsParticiple = isOne(
  Class.phraseOpener,
  Class.conjunction,
  Class.and,
  Class.or,
  Class.adverb,
  Class.there,
  Class.to,
  Class.timeFrame,
  Class.weekday,
  Class.month,
)

/** "12 people killed in the blast": a participle right behind its noun, and no object behind it. */
function isReduced(r: TextReading, i: number, { finite, inPhrase, governed }: Scan): boolean {
  if (finite || inPhrase || (governed && is(r, i - 1, Class.and))) return false
  if (r.kind[i + 1] === PieceKind.number || is(r, i + 1, Class.nounOpener)) return false
  return !isWord(r, i + 1) || followsParticiple(r, i + 1)
}
