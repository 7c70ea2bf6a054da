import type { Source } from '../../page/source.ts'
import { type Made, madeOf } from './characters.ts'

/** Texts shorter than this are not judged. UTF-16 code units. */
const SHORTEST = 200
const SAMPLE = 2_000
/** Words of a language are not longer than this on average, where it parts them by spaces. */
const LONG_WORDS = 18

/** Tables of results and prices have more figures than letters, but letters they have. */
const LEAST_LETTERS = 0.2

/** Its letters form no words: keys, numbers, encoded bytes. */
export function isWordless(text: string): boolean {
  const sample = text.slice(0, SAMPLE)
  if (sample.length < SHORTEST) return false
  const { solid, letters, words, isUnspaced, ...made } = madeOf(sample)
  if (letters < solid * LEAST_LETTERS) return true
  // Scripts without spaces have no words to be measured.
  if (isUnspaced) return false
  if (words === 0 || letters / words > LONG_WORDS) return true
  return isShuffled(made) || isMixed(made)
}

/** Of Latin words of some length, most hold a vowel, and few hold capitals amid them. */
function isShuffled({ latin, shuffled }: Pick<Made, 'latin' | 'shuffled'>): boolean {
  return latin >= 20 && shuffled > latin * 0.4
}

/** Of its longer words most have digits between letters: keys, hashes, encoded bytes. */
function isMixed({ long, mixed }: Pick<Made, 'long' | 'mixed'>): boolean {
  return long >= 10 && mixed > long * 0.4
}

/** Share of characters no text holds that make bytes be no text. */
const NOISE = 0.04
const HEAD = 4_000
const MAGIC = /^(?:%PDF-|.?PNG\r?\n|GIF8[79]a|PK\p{Cc}\p{Cc}|ÿØÿ|RIFF.{4}WEBP|Rar!|\p{Cc}ELF)/su

/** Bytes that are a picture, an archive or noise, said to be a page or a text. */
export function isNoise(text: string | Source): boolean {
  const head = text.slice(0, HEAD)
  if (MAGIC.test(head)) return true
  return head.length > 40 && (head.match(ODD)?.length ?? 0) > head.length * NOISE
}

/** Controls of both sets but white space, and what stands for bytes that are no character. */
const ODD = /[[\p{Cc}\ufffd]--[\t\n\f\r\x7f]]/gv
