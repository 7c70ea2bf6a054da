import { describe, expect, test } from 'vitest'
import { partsOf } from '../../../../../src/text/article/metadata/date-labels.ts'

describe('what the label of a date says', () => {
  test.each([
    ['Published 14 March 2026', ['published']],
    ['First published 14 March 2026', ['published']],
    ['Republished', [undefined]],
    ['Unpublished 14 March 2026', ['modified']],
    ['Publicado 14 de marzo de 2026', ['published']],
    ['Publié le 14 mars 2026', ['published']],
    ['Published 1 March 2026, updated 3 March 2026', ['published', 'modified']],
    ['3 March 2026 (updated)', ['modified']],
    ['2 March 2026, updated 3 March 2026', [undefined, 'modified']],
    ['14 March 2026', [undefined]],
  ])('%s', (line, kinds) => {
    expect(partsOf(line).map(({ kind }) => kind)).toEqual(kinds)
  })
})
