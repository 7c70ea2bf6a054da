import { sharedInt32 } from '../tables/shared-arrays.ts'
import { type Packed, unpack } from './files.ts'
import { type HashIndex, indexOf } from './hash.ts'
import { labelCount, labelOf, Part, taggerTypes } from './labels.ts'
import { type Lexicon, makeLexicon } from './lexicon.ts'
import { packRows } from './packed-rows.ts'
import { never } from './viterbi.ts'

/** A trained tagger, in arrays that threads can share. Weights are integers on one scale. */
export interface ModelTables {
  readonly lexicon: Lexicon
  readonly index: HashIndex
  /** Row `r` has the weights of `labelCount` labels in `rowWidth` numbers from `r * rowWidth` on, see `packRows`. */
  readonly weights: Int32Array
  /** From label `a` to label `b`: `a * labelCount + b`. */
  readonly transitions: Int32Array
  /** For the first label of a sentence, and for the last. */
  readonly starts: Int32Array
  readonly ends: Int32Array
}

/** The tables of a model from the bytes of its two files, decompressed. Throws an Error where they are not such files. */
export function readModelTables(lexiconFile: Uint8Array, weightsFile: Uint8Array): ModelTables {
  const [words, leaves, bits, phrases] = unpack(lexiconFile)
  const [keys, weights, transitions, starts, ends] = unpack(weightsFile)
  const lexicon = makeLexicon({
    keys: checked(words, Uint32Array),
    leaves: checked(leaves, Uint16Array),
    bits: checked(bits, Uint16Array),
    phrases: checked(phrases, Uint32Array),
  })
  return {
    lexicon,
    index: indexOf(checked(keys, Uint32Array)),
    weights: packRows(checked(weights, Int8Array)),
    transitions: withoutAdjacentPersons(shared(checked(transitions, Int32Array))),
    starts: shared(checked(starts, Int32Array)),
    ends: shared(checked(ends, Int32Array)),
  }
}

/** Two persons are never told one right after the other, without a mark or a word between: then they are one. */
function withoutAdjacentPersons(transitions: Int32Array): Int32Array {
  const person = taggerTypes.indexOf('person')
  for (const from of [Part.last, Part.unit])
    for (const to of [Part.begin, Part.unit])
      transitions[labelOf(person, from) * labelCount + labelOf(person, to)] = never
  return transitions
}

function shared(array: Int32Array): Int32Array {
  const copy = sharedInt32(array.length)
  copy.set(array)
  return copy
}

function checked<T extends Packed>(array: Packed | undefined, type: new (length: number) => T): T {
  if (array instanceof type) return array
  throw new Error('a model file lacks an array or has another kind of it')
}
