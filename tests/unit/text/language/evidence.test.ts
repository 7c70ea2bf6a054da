import { describe, expect, test } from 'vitest'
import { evidenceOf } from '../../../../src/text/language/evidence.ts'
import { languagePieces } from '../../../../src/text/language/pieces.ts'
import { Tells } from '../../../../src/text/reading/languages.ts'
import { tokenize, wordAt } from '../../../../src/text/tokens.ts'
import { readWithUnread, nothing } from '../../../support/unread-texts.ts'

describe('an English text is read', () => {
  test.each([
    ['a headline of foreign names', 'Bayern Munich beat Borussia Dortmund 3-1 in Bundesliga'],
    ['a headline in capitals', 'MACRON AND SCHOLZ MEET IN PARIS FOR 2 DAYS'],
    ['a short headline', 'Jakarta floods kill 12'],
    ['a headline in title case', 'Mayor Of Łódź Wants $12 Million For Trams'],
    ['names with small words', 'Maria de la Cruz and Jan van der Berg won 5 medals for the club.'],
    ['foreign words in italics', 'The 12 chefs served pot-au-feu, crème brûlée and tarte tatin.'],
    ['a list', 'Kenya: total dead 87; injured 1,304. Tanzania: total dead 10; injured 74.'],
    ['a table row', 'Sabastian Sawe, Kenya, 2:02:16; Akira Akasaki, Japan, 2:06:15; 3 others'],
    ['a foreign newspaper', 'The paper Süddeutsche Zeitung said 40 people had left the party.'],
    ['a name in its own script', 'Xi Jinping (习近平) met 30 leaders in Beijing on Monday.'],
    ['slang', "I don't know 'bout that, he's got 5 kids y'all"],
    ['only a number', '$5'],
  ])('%s', (_, text) => {
    const { found, unread } = readWithUnread(text)

    expect(unread).toEqual([])
    expect(found.length).toBeGreaterThan(0)
  })

  test('though one word of it is in quotation marks and foreign', () => {
    expect(
      readWithUnread('He spoke of “Schadenfreude” and “ennui” for 20 minutes.').unread,
    ).toEqual([])
  })
})

describe('what is in no language', () => {
  test('is not read: bytes taken for the wrong alphabet', () => {
    const text = Buffer.from('Совет решил 3 мая закрыть мост, который служит 1,200 жителям города.')
      .toString('latin1')
      .replaceAll(/[\u0080-\u009f]/g, '¡')

    expect(readWithUnread(text)).toMatchObject({ ...nothing, unread: [{ reason: 'no-language' }] })
  })
})

const english = new Set('the of and is it was mill'.split(' '))

const tells = (word: string) => (english.has(word.toLowerCase()) ? Tells.word : Tells.nothing)

/** What the first piece of a text says, of which these words are known to be English. */
function said(text: string, least?: number) {
  const tokens = tokenize(text)
  const telling = Uint8Array.from({ length: tokens.count }, (_, token) =>
    tells(wordAt(tokens, token)),
  )
  const [piece] = languagePieces(tokens)
  return evidenceOf(tokens, piece!, telling, least)
}

const letters = (count: number) => 'abcdefghijkl'.slice(0, count).split('').join(' ')

describe('a piece is in another script', () => {
  test.each([
    ['Мост', true],
    ['мир', false],
    ['мир да', true],
    ['Мост mil', true],
    ['Мост mile', false],
  ])('from four letters on, where these are the most: %s, %s', (text, is) => {
    expect(said(text).foreign === 60).toBe(is)
  })

  test.each([
    ['ÀÉÎ ÀÉ ÎÔÛ ÜÈ', true],
    ['ÀÉÎ ÀÉ ÎÔÛ', false],
    ['ÀÉÎ ÀÉ ÎÔÛ üè', false],
    ['ÀÉÎ ÀÉ ÎÔÛ ÜÈ mill of the', true],
    ['ÀÉÎ ÀÉ ÎÔÛ ÜÈ a b c d', false],
  ])('of no language, where most words are capitals with accents: %s, %s', (text, is) => {
    const { foreign, language } = said(text)

    expect(foreign === 60 && language === 'und').toBe(is)
  })
})

describe('an English word counts eight against a piece being foreign', () => {
  test.each([
    ['the mill', -16],
    ['The mill', -16],
    ['the mill of 12', -24],
    ['12', 0],
  ])('%s: %d', (text, foreign) => {
    expect(said(text).foreign + 0).toBe(foreign)
  })

  test('and two of twelve leave no doubt', () => {
    expect(said(`the of ${letters(10)}`)).toEqual({ foreign: -16, language: '' })
    expect(said(`the of ${letters(11)}`).foreign).toBeLessThan(-16)
    expect(said(`the ${letters(5)}`).language).not.toBe('')
  })

  test('but none with a capital inside of a sentence', () => {
    expect(said('Lund The mill').foreign).toBeGreaterThan(said('the mill').foreign)
  })
})

describe('a word of another language', () => {
  test('counts six by its letters, four as one that is known, and six where none is English', () => {
    expect(said('nicht')).toEqual({ foreign: 16, language: 'de' })
    expect(said('nicht mill').foreign).toBeLessThan(16 - 8 + 1)
  })

  test('counts once, however often it stands there', () => {
    expect(said('und und und')).toEqual(said('und'))
  })

  test.each(['der Lund', 'la Lund', 'de la Lund', 'de Lund'])(
    'is none before a name that has it: %s',
    (text) => {
      expect(said(text).foreign + 0).toBe(0)
      expect(said(text).language).toBe('')
    },
  )

  test('is one where no name follows', () => {
    expect(said('Lund der').language).toBe('de')
    expect(said('de mill').language).not.toBe('')
  })
})

test('a piece that cannot be foreign enough is not weighed', () => {
  expect(said('die Mühle', 6).language).toBe('')
  expect(said('die Mühle', 5.9).language).not.toBe('')
})
