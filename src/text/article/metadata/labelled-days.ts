import type { RawDate } from '../../dates/reading.ts'
import { tagId, tagSet } from '../../page/names.ts'
import { isOneOf, parentOf, regionOf } from '../../page/node.ts'
import { closest, contains, elementsNamed, endOf, textLength } from '../../page/query.ts'
import { type Page, region } from '../../page/tree.ts'
import type { Clues } from './clues.ts'
import { partsOf } from './date-labels.ts'
import { linesAround, runsIn } from './dated-lines.ts'
import { isOfOthers } from './places.ts'
import { timeTold } from './time-elements.ts'

const LINK = tagId('a')
const LINKS = tagSet('a')
const TIMES = tagSet('time')
const ARTICLE = tagId('article')
const HEADINGS = tagSet('h1 h2 h3 h4 h5 h6')

/** Boxes that are looked at. A page with more of them is a list of articles. */
const MOST = 12
/** So far around a time its box reaches. */
const MOST_UP = 3
/** Characters of a card that leads to another article; the text of this one may be an `<article>` without its headline. */
const MOST_OF_CARD = 500
/** Words of a label: "First published", "Publication date". */
const MOST_WORDS = 4

/**
 * The day that a box of facts beside or below the text tells, "Published" over a `<time>`: for pages that tell it nowhere else. Nothing
 * where boxes differ, as then they tell of other articles, too.
 */
export function labelledDays({ page, headline }: Clues): RawDate[] {
  const times = elementsNamed(page, TIMES, 0, MOST + 1)
  if (times.length > MOST) return []
  const told = new Set(
    times
      .filter((node) => isOfArticle(page, node) && !isOfCard(page, node, headline))
      .filter((node) => isLabelled(page, node, headline))
      .map((node) => timeTold(page, node)),
  )
  const [day, ...others] = told
  return day === undefined || others.length > 0 ? [] : [{ raw: day, source: 'time-element' }]
}

/** Not of one that it links to, of a comment, or of the whole site. */
function isOfArticle(page: Page, node: number): boolean {
  const around = regionOf(page, node)
  if (around === region.footer || around === region.nav || around === region.dialog) return false
  return closest(page, node, (at) => page.name[at] === LINK || isOfOthers(page, at)) === undefined
}

/** Of a short `<article>` without the headline, or under a heading that leads to another page. */
function isOfCard(page: Page, node: number, headline: number | undefined): boolean {
  const article = closest(page, node, (at) => page.name[at] === ARTICLE)
  const isOther = article !== undefined && !contains(page, article, headline ?? 0)
  if (isOther && textLength(page, article) <= MOST_OF_CARD) return true
  let heading = node - 1
  while (heading > 0 && !isOneOf(page, heading, HEADINGS)) heading -= 1
  const isNear = boxesAround(page, node).some((box) => contains(page, box, heading))
  return isNear && heading !== headline && leadsOn(page, heading)
}

function boxesAround(page: Page, node: number): number[] {
  const boxes: number[] = []
  for (let at = parentOf(page, node); at > 0 && boxes.length < MOST_UP; at = parentOf(page, at))
    boxes.push(at)
  return boxes
}

/** Whether a heading holds a link, or is in one. */
const leadsOn = (page: Page, heading: number): boolean =>
  closest(page, heading, (at) => page.name[at] === LINK) !== undefined ||
  elementsNamed(page, LINKS, heading, 1).length > 0

/** A line of a label and the time, and nothing else. */
function isLabelled(page: Page, node: number, headline: number | undefined): boolean {
  return linesAround(page, node, headline).some((line) => {
    const label = runsIn(page, line, node)
    if (label.split(' ').length > MOST_WORDS || runsIn(page, endOf(page, node), endOf(page, line)))
      return false
    const [part, ...more] = partsOf(label)
    return more.length === 0 && part?.kind === 'published' && part.text === label
  })
}
