import { describe, expect, test } from 'vitest'
import { isAllowed, maxRobotsChars, parseRobots } from '../../../src/text/robots.ts'

const allows = (text: string, path: string, agent = 'Wiredesk') =>
  isAllowed(parseRobots(text, agent), path)

describe('groups', () => {
  test.each([
    [
      'a group of ours holds instead of the one for all',
      'User-agent: *\nDisallow: /\n\nUser-agent: wiredesk\nDisallow: /x',
      true,
    ],
    ['names are compared without case and version', 'User-Agent: WireDesk/2.0\nDisallow: /', false],
    [
      'another name that begins like ours is not ours',
      'User-agent: wiredesk-images\nDisallow: /',
      true,
    ],
    [
      'several names share one group',
      'User-agent: other\nUser-agent: wiredesk\nDisallow: /',
      false,
    ],
    [
      'groups of the same name are put together',
      'User-agent: wiredesk\nDisallow: /z\nUser-agent: other\nDisallow:\nUser-agent: wiredesk\nDisallow: /a',
      false,
    ],
    ['rules before any group bind nobody', 'Disallow: /\nUser-agent: other\nDisallow: /', true],
    [
      'an empty group of ours allows everything',
      'User-agent: *\nDisallow: /\nUser-agent: wiredesk\nDisallow:',
      true,
    ],
    [
      'a sitemap line does not end a group',
      'User-agent: wiredesk\nSitemap: https://a.example/s.xml\nDisallow: /',
      false,
    ],
  ])('%s', (_, text, expected) => {
    expect(allows(text, '/a')).toBe(expected)
  })
})

describe('rules', () => {
  test.each([
    ['/a', '/abc', false],
    ['/a/', '/a', true],
    ['/a$', '/a', false],
    ['/a$', '/ab', true],
    ['/*.php', '/x/y.php?z', false],
    ['/*.php$', '/x/y.php?z', true],
    ['/*.php$', '/x.php/y.php', false],
    ['/a*b*c', '/aXbYc/', false],
    ['/a*b*c', '/acb', true],
    ['*/private', '/x/private', false],
    ['/ab*ab$', '/ab', true],
    ['/café', '/caf%C3%A9', false],
    ['/caf%c3%a9', '/café', false],
    ['/%61bc', '/abc', false],
    ['/a%2fb', '/a/b', true],
    ['/a # comment', '/a', false],
  ])('Disallow: %s and %s', (pattern, path, expected) => {
    expect(allows(`User-agent: *\r\nDisallow: ${pattern}\r\n`, path)).toBe(expected)
  })

  test('the longest one decides, and allow a tie', () => {
    const text =
      'User-agent: *\nDisallow: /a\nAllow: /a/b\nDisallow: /a/b/c\nAllow: /t\nDisallow: /t'

    expect(['/a', '/a/b', '/a/b/c', '/t'].map((path) => allows(text, path))).toEqual([
      false,
      true,
      false,
      true,
    ])
  })

  test('robots.txt itself is always allowed', () => {
    expect(allows('User-agent: *\nDisallow: /', '/robots.txt')).toBe(true)
  })
})

describe('what else stands there', () => {
  test('sitemaps are for everybody', () => {
    const { sitemaps } = parseRobots(
      'Sitemap: https://a.example/1.xml\nUser-agent: x\nsitemap:https://a.example/2.xml',
      'w',
    )

    expect(sitemaps).toEqual(['https://a.example/1.xml', 'https://a.example/2.xml'])
  })

  test.each([
    ['10', 10],
    ['0.5', 0.5],
    ['soon', undefined],
    ['-1', undefined],
  ])('Crawl-delay: %s', (value, expected) => {
    expect(parseRobots(`User-agent: *\nCrawl-delay: ${value}`, 'w').crawlDelaySec).toBe(expected)
  })
})

const disallow = (patterns: readonly string[]) =>
  `User-agent: *\n${patterns.map((pattern) => `Disallow: ${pattern}`).join('\n')}\n`
const many = (count: number, pattern: string) => Array.from({ length: count }, () => pattern)

describe('hostile files', () => {
  test('of wildcards without end are answered in the time of a test', () => {
    const pattern = `/${'*a'.repeat(250)}b`
    const text = `User-agent: *\n${`Disallow: ${pattern}\n`.repeat(1_000)}`

    const allowed = allows(text, `/${'a'.repeat(4_000)}`)

    expect(allowed).toBe(true)
  })

  test('of bytes that are no text are read as saying nothing', () => {
    expect(allows('\0\uFFFD:\u2028'.repeat(1_000) + '\ud800', '/\ud800')).toBe(true)
  })

  test('have 20,000 rules at most', () => {
    expect(allows(disallow([...many(19_999, '/b'), '/a']), '/a')).toBe(false)
    expect(allows(disallow([...many(20_000, '/b'), '/a']), '/a')).toBe(true)
  })

  test('have 500 rules with wildcards at most, of which one at the end is none', () => {
    expect(allows(disallow([...many(499, '/*b'), '/*a']), '/a')).toBe(false)
    expect(allows(disallow([...many(500, '/*b'), '/*a']), '/a')).toBe(true)
    expect(allows(disallow([...many(500, '/b*'), '/*a']), '/a')).toBe(false)
  })

  test('have rules of 512 characters at most', () => {
    const path = `/${'a'.repeat(600)}`

    expect(allows(disallow([path.slice(0, 512)]), path)).toBe(false)
    expect(allows(disallow([path.slice(0, 513)]), path)).toBe(true)
  })

  test('are read up to the last line that is whole', () => {
    const rule = disallow(['/a'])
    const filled = (length: number) => '#'.repeat(length - rule.length - 1)

    expect(allows(`${filled(maxRobotsChars)}\n${rule}`, '/a')).toBe(false)
    expect(allows(`${filled(maxRobotsChars)}\n${rule}#`, '/a')).toBe(false)
    expect(allows(`${filled(maxRobotsChars)}##\n${rule}`, '/a')).toBe(true)
  })
})

test.each(['Crawl-delay: 5\nCrawl-delay: 9', 'Crawl-delay: soon\nCrawl-delay: 5\nCrawl-delay: 9'])(
  'the first delay that is one counts: %j',
  (lines) => {
    expect(parseRobots(`User-agent: *\n${lines}`, 'w').crawlDelaySec).toBe(5)
  },
)
