import type { EventClass } from '../../../schemas/figure.ts'
import { Class } from '../../reading/classes.ts'
import {
  is,
  isCapital,
  sentenceEnd,
  sentenceStart,
  startOfPhrase,
  wordAt,
  writtenAt,
} from '../../reading/cursor.ts'
import { PieceKind } from '../../reading/pieces.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import { isOne, lookAhead, lookBack, type Sight } from './look.ts'
import type { Site } from './site.ts'
import {
  fits,
  Form,
  hasForm,
  isPaired,
  type EventVerb,
  type Role,
  type VerbSense,
} from './verbs.ts'

/** What tells what happened, and the piece that says so. */
export interface Told {
  readonly event: EventClass
  readonly at: number
  /** The piece behind its last: "laid off" takes two. */
  readonly next: number
}

export const told = (event: EventClass, at: number, next = at + 1): Told => ({ event, at, next })

/** How far a verb is looked for, in pieces. */
export const reach = 18

export const isWord = (r: TextReading, i: number): boolean => r.kind[i] === PieceKind.word

interface Asked {
  readonly role: 'object' | 'subject'
  /** "12 were buried", not "buried 12". */
  readonly isSuffered?: true
  readonly isAs?: (sense: VerbSense) => boolean
  /** Where its particle may stand, beside right behind it. */
  readonly particleAt: number
}

/**
 * What the verb at `at` tells of what is counted: of people where nothing says that it is things, too. What it says
 * with this noun goes before what it says with a particle, and that before what it says alone.
 */
export function heardAs(site: Site, verb: EventVerb, at: number, asked: Asked): Told | undefined {
  const paired = pairedAs(site, verb, asked.role)
  if (paired) return told(paired, at)
  const fitting = sensesOf(site, verb, asked).filter((sense) => isSought(site.r, at, sense))
  const sense =
    fitting.find(
      ({ particle }) => particle !== undefined && hasParticle(site, at, asked, particle),
    ) ?? fitting.find(({ particle }) => particle === undefined)
  if (!sense) return undefined
  const isClose = sense.particle !== undefined && wordAt(site.r, at + 1) === sense.particle
  const event = is(site.r, at - 1, Class.fatal) ? 'killed' : sense.event
  return told(event, at, isClose ? at + 2 : at + 1)
}

/** "Divers are looking for 12 sailors", but "Firms are looking for 12 drivers" */
const isSought = (r: TextReading, at: number, { event, particle }: VerbSense): boolean =>
  event !== 'missing' ||
  particle !== 'for' ||
  is(r, at, Class.searchVerb) ||
  lookBack(r, at, at - searcherReach, isOne(Class.searcher)) >= 0

const searcherReach = 5

function pairedAs(
  { r, draft: { noun } }: Site,
  { pairs }: EventVerb,
  role: Role,
): EventClass | undefined {
  if (!noun) return undefined
  return pairs.find((pair) => pair.role === role && isPaired(r, noun.headAt, pair))?.event
}

/** The senses that fit what is counted, first those of what it surely is. */
function sensesOf(
  { sort, orElse }: Site,
  { senses }: EventVerb,
  { role, isSuffered, isAs }: Asked,
): readonly VerbSense[] {
  const other = role === 'object' ? 'subject' : 'object'
  const of = senses.filter(
    (sense) =>
      sense.role !== other &&
      (sense.role !== 'patient' || isSuffered === true) &&
      (isAs?.(sense) ?? true),
  )
  const sure = of.filter((sense) => fits(sense, sort))
  if (!orElse) return sure
  return [...sure, ...of.filter((sense) => !sense.isStrict && fits(sense, orElse))]
}

/** Particles that are nouns may stand further away: "take 12 men into custody". */
function hasParticle(
  { r, first, draft: { next } }: Site,
  at: number,
  { particleAt }: Asked,
  particle: string,
): boolean {
  // "holding votes in March" is no march.
  const isIt: Sight = (_, i) =>
    wordAt(r, i) === particle && !(is(r, i, Class.month) && isCapital(r, i))
  if (isIt(r, at + 1) || isIt(r, particleAt)) return true
  // "closed yesterday at $45"
  if (first > at && isIt(r, skipCounters(r, first - 1, at))) return true
  if (closeParticles.has(particle)) return false
  const end = sentenceEnd(r, at)
  // "shipped 4 tons of cocoa and coffee abroad": the phrase of what is counted may hold it.
  const behind = first > at ? Math.min(particleAt, next) : particleAt
  return (
    lookAhead(r, at + 2, Math.min(end, at + 6), isIt, isClauseEnd) >= 0 ||
    lookAhead(r, behind, Math.min(end, particleAt + 9), isIt, isClauseEnd) >= 0
  )
}

const isClauseEnd = isOne(Class.conjunction, Class.relativePronoun, Class.semicolon, Class.comma)

/** Adverbs stand right behind the verb or right behind its object. */
const closeParticles: ReadonlySet<string> = new Set(
  'off out up down over at on go through for of'.split(' '),
)

/** "12 seats crashed" is no passive: what rises and falls does so itself. */
export const isSufferer = ({ event }: VerbSense): boolean => event !== 'grew' && event !== 'fell'

/** Back over "a total of", "the lives of", "another", "at least". */
export function skipCounters(r: TextReading, from: number, least: number): number {
  let i = from
  while (i >= least && from - i < 8) {
    const first = counterStart(r, i)
    if (first < 0) return i
    i = first - 1
  }
  return i
}

/** Where the counter begins that ends at piece `i`; -1 if none does. */
function counterStart(r: TextReading, i: number): number {
  if (is(r, i, Class.of)) return is(r, i - 1, Class.tallyNoun) ? i - 1 : -1
  const pair = startOfPhrase(r, i, Class.counterPair)
  if (pair >= 0) return pair
  return isCounter(r, i) ? i : -1
}

/** "close to 12", but not "will close 12" */
const isCounter: Sight = (r, i) =>
  counts(r, i) && !(is(r, i - 1, Class.beforeVerb) && hasForm(r, i, Form.base))
const counts = isOne(Class.counterWord, Class.adverb, Class.hyphen)

/** "were killed": what stands behind a passive is not its object. */
export function isPassive(r: TextReading, at: number, { forms }: EventVerb, from: number): boolean {
  if ((forms & Form.participle) === 0) return false
  let i = at - 1
  while (i >= from && at - i < 4 && (is(r, i, Class.adverb) || is(r, i, Class.also))) i--
  return is(r, i, Class.passiveVerb)
}

/** Not one of the words that are a noun as well, where nothing says that it is the verb. */
export const isVerbal = (r: TextReading, i: number, { forms }: EventVerb): boolean =>
  (forms & (Form.past | Form.participle | Form.ing)) !== 0 || is(r, i - 1, Class.to)

/** "for ships", "the attacks", but "that attracts" */
export const opensNoun: Sight = (r, i) =>
  is(r, i, Class.phraseOpener) || (is(r, i, Class.nounOpener) && !is(r, i, Class.relativePronoun))

/** A plural or a pronoun before it, or an auxiliary: "shares close at". */
export const isFinite = (r: TextReading, i: number, { forms }: EventVerb): boolean =>
  ((forms & Form.s) !== 0 && !opensNoun(r, i - 1)) ||
  is(r, i - 1, Class.beforeVerb) ||
  is(r, i - 1, Class.inPluralForm) ||
  isDemanded(r, i) ||
  isBeforeNumber(r, i, forms)

const opensCount = isOne(Class.startsNumber, Class.adverb, Class.counterWord)
const opensRelative = isOne(Class.who, Class.which)

/** "who employ 12", "Moe's employs 12": no noun has its number behind it. */
function isBeforeNumber(r: TextReading, i: number, forms: number): boolean {
  const isLed = opensRelative(r, i - 1) || ((forms & Form.s) !== 0 && is(r, i - 1, Class.genitive))
  return isLed && (r.kind[i + 1] === PieceKind.number || opensCount(r, i + 1))
}

/** "demanded that Chad free 40 men": a name behind "that", and a base form. */
const isDemanded = (r: TextReading, i: number): boolean =>
  isCapital(r, i - 1) && !isCapital(r, i) && is(r, i - 2, Class.that)

/** A verb in a form that can be nothing else here. */
export const isSpoken = (r: TextReading, i: number, verb: EventVerb): boolean =>
  isVerbal(r, i, verb) || isFinite(r, i, verb) || isGoingOn(r, i, verb)

const isModified = isOne(Class.phraseOpener, Class.nounOpener)

/** "a convicted felon", "90 registered voters": a participle before its noun is no verb of the clause. */
export const isDescribing = (r: TextReading, i: number, { forms }: EventVerb): boolean =>
  (forms & Form.participle) !== 0 &&
  !((forms & Form.past) !== 0 && (isBehindYear(r, i) || isBehindPronoun(r, i))) &&
  (r.kind[i - 1] === PieceKind.number ||
    (isModified(r, i - 1) && !is(r, i - 1, Class.relativePronoun))) &&
  isWord(r, i + 1) &&
  !opensObject(r, i + 1) &&
  !is(r, i + 1, Class.phraseOpener)

/** "Ian in 2022 cost insurers": a verb with its subject before. */
const isBehindYear: Sight = (r, i) =>
  /^(?:19|20)\d\d$/.test(writtenAt(r, i - 1)) &&
  is(r, i - 2, Class.phraseOpener) &&
  i - 2 > sentenceStart(r, i)

const isSingle = isOne(Class.each, Class.demonstrative)

/** "this cost taxpayers", "each paid smugglers $3,000": a determiner that has no noun, as the one behind is another's. */
const isBehindPronoun: Sight = (r, i) =>
  (isSingle(r, i - 1) && is(r, i + 1, Class.inPluralForm)) ||
  (isBare(r, i - 1) && (r.kind[i + 2] === PieceKind.number || is(r, i + 2, Class.moneyPart)))

const isBare = isOne(Class.each, Class.demonstrative, Class.some)

const opensNext = isOne(Class.and, Class.or, Class.comma)
const endsSpan = isOne(Class.cueWall, Class.semicolon, Class.colon, Class.stop)
const opensObject = isOne(Class.nounOpener, Class.counterWord)

/** "will cut costs, focus on ships and fire 90 clerks": a base form behind "and" or a comma goes on with the auxiliary of the verbs before. */
export function isGoingOn(r: TextReading, i: number, { forms }: EventVerb): boolean {
  const isBase = (forms & Form.base) !== 0 && (forms & Form.past) === 0
  if (!isBase || !opensNext(r, i - 1)) return false
  if (r.kind[i + 1] !== PieceKind.number && !opensObject(r, i + 1)) return false
  for (let k = i - 2; k > i - farOn && !endsSpan(r, k); k--)
    if (is(r, k, Class.beforeVerb)) return true
  return false
}

const farOn = 24
