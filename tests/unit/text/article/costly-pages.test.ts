import { describe, expect, test } from 'vitest'
import { readArticle } from '../../../../src/text/article.ts'

const read = (html: string) =>
  readArticle({ body: Buffer.from(html), url: 'https://news.example/a', contentType: 'text/html' })

describe('pages that have far too much of something', () => {
  test.each([
    ['lines that break inside one sentence', `<div>${'word <br>'.repeat(120_000)}</div>`],
  ])('%s are read in linear time', (_, html) => {
    // A quadratic step would outlast the test.
    expect(read(html).text.length).toBeLessThan(html.length)
  })
})
