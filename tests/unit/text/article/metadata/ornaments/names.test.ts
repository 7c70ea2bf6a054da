import { describe, expect, test } from 'vitest'
import { isOrnament } from '../../../../../../src/text/article/metadata/ornaments.ts'
import { parsePage } from '../../../../../../src/text/page/build.ts'
import { tagSet } from '../../../../../../src/text/page/names.ts'
import { elementsNamed } from '../../../../../../src/text/page/query.ts'

/** A page and its first element of a name. */
function first(html: string, name: string) {
  const page = parsePage(`<body>${html}</body>`)
  return [page, elementsNamed(page, tagSet(name))[0] ?? 0] as const
}

const each = (words: string) => words.split(' ')

/** What templates call a part of a page, in the languages of the news read most. */
const names = {
  ornament:
    'avatar avatars logo logos icon icons pixel spacer emoji gravatar badge sprite rating stars beacon adserver brand branding masthead headshot headshots social share sharing sharedaddy qrcode qr favicon wpsmiley smiley',
  writer:
    'author authors byline bylines avatar profile headshot journalist journalistcard columnist contributor autor autoren auteur autore autores firma redaktor yazar writer bio staff about',
} as const

describe('an image is none of the article’s', () => {
  const photo = new URL('https://courier.example/p/lock.jpg')

  test.each(each(names.ornament))('where it is called %s', (name) => {
    expect(isOrnament(...first(`<img class="${name}">`, 'img'), photo)).toBe(true)
  })

  test.each(each(names.writer))('where its box is called %s', (name) => {
    expect(isOrnament(...first(`<div class="${name}"><img></div>`, 'img'), photo)).toBe(true)
    expect(isOrnament(...first('<div class="box"><img></div>', 'img'), photo)).toBe(false)
  })
})
