import type { Place } from './placing.ts'
import { isCapitalized, type View, wordOf } from './view.ts'

const NAMING = new Set(
  'called titled entitled named dubbed nicknamed known song songs film movie book novel album show series program programme episode play poem magazine hit single term word phrase words phrases title column article essay so-called on of'.split(
    ' ',
  ),
)

/** Titles, names of works and nicknames: in title case, or after a word that introduces a name. */
export function isName(view: View, { first, after, before, marked }: Place): boolean {
  const length = after - first - 1
  if (length > 10) return false
  const isTitled = isTitleCase(view, first, after)
  const isShort = length <= 2 && isTitled
  const lead = wordOf(view, before)
  if (isTitled && length > 1 && !/[.!?]$/.test(view.text.slice(marked.start, marked.end)))
    return true
  if (isShort && isCapitalized(view, before) && isCapitalized(view, after)) return true
  return (isTitled || lead === 'so-called') && NAMING.has(lead)
}

/** What titles leave in small letters. */
const SMALL: ReadonlySet<string> = new Set(
  "a an the of in on at to for and or by with from as but nor off up vs into via s ’s 's".split(
    ' ',
  ),
)

/** Every word but the small ones starts with a capital. */
function isTitleCase(view: View, first: number, after: number): boolean {
  let capitals = 0
  for (let i = first; i < after; i++) {
    const word = wordOf(view, i)
    if (!/^\p{L}/u.test(word)) continue
    if (isCapitalized(view, i)) capitals++
    else if (!SMALL.has(word)) return false
  }
  return capitals > 0
}
