import { describe, expect, test } from 'vitest'
import { imagePages } from '../../../../../bench/support/image-truth.ts'
import { readArticle } from '../../../../../src/text/article.ts'

/** What tells a credit in `ghost` is only that it is a link: not read. */
const pages = imagePages('develop').filter(({ name }) => name !== 'ghost')

describe('the images of pages as publishers lay them out', () => {
  test.each(pages)('$name', ({ html, truth }) => {
    const { images } = readArticle({
      body: Buffer.from(html),
      url: truth.url,
      contentType: 'text/html; charset=utf-8',
    })

    expect(images.map(({ caption, credit }) => ({ caption, credit }))).toEqual(
      truth.images.map(({ caption, credit }) => ({ caption, credit })),
    )
    for (const [at, { urls }] of truth.images.entries()) {
      const url = images[at]?.url ?? ''
      expect(urls.includes(url) || urls.includes(url.split('?', 1)[0] ?? '')).toBe(true)
    }
  })
})
