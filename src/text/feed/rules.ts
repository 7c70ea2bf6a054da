import { cleanAuthor } from './authors.ts'
import { readDate } from './dates.ts'
import type { DateField, Draft, Field } from './draft.ts'
import type { Element } from './element.ts'
import { addLink } from './link-element.ts'
import { addMedia } from './media.ts'

type Rule = (draft: Draft, element: Element) => void

const date =
  (field: DateField, rank = 0): Rule =>
  (draft, element) => {
    const text = element.line()
    if (text !== '') draft.setDate(field, readDate(text), rank)
  }
const html =
  (field: Field, rank = 0): Rule =>
  (draft, element) =>
    draft.set(field, element.html(), rank)
const raw =
  (field: Field, rank = 0): Rule =>
  (draft, element) =>
    draft.set(field, element.raw().slice(0, 1000), rank)
const url =
  (field: Field, rank = 0): Rule =>
  (draft, element) =>
    draft.set(field, element.url(), rank)
const title =
  (rank = 0): Rule =>
  (draft, element) => {
    const text = element.line()
    if (text === '') return
    draft.set('title', text, rank)
    draft.set('titleHtml', element.hasTags() ? element.html() : text, rank)
  }
const author =
  (rank = 0): Rule =>
  (draft, element) =>
    draft.addAuthor(cleanAuthor(element.line()), rank)
const category: Rule = (draft, element) =>
  draft.add(
    'categories',
    element.attribute('term') ??
      element.attribute('text') ??
      element.attribute('label') ??
      element.line(),
  )
const keywords: Rule = (draft, element) => {
  for (const word of element.line().split(',')) draft.add('categories', word.trim())
}
/** Where a service that counts clicks leads in the end: better than any link, which is the service's. */
const original: Rule = (draft, element) => {
  const target = element.url()
  if (target !== undefined && /^https?:/i.test(target)) draft.set('url', target, -1)
}
const image =
  (rank: number): Rule =>
  (draft, element) =>
    draft.set(
      'image',
      element.resolve(element.attribute('href') ?? element.attribute('url')) ?? element.url(),
      rank,
    )

/** What feeds and entries share. */
const common: Readonly<Record<string, Rule>> = {
  title: title(0),
  'atom:title': title(0),
  'dc:title': title(2),
  'itunes:title': title(4),
  link: addLink,
  'atom:link': addLink,
  author: author(0),
  'dc:creator': author(0),
  'dc:author': author(0),
  'itunes:author': author(1),
  'atom:author': author(0),
  'atom:author>atom:name': author(0),
  'atom:author>name': author(0),
  'author>name': author(0),
  'author>atom:name': author(0),
  'atom:author>atom:email': author(3),
  'author>email': author(3),
  'itunes:image': image(1),
  'atom:id'(draft, element) {
    const id = element.raw().slice(0, 1000)
    // An IRI by the standard; a path is only unique with its base.
    draft.set('guid', /^[./]/.test(id) ? (element.resolve(id) ?? id) : id, 0)
  },
  'dc:language': raw('language', 1),
  'dcterms:language': raw('language', 1),
  'georss:point': raw('location', 0),
  'gml:pos': raw('location', 1),
  'geo:lat': raw('latitude'),
  'geo:long': raw('longitude'),
}

/** How each element in an entry is read, by its name and, in a container, `container>name`. */
const forEntries: Readonly<Record<string, Rule>> = {
  ...common,
  'media:title': title(5),
  'news:news>news:title': title(1),
  'news:title': title(1),
  guid(draft, element) {
    const id = element.raw().slice(0, 1000)
    draft.set('guid', id, 0)
    const isPermalink = element.attribute('ispermalink')?.toLowerCase() !== 'false'
    if (isPermalink && /^(?:https?:)?\/\//i.test(id)) draft.set('permalink', element.resolve(id), 0)
  },
  id: raw('guid', 1),
  'dc:identifier': raw('guid', 3),
  loc: url('url', 0),
  'sitemap:loc': url('url', 0),
  'feedburner:origlink': original,
  'pheedo:origlink': original,
  pubdate: date('published', 0),
  'atom:published': date('published', 0),
  published: date('published', 1),
  'atom:issued': date('published', 1),
  'news:publication_date': date('published', 0),
  'dcterms:issued': date('published', 2),
  'dcterms:available': date('published', 3),
  'atom:created': date('published', 3),
  'dcterms:created': date('published', 4),
  'dc:date': date('published', 3),
  'atom:updated': date('updated', 0),
  'atom:modified': date('updated', 0),
  'dcterms:modified': date('updated', 1),
  updated: date('updated', 1),
  lastmod: date('updated', 2),
  'sitemap:lastmod': date('updated', 2),
  description(draft, element) {
    const text = element.html()
    draft.set('summary', text, 1)
    draft.set('description', text)
  },
  'atom:summary': html('summary', 0),
  summary: html('summary', 0),
  'dc:description': html('summary', 2),
  'dcterms:abstract': html('summary', 2),
  'itunes:summary': html('summary', 3),
  'itunes:subtitle': html('summary', 5),
  'media:description': html('summary', 4),
  'content:encoded': html('content', 0),
  'atom:content'(draft, element) {
    draft.set('content', element.html(), 0)
    // What stands elsewhere (RFC 4287, 4.1.3.2) is the entry's page, where no link names another.
    draft.set('url', element.resolve(element.attribute('src')), 9)
  },
  content: html('content', 1),
  'xhtml:body': html('content', 1),
  body: html('content', 1),
  fullitem: html('content', 2),
  comments: url('comments', 0),
  category,
  'atom:category': category,
  'dc:subject': category,
  'itunes:category': category,
  'media:category': category,
  'media:keywords': keywords,
  'itunes:keywords': keywords,
  'news:keywords': keywords,
  tags: keywords,
  'news:language': raw('language', 0),
  language: raw('language', 0),
  enclosure(draft, element) {
    addMedia(draft, element, element.attribute('url') ?? element.attribute('href') ?? element.raw())
  },
  'media:content': (draft, element) => addMedia(draft, element, element.attribute('url')),
  'media:thumbnail': image(2),
  'image:loc': image(1),
  'image>url': url('image', 2),
  'atom:source>atom:author>atom:name': author(6),
}

/** How each element of the feed itself is read. */
const forFeeds: Readonly<Record<string, Rule>> = {
  ...common,
  'dc:date': date('updated', 2),
  'dcterms:modified': date('updated', 2),
  'dcterms:issued': date('updated', 3),
  pubdate: date('updated', 1),
  lastbuilddate: date('updated', 0),
  'atom:updated': date('updated', 0),
  'atom:modified': date('updated', 0),
  managingeditor: author(1),
  webmaster: author(4),
  'dc:publisher': author(5),
  'itunes:owner>itunes:name': author(4),
  language: raw('language', 0),
  description: html('description', 0),
  'atom:subtitle': html('description', 0),
  'atom:tagline': html('description', 0),
  tagline: html('description', 1),
  subtitle: html('description', 1),
  'dc:description': html('description', 2),
  'itunes:summary': html('description', 3),
  'itunes:subtitle': html('description', 4),
  'atom:info': html('description', 5),
  ttl: raw('ttl'),
  'sy:updateperiod': raw('updatePeriod'),
  'sy:updatefrequency': raw('updateFrequency'),
  'skiphours>hour': (draft, element) => draft.add('skipHours', element.line()),
  'skipdays>day': (draft, element) => draft.add('skipDays', element.line()),
}

export const entryRules: ReadonlyMap<string, Rule> = new Map(Object.entries(forEntries))
export const feedRules: ReadonlyMap<string, Rule> = new Map(Object.entries(forFeeds))
