import type {
  ArticleInput,
  FurtherPage,
  NextPage,
  PageOfSeveral,
} from '../schemas/article-input.ts'
import type { Document } from '../schemas/document.ts'
import { decodePage } from './article/charset.ts'
import { refusal } from './article/gate/check.ts'
import { isNoise } from './article/gate/language.ts'
import { withBelievedTimes } from './article/kinds/live-times.ts'
import { readPage } from './article/read-page.ts'
import { addsNothing, joinPages } from './article/several-pages.ts'
import { type Budget, checkLimit, usualBudget } from './budget.ts'
import { readJsonArticle } from './json-article.ts'
import { refusePart } from './part.ts'
import { readPlainText } from './plain-text.ts'
import { Unreadable } from './unreadable.ts'

/**
 * The article in a page: HTML, or plain text or JSON where the content type says so.
 * Throws `Unreadable` with a code of `REFUSALS` (refusals.ts), which says why in words and whether that passes.
 */
export function readArticle(input: ArticleInput, budget: Budget = usualBudget): Document {
  const document = withBelievedTimes(readPages(input, budget), input.fetchedAt)
  checkLimit('characters', document.text.length, budget)
  return document
}

function readPages(input: ArticleInput, budget: Budget): Document {
  const { further = [], goesOn } = input
  const first = readOne(input, budget)
  if (further.length === 0 && goesOn === undefined) return first
  const { read, failed } = readWhilePossible(further, input.hints)
  const joined = joinPages(first, read, failed ?? goesOn)
  const urls = [input, ...further.slice(0, read.length)].map(({ url }) => url)
  return { ...joined, ...(urls.length > 1 && { pages: urls }) }
}

/** The article is read as far as it can be; `failed` is the address of the page where it cannot. */
function readWhilePossible(further: readonly FurtherPage[], hints: ArticleInput['hints']) {
  const read: Document[] = []
  for (const page of further) {
    const document = orNothing(() => readFurther({ ...page, hints }))
    if (!document) return { read, failed: page.url }
    read.push(document)
  }
  return { read }
}

/** What makes a page no article is told where it is the only page. */
function orNothing<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof Unreadable) return undefined
    throw error
  }
}

/**
 * Where an article told on several pages goes on; nothing where it does not, or where a first page is no article, which
 * whoever reads it will say. Throws `Unreadable` for a further page that is a wall, a check or something else.
 */
export function findNextPage({ number, before, ...page }: PageOfSeveral): NextPage {
  const isFirst = number === 1
  const document = isFirst ? orNothing(() => readOne(page)) : readFurther(page)
  const last = before && orNothing(() => readFurther({ ...before, hints: page.hints }))
  const next = document?.nextPage
  return {
    ...(next !== undefined && { next }),
    isRepeat: document !== undefined && last !== undefined && addsNothing(last, document),
  }
}

function readFurther({ body, url, contentType, hints }: FurtherPage): Document {
  checkLimit('bytes', body.length, usualBudget)
  return readPage(decodePage(body, contentType), { url }, { isFurther: true, hints })
}

function readOne(input: ArticleInput, budget = usualBudget): Document {
  const { body, url, contentType, entry, hints } = input
  refusePart(contentType)
  checkLimit('bytes', body.length, budget)
  const source = decodePage(body, contentType)
  budget.checkTime()
  const about = { url: URL.canParse(url) ? url : 'about:blank', entry }
  const type = contentType.split(';', 1)[0]?.trim().toLowerCase()
  if (type === 'text/plain' || type === 'text/markdown') {
    if (isNoise(source)) throw refusal('not-text', url)
    return readPlainText(source.whole(), about)
  }
  if (type === 'application/json') return readJsonArticle(source.whole(), about)
  return readPage(source, about, { budget, hints })
}
