import { sortBits, verbBits, type Entry } from '../../reading/entry.ts'
import type { Line } from './event-verb-lines.ts'
import { objectPairs, subjectPairs, type Pair } from './event-verb-pairs.ts'
import { furtherVerbs } from './event-verbs-further.ts'
import { lastVerbs } from './event-verbs-last.ts'
import { peopleVerbs } from './event-verbs-people.ts'
import { thingVerbs } from './event-verbs-things.ts'
import { weakerVerbs } from './event-verbs-weaker.ts'
import { pluralOf, spellingsOf } from './verb-forms.ts'

const formNames = ['base', 's', 'past', 'participle', 'ing'] as const

/** Bases that are nearly always the past of another verb: "found". */
const readAsAnother = new Set(['found'])

/** Entries of a verb, one for each form that is written otherwise. */
function verbEntries(base: string, make: (text: string, forms: number) => Entry): Entry[] {
  const bits = new Map<string, number>()
  for (const forms of spellingsOf(base))
    for (const [i, name] of formNames.entries())
      bits.set(forms[name], (bits.get(forms[name]) ?? 0) | (1 << i))
  return [...bits]
    .filter(([text]) => text !== base || !readAsAnother.has(text))
    .map(([text, of]) => make(text, of))
}

function lineEntries([event, role, of, list]: Line): Entry[] {
  const sorts = of.split(' ').reduce((bits, sort) => bits | (sortBits.get(sort) ?? 0), 0)
  return list
    .trim()
    .split(/\s+/)
    .flatMap((written) => {
      const [base = '', particle = ''] = written.replace('!', '').split('+')
      const strict = written.endsWith('!') ? verbBits.strict : 0
      return verbEntries(base, (text, forms) => ({
        text,
        class: 'eventVerb',
        code: event,
        kind: `${role} ${particle}`.trim(),
        value: forms | sorts | strict,
      }))
    })
}

const pairEntries =
  (role: 'object' | 'subject') =>
  ([event, verbs, nouns]: Pair, index: number): Entry[] => {
    const code = `${event} ${index}`
    const spoken = verbs
      .split(' ')
      .flatMap((base) =>
        verbEntries(base, (text, value) => ({ text, class: 'pairVerb', code, kind: role, value })),
      )
    const counted = nouns.split(/\s+/).flatMap((noun) => [noun, pluralOf(noun)])
    return [
      ...spoken,
      ...counted.map((text) => ({ text, class: 'pairNoun', code, kind: role }) as const),
    ]
  }

/** English verbs that say what happened to what is counted. */
export const eventVerbs = (): readonly Entry[] => [
  ...[...peopleVerbs, ...thingVerbs, ...weakerVerbs, ...furtherVerbs, ...lastVerbs].flatMap(
    lineEntries,
  ),
  ...objectPairs.flatMap(pairEntries('object')),
  ...subjectPairs.flatMap(pairEntries('subject')),
]
