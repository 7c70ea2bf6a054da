import type { RawDate } from '../../dates/reading.ts'
import { attributeOf, elementsWith, shortTextOf } from '../../page/query.ts'
import type { Clues } from './clues.ts'
import type { DateKind } from './date-labels.ts'
import { textOf } from './json-ld.ts'
import type { Places } from './places.ts'
import { hasItemprop } from './statements.ts'

/** `<meta>` names by what they state, the more exact ones first. */
const META = {
  published: [
    'article:published_time',
    'og:article:published_time',
    'og:published_time',
    'datepublished',
    'date_published',
    'pubdate',
    'publishdate',
    'publish-date',
    'publish_date',
    'published_at',
    'published',
    'published-date',
    'published_date',
    'publication_date',
    'article.published',
    'parsely-pub-date',
    'sailthru.date',
    'dc.date.issued',
    'dcterms.issued',
    'dcterms.created',
    'dc.date.created',
    'dc.date',
    'dcterms.date',
    'date',
    'citation_publication_date',
    'citation_online_date',
    'citation_date',
    'cxenseparse:recs:publishtime',
    'cxenseparse:publishtime',
    'bt:pubdate',
    'last-published',
    'originalpublicationdate',
    'og:release_date',
    'og:pubdate',
    'article_date_original',
    'article:create_at',
    'timestamp',
    'datecreated',
  ],
  modified: [
    'article:modified_time',
    'og:article:modified_time',
    'og:updated_time',
    'datemodified',
    'dcterms.modified',
    'dc.date.modified',
    'lastmod',
    'last-modified',
    'last_updated',
    'cxenseparse:recs:modifiedtime',
    'revised',
  ],
} as const

export function raw(source: string, ...texts: readonly (string | undefined)[]): RawDate[] {
  return texts.flatMap((text) => (text ? [{ raw: text, source }] : []))
}

/** From where nothing but a date belongs. */
export function stated(source: string, ...values: readonly unknown[]): RawDate[] {
  return values.flatMap((value) => {
    const text = textOf(value, '@value')
    return text ? [{ raw: text, source, isDate: true }] : []
  })
}

export function metaDates({ meta }: Clues, kind: DateKind): RawDate[] {
  return META[kind].flatMap((name) => stated('meta', ...(meta.get(name) ?? []).slice(0, 2)))
}

export function microdata({ page }: Clues, name: string, places: Places): RawDate[] {
  return elementsWith(page, 'itemprop')
    .filter((node) => hasItemprop(page, node, name) && places.of(node) !== 'elsewhere')
    .slice(0, 3)
    .flatMap((node) => {
      const machine = attributeOf(page, node, 'datetime') ?? attributeOf(page, node, 'content')
      return [...stated('microdata', machine), ...raw('microdata', shortTextOf(page, node, 200))]
    })
}

/** The day in an address: `/2025/08/30/`, `/2025/aug/30/`, `-20250830`. */
export function urlDate(url: string): RawDate[] {
  const match =
    /[/-]((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?([0-3]\d)(?=[/_.-]|$)/u.exec(url) ??
    /\/((?:19|20)\d\d)\/(\p{L}{3,9})\/([0-3]?\d)(?=[/_.-]|$)/u.exec(url)
  const [, year, month = '', day] = match ?? []
  const written = /^\d/u.test(month) ? `${year}-${month}-${day}` : `${day} ${month} ${year}`
  return match ? raw('url', written) : []
}
