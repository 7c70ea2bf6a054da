import { describe, expect, test } from 'vitest'
import { readClues } from '../../../../../../src/text/article/metadata/clues.ts'
import { parsePage } from '../../../../../../src/text/page/build.ts'
import { textOf } from '../../../../../../src/text/page/query.ts'

/** What shows the title of a page without a heading, if anything does. */
function shownBy(title: string, body: string): string | undefined {
  const page = parsePage(`<head><title>${title}</title></head><body>${body}</body>`)
  const { headline } = readClues(page, { url: 'https://a.example/x' })
  return headline === undefined ? undefined : textOf(page, headline)
}

const others = (count: number) => '<p>abcd-efgx</p>'.repeat(count)

describe('where a title stands that is no heading', () => {
  test.each('p div span b strong font td header a'.split(' '))('in %s', (tag) => {
    const inner = `<${tag}>Canal lock opens</${tag}>`

    expect(shownBy('Canal lock opens', tag === 'td' ? `<table>${inner}</table>` : inner)).toBe(
      'Canal lock opens',
    )
  })

  test.each(['i', 'em', 'li', 'label'])('not in %s', (tag) => {
    expect(shownBy('Canal lock opens', `<${tag}>Canal lock opens</${tag}>`)).toBeUndefined()
  })

  test.each([
    ['abcd-efgh', '<p>abcd-efgh</p>', 'abcd-efgh'],
    ['abcd-efg', '<p>abcd-efg</p>', undefined],
    ['abcd-efgh', '<p>“abcd-efgh”!</p>', '“abcd-efgh”!'],
    ['abcd-efgh', '<p>“abcd-efgh”!!</p>', undefined],
    ['abcd-efgh', '<p hidden>abcd-efgh</p>', undefined],
    ['abcd-efgh', '<p>abcd-efgh</p><h3>abcd-efgh.</h3>', 'abcd-efgh.'],
  ])('%s in %s', (title, body, expected) => {
    expect(shownBy(title, body)).toBe(expected)
  })

  test('is looked for among three hundred', () => {
    const own = '<p>abcd-efgh</p>'

    expect(shownBy('abcd-efgh', others(299) + own)).toBe('abcd-efgh')
    expect(shownBy('abcd-efgh', others(300) + own)).toBeUndefined()
  })
})
