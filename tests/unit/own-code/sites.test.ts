import { describe, expect, test } from 'vitest'
import { ruledHost } from '../../../src/own-code/host.ts'
import { failedHints, hintsOf } from '../../../src/own-code/sites.ts'

const page = {
  url: 'https://www.a.example/story',
  markup: '<h2>Ferry sinks</h2><p>Off Gdansk.</p>',
}

describe('a rule is for a host and all below it', () => {
  const sites = { 'a.example': 1, 'www.a.example': 2, 'b.example': 3 }

  test.each([
    ['https://a.example/1', 'a.example'],
    ['https://m.a.example/1', 'a.example'],
    ['https://www.a.example/1', 'www.a.example'],
    ['https://x.www.a.example:8080/1', 'www.a.example'],
    ['https://data.example/1', undefined],
    ['https://a.example.org/1', undefined],
    ['', undefined],
  ])('%s', (url, expected) => {
    expect(ruledHost(sites, url)).toBe(expected)
  })
})

describe('what rules say', () => {
  test('by selectors', () => {
    const hints = hintsOf({ 'a.example': { title: 'h2' } })

    expect(hints(page)).toEqual({ host: 'a.example', hints: { title: 'Ferry sinks' } })
    expect(hints({ ...page, url: 'https://c.example/' })).toBeUndefined()
  })

  test('by a function of the page', () => {
    const hints = hintsOf({ 'a.example': ({ url, markup }) => ({ title: url + markup.length }) })

    expect(hints(page)?.hints).toEqual({ title: `${page.url}${page.markup.length}` })
  })

  test('may be nothing', () => {
    expect(hintsOf({ 'a.example': () => undefined })(page)).toEqual({
      host: 'a.example',
      hints: {},
    })
  })

  test.each([
    [
      () => {
        throw new Error('no such thing')
      },
      'no such thing',
    ],
    [
      () => {
        throw Object.create(null)
      },
      'cannot be told',
    ],
    [() => JSON.parse('{"title": 7}'), 'title'],
    [() => JSON.parse('{"heading": "T"}'), 'heading'],
    [async () => ({ title: 'later' }), 'gives a promise'],
  ])('what fails is told, and says nothing else', (rule, expected) => {
    const read = hintsOf({ 'a.example': rule as () => undefined })(page)

    expect(read?.failure).toContain(expected)
    expect(read).toMatchObject({ host: 'a.example', hints: {} })
  })

  test('a page whose rule broke a limit is read without it', () => {
    const hints = failedHints({ 'a.example': { title: 'h2' } }, 'over-deadline')

    expect(hints(page)).toEqual({ host: 'a.example', hints: {}, failure: 'over-deadline' })
    expect(hints({ ...page, url: 'https://c.example/' })).toBeUndefined()
  })
})
