import { describe, expect, test } from 'vitest'
import { newDraft } from '../../../../src/text/feed/draft.ts'

const date = (value: string) => ({ value, hasZone: true })

describe('what is read of an entry so far', () => {
  test('is the value of the best rank, the first of several', () => {
    const draft = newDraft()
    draft.set('title', undefined)
    draft.set('title', '')
    draft.set('title', 'a', 2)
    draft.set('title', 'b', 2)
    expect(draft.get('title')).toBe('a')

    draft.set('title', 'c', 1)
    draft.set('title', 'd', 3)
    expect(draft.get('title')).toBe('c')

    draft.set('title', 'e')
    expect(draft.get('title')).toBe('e')
  })

  test('is the date of the best rank, and whether one could not be read', () => {
    const draft = newDraft()
    expect([draft.date('published'), draft.hasUnreadableDate()]).toEqual([undefined, false])

    draft.setDate('published', date('a'), 1)
    draft.setDate('published', date('b'), 1)
    draft.setDate('published', date('c'), 2)
    expect(draft.date('published')).toEqual(date('a'))

    draft.setDate('published', date('d'), 0)
    draft.setDate('published', undefined, 0)
    expect([draft.date('published'), draft.hasUnreadableDate()]).toEqual([date('d'), true])
  })

  test('are five hundred of a list at most, each once', () => {
    const draft = newDraft()
    for (let at = 0; at < 501; at++) {
      draft.add('categories', `${at}`)
      draft.addAuthor(`${at}`, 0)
      draft.addEnclosure({ url: `https://a.example/${at}` })
    }
    draft.add('categories', '')

    expect([
      draft.list('categories').length,
      draft.authors()?.split(', ').length,
      draft.enclosures().length,
      draft.list('skipDays').length,
    ]).toEqual([500, 500, 500, 0])
  })

  test('are the authors of the best rank', () => {
    const draft = newDraft()
    expect(draft.authors()).toBeUndefined()

    draft.addAuthor('', 0)
    draft.addAuthor('Ada', 2)
    draft.addAuthor('Jo', 2)
    draft.addAuthor('Pim', 3)
    expect(draft.authors()).toBe('Ada, Jo')

    draft.addAuthor('Lu', 1)
    expect(draft.authors()).toBe('Lu')
  })

  test('is all that is said of a file, the first word first', () => {
    const draft = newDraft()
    draft.addEnclosure({ url: 'a', type: 'x' })
    draft.addEnclosure({ url: 'a', type: 'y', length: 5 })

    expect(draft.enclosures()).toEqual([{ url: 'a', type: 'x', length: 5 }])
  })
})
