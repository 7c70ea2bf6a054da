import { selectAll } from 'css-select'
import { DomUtils, parseDocument } from 'htmlparser2'
import type { PageHints, SiteSelectors } from '../schemas/site-rule.ts'
import { normalizeLine } from './normalize.ts'

type Root = ReturnType<typeof parseDocument>
type Element = Parameters<typeof DomUtils.getAttributeValue>[0]

/** What selectors find on a page. */
export function readBySelectors(markup: string, selectors: SiteSelectors): PageHints {
  const page = parseDocument(markup)
  // A byline may stand in what is no text, so that the body is asked for last.
  const [title] = textsOf(page, selectors.title)
  const [published] = textsOf(page, selectors.published)
  const authors = textsOf(page, selectors.authors)
  for (const element of find(page, selectors.remove)) DomUtils.removeElement(element)
  const body = DomUtils.removeSubsets(find(page, selectors.body))
  return {
    ...(title !== undefined && { title }),
    ...(published !== undefined && { published }),
    ...(authors.length > 0 && { authors }),
    ...(body.length > 0 && { body: body.map((node) => DomUtils.getOuterHTML(node)).join('\n') }),
  }
}

const find = (page: Root, selector: string | undefined) =>
  selector === undefined
    ? []
    : selectAll<Root | Root['childNodes'][number], Element>(selector, page)

const textsOf = (page: Root, selector: string | undefined): string[] =>
  find(page, selector)
    .map((element) => normalizeLine(valueOf(element)))
    .filter((text) => text !== '')

const valueOf = (element: Element): string =>
  DomUtils.getAttributeValue(element, 'content') ??
  DomUtils.getAttributeValue(element, 'datetime') ??
  DomUtils.textContent(element)
