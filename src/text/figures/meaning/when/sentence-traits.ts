import { bitsOfLists } from '../../../reading/class-bits.ts'
import { Class } from '../../../reading/classes.ts'
import { is, sentenceEnd } from '../../../reading/cursor.ts'
import { feature, type Feature } from '../../../reading/feature-names.ts'
import type { TextReading } from '../../../reading/text-reading.ts'
import { isHappening, isPlainNoun } from './placed.ts'

/** How far a sentence is looked through, in pieces. */
const longestLook = 60

const atStart: readonly (readonly [Feature, number])[] = [
  [feature('goesOn'), Class.goesOn],
  [feature('takesUp'), Class.takesUp],
  [feature('definite'), Class.definite],
  [feature('opensWithTime'), Class.opening],
]

/** Classes whose words anywhere in a sentence say something of it. */
const anywhere: readonly (readonly [Feature, readonly number[]])[] = [
  [feature('perfect'), [Class.have]],
  [feature('future'), [Class.will]],
  [feature('also'), [Class.alsoTold]],
  [feature('turnsAway'), [Class.turnsAway]],
  [feature('report'), [Class.changesOrAmounts, Class.scoreCue]],
]

const named = anywhere.map(([name]) => name)

/** A bit for each of them, and one more for what makes known what comes behind it. */
const tellingAt = bitsOfLists([
  ...anywhere.map(([, classes]) => classes),
  [Class.definite, Class.demonstrative],
])
const makesKnown = 1 << anywhere.length

/** What a sentence says of how it goes on with those before, as features. */
export function sentenceTraits(r: TextReading, sentence: number): readonly Feature[] {
  const first = r.sentences[sentence] ?? 0
  const end = Math.min(sentenceEnd(r, first), first + longestLook)
  const traits = new Set(atStart.filter(([, class_]) => is(r, first, class_)).map(([name]) => name))
  for (let i = first; i < end; i++) {
    const bits = tellingAt(r, i)
    if (bits === 0) continue
    for (let at = 0; at < named.length; at++) if (bits & (1 << at)) traits.add(named[at] ?? 0)
    if (bits & makesKnown) addKnown(r, i + 1, traits)
  }
  return [...traits]
}

const names = {
  knownEvent: feature('knownEvent'),
  participant: feature('participant'),
  known: feature('known'),
} as const

/** "the attack", "those victims", "the house" */
function addKnown(r: TextReading, i: number, traits: Set<Feature>): void {
  if (isHappening(r, i)) traits.add(names.knownEvent)
  if (is(r, i, Class.participant)) traits.add(names.participant)
  if (isPlainNoun(r, i)) traits.add(names.known)
}
