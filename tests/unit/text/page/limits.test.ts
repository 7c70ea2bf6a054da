import { expect, test } from 'vitest'
import { limits } from '../../../../src/text/page/limits.ts'

test('a page may cost what docs/normalization.md says', () => {
  expect(limits).toEqual({
    bytes: 16_777_216,
    elements: 150_000,
    nodes: 600_000,
    characters: 8_388_608,
    depth: 30_000,
    keptDepth: 200,
    attribute: 4_096,
  })
})
