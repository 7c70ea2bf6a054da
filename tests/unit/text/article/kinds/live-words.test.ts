import { describe, expect, test } from 'vitest'
import type { ReadEntry } from '../../../../../src/text/article/kinds/live-entry.ts'
import { linesByWords } from '../../../../../src/text/article/kinds/live-words.ts'

const time = { value: '2026-03-02T08:00:00Z', precision: 'second', zone: 'stated' } as const

const lock = 'The sixth lock has given way at the old mill below the town.'
const mayor = 'Mayor Ada Lind came to the lock with two engineers in the evening.'
const sand = 'Helpers from all over the valley have filled sandbags in the night.'
const lines = [
  'The Arn rises',
  '16:40',
  'A lock breaks',
  lock,
  mayor,
  'Photo: A. Holm',
  sand,
  'More',
]

const rangeOf = (
  entry: Pick<ReadEntry, 'text'> & Partial<ReadEntry>,
  all: readonly string[] = lines,
) => {
  const [range] = linesByWords([{ time, ...entry }], all)
  return range && all.slice(range.first, range.next)
}

describe('the lines that tell what an entry was stated to tell', () => {
  test.each([
    ['all of it in one line', { text: `${lock} ${mayor}` }, [lock, mayor]],
    ['with other marks and spaces', { text: `${lock.toUpperCase()} –  ${mayor}` }, [lock, mayor]],
    ['with its title', { title: 'A lock breaks!', text: lock }, ['A lock breaks', lock]],
    ['with another title', { title: 'The mill', text: lock }, [lock]],
    ['around a caption', { text: `${lock}\n${mayor}\n${sand}` }, [lock, mayor, 'Photo: A. Holm', sand]],
    ['with something that is not shown', { text: `${lock} Watch it here: the mill at noon. ${mayor}` }, [lock, mayor]],
    ['as it breaks off amid the first', { text: `${lock.slice(0, 40)}…` }, [lock]],
    ['as it breaks off amid the second', { text: `${lock} ${mayor.slice(0, 30)}…` }, [lock, mayor]],
    ['not with what follows by chance', { text: `${lock} Mo` }, [lock]],
    ["by a title of few letters: not at all", { title: "More", text: "" }, undefined],
    ['by a title of some length alone', { title: lock, text: '' }, [lock]],
    ['by its title where its text is not there', { title: sand, text: 'Nobody knows what became of the boats.' }, [sand]],
  ])('are found %s', (_, entry, expected) => {
    expect(rangeOf(entry)).toEqual(expected)
  }) // prettier-ignore

  test.each([
    ['other words', { text: 'Nobody knows what became of the boats.' }, lines],
    ['the same beginning only', { text: `${lock.slice(0, 30)} more and more` }, lines],
    ['few letters', { text: 'More' }, lines],
    ['nothing', { text: '' }, lines],
    ['words amid a line', { text: lock.slice(4) }, lines],
    ['what is said twice', { text: lock }, [...lines, lock]],
    ['a title that is said twice', { title: lock, text: '' }, [...lines, lock]],
  ])('are not found of %s', (_, entry, all) => {
    expect(rangeOf(entry, all)).toBeUndefined()
  })
})
