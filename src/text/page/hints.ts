import type { Hint } from './tree.ts'

export const NO_HINT: Hint = { text: '', words: [] }

/** Names longer than this are no names. UTF-16 code units. */
const LONGEST = 600

/** `relatedPosts_x2 ad-box` → related, posts, x, ad, box: the words in class and id, in lower case. */
export function wordsIn(text: string): string[] {
  const words: string[] = []
  const end = Math.min(text.length, LONGEST)
  let from = 0
  for (let at = 0; at <= end; at += 1) {
    const ends = at === end || !isLetter(text.charCodeAt(at))
    if (!ends && !beginsWord(text, at)) continue
    if (at > from) words.push(text.slice(from, at).toLowerCase())
    from = ends ? at + 1 : at
  }
  return words
}

function beginsWord(text: string, at: number): boolean {
  return (
    isCapital(text.charCodeAt(at)) &&
    isSmall(text.charCodeAt(at - 1)) &&
    isSmall(text.charCodeAt(at - 2)) &&
    isSmall(text.charCodeAt(at + 1)) &&
    isSmall(text.charCodeAt(at + 2))
  )
}

function isLetter(code: number): boolean {
  return isSmall(code) || isCapital(code)
}

function isSmall(code: number): boolean {
  return code >= 97 && code <= 122
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90
}
