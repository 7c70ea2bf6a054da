import type { EventClass } from '../../../schemas/figure.ts'
import { PieceKind } from '../../reading/pieces.ts'
import type { Pieces } from './clause-words.ts'
import type { Sort } from './event-verbs.ts'
import { counters, determiners, passives, tallies } from './grammar-words.ts'
import type { Site } from './site.ts'
import { Form, type EventVerb, type VerbSense } from './words.ts'

/** What tells what happened, and the piece that says so. */
export interface Told {
  readonly event: EventClass
  readonly at: number
  /** The piece behind its last: "laid off" takes two. */
  readonly next: number
}

/** How far a verb is looked for, in pieces. */
export const reach = 18

export const isWord = (p: Pieces, i: number): boolean => p.kind[i] === PieceKind.word

interface Asked {
  readonly isAs: (sense: VerbSense) => boolean
  /** Where its particle may stand, beside right behind it. */
  readonly particleAt: number
}

/** What the verb at `at` tells of what is counted: of people where nothing says that it is things, too. */
export function heardAs(
  { p, sort, orElse }: Site,
  verb: EventVerb,
  at: number,
  { isAs, particleAt }: Asked,
): Told | undefined {
  const heard = (as: Sort, isSure: boolean) =>
    verb.senses.find(
      (sense) =>
        isAs(sense) &&
        (isSure || !sense.isStrict) &&
        fits(sense, as) &&
        (sense.particle === undefined || hasParticle(p, at, particleAt, sense.particle)),
    )
  const sense = heard(sort, true) ?? (orElse && heard(orElse, false))
  if (!sense) return undefined
  const isClose = sense.particle !== undefined && p.words[at + 1] === sense.particle
  return { event: sense.event, at, next: isClose ? at + 2 : at + 1 }
}

const fits = ({ sorts }: VerbSense, sort: Sort): boolean =>
  sorts ? sorts.includes(sort) : sort !== 'money' && sort !== 'share' && sort !== 'duration'

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

export const isObject = ({ role }: VerbSense): boolean => role !== 'subject'
/** "12 seats crashed" is no passive: what rises and falls does so itself. */
export const isSufferer = (sense: VerbSense): boolean =>
  isObject(sense) && sense.event !== 'grew' && sense.event !== 'fell'
export const isSubject = ({ role }: VerbSense): boolean => role !== 'object'

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

/** Counters of two words. */
export const pairs = new Set([
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
export const isPassive = (p: Pieces, at: number, { forms }: EventVerb, from: number): boolean => {
  if ((forms & Form.participle) === 0) return false
  let i = at - 1
  while (i >= from && at - i < 4 && ((p.words[i] ?? '').endsWith('ly') || p.words[i] === 'also'))
    i--
  return passives.has(p.words[i] ?? '')
}

/** Not one of the words that are a noun as well, where nothing says that it is the verb. */
export const isVerbal = (p: Pieces, i: number, { forms }: EventVerb): boolean =>
  (forms & (Form.past | Form.participle | Form.ing)) !== 0 || p.words[i - 1] === 'to'

/** A plural or a pronoun before it, or an auxiliary: "shares close at". */
export const isFinite = (p: Pieces, i: number, { forms }: EventVerb): boolean =>
  ((forms & Form.s) !== 0 && !determiners.has(p.words[i - 1] ?? '')) ||
  /^(?:will|would|could|may|might|must|should|can|to|they|we|i|you|he|she|it)$/.test(
    p.words[i - 1] ?? '',
  ) ||
  (p.words[i - 1] ?? '').endsWith('s')
