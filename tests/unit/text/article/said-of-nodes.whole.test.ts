import { describe, expect, test } from 'vitest'
import { expectKept, timeout } from '../../../support/whole/kept.ts'
import { toldPageParts } from '../../../support/whole/told-page-parts.ts'
import { wholePages } from '../../../support/whole/told-pages.ts'

describe(
  'what the parts of reading pages say of each node is what is kept of it',
  { timeout },
  () => {
    test.each(['articles', 'systems', 'tricky', 'walls', 'lists'])('in %s', async (name) => {
      const pages = wholePages[name]?.() ?? []

      expect(pages).not.toHaveLength(0)
      await expectKept(`parts/pages-${name}.txt`, pages.flatMap(toldPageParts))
    })
  },
)
