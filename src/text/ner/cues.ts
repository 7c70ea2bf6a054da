import { Cue } from './cue-words.ts'
import { hashWord } from './hash.ts'
import { fieldAt, type TaggerDocument } from './tagger-document.ts'
import { Field, isCapitalized, WordCase, wordField, type WordTable } from './words.ts'

/** What the words around a run of capitals say of it, one bit each. */
export const Said = {
  organizationBefore: 1,
  personBefore: 2,
  placeBefore: 4,
  locative: 8,
  placeOf: 16,
  firmOf: 32,
  personOf: 64,
  toldBefore: 128,
  firmAfter: 256,
  teamAfter: 512,
  speechAfter: 1024,
  placeAfter: 2048,
  possessive: 4096,
  organizationApposed: 8192,
  personApposed: 16_384,
  placeApposed: 32_768,
  who: 65_536,
  age: 131_072,
  match: 262_144,
  based: 524_288,
  pluralVerb: 1_048_576,
  article: 2_097_152,
  groupAfter: 4_194_304,
  countryAfter: 8_388_608,
} as const

/** Topics that tell how names are used: a town that plays is a team. */
export const Topic = { other: 0, sport: 1, business: 2 } as const

/** Fills `said` and `slotSaid`: what is said of each run, and of each word anywhere in the document. */
export function readCues(document: TaggerDocument): void {
  for (let sentence = 0; sentence + 1 < document.sentences.length; sentence++) {
    const floor = document.sentences[sentence] ?? 0
    const end = document.sentences[sentence + 1] ?? 0
    for (let token = floor; token < end;) {
      if (document.runFirst[token] !== token) {
        token++
        continue
      }
      const last = document.runLast[token] ?? token
      note(document, { first: token, last, floor, end })
      token = last + 1
    }
  }
}

interface Run {
  readonly first: number
  readonly last: number
  /** The sentence's `[floor, end)`. */
  readonly floor: number
  readonly end: number
}

function note(document: TaggerDocument, run: Run): void {
  const said =
    saidBefore(document, run.first, run.floor) | saidAfter(document, run.last + 1, run.end)
  for (let token = run.first; token <= run.last; token++) {
    document.said[token] = said
    const slot = document.slots[token] ?? -1
    if (slot >= 0) document.slotSaid[slot] = (document.slotSaid[slot] ?? 0) | said
  }
}

const cueAt = (document: TaggerDocument, token: number): number =>
  fieldAt(document, token, Field.cues)

function saidBefore(document: TaggerDocument, first: number, floor: number): number {
  if (first <= floor) return 0
  const cue = cueAt(document, first - 1)
  if ((cue & (Cue.of | Cue.at | Cue.locative)) !== 0 && first - 2 >= floor)
    return saidByNoun(cueAt(document, first - 2), cue)
  const noun =
    (cue & (Cue.comma | Cue.example)) === 0 ? cue : nounBefore(document, first - 1, floor)
  return (
    bitIf(noun, Cue.organizationNoun, Said.organizationBefore) |
    bitIf(noun, Cue.personNoun, Said.personBefore) |
    bitIf(noun, Cue.placeNoun, Said.placeBefore) |
    bitIf(cue, Cue.locative, Said.locative) |
    bitIf(cue, Cue.told, Said.toldBefore) |
    bitIf(cue, Cue.article, Said.article)
  )
}

/** "its former label, Zork", "firms such as Zork", "towns, including Zork": the noun that the name explains. */
function nounBefore(document: TaggerDocument, from: number, floor: number): number {
  const lowest = Math.max(floor, from - 2)
  let token = from
  while (token > lowest && (cueAt(document, token) & (Cue.comma | Cue.example)) !== 0) token--
  return isCapitalized(fieldAt(document, token, Field.wordCase)) ? 0 : cueAt(document, token)
}

/** "shares *in*", "the city *of*", "a spokesman *for*". */
function saidByNoun(noun: number, preposition: number): number {
  const isFirm = (noun & Cue.firmNoun) !== 0
  return (
    bitIf(noun, Cue.placeNoun, Said.placeOf) |
    (isFirm ? Said.firmOf : 0) |
    bitIf(noun, Cue.personNoun, Said.personOf) |
    (isFirm ? 0 : bitIf(preposition, Cue.locative, Said.locative))
  )
}

// Of numbers alone: given the run, the engine compiles it anew every few texts, as long as the process lives.
function saidAfter(document: TaggerDocument, behind: number, end: number): number {
  let next = behind
  if (next >= end) return 0
  let said = 0
  if ((cueAt(document, next) & Cue.possessive) !== 0) {
    said = Said.possessive
    next++
    if (next >= end) return said
  }
  const cue = cueAt(document, next)
  if ((cue & Cue.comma) !== 0) return said | saidApart(document, next + 1, end)
  if (said === 0 && isHyphen(document, next)) return Said.based
  return (
    said |
    bitIf(cue, Cue.firmNoun, Said.firmAfter) |
    bitIf(cue, Cue.teamNoun, Said.teamAfter) |
    bitIf(cue, Cue.speechVerb, Said.speechAfter) |
    bitIf(cue, Cue.placeNoun, Said.placeAfter) |
    bitIf(cue, Cue.who, Said.who) |
    bitIf(cue, Cue.matchVerb, Said.match) |
    bitIf(cue, Cue.pluralVerb, Said.pluralVerb) |
    bitIf(cue, Cue.groupNoun, Said.groupAfter)
  )
}

const hyphen = hashWord('-') | 0

function isHyphen(document: TaggerDocument, token: number): boolean {
  return fieldAt(document, token, Field.lower) === hyphen
}

/** So far behind the comma the noun of an apposition is looked for. */
const reach = 8

/** ", a Delhi-based maker of …", ", 45, …", ", who …", ", Texas". */
function saidApart(document: TaggerDocument, from: number, end: number): number {
  if (from >= end) return 0
  const cue = cueAt(document, from)
  if ((cue & Cue.who) !== 0) return Said.who
  const wordCase = fieldAt(document, from, Field.wordCase)
  if (wordCase === WordCase.number) return Said.age
  if ((cue & Cue.article) === 0)
    return isCapitalized(wordCase) ? Said.countryAfter : saidApposed(cue)
  let noun = 0
  for (let token = from + 1; token < Math.min(end, from + reach); token++) {
    const here = cueAt(document, token)
    if (
      (here & (Cue.comma | Cue.of | Cue.at | Cue.who | Cue.which | Cue.locative)) !== 0 &&
      noun !== 0
    )
      break
    if ((here & apposable) !== 0) noun = here
  }
  return saidApposed(noun)
}

const apposable = Cue.organizationNoun | Cue.personNoun | Cue.placeNoun

function saidApposed(noun: number): number {
  return (
    bitIf(noun, Cue.organizationNoun, Said.organizationApposed) |
    bitIf(noun, Cue.personNoun, Said.personApposed) |
    bitIf(noun, Cue.placeNoun, Said.placeApposed)
  )
}

function bitIf(cue: number, wanted: number, bit: number): number {
  return (cue & wanted) === 0 ? 0 : bit
}

/** Sport or business, where enough of a document's words are: one in fifty, and three. */
export function topicOf(table: WordTable, words: Int32Array): number {
  let sport = 0
  let business = 0
  for (let token = 0; token < words.length; token++) {
    const cue = wordField(table, words[token] ?? 0, Field.cues)
    if ((cue & Cue.sport) !== 0) sport++
    if ((cue & Cue.business) !== 0) business++
  }
  const most = Math.max(sport, business)
  if (most < fewest || most * rarest < words.length) return Topic.other
  return sport === most ? Topic.sport : Topic.business
}

const fewest = 3
const rarest = 50
