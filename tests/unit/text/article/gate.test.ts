import { describe, expect, test } from 'vitest'
import { readArticle } from '../../../../src/text/article.ts'
import { REFUSALS } from '../../../../src/text/refusals.ts'
import { Unreadable } from '../../../../src/text/unreadable.ts'
import { empty, noise, sectionPages } from '../../../support/pages/lists.ts'
import {
  errorPages,
  loginPages,
  notForUs,
  notFound,
  offersOnly,
} from '../../../support/pages/messages.ts'
import { trickyArticles } from '../../../support/pages/tricky-articles.ts'
import { botChecks, consentWalls } from '../../../support/pages/walls.ts'

const story = 'https://valley.example/2026/05/two-villages-share-one-engine'
const html = 'text/html; charset=utf-8'

function codeOf(page: string | Uint8Array, url = story, contentType = html): string {
  try {
    const { text } = readArticle({ body: Buffer.from(page), url, contentType })
    return `read: ${text.slice(0, 80)}`
  } catch (error) {
    if (error instanceof Unreadable) return error.code
    throw error
  }
}

const kinds = [
  ['consent-wall', consentWalls],
  ['bot-check', botChecks],
  ['soft-404', notFound],
  ['error-page', errorPages],
  ['not-for-us', notForUs],
  ['login-page', loginPages],
  ['paywall', offersOnly],
  ['no-article', empty],
] as const

describe.each(kinds)('%s', (code, pages) => {
  test.each(pages)('%s', (_, page) => {
    expect(codeOf(page)).toBe(code)
  })
})

describe('section-page', () => {
  test.each(sectionPages)('%s', (_, page, url) => {
    expect(codeOf(page, url)).toBe('section-page')
  })
})

describe('bytes that are no text', () => {
  test.each(noise)('%s: %s', (_, code, bytes) => {
    expect(codeOf(bytes)).toBe(code)
    expect(codeOf(bytes, story, 'text/html')).toBe(code)
  })

  test.each(noise.filter(([, code]) => code === 'not-text'))(
    '%s, said to be text',
    (_, code, bytes) => {
      expect(codeOf(bytes, story, 'text/plain')).toBe(code)
    },
  )
})

describe('an article that looks like something else is read', () => {
  test.each(trickyArticles)('%s', (_, page, words) => {
    const document = readArticle({ body: Buffer.from(page), url: story, contentType: html })

    expect(document.text).toContain(words)
    expect(document).not.toHaveProperty('access')
  })
})

test('every refusal says why in words', () => {
  const [[, wall] = ['', '']] = consentWalls

  expect(() => readArticle({ body: Buffer.from(wall), url: story, contentType: html })).toThrow(
    `${story}: ${REFUSALS['consent-wall'].why}`,
  )
})
