import { describe, expect, test } from 'vitest'
import { tokenize, wordAt } from '../../../../src/text/tokens.ts'
import * as abbreviations from '../../../../src/text/tokens/abbreviations.ts'
import { classAt } from '../../../../src/text/tokens/characters.ts'
import * as words from '../../../../src/text/tokens/words.ts'
import { toldEach } from '../../../support/whole/asked.ts'
import { expectKept } from '../../../support/whole/kept.ts'
import { checksum } from '../../../support/whole/lines.ts'
import { textsOf } from '../../../support/whole/texts.ts'

/** What is asked of each place of a text. */
const atPlaces = {
  wordEnd: words.wordEnd,
  cliticLength: words.cliticLength,
  dottedEnd: words.dottedEnd,
  numberEnd: words.numberEnd,
  ordinalLength: words.ordinalLength,
  urlEnd: words.urlEnd,
  hostEnd: words.hostEnd,
  emailEnd: words.emailEnd,
}

const cut = (text: string): string => {
  const tokens = tokenize(text)
  const starts = new Set(tokens.sentences)
  return Array.from(
    { length: tokens.count },
    (_, token) => (starts.has(token) ? '‖ ' : '') + wordAt(tokens, token),
  ).join(' ')
}

const classOf = (code: number) => classAt(String.fromCharCode(code), 0)

describe('what is kept', () => {
  test('of how texts are cut, and of what is said of each place', async () => {
    const texts = textsOf('tokens')

    expect(texts).not.toHaveLength(0)
    await expectKept(
      'parts/tokens.txt',
      texts.flatMap((text) => [
        cut(text),
        ...Object.entries(atPlaces).flatMap(([name, ask]) =>
          toldEach(text.length, name, (at) => ask(text, at) || undefined),
        ),
      ]),
    )
  })

  test('of words before a full stop and beside a hyphen', async () => {
    const asked = [
      abbreviations.abbreviationClass,
      abbreviations.startsSentences,
      abbreviations.continuesTime,
      abbreviations.splitsAfterHyphen,
      abbreviations.splitsBeforeHyphen,
    ]
    const all = textsOf('abbreviations').flatMap((line) => line.split(' '))

    expect(all).not.toHaveLength(0)
    await expectKept(
      'parts/abbreviations.txt',
      [...Map.groupBy(all, (word) => asked.map((ask) => Number(ask(word))).join(' '))].map(
        ([told, same]) => `${told}: ${same.join(' ')}`,
      ),
    )
  })

  test('of characters: each of the first ones, others by the block', async () => {
    const block = 256
    const sums = Array.from({ length: 0x1_00_00 / block }, (_, at) =>
      Array.from({ length: block }, (__, code) => classOf(at * block + code)).join(''),
    ).map(checksum)

    await expectKept('parts/characters.txt', [
      ...toldEach(0x600, 'class', classOf),
      ...toldEach(sums.length, 'blocks', (at) => sums[at]),
    ])
  })
})
