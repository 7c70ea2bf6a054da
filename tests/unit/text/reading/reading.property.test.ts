import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readHeadline } from '../../../../src/text/headline.ts'
import { readText } from '../../../../src/text/reading.ts'
import { markedOf } from '../../../../src/text/reading/marks.ts'
import { toNumber } from '../../../../src/text/reading/numbers/decimal.ts'
import { readNumber } from '../../../../src/text/reading/numbers/number.ts'
import { PieceKind } from '../../../../src/text/reading/pieces.ts'
import { hashOf } from '../../../../src/text/reading/word-hash.ts'
import { tokenize } from '../../../../src/text/tokens.ts'

const parts = (
  'The price rose 12 1,200 402,403,410 2.317,50 1.2.3 22,24,26 30.08.2025 RM79 38-year-old minus-1.4 ½ 2nd zwölf Millionen ' +
  "twenty-five hundred point zero dozen a third of März said “ ” \" '' ‘ ’ „ ( ) | - – : . , U.S. p.m. www.example.com " +
  'a@b.example İstanbul \ud83d 😀 ы 习近平 \u200b \u2028'
).split(' ')

const texts = fc.oneof(
  fc
    .array(fc.constantFrom(...parts), { maxLength: 40 })
    .chain((list) => fc.constantFrom(' ', '', '\n').map((joint) => list.join(joint))),
  fc.string({ unit: 'binary', maxLength: 120 }),
)
const languages = fc.constantFrom('en', 'de', undefined)

const checkAny = (judge: (text: string, language: string | undefined) => void) =>
  fc.assert(fc.property(texts, languages, judge), { numRuns: 300 })

describe('the reading of any text', () => {
  test('has pieces in text order within their tokens, which cover them', () => {
    checkAny((text, language) => {
      const r = readText(text, language)
      for (let i = 0; i < r.count; i++) {
        expect(r.end[i]).toBeGreaterThan(r.start[i]!)
        if (i > 0) expect(r.start[i]).toBeGreaterThanOrEqual(r.end[i - 1]!)
        expect(r.start[i]).toBeGreaterThanOrEqual(r.tokens.start[r.token[i]!]!)
        expect(r.sentences[r.sentence[i]!]).toBeLessThanOrEqual(i)
        expect(r.sentences[r.sentence[i]! + 1]).toBeGreaterThan(i)
      }
      expect([...r.pieceOfToken]).toEqual([...r.pieceOfToken].toSorted((a, b) => a - b))
      expect(r.pieceOfToken[r.tokens.count]).toBe(r.count)
    })
  })

  test('has no class and no number where it is not read', () => {
    checkAny((text) => {
      const r = readText(text)
      for (let i = 0; i < r.count; i++) {
        const isUnread = r.unread.some(
          ({ start, end }) => start <= r.start[i]! && r.start[i]! < end,
        )
        expect(r.kind[i] === PieceKind.unread).toBe(isUnread)
        if (isUnread) expect([r.row[i], readNumber(r, i)]).toEqual([0, undefined])
      }
    })
  })

  test('has numbers that go on, end in the text and are finite', () => {
    checkAny((text, language) => {
      const r = readText(text, language)
      for (let i = 0; i < r.count; i++) {
        const number = readNumber(r, i)
        if (!number) continue
        expect(number.next).toBeGreaterThan(i)
        expect(number.next).toBeLessThanOrEqual(r.count)
        expect(Number.isFinite(toNumber(number.value))).toBe(true)
      }
    })
  })

  test('has quotations apart from each other, with their words between their marks', () => {
    checkAny((text) => {
      let done = 0
      for (const { open, start, end, close } of markedOf(tokenize(text))) {
        expect(done <= open && open < start && start < end && end <= close).toBe(true)
        done = close
      }
    })
  })

  test('has words with the hash that tables find them by', () => {
    checkAny((text) => {
      const { start, end, hash, count } = tokenize(text)
      for (let token = 0; token < count; token++)
        if (hash[token] !== 0) expect(hash[token]).toBe(hashOf(text, start[token]!, end[token]!))
    })
  })
})

test('the headline of any title stands in it', () => {
  const body = { figures: [], entities: [], times: [] }
  fc.assert(
    fc.property(texts, (title) => {
      const { figures, times, mentions } = readHeadline(title, '2026-03-18', body)
      for (const { span } of [...figures, ...times, ...mentions])
        expect(span.start < span.end && span.end <= title.length).toBe(true)
    }),
    { numRuns: 100 },
  )
})

test('a text of more tokens than most texts of its length is read whole', () => {
  const text = '1,2,3;'.repeat(200) + ',.;!'.repeat(300)
  const r = readText(text, 'en')

  expect(r.tokens.count).toBeGreaterThan(text.length / 4 + 16)
  expect(r.end[r.count - 1]).toBe(text.length)
  expect(r.count).toBeGreaterThan(r.tokens.count)
})
