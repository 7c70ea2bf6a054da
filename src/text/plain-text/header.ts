import { isDateLine, readDate } from '../dates/value.ts'
import { normalizeLine } from '../normalize.ts'

/** What the lines at a text's head state, and the lines below them. */
export interface Header {
  readonly title: string
  /** A date that stands before the title in its line. */
  readonly prefix?: string
  readonly fields: ReadonlyMap<Field, string>
  readonly body: readonly string[]
  readonly markdown: boolean
}

type Field =
  | 'title'
  | 'published'
  | 'modified'
  | 'author'
  | 'source'
  | 'section'
  | 'language'
  | 'url'

const LABELS: Readonly<Record<string, Field>> = {
  title: 'title',
  headline: 'title',
  subject: 'title',
  published: 'published',
  'published on': 'published',
  'published at': 'published',
  'publication date': 'published',
  posted: 'published',
  'posted on': 'published',
  issued: 'published',
  released: 'published',
  date: 'published',
  created: 'published',
  pubdate: 'published',
  updated: 'modified',
  'last updated': 'modified',
  modified: 'modified',
  lastmod: 'modified',
  author: 'author',
  authors: 'author',
  by: 'author',
  byline: 'author',
  writer: 'author',
  from: 'author',
  source: 'source',
  publication: 'source',
  publisher: 'source',
  newspaper: 'source',
  site: 'source',
  section: 'section',
  category: 'section',
  language: 'language',
  lang: 'language',
  url: 'url',
  link: 'url',
  canonical: 'url',
}
const FIELDS: ReadonlyMap<string, Field> = new Map(Object.entries(LABELS))

/** So many lines that are not empty are looked at for what they state. */
const MOST_LINES = 20

/** A title is no longer. UTF-16 code units. */
const LONGEST_TITLE = 300

/** Reads the head of a text, whichever way it is written; what is not understood is body. */
export function readHeader(lines: readonly string[]): Header {
  const front = frontMatter(lines)
  const fields = new Map(front.fields)
  const rest = afterFields(front.rest, fields)
  const [first = '', second = ''] = rest
  const title = fields.get('title') ?? ''
  const markdown = front.markdown || HASHES.test(first)
  const isTitled = isTitle(rest) && (title === '' || isSame(first, title))
  if (!isTitled) return { title, fields, body: rest, markdown }

  const line = splitPrefix(normalizeLine(first))
  const body = afterFields(rest.slice(UNDERLINE.test(second) ? 2 : 1), fields)
  return { ...line, title: title || line.title, fields, body, markdown }
}

/** Markdown's two ways to mark a title. */
const HASHES = /^#{1,2}\s/u
const UNDERLINE = /^(?:=+|-{3,})\s*$/u

/** `---` lines around `key: value` lines (YAML), `+++` around `key = "value"` (TOML). */
function frontMatter(lines: readonly string[]): {
  fields: [Field, string][]
  rest: readonly string[]
  markdown: boolean
} {
  const fence = lines[0]?.replace(/^\ufeff/u, '').trim()
  const end = fence === '---' || fence === '+++' ? lines.indexOf(fence, 1) : -1
  if (end < 0 || end > 200) return { fields: [], rest: lines, markdown: false }

  const fields = lines.slice(1, end).flatMap((line): [Field, string][] => {
    const match = /^(\w[\w -]{1,30}?)\s*[:=]\s*(.+)$/u.exec(line)
    const field = FIELDS.get(match?.[1]?.toLowerCase().replaceAll('_', ' ') ?? '')
    const value = normalizeLine((match?.[2] ?? '').trim().replace(/^[["']+|[\]"']+$/gu, ''))
    return field && value ? [[field, value]] : []
  })
  return { fields, rest: lines.slice(end + 1), markdown: true }
}

/** Reads lines that state something into `fields`; gives what follows, without empty lines before it. */
function afterFields(lines: readonly string[], fields: Map<Field, string>): readonly string[] {
  let next = 0
  for (let read = 0; next < lines.length && read < MOST_LINES; next += 1) {
    const line = normalizeLine(lines[next] ?? '')
    if (line === '') continue
    const stated = fieldsOf(line)
    if (stated.length === 0) break
    for (const [field, value] of stated) if (!fields.has(field)) fields.set(field, value)
    read += 1
  }
  return lines.slice(next)
}

/** What a line states: one field, or several with bars or bullets between them. */
function fieldsOf(line: string): [Field, string][] {
  const parts = line.split(/\s+[|\u00b7\u2022]\s+/u).map(fieldOf)
  if (parts.every((part) => part !== undefined)) return parts
  const whole = fieldOf(line)
  return whole ? [whole] : []
}

function fieldOf(line: string): [Field, string] | undefined {
  if (line.length > LONGEST_TITLE) return undefined
  return labelled(line) ?? byline(line) ?? dated(line)
}

function labelled(line: string): [Field, string] | undefined {
  const [, label = '', value = ''] = /^(\p{L}[\p{L} -]{1,30}?)\s*:\s*(\S.*)$/u.exec(line) ?? []
  const field = FIELDS.get(label.toLowerCase())
  return field && isPlausible(field, value) ? [field, value] : undefined
}

function byline(line: string): [Field, string] | undefined {
  const isByline =
    /^[Bb][Yy] (?:\p{Lu}|\S+$)/u.test(line) && line.length <= 100 && !/[.!?]$/u.test(line)
  return isByline ? ['author', line.slice(3)] : undefined
}

/** "Updated on 3 May at 15:17", or nothing but a date. */
function dated(line: string): [Field, string] | undefined {
  const [, verb = '', date = ''] =
    /^(published|posted|updated|last updated|modified)(?: on| at)?\s+(.+)$/iu.exec(line) ?? []
  const field = FIELDS.get(verb.toLowerCase())
  if (field && line.length <= 80 && readDate(date)) return [field, date]
  return isDateLine(line) ? ['published', line] : undefined
}

/** "Date: nobody knows" is a sentence, and "From: here on" too. */
function isPlausible(field: Field, value: string): boolean {
  if (field === 'published' || field === 'modified') return readDate(value) !== undefined
  if (field === 'url') return /^https?:\/\//iu.test(value)
  return true
}

/**
 * A first line that is not a paragraph: short, and not a sentence with another below it.
 * A text of one line is all body.
 */
function isTitle([first = '', second = '', ...others]: readonly string[]): boolean {
  const line = normalizeLine(first)
  const isAll = [second, ...others].every((it) => it.trim() === '')
  if (!/[\p{L}\p{N}]/u.test(line) || line.length > LONGEST_TITLE || isAll) return false
  if (HASHES.test(line) || UNDERLINE.test(second)) return true
  if (DATELINE.test(line)) return false
  return !/[.;,:]["”’)]?$/u.test(line) || isApart(second)
}

/** "BOGOTA, June 3 (Example) -- The …" */
const DATELINE = /^\p{Lu}[^\n]{2,60}? (?:\u2014|--) /u

/** Nothing stands there, or what is said of the text. */
function isApart(line: string): boolean {
  return line.trim() === '' || fieldsOf(normalizeLine(line)).length > 0
}

function isSame(line: string, title: string): boolean {
  return (
    normalizeLine(line)
      .replace(/^#+\s*/u, '')
      .toLowerCase() === title.toLowerCase()
  )
}

/**
 * A date at the very start, alone or labelled (`date 2025-08-30`, `[2025-08-30]`), is the archive's,
 * not a part of the headline. Only a whole numeric date is taken for one: "30 August: what we know" is a title.
 */
function splitPrefix(line: string): { title: string; prefix?: string } {
  const bare = line.replace(/^#{1,6}\s+/u, '').replace(/\s+#+$/u, '')
  const match =
    /^(?:date\s*[:=]?\s*)?[[(]?(\d{4}[-/.]\d{2}[-/.]\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?)[\])]?\s*[-:|\u2013\u2014,]?\s+(?=\S)/iu.exec(
      bare,
    )
  if (!match?.[1] || !readDate(match[1])) return { title: bare }
  return { title: bare.slice(match[0].length), prefix: match[1] }
}
