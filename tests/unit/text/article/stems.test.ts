import { describe, expect, test } from 'vitest'
import { CONSENT_TERMS, INVITATION_TERMS } from '../../../../src/text/article/body/asking-words.ts'
import { consentIn, invitationsIn } from '../../../../src/text/article/body/held-terms.ts'
import { StemReader, termCounter, type Term } from '../../../../src/text/article/stems.ts'
import { parsePage } from '../../../../src/text/page/build.ts'

const terms: readonly Term[] = [
  ['lock|barge', /\block|barge/iu],
  ['täglich|опера|opt ', /täglich|опера|opt out/iu],
  ['水门', /水门/u],
]
const read = (text: string) => new StemReader(terms).read(text)

describe('stems in a text', () => {
  test.each([
    ['The lock of Velm', 0b1],
    ['LOCKS and bargemen', 0b1],
    ['Ein TÄGLICH befahrener Kanal', 0b10],
    ['ОПЕРА', 0b110],
    ['to opt out', 0b10],
    ['to opt\tout', 0b10],
    ['Barge täglich', 0b11],
    // What goes on behind the piece is not known.
    ['a barg', 0b1],
    ['a bargain', 0],
    ['loc k', 0],
    ['Blöcke', 0],
    ['a long line without any', 0],
    ['“Quoted” – and dashed…', 0],
    ['水门', 0b100],
    ['水', 0b100],
    ['', 0],
  ])('%s: %i', (text, bits) => {
    expect(read(text)).toBe(bits)
  })

  test('are found where a word goes on in the next piece, and in a part of a text alone', () => {
    const reader = new StemReader(terms)

    expect([
      reader.read('the lo'),
      reader.read('ck'),
      reader.read(' bar'),
      reader.read('ge'),
    ]).toEqual([0, 1, 0, 1])
    expect([reader.read('a lock', 0, 3), new StemReader(terms).read('a lock', 4)]).toEqual([0, 0])
  })
})

describe('terms of a text', () => {
  const count = termCounter(terms)

  test.each([
    ['the lock', undefined, 1],
    ['the lock, täglich', undefined, 2],
    ['the lock, täglich', 2, 2],
    ['the lock', 2, 0],
    ['a clock', undefined, 0],
    ['to opt in, a clock', undefined, 0],
    ['nothing', undefined, 0],
  ])('%s, at least %s: %i', (text, least, found) => {
    expect(count(text, least)).toBe(found)
  })
})

const textsOfTerm = ([, pattern]: Term) =>
  pattern.source
    .replaceAll(/\\[bp](?:\{L\}[*+]?)?|\[\^\.\]\{0,40\}/gu, '')
    .split('|')
    .filter((text) => /^[\p{L} ]{4,}$/u.test(text))

const held = (html: string) => {
  const page = parsePage(html)
  return [consentIn(page, 0, page.size), invitationsIn(page, 0, page.size)]
}

describe('what asks for consent or invites', () => {
  test.each([...CONSENT_TERMS, ...INVITATION_TERMS].map((term) => [term[0], term] as const))(
    'what is found holds a stem: %s',
    (_, term) => {
      const reader = new StemReader([term])
      const found = textsOfTerm(term).filter((text) => term[1].test(text))

      expect(found.filter((text) => reader.read(text) === 0)).toEqual([])
      expect(found.length).toBeGreaterThan(0)
    },
  )

  test.each([
    ['<p>Our cookies', [0b1, 0]],
    ['<p>Our <b>c</b>ookies', [0b1, 0]],
    ['<p>T&auml;glich &amp; <b>cookies</b>', [0b1, 0b1000]],
    ['<p>t&auml;glich</p><p>Our cookies', [0b1, 0b1000]],
    ['<p hidden>cookies', [0, 0]],
    ['<p>sign\n  up', [0, 0b10]],
  ])('%s', (html, bits) => {
    expect(held(html)).toEqual(bits)
  })
})

test.each([
  ['as they are', 'Ein\u00ADwil\u00ADli\u00ADgung und Daten\u00ADschutz'],
  ['as references', 'Ein&shy;wil&shy;ligung und Daten&shy;schutz'],
  ['as other marks', 'Ein\u200Bwilligung und Daten\u2060schutz'],
  ['as pairs', 'Ein\u{E0020}willigung und Daten\u{E0020}schutz'],
  ['in one run of two', 'Ein\u00ADwilligung <b>und Datenschutz</b>'],
])('words with soft hyphens %s are read without them', (_, text) => {
  const page = parsePage(`<p>${text}</p>`)

  expect(consentIn(page, 0, page.size)).toBe(
    consentIn(parsePage('<p>Einwilligung und Datenschutz</p>'), 0, page.size),
  )
  expect(consentIn(page, 0, page.size)).not.toBe(0)
})
