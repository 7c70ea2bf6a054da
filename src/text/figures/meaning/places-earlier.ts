import { Class } from '../../reading/classes.ts'
import { is, sentenceStart } from '../../reading/cursor.ts'
import { joined, labelled, steps } from '../../reading/feature-names.ts'
import { compare } from '../../reading/numbers/decimal.ts'
import type { Locative } from './locatives.ts'
import {
  flag,
  likeness,
  nounFeature,
  toldFeatures,
  type PlaceAsked,
  type Told,
} from './place-asked.ts'
import { peopleStem, stemAt, type SentenceWords } from './sentence-views.ts'

/** Bounds of small numbers. */
const from1To3 = [1, 2, 3]
const upTo1 = [0, 1]
const upTo2 = [0, 1, 2]
const upTo2By2 = [0, 2]
const upTo4 = [0, 1, 2, 4]

/** A sentence before that of the figure. */
export interface EarlierSentence {
  /** How many sentences back. */
  readonly back: number
  readonly words: SentenceWords
  readonly places: readonly Locative[]
  /** How many places stand in the sentences between. */
  readonly nearer: number
}

/** A place of it. */
export interface Earlier extends EarlierSentence {
  readonly place: Locative
  /** The last figure that was taken to be there. */
  readonly told: Told | undefined
  /** How often the text names it. */
  readonly mentions: number
}

const backBy = (back: number): string => (back === 1 ? 'back:1' : 'back:2')

/** What speaks for all places of a sentence before. */
export function earlierSentenceFeatures(asked: PlaceAsked, sentence: EarlierSentence): string[] {
  const { draft, family, event } = asked
  return [
    'back',
    backBy(sentence.back),
    joined('back', labelled('kind', draft.kind)),
    joined('back', labelled('family', family)),
    joined('back', labelled('event', event ?? 'none')),
    nounFeature(asked, 'back'),
    ...goingFeatures(asked, sentence),
    ...steps('back|nearer', sentence.nearer, upTo1),
    ...sharedFeatures(asked, sentence),
    ...nameFeatures(asked, sentence),
  ]
}

/** What speaks for one of them. */
export function earlierFeatures(asked: PlaceAsked, earlier: Earlier): string[] {
  const { place, told, mentions } = earlier
  return [
    joined('back', labelled('manner', place.manner)),
    joined('back', labelled('type', place.type)),
    ...toldFeatures(asked, place, 'back'),
    ...steps('back|mentions', mentions, from1To3),
    ...peopleFeatures(asked, place),
    ...(told ? takenFeatures(asked, earlier, told) : []),
    ...standFeatures(earlier),
  ]
}

/** How the sentence begins, and whether that goes on with the one before. */
function goingFeatures(asked: PlaceAsked, { back, words: { line } }: EarlierSentence): string[] {
  const { r, draft, family, goesOn, words, places } = asked
  const own = labelled('own', ownPlaces(places))
  const goes = labelled('goes', goesOn)
  const opener = labelled('opener', words.opener)
  return [
    joined('back', own),
    joined(joined('back', own), family),
    joined('back', goes),
    ...flag(joined('back:1', goes), back === 1),
    ...flag(joined(joined('back:1', goes), own), back === 1),
    joined('back', opener),
    joined(backBy(back), opener),
    ...flag('back|refers', words.refersBack),
    ...flag('back|line', words.line === line),
    ...flag('back|opening', draft.phraseStart - sentenceStart(r, draft.start) <= 1),
    ...flag('back|definite', is(r, draft.phraseStart - 1, Class.definite)),
  ]
}

/** Whether the sentence says itself where it is. */
function ownPlaces(places: readonly Locative[]): string {
  if (places.length === 0) return 'none'
  if (places.some(({ manner }) => manner === 'within' || manner === 'struck')) return 'led'
  return places.some(({ manner }) => manner !== 'never') ? 'other' : 'never'
}

/** Words that both sentences have. */
function sharedFeatures(
  { r, draft, words }: PlaceAsked,
  { back, words: other }: EarlierSentence,
): string[] {
  const shared = words.stems.intersection(other.stems).size
  const isAgain = draft.noun !== undefined && other.stems.has(stemAt(r, draft.noun.headAt))
  return [
    ...steps('back|shared', shared, upTo4),
    ...steps(joined(backBy(back), 'shared'), shared, upTo2By2),
    ...flag('back|noun-again', isAgain),
  ]
}

/** Names that the sentence takes up or adds: who is new shows another report. */
function nameFeatures({ words }: PlaceAsked, { back, words: other }: EarlierSentence): string[] {
  const added = words.names.difference(other.names).size
  const kept = words.names.size - added
  return [
    ...steps('back|added', added, upTo2),
    ...steps('back|kept', kept, upTo1),
    ...(back === 1 ? steps('back:1|added', added, upTo1) : []),
  ]
}

/** "Lebanese officials", and Lebanon before. */
function peopleFeatures({ r, words: { peoples } }: PlaceAsked, place: Locative): readonly string[] {
  if (peoples.size === 0) return []
  const name = r.text.slice(r.start[place.first], r.end[place.next - 1])
  return flag('back|people', peoples.has(peopleStem(name)))
}

/** A figure of before was taken to be there. */
function takenFeatures(asked: PlaceAsked, { back }: Earlier, told: Told): string[] {
  const { draft } = asked
  const like = likeness(asked, told, 'back|told')
  const isSameNoun = told.draft.noun !== undefined && told.draft.noun.head === draft.noun?.head
  return [
    'back|told',
    joined(backBy(back), 'told'),
    ...(like.length === 0 ? ['back|told|otherwise'] : like),
    ...flag('back|told|kind', told.draft.kind === draft.kind),
    ...flag('back|told|noun', isSameNoun),
    ...flag('back|told|value', compare(told.draft.value, draft.value) === 0),
  ]
}

/** How the place stands in its own sentence. */
function standFeatures({ place, places }: Earlier): string[] {
  return [
    ...flag('back|generic', place.isGeneric),
    ...flag('back|opens', place.opens),
    ...flag('back|first', places[0] === place),
    ...flag('back|last', places.at(-1) === place),
    ...flag('back|only', places.length === 1),
  ]
}
