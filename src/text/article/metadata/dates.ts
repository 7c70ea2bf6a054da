import type { DateReading, Document } from '../../../schemas/document.ts'
import type { WrittenOptions } from '../../dates/read.ts'
import { type RawDate, readingOf } from '../../dates/reading.ts'
import { attributeOf, elementsWith, shortTextOf } from '../../page/query.ts'
import { type Clues, hasItemprop } from './clues.ts'
import { datelineOf } from './dateline.ts'
import { textOf } from './json-ld.ts'
import { localDay } from './local-day.ts'
import type { Body, Place } from './places.ts'
import { type DateKind, datedLines, isBetween, isShortLine, partsOf, timesIn } from './visible-dates.ts'

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
    'weibo: article:create_at',
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

type Dates = Pick<Document, 'published' | 'modified'>

/**
 * When it was published and changed. Precedence: JSON-LD, `<meta>`, microdata, what stands beside the headline,
 * the address, the text's dateline and end, the feed entry; the finest candidate of the same day gives the
 * time. What stands elsewhere is another article's. Every date read is kept as a candidate.
 */
export function datesOf(clues: Clues, body: Body, placeOf: (node: number) => Place): Dates {
  const options = { ...orderOf(clues), language: clues.language?.slice(0, 2).toLowerCase() }
  const visible = visibleDates(clues, placeOf)
  const published = readingOf(publishedDates(clues, body, placeOf, visible), options)
  const modified = readingOf(modifiedDates(clues, placeOf, visible), options)
  const own = published ?? readingOf(visible.tail, options)
  const local = own && localDay(own, visible, options, clues.url)
  return { ...(local && { published: local }), ...(modified && { modified }) }
}

function publishedDates(
  clues: Clues,
  body: Body,
  placeOf: (node: number) => Place,
  visible: VisibleDates,
): RawDate[] {
  const { linked, entry, url } = clues
  const { article, page } = linked
  return [
    ...stated('json-ld', article?.['datePublished'], article?.['dateCreated'], article?.['uploadDate']),
    ...metaDates(clues, 'published'),
    ...microdata(clues, 'datepublished', placeOf),
    ...visible.published,
    ...urlDate(url),
    ...raw('dateline', datelineOf(body.text)),
    ...stated('json-ld', page?.['datePublished']),
    ...visible.tail,
    ...stated('feed', entry?.published),
  ]
}

function modifiedDates(
  clues: Clues,
  placeOf: (node: number) => Place,
  visible: VisibleDates,
): RawDate[] {
  const { linked, entry } = clues
  return [
    ...stated('json-ld', linked.article?.['dateModified'], linked.page?.['dateModified']),
    ...metaDates(clues, 'modified'),
    ...microdata(clues, 'datemodified', placeOf),
    ...visible.modified,
    ...stated('feed', entry?.updated),
  ]
}

function raw(source: string, ...texts: readonly (string | undefined)[]): RawDate[] {
  return texts.flatMap((text) => (text ? [{ raw: text, source }] : []))
}

/** From where nothing but a date belongs. */
function stated(source: string, ...values: readonly unknown[]): RawDate[] {
  return values.flatMap((value) => {
    const text = textOf(value, '@value')
    return text ? [{ raw: text, source, isDate: true }] : []
  })
}

function metaDates({ meta }: Clues, kind: DateKind): RawDate[] {
  return META[kind].flatMap((name) => stated('meta', ...(meta.get(name) ?? []).slice(0, 2)))
}

function microdata(clues: Clues, name: string, placeOf: (node: number) => Place): RawDate[] {
  const { page } = clues
  return elementsWith(page, 'itemprop')
    .filter((node) => hasItemprop(page, node, name) && placeOf(node) !== 'elsewhere')
    .slice(0, 3)
    .flatMap((node) => {
      const machine = attributeOf(page, node, 'datetime') ?? attributeOf(page, node, 'content')
      return [...stated('microdata', machine), ...raw('microdata', shortTextOf(page, node, 200))]
    })
}

export interface VisibleDates {
  readonly published: readonly RawDate[]
  readonly modified: readonly RawDate[]
  /** Behind the text, and within it. */
  readonly tail: readonly RawDate[]
}

/** What a reader sees beside the headline, the nearer the better: between it and the text, then before it. */
function visibleDates(clues: Clues, placeOf: (node: number) => Place): VisibleDates {
  const { page, headline } = clues
  const times = timesIn(page, placeOf)
  const lines = datedLines(page, placeOf).filter(isShortLine)
  const published: { readonly rank: number; readonly date: RawDate }[] = []
  const modified: RawDate[] = []
  const tail: RawDate[] = []
  for (const line of [...times, ...lines]) {
    const source = times.includes(line) ? 'time-element' : 'byline'
    for (const { kind, text } of partsOf(line.text)) {
      const date = { raw: text, source }
      if (kind === 'modified') modified.push(date)
      else if (line.place === 'tail') tail.push(date)
      else if (line.place === 'headline') {
        published.push({ rank: rankOf(kind, isBetween(page, line, headline)), date })
      }
    }
  }
  const sorted = published.toSorted((a, b) => a.rank - b.rank).map(({ date }) => date)
  return { published: sorted, modified, tail }
}

function rankOf(kind: DateKind | undefined, between: boolean): number {
  return (kind === 'published' ? 0 : 2) + (between ? 0 : 1)
}

function urlDate(url: string): RawDate[] {
  const match = /[/-]((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?([0-3]\d)(?=[/_.-]|$)/u.exec(url)
  return match ? [{ raw: `${match[1]}-${match[2]}-${match[3]}`, source: 'url' }] : []
}

const MONTH_FIRST = /^en[-_](?:us|ph|pr|gu)\b/iu
const DAY_FIRST_HOSTS = /\.(?:uk|au|nz|ie|in|za|ng|ke|gh|pk|sg|my|hk|mt)$/iu

/** `8/9/2025` is August where the page is in American English, September where it is in another. */
function orderOf({ language = '', meta, url }: Clues): WrittenOptions {
  const locale = [language, meta.get('og:locale')?.[0] ?? ''].find((it) => /[-_]/u.test(it))
  if (MONTH_FIRST.test(locale ?? '')) return { order: 'month' }
  if (locale && !/^en\b/iu.test(locale)) return { order: 'day' }
  if (/^en[-_](?!ca)/iu.test(locale ?? '')) return { order: 'day' }
  if (DAY_FIRST_HOSTS.test(URL.canParse(url) ? new URL(url).hostname : '')) return { order: 'day' }
  return language === '' || /^en/iu.test(language) ? {} : { order: 'day' }
}

export type { DateReading }
