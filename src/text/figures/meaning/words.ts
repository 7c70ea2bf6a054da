import { EventClass } from '../../../schemas/figure.ts'
import { moneyNouns, shareNouns, stateWords, strongNouns, weakNouns } from './event-nouns.ts'
import { verbLines, type Role, type Sort } from './event-verbs.ts'
import { formsOf, type VerbForms } from './inflect.ts'

export interface VerbSense {
  readonly event: EventClass
  readonly role: Role
  readonly sorts: readonly Sort[] | undefined
  /** The word that must stand behind the verb or its object: `off` of "lay off". */
  readonly particle: string | undefined
  /** Tells it only of what surely is of its sort. */
  readonly isStrict: boolean
}

/** How a word can be a verb: bits. "killed" is a past and a participle. */
export const Form = { base: 1, s: 2, past: 4, participle: 8, ing: 16 } as const

export interface EventVerb {
  readonly forms: number
  readonly senses: readonly VerbSense[]
}

const names = ['base', 's', 'past', 'participle', 'ing'] as const

const verbs = new Map<string, { forms: number; senses: VerbSense[] }>()

for (const { event, role, verbs: bases, sorts } of verbLines)
  for (const written of bases.split(' ')) {
    const [base = '', particle] = written.replace('!', '').split('+')
    addForms(formsOf(base), { event, role, sorts, particle, isStrict: written.endsWith('!') })
  }

function addForms(forms: VerbForms, sense: VerbSense): void {
  const seen = new Set<string>()
  for (const name of names) {
    const bit = Form[name]
    const word = forms[name]
    const known = verbs.get(word) ?? { forms: 0, senses: [] }
    known.forms |= bit
    if (!seen.has(word)) known.senses.push(sense)
    seen.add(word)
    verbs.set(word, known)
  }
}

/** What a word tells as a verb, in any of its forms; lower case. */
export const eventVerb = (word: string): EventVerb | undefined => verbs.get(word)

type NounTable = ReadonlyMap<string, EventClass>

function nounTable(classes: Readonly<Partial<Record<EventClass, string>>>): NounTable {
  const found = new Map<string, EventClass>()
  for (const event of EventClass.options)
    for (const word of classes[event]?.split(' ') ?? [])
      if (!found.has(word)) found.set(word, event)
  return found
}

const strong = nounTable(strongNouns)
const weak = nounTable(weakNouns)
const moneys = nounTable(moneyNouns)
const shares = nounTable(shareNouns)
const states = nounTable(stateWords)

/** Singulars in, except of states. */
export const strongNoun = (noun: string): EventClass | undefined => strong.get(noun)
export const weakNoun = (noun: string): EventClass | undefined => weak.get(noun)
export const moneyNoun = (noun: string): EventClass | undefined => moneys.get(noun)
export const shareNoun = (noun: string): EventClass | undefined => shares.get(noun)
export const stateWord = (word: string): EventClass | undefined => states.get(word)
