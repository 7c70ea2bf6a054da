import { describe, expect, test } from 'vitest'
import { placesIn } from '../../../../../../src/text/article/metadata/places.ts'
import { parsePage } from '../../../../../../src/text/page/build.ts'
import { tagSet } from '../../../../../../src/text/page/names.ts'
import { elementsNamed } from '../../../../../../src/text/page/query.ts'

const each = (words: string) => words.split(' ')

/** What templates call a part of a page, in the languages of the news read most. */
const names = {
  others:
    'related relatedposts suggested suggestions recommended recommendations popular trending comment comments commentlist respond newsletter recirc recirculation outbrain taboola upnext similar morefrom cookie consent',
  aside: 'sidebar breadcrumb breadcrumbs menu nav navigation carousel ticker',
  teasers: 'latest recent teaser teasers promo promos',
} as const

/** Where a line in a box of a name stands: far above the headline, right above it, and below it. */
function placesOf(name: string): readonly string[] {
  const box = `<div class="${name}"><b>A</b></div>`
  const filler = `<p>${'x'.repeat(100)}</p>`
  const text = `<p>${'y'.repeat(900)}</p>`
  return [
    `${box}${filler}<h1>B</h1>${text}`,
    `${box}<h1>B</h1>${text}`,
    `<h1>B</h1>${box}${text}`,
  ].map((html) => {
    const page = parsePage(`<body>${html}</body>`)
    const [heading = 0, line = 0] = ['h1', 'b'].map((tag) => elementsNamed(page, tagSet(tag))[0])
    const last = elementsNamed(page, tagSet('p')).at(-1)
    return placesIn(page, heading, { first: last, last }).of(line)
  })
}

describe('apart from the article', () => {
  test.each(each(names.others))('stands what is called %s', (name) => {
    expect(placesOf(name)).toEqual(['elsewhere', 'elsewhere', 'elsewhere'])
  })

  test.each(each(names.aside))('stands what is called %s, but not below the headline', (name) => {
    expect(placesOf(name)).toEqual(['elsewhere', 'elsewhere', 'headline'])
  })

  test.each(each(names.teasers))(
    'stands what is called %s, but not beside the headline',
    (name) => {
      expect(placesOf(name)).toEqual(['elsewhere', 'headline', 'headline'])
    },
  )

  test('stands nothing of another name', () => {
    expect(placesOf('box')).toEqual(['headline', 'headline', 'headline'])
  })
})

test.each([
  [59, 'headline'],
  [60, 'elsewhere'],
])('right above the headline is what has %d characters between', (length, expected) => {
  const html = `<div class="teaser"><b>A</b></div><p>${'x'.repeat(length)}</p><h1>B</h1><p>${'y'.repeat(900)}</p>`
  const page = parsePage(`<body>${html}</body>`)
  const [heading = 0, line = 0] = ['h1', 'b'].map((tag) => elementsNamed(page, tagSet(tag))[0])
  const last = elementsNamed(page, tagSet('p')).at(-1)

  expect(placesIn(page, heading, { first: last, last }).of(line)).toBe(expected)
})
