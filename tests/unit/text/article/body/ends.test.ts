import { describe, expect, test } from 'vitest'
import { trimEnds } from '../../../../../src/text/article/body/ends.ts'

const TEXT = [
  'The mill on the Sorve grinds again, ninety years after its wheel stood still for the last time.',
  'Volunteers have rebuilt the weir with oak from the county, and a smith from Aarn made the shaft.',
  'Flour is sold on Saturdays, as long as there is any; on the first day it lasted an hour.',
  'The museum wants to open the upper floor in autumn, where the miller and his nine children lived.',
]

describe('behind a text', () => {
  test.each([
    ['an address', ['ines.morvik@gazette.example']],
    ['a name on a network', ['twitter.com/inesmorvik']],
    ['where the writer is reached', ['Write to Ines Morvik at ines.morvik@gazette.example']],
    ['two of them', ['ines.morvik@gazette.example', '@inesmorvik']],
    [
      'an appeal to follow',
      ['Follow the Gazette’s full coverage of the county’s mills at gazette.example/mills'],
    ],
    ['a question how it was liked', ['Like this story? Share it with a friend!']],
    ['a call for hints', ['Have a tip? Our reporters are listening.']],
    [
      'terms of use',
      ['This document is subject to copyright. No part may be reproduced without permission.'],
    ],
    ['an appeal in German', ['Folgen Sie uns auf allen Netzen']],
  ])('%s is none of it', (_, lines) => {
    expect(trimEnds([...TEXT, ...lines])).toEqual(TEXT)
  })

  test('a sentence that has an address in it stays', () => {
    const last =
      'Who wants to help writes to mill@sorve.example or comes on the first Sunday of a month, with gloves.'

    expect(trimEnds([...TEXT, last])).toEqual([...TEXT, last])
  })

  test('a text that is nothing else keeps three lines', () => {
    const lines = Array.from({ length: 5 }, (_, at) => `reader${at}@gazette.example`)

    expect(trimEnds(lines)).toHaveLength(3)
  })
})

describe('before a text', () => {
  test.each([
    'Published Monday, 2 March 2026 8:22 AM EST',
    'By Ines Morvik on Monday, March 2nd, 2026 at 11:08 a.m.',
    '05/10/2026 - Publicado por: Ines Morvik - Categoria: Cidade',
    'Опубликовано 2 марта 2026',
  ])('"%s" is none of it', (line) => {
    expect(trimEnds([line, ...TEXT])).toEqual(TEXT)
  })

  test('a sentence that tells of a publication stays', () => {
    const line = 'The book was published in 1931.'

    expect(trimEnds([line, ...TEXT])).toEqual([line, ...TEXT])
  })

  test('the same further below stays', () => {
    const line = 'Published Monday, 2 March 2026'

    expect(trimEnds([...TEXT, line])).toEqual([...TEXT, line])
  })
})
