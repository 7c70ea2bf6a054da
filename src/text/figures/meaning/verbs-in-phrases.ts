import { Class } from '../../reading/classes.ts'
import { is, isCapital } from '../../reading/cursor.ts'
import { PieceKind } from '../../reading/pieces.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import { isOne } from './look.ts'
import { Form, hasForm } from './verbs.ts'

export const isDeterminer = isOne(
  Class.article,
  Class.definite,
  Class.demonstrative,
  Class.possessive,
  Class.distributive,
)

const isOpener = isOne(Class.nounOpener)

/** A verb that stands before what would else be a noun phrase up to `next`. */
export const isVerbIn = (r: TextReading, i: number, next: number): boolean =>
  beginsObject(r, i, next) || isForeseeing(r, i, next) || isPastBehindNoun(r, i, next)

const foreseesIt = isOne(Class.foreseeVerb, Class.anticipatedVerb)
const isWho = isOne(Class.somebody, Class.foreseer, Class.actorNoun)

/** "the company forecast revenue", but not "the company forecast" */
const isForeseeing = (r: TextReading, i: number, next: number): boolean =>
  i < next - 1 && ((foreseesIt(r, i) && isWho(r, i - 1)) || isEstimating(r, i))

const isTeller = isOne(Class.actorNoun, Class.foreseer, Class.documentNoun)

/** "the agency estimates losses" */
const isEstimating = (r: TextReading, i: number): boolean =>
  is(r, i, Class.valueVerb) && is(r, i, Class.cueThird) && isTeller(r, i - 1)

/** "the grocer lost market share", but not "the estimated losses", "its adjusted profit" */
const isPastBehindNoun = (r: TextReading, i: number, next: number): boolean =>
  i < next - 1 && hasForm(r, i, Form.past) && isPlainNoun(r, i - 1) && isDeterminer(r, i - 2)

const isPlainNoun = (r: TextReading, i: number): boolean =>
  r.kind[i] === PieceKind.word &&
  !isCapital(r, i) &&
  !isOpener(r, i) &&
  !is(r, i, Class.adverb) &&
  !is(r, i, Class.participle)

/** "cut its debt" before a number: "debt" is the phrase, not what cuts it. */
const beginsObject = (r: TextReading, i: number, next: number): boolean =>
  i < next - 1 && isOpener(r, i + 1) && hasForm(r, i, Form.past)
