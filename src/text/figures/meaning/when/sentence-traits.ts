import { bitsOfLists } from '../../../reading/class-bits.ts'
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

/** A bit for each of them, and one more for what makes known what comes behind it. */
const tellingAt = bitsOfLists([
  ...anywhere.map(([, classes]) => classes),
  [Class.definite, Class.demonstrative],
])
const makesKnown = 1 << anywhere.length

/** What a sentence says of how it goes on with those before, as features. */
export function sentenceTraits(r: TextReading, sentence: number): readonly string[] {
  const first = r.sentences[sentence] ?? 0
  const end = Math.min(sentenceEnd(r, first), first + longestLook)
  const traits = new Set(atStart.filter(([, class_]) => is(r, first, class_)).map(([name]) => name))
  for (let i = first; i < end; i++) {
    const bits = tellingAt(r, i)
    if (bits === 0) continue
    for (const [at, [name]] of anywhere.entries()) if (bits & (1 << at)) traits.add(name)
    if (bits & makesKnown) addKnown(r, i + 1, traits)
  }
  return [...traits]
}

/** "the attack", "those victims", "the house" */
function addKnown(r: TextReading, i: number, traits: Set<string>): void {
  if (isHappening(r, i)) traits.add('knownEvent')
  if (is(r, i, Class.participant)) traits.add('participant')
  if (isPlainNoun(r, i)) traits.add('known')
}
