import { describe, test } from 'vitest'
import { expectKept, timeout } from '../../../support/whole/kept.ts'
import { toldPage, wholePages } from '../../../support/whole/told-pages.ts'

describe('everything that is read in pages of our own is what is kept of it', { timeout }, () => {
  test.each(Object.entries(wholePages))('%s', async (name, pages) => {
    await expectKept(`pages/${name}.txt`, pages().flatMap(toldPage))
  })
})
