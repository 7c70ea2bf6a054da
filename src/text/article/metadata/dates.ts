import type { DateReading, Document } from '../../../schemas/document.ts'
import { dayMs } from '../../dates/calendar.ts'
import { datelineOf } from '../../dates/dateline.ts'
import { type RawDate, type ReadDate, readDates, readingFrom } from '../../dates/reading.ts'
import { isDateLine } from '../../dates/value.ts'
import type { Clues } from './clues.ts'
import { orderOf } from './date-order.ts'
import { labelledDays } from './labelled-days.ts'
import { localDay } from './local-day.ts'
import type { Places } from './places.ts'
import type { Scene } from './scene.ts'
import { visibleDates } from './shown-dates.ts'
import { metaDates, microdata, raw, stated, urlDate } from './stated-dates.ts'

type Dates = Pick<Document, 'published' | 'modified'>

/**
 * When it was published and changed. Precedence: JSON-LD, `<meta>`, microdata, what stands beside the headline,
 * the address, the text's dateline and end, the feed entry, a box of facts beside the text; the finest candidate of the same day gives the
 * time. What stands elsewhere is another article's. Every date read is kept as a candidate.
 */
export function datesOf(scene: Scene): Dates {
  const { clues, places } = scene
  const options = { ...orderOf(clues), language: clues.language?.slice(0, 2).toLowerCase() }
  const read = (raws: readonly RawDate[]) => readDates(raws, options)
  const visible = visibleDates(scene, read)
  const modified = readingFrom([
    ...read(modifiedDates(clues, places)),
    ...visible.modified,
    ...read(stated('feed', clues.entry?.updated)),
  ])
  const told = read([...statedDates(clues), ...microdata(clues, 'datepublished', places)])
  const inOwnTime = (reading: DateReading | undefined) =>
    reading && localDay(reading, visible.published, clues)
  const isShown = showsAnother(inOwnTime(readingFrom(told)), visible.beside, modified)
  const ordered = isShown ? [visible.published, told] : [told, visible.published]
  const published =
    readingFrom([
      ...ordered.flat(),
      ...read(otherDates(scene)),
      ...visible.tail,
      ...read(stated('feed', clues.entry?.published)),
    ]) ?? readingFrom(read(labelledDays(clues)))
  // A page that tells of its last change alone is as old as that.
  const local = inOwnTime(published ?? modified)
  return { ...(local && { published: local }), ...(modified && { modified }) }
}

function statedDates(clues: Clues): RawDate[] {
  const { article } = clues.linked
  const values = [article?.['datePublished'], article?.['dateCreated'], article?.['uploadDate']]
  return [...stated('json-ld', ...values), ...metaDates(clues, 'published')]
}

function otherDates({ clues: { linked, url }, body }: Scene): RawDate[] {
  return [
    ...urlDate(url),
    ...raw('dateline', datelineOf(body.text)),
    ...stated('json-ld', linked.page?.['datePublished']),
  ]
}

/**
 * Systems put the time of a change, or of moving house, where the publication's belongs. The day beside the
 * headline is right where it is earlier; where it is later, if it is the only one there and no later than the last change:
 * what is later is announced, not published.
 */
function showsAnother(
  told: DateReading | undefined,
  beside: readonly ReadDate[],
  modified: DateReading | undefined,
): boolean {
  const shown = readingFrom(beside)
  if (!told || !shown || !isDay(shown) || !isDay(told)) return false
  const days = (Date.parse(dayOf(shown)) - Date.parse(dayOf(told))) / dayMs
  if (days === 0 || (Math.abs(days) <= 1 && shown.zone === 'stated')) return false
  if (days < 0) return !/\d\/\d/u.test(shown.raw)
  return isBelievable(shown, beside, modified)
}

/** A later day is alone, no later than the last change, and a line of its own. */
function isBelievable(
  shown: DateReading,
  beside: readonly ReadDate[],
  modified: DateReading | undefined,
): boolean {
  if (modified && dayOf(shown) > dayOf(modified)) return false
  return beside.every((date) => dayOf(date) === dayOf(shown)) && isDateLine(shown.raw)
}

const dayOf = ({ value }: Pick<DateReading, 'value'>) => value.slice(0, 10)
const isDay = ({ precision }: DateReading) => precision !== 'year' && precision !== 'month'

function modifiedDates(clues: Clues, places: Places): RawDate[] {
  const { linked } = clues
  return [
    ...stated('json-ld', linked.article?.['dateModified'], linked.page?.['dateModified']),
    ...metaDates(clues, 'modified'),
    ...microdata(clues, 'datemodified', places),
  ]
}
