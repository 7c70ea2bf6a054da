import { describe, expect, test } from 'vitest'
import { expectKept, timeout } from '../../../support/whole/kept.ts'
import { textsOf } from '../../../support/whole/texts.ts'
import { toldNameParts } from '../../../support/whole/told-name-parts.ts'

describe('what the parts of reading names say of each piece', { timeout }, () => {
  test('is what is kept of it', async () => {
    const texts = textsOf('names')

    expect(texts).not.toHaveLength(0)
    await expectKept('parts/names.txt', texts.flatMap(toldNameParts))
  })
})
