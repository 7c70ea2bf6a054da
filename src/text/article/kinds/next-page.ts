import { tagSet } from '../../page/names.ts'
import { attributeOf, elementsNamed, shortTextOf } from '../../page/query.ts'
import type { Page } from '../../page/tree.ts'

const LINKS = tagSet('link a')
const NEXT =
  /^(?:next(?: page)?|continue(?: to page \d+)?|page suivante|suivante?|nächste(?: seite)?|weiter(?:lesen)?|seite 2|página siguiente|siguiente|próxima(?: página)?|avanti|volgende(?: pagina)?|2)\s*[›»→>]*$/iu

/** Links of one page that are looked at. */
const MOST = 5_000

/**
 * The address of the second page of an article told in several: stated as the next one, or linked as it, and alike but for
 * the number of a page. Pages of a blog or list lead to other articles, so that the address decides.
 */
export function nextPageOf(page: Page, url: string): string | undefined {
  for (const node of elementsNamed(page, LINKS, 0, MOST)) {
    const isStated = /\bnext\b/iu.test(attributeOf(page, node, 'rel') ?? '')
    if (!isStated && !NEXT.test(shortTextOf(page, node, 40) ?? '')) continue
    const address = attributeOf(page, node, 'href') ?? ''
    if (!URL.canParse(address, url)) continue
    const next = new URL(address, url)
    next.hash = ''
    if (isNextOf(next, new URL(url))) return next.href
  }
  return undefined
}

/** `/story/2`, `/story?page=2`, `/story-2.html` after `/story`, `/story/1`, `/story.html`. */
function isNextOf(next: URL, current: URL): boolean {
  if (next.host !== current.host || current.pathname.length < 4) return false
  const number = pageNumber(next)
  const here = pageNumber(current) ?? 1
  return number === here + 1 && bare(next) === bare(current)
}

const IN_QUERY = /^(?:page|p|pg|seite|pagina|pag|start|pageno)$/iu
const IN_PATH = /(?:[/,_-](?:page|seite|p|pagina)?[/,_-]?)(\d{1,3})(?=\/?$|\.\w{2,5}$)/iu

function pageNumber({ searchParams, pathname }: URL): number | undefined {
  const query = [...searchParams].find(([name]) => IN_QUERY.test(name))?.[1]
  const number = Number(query ?? IN_PATH.exec(pathname)?.[1])
  return Number.isInteger(number) && number > 0 && number < 100 ? number : undefined
}

function bare(url: URL): string {
  const query = [...url.searchParams].filter(([name]) => !IN_QUERY.test(name)).toString()
  return `${url.pathname.replace(IN_PATH, '').replace(/\/$|\.\w{2,5}$/gu, '')}?${query}`
}
