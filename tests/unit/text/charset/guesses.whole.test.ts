import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { alphabets, singleByteCharsets } from '../../../../src/text/charset/alphabets.ts'
import { choose } from '../../../../src/text/charset/choose.ts'
import { detectCharset, detectInstead } from '../../../../src/text/charset/detect.ts'
import { canWrite, encodeLegacy } from '../../../support/legacy-text.ts'
import { expectKept } from '../../../support/whole/kept.ts'

const folder = join(import.meta.dirname, '../../../fixtures/languages')

const wide = ['euc-jp', 'shift_jis', 'euc-kr', 'gb18030', 'big5']
const charsets = [...singleByteCharsets.map(([charset]) => charset), ...wide]

const sentencesIn = (file: string): readonly string[] => {
  const { sentences }: { sentences: readonly string[] } = JSON.parse(
    readFileSync(join(folder, file), 'utf8'),
  )
  return sentences
}

/** What is guessed of each text in a charset, texts of the same guess together. */
function guesses(name: string, texts: readonly string[], charset: string): readonly string[] {
  const writable = texts.filter((text) => canWrite(text, charset) && /[^\0-\x7f]/.test(text))
  const bytesOf = (text: string) => encodeLegacy(text, charset)
  return [...Map.groupBy(writable, (text) => detectCharset(bytesOf(text)) ?? 'none')].map(
    ([guess, all]) => `${name} in ${charset} is ${guess}: ${all.join(' ')}`,
  )
}

const numbered = (sentences: readonly string[], texts: readonly string[]): readonly string[] =>
  texts.map((text) => String(sentences.indexOf(text)))

describe('what charset bytes are taken for is what is kept of it', () => {
  test('of sentences, by their numbers', async () => {
    const told = readdirSync(folder).flatMap((file) => {
      const sentences = sentencesIn(file)
      return charsets.flatMap((charset) => {
        const writable = sentences.filter((one) => canWrite(one, charset) && /[^\0-\x7f]/.test(one))
        const byGuess = Map.groupBy(writable, (one) => {
          const body = encodeLegacy(one, charset)
          return `${detectCharset(body)}, not Latin-1 but ${detectInstead(body, 'windows-1252')}`
        })
        return [...byGuess].map(
          ([guess, all]) =>
            `${file.slice(0, 2)} in ${charset} is ${guess}: ${numbered(sentences, all).join(' ')}`,
        )
      })
    })

    await expectKept('charset/sentences.txt', told)
  })

  test('of single letters, alone and at the end of a word', async () => {
    const told = [...alphabets].flatMap(([language, { frequencies }]) => {
      const letters = [...frequencies.keys()]
      const capitals = letters.map((letter) => letter.toUpperCase())
      return singleByteCharsets
        .filter(([, languages]) => languages.includes(language))
        .flatMap(([charset]) => [
          ...guesses(language, [...letters, ...capitals], charset),
          ...guesses(
            language,
            letters.map((letter) => `a${letter}${letters[0]}`),
            charset,
          ),
        ])
    })

    await expectKept('charset/letters.txt', told)
  })
})

const latin = (text: string) => Uint8Array.from(Array.from(text), (one) => one.charCodeAt(0))

describe('how many bytes it takes', () => {
  test.each([
    [11, undefined],
    [12, 'windows-1251'],
  ])('%d letters of Cyrillic against a label', (count, charset) => {
    const word = encodeLegacy('постановление'.slice(0, count), 'windows-1251')

    expect(detectInstead(word, 'windows-1252')).toBe(charset)
  })

  test.each([
    [11, 'gbk'],
    [12, 'utf-8'],
    [13, 'utf-8'],
  ])('%d characters of UTF-8 that are called GBK are in %s', (count, charset) => {
    const body = new TextEncoder().encode('é'.repeat(count))

    expect(choose(body, { contentType: 'text/html; charset=gbk' }).charset).toBe(charset)
  })

  test.each([
    [11, 1, 'windows-1252'],
    [12, 1, 'utf-8'],
    [15, 3, 'windows-1252'],
    [16, 3, 'utf-8'],
  ])('%d characters of UTF-8 and %d bytes of none, called Latin-1', (count, strays, charset) => {
    const body = Buffer.concat([
      new TextEncoder().encode('é a'.repeat(count)),
      latin(' \xe9'.repeat(strays)),
    ])

    expect(choose(body, { contentType: 'text/html; charset=iso-8859-1' })).toMatchObject({
      charset,
      isMixed: charset === 'utf-8',
    })
  })

  test.each([
    [2, 1, 'windows-1252'],
    [3, 1, 'utf-8'],
  ])('%d characters of UTF-8 and %d bytes of none, without a label', (count, strays, charset) => {
    const body = Buffer.concat([
      new TextEncoder().encode('é a'.repeat(count)),
      latin(' \xe9'.repeat(strays)),
    ])

    expect(choose(body, {}).charset).toBe(charset)
  })

  test.each([
    [2, 'gbk'],
    [4, 'ibm866'],
  ])('%d bytes of a short text that GBK does not have', (errors, charset) => {
    const body = latin(`${'\xff '.repeat(errors)}${'a'.repeat(4)}`)

    expect(choose(body, { contentType: 'text/html; charset=gbk' }).charset).toBe(charset)
  })
})
