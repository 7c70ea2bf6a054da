import type { Document } from '../../schemas/document.ts'
import type { ReadHints, RuledPage, RuleReading } from '../../schemas/site-rule.ts'
import { type Budget, usualBudget } from '../budget.ts'
import { countWords, joinParagraphs } from '../normalize.ts'
import { parsePage } from '../page/build.ts'
import { Source } from '../page/source.ts'
import { type Body, findBody } from './body/body.ts'
import { orWholeArticle } from './body/whole-article.ts'
import { isDated, refusal, refuseOthers } from './gate/check.ts'
import { isNoise } from './gate/language.ts'
import { withoutOffer } from './kinds/access.ts'
import { kindOf } from './kinds/kind.ts'
import { liveEntriesOf } from './kinds/live-entries.ts'
import { placedEntries } from './kinds/live-places.ts'
import { nextPageOf } from './kinds/next-page.ts'
import { type About, type Clues, readClues } from './metadata/clues.ts'
import { longTextOf } from './metadata/json-ld.ts'
import { readMetadata } from './metadata/read.ts'
import { metaValue } from './metadata/statements.ts'
import { ruledBody, ruledMetadata, ruledTitle } from './site-rule.ts'

export interface Reading {
  /** An article goes on here that began on another page. */
  readonly isFurther?: boolean
  readonly budget?: Budget
  readonly hints?: ReadHints | undefined
}

/**
 * The article in a page of HTML. Throws `Unreadable` with one of `REFUSALS`' codes where it holds none or costs too
 * much to be read.
 */
export function readPage(
  markup: string | Source,
  { url, entry }: About,
  { isFurther = false, budget = usualBudget, hints }: Reading = {},
): Document {
  const source = Source.of(markup)
  if (isNoise(source)) throw refusal('not-text', url)
  const page = parsePage(source, budget)
  const rule = hints?.(ruledPage(url, source))
  const clues = withTitle(readClues(page, { url, entry }), rule)
  budget.checkTime()
  const ruled = rule && ruledBody(rule.hints)
  const body = ruled ?? bodyOf(clues, { isFurther, budget })
  const document = documentOf(clues, body, { isFirst: !isFurther, rule })
  budget.checkTime()
  return document
}

/** Few pages have a rule that asks for their markup; one that does asks often, as in a loop. */
function ruledPage(url: string, source: Source): RuledPage {
  let whole: string | undefined
  return {
    url,
    get markup() {
      whole ??= source.whole()
      return whole
    },
  }
}

const withTitle = (clues: Clues, rule: RuleReading | undefined): Clues => {
  const title = rule && ruledTitle(rule.hints)
  return title === undefined ? clues : { ...clues, title }
}

/** Throws `Unreadable` where the page is no article. */
function bodyOf(clues: Clues, { isFurther, budget }: Required<Omit<Reading, 'hints'>>): Body {
  const { page } = clues
  const about = {
    title: clues.title,
    stated: longTextOf(clues.linked.article?.['articleBody']),
    description: metaValue(clues, 'og:description', 'description'),
  }
  const found = findBody(page, about)
  const body = isDated(clues) ? orWholeArticle(page, about, found) : found
  budget.checkTime()
  refuseOthers({ ...clues, body, isFurther, showsDate: () => showsDate(clues, body) })
  return body
}

/** Its day of publication stands beside the headline or in the text. */
function showsDate(clues: Clues, body: Body): boolean {
  const text = joinParagraphs(body.paragraphs)
  const { published } = readMetadata(clues, { ...body, text })
  return published?.source === 'byline' || published?.source === 'time-element'
}

interface How {
  readonly isFirst: boolean
  readonly rule: RuleReading | undefined
}

function documentOf(clues: Clues, body: Body, { isFirst, rule }: How): Document {
  const { page, url, base, title, linked } = clues
  const isFree = linked.article?.['isAccessibleForFree']
  const { lines: own, isPartial } = withoutOffer(page, body, isFree)
  const entries = liveEntriesOf(page, { linked, title, url }, body.blocks)
  const all = body.blocks.length > 0 ? body.blocks.map((block) => block.text) : body.paragraphs
  const { kind, lines } = kindOf({ lines: own, all, url, isLive: entries.length > 0 })
  const text = joinParagraphs(lines)
  const nextPage = nextPageOf(page, { url, isFirst, base })
  const metadata = {
    ...readMetadata(clues, { ...body, text }),
    ...(rule && ruledMetadata(rule, clues.language)),
  }
  const { blocks } = body
  const liveEntries = placedEntries(entries, { text, blocks, published: metadata.published })
  return {
    title,
    text,
    ...metadata,
    wordCount: countWords(text),
    method: body.method,
    source: 'page',
    ...(kind && { kind }),
    ...(isPartial && { access: 'partial' as const }),
    ...(nextPage && { nextPage }),
    ...(liveEntries.length > 0 && { liveEntries }),
  }
}
