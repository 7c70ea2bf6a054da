/** What stands before the time of a change, and of a publication, in the languages of news. */
const CHANGED =
  /(?<!\p{L})(?:last )?(?:updated?|modified|edited|revised|reviewed|unpublished)(?!\p{L})|aktualisiert|ge[äa]ndert|(?:letzte |zuletzt )[äa]nderung|überarbeitet|mise? à jour|modifiée? le|actualis[ée]|actualizad[oa]|modificad[oa]|atualizad[oa]|aggiornat[oa]|ultima modifica|bijgewerkt|gewijzigd|uppdaterad|ändrad|opdateret|oppdatert|endret|päivitetty|muokattu|aktualizacja|zaktualizowan[oya]|aktualizováno|upraveno|frissítve|módosítva|actuali(?:t?z)at|güncelle\p{L}*|обновлен[оа]|изменен[оа]|оновлено|ενημ[εέ]ρωσ\p{L}*|τελευταία|تحديث|עודכן|עדכון|به.?روزرسانی|更新|수정|업데이트|diperbar\p{L}*|cập nhật|อัปเดต|ปรับปรุง|अपडेट/giu
const PUBLISHED =
  /(?<!\p{L})(?:first )?(?:published|posted|created|issued|released)(?!\p{L})|veröffentlicht|erstellt|(?<!\p{L})publi(?:ée?|cad[oa])|pubblicat[oa]|gepubliceerd|geplaatst|publicera[dt]|publisert|udgivet|julkaistu|opublikowan[oya]|publikováno|vydáno|megjelent|közzétéve|publicat|yay[ıi]n\p{L}*|опубликован[оа]|опубліковано|δημοσ\p{L}*|نُ?شر|פורסם|تاریخ انتشار|发布|發布|公開|投稿|配信|입력|등록|diterbitkan|đăng lúc|เผยแพร่|प्रकाशित/giu

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
