import { Class } from '../reading/classes.ts'
import {
  is,
  isApart,
  isSameSentence,
  languageAt,
  lengthAt,
  opensLine,
  sentenceStart,
  writtenAt,
} from '../reading/cursor.ts'
import { match } from '../reading/match.ts'
import { compile } from '../reading/pattern.ts'
import { PieceKind } from '../reading/pieces.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { currencyAfter } from './money.ts'
import { unitAt } from './unit-at.ts'

/** Slogans of two numbers: they are neither fractions nor ranges. */
const slogans = new Set(['9/11', '24/7', '7/7'])

/** How far from `i` to go on when a chain of numbers is no figure: dates, addresses, phone numbers; else `i`. */
export function skipChain(r: TextReading, i: number): number {
  let at = i
  let links = 0
  while (
    r.kind[at] === PieceKind.number &&
    isJoint(r, at + 1) &&
    r.kind[at + 2] === PieceKind.number
  ) {
    at += 2
    links++
  }
  if (links === 0) return i
  const isTime = is(r, i + 1, Class.colon)
  return links > 1 || isTime || isSlogan(r, i) ? at + 1 : i
}

const isSlogan = (r: TextReading, i: number): boolean =>
  is(r, i + 1, Class.slash) && slogans.has(`${writtenAt(r, i)}/${writtenAt(r, i + 2)}`)

/** A mark between two numbers; a dash may stand apart from both. */
function isJoint(r: TextReading, i: number): boolean {
  if (!is(r, i, Class.joint) || isApart(r, i) !== isApart(r, i + 1)) return false
  return !isApart(r, i) || (is(r, i, Class.dash) && isSameSentence(r, i - 1, i + 1))
}

/** Whether the number at `i` is part of a word or name: "SCP-173", "ID.3", "5G", "1990s", a list marker. */
export function isLabel(r: TextReading, i: number): boolean {
  const isFirst = i === sentenceStart(r, i)
  if (isFirst ? isListMarker(r, i) : isGlued(r, i) || isPointRank(r, i)) return true
  if (r.kind[i] !== PieceKind.number || r.kind[i + 1] !== PieceKind.word) return false
  const isLettered = !isApart(r, i + 1) && isSameSentence(r, i, i + 1)
  return isLettered && !isKnownSuffix(r, i + 1)
}

/** "3." or "3)" that opens a paragraph and numbers it, or stands alone on its line. */
const isListMarker = (r: TextReading, i: number): boolean =>
  (is(r, i + 1, Class.stop) || is(r, i + 1, Class.closeBracket)) &&
  !isApart(r, i + 1) &&
  lengthAt(r, i) <= 2 &&
  (isSameSentence(r, i, i + 2) || isLine(r, i))

/** The number and its mark are the whole line, and another follows. */
const isLine = (r: TextReading, i: number): boolean =>
  opensLine(r, i) && i + 2 < r.count && opensLine(r, i + 2) && r.kind[i] === PieceKind.number

const pointRank = compile('(definite | possessive | rankLead) # ~stop')
const pointInside = compile('(leadPreposition | timeDeterminer) # ~stop word')

/**
 * "bei der 23. Sternfahrt", "ihr 70. Geburtstag", "am 1. und 2. Mai": German writes ranks so, with up to three digits; "stieg um 12." ends
 * its sentence.
 */
const isPointRank = (r: TextReading, i: number): boolean =>
  languageAt(r, i)?.ranksWithStop === true &&
  lengthAt(r, i) <= 3 &&
  [pointRank, pointInside].some((pattern) => match(r, pattern, i, i + 1) !== undefined)

const joinedName = compile('word&!numberPart ~nameJoint #')

/** Letters or a joint right before the number. */
function isGlued(r: TextReading, i: number): boolean {
  if (isApart(r, i)) return false
  // "'11" is a year.
  const isClipped = is(r, i - 1, Class.apostrophe) || is(r, i - 1, Class.openApostrophe)
  if (isClipped && lengthAt(r, i) === 2) return true
  return is(r, i - 1, Class.labelSign) || match(r, joinedName, i) !== undefined
}

/** Whether the letters at `i`, written onto digits, are a unit or magnitude: others make a name of them. */
function isKnownSuffix(r: TextReading, i: number): boolean {
  // "5G" is a network, "500g" a weight.
  if (is(r, i, Class.gram)) return lengthAt(r, i - 1) >= 2
  // "4x as many", but not "0x", "777X"
  if (is(r, i, Class.timesSign))
    return /^[1-9]/.test(writtenAt(r, i - 1)) && writtenAt(r, i) === 'x'
  if (is(r, i, Class.digitSuffix) || is(r, i, Class.magnitude)) return true
  return unitAt(r, i) !== undefined || currencyAfter(r, i, true) !== undefined
}
