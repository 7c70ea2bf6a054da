import { describe, expect, test } from 'vitest'
import { readText, readTokens } from '../../../../src/text/reading.ts'
import { Class, classNames, isClassName } from '../../../../src/text/reading/classes.ts'
import {
  endOfPhrase,
  entryAt,
  entryBefore,
  is,
  isApart,
  languageAt,
  pieceAt,
  sentenceEnd,
  sentenceStart,
  startOfPhrase,
  valueAt,
  wordAt,
  writtenAt,
} from '../../../../src/text/reading/cursor.ts'
import { PieceKind } from '../../../../src/text/reading/pieces.ts'
import { LineKind, type TextReading } from '../../../../src/text/reading/text-reading.ts'
import { tokenize } from '../../../../src/text/tokens.ts'

const pieces = (r: TextReading) => Array.from({ length: r.count }, (_, i) => writtenAt(r, i))

/** The piece that is written so. */
const at = (r: TextReading, written: string) => pieces(r).indexOf(written)

describe('pieces', () => {
  test.each([
    ['The 38-year-old left.', ['The', '38', '-', 'year', '-', 'old', 'left', '.']],
    ['It fell in mid-March.', ['It', 'fell', 'in', 'mid', '-', 'March', '.']],
    ['Forty-one well-known men.', ['Forty', '-', 'one', 'well-known', 'men', '.']],
    ['A week-long year-end show.', ['A', 'week', '-', 'long', 'year', '-', 'end', 'show', '.']],
    ['It cost RM23.50m.', ['It', 'cost', 'RM', '23.50', 'm', '.']],
    ['Rooms 22,24,26 are shut.', ['Rooms', '22', '24', '26', 'are', 'shut', '.']],
    ['Am 30.08.2025 war es.', ['Am', '30', '.', '08', '.', '2025', 'war', 'es', '.']],
    ['It hit minus-1.4 then.', ['It', 'hit', 'minus', '-', '1.4', 'then', '.']],
    ['It paid $10M.', ['It', 'paid', '$', '10', 'M', '.']],
    ['It was 4,700 in 1990s.', ['It', 'was', '4,700', 'in', '1990', 's', '.']],
  ])('of %s', (text, expected) => {
    expect(pieces(readText(text, 'en'))).toEqual(expected)
  })

  test('know their token, sentence and line', () => {
    const r = readText('The 38-year-old left. He ran.\nShe stayed.', 'en')
    const stayed = at(r, 'stayed')
    expect(r.token[at(r, 'year')]).toBe(r.token[at(r, 'old')])
    expect(r.pieceOfToken[r.token[at(r, 'old')]!]).toBe(at(r, 'year'))
    expect([r.sentence[at(r, 'ran')], r.sentence[stayed]]).toEqual([1, 2])
    expect([r.line[1], r.line[2]]).toEqual([0, 1])
    expect([sentenceStart(r, stayed), sentenceEnd(r, stayed)]).toEqual([stayed - 1, r.count])
  })

  test('know the quotation that they stand in', () => {
    const r = readText('He said "we lost 12 men" on Friday and "no more".', 'en')
    expect([r.quoted[at(r, 'said')], r.quoted[at(r, 'lost')], r.quoted[at(r, 'more')]]).toEqual([
      0, 1, 2,
    ])
  })

  test('are found by an offset', () => {
    const r = readText('It cost RM23.50m.', 'en')
    expect(writtenAt(r, pieceAt(r, r.text.indexOf('23')))).toBe('23.50')
  })

  test('of nothing are none', () => {
    const r = readText('', 'en')
    expect([r.count, r.unread.length]).toEqual([0, 0])
  })
})

describe('words', () => {
  test('have classes and values in any case and with any apostrophe', () => {
    const r = readText('In APRIL two men took the firm’s third boat.', 'en')
    expect(is(r, at(r, 'APRIL'), Class.month)).toBe(true)
    expect(valueAt(r, at(r, 'APRIL'), Class.month)).toBe(4)
    expect(valueAt(r, at(r, 'two'), Class.digitWord)).toBe(2)
    expect(is(r, at(r, '’s'), Class.genitive)).toBe(true)
    expect([is(r, -1, Class.of), is(r, r.count, Class.of)]).toEqual([false, false])
  })

  test('have those of the union of their classes', () => {
    const r = readText('Twenty of them fell.', 'en')
    expect(is(r, 0, Class.integerWord)).toBe(true)
    expect(is(r, at(r, 'fell'), Class.changes)).toBe(true)
    expect(is(r, at(r, 'of'), Class.integerWord)).toBe(false)
  })

  test('have those that their endings tell, and not where they are known for none', () => {
    const r = readText('Nearly every family walked; the largest hospital was national.', 'en')
    expect(is(r, 0, Class.adverb)).toBe(true)
    expect(is(r, at(r, 'family'), Class.adverb)).toBe(false)
    expect(is(r, at(r, 'walked'), Class.participle)).toBe(true)
    expect(is(r, at(r, 'largest'), Class.superlative)).toBe(true)
    expect(is(r, at(r, 'national'), Class.adjective)).toBe(true)
    expect(is(r, at(r, 'hospital'), Class.adjective)).toBe(false)
  })

  test('make phrases, the longest first, with hyphens between them', () => {
    const r = readText('It rose 12 percentage-points, or 3 per cent, and 5 Polish zlotys.', 'en')
    const points = at(r, 'percentage')
    expect(entryAt(r, points, Class.percentagePoint)?.next).toBe(points + 3)
    expect(endOfPhrase(r, at(r, 'per'), Class.percent)).toBe(at(r, 'cent') + 1)
    expect(startOfPhrase(r, at(r, 'cent'), Class.percent)).toBe(at(r, 'per'))
    expect(entryBefore(r, at(r, 'zlotys'), Class.currency)).toMatchObject({
      first: at(r, 'Polish'),
      entry: { code: 'PLN' },
    })
  })

  test('with a capital count only as they are written', () => {
    const r = readText('It makes 5 MW, 5 Mw and 5 mw.', 'en')
    expect(entryAt(r, at(r, 'MW'), Class.unit)?.entry.code).toBe('MW')
    expect(entryAt(r, at(r, 'Mw'), Class.unit)).toBeUndefined()
  })

  test('of a phrase stand in one sentence', () => {
    const r = readText('It was 5 per.\nCent stayed.', 'en')
    expect(endOfPhrase(r, at(r, 'per'), Class.percent)).toBe(0)
  })

  test('written apart are told from those that are not', () => {
    const r = readText('5km and 5 km', 'en')
    expect([isApart(r, 1), isApart(r, 4)]).toEqual([false, true])
    expect(wordAt(r, 99)).toBe('')
  })
})

test('classes have one number each, and no two a name', () => {
  expect(new Set(classNames).size).toBe(classNames.length)
  expect(classNames.every((name, i) => Class[name] === i)).toBe(true)
  expect(isClassName('no such class')).toBe(false)
})

describe('lines', () => {
  test.each([
    ['The quake hit at noon, and nobody knew more.', LineKind.text],
    ['Twelve dead in mine', LineKind.heading],
    ['- Twelve people died in the mine.', LineKind.listItem],
    ['2) Twelve people died in the mine.', LineKind.listItem],
    ['Injured: 1,304', LineKind.label],
    ['He said: 12 men and their wives came to the house that night.', LineKind.text],
    ['Kenya | 12 | 7', LineKind.row],
    ['It stops where a || b holds, and goes on where it does not hold.', LineKind.text],
  ])('%s', (text, kind) => {
    expect(readText(`${text}\nThe end.`, 'en').lineKind[0]).toBe(kind)
  })
})

const kindsOf = (...lines: readonly string[]) =>
  Array.from(readText(lines.join('\n'), 'en').lineKind)

test('a line with nothing but wide cells is a row beside others, in either direction', () => {
  const { row, text } = LineKind
  const last = 'It ends there.'
  expect(kindsOf('Kenya ||', 'Mills ||', 'Peru | 4 | 5', last)).toEqual([row, row, row, text])
  expect(kindsOf('Peru | 4 | 5', 'Kenya || 7', 'Mills || 8', last)).toEqual([row, row, row, text])
  expect(kindsOf('It is a || b.', 'It is c || d.', last)).toEqual([text, text, text])
})

describe('languages', () => {
  const english = 'He said that the bread had cost 12 euros, and that they could not pay.'
  const french = 'Le prix du pain a augmenté de 2 317 euros en mars, selon le gouvernement.'
  const german =
    'Der Preis stieg im März um zwölf Euro, und die Leute kauften weniger Brot als zuvor.'
  const reason = 'no-rules'

  test('without tables are not read, and it is said, whatever is stated', () => {
    for (const stated of [undefined, 'fr', 'und']) {
      const r = readText(french, stated)
      expect(r.unread).toEqual([{ start: 0, end: french.length, language: 'fr', reason }])
      expect([...r.kind].every((kind) => kind === PieceKind.unread)).toBe(true)
      expect([is(r, 0, Class.of), wordAt(r, 0)]).toEqual([false, ''])
    }
  })

  test('are told by the text where nobody states one that has tables', () => {
    expect(readText('In April the service said that casualties reached 4,700.').unread).toEqual([])
    expect(readText('It cost $4.35m.').unread).toEqual([])
    expect(readText(german).languages[0]?.code).toBe('de')
    expect(readText('Prozent', 'de').languages[0]?.code).toBe('de')
    expect(readText(german, 'en').foreign).toEqual([])
  })

  test('of a line that is in another one', () => {
    const r = readText(`${english}\n${english}\n${french}\nHe paid 5 euros.`)
    expect(r.unread).toMatchObject([{ language: 'fr', reason }])
    expect(r.text.slice(r.unread[0]!.start, r.unread[0]!.end)).toBe(french)
    expect(is(r, at(r, 'paid'), Class.payment)).toBe(true)
  })

  test('of a line in another one that has tables', () => {
    const r = readText(`${english}\n${english}\n${german}\nHe paid 5 euros.`)
    expect(r.unread).toEqual([])
    expect(r.foreign).toMatchObject([{ language: 'de', isQuoted: false }])
    expect(r.languages.map(({ code }) => code)).toEqual(['en', 'en', 'de', 'en'])
    expect(valueAt(r, at(r, 'März'), Class.month)).toBe(3)
    expect(is(r, at(r, 'paid'), Class.payment)).toBe(true)
  })

  test('of an English quotation in such a line', () => {
    const quotation =
      '“We have lost 12 of our boats since they came, and that was in March of this year”'
    const r = readText(`${german} ${german}\nEr sagte: ${quotation}, und ging im März.`)
    expect(languageAt(r, at(r, 'boats'))?.code).toBe('en')
    expect([is(r, at(r, 'boats'), Class.inPluralForm), is(r, at(r, 'March'), Class.month)]).toEqual(
      [true, true],
    )
    expect(languageAt(r, r.count - 2)?.code).toBe('de')
  })

  test('of a quotation that is in another one: it is read in none', () => {
    for (const words of [french, german]) {
      const start = english.length + 11
      const r = readText(`${english} He said: "${words}" Nobody answered.`)
      expect(r.unread).toMatchObject([{ start, end: start + words.length, reason }])
      expect(r.kind[at(r, 'Nobody') - 2]).toBe(PieceKind.unread)
      expect(r.kind[at(r, 'answered')]).toBe(PieceKind.word)
    }
  })

  test('that are known not to be read are not looked for', () => {
    const unread = [{ start: 0, end: 7, language: 'fr', reason: 'no-rules' as const }]
    const r = readTokens(tokenize('In Mars he paid.'), 'en', unread)
    expect([...r.kind.subarray(0, 3)]).toEqual([PieceKind.unread, PieceKind.unread, PieceKind.word])
    expect(r.unread).toEqual(unread)
  })

  test('without tables: lines of their texts that are in English are read', () => {
    const line = 'He said on Monday that the company had lost 12 of its boats.'
    const r = readText(`${french}\n${french}\n${line}`, 'fr')
    expect(r.unread).toEqual([{ start: 0, end: french.length * 2 + 1, language: 'fr', reason }])
    expect(is(r, at(r, 'boats'), Class.inPluralForm)).toBe(true)
  })
})
