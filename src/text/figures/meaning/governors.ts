import type { EventClass } from '../../../schemas/figure.ts'
import { PieceKind, type Pieces } from '../pieces.ts'
import type { Sort } from './event-verbs.ts'
import {
  counters,
  determiners,
  fillers,
  otherVerbs,
  passiveFillers,
  passives,
  prepositions,
  relatives,
  subordinators,
  tallies,
} from './grammar-words.ts'
import { isPerson, type Site } from './site.ts'
import { eventVerb, Form, stateWord, type EventVerb, type VerbSense } from './words.ts'

/** What tells what happened, and the piece that says so. */
export interface Told {
  readonly event: EventClass
  readonly at: number
  /** The piece behind its last: "laid off" takes two. */
  readonly next: number
}

/** How far a verb is looked for, in pieces. */
const reach = 18

const isWord = (p: Pieces, i: number): boolean => p.kind[i] === PieceKind.word

const told = (event: EventClass, at: number, next = at + 1): Told => ({ event, at, next })

/** The sense of a verb for what is counted; `particleFrom` is where its particle may stand, beside right behind it. */
function senseOf(
  p: Pieces,
  verb: EventVerb,
  at: number,
  {
    sort,
    isAs,
    particleAt,
  }: { sort: Sort; isAs: (sense: VerbSense) => boolean; particleAt: number },
): VerbSense | undefined {
  return verb.senses.find(
    (sense) =>
      isAs(sense) &&
      (sense.sorts
        ? sense.sorts.includes(sort)
        : sort !== 'money' && sort !== 'share' && sort !== 'duration') &&
      (sense.particle === undefined || hasParticle(p, at, particleAt, sense.particle)),
  )
}

/** Particles that stand right behind the verb or its object; nouns may stand further away: "take 12 men into custody". */
const close = new Set('off out up down over at on home redundant go'.split(' '))

function hasParticle(p: Pieces, at: number, particleAt: number, particle: string): boolean {
  if (p.words[at + 1] === particle || p.words[particleAt] === particle) return true
  if (close.has(particle)) return false
  const end = p.sentenceEnd[at] ?? 0
  for (let i = at + 2; i < Math.min(end, at + 5); i++) if (p.words[i] === particle) return true
  for (let i = particleAt; i < Math.min(end, particleAt + 9); i++)
    if (p.words[i] === particle) return true
  return false
}

const isObject = ({ role }: VerbSense): boolean => role !== 'subject'
/** "12 seats crashed" is no passive: what rises and falls does so itself. */
const isSufferer = (sense: VerbSense): boolean =>
  isObject(sense) && sense.event !== 'grew' && sense.event !== 'fell'
const isSubject = ({ role }: VerbSense): boolean => role !== 'object'

/** The verb whose object the figure is: "killed at least 12", "freed a total of 12". */
export function verbBefore({ p, first, from, sort, next }: Site): Told | undefined {
  const at = skipCounters(p, first - 1, from)
  if (at < from || !isWord(p, at)) return undefined
  const verb = eventVerb(p.words[at] ?? '')
  if (verb) {
    const isVerb = isVerbal(p, at, verb) || isFinite(p, at, verb)
    return isVerb && !isPassive(p, at, verb, from)
      ? heardIn(p, verb, at, { sort, particleAt: next })
      : undefined
  }
  // "laid off 12", "took hostage 12"
  const phrasal = eventVerb(p.words[at - 1] ?? '')
  const found =
    phrasal && at - 1 >= from ? heardIn(p, phrasal, at - 1, { sort, particleAt: at }) : undefined
  return found && found.next === at + 1 ? found : undefined
}

function heardIn(
  p: Pieces,
  verb: EventVerb,
  at: number,
  { sort, particleAt }: { sort: Sort; particleAt: number },
): Told | undefined {
  const sense = senseOf(p, verb, at, { sort, isAs: isObject, particleAt })
  if (!sense) return undefined
  return told(
    sense.event,
    at,
    sense.particle !== undefined && p.words[at + 1] === sense.particle ? at + 2 : at + 1,
  )
}

/** Back over "a total of", "the lives of", "another", "at least". */
export function skipCounters(p: Pieces, from: number, least: number): number {
  let i = from
  while (i >= least && from - i < 8) {
    const word = p.words[i] ?? ''
    const before = p.words[i - 1] ?? ''
    const isOfTally = word === 'of' && tallies.has(singularTally(before))
    if (isOfTally || pairs.has(`${before} ${word}`)) i -= 2
    else if (counters.has(word) || word.endsWith('ly') || word === '-') i--
    else break
  }
  return i
}

const pairs = new Set([
  'at least',
  'at most',
  'up to',
  'close to',
  'more than',
  'less than',
  'fewer than',
  'other than',
])

const singularTally = (word: string): string =>
  word === 'lives' || word === 'bodies' || !word.endsWith('s') ? word : word.slice(0, -1)

/** "were killed": what stands behind a passive is not its object. */
const isPassive = (p: Pieces, at: number, { forms }: EventVerb, from: number): boolean => {
  if ((forms & Form.participle) === 0) return false
  let i = at - 1
  while (i >= from && at - i < 4 && ((p.words[i] ?? '').endsWith('ly') || p.words[i] === 'also'))
    i--
  return passives.has(p.words[i] ?? '')
}

interface Scan {
  passive: boolean
  finite: boolean
  /** Behind "have": a participle is no passive. */
  perfect: boolean
  relative: boolean
  inPhrase: boolean
  commas: number
}

/** The verb or state that what is counted is the subject of: "12 people have been killed", "12 who died", "12 dead". */
export function verbAfter(site: Site): Told | undefined {
  const { p, next, to } = site
  const scan: Scan = {
    passive: false,
    finite: false,
    perfect: false,
    relative: false,
    inPhrase: false,
    commas: 0,
  }
  const end = Math.min(to, next + reach)
  for (let i = skipAside(p, next, end); i < end; i++) {
    const found = readAfter(site, i, scan)
    if (found === 'stop') return undefined
    if (found) return found
  }
  return undefined
}

/** ", including 12 children," and "(most of them women)": gives the piece behind, where the sentence goes on with a verb. */
function skipAside(p: Pieces, next: number, end: number): number {
  const closing = closings.get(p.words[next] ?? '')
  if (closing === undefined) return next
  for (let i = next + 2; i < end; i++) {
    if (p.words[i] === '.' || p.words[i] === ';') return next
    if (p.words[i] === closing && goesOn(p, i + 1)) return i + 1
  }
  return next
}

const closings: ReadonlyMap<string, string> = new Map([
  [',', ','],
  ['(', ')'],
  ['-', '-'],
  ['--', '--'],
  ['–', '–'],
  ['—', '—'],
])

/** A verb: the subject before the aside is the one it is told of. */
const goesOn = (p: Pieces, i: number): boolean => {
  const word = p.words[i] ?? ''
  if (passives.has(word) || auxiliaries.test(word)) return true
  const verb = eventVerb(word)
  return verb !== undefined && (verb.forms & Form.past) !== 0
}

const auxiliaries = /^(?:ha[sd]|have|will|would|could|may|might|must|should|can|did|do|does)$/

function readAfter(site: Site, i: number, scan: Scan): Told | 'stop' | undefined {
  const { p } = site
  const word = p.words[i] ?? ''
  if (!isWord(p, i)) return readMark(p, i, word, scan)
  if (relatives.has(word)) return followsRelative(scan)
  if (passives.has(word)) {
    scan.passive = true
    scan.finite = true
    scan.inPhrase = false
    return undefined
  }
  if (fillers.has(word) || word.endsWith('ly') || passesPassive(word, scan, site))
    return passFiller(word, scan)
  const found = hear(site, i, scan)
  if (found) return found
  if (subordinators.has(word)) return 'stop'
  if (prepositions.has(word)) {
    scan.inPhrase = true
    return undefined
  }
  if (otherVerbs.has(word) && !(scan.inPhrase && !scan.finite)) return 'stop'
  // Behind an auxiliary stands the verb: whatever it is, no later one counts.
  if (scan.finite && !scan.inPhrase) return 'stop'
  return undefined
}

/** "12 are feared dead", "12 feared dead" */
const passesPassive = (word: string, { passive, finite }: Scan, { p, next }: Site): boolean =>
  passiveFillers.has(word) &&
  (passive || (!finite && p.words[next] === word && /^(?:feared|presumed|believed)$/.test(word)))

function passFiller(word: string, scan: Scan): undefined {
  if (auxiliaries.test(word)) {
    scan.finite = true
    scan.inPhrase = false
  }
  if (/^ha(?:s|ve|d)$/.test(word)) scan.perfect = true
}

function followsRelative(scan: Scan): undefined {
  scan.relative = true
  scan.inPhrase = false
}

function readMark(p: Pieces, i: number, mark: string, scan: Scan): 'stop' | undefined {
  if (mark === '.' || mark === ';' || mark === ':' || mark === '—' || mark === '–' || mark === '--')
    return 'stop'
  if (mark !== ',') return undefined
  scan.commas++
  const word = p.words[i + 1] ?? ''
  // ", who died", ", all of them", ", including 12 children, were"
  if (scan.commas > 2) return 'stop'
  return word === 'but' || word === 'while' || word === 'and' ? isNounList(p, i + 2) : undefined
}

/** ", and four guards were killed" goes on with what was killed, ", and police arrested" does not. */
const isNounList = (p: Pieces, i: number): 'stop' | undefined =>
  p.kind[i] === PieceKind.number ||
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|dozens|several)$/.test(p.words[i] ?? '')
    ? undefined
    : 'stop'

function hear(site: Site, i: number, scan: Scan): Told | 'stop' | undefined {
  const { p, sort } = site
  const word = p.words[i] ?? ''
  if (
    (word === 'aboard' || (word === 'on' && isCraft(p, i + 1))) &&
    sort === 'people' &&
    (scan.finite || i === site.next)
  )
    return told('travelled', i, word === 'aboard' ? i + 1 : i + 2)
  const state = stateWord(word)
  if (state && (sort === 'people' || sort === 'things') && isPredicate(site, i, scan))
    return told(state, i)
  const verb = eventVerb(word)
  if (!verb) return undefined
  return hearVerb(site, i, verb, scan)
}

const crafts = new Set(
  'board ferry bus plane train boat ship flight aircraft jet helicopter vessel airliner truck craft'.split(
    ' ',
  ),
)

/** "on board", "on the ferry" */
const isCraft = (p: Pieces, i: number): boolean =>
  crafts.has(p.words[i] ?? '') ||
  (determiners.has(p.words[i] ?? '') && crafts.has(p.words[i + 1] ?? ''))

/** "12 people dead", "12 were missing", not "12 people in dead zones". */
const isPredicate = (
  { p, first, from, next }: Site,
  i: number,
  { finite, relative, inPhrase }: Scan,
): boolean =>
  !inPhrase && (finite || relative || i - next < 3 || isLeft(p, first, from)) && !isNounAt(p, i + 1)

/** "left one soldier and seven rebels dead": the state comes behind all that are left so. */
const isLeft = (p: Pieces, first: number, from: number): boolean =>
  /^(?:left|leave|leaves|leaving)$/.test(p.words[skipCounters(p, first - 1, from)] ?? '')

const isNounAt = (p: Pieces, i: number): boolean =>
  isWord(p, i) && isPerson((p.words[i] ?? '').replace(/s$/, ''))

function hearVerb(site: Site, i: number, verb: EventVerb, scan: Scan): Told | 'stop' | undefined {
  const { p, sort } = site
  const look = (isAs: (sense: VerbSense) => boolean) => {
    const sense = senseOf(p, verb, i, { sort, isAs, particleAt: i + 1 })
    return (
      sense &&
      told(
        sense.event,
        i,
        sense.particle !== undefined && p.words[i + 1] === sense.particle ? i + 2 : i + 1,
      )
    )
  }
  const isPassivePart =
    (verb.forms & Form.participle) !== 0 && (scan.passive || isReduced(p, i, scan))
  if (isPassivePart) {
    const found = look(scan.passive ? isObject : isSufferer)
    if (found || scan.passive) return found ?? 'stop'
  }
  if (scan.inPhrase && !scan.finite && !isVerbal(p, i, verb)) return undefined
  const isParticipleOnly = verb.forms === Form.participle && !scan.perfect
  const found = isParticipleOnly ? undefined : look(isSubject)
  if (found) return found
  return isVerbal(p, i, verb) ? 'stop' : undefined
}

/** Not one of the words that are a noun as well, where nothing says that it is the verb. */
const isVerbal = (p: Pieces, i: number, { forms }: EventVerb): boolean =>
  (forms & (Form.past | Form.participle | Form.ing)) !== 0 || p.words[i - 1] === 'to'

/** "12 people killed in the blast": a participle right behind its noun, and no object behind it. */
function isReduced(p: Pieces, i: number, { finite, inPhrase }: Scan): boolean {
  if (finite || inPhrase) return false
  const after = p.words[i + 1] ?? ''
  if (p.kind[i + 1] === PieceKind.number || determiners.has(after)) return false
  return (
    !isWord(p, i + 1) ||
    prepositions.has(after) ||
    subordinators.has(after) ||
    after === 'and' ||
    after === 'or' ||
    after.endsWith('ly') ||
    after === 'to'
  )
}

/** "killed a guard, a driver and 12 clerks": the verb before a list that what is counted ends. */
export function verbBeforeList({ p, first, from, sort, next }: Site): Told | undefined {
  const joint = skipCounters(p, first - 1, from)
  const link = p.words[joint] ?? ''
  if (link !== 'and' && link !== ',' && link !== 'or') return undefined
  for (let i = joint - 1; i >= from && first - i < reach; i--) {
    const word = p.words[i] ?? ''
    const verb = isWord(p, i) ? eventVerb(word) : undefined
    if (verb && (isVerbal(p, i, verb) || isFinite(p, i, verb))) {
      const found = isPassive(p, i, verb, from)
        ? undefined
        : heardIn(p, verb, i, { sort, particleAt: next })
      return found && hasObject(p, i, found.next) ? found : undefined
    }
    const isOther =
      otherVerbs.has(word) || passives.has(word) || subordinators.has(word) || relatives.has(word)
    if (isOther || word === ';' || word === '(' || word === ':') return undefined
  }
  return undefined
}

/** What the list begins with stands right behind the verb. */
const hasObject = (p: Pieces, at: number, next: number): boolean => {
  const word = p.words[next] ?? ''
  return (
    p.words[at + 1] !== ',' &&
    word !== ',' &&
    (!prepositions.has(word) || pairs.has(`${word} ${p.words[next + 1]}`))
  )
}

/** The verb of an amount that stands behind its object or a preposition: "costing the city $5 million", "sold for $5". */
export function verbNear({ p, first, from, sort, next }: Site): Told | undefined {
  for (let i = first - 1; i >= from && first - i < 10; i--) {
    const word = p.words[i] ?? ''
    if (!isWord(p, i) && word !== '-' && word !== "'" && word !== ',') return undefined
    const verb = eventVerb(word)
    if (verb && (isVerbal(p, i, verb) || isFinite(p, i, verb))) {
      const found = heardIn(p, verb, i, { sort, particleAt: next })
      if (found) return found
    }
    if (subordinators.has(word) || relatives.has(word) || (otherVerbs.has(word) && first - i > 1))
      return undefined
  }
  return undefined
}

/** A plural or a pronoun before it, or an auxiliary: "shares close at". */
const isFinite = (p: Pieces, i: number, { forms }: EventVerb): boolean =>
  ((forms & Form.s) !== 0 && !determiners.has(p.words[i - 1] ?? '')) ||
  /^(?:will|would|could|may|might|must|should|can|to|they|we|i|you|he|she|it)$/.test(
    p.words[i - 1] ?? '',
  ) ||
  (p.words[i - 1] ?? '').endsWith('s')
