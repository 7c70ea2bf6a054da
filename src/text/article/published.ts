import type { Document } from '../../schemas/document.ts'
import type { Clues } from './clues.ts'
import type { DateOptions } from './dates.ts'
import { textOf } from './json-ld.ts'
import { type RawDate, readingOf } from './reading.ts'

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
    'publication_date',
    'article.published',
    'parsely-pub-date',
    'sailthru.date',
    'dc.date.issued',
    'dcterms.created',
    'dcterms.issued',
    'dc.date',
    'dcterms.date',
    'date',
    'citation_publication_date',
    'citation_date',
    'cxenseparse:recs:publishtime',
    'bt:pubdate',
    'last-published',
    'originalpublicationdate',
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
    'revised',
  ],
} as const

type What = keyof typeof META

/**
 * When it was published and changed. Precedence: JSON-LD, `<meta>`, microdata and `<time>`, the byline
 * line, the address, the feed entry; the finest candidate of the same day gives the time.
 * Every date read is kept as a candidate.
 */
export function datesOf(clues: Clues): Pick<Document, 'published' | 'modified'> {
  const options = orderOf(clues)
  const published = readingOf(rawDates(clues, 'published'), options)
  const modified = readingOf(rawDates(clues, 'modified'), options)
  return { ...(published && { published }), ...(modified && { modified }) }
}

function rawDates(clues: Clues, what: What): RawDate[] {
  const { linked, meta, entry } = clues
  const key = what === 'published' ? 'datePublished' : 'dateModified'
  const rest = what === 'published' ? [...visibleDates(clues), ...urlDate(clues.url)] : []
  const ofEntry = what === 'published' ? entry?.published : entry?.updated
  return [
    ...raw('json-ld', textOf(linked.article?.[key]), textOf(linked.page?.[key])),
    ...META[what].flatMap((name) => raw('meta', ...(meta.get(name) ?? []))),
    ...elementDates(clues, `[itemprop~=${key}]`, 'microdata'),
    ...rest,
    ...raw('feed', ofEntry),
  ]
}

function raw(source: string, ...texts: readonly (string | undefined)[]): RawDate[] {
  return texts.flatMap((text) => (text ? [{ raw: text, source }] : []))
}

function elementDates({ document }: Clues, selector: string, source: string): RawDate[] {
  return [...document.querySelectorAll(selector)].slice(0, 5).flatMap((element) => {
    const stated = element.getAttribute('datetime') ?? element.getAttribute('content')
    return raw(source, stated ?? undefined, element.textContent?.slice(0, 200))
  })
}

const BYLINE =
  '[class*=date i],[class*=time i]:not(time),[class*=publish i],[class*=byline i],[class*=posted i],[class*=meta i],[id*=date i]'

/** What a reader sees: `<time>`, then short texts in elements named for a date. */
function visibleDates(clues: Clues): RawDate[] {
  const times = [
    ...elementDates(clues, 'article time,main time,header time', 'time-element'),
    ...elementDates(clues, 'time', 'time-element'),
  ]
  const lines = [...clues.document.querySelectorAll(BYLINE)]
    .slice(0, 60)
    .map((element) => element.textContent ?? '')
    .filter((text) => text.length <= 200 && /\d/u.test(text))
  return [...times, ...raw('byline', ...lines)]
}

function urlDate(url: string): RawDate[] {
  const match = /[/-]((?:19|20)\d\d)[/-](0[1-9]|1[0-2])[/-]([0-3]\d)(?=[/-]|$)/u.exec(url)
  return match ? [{ raw: `${match[1]}-${match[2]}-${match[3]}`, source: 'url' }] : []
}

/** `8/9/2025` is August where the page is in American English, September where it is in another. */
function orderOf({ document }: Clues): DateOptions {
  const lang = document.documentElement.getAttribute('lang')?.toLowerCase() ?? ''
  if (/^en[-_](?:us|ph)/u.test(lang)) return { order: 'month' }
  return lang === '' || lang === 'en' ? {} : { order: 'day' }
}
