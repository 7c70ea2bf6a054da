import type { LanguageTable } from './table.ts'

/** What trigrams speak for which languages, to be looked up by the characters of a text as they stand in it. */
export interface TrigramIndex {
  /** Three code units a slot; a free one has none. */
  readonly keys: Uint16Array
  /** By slot, where its entries begin and end in the next two. */
  readonly from: Int32Array
  readonly to: Int32Array
  /** The place of a language, and what the trigram counts for it. */
  readonly languages: Uint8Array
  readonly gains: Float64Array
}

/** An index of the tables of `languages`; what a trigram counts is `gain` of its logarithm. */
export function indexTrigrams(
  tables: readonly LanguageTable[],
  languages: readonly string[],
  gain: (log: number) => number,
): TrigramIndex {
  const byTrigram = new Map<string, { readonly language: number; readonly gain: number }[]>()
  for (const { language, logs } of tables) {
    const place = languages.indexOf(language)
    if (place < 0) continue
    for (const [trigram, log] of logs) {
      const entry = { language: place, gain: gain(log) }
      const entries = byTrigram.get(trigram)
      if (entries) entries.push(entry)
      else byTrigram.set(trigram, [entry])
    }
  }
  return lay(byTrigram)
}

function lay(
  byTrigram: ReadonlyMap<string, readonly { readonly language: number; readonly gain: number }[]>,
): TrigramIndex {
  const slots = 2 ** Math.ceil(Math.log2(byTrigram.size * 2 + 2))
  const index = {
    keys: new Uint16Array(slots * 3),
    from: new Int32Array(slots),
    to: new Int32Array(slots),
    languages: Uint8Array.from([...byTrigram.values()].flat(), ({ language }) => language),
    gains: Float64Array.from([...byTrigram.values()].flat(), ({ gain }) => gain),
  }
  let next = 0
  for (const [trigram, { length }] of byTrigram) {
    const [a, b, c] = [0, 1, 2].map((at) => trigram.charCodeAt(at))
    const slot = slotOf(index, a ?? 0, b ?? 0, c ?? 0)
    index.keys.set([a ?? 0, b ?? 0, c ?? 0], slot * 3)
    index.from[slot] = next
    next += length
    index.to[slot] = next
  }
  return index
}

/** The slot of a trigram, or the free one where it would be. */
export function slotOf({ keys, from }: TrigramIndex, a: number, b: number, c: number): number {
  const last = from.length - 1
  let slot = (Math.imul(Math.imul(a, 0x9e37) + b, 0x79b9) + c) & last
  while (keys[slot * 3] !== 0) {
    const at = slot * 3
    if (keys[at] === a && keys[at + 1] === b && keys[at + 2] === c) return slot
    slot = (slot + 1) & last
  }
  return slot
}
