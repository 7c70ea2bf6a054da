import { fold } from '../body/fold.ts'
import type { Range, ReadEntry } from './live-entry.ts'

/** Lines are looked up by so many letters and digits. */
const KEY = 24
/** Fewer than these are said more than once: "Goal!" */
const LEAST = 12
/** Lines between those of an entry that its statement lacks: captions, what is embedded. */
const MOST_BETWEEN = 3
/** Above the text of an entry stand its title and its time. */
const MOST_ABOVE = 3

/**
 * The lines of a text that tell what each entry was stated to tell; nothing where they are not told, or more than once. What is
 * stated may have other breaks of lines than what is shown, and may break off.
 */
export function linesByWords(
  entries: readonly ReadEntry[],
  lines: readonly string[],
): readonly (Range | undefined)[] {
  const folded = lines.map(fold)
  const byKey = Map.groupBy(folded.keys(), (line) => (folded[line] ?? '').slice(0, KEY))
  return entries.map(({ title = '', text }) => {
    const named = fold(title)
    const told = fold(text)
    const first = lineThatBegins(byKey, folded, told)
    if (first === undefined) return lineOf(byKey, folded, named)
    return { first: titleAbove(folded, named, first), next: nextOf(folded, told, first) }
  })
}

type ByKey = ReadonlyMap<string, readonly number[]>

/** The only line that a text begins with, or that begins with all of the text. */
function lineThatBegins(byKey: ByKey, folded: readonly string[], told: string) {
  const key = told.slice(0, KEY)
  if (key.length < LEAST) return undefined
  const found = (byKey.get(key) ?? []).filter((line) => isBeginning(folded[line] ?? '', told))
  return found.length === 1 ? found[0] : undefined
}

const isBeginning = (line: string, told: string): boolean =>
  told.startsWith(line) || line.startsWith(told)

/** A title alone, where nothing else of the entry is on the page. */
function lineOf(byKey: ByKey, folded: readonly string[], named: string): Range | undefined {
  const found = (byKey.get(named.slice(0, KEY)) ?? []).filter((line) => folded[line] === named)
  const [first] = found
  if (first === undefined || found.length > 1 || named.length < LEAST) return undefined
  return { first, next: first + 1 }
}

function titleAbove(folded: readonly string[], named: string, first: number): number {
  if (named === '') return first
  for (let at = first - 1; at >= Math.max(0, first - MOST_ABOVE); at -= 1)
    if (folded[at] === named) return at
  return first
}

/** The line behind the last one that the text goes on with. */
function nextOf(folded: readonly string[], told: string, first: number): number {
  let next = first + 1
  let read = (folded[first] ?? '').length
  for (let at = next; at < folded.length && at - next <= MOST_BETWEEN; at += 1) {
    const line = folded[at] ?? ''
    if (read >= told.length || line === '') break
    if (endsWithin(line, told.slice(read))) return at + 1
    const end = endIn(told, line, read)
    if (end === undefined) continue
    read = end
    next = at + 1
  }
  return next
}

/** What is stated may break off amid a line. */
const endsWithin = (line: string, rest: string): boolean =>
  rest.length >= LEAST && line.startsWith(rest)

/** Where a line ends in what is told from `read` on; a long one may follow something that is not shown. */
function endIn(told: string, line: string, read: number): number | undefined {
  const found = told.indexOf(line, read)
  const isNext = found === read || (found > read && line.length >= KEY)
  return isNext ? found + line.length : undefined
}
