/** How the text of a page relates to what its address said before. */
export type Relation =
  /** It says the same, but for a few words. */
  | 'same'
  /** It says what it said before, and more: a live blog, an update. */
  | 'grown'
  /** It says something else. */
  | 'other'

/** From this share on of what either says the other says it too: dates and counters do change. */
const sameShare = 0.9
/** Much of what was said is still there. */
const grownShare = 0.5

/** Compares by runs of three words: where words stand, and not just which. */
export function relationOf(before: string, now: string): Relation {
  const old = runsOf(before)
  const current = runsOf(now)
  if (old.size === 0 || current.size === 0) return old.size === current.size ? 'same' : 'other'

  const shared = old.intersection(current).size
  const kept = shared / old.size
  if (kept >= sameShare && shared / current.size >= sameShare) return 'same'
  return kept >= grownShare ? 'grown' : 'other'
}

const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}]+/gu
const wordsPerRun = 3
/** Enough for any article; longer texts are told by their beginning. */
const maxLength = 200_000

const wordsOf = (text: string) =>
  text.slice(0, maxLength).normalize('NFKC').toLowerCase().match(word) ?? []

function runsOf(text: string): Set<string> {
  const words = wordsOf(text)
  const count = words.length === 0 ? 0 : Math.max(1, words.length - wordsPerRun + 1)
  return new Set(
    Array.from({ length: count }, (_, start) => words.slice(start, start + wordsPerRun).join(' ')),
  )
}

/** A headline of fewer words that mean something does not tell pages apart. */
const leastWords = 3
const leastLength = 4
const aboutShare = 0.5

/**
 * Whether a page may be the one that a feed's headline leads to: half of the headline's longer words stand
 * in it. True where the headline is too short to tell, or in a script that does not part its words.
 */
export function isAbout(headline: string | undefined, page: { title: string; text: string }) {
  const wanted = [...new Set(wordsOf(headline ?? ''))].filter(({ length }) => length >= leastLength)
  if (wanted.length < leastWords) return true

  const found = new Set(wordsOf(`${page.title}\n${page.text}`))
  return wanted.filter((one) => found.has(one)).length >= wanted.length * aboutShare
}
