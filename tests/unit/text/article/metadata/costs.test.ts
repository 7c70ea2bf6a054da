import { describe, expect, test } from 'vitest'
import { metadataOf, paragraphs } from '../../../../support/metadata-page.ts'

const many = (markup: string, count: number) => markup.repeat(count)

/** Pages on which reading some statement once and again for each other one would never end. */
const pages: Readonly<Record<string, string>> = {
  'as many meta elements': many('<meta name="author" content="Ada Velm">', 100_000),
  'as many dates': many('<span class="date">14 March 2025</span>', 60_000),
  'as many bylines': many('<div class="byline">By <b>Ada Velm</b></div>', 40_000),
  'as many images in one figure': `<figure>${many('<img src="/img/lock-gate.jpg"><i></i>', 60_000)}</figure>`,
  'as many headings': many('<h1>Canal lock opens again</h1>', 60_000),
  'JSON-LD that opens and never closes': `<script type="application/ld+json">${many('{"a":[', 100_000)}</script>`,
  'a name without end': `<script type="application/ld+json">{"@type":"Article","headline":"x","author":"${many('(a', 100_000)}"}</script>`,
}

describe('what metadata cost', () => {
  test.each(Object.entries(pages))('is bounded for %s', (_, markup) => {
    const found = metadataOf(`<h1>Canal lock opens again</h1>${markup}${paragraphs}`)

    expect(found.authors.length).toBeLessThanOrEqual(12)
    expect(found.images.length).toBeLessThanOrEqual(50)
  })
})
