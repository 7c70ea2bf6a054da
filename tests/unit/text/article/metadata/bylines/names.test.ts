import { describe, expect, test } from 'vitest'
import { metadataOf, paragraphs } from '../../../../../support/metadata-page.ts'

const each = (words: string) => words.split(' ')

/** What templates call a part of a page, in the languages of the news read most. */
const names = {
  byline:
    'byline bylines author autor auteur autore writer verfasser redakteur reporter contributor signature firma skribent forfatter kirjoittaja penulis yazar journalist creator',
  person: 'authors contributors username vcard person user writers autoren',
} as const

const headline = 'Canal lock opens again'

const authorsOf = (before: string, amid = '') =>
  metadataOf(
    `<html><head><title>${headline}</title></head><body><main><h1>${headline}</h1>${before}<div>${paragraphs.repeat(2)}${amid}${paragraphs.repeat(2)}</div></main></body></html>`,
  ).authors.map((author) => author.name)

describe('who wrote it is named', () => {
  test.each(each(names.byline))('in what is called %s, also amid the text', (name) => {
    const byline = `<p class="${name}">Ada Velm</p>`

    expect([authorsOf(byline), authorsOf('', byline)]).toEqual([['Ada Velm'], ['Ada Velm']])
  })

  test.each(each(names.person))('in what is called %s, beside the headline', (name) => {
    const byline = `<p class="${name}">Ada Velm</p>`

    expect([authorsOf(byline), authorsOf('', byline)]).toEqual([['Ada Velm'], []])
  })
})
