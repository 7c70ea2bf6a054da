import { describe, expect, test } from 'vitest'
import { resolveLinks, resolveUrl } from '../../../../src/text/feed/links.ts'

const base = 'https://a.example/'

const letters = (length: number) => 'x'.repeat(length)

describe('addresses', () => {
  test('are no longer than 8,192 characters', () => {
    const of = (length: number) => `https://a.example/${letters(length - 18)}`

    expect([resolveUrl(of(8_192), base) === of(8_192), resolveUrl(of(8_193), base)]).toEqual([
      true,
      undefined,
    ])
    expect(resolveUrl(letters(8_192), base)).toHaveLength(8_192 + base.length)
    expect(resolveUrl(letters(8_193), base)).toBeUndefined()
  })

  test.each(['href', 'src', 'action', 'background', 'cite', 'longdesc', 'poster'])(
    'are made whole in %s',
    (name) => {
      expect(resolveLinks(`<a ${name}="/x">`, base)).toBe(`<a ${name}="https://a.example/x">`)
      expect(resolveLinks(`<a x${name}="/x">`, base)).toBe(`<a x${name}="/x">`)
    },
  )
})
