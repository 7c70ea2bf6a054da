import type { Document } from '../../../src/schemas/document.ts'
import type { WrittenOptions } from '../../../src/text/dates/read.ts'
import { type RawDate, readingOf } from '../../../src/text/dates/reading.ts'
import type { Clues } from './clues.ts'
import { type DomElement, shortText } from './dom.ts'
import { textOf } from './json-ld.ts'

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
  const ofEntry = what === 'published' ? entry?.published : entry?.updated
  return [
    ...raw('json-ld', textOf(linked.article?.[key]), textOf(linked.page?.[key])),
    ...META[what].flatMap((name) => raw('meta', ...(meta.get(name) ?? []))),
    ...elementDates(clues, `[itemprop~=${key}]`, 'microdata'),
    ...visibleDates(clues, what),
    ...raw('feed', ofEntry),
  ]
}

function raw(source: string, ...texts: readonly (string | undefined)[]): RawDate[] {
  return texts.flatMap((text) => (text ? [{ raw: text, source }] : []))
}

function elementDates({ document }: Clues, selector: string, source: string): RawDate[] {
  return [...document.querySelectorAll(selector)].slice(0, 5).flatMap((element) => {
    const stated = element.getAttribute('datetime') ?? element.getAttribute('content')
    return raw(source, stated ?? undefined, shortText(element, LONGEST))
  })
}

const DATED =
  '[class*=date i],[class*=time i]:not(time),[class*=publish i],[class*=byline i],[class*=posted i],[class*=meta i],[id*=date i],[class*=datum i],[class*=fecha i],[class*=info i]'

/** What a reader sees: `<time>` in the article, the address, then short texts that are dates. */
function visibleDates(clues: Clues, what: What): RawDate[] {
  const { document } = clues
  const own = elementDates(clues, 'article time,main time,header time', 'time-element')
  const named = shortTexts(document.querySelectorAll(DATED), MOST_NAMED)
  const times = elementDates(clues, 'time', 'time-element')
  const lines = named.filter((text) => CHANGED.test(text) === (what === 'modified'))
  if (what === 'modified') return raw('byline', ...lines)

  const found = [...own, ...urlDate(clues.url), ...raw('byline', ...lines), ...times]
  if (readingOf(found)) return found
  const all = shortTexts(
    document.querySelectorAll('p,span,div,small,li,td,em,strong,b,i,dd,font,h4,h5,h6'),
    MOST_TEXTS,
  )
  return raw('byline', ...all.filter((text) => text.length <= 60 && !CHANGED.test(text)))
}

/** Nothing that states a date is longer. UTF-16 code units. */
const LONGEST = 200
const MOST_NAMED = 60
const MOST_TEXTS = 4_000

/** What stands before the time of a change. */
const CHANGED =
  /\b(?:updated|modified|edited|aktualisiert|ge[äa]ndert|actualizado|atualizado|aggiornato)\b|mis à jour/iu

/** Texts that may hold a date: short, with a year. */
function shortTexts(elements: Iterable<DomElement>, most: number): string[] {
  return [...elements]
    .slice(0, most)
    .map((element) => shortText(element, LONGEST))
    .filter((text) => text !== undefined)
    .filter((text) => YEAR.test(text))
}

const YEAR = /(?:19|20)\d\d|\d[./]\d\d?[./]\d\d\b/u

function urlDate(url: string): RawDate[] {
  const match = /[/-]((?:19|20)\d\d)[/-](0[1-9]|1[0-2])[/-]([0-3]\d)(?=[/-]|$)/u.exec(url)
  return match ? [{ raw: `${match[1]}-${match[2]}-${match[3]}`, source: 'url' }] : []
}

/** `8/9/2025` is August where the page is in American English, September where it is in another. */
function orderOf({ document }: Clues): WrittenOptions {
  const lang = document.documentElement.getAttribute('lang')?.toLowerCase() ?? ''
  if (/^en[-_](?:us|ph)/u.test(lang)) return { order: 'month' }
  return lang === '' || lang === 'en' ? {} : { order: 'day' }
}
