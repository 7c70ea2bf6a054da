import { describe, expect, test } from 'vitest'
import { expectKept, timeout } from '../../../support/whole/kept.ts'
import { textsOf } from '../../../support/whole/texts.ts'
import { toldFigureParts } from '../../../support/whole/told-figure-parts.ts'

describe('what the parts of reading figures say of each piece', { timeout }, () => {
  test('is what is kept of it', async () => {
    const texts = textsOf('figures')

    expect(texts).not.toHaveLength(0)
    await expectKept('parts/figures.txt', texts.flatMap(toldFigureParts))
  })
})
