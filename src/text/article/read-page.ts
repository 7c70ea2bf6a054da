import type { Document } from '../../schemas/document.ts'
import { type Budget, usualBudget } from '../budget.ts'
import { countWords, joinParagraphs } from '../normalize.ts'
import { parsePage } from '../page/build.ts'
import { type Body, findBody } from './body/body.ts'
import { orWholeArticle } from './body/whole-article.ts'
import { isDated, refusal, refuseOthers } from './gate/check.ts'
import { isNoise } from './gate/language.ts'
import { withoutOffer } from './kinds/access.ts'
import { kindOf } from './kinds/kind.ts'
import { liveEntriesOf } from './kinds/live-entries.ts'
import { nextPageOf } from './kinds/next-page.ts'
import { type About, type Clues, readClues } from './metadata/clues.ts'
import { longTextOf } from './metadata/json-ld.ts'
import { readMetadata } from './metadata/read.ts'
import { metaValue } from './metadata/statements.ts'

export interface Reading {
  /** An article goes on here that began on another page. */
  readonly isFurther?: boolean
  readonly budget?: Budget
}

/**
 * The article in a page of HTML. Throws `Unreadable` with one of `REFUSALS`' codes where it holds none or costs too
 * much to be read.
 */
export function readPage(
  markup: string,
  { url, entry }: About,
  { isFurther = false, budget = usualBudget }: Reading = {},
): Document {
  if (isNoise(markup)) throw refusal('not-text', url)
  const page = parsePage(markup, budget)
  const clues = readClues(page, { url, entry })
  budget.checkTime()
  const about = {
    title: clues.title,
    stated: longTextOf(clues.linked.article?.['articleBody']),
    description: metaValue(clues, 'og:description', 'description'),
  }
  const found = findBody(page, about)
  const body = isDated(clues) ? orWholeArticle(page, about, found) : found
  budget.checkTime()
  refuseOthers({ ...clues, body, isFurther, showsDate: () => showsDate(clues, body) })
  const document = documentOf(clues, body, !isFurther)
  budget.checkTime()
  return document
}

/** Its day of publication stands beside the headline or in the text. */
function showsDate(clues: Clues, body: Body): boolean {
  const text = joinParagraphs(body.paragraphs)
  const { published } = readMetadata(clues, { ...body, text })
  return published?.source === 'byline' || published?.source === 'time-element'
}

function documentOf(clues: Clues, body: Body, isFirst: boolean): Document {
  const { page, url, title, linked } = clues
  const isFree = linked.article?.['isAccessibleForFree']
  const { lines: own, isPartial } = withoutOffer(page, body, isFree)
  const liveEntries = liveEntriesOf(page, { article: linked.article, title, url }, body.blocks)
  const all = body.blocks.length > 0 ? body.blocks.map((block) => block.text) : body.paragraphs
  const { kind, lines } = kindOf({ lines: own, all, url, liveEntries })
  const text = joinParagraphs(lines)
  const nextPage = nextPageOf(page, { url, isFirst })
  return {
    title,
    text,
    ...readMetadata(clues, { ...body, text }),
    wordCount: countWords(text),
    method: body.method,
    source: 'page',
    ...(kind && { kind }),
    ...(isPartial && { access: 'partial' as const }),
    ...(nextPage && { nextPage }),
    ...(liveEntries.length > 0 && { liveEntries }),
  }
}
