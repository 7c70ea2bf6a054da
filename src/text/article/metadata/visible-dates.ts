import { readDate } from '../../dates/value.ts'
import { attributeOf, endOf, isText, shortTextOf, textLength } from '../../page/query.ts'
import type { Page } from '../../page/tree.ts'
import { tagId } from '../../page/names.ts'
import type { Place } from './places.ts'

/** A line that a reader sees, and where. */
export interface Line {
  readonly node: number
  readonly place: Place
  readonly text: string
}

/** Nothing that states a date is longer. UTF-16 code units. */
const LONGEST = 160
/** Lines of a page that are looked at. */
const MOST = 400

const TIME = tagId('time')

/** The short lines beside the headline, in the text and behind it that have digits. */
export function datedLines(page: Page, placeOf: (node: number) => Place): Line[] {
  const lines: Line[] = []
  const seen = new Set<number>()
  for (let node = 1; node < page.size && lines.length < MOST; node += 1) {
    if (!isText(page, node) || !hasDigit(page, node)) continue
    const outer = lineAround(page, node)
    if (outer === undefined || seen.has(outer)) continue
    seen.add(outer)
    const place = placeOf(node)
    if (place === 'elsewhere' || place === 'head') continue
    const text = shortTextOf(page, outer, LONGEST)
    if (text && YEAR.test(text)) lines.push({ node: outer, place, text })
  }
  return lines
}

const YEAR = /\p{Nd}{4}|\p{Nd}[./-]\p{Nd}{1,2}[./-]\p{Nd}{2}(?!\p{Nd})/u
const DIGIT = /\p{Nd}/u

function hasDigit(page: Page, node: number): boolean {
  const from = page.from[node] ?? 0
  const to = page.to[node] ?? 0
  return to - from < 2_000 && DIGIT.test(page.html.slice(from, to))
}

/** The largest element around a text that is still one line: its label may stand outside the date's own. */
function lineAround(page: Page, node: number): number | undefined {
  let line: number | undefined
  for (let at = page.parent[node] ?? 0, up = 0; at > 0 && up < 5; at = page.parent[at] ?? 0, up += 1) {
    if (textLength(page, at) > LONGEST) break
    line = at
  }
  return line
}

/** `<time>` elements and where they stand. */
export function timesIn(page: Page, placeOf: (node: number) => Place): Line[] {
  const found: Line[] = []
  for (let node = 1; node < page.size && found.length < MOST; node += 1) {
    if (page.name[node] !== TIME) continue
    const place = placeOf(node)
    if (place === 'elsewhere') continue
    const stated = attributeOf(page, node, 'datetime')
    const text = stated && readDate(stated, { isDate: true }) ? stated : shortTextOf(page, node, LONGEST)
    if (text) found.push({ node, place, text })
  }
  return found
}

/** What stands before the time of a change, and of a publication, in the languages of news. */
const CHANGED =
  /\b(?:last )?(?:updated?|modified|edited|revised|reviewed)\b|aktualisiert|ge[äa]ndert|(?:letzte |zuletzt )[äa]nderung|überarbeitet|mise? à jour|modifiée? le|actualis[ée]|actualizad[oa]|modificad[oa]|atualizad[oa]|aggiornat[oa]|ultima modifica|bijgewerkt|gewijzigd|uppdaterad|ändrad|opdateret|oppdatert|endret|päivitetty|muokattu|aktualizacja|zaktualizowan[oya]|aktualizováno|upraveno|frissítve|módosítva|actualizat|güncelle\p{L}*|обновлен[оа]|изменен[оа]|оновлено|ενημ[εέ]ρωσ\p{L}*|τελευταία|تحديث|עודכן|עדכון|به.?روزرسانی|更新|수정|업데이트|diperbar\p{L}*|cập nhật|อัปเดต|ปรับปรุง|अपडेट/giu
const PUBLISHED =
  /\b(?:first )?(?:published|posted|created|issued|released)\b|veröffentlicht|erstellt|publi(?:ée?|cad[oa]|shed)|pubblicat[oa]|gepubliceerd|geplaatst|publicera[dt]|publisert|udgivet|julkaistu|opublikowan[oya]|publikováno|vydáno|megjelent|közzétéve|publicat|yay[ıi]n\p{L}*|опубликован[оа]|опубліковано|δημοσ\p{L}*|نُ?شر|פורסם|تاریخ انتشار|发布|發布|公開|投稿|配信|입력|등록|diterbitkan|đăng lúc|เผยแพร่|प्रकाशित/giu

export type DateKind = 'published' | 'modified'

/** A line's parts, each with what its label says: "Published 1 March, updated 3 March". */
export function partsOf(line: string): { readonly kind: DateKind | undefined; readonly text: string }[] {
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

/** Whether the line holds little besides its date: a byline, not a sentence. */
export function isShortLine({ text }: Line): boolean {
  return text.length <= 90 && !/[.!?。]\s+\p{Lu}/u.test(text.replace(/\p{L}{1,5}\./gu, ''))
}

/** Whether it ends where the text begins: what stands between headline and text. */
export function isBetween(page: Page, line: Line, headline: number | undefined): boolean {
  return headline !== undefined && line.place === 'headline' && line.node >= headline && endOf(page, line.node) > headline
}
