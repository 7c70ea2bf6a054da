import { describe, expect, test } from 'vitest'
import { findEntities } from '../../../../src/text/entities.ts'
import { contentEnd, trimPieces } from '../../../../src/text/quotes/content-edges.ts'
import { hasVerb, isFiniteVerb, isVerb } from '../../../../src/text/quotes/finite-verbs.ts'
import { gendersOf } from '../../../../src/text/quotes/genders.ts'
import {
  charBefore,
  hasCapital,
  isComma,
  isDash,
  isMarkOf,
  isOpenMark,
  isQuoted,
  isWordAt,
  lineAt,
  pieceFrom,
} from '../../../../src/text/quotes/looks.ts'
import { phraseBefore } from '../../../../src/text/quotes/noun-phrases.ts'
import {
  isClosedLoosely,
  isIntroduced,
  isOpenEnded,
  isSentenceLike,
  outerSentenceStart,
  placeOf,
  signature,
  startsLine,
} from '../../../../src/text/quotes/placing.ts'
import { isBase, isNounForm, isSpoken } from '../../../../src/text/quotes/reporting-verbs.ts'
import { skipSetting } from '../../../../src/text/quotes/settings.ts'
import { subjectAfter, subjectBefore } from '../../../../src/text/quotes/subjects.ts'
import { groupStart } from '../../../../src/text/quotes/verb-groups.ts'
import { readText } from '../../../../src/text/reading.ts'
import { markedOf } from '../../../../src/text/reading/marks.ts'
import type { Stretch } from '../../../../src/text/reading/match.ts'
import type { TextReading } from '../../../../src/text/reading/text-reading.ts'

/** A text read, and the piece that a bar stands before. */
function at(marked: string): readonly [TextReading, number] {
  const r = readText(marked.replace('|', ''), 'en')
  return [r, pieceFrom(r, marked.indexOf('|'))]
}

const written = (r: TextReading, stretch: Stretch | undefined): string | undefined =>
  stretch && r.text.slice(r.start[stretch.first], r.end[stretch.next - 1])

describe('verbs with a tense', () => {
  test.each([
    ['The mill |closed in May.', true, true],
    ['The mill |was sold.', true, true],
    ['The mill |has a wheel.', true, true],
    ['The men |went home.', true, true],
    ['The mill |closes in May.', false, false],
    ['The |closed mill is sold.', false, false],
    ['They saw a |closed mill.', false, false],
    ['The newly |elected mayor spoke.', true, false],
    ['Its |continued use was banned.', true, false],
    ['The |Closed mill is sold.', false, false],
    ['The mill| 12 men built.', false, false],
  ])('%s finite: %s, of a clause: %s', (marked, finite, verb) => {
    expect(isFiniteVerb(...at(marked))).toBe(finite)
    expect(isVerb(...at(marked))).toBe(verb)
  })

  test.each([
    ['The mill was sold', true],
    ['The owner of the mill', false],
    ['A note with the words “it was sold”', false],
    ['', false],
  ])('"%s" is a clause: %s', (text, expected) => {
    const r = readText(text, 'en')

    expect(hasVerb(r, 0, r.count)).toBe(expected)
  })
})

describe('verbs that report', () => {
  test.each([
    ['Kim |said so.', true, false, false],
    ['Kim |says so.', true, false, true],
    ['They |say so.', false, true, true],
    ['They |claim it.', false, true, true],
    ['Kim |claimed it.', true, false, false],
    ['The |mill stands.', false, false, false],
  ])('%s spoken: %s, base: %s, like a noun: %s', (marked, spoken, base, noun) => {
    expect(isSpoken(...at(marked))).toBe(spoken)
    expect(isBase(...at(marked))).toBe(base)
    expect(isNounForm(...at(marked))).toBe(noun)
  })
})

describe('the subject before a verb', () => {
  test.each([
    ['Kim |said so.', 'Kim'],
    ['Kim has also |said so.', 'Kim'],
    ['The mayor of the old town |said so.', 'The mayor of the old town'],
    ['But the mayor |said so.', 'the mayor'],
    ['On Friday Kim |said so.', 'Kim'],
    ['Kim on Friday |said so.', 'Kim'],
    ['Kim, 56, a miller at the weir, |said so.', 'Kim'],
    ['The miller, who was there, |said so.', 'The miller'],
    ['Two millers who were there |said so.', 'Two millers'],
    ['The mayor – a miller himself – |said so.', 'The mayor'],
    ['Kim and Lund |said so.', 'Kim and Lund'],
    ['It rained, and Kim |said so.', 'Kim'],
    ['It rained; the miller |said so.', 'the miller'],
  ])('%s', (marked, subject) => {
    const [r, verb] = at(marked)

    expect(written(r, subjectBefore(r, groupStart(r, verb)))).toBe(subject)
  })

  test.each([
    ['Kim has also |said so.', 'has'],
    ['Kim |said so.', 'said'],
    ['Kim reportedly |said so.', 'reportedly'],
    ['Kelly |said so.', 'said'],
    ['Kim would have |said so.', 'would'],
    ['“It has” |said Kim.', 'said'],
  ])('its group begins: %s', (marked, word) => {
    const [r, verb] = at(marked)
    const first = groupStart(r, verb)

    expect(written(r, { first, next: first + 1 })).toBe(word)
  })
})

describe('the subject behind a verb', () => {
  test.each([
    ['It is late, said |Kim.', 'Kim'],
    ['It is late, said |Kim on Friday.', 'Kim'],
    ['It is late, said |the mayor of the town.', 'the mayor of the town'],
    ['It is late, said |the town’s miller, Luc Brun.', 'the town’s miller, Luc Brun'],
    ['It is late, said |Luc Brun, the town’s miller.', 'Luc Brun'],
    ['It is late, said |Kim (D-Va.) there.', 'Kim'],
    ['It is late, said |Kim, who was there.', 'Kim'],
    ['It is late, said|.', undefined],
  ])('%s', (marked, subject) => {
    const [r, first] = at(marked)

    expect(written(r, subjectAfter(r, first))).toBe(subject)
  })
})

describe('the noun phrase before a piece', () => {
  test.each([
    ['The old mill| was sold.', 'The old mill'],
    ['In April the miller| was sold.', 'the miller'],
    ['He said the mill| was sold.', 'the mill'],
    ['It rained; the mill| was sold.', 'the mill'],
    ['The mill (of stone)| was sold.', 'The mill (of stone)'],
    ['“It is” the mill| was sold.', 'the mill'],
  ])('%s', (marked, phrase) => {
    const [r, next] = at(marked)

    expect(written(r, phraseBefore(r, 0, next))).toBe(phrase)
  })
})

describe('when and where something was said', () => {
  test.each([
    ['Kim said |Friday the mill had shut.', 'the'],
    ['Kim said |on Monday the mill had shut.', 'the'],
    ['Kim said |late on July 4 the mill had shut.', 'the'],
    ['Kim said |Monday 12 mills had shut.', '12'],
    ['Kim called |Sunday’s vote a farce.', 'Sunday'],
    ['Kim said |in a letter to the town that it was late.', 'that'],
    ['Kim said |in a letter to the town, it was late.', ','],
    ['Kim said |at least seven mills had shut.', 'at'],
    ['Kim said |the mill had shut.', 'the'],
  ])('%s', (marked, word) => {
    const [r, first] = at(marked)
    const next = skipSetting(r, first, r.count)

    expect(written(r, { first: next, next: next + 1 })).toBe(word)
  })
})

describe('the ends of what is told', () => {
  test.each([
    [', the mill – ', 'the mill'],
    ['the mill.', 'the mill'],
    [':', undefined],
    ['the mill, “sold,”', 'the mill, “sold,”'],
  ])('%s', (text, trimmed) => {
    const r = readText(text, 'en')

    expect(written(r, trimPieces(r, 0, r.count))).toBe(trimmed)
  })

  test.each([
    ['it was late, adding that it rained', 'it was late'],
    ['it was late, but Lund said it was not', 'it was late'],
    ['it was late, but nobody slept', 'it was late, but nobody slept'],
    ['it was late; Lund said it was not', 'it was late'],
    ['it was late, while the miller said it was not', 'it was late'],
  ])('%s', (told, kept) => {
    const text = `He said ${told}.`
    const r = readText(text, 'en')
    const end = contentEnd(r, 2, r.count - 1)

    expect(written(r, { first: 2, next: end })).toBe(kept)
  })
})

describe('how pieces look', () => {
  test.each([
    ['|Kim left.', true, true],
    ['|élan left.', true, false],
    ['|Élan left.', true, true],
    ['|12 left.', false, false],
    ['Kim|, he left.', false, false],
  ])('%s is a word: %s, has a capital: %s', (marked, word, capital) => {
    expect(isWordAt(...at(marked))).toBe(word)
    expect(hasCapital(...at(marked))).toBe(capital)
  })

  test.each([
    ['It rained |– all night.', true],
    ['It rained |— all night.', true],
    ['It rained |- all night.', true],
    ['It rained |-- all night.', true],
    ['It rained|, all night.', false],
    ['It rained |all night.', false],
  ])('%s is a dash: %s', (marked, expected) => {
    expect(isDash(...at(marked))).toBe(expected)
  })

  test('outside of quotation marks', () => {
    const [r, comma] = at('“It rained|, he said.”')

    expect([isMarkOf(r, comma, ','), isOpenMark(r, comma, ','), isComma(r, comma)]).toEqual([
      true,
      false,
      false,
    ])
    expect(isQuoted(r, comma)).toBe(true)
  })

  test.each([-1, 99])('nowhere: %d', (i) => {
    const r = readText('Kim left.', 'en')

    expect([isWordAt(r, i), hasCapital(r, i), isMarkOf(r, i, '.')]).toEqual([false, false, false])
  })

  test('knows lines and characters', () => {
    const r = readText('Kim left.\nIt rained.', 'en')

    expect([lineAt(r, 0), lineAt(r, pieceFrom(r, 10))]).toEqual([0, 1])
    expect(charBefore(r, 9)).toBe('.')
    expect(pieceFrom(r, 1)).toBe(1)
    expect(pieceFrom(r, 999)).toBe(r.count)
  })
})

/** Where the first words in quotation marks of a text stand. */
function placeIn(text: string) {
  const r = readText(text, 'en')
  return [r, placeOf(r, markedOf(r.tokens)[0]!)] as const
}

describe('where words in quotation marks stand', () => {
  test.each([
    ['“It is late” — Ada Voss', 'Ada Voss'],
    ['“It is late” - Ada Voss, a miller', 'Ada Voss'],
    ['“It is late” — she said', undefined],
    ['“It is late” — Ada Voss left the mill', undefined],
    ['“It is late” Ada Voss', undefined],
    ['“It is late” —', undefined],
  ])('signed: %s', (text, name) => {
    const [r, place] = placeIn(text)

    expect(written(r, signature(r, place))).toBe(name)
  })

  test.each([
    ['“It is late,” he said.', true, true],
    ['“Is it late?” he asked.', true, true],
    ['“It is late” – he said.', true, true],
    ['“It is late”, he said.', true, true],
    ['“It is late” he said.', true, false],
    ['“It is late.” He said so.', false, false],
    ['The “late mill”.', false, false],
  ])('%s is open: %s, loosely closed: %s', (text, open, loose) => {
    const [r, place] = placeIn(text)

    expect(isOpenEnded(r, place)).toBe(open)
    expect(isClosedLoosely(r, place)).toBe(loose)
  })

  test.each([
    ['He said, “It is late.”', true, false],
    ['He said: “It is late.”', true, false],
    ['“It is late.”', false, true],
    ['It rained.\n“It is late.”', false, true],
    ['The mill “Old Anna” burns.', false, false],
  ])('%s is introduced: %s, starts its line: %s', (text, introduced, starts) => {
    const [r, place] = placeIn(text)

    expect(isIntroduced(r, place)).toBe(introduced)
    expect(startsLine(r, place)).toBe(starts)
  })

  test.each([
    ['He said “It is late.”', true],
    ['He said “It is late for all of us”', true],
    ['He said “It is late”', false],
    ['He said “it is late for all of us”', false],
    ['He said “12 mills of this town burn”', true],
  ])('%s is a sentence: %s', (text, expected) => {
    expect(isSentenceLike(...placeIn(text))).toBe(expected)
  })

  test.each([
    ['It rained. He said “It is late.”', 'He'],
    ['It rained.\n“It is late.”', '“'],
  ])('its sentence begins: %s', (text, word) => {
    const [r, place] = placeIn(text)
    const first = outerSentenceStart(r, place)

    expect(
      r.text.slice(r.start[first]).startsWith(word) ||
        r.text.charAt((r.start[first] ?? 0) - 1) === word,
    ).toBe(true)
  })
})

function gendersIn(text: string) {
  const r = readText(text, 'en')
  const { mentions, entities } = findEntities(r.tokens)
  const found = gendersOf(r, mentions, entities)
  return entities.filter(({ type }) => type === 'person').map(({ id }) => found.get(id))
}

describe('whether a person is he or she', () => {
  test.each([
    ['Mr. Zorkmann left the town on Friday.', ['he']],
    ['Mrs. Zorkmann left the town on Friday.', ['she']],
    ['Maria Zorkmann left the town on Friday.', ['she']],
    ['Peter Zorkmann left the town on Friday.', ['he']],
    ['Zarko Zorkmann left the town on Friday.', [undefined]],
  ])('%s', (text, genders) => {
    expect(gendersIn(text)).toEqual(genders)
  })
})
