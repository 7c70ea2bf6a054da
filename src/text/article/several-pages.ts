import type { Document, Image, LiveEntry } from '../../schemas/document.ts'
import { countWords } from '../normalize.ts'

/**
 * One document of an article told on several pages, from the documents of each: the first one, with the text, images and
 * live entries of the others behind its own. What a page repeats of those before it (headline, standfirst, a note about the
 * writer) is told once. `goesOn` is where the article goes on with a page that is not there.
 */
export function joinPages(first: Document, further: readonly Document[], goesOn?: string) {
  const { nextPage: _next, access: _access, liveEntries: _entries, ...rest } = first
  const all = [first, ...further]
  const text = textOf(all)
  const isPartial = goesOn !== undefined || all.some((one) => one.access === 'partial')
  const live = liveEntriesOf(all, text)
  return {
    ...rest,
    text,
    authors: first.authors.map((author) => withoutLostSpan(author, first.text, text)),
    images: imagesOf(all),
    wordCount: countWords(text),
    ...(isPartial && { access: 'partial' as const }),
    ...(goesOn !== undefined && { nextPage: goesOn }),
    ...(live.length > 0 && { liveEntries: live }),
  } satisfies Document
}

/** Whether a page has text, and tells nothing that the one before it did not. */
export function addsNothing(before: Document, page: Document): boolean {
  if (page.text === '') return false
  return withoutRepeats(page.text.split('\n'), new Set(before.text.split('\n'))).length === 0
}

type Author = Document['authors'][number]

function withoutLostSpan(author: Author, before: string, after: string): Author {
  const { span, name } = author
  if (!span || before.slice(span.start, span.end) === after.slice(span.start, span.end))
    return author
  return { name }
}

/** Each stands behind those of the pages before its own, if the text still has all of it. */
function liveEntriesOf(pages: readonly Document[], text: string): LiveEntry[] {
  let from = 0
  return pages.flatMap((page) => {
    let end = from
    const entries = (page.liveEntries ?? []).map(({ entrySpan, ...entry }) => {
      if (!entrySpan) return entry
      const own = page.text.slice(entrySpan.start, entrySpan.end)
      const start = text.indexOf(own, from)
      if (start < 0) return entry
      end = Math.max(end, start + own.length)
      return { ...entry, entrySpan: { start, end: start + own.length } }
    })
    from = end
    return entries
  })
}

function textOf(pages: readonly Document[]): string {
  const lines: string[] = []
  for (const { text, title } of pages) {
    const seen = new Set(lines.length === 0 ? [] : [...lines, title])
    const own = withoutRepeats(withoutPager(text === '' ? [] : text.split('\n')), seen)
    append(lines, own)
  }
  return lines.join('\n')
}

/** Longer lines are not said twice by chance. UTF-16 code units. */
const LONG = 60

/** Pages repeat at their beginning and end what stands on all of them. */
function withoutRepeats(lines: readonly string[], seen: ReadonlySet<string>): string[] {
  let from = 0
  let to = lines.length
  while (from < to && seen.has(lines[from] ?? '')) from += 1
  while (to > from && seen.has(lines[to - 1] ?? '')) to -= 1
  return lines.slice(from, to).filter((line) => line.length < LONG || !seen.has(line))
}

/** A sentence that breaks off at the end of a page goes on at the beginning of the next. */
function append(lines: string[], more: readonly string[]): void {
  const [head, ...tail] = more
  const last = lines.at(-1)
  if (head === undefined) return
  if (last !== undefined && /[\p{L}\p{N},–-]$/u.test(last) && /^\p{Ll}/u.test(head)) {
    lines[lines.length - 1] = `${last} ${head}`
    lines.push(...tail)
  } else lines.push(...more)
}

/** "Page 2 of 4", "1 2 3", "Continued on the next page". */
const PAGER = [
  /^[([]?(?:page|seite|p[áa]gina|strona|sida|side|страница)?\s*\d{1,2}\s*(?:of|von|de|sur|di|van|z|av|из|\/)\s*\d{1,2}[)\]]?$/iu,
  /^[‹«<←]?\s*\d{1,2}(?:[\s|·]+\d{1,2})+\s*[›»>→]?$/u,
  /^(?:page|seite|p[áa]gina|strona|sida|side|страница) \d{1,2}$/iu,
  /^[‹«<←]?\s*(?:previous|prev|next|continued? (?:on|to|from) (?:the )?(?:next |previous )?page(?: \d+)?|(?:previous|next) page|nächste seite|vorherige seite|page (?:suivante|précédente)|página (?:siguiente|anterior)|pagina successiva|volgende pagina)\s*[›»>→…]*$/iu,
]
/** Lines at either end of a page where a pager may stand. */
const AT_ENDS = 3

function withoutPager(lines: readonly string[]): readonly string[] {
  return lines.filter(
    (line, index) =>
      (index >= AT_ENDS && index < lines.length - AT_ENDS) ||
      line.length > LONG ||
      !PAGER.some((pattern) => pattern.test(line)),
  )
}

function imagesOf(pages: readonly Document[]): Image[] {
  const seen = new Set<string>()
  return pages
    .flatMap(({ images }) => images)
    .filter(({ url }) => {
      const isNew = !seen.has(url)
      seen.add(url)
      return isNew
    })
}
