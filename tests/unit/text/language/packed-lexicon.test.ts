import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test, vi } from 'vitest'
import { lexicon, packLexicon } from '../../../../src/text/language/tables.ts'
import type * as Tables from '../../../../src/text/language/tables.ts'
import type { Lexicon } from '../../../../src/text/reading/lexicon.ts'
import { endingsAt, sensesAt } from '../../../../src/text/reading/senses.ts'

async function repacked() {
  const packed = packLexicon()
  vi.resetModules()
  const another: typeof Tables = await import('../../../../src/text/language/tables.ts')
  another.useLexicon(packed)
  return { packed, another, made: lexicon(), unpacked: another.lexicon() }
}

describe('a lexicon that is unpacked', () => {
  test('lies on memory that threads share, and is not packed again', async () => {
    const { packed, another } = await repacked()

    for (const { buffer } of [packed.rest, packed.senses.json, packed.senses.starts])
      expect(buffer).toBeInstanceOf(SharedArrayBuffer)
    expect(another.packLexicon()).toBe(packed)
  })

  test('is the one that was packed', async () => {
    const { made, unpacked } = await repacked()
    const { senses: _, ...others } = made
    const { senses: __, ...othersUnpacked } = unpacked

    expect(unpacked).not.toBe(made)
    expect(isDeepStrictEqual(othersUnpacked, others)).toBe(true)
    expect(unpacked.languages.get('en')).toBe(unpacked.list[0])
  })

  test('has the same words and phrases in each row, and each of them once', async () => {
    const { made, unpacked } = await repacked()
    const rows = [...made.sets.keys()]
    const ofRows = (at: typeof sensesAt, { senses }: Lexicon) => rows.map((row) => at(senses, row))

    // What closes a row before what opens it: the one is unpacked by the other.
    expect(isDeepStrictEqual(ofRows(endingsAt, unpacked), ofRows(endingsAt, made))).toBe(true)
    expect(isDeepStrictEqual(ofRows(sensesAt, unpacked), ofRows(sensesAt, made))).toBe(true)
    const opened = new Set(ofRows(sensesAt, unpacked).flat())
    expect(
      ofRows(endingsAt, unpacked)
        .flat()
        .filter((sense) => !opened.has(sense)),
    ).toEqual([])
  })

  test('has nothing unpacked of what no text has asked for', async () => {
    const { unpacked } = await repacked()
    const { senses } = unpacked

    expect(senses.opened.filter(Boolean)).toEqual([])
    const row = senses.opened.findIndex((_, at) => sensesAt(senses, at).length > 0)
    expect(senses.opened.filter((known) => known?.length)).toEqual([sensesAt(senses, row)])
  })
})
