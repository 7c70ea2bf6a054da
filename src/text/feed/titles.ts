/** Letters and digits only, in lower case: what a subeditor's hand on a title leaves alone. */
export const foldTitle = (title: string): string =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Longer titles are compared by their beginning: the work grows with the square of it. */
const mostWords = 60

/**
 * How a title stands to an earlier one. `similar` is one that a hand has corrected: words added or taken
 * away, letters mended. One other name or figure in the same frame (`Flood warning for the Elbe`, `… for
 * the Oder`) makes it `other`, as does a title written anew. Without a title on both sides: `same`, for
 * nothing speaks against it.
 */
export function compareTitles(before = '', after = ''): 'same' | 'similar' | 'other' {
  const [one, two] = [foldTitle(before), foldTitle(after)]
  if (one === two || one === '' || two === '') return 'same'
  const [words, others] = [wordsOf(one), wordsOf(two)]
  const gone = words.filter((word) => !others.includes(word))
  const come = others.filter((word) => !words.includes(word))
  if ([...gone, ...come].some((word) => /\p{N}/u.test(word))) return 'other'

  const kept = words.length - gone.length
  return areCorrected(gone, come, kept) ? 'similar' : 'other'
}

/** Words were only added or only taken away, or letters mended; `kept` words stay. */
function areCorrected(gone: readonly string[], come: readonly string[], kept: number): boolean {
  const isLonger = (gone.length === 0 || come.length === 0) && kept >= leastKept
  return isLonger || (kept > 0 && areMended(gone, come))
}

const wordsOf = (folded: string) => [...new Set(folded.split(' ').slice(0, mostWords))]

/** A single word that two titles share ties nothing. */
const leastKept = 2

/** Whether each word that is gone came back with a letter or two changed. */
const areMended = (gone: readonly string[], come: readonly string[]) =>
  gone.length === come.length && gone.every((word) => come.some((other) => isMended(word, other)))

/** One edit, or two in a long word: at one place, so the ends agree. */
function isMended(word: string, other: string): boolean {
  const longest = Math.max(word.length, other.length)
  let start = 0
  while (start < longest && word[start] === other[start]) start += 1
  let end = 0
  while (end < longest - start && word.at(-1 - end) === other.at(-1 - end)) end += 1
  return longest - start - end <= (longest >= 8 ? 2 : 1) && longest >= 4
}
