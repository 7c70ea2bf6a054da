import { Class } from '../../reading/classes.ts'
import { is, sentenceStart } from '../../reading/cursor.ts'
import { feature, joined, labelled, stepper, type Feature } from '../../reading/feature-names.ts'
import { compare } from '../../reading/numbers/decimal.ts'
import type { Locative } from './locative.ts'
import {
  addLikeness,
  addTold,
  flag,
  nounFeature,
  type PlaceAsked,
  type Told,
} from './place-asked.ts'
import { countShared, peopleStem, stemAt, type SentenceWords } from './sentence-views.ts'

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

const names = {
  back: feature('back'),
  back1: feature('back:1'),
  back2: feature('back:2'),
  own: feature('own'),
  goes: feature('goes'),
  opener: feature('opener'),
  nearer: feature('back|nearer'),
  refers: feature('back|refers'),
  line: feature('back|line'),
  opening: feature('back|opening'),
  definite: feature('back|definite'),
  backShared: feature('back|shared'),
  shared: feature('shared'),
  nounAgain: feature('back|noun-again'),
  added: feature('back|added'),
  kept: feature('back|kept'),
  back1Added: feature('back:1|added'),
  mentions: feature('back|mentions'),
  people: feature('back|people'),
  told: feature('told'),
  backTold: feature('back|told'),
  otherwise: feature('back|told|otherwise'),
  toldKind: feature('back|told|kind'),
  toldNoun: feature('back|told|noun'),
  toldValue: feature('back|told|value'),
  generic: feature('back|generic'),
  opens: feature('back|opens'),
  first: feature('back|first'),
  last: feature('back|last'),
  only: feature('back|only'),
} as const

const addUpTo1 = stepper([0, 1])
const addUpTo2 = stepper([0, 1, 2])
const addShared = stepper([0, 1, 2, 4])
const addSharedBy = stepper([0, 2])
const addMentions = stepper([1, 2, 3])

const backBy = (back: number): Feature => (back === 1 ? names.back1 : names.back2)

/** What speaks for all places of a sentence before. */
export function earlierSentenceFeatures(
  asked: PlaceAsked,
  sentence: EarlierSentence,
): readonly Feature[] {
  const { back } = names
  const to = [
    back,
    backBy(sentence.back),
    joined(back, asked.names.kindIs),
    joined(back, asked.names.familyIs),
    joined(back, asked.names.eventIs),
    nounFeature(asked, back),
  ]
  addGoing(to, asked, sentence)
  addUpTo1(to, names.nearer, sentence.nearer)
  addSharedWords(to, asked, sentence)
  addNames(to, asked, sentence)
  return to
}

/** What speaks for one of them, with what speaks for all. */
export function earlierFeatures(
  asked: PlaceAsked,
  common: readonly Feature[],
  earlier: Earlier,
): readonly Feature[] {
  const { place, told, mentions } = earlier
  const to = [...common]
  to.push(joined(names.back, place.names.mannerIs), joined(names.back, place.names.typeIs))
  addTold(to, asked, place, names.back)
  addMentions(to, names.mentions, mentions)
  addPeople(to, asked, place)
  if (told) addTaken(to, asked, earlier, told)
  addStand(to, earlier)
  return to
}

/** How the sentence begins, and whether that goes on with the one before. */
function addGoing(
  to: Feature[],
  asked: PlaceAsked,
  { back, words: { line } }: EarlierSentence,
): void {
  const { r, draft, goesOn, words, places } = asked
  const own = labelled(names.own, ownPlaces(places))
  const goes = labelled(names.goes, goesOn)
  const opener = labelled(names.opener, words.opener)
  const backOwn = joined(names.back, own)
  to.push(backOwn, joined(backOwn, asked.names.family), joined(names.back, goes))
  if (back === 1) {
    const goesBack = joined(names.back1, goes)
    to.push(goesBack, joined(goesBack, own))
  }
  to.push(joined(names.back, opener), joined(backBy(back), opener))
  flag(to, names.refers, words.refersBack)
  flag(to, names.line, words.line === line)
  flag(to, names.opening, draft.phraseStart - sentenceStart(r, draft.start) <= 1)
  flag(to, names.definite, is(r, draft.phraseStart - 1, Class.definite))
}

/** Whether the sentence says itself where it is. */
function ownPlaces(places: readonly Locative[]): string {
  if (places.length === 0) return 'none'
  if (places.some(({ manner }) => manner === 'within' || manner === 'struck')) return 'led'
  return places.some(({ manner }) => manner !== 'never') ? 'other' : 'never'
}

/** Words that both sentences have. */
function addSharedWords(
  to: Feature[],
  { r, draft, words }: PlaceAsked,
  { back, words: other }: EarlierSentence,
): void {
  const shared = countShared(words.stems, other.stems)
  addShared(to, names.backShared, shared)
  addSharedBy(to, joined(backBy(back), names.shared), shared)
  flag(
    to,
    names.nounAgain,
    draft.noun !== undefined && other.stems.has(stemAt(r, draft.noun.headAt)),
  )
}

/** Names that the sentence takes up or adds: who is new shows another report. */
function addNames(
  to: Feature[],
  { words }: PlaceAsked,
  { back, words: other }: EarlierSentence,
): void {
  const kept = countShared(words.names, other.names)
  const added = words.names.size - kept
  addUpTo2(to, names.added, added)
  addUpTo1(to, names.kept, kept)
  if (back === 1) addUpTo1(to, names.back1Added, added)
}

/** "Lebanese officials", and Lebanon before. */
function addPeople(to: Feature[], { r, words: { peoples } }: PlaceAsked, place: Locative): void {
  if (peoples.size === 0) return
  const name = r.text.slice(r.start[place.first], r.end[place.next - 1])
  flag(to, names.people, peoples.has(peopleStem(name)))
}

/** A figure of before was taken to be there. */
function addTaken(to: Feature[], asked: PlaceAsked, { back }: Earlier, told: Told): void {
  const { draft } = asked
  to.push(names.backTold, joined(backBy(back), names.told))
  const before = to.length
  addLikeness(to, asked, told, names.backTold)
  flag(to, names.otherwise, to.length === before)
  flag(to, names.toldKind, told.draft.kind === draft.kind)
  const isSameNoun = told.draft.noun !== undefined && told.draft.noun.head === draft.noun?.head
  flag(to, names.toldNoun, isSameNoun)
  flag(to, names.toldValue, compare(told.draft.value, draft.value) === 0)
}

/** How the place stands in its own sentence. */
function addStand(to: Feature[], { place, places }: Earlier): void {
  flag(to, names.generic, place.isGeneric)
  flag(to, names.opens, place.opens)
  flag(to, names.first, places[0] === place)
  flag(to, names.last, places.at(-1) === place)
  flag(to, names.only, places.length === 1)
}
