import { expect, test } from 'vitest'
import { nextPageOf } from '../../../../../../src/text/article/kinds/next-page.ts'
import { parsePage } from '../../../../../../src/text/page/build.ts'

const each = (words: string) => words.split(' ')

/** What templates call a part of a page, in the languages of the news read most. */
const names = {
  comments:
    'comment comments commentlist kommentar kommentare comentario comentarios commentaire commentaires disqus replies',
} as const

test.each(each(names.comments))('what is called %s has pages of its own', (name) => {
  const url = 'https://a.example/story'
  const next = (html: string) =>
    nextPageOf(parsePage(`<body>${html}</body>`), { url, isFirst: true, base: url })
  const link = '<a href="/story/2">Next</a>'

  expect(next(`<div class="${name}">${link}</div>`)).toBeUndefined()
  expect(next(`<div class="box">${link}</div>`)).toBe('https://a.example/story/2')
})
