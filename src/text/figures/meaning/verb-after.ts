import type { EventClass } from '../../../schemas/figure.ts'
import { PieceKind } from '../../reading/pieces.ts'
import { Word, type Pieces } from './clause-words.ts'
import {
  determiners,
  fillers,
  otherVerbs,
  passiveFillers,
  passives,
  prepositions,
  relatives,
  subordinators,
} from './grammar-words.ts'
import {
  heardAs,
  isObject,
  isSubject,
  isSufferer,
  isVerbal,
  isWord,
  reach,
  skipCounters,
  type Told,
} from './senses.ts'
import { isPerson, type Site } from './site.ts'
import { eventVerb, Form, stateWord, type EventVerb, type VerbSense } from './words.ts'

const told = (event: EventClass, at: number): Told => ({ event, at, next: at + 1 })

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
  const craft = craftAt(site, i, scan)
  if (craft) return craft
  const state = stateWord(word)
  if (state && (sort === 'people' || sort === 'things') && isPredicate(site, i, scan))
    return told(state, i)
  // "since March" is a month.
  const verb = ((p.bits[i] ?? 0) & Word.month) === 0 ? eventVerb(word) : undefined
  if (!verb) return undefined
  return hearVerb(site, i, verb, scan)
}

/** "12 were aboard", "12 people on board" */
function craftAt({ p, sort, orElse, next }: Site, i: number, { finite }: Scan): Told | undefined {
  const isPeople = sort === 'people' || orElse === 'people'
  if (!isPeople || (!finite && i !== next)) return undefined
  if (p.words[i] === 'aboard') return told('travelled', i)
  return p.words[i] === 'on' && isCraft(p, i + 1)
    ? { event: 'travelled', at: i, next: i + 2 }
    : undefined
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
  const { p } = site
  const look = (isAs: (sense: VerbSense) => boolean) =>
    heardAs(site, verb, i, { isAs, particleAt: i + 1 })
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
