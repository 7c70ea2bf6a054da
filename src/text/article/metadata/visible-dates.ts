import { readDate } from '../../dates/value.ts'
import { normalizeLine } from '../../normalize.ts'
import { tagId, tagSet } from '../../page/names.ts'
import {
  attributeOf,
  closest,
  contains,
  elementsNamed,
  isBlock,
  endOf,
  isHidden,
  isText,
  runOf,
  shortTextOf,
  textLength,
  wordsOf,
} from '../../page/query.ts'
import type { Page } from '../../page/tree.ts'
import type { Place, Places } from './places.ts'

/** A line that a reader sees, and where. */
export interface Line {
  readonly node: number
  readonly place: Place
  readonly text: string
  /** What its markup says of it. */
  readonly kind?: DateKind | undefined
}

/** Nothing that states a date is longer. UTF-16 code units. */
const LONGEST = 120
/** Lines of a page that are looked at. */
const MOST = 400

const TIME = tagId('time')

/** The short lines beside the headline, in the text and behind it that state a day. */
export function datedLines(page: Page, headline: number | undefined, places: Places): Line[] {
  const lines: Line[] = []
  const seen = new Set<number>()
  for (let node = places.from; node < places.to && lines.length < MOST; node += 1) {
    if (!isText(page, node) || !hasDigit(page, node)) continue
    const place = places.of(node)
    if (place === 'elsewhere' || place === 'head') continue
    // In the text, what is a line of its own; a sentence tells of other days.
    if (isInSentences(page, node, place)) continue
    const found = firstDated(page, [...linesAround(page, node, headline), node], { place, seen })
    if (found) lines.push(found)
  }
  return lines
}

interface Search {
  readonly place: Place
  /** Lines that were looked at. */
  readonly seen: Set<number>
}

function firstDated(
  page: Page,
  around: readonly number[],
  { place, seen }: Search,
): Line | undefined {
  for (const node of around) {
    if (seen.has(node)) continue
    seen.add(node)
    const found = dated(page, node, place)
    if (found) return found
  }
  return undefined
}

const SENTENCES = tagSet('p li td dd blockquote')
const BLOCKS = tagSet('p div ul ol table section h1 h2 h3 h4 figure blockquote')

/** Beside the headline, bylines are long lines too, but no long paragraphs. */
function isInSentences(page: Page, node: number, place: Place): boolean {
  const block = closest(page, node, (at) => !isText(page, at) && isBlock(page, at))
  if (block === undefined) return false
  const length = textLength(page, block)
  if (place === 'headline') return SENTENCES[page.name[block] ?? 0] === 1 && length > LONGEST * 2
  if (length <= LONGEST) return false
  // What stands between paragraphs, in the element that holds them, is a line of its own.
  return (
    SENTENCES[page.name[block] ?? 0] === 1 || elementsNamed(page, BLOCKS, block, 1).length === 0
  )
}

function dated(page: Page, node: number, place: Place): Line | undefined {
  const text = spacedText(page, node)
  if (!text || !YEAR.test(text) || !isTerse(text, place)) return undefined
  const date = readDate(text, { order: 'day' })
  return date && date.value.length >= 'yyyy-mm-dd'.length ? { node, place, text } : undefined
}

/** A line's text with spaces between its elements, as styles put them there. */
function spacedText(page: Page, node: number): string | undefined {
  if (textLength(page, node) > LONGEST) return undefined
  const runs: string[] = []
  for (let at = node; at < endOf(page, node); at += 1) {
    if (isText(page, at) && !isHidden(page, at)) runs.push(runOf(page, at))
  }
  const text = normalizeLine(runs.join(' '))
  return text.length <= LONGEST ? text : undefined
}

/** A byline has few words; what has more is a sentence, and tells of other days. */
function isTerse(text: string, place: Place): boolean {
  const words = text.match(/[\p{L}\p{M}]{2,}/gu)?.length ?? 0
  return words <= (place === 'headline' ? 12 : 7)
}

const YEAR = /\p{Nd}{4}|\p{Nd}[./-]\p{Nd}{1,2}[./-]\p{Nd}{2}(?!\p{Nd})/u
const DIGIT = /\p{Nd}/u

/** No line that states a date has so much source. */
const LONGEST_SOURCE = 2_000

function hasDigit(page: Page, node: number): boolean {
  const from = page.from[node] ?? 0
  const to = page.to[node] ?? 0
  if (to - from >= LONGEST_SOURCE) return false
  let isLatin = true
  for (let at = from; at < to; at += 1) {
    const code = page.html.charCodeAt(at)
    if (code >= 48 && code <= 57) return true
    if (code >= 0x660) isLatin = false
  }
  return !isLatin && DIGIT.test(page.html.slice(from, to))
}

/** The elements around a text that are still one line, the largest first: its label may stand outside the date's own. */
function linesAround(page: Page, node: number, headline: number | undefined): number[] {
  const lines: number[] = []
  for (
    let at = page.parent[node] ?? 0, up = 0;
    at > 0 && up < 6;
    at = page.parent[at] ?? 0, up += 1
  ) {
    if (textLength(page, at) > LONGEST) break
    if (headline !== undefined && contains(page, at, headline)) break
    lines.push(at)
  }
  return lines.toReversed()
}

/** `<time>` elements and where they stand. */
export function timesIn(page: Page, places: Places): Line[] {
  const found: Line[] = []
  for (let node = places.from; node < places.to && found.length < MOST; node += 1) {
    if (page.name[node] !== TIME) continue
    const place = places.of(node)
    if (place === 'elsewhere') continue
    const stated = attributeOf(page, node, 'datetime')
    const text =
      stated && readDate(stated, { isDate: true }) ? stated : shortTextOf(page, node, LONGEST)
    if (text) found.push({ node, place, text, kind: kindOfTime(page, node) })
  }
  return found
}

/** `<time class="updated">`, `<span class="modified"><time>`: what classes say of it. */
function kindOfTime(page: Page, node: number): DateKind | undefined {
  for (const at of [node, page.parent[node] ?? 0]) {
    const words = wordsOf(page, at)
    if (words.includes('published') || words.includes('pubdate')) return 'published'
    if (
      words.some((word) => /^(?:updated?|modified|lastmod|dateupdated|datemodified)$/u.test(word))
    ) {
      return 'modified'
    }
  }
  return undefined
}

/** What stands before the time of a change, and of a publication, in the languages of news. */
const CHANGED =
  /(?<!\p{L})(?:last )?(?:updated?|modified|edited|revised|reviewed)(?!\p{L})|aktualisiert|ge[äa]ndert|(?:letzte |zuletzt )[äa]nderung|überarbeitet|mise? à jour|modifiée? le|actualis[ée]|actualizad[oa]|modificad[oa]|atualizad[oa]|aggiornat[oa]|ultima modifica|bijgewerkt|gewijzigd|uppdaterad|ändrad|opdateret|oppdatert|endret|päivitetty|muokattu|aktualizacja|zaktualizowan[oya]|aktualizováno|upraveno|frissítve|módosítva|actualizat|güncelle\p{L}*|обновлен[оа]|изменен[оа]|оновлено|ενημ[εέ]ρωσ\p{L}*|τελευταία|تحديث|עודכן|עדכון|به.?روزرسانی|更新|수정|업데이트|diperbar\p{L}*|cập nhật|อัปเดต|ปรับปรุง|अपडेट/giu
const PUBLISHED =
  /(?<!\p{L})(?:first )?(?:published|posted|created|issued|released)(?!\p{L})|veröffentlicht|erstellt|publi(?:ée?|cad[oa]|shed)|pubblicat[oa]|gepubliceerd|geplaatst|publicera[dt]|publisert|udgivet|julkaistu|opublikowan[oya]|publikováno|vydáno|megjelent|közzétéve|publicat|yay[ıi]n\p{L}*|опубликован[оа]|опубліковано|δημοσ\p{L}*|نُ?شر|פורסם|تاریخ انتشار|发布|發布|公開|投稿|配信|입력|등록|diterbitkan|đăng lúc|เผยแพร่|प्रकाशित/giu

export type DateKind = 'published' | 'modified'

/** A line's parts, each with what its label says: "Published 1 March, updated 3 March". */
export function partsOf(
  line: string,
): { readonly kind: DateKind | undefined; readonly text: string }[] {
  const labels = [
    ...[...line.matchAll(CHANGED)].map(({ index }) => ({ index, kind: 'modified' as const })),
    ...[...line.matchAll(PUBLISHED)].map(({ index }) => ({ index, kind: 'published' as const })),
  ].toSorted((a, b) => a.index - b.index)
  const [first] = labels
  if (!first) return [{ kind: undefined, text: line }]
  const parts = labels.map(({ index, kind }, at) => ({
    kind,
    text: line.slice(index, labels[at + 1]?.index),
  }))
  const head = line.slice(0, first.index)
  // "3 March 2026 (updated)": a label behind the only date belongs to it.
  if (parts.every(({ text }) => !/\p{Nd}/u.test(text))) return [{ kind: first.kind, text: line }]
  return /\p{Nd}/u.test(head) ? [{ kind: undefined, text: head }, ...parts] : parts
}
