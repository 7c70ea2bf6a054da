import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tokenize, TokenKind, type Tokens } from '../../../src/text/tokens.ts'

/** The surface forms of each sentence. */
function sentencesOf(text: string): string[][] {
  const tokens = tokenize(text)
  const words = wordsOf(tokens)
  const first = [...tokens.sentences]
  return first.slice(0, -1).map((start, index) => words.slice(start, first[index + 1]))
}

function wordsOf({ text, count, start, end }: Tokens): string[] {
  return Array.from({ length: count }, (_, index) => text.slice(start[index], end[index]))
}

/** Tokens of a text of one sentence, joined by spaces. */
function cut(text: string): string {
  return sentencesOf(text)
    .map((words) => words.join(' '))
    .join(' | ')
}

describe('tokenize: words', () => {
  test.each([
    ['Seoul’s envoy', 'Seoul ’s envoy'],
    ["the Workers' Party", "the Workers ' Party"],
    ["We don't know what they'll do", "We do n't know what they 'll do"],
    ["O'Brien met D’Angelo", "O'Brien met D’Angelo"],
    ['the Japan-U.S. pact, J.-P. Roy', 'the Japan - U.S. pact , J. - P. Roy'],
    ['Kim Yo-jong of al-Shabab', 'Kim Yo-jong of al-Shabab'],
    ['U.S.-led talks in a Seoul-based firm', 'U.S. - led talks in a Seoul - based firm'],
    ['mid-April, pro-Russian, post-2014', 'mid - April , pro - Russian , post - 2014'],
    ['AT&T and S&P', 'AT&T and S&P'],
    ['COVID-19 and the G20', 'COVID-19 and the G20'],
    ['wait...what', 'wait ... what'],
    ['yes—or no', 'yes — or no'],
  ])('cuts %j', (text, expected) => {
    expect(cut(text)).toBe(expected)
  })

  test.each([
    ['$1.2bn', '$ 1.2 bn'],
    ['US$5-7m', 'US $ 5 - 7 m'],
    ['5-7%', '5 - 7 %'],
    ['4,700 of 2½', '4,700 of 2 ½'],
    ['a 38-year-old', 'a 38 - year-old'],
    ['the 2nd and 101st', 'the 2nd and 101st'],
    ['the 1990s', 'the 1990 s'],
    ['a 10km-long road', 'a 10 km - long road'],
    ['at 15:17 on 30.08.2025', 'at 15 : 17 on 30.08.2025'],
    ['costs .5 more', 'costs .5 more'],
  ])('cuts the numbers of %j', (text, expected) => {
    expect(cut(text)).toBe(expected)
  })

  test.each([
    ['see https://a.example/b_(c), please', 'see https://a.example/b_(c) , please'],
    ['(www.news.example.)', '( www.news.example .)'],
    ['at bbc.co.uk/news today', 'at bbc.co.uk/news today'],
    ['mail a.b@news.example.', 'mail a.b@news.example .'],
  ])('keeps addresses whole in %j', (text, expected) => {
    expect(cut(text).replace('. )', '.)')).toBe(expected)
  })

  test('tells kinds apart', () => {
    const { kind } = tokenize('Kim paid €4.5 ( 3rd ) at www.a.example')

    expect([...kind]).toEqual([
      TokenKind.word,
      TokenKind.word,
      TokenKind.symbol,
      TokenKind.number,
      TokenKind.punctuation,
      TokenKind.ordinal,
      TokenKind.punctuation,
      TokenKind.word,
      TokenKind.url,
    ])
  })
})

describe('tokenize: sentences', () => {
  test.each([
    'Gen. Roh met Mr. Lee of Apple Inc. in St. Petersburg on Aug. 22 at 3 p.m. Monday.',
    'It was No. 1 in the U.S. Senate race, said J. K. Rowling.',
    'He thought … and then ... left.',
    '"Why?" he asked.',
    'Yahoo! shares rose 3.5 percent vs. Tuesday.',
    '1. Stay calm.',
    'Vor 5 Mio. Jahren sank das Land.',
    'Sie wohnt in der Mühlenstr. 54 dort.',
  ])('keeps %j together', (text) => {
    expect(sentencesOf(text)).toHaveLength(1)
  })

  test.each([
    ['He left. She stayed.', 'He left . | She stayed .'],
    ['He left the U.S. The rest stayed.', 'He left the U.S. | The rest stayed .'],
    ['Es kostet 5 Mio. Das ist viel.', 'Es kostet 5 Mio. | Das ist viel .'],
    ['It closed at 5 p.m. Nobody came.', 'It closed at 5 p.m. | Nobody came .'],
    ['Was it he? No. It was not!', 'Was it he ? | No . | It was not !'],
    ['“I know.” He left.', '“ I know . ” | He left .'],
    ['(He left.) She stayed.', '( He left . ) | She stayed .'],
    ['He said: "I know." Then he left.', 'He said : " I know . " | Then he left .'],
    ['" One . Two . " Three .', '" One . | Two . " | Three .'],
    ['It ended.“Next,” he said.', 'It ended . | “ Next , ” he said .'],
    ['Wait... The end', 'Wait ... | The end'],
    ['Rain\nSnow', 'Rain | Snow'],
  ])('splits %j', (text, expected) => {
    expect(cut(text)).toBe(expected)
  })

  test('groups sentences into paragraphs at line feeds', () => {
    const { sentences, paragraphs } = tokenize('One. Two.\n\nThree.')

    expect([...sentences]).toEqual([0, 2, 4, 6])
    expect([...paragraphs]).toEqual([0, 2, 3])
  })

  test('gives no sentence and no paragraph for a text without a token', () => {
    const { count, sentences, paragraphs } = tokenize(' \u0000\n')

    expect(count).toBe(0)
    expect([...sentences]).toEqual([0])
    expect([...paragraphs]).toEqual([0])
  })
})

const pieces = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('U.S.', 'Mr.', "'s", '’', '"', '“', '”', ' ', '\n', '...', '1,000', '2nd', '½'),
  fc.constantFrom('http://', 'a@b.example', '\ud800', '\udc00', 'n’t', '-', '.', '?', 'The', 'No.'),
)
const anyText = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''))

describe('tokenize: any text', () => {
  test('tokens ascend, do not overlap and cover everything but spaces and controls', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { count, start, end } = tokenize(text)
        let last = 0
        for (let index = 0; index < count; index++) {
          expect(text.slice(last, start[index])).toMatch(/^[\s\p{Cc}\p{Cf}]*$/u)
          expect(end[index]).toBeGreaterThan(start[index]!)
          last = end[index]!
        }
        expect(text.slice(last)).toMatch(/^[\s\p{Cc}\p{Cf}]*$/u)
      }),
    )
  })

  test('sentences part the tokens, and paragraphs the sentences', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { count, sentences, paragraphs } = tokenize(text)
        for (const [parts, total] of [
          [sentences, count],
          [paragraphs, sentences.length - 1],
        ] as const) {
          expect(parts[0]).toBe(0)
          expect(parts.at(-1)).toBe(total)
          for (let index = 1; index < parts.length; index++)
            expect(parts[index]).toBeGreaterThan(parts[index - 1]!)
        }
      }),
    )
  })

  test('hostile texts of a megabyte are read in the time of a test', () => {
    const units = ['a', 'A.', 'a-', 'a@', 'www.', '"', '\ud800', '\u0001', 'a.b', '1,', '’s', 'n’t']
    for (const unit of units) {
      // A quadratic step over a million characters would outlast the test.
      const tokens = tokenize(unit.repeat(Math.ceil(1_000_000 / unit.length)))
      expect(tokens.count, JSON.stringify(unit)).toBeLessThanOrEqual(1_000_020)
    }
  })
})
