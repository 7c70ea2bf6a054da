import type { EventClass } from '../../../schemas/figure.ts'
import { TokenKind } from '../../tokens.ts'
import { eventFeatures, type Told } from './event-features.ts'
import { bags, eventModel, type EventModel } from './event-model.ts'
import { isAmong, placedWords, sentenceOf, tokensOf, type Placed } from './event-places.ts'
import { addWord, wordRows, type WordRows } from './event-words.ts'
import type { Stretch } from './noun-phrases.ts'
import type { Meaning } from './rules.ts'

/** What a figure tells, its place among `drafts` given; the rules' answer is known to it. */
export type EventJudge = (told: Told, at: number) => Meaning['event']

/** The rules' answer stays where the net holds it for at least this likely. */
const leastOfRule = 0.2

/** What no rule says is told from here on. */
const leastOfNet = 0.4

/** By a small net that reads the words about the figure and what rules say of it. */
export const judgeEvent: EventJudge = (told, at) => {
  const draft = told.drafts[at]
  const ruled = draft && told.meanings.get(draft)?.event
  if (!draft) return undefined
  const model = eventModel()
  const seen = {
    told,
    at,
    rows: wordRows(model, told.r),
    placed: placedWords(model, told.r, draft, ruled),
  }
  const hidden = hiddenOf(model, seen)
  const likely = likelihoods(model, hidden, seen)
  const { classes } = model
  if (ruled && (likely[classes.indexOf(ruled.class)] ?? 0) >= leastOfRule) return ruled
  const best = likely.indexOf(Math.max(...likely))
  const name = classes[best]
  if (!isTold(name) || (likely[best] ?? 0) < leastOfNet) return undefined
  return { ...saidBy(model, seen, hidden, best), class: name, rule: 'event.learned' }
}

interface Seen {
  readonly told: Told
  readonly at: number
  readonly rows: WordRows
  readonly placed: readonly Placed[]
}

const isTold = (name: EventModel['classes'][number] | undefined): name is EventClass =>
  name !== undefined && name !== 'none' && name !== 'other'

function hiddenOf(model: EventModel, { told, at, rows, placed }: Seen): Float32Array {
  const { size, before, after } = model
  const hidden = Float32Array.from(model.bias)
  const sums = new Float32Array((before + after + bags) * size)
  const taken = new Set<number>()
  for (const { token, place, share } of placed) {
    taken.add(place)
    addWord(model, rows(token), sums.subarray(place * size, (place + 1) * size), share)
  }
  for (const place of taken) addPlace(model, place, sums, hidden)
  for (const row of featureRows(model, told, at))
    for (let j = 0; j < hidden.length; j++)
      hidden[j] = (hidden[j] ?? 0) + (model.toHidden[row * hidden.length + j] ?? 0)
  for (let j = 0; j < hidden.length; j++) hidden[j] = Math.max(0, hidden[j] ?? 0)
  return hidden
}

/** A value that the model has not seen has the row of those that are rare. */
const featureRows = ({ features }: EventModel, told: Told, at: number): readonly number[] =>
  eventFeatures(told, at).map(
    (name) => features.get(name) ?? features.get(`${name.slice(0, name.indexOf(' '))} ?`) ?? 0,
  )

function addPlace(
  { size, places }: EventModel,
  place: number,
  sums: Float32Array,
  hidden: Float32Array,
): void {
  const from = place * size
  let at = place * hidden.length * size
  for (let j = 0; j < hidden.length; j++) {
    // Four at a time: so each sum need not wait for the one before.
    let a = 0
    let b = 0
    let c = 0
    let d = 0
    for (let k = from; k < from + size; k += 4, at += 4) {
      a += (places[at] ?? 0) * (sums[k] ?? 0)
      b += (places[at + 1] ?? 0) * (sums[k + 1] ?? 0)
      c += (places[at + 2] ?? 0) * (sums[k + 2] ?? 0)
      d += (places[at + 3] ?? 0) * (sums[k + 3] ?? 0)
    }
    hidden[j] = (hidden[j] ?? 0) + a + b + c + d
  }
}

/** By class, `other` left out: whether something of no class is told is not asked. */
function likelihoods(model: EventModel, hidden: Float32Array, { told, at }: Seen): Float64Array {
  const { classes, out, outBias, toClasses } = model
  const rows = featureRows(model, told, at)
  const odds = Float64Array.from(classes, (name, c) => {
    if (name === 'other') return 0
    let score = outBias[c] ?? 0
    for (let j = 0; j < hidden.length; j++)
      score += (hidden[j] ?? 0) * (out[c * hidden.length + j] ?? 0)
    for (const row of rows) score += toClasses[row * classes.length + c] ?? 0
    return Math.exp(score)
  })
  const total = odds.reduce((sum, one) => sum + one, 0)
  return odds.map((one) => one / total)
}

/** The word of the sentence that speaks most for the class; where none does, the number itself. */
function saidBy(model: EventModel, seen: Seen, hidden: Float32Array, name: number): Stretch {
  const { r, drafts } = seen.told
  const { start, next } = drafts[seen.at] ?? { start: 0, next: 1 }
  let most = 0
  let said: Stretch = { first: start, next }
  for (const [token, says] of voicesOf(model, seen, hidden, name)) {
    if (says <= most) continue
    most = says
    said = { first: r.pieceOfToken[token] ?? 0, next: r.pieceOfToken[token + 1] ?? 0 }
  }
  return said
}

/** How much each word of the sentence speaks for the class. */
function voicesOf(
  model: EventModel,
  { told: { r, drafts }, at, placed, rows }: Seen,
  hidden: Float32Array,
  name: number,
): ReadonlyMap<number, number> {
  const { start, next } = drafts[at] ?? { start: 0, next: 1 }
  const own = tokensOf(r, start, next)
  const same = sentenceOf(r, start)
  const says = new Map<number, number>()
  const pulls = new Map<number, Float32Array>()
  for (const { token, place, share } of placed) {
    const isWord = r.tokens.kind[token] === TokenKind.word
    if (!isWord || isAmong(own, token) || !isAmong(same, token)) continue
    const pull = pulls.get(place) ?? pullOf(model, place, hidden, name)
    pulls.set(place, pull)
    says.set(token, (says.get(token) ?? 0) + share * pulled(model, pull, rows(token)))
  }
  return says
}

/** What each number of a word at that place adds to the class, through the hidden layer as it is. */
function pullOf(
  { size, places, out }: EventModel,
  place: number,
  hidden: Float32Array,
  name: number,
): Float32Array {
  const pull = new Float32Array(size)
  for (let j = 0; j < hidden.length; j++) {
    if (hidden[j] === 0) continue
    const weight = out[name * hidden.length + j] ?? 0
    const from = (place * hidden.length + j) * size
    for (let k = 0; k < size; k++) pull[k] = (pull[k] ?? 0) + weight * (places[from + k] ?? 0)
  }
  return pull
}

function pulled(model: EventModel, pull: Float32Array, row: number): number {
  const word = new Float32Array(model.size)
  addWord(model, row, word, 1)
  return pull.reduce((sum, value, k) => sum + value * (word[k] ?? 0), 0)
}

/** Tells again what happened to each figure, all by what the rules say. */
export function judgeEvents(told: Told, judge: EventJudge): void {
  const judged = told.drafts.map((_, at) => judge(told, at))
  for (const [at, draft] of told.drafts.entries()) {
    const meaning = told.meanings.get(draft)
    if (meaning) meaning.event = judged[at]
  }
}
