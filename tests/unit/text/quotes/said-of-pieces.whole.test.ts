import { describe, expect, test } from 'vitest'
import { expectKept, timeout } from '../../../support/whole/kept.ts'
import { textsOf } from '../../../support/whole/texts.ts'
import { toldQuoteParts } from '../../../support/whole/told-quote-parts.ts'

describe('what the parts of reading quotations say of each piece', { timeout }, () => {
  test('is what is kept of it', async () => {
    const texts = textsOf('quotes')

    expect(texts).not.toHaveLength(0)
    await expectKept('parts/quotes.txt', texts.flatMap(toldQuoteParts))
  })
})
