import { describe, expect, test } from 'vitest'
import { importPage } from '../../../src/app/import-page.ts'
import { clock } from '../../support/context.ts'

const file = {
  name: 'a.txt',
  url: 'file:///a.txt',
  contentType: 'text/plain',
  body: Buffer.from('A'),
}

describe('a file', () => {
  test('is a page and an entry known by its address', () => {
    expect(importPage(file, clock)).toMatchObject({
      entry: { guid: 'file:///a.txt', url: 'file:///a.txt', title: 'a.txt' },
      page: { contentType: 'text/plain', fetchedAt: clock, status: 200 },
      canonicalUrl: 'file:///a.txt',
    })
  })

  test('from the web is known by its address without tracking', () => {
    const imported = importPage({ ...file, url: 'https://a.example/x?utm_source=y' }, clock)

    expect(imported.canonicalUrl).toBe('https://a.example/x')
  })

  test('that is empty is refused', () => {
    expect(() => importPage({ ...file, body: Buffer.alloc(0) }, clock)).toThrow('is empty')
  })
})
