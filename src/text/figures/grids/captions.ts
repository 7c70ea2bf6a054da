import { Class } from '../../reading/classes.ts'
import { is } from '../../reading/cursor.ts'
import type { Stretch } from '../../reading/match.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import type { Grid } from './grid.ts'
import { noHeading, readHeading, type Heading } from './heading.ts'
import type { Known } from './known.ts'
import { unitNote } from './unit-note.ts'

/** What the lines around a table say of all its cells. */
export function captionOf(r: TextReading, { before, after }: Grid, known: Known): Heading {
  const [nearest, further] = before
  const above = readCaption(r, nearest, known)
  if (above.note) return above.words || !further ? above : withWords(r, above, further, known)
  const below = readCaption(r, after, known)
  return below.note && !below.words ? { ...below, words: above.words } : above
}

/** "Exports by country" over "in millions of dollars" */
function withWords(r: TextReading, told: Heading, further: Stretch, known: Known): Heading {
  const { words, note } = readCaption(r, further, known)
  return note || endsSentence(r, further) ? told : { ...told, words }
}

const endsSentence = (r: TextReading, { next }: Stretch): boolean => is(r, next - 1, Class.stop)

/** A line that has numbers of its own says nothing of others. */
function readCaption(r: TextReading, line: Stretch | undefined, known: Known): Heading {
  if (!line) return noHeading
  const next = endOfNote(r, line)
  const first = behindLead(r, line.first, next)
  const heading = readHeading(r, { first, next }, known)
  return heading.isUnclear ? noHeading : heading
}

/** "All figures in thousands", "Unit: tonnes" */
function behindLead(r: TextReading, first: number, next: number): number {
  for (let i = first; i < Math.min(next - 1, first + longestLead); i++)
    if (
      (is(r, i, Class.notedAmount) && is(r, i + 1, Class.in)) ||
      (is(r, i, Class.colon) && unitNote(r, i + 1, next))
    )
      return i + 1
  return first
}

const longestLead = 4

/** Without a colon or full stop at its end, and without ", except per-share data". */
function endOfNote(r: TextReading, { first, next }: Stretch): number {
  for (let i = first + 1; i < next; i++)
    if (is(r, i, Class.comma) && is(r, i + 1, Class.noteExcept)) return i
  const last = next - 1
  return last > first && (is(r, last, Class.colon) || is(r, last, Class.stop)) ? last : next
}
