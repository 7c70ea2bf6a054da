import { Class } from '../../../reading/classes.ts'
import { is, sentenceEnd } from '../../../reading/cursor.ts'
import type { TextReading } from '../../../reading/text-reading.ts'
import { isHappening, isPlainNoun } from './placed.ts'

/** How far a sentence is looked through, in pieces. */
const longestLook = 60

const atStart: readonly (readonly [string, number])[] = [
  ['goesOn', Class.goesOn],
  ['takesUp', Class.takesUp],
  ['definite', Class.definite],
  ['opensWithTime', Class.opening],
]

/** Classes whose words anywhere in a sentence say something of it. */
const anywhere: readonly (readonly [string, readonly number[]])[] = [
  ['perfect', [Class.have]],
  ['future', [Class.will]],
  ['also', [Class.alsoTold]],
  ['turnsAway', [Class.turnsAway]],
  ['report', [Class.changesOrAmounts, Class.scoreCue]],
]

/** What a sentence says of how it goes on with those before, as features. */
export function sentenceTraits(r: TextReading, sentence: number): readonly string[] {
  const first = r.sentences[sentence] ?? 0
  const end = Math.min(sentenceEnd(r, first), first + longestLook)
  const traits = new Set(atStart.filter(([, class_]) => is(r, first, class_)).map(([name]) => name))
  for (let i = first; i < end; i++) {
    for (const [name, classes] of anywhere)
      if (classes.some((class_) => is(r, i, class_))) traits.add(name)
    if (is(r, i, Class.definite) || is(r, i, Class.demonstrative)) addKnown(r, i + 1, traits)
  }
  return [...traits]
}

/** "the attack", "those victims", "the house" */
function addKnown(r: TextReading, i: number, traits: Set<string>): void {
  if (isHappening(r, i)) traits.add('knownEvent')
  if (is(r, i, Class.participant)) traits.add('participant')
  if (isPlainNoun(r, i)) traits.add('known')
}
