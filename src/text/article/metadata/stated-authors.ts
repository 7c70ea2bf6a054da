import { attributeOf, elementsWith, shortTextOf } from '../../page/query.ts'
import type { Page } from '../../page/tree.ts'
import { MOST, type Source } from './bylines.ts'
import type { Clues } from './clues.ts'
import { type LdNode, isNode, listOf, textOf as ldText, typesOf } from './json-ld.ts'
import { deskOf, isAddress, splitNames } from './names.ts'
import type { Place } from './places.ts'
import { hasItemprop } from './statements.ts'

/** The authors of the page's own object, persons before organizations. */
export const fromJsonLd: Source = ({ clues: { linked } }) => {
  const node = linked.article
  const authors = listOf(node?.['author'] ?? node?.['creator']).map((author) =>
    isNode(author) ? resolve(author, linked.byId) : author,
  )
  const people = authors.filter(isPersonNode)
  return (people.length > 0 ? people : authors).flatMap(
    (author) => ldText(author, 'name', 'legalName') ?? [],
  )
}

function isPersonNode(author: unknown): boolean {
  return !isNode(author) || typesOf(author).every((type) => !type.endsWith('Organization'))
}

function resolve(node: LdNode, byId: ReadonlyMap<string, LdNode>): LdNode {
  const id = node['@id']
  return (typeof id === 'string' && !node['name'] && byId.get(id)) || node
}

const META = [
  'author',
  'article:author',
  'article:author_name',
  'og:author',
  'byl',
  'byline',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'dc.contributor',
  'citation_author',
  'cxenseparse:author',
] as const

/** The first `<meta>` that names anybody. */
export const fromMeta: Source = ({ clues: { meta } }) => {
  for (const name of META) {
    const values = (meta.get(name) ?? [])
      .map((value) => turned(withoutHandle(value)))
      .filter((value) => !isAddress(value))
    if (values.some((value) => splitNames(value).length > 0 || deskOf(value))) return values
  }
  return fromCard(meta)
}

const WRITTEN_BY = /^(?:written by|by|author|von|verfasst von|écrit par|escrito por|autor)/iu

/** Cards for Twitter have two fields, each with a label of its own. */
function fromCard(meta: Clues['meta']): string[] {
  return ['1', '2'].flatMap((field) =>
    WRITTEN_BY.test(meta.get(`twitter:label${field}`)?.[0] ?? '')
      ? (meta.get(`twitter:data${field}`) ?? [])
      : [],
  )
}

/** "Jane Doe @jane". */
function withoutHandle(value: string): string {
  return value.replace(/\s@\w+$/u, '')
}

/** "Velm, Ada" as catalogs have it. */
function turned(value: string): string {
  return value.replace(/^(\p{Lu}[\p{L}’'-]+), (\p{Lu}[\p{Ll}’'-]+(?: \p{Lu}\.?)?)$/u, '$2 $1')
}

/** `itemprop` and `rel`, where the article stands. */
export const fromMicrodata: Source = ({ clues: { page }, places }) => {
  const marked = [...elementsWith(page, 'itemprop'), ...elementsWith(page, 'rel')].filter(
    (node) =>
      (hasItemprop(page, node, 'author') ||
        /\bauthor\b/iu.test(attributeOf(page, node, 'rel') ?? '')) &&
      isOwn(places.of(node)),
  )
  return marked.slice(0, MOST).flatMap((node) => nameIn(page, node) ?? [])
}

function nameIn(page: Page, node: number): string | undefined {
  const [name] = elementsWith(page, 'itemprop', node, 5).filter((it) =>
    hasItemprop(page, it, 'name'),
  )
  const content = attributeOf(page, name ?? node, 'content')
  return content ?? shortTextOf(page, name ?? node, 120)
}

function isOwn(place: Place): boolean {
  return place === 'headline' || place === 'article' || place === 'tail'
}
