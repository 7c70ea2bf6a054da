import { describe, expect, test } from 'vitest'
import { expectKept, timeout } from '../../../../support/whole/kept.ts'
import { toldBlocks, toldFeatures } from '../../../../support/whole/told-blocks.ts'
import { wholePages } from '../../../../support/whole/told-pages.ts'

describe('how each block of pages of our own is judged is what is kept of it', { timeout }, () => {
  test.each(Object.entries(wholePages).filter(([name]) => name !== 'empty'))(
    '%s',
    async (name, pages) => {
      await expectKept(`blocks/${name}.txt`, pages().flatMap(toldBlocks))
    },
  )

  test('all features of a small page', async () => {
    const page = wholePages['systems']?.().find(({ name }) => name === 'plain-blog')

    expect(page).toBeDefined()
    await expectKept('blocks/features.txt', page ? toldFeatures(page) : [])
  })
})
