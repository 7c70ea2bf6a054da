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
  const solid = sample.replace(/\s+/gu, '')
  const letters = solid.match(/[\p{L}\p{M}]/gu)?.length ?? 0
  if (letters < solid.length * LEAST_LETTERS) return true
  // Scripts without spaces have no words to be measured.
  if (
    /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u.test(
      sample,
    )
  ) {
    return false
  }
  const words = sample.match(/[\p{L}\p{M}]+/gu) ?? []
  if (words.length === 0 || letters / words.length > LONG_WORDS) return true
  return isShuffled(words) || isMixed(sample)
}

/** Of Latin words of some length, most hold a vowel, and few hold capitals amid them. */
function isShuffled(words: readonly string[]): boolean {
  const latin = words
    .filter((word) => word.length >= 4 && /^\p{sc=Latn}+$/u.test(word))
    // Vowels carry marks in many languages, and two of them in Vietnamese.
    .map((word) => word.normalize('NFD').replace(/\p{M}/gu, ''))
  if (latin.length < 20) return false
  const odd = latin.filter(
    (word) => !/[aeiouyæøœıəɛɔ]/iu.test(word) || /\p{Ll}\p{Lu}\P{Lu}*\p{Lu}/u.test(word),
  )
  return odd.length > latin.length * 0.4
}

/** Of its longer words most have digits between letters: keys, hashes, encoded bytes. */
function isMixed(sample: string): boolean {
  const words = sample.split(/\s+/u).filter((word) => word.length >= 6)
  const mixed = words.filter((word) => /\p{L}\p{Nd}+\p{L}/u.test(word))
  return words.length >= 10 && mixed.length > words.length * 0.4
}

/** Share of characters no text holds that make bytes be no text. */
const NOISE = 0.04
const HEAD = 4_000
const MAGIC = /^(?:%PDF-|.?PNG\r?\n|GIF8[79]a|PK\p{Cc}\p{Cc}|ÿØÿ|RIFF.{4}WEBP|Rar!|\p{Cc}ELF)/su

/** Bytes that are a picture, an archive or noise, said to be a page or a text. */
export function isNoise(text: string): boolean {
  const head = text.slice(0, HEAD)
  if (MAGIC.test(head)) return true
  let odd = 0
  for (let at = 0; at < head.length; at += 1) {
    if (isOdd(head.charCodeAt(at))) odd += 1
  }
  return head.length > 40 && odd > head.length * NOISE
}

/** Tab, line feed, form feed and carriage return. */
const SPACES = new Set([9, 10, 12, 13])
const REPLACED = 0xfffd

/** Controls of both sets, and what stands for bytes that are no character. */
function isOdd(code: number): boolean {
  if (code < 32) return !SPACES.has(code)
  return code === REPLACED || (code >= 0x80 && code < 0xa0)
}
