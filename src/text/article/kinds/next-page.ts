import { namedAnyOf } from '../../page/by-hint.ts'
import { tagSet } from '../../page/names.ts'
import { isOneOf } from '../../page/node.ts'
import { attributeOf, closest, elementsNamed, shortTextOf } from '../../page/query.ts'
import { Source } from '../../page/source.ts'
import type { Page } from '../../page/tree.ts'
import { isTracking } from '../../tracking-parameters.ts'

const LINKS = tagSet('link a')
const NEXT =
  /^(?:next(?: page)?|continue(?: to page \d+)?|page suivante|suivante?|nächste(?: seite)?|weiter(?:lesen)?|seite 2|página siguiente|siguiente|próxima(?: página)?|avanti|pagina successiva|volgende(?: pagina)?|nästa(?: sida)?|næste(?: side)?|neste(?: side)?|seuraava|następna(?: strona)?|další|следующая(?: страница)?|далее|sonraki(?: sayfa)?|الصفحة التالية|التالي|下一[页頁]|次(?:の)?ページ|次へ|다음(?: 페이지)?|2)\s*[›»→>]*$/iu

/** Links of one page that are looked at. */
const MOST = 5_000

/** Where a page stands among those of its article. */
export interface Place {
  readonly url: string
  /** Whether the article begins here; pages further on are known to be of several. */
  readonly isFirst: boolean
}

/**
 * The address of the page on which an article told on several goes on: stated as the next one, or linked as it, and alike but
 * for the number of a page. Pages of a blog or list lead to other articles, so that the address decides.
 */
export function nextPageOf(
  page: Page,
  place: Place & { readonly base: string },
): string | undefined {
  for (const node of elementsNamed(page, LINKS, 0, MOST)) {
    const href = attributeOf(page, node, 'href') ?? ''
    if (!/\d/.test(href)) continue
    const isStated = /\bnext\b/iu.test(attributeOf(page, node, 'rel') ?? '')
    if ((!isStated && !isNamedNext(page, node, place)) || isOfComments(page, node)) continue
    const next = addressOf(href, place.base)
    if (next && isNextOf(next, { ...place, isStated })) return next.href
  }
  return undefined
}

function isNamedNext(page: Page, node: number, { isFirst, url }: Place): boolean {
  const text = shortTextOf(page, node, 40) ?? ''
  if (NEXT.test(text)) return true
  return !isFirst && Number(text) === (pageNumber(new URL(url)) ?? 1) + 1
}

/** Comments have pages of their own. */
const COMMENTS = /comment|kommentar|coment|respond|disqus/iu

function addressOf(href: string, base: string): URL | undefined {
  if (!URL.canParse(href, base)) return undefined
  const next = new URL(href, base)
  if (COMMENTS.test(next.hash)) return undefined
  next.hash = ''
  return next
}

const isNamedComments = namedAnyOf(
  'comment comments commentlist kommentar kommentare comentario comentarios commentaire commentaires disqus replies',
)

function isOfComments(page: Page, node: number): boolean {
  const around = closest(page, node, (at) => !isOneOf(page, at, PAGE) && isNamedComments(page, at))
  return around !== undefined
}

const PAGE = tagSet('html body main article')

const HREF = /\bhref\s*=\s*(?:"([^"]{1,500})"|'([^']{1,500})'|([^\s"'>]{1,500}))/giu
const BASE = /<base\b[^>]{0,300}\bhref\s*=\s*["']?([^"'\s>]{1,500})/iu
/** It stands in the head. UTF-16 code units. */
const BASE_WITHIN = 65_536
/** Links that are looked at. */
const MOST_LINKS = 20_000

/** Whether some link leads where the next page would be: seen in the source, at a hundredth of what reading costs. */
export function mayGoOn(markup: string | Source, place: Place): boolean {
  const source = Source.of(markup)
  const stated = BASE.exec(source.slice(0, BASE_WITHIN))?.[1] ?? ''
  const base = URL.canParse(stated, place.url) ? new URL(stated, place.url).href : place.url
  const isNext = (href: string): boolean => {
    const next = /\d/.test(href) ? addressOf(href, base) : undefined
    return next !== undefined && isNextOf(next, { ...place, isStated: true })
  }
  return hrefsOf(source)
    .take(MOST_LINKS)
    .some((href) => isNext(href.replaceAll('&amp;', '&')))
}

function* hrefsOf({ pieces }: Source): Generator<string> {
  for (const { text } of pieces)
    for (const [, quoted, single, plain] of text.matchAll(HREF))
      yield quoted ?? single ?? plain ?? ''
}

/** `/story/2`, `/story?page=2`, `/story-2.html` after `/story`, `/story/1`, `/story.html`. */
function isNextOf(next: URL, { url, isFirst, isStated }: Place & { readonly isStated: boolean }) {
  const current = new URL(url)
  if (next.host !== current.host || current.pathname.length < 4) return false
  const here = pageNumber(current)
  // Further on than its first page no article begins: that is the number of something else.
  if (isFirst && here !== undefined && here > 1) return false
  const number = pageNumber(next)
  const follows = number === (here ?? 1) + 1 || (isStated && isSecondOfZero(next, current))
  return follows && bare(next) === bare(current)
}

/** Some count from zero, and call the second page `?page=1`. */
const isSecondOfZero = (next: URL, current: URL) =>
  pageNumber(current) === undefined && inQuery(next) === '1'

const IN_QUERY = /^(?:page|p|pg|seite|pagina|pag|start|pageno)$/iu
/** `/2`, `/page/2`, `-page-2`, and `-2.html`; but not `-2`, which is another article of the same name. */
const IN_PATH =
  /(?:\/|[/,_-](?:page|seite|p|pagina)[/,_-]?)([1-9]\d{0,2})(?=\/?$|\.\w{2,5}$)|[,_-]([1-9]\d{0,2})(?=\.\w{2,5}$)/iu

const inQuery = ({ searchParams }: URL) =>
  [...searchParams].find(([name]) => IN_QUERY.test(name))?.[1]

function pageNumber(url: URL): number | undefined {
  const [, inFolder, inFile] = IN_PATH.exec(url.pathname) ?? []
  const number = Number(inQuery(url) ?? inFolder ?? inFile)
  return Number.isInteger(number) && number > 0 && number < 100 ? number : undefined
}

function bare(url: URL): string {
  // Feeds name where a reader comes from, pages do not.
  const query = [...url.searchParams].filter(
    ([name, value]) => !IN_QUERY.test(name) && !isTracking(name, value),
  )
  return `${url.pathname.replace(IN_PATH, '').replace(/\/$|\.\w{2,5}$/gu, '')}?${String(query)}`
}
