import { describe, expect, test } from 'vitest'
import { contentEnd, trimPieces } from '../../../../src/text/quotes/content-edges.ts'
import { readText } from '../../../../src/text/reading.ts'
import { written } from '../../../support/marked-pieces.ts'
import { says } from '../../../support/sayings.ts'

says('what is told ends where something else begins:', [
  ['Lind said it was late, adding that it was cold.', 'Lind: it was late', 'Lind: it was cold'],
  ['Lind said it was late, but Ruiz said it was not.', 'Lind: it was late', 'Ruiz: it was not'],
  ['Lind said it was late, but that it was warm.', 'Lind: it was late, but that it was warm'],
  ['Lind said it was late, but the gate was open.', 'Lind: it was late, but the gate was open'],
  ['Lind said it was late; the gate was open.', 'Lind: it was late; the gate was open'],
  ['Lind said it was late; Ruiz said it was not.', 'Lind: it was late', 'Ruiz: it was not'],
  ['Lind, who said it was late, left.', 'Lind: it was late'],
  ['While Lind says it is late, Ruiz speaks of 12 hours.', 'Lind: it is late', 'Ruiz = 12 hours'],
  [
    'A poll found that 12 percent were late, while 13 percent favored Lind.',
    'A poll: 12 percent were late, while 13 percent favored Lind',
  ],
  ['Of those, 12 percent said they were late.', '12 percent ~ they were late'],
  ['Half of them said they were late.', 'Half of them ~ they were late'],
])

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

says('what is told in brackets ends with them:', [
  ['(The mayor says it is late) They bake.', 'The mayor: it is late'],
  ['(The mayor says it (the bread) is late) They bake.', 'The mayor: it (the bread) is late'],
  ['The mayor argues (in May) that it is late.', 'The mayor: it is late'],
  ['The mayor says 1) it is late and 2) it is dear.', 'The mayor: 1) it is late and 2) it is dear'],
])
