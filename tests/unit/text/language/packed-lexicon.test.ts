import { isDeepStrictEqual } from 'node:util'
import { expect, test, vi } from 'vitest'
import { lexicon, packLexicon } from '../../../../src/text/language/tables.ts'
import type * as Tables from '../../../../src/text/language/tables.ts'

test('a lexicon that is unpacked is the one that was packed', async () => {
  const bytes = packLexicon()
  expect(bytes.buffer).toBeInstanceOf(SharedArrayBuffer)

  vi.resetModules()
  const another: typeof Tables = await import('../../../../src/text/language/tables.ts')
  another.useLexicon(bytes)
  const unpacked = another.lexicon()

  expect(unpacked).not.toBe(lexicon())
  expect(isDeepStrictEqual(unpacked, lexicon())).toBe(true)
  expect(unpacked.languages.get('en')).toBe(unpacked.list[0])
  expect(another.packLexicon()).toBe(bytes)
})
