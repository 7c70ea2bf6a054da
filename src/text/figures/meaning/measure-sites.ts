import { Class } from '../../reading/classes.ts'
import { is, isCapital, sentenceStart, startOfPhrase } from '../../reading/cursor.ts'
import { PieceKind } from '../../reading/pieces.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import { isUnit } from '../unit-at.ts'
import { endsDate } from './before-date.ts'
import { isName, isOtherVerb, joinsSubject, withHead } from './heads.ts'
import { isOne, lookAhead, lookBack, type Sight } from './look.ts'
import {
  isAuxiliary,
  isNumberOfName,
  phraseFrom,
  phraseTo,
  startOfVerb,
  timeWithin,
  type Stretch,
} from './noun-phrases.ts'
import type { Told } from './senses.ts'
import type { Site } from './site.ts'
import { subjectBefore } from './subject-before.ts'
import { verbBefore, verbNear } from './verb-before.ts'
import { isDeterminer } from './verbs-in-phrases.ts'
import { eventVerbAt, Form, hasForm } from './verbs.ts'

const isDetermined = isOne(
  Class.article,
  Class.definite,
  Class.demonstrative,
  Class.possessive,
  Class.distributive,
  Class.each,
  Class.per,
  Class.genitive,
  Class.apostrophe,
)

/** "a $1 billion credit", "300-km pipeline", "its 20 per cent stake" */
export function isAttribute({ r, draft: { next }, first, sort }: Site): boolean {
  const isHyphened = is(r, next, Class.hyphen) || is(r, next - 2, Class.hyphen)
  if (sort === 'duration')
    return isHyphened || is(r, first - 1, Class.article) || isSingular(r, first - 1, next - 1)
  if (isHyphened || sort === 'share' || sort === 'money') return true
  return isDetermined(r, first - 1) || isDetermined(r, first)
}

/** "20 times the average": so much more than what stands behind. */
export const isCompared = ({ r, draft: { next } }: Site): boolean =>
  is(r, next - 1, Class.timesWord) && is(r, next, Class.definite)

/** "the two year conflict" */
const isSingular = (r: TextReading, before: number, unit: number): boolean =>
  is(r, before, Class.definite) && !is(r, unit, Class.inPluralForm)

const isNoMeasure = isOne(
  Class.direction,
  Class.comparative,
  Class.month,
  Class.weekday,
  Class.timeUnit,
  Class.participle,
)
const isDate = isOne(Class.comparative, Class.month, Class.weekday, Class.timeUnit)

/** "a $1 billion credit", not "$1 billion approved last year", "20 cents Wednesday", "$1 billion illegally", "$95 per 1,000 cubic metres" */
export const isNamed = ({ r, first: number }: Site, { first, next }: Stretch): boolean =>
  !isNoMeasure(r, first) &&
  !isUnit(r, { first, next }) &&
  !(next === first + 1 && is(r, first, Class.adverb)) &&
  !isBeforeObject(r, first, number)

/** "80 percent speak another language", but not "a 12 percent stake the bank had sold" */
const isBeforeObject = (r: TextReading, i: number, number: number): boolean =>
  opensObject(r, i + 1) &&
  !isDetermined(r, number - 1) &&
  !is(r, i, Class.changes) &&
  !is(r, i, Class.all) &&
  !is(r, i, Class.gerund) &&
  !is(r, i, Class.whWord)

const opensObject = isOne(Class.article, Class.definite, Class.possessive, Class.another)

/** "the $38 million analysts had expected": who did, in a clause without its pronoun. */
export const isForeseer = ({ r, first }: Site, phrase: Stretch): boolean =>
  is(r, first - 1, Class.definite) &&
  (isPerson(r, headOf(r, phrase)) || is(r, headOf(r, phrase), Class.foreseer)) &&
  foresees(r, phrase.next)

/** "had", "expected": behind who foresaw something. */
export const foresees = isOne(Class.perfect, Class.foreseeVerb, Class.anticipatedVerb)

/** "12 degrees above normal": by how much, and no direction. */
export const isAboveNormal = ({ r, draft: { unit, next }, sort }: Site): boolean =>
  (sort === 'share' || unit?.code === 'deg' || unit?.dimension === 'temperature') &&
  is(r, next, Class.levelWordBefore)

/** "a 13% increase": of what has been told before. */
export const isChangeAlone = ({ r, first, sort }: Site, phrase: Stretch): boolean =>
  sort === 'share' &&
  is(r, first - 1, Class.article) &&
  phrase.next === phrase.first + 1 &&
  is(r, phrase.first, Class.changeNoun)

/** Paid for or on it. What is given to somebody, or taken from somebody, does not measure them. */
export function isWhatFor(site: Site, at: number, { first }: Stretch): boolean {
  const { r } = site
  if (isDate(r, first) || is(r, at + 1, Class.whWord)) return false
  return is(r, at, Class.for) || is(r, at, Class.on) || givenBefore(site) === undefined
}

/** "a programme worth $45 million", "jets and radars, worth $45 million" */
export function ofWorth({ r, first, from }: Site): Stretch | undefined {
  const worth = lookBack(r, first, Math.max(from, first - 4), isOne(Class.worthWord))
  const next = is(r, worth - 1, Class.comma) ? worth - 1 : worth
  const found = next > from ? phraseTo(r, next, from) : undefined
  return found && withHead(r, found, from)
}

/** "to fund a tribunal": no name, and a verb that has an object. */
export function purposeFrom(r: TextReading, verb: number, to: number): Stretch | undefined {
  const isVerb = isObject(r, verb + 1) || eventVerbAt(r, verb) || isOtherVerb(r, verb)
  if (isCapital(r, verb) || !isVerb) return undefined
  const object = phraseFrom(r, verb + 1, to)
  return object && { first: verb, next: object.next }
}

const isTrade: Sight = (r, i) =>
  eventVerbAt(r, i)?.senses.some(({ event }) => event === 'bought' || event === 'sold') ?? false

/** "buy the cement maker for $340 million": the object of the verb that the amount is paid for. */
export function tradedObject({ r, first, from }: Site): Stretch | undefined {
  const link = first - 1
  const verb = lookBack(r, link, Math.max(from, link - 12), isTrade, isOne(Class.comma))
  return verb < 0 ? undefined : phraseFrom(r, verb + 1, timeWithin(r, verb + 1, link))
}

/** "in aid": no place, no month and no year. */
export const isThing = (r: TextReading, at: number, { first, next }: Stretch): boolean =>
  first === at &&
  isNameless(r, { first, next }) &&
  !isDate(r, first) &&
  r.kind[first] === PieceKind.word

/** "revenue of $188 million", "rates at nearly 40 percent", "a fortune estimated at $53 billion" */
export function beforeLink(site: Site): Stretch | undefined {
  const { r, first, from } = site
  const level = levelVerbBefore(r, first - 1)
  if (level > from) return subjectBefore(r, level, from)
  let next = first - 1
  while (next > from && first - next < 10 && isLevelLink(r, next - 1)) next--
  if (is(r, next - 1, Class.comparedChange)) return undefined
  const verb = verbOfLink(r, next, first)
  if (verb >= 0) return subjectBefore(r, verb, from)
  const found = phraseTo(r, isLevelAside(site, next) ? next - 1 : next, from)
  return found && unlessOther(site, withHead(r, found, from))
}

/** "ahead of Mr. Blanco at 44 percent", "moving west at 12 mph", "jumped the tracks at 70 mph" */
function unlessOther({ r, draft, first: number }: Site, found: Stretch): Stretch | undefined {
  const { first, next } = found
  const isWay = next === first + 1 && is(r, first, Class.direction)
  const isObjectOfMove =
    draft.unit?.dimension === 'speed' && is(r, number - 1, Class.at) && isTelled(r, first)
  return is(r, first, Class.honorific) || isWay || isObjectOfMove ? undefined : found
}

/** The object of a verb: "hit the wall". */
const isTelled = (r: TextReading, first: number): boolean =>
  isOpenedBy(r, first - 1) &&
  (hasForm(r, first - 2, Form.past) || is(r, first - 2, Class.participle))
const isOpenedBy = isOne(Class.definite, Class.article, Class.possessive)

/** "Sales, at $12 million, were", "the rate, at"; not "Lund, at $12 million a year, was" */
const isLevelAside = ({ r, next }: Site, link: number): boolean =>
  is(r, link - 1, Class.comma) &&
  is(r, next, Class.comma) &&
  (is(r, link - 2, Class.inPluralForm) || !isCapital(r, link - 2))

const links = isOne(Class.in, Class.for, Class.to, Class.of, Class.on, Class.from)

const joinsNouns: Sight = (r, i) => links(r, i) || joinsSubject(r, i)

/** "President Orlo", "a man in a mask", "officers": who does something is not what is measured. */
export function isDoer(r: TextReading, phrase: Stretch): boolean {
  const { first } = phrase
  const head = headOf(r, phrase)
  if (eventVerbAt(r, first)) return false
  if (!isCapital(r, head)) return isPerson(r, head)
  return head > first && lookBack(r, head, first, isRole) >= 0
}

/** The piece of a phrase before what is linked to it: "spread" of "spread of bonds". */
export function headOf(r: TextReading, { first, next }: Stretch): number {
  const link = lookAhead(r, first + 1, next, joinsNouns)
  return (link < 0 ? next : link) - 1
}

/** "President Orlo", "farmer Jan Holm", but not "Booker Prize" */
const isRole: Sight = (r, i) => isPerson(r, i) && (!isCapital(r, i) || is(r, i, Class.officeHolder))

/** "Copper rose": a sentence that begins with a word in "-er" tells of no person. */
const isPerson: Sight = (r, i) =>
  is(r, i, Class.somebody) &&
  !is(r, i, Class.groupNoun) &&
  !is(r, i, Class.moneyEvent) &&
  !is(r, i, Class.shareEvent) &&
  (i > sentenceStart(r, i) || isCapital(r, i + 1))

/** "raised the wage to $120": the object between the verb and the amount, or the word that leads to it. */
export function changedObject({ r, first, from }: Site, end = first - 1): Stretch | undefined {
  const least = Math.max(from, first - 12)
  const verb = lookBack(r, end - 1, least, movesObject, isOne(Class.comma))
  const object = verb < 0 ? undefined : objectFrom(r, verb + 1, end)
  // "raised its estimate for growth to 3 percent"
  const isForeseen = object && is(r, object.next - 1, Class.foreseenNoun)
  return (isForeseen && leadsOn(r, object.next) && objectFrom(r, object.next + 1, end)) || object
}

/** "raised prices 12 percent": the object right before the amount. */
export function objectBeside(site: Site): Stretch | undefined {
  const found = changedObject(site, site.first)
  const isBeside = found && (found.next === site.first || isArticle(site, found.next))
  return isBeside ? found : undefined
}

const isArticle = ({ r, first }: Site, i: number): boolean =>
  is(r, i, Class.article) && i + 1 === first

/** "a quarter point", "25 basis points" */
export const isPoints = ({ draft: { unit } }: Site): boolean => /point|bps/.test(unit?.code ?? '')

const objectFrom = (r: TextReading, at: number, end: number): Stretch | undefined =>
  phraseFrom(r, at, timeWithin(r, at, end))

const leadsOn = isOne(Class.for, Class.of, Class.on)

/** "peaked at", "was little changed at", but not "left its rate unchanged at" */
function levelVerbBefore(r: TextReading, link: number): number {
  const at = is(r, link, Class.at) ? startOfPhrase(r, link - 1, Class.levelVerb) : -1
  return is(r, link - 1, Class.steady) && !is(r, at - 1, Class.passiveVerb) ? -1 : at
}

const isLevelLink = isOne(Class.estimatedLink, Class.steady)

const isMove = isOne(Class.rise, Class.fall, Class.bringing)
const isObject = isOne(Class.nounOpener)

/** "cut its debt", "lifted results by": not "growth", which is a noun. */
const movesObject: Sight = (r, i) => {
  if (!isMove(r, i)) return false
  return isObject(r, i + 1) || isName(r, i + 1) || (isTransitive(r, i) && isThingName(r, i + 1))
}

/** A verb with an object that has no determiner: "lifted results by 11 percent", "helps makers increase output", "the bank cut rates". */
const isTransitive: Sight = (r, i) =>
  !is(r, i, Class.changeNoun) ||
  (isPastForm(r, i) && is(r, i + 1, Class.inPluralForm)) ||
  is(r, i - 1, Class.to) ||
  is(r, i - 1, Class.beforeVerb) ||
  is(r, i - 1, Class.inPluralForm) ||
  isThird(r, i)

/** "The plan cuts income tax", but not "that announced cuts rose" */
const isThird: Sight = (r, i) =>
  hasForm(r, i, Form.s) && isDeterminer(r, i - 2) && !is(r, i - 1, Class.participle)

const isPastForm: Sight = (r, i) => hasForm(r, i, Form.past)

const isNoThing = isOne(
  Class.comparative,
  Class.phraseOpener,
  Class.adverb,
  Class.to,
  Class.conjunction,
  Class.pronoun,
  Class.emptyMeasure,
  Class.weekday,
  Class.participle,
  Class.direction,
  Class.digitWord,
  Class.teenWord,
  Class.tensWord,
)
const isThingName: Sight = (r, i) => r.kind[i] === PieceKind.word && !isNoThing(r, i)

/** Any verb that a subject may stand before. */
export const isTelling: Sight = (r, i) =>
  tells(r, i) || is(r, i, Class.represents) || eventVerbAt(r, i) !== undefined

/** Where the verb stands whose subject is what is measured; -1 where it is the noun before the link. */
function verbOfLink(r: TextReading, next: number, first: number): number {
  // "hit a record high of $61"
  if (next < first - 1 && is(r, next - 1, Class.amounts)) return next - 1
  const isSpoken = is(r, first - 1, Class.at) || is(r, next - 1, Class.passiveVerb)
  if (!isSpoken) return -1
  if (isAuxiliary(r, next - 1)) return next
  // "put the damage at", "a cost at"
  const isVerb =
    eventVerbAt(r, next - 1) && !isObject(r, next - 2) && !is(r, next - 2, Class.reaching)
  return isVerb ? next - 1 : -1
}

const tells = isOne(Class.rise, Class.fall, Class.amounts, Class.passiveVerb, Class.lastVerb)
const telling: ReadonlySet<string> = new Set('grew fell priced cost lasted sized traded'.split(' '))

const reach = 9

/** Where the verb of amounting, changing or pricing begins that tells the number: -1 if none does. */
export const amountVerb = (site: Site): number => {
  const at = verbWithin(site, site.first)
  // "closed at $28.25, down 50 cents": of what has closed.
  return isAside(site, at) ? verbWithin(site, at - 1) : at
}

function verbWithin({ r, from }: Site, next: number): number {
  for (let i = next - 1; i >= from && next - i < reach; i--) {
    if (isAmountVerb(r, i) && !isBehindAmount(r, i, from)) return startOfVerb(r, i, from)
    if (is(r, i, Class.comma) && next - i > 1) return -1
  }
  return -1
}

const isAside = ({ r, from }: Site, at: number): boolean =>
  at > from && is(r, at, Class.changeWay) && is(r, at - 1, Class.comma)

const isAmountVerb: Sight = (r, i) =>
  tells(r, i) || (eventVerbAt(r, i)?.senses.some(({ event }) => telling.has(event)) ?? false)

const isAmountWord = isOne(
  Class.percent,
  Class.percentagePoint,
  Class.currency,
  Class.minorCurrency,
  Class.currencyCode,
)

const isNamedNumber: Sight = (r, i) => isNumberOfName(r, i) || endsDate(r, i)

/** "closed 1.6 percent lower": how much lower is no verb of its own. */
const isBehindAmount = (r: TextReading, i: number, from: number): boolean => {
  const at = startOfVerb(r, i, from) - 1
  return (
    at >= from &&
    (isAmountWord(r, at) || (r.kind[at] === PieceKind.number && !isNamedNumber(r, at)))
  )
}

/** A verb that gives, takes or owes the amount: it is what is measured, not who does so. */
export function givenBefore(site: Site): Told | undefined {
  if (site.sort !== 'money') return undefined
  const found = verbBefore(site) ?? verbNear(site)
  return found && (telling.has(found.event) || isOfChange(site, found)) ? undefined : found
}

const changes = isOne(Class.rise, Class.fall)

/** "The dividend was raised to 22 cents": it tells how the dividend changed, and nobody is given it. */
const isOfChange = ({ r, draft, first }: Site, { at }: Told): boolean =>
  draft.change !== undefined && changes(r, at) && is(r, at - 1, Class.passiveVerb) && at < first - 1

/** What a number leaves over: the object or the verb itself that it stands with. */
export function leftOver(site: Site): Stretch | undefined {
  const { r, from, to, next, sort } = site
  const given = givenBefore(site)
  if (given) return { first: given.at, next: given.next }
  const verb = verbBefore(site)
  // "walked four kilometres", "produced 47,000 tonnes": by whom is not what is measured.
  if (verb && sort === 'measure') return { first: verb.at, next: verb.next }
  if (verb) return thingOf(r, subjectBefore(r, startOfVerb(r, verb.at, from), from))
  const before = thingOf(r, around(site))
  if (sort !== 'money') return before && isNameless(r, before, from) ? before : undefined
  return before ?? phraseFrom(r, next, to) ?? behindLink(r, next, to)
}

/** Neither who does it nor an amount: "billion", "$6 a share". */
const thingOf = (r: TextReading, found: Stretch | undefined): Stretch | undefined =>
  found && !isDoer(r, found) && !is(r, found.next - 1, Class.magnitude) && !isPerUnit(r, found)
    ? found
    : undefined

const isPerUnit = (r: TextReading, { first }: Stretch): boolean =>
  is(r, first - 1, Class.article) && r.kind[first - 2] === PieceKind.number

/** A sentence that begins at `from` begins with a capital. */
const isNameless = (r: TextReading, { first, next }: Stretch, from = -1): boolean =>
  lookBack(r, next, Math.max(first, from + 1), isCapital) < 0

/** "millions of dollars kept in bank accounts" */
function behindLink(r: TextReading, next: number, to: number): Stretch | undefined {
  for (let i = next; i < Math.min(to, next + 4); i++)
    if (links(r, i)) return phraseFrom(r, i + 1, to)
  return undefined
}

function around(site: Site): Stretch | undefined {
  const { r, first, from, draft } = site
  // "When asked about the war, 58 percent said": the clause is theirs.
  if (is(r, first - 1, Class.comma) && isTold(r, draft.next) && !isAmong(site)) return undefined
  let at = first
  while (at > from && first - at < 8 && isPassedOver(r, at - 1)) at--
  const found = phraseTo(r, at, from)
  return found && at === first && isClause(r, found) ? undefined : found
}

/** "the fund returned 14 percent" */
const isClause = (r: TextReading, { first, next }: Stretch): boolean =>
  next > first + 1 && is(r, next - 1, Class.participle) && isDeterminer(r, first - 1)

/** "Among voters, 40 percent said", "Of the aid, 40 percent was stolen": a share of those. */
const isAmong = ({ r, first, sort }: Site): boolean =>
  (sort === 'share' || sort === 'money') &&
  !is(r, first - 2, Class.noDoer) &&
  lookBack(r, sentenceStart(r, first) + 1, first - mostAmong, amongs) >= sentenceStart(r, first)
const amongs = isOne(Class.among, Class.of)
const mostAmong = 5

const isTold = isOne(Class.sayVerb, Class.cue, Class.verb, Class.otherVerb, Class.passiveVerb)

const isPassedOver = (r: TextReading, i: number): boolean =>
  is(r, i, Class.nounOpener) || r.kind[i] === PieceKind.mark || isAuxiliary(r, i)
