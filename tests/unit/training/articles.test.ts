import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isInFold, isKeptAside, readArticles, readFold } from '../../../training/articles.ts'

const articles = readArticles('training/articles')

test('about a tenth is kept aside, by name', () => {
  const names = Array.from({ length: 2_000 }, (_, index) => ({ name: `topic/${index}` }))
  const share = names.filter(isKeptAside).length / names.length

  expect(share).toBeGreaterThan(0.07)
  expect(share).toBeLessThan(0.14)
  expect(articles.filter(isKeptAside).length).toBeGreaterThan(0)
})

test('every article is in one part', () => {
  const parts = ['0/3', '1/3', '2/3'].map(readFold)

  for (const article of articles)
    expect(parts.filter((part) => isInFold(article, part))).toHaveLength(1)
  for (const part of parts)
    expect(articles.filter((article) => isInFold(article, part)).length).toBeGreaterThan(60)
})

test.each(['3/3', '-1/2', 'half', '1'])('%s is no part', (words) => {
  expect(() => readFold(words)).toThrow('not a part')
})

describe('articles', () => {
  test.each(articles.map((article) => [article.name, article] as const))('%s', (name, article) => {
    const marked = readFileSync(`training/articles/${name}.txt`, 'utf8')

    expect(article.text, 'a mark that was not read').not.toMatch(/\[\[|\]\]/u)
    expect(marked.split('[[').length - 1).toBe(article.names.length)
    for (const { start, end, label } of article.names) {
      const written = article.text.slice(start, end)
      expect(['PER', 'ORG', 'LOC', 'NORP', 'EVENT', 'WORK', 'PROD'], written).toContain(label)
      expect(written, 'marks and possessives are outside').toMatch(/^[\p{L}\d].*[\p{L}\d.!?)]$/u)
      expect(written).not.toMatch(/^the /u)
    }
  })
})
