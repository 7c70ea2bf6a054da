import { eventClasses } from '../../../schemas/figure-words.ts'
import type { EventClass } from '../../../schemas/figure.ts'
import { Class } from '../../reading/classes.ts'
import { is, senseAt } from '../../reading/cursor.ts'
import { sortBits, verbBits } from '../../reading/entry.ts'
import { type Sense, sensesAt } from '../../reading/senses.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import type { Sort } from './site.ts'

/** How a word can be a verb: bits. "killed" is a past and a participle. */
export const Form = verbBits

/** Which argument of the verb the class is told of: "killed 12" and "12 were killed", or "12 died"; a patient only in the passive. */
export type Role = 'object' | 'subject' | 'either' | 'patient'

export interface VerbSense {
  readonly event: EventClass
  readonly role: Role
  /** Bits of `sortBits`: what must be counted. */
  readonly sorts: number
  /** The word that must stand behind the verb or its object: `off` of "lay off". */
  readonly particle: string | undefined
  /** Tells it only of what surely is of its sort. */
  readonly isStrict: boolean
}

export interface EventVerb {
  readonly forms: number
  readonly senses: readonly VerbSense[]
  /** What it says of certain nouns. */
  readonly pairs: readonly Pair[]
}

interface Pair {
  readonly event: EventClass
  readonly code: string
  readonly role: Role
}

const classes: ReadonlyMap<string, EventClass> = new Map(
  eventClasses.map((name) => [name, name] as const),
)

/** The class that an entry of the lexicon names. */
export const classOf = (code: string | undefined): EventClass | undefined => classes.get(code ?? '')

/** By what the lexicon has for a word. */
const known = new WeakMap<readonly Sense[], EventVerb>()

/** Whether piece `i` is a verb in one of these forms. */
export const hasForm = (r: TextReading, i: number, forms: number): boolean =>
  ((eventVerbAt(r, i)?.forms ?? 0) & forms) !== 0

/** What piece `i` tells as a verb, in any of its forms. */
export function eventVerbAt(r: TextReading, i: number): EventVerb | undefined {
  if (!is(r, i, Class.eventVerb) && !is(r, i, Class.pairVerb)) return undefined
  const senses = sensesAt(r.lexicon.senses, r.row[i] ?? 0)
  const before = known.get(senses)
  if (before) return before
  const found = verbOf(senses)
  known.set(senses, found)
  return found
}

function verbOf(all: readonly Sense[]): EventVerb {
  const spoken = all.filter((one) => one.class === Class.eventVerb)
  const paired = all.filter((one) => one.class === Class.pairVerb)
  const forms = [...spoken, ...paired].reduce((bits, { entry }) => bits | (entry.value ?? 0), 0)
  return {
    forms,
    senses: spoken.flatMap(({ entry }) => senseOf(entry) ?? []),
    pairs: paired.flatMap(({ entry }) => pairOf(entry) ?? []),
  }
}

const roles: ReadonlyMap<string, Role> = new Map([
  ['object', 'object'],
  ['subject', 'subject'],
  ['either', 'either'],
  ['patient', 'patient'],
])

function senseOf({ code, kind = '', value = 0 }: Sense['entry']): VerbSense | undefined {
  const event = classOf(code)
  const [name = '', particle] = kind.split(' ')
  const role = roles.get(name)
  if (!event || !role) return undefined
  return { event, role, particle, sorts: value, isStrict: (value & Form.strict) !== 0 }
}

function pairOf({ code = '', kind = '' }: Sense['entry']): Pair | undefined {
  const event = classOf(code.split(' ')[0])
  const role = roles.get(kind)
  return event && role && { event, role, code }
}

export const fits = ({ sorts }: VerbSense, sort: Sort): boolean =>
  (sorts & (sortBits.get(sort) ?? 0)) !== 0

/** Whether the noun at piece `i` is one of a pair. */
export const isPaired = (r: TextReading, i: number, { code }: Pair): boolean =>
  is(r, i, Class.pairNoun) &&
  sensesAt(r.lexicon.senses, r.row[i] ?? 0).some(
    ({ entry }) => entry.class === 'pairNoun' && entry.code === code,
  )

/** The class that a noun or state at piece `i` tells, by one of the classes of such words. */
export const eventAt = (r: TextReading, i: number, words: number): EventClass | undefined =>
  is(r, i, words) ? classOf(senseAt(r, i, words)?.entry.code) : undefined
