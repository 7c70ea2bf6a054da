import { expect, test } from 'vitest'
import { findQuotes } from '../../../../src/text/quotes.ts'
import { readText } from '../../../../src/text/reading.ts'
import { says } from '../../../support/sayings.ts'

says('a headline has its source behind a colon or dash, or before one:', [
  ['Twelve hurt in fire at mill: police', 'police: Twelve hurt in fire at mill'],
  ['Twelve hurt in fire at mill - fire officials', 'fire officials: Twelve hurt in fire at mill'],
  ['Growth to slow to 2% next year - IMF', 'IMF: Growth to slow to 2% next year'],
  ['Growth to slow to 2% next year - WE', 'WE: Growth to slow to 2% next year'],
  ['Growth to slow to 2% next year - Dorn'],
  ['Twelve hurt in fire at mill: police\nIt was late.', 'police: Twelve hurt in fire at mill'],
  ['Twelve hurt in fire at mill: police. It was late.'],
  ['Twelve hurt: police'],
  ['Police: Twelve hurt in fire at mill', 'Police: Twelve hurt in fire at mill'],
  ['Fire officials: Twelve hurt in fire at mill', 'Fire officials: Twelve hurt in fire at mill'],
  ['The old and very tall fire officials: Twelve hurt in fire at mill'],
  ['Police: 12 men'],
  ['police: Twelve hurt in fire at mill'],
  ['Fire chief Anna Ruiz: We have twelve boats', 'Fire chief Anna Ruiz: We have twelve boats'],
  ['A letter to Anna Ruiz: We have twelve boats'],
  ['There was Anna Ruiz: We have twelve boats'],
])

says('an entry of a list is no speech:', [
  ['Ana Ruiz: 40 ounces or 10 cups.'],
  ['Ana Ruiz: We have 40 mills.', 'Ana Ruiz: We have 40 mills'],
])

/** Words and speaker of each quotation of a text. */
const said = (text: string) =>
  findQuotes(readText(text, 'en'), { mentions: [], entities: [] }).map(({ span, speakerSpan }) => [
    text.slice(span.start, span.end),
    speakerSpan && text.slice(speakerSpan.start, speakerSpan.end),
  ])

test.each([
  ['Anna Ruiz: We have twelve boats left.', 'We have twelve boats left', 'Anna Ruiz'],
  [
    'Fire chief Anna Ruiz: We have twelve boats left.',
    'We have twelve boats left',
    'Fire chief Anna Ruiz',
  ],
  ['Anna Maria Ruiz: We have twelve boats left.', 'We have twelve boats left', 'Anna Maria Ruiz'],
  ['Fire officials: We have twelve boats left.', 'We have twelve boats left', 'Fire officials'],
  ['Police: We have twelve boats left.', 'We have twelve boats left', 'Police'],
  ['Mr. Lund: We have twelve boats left.', 'We have twelve boats left', 'Mr. Lund'],
  ['Anna Ruiz: “We have twelve boats left.”', 'We have twelve boats left.', 'Anna Ruiz'],
  ['It is late.\nAnna Ruiz: We have twelve boats.', 'We have twelve boats', 'Anna Ruiz'],
])('who speaks stands before a colon: %s', (text, words, who) => {
  expect(said(text)).toEqual([[words, who]])
})

test.each([
  'LAGOS: A bomb has wounded four volunteers.',
  'Key Points: We have twelve boats left.',
  'Anna: We have twelve boats left.',
  'It is late. Anna Ruiz: We have twelve boats.',
  'Anna Ruiz: no.',
  'Votes for Anna Ruiz: We have twelve boats left.',
  'Some of the oldest police: We have twelve boats left.',
  'Anna Ruiz of the mill: We have twelve boats.',
  'Anna Ruiz: Theft of a car, held in jail on twelve counts.',
])('nobody speaks: %s', (text) => {
  expect(said(text)).toEqual([])
})

test.each([
  ['The army, he said, had lost twelve men.', ['had lost twelve men', 'he']],
  [
    'Rates fell for a year, Kim said, beating the best guess that was made.',
    ['Rates fell for a year', 'Kim'],
  ],
  ['Lund said the mill had shut; Ruiz said it had not.', ['the mill had shut', 'Lund']],
])('what is told ends where something else begins: %s', (text, first) => {
  expect(said(text)[0]).toEqual(first)
})

says('behind a name and a colon something is said, or asked:', [
  ['Ana Ruiz: We start in May with 12 mills.', 'Ana Ruiz: We start in May with 12 mills'],
  ['Ana Ruiz: Rates fell by 12 percent.', 'Ana Ruiz: Rates fell by 12 percent'],
  ['Ana Ruiz: Is it late for 12 men?', 'Ana Ruiz: Is it late for 12 men'],
  ['Ana Ruiz: Why are 12 mills shut?', 'Ana Ruiz: Why are 12 mills shut'],
  ['It rained.\nAna Ruiz: Rates fell by 12 percent.', 'Ana Ruiz: Rates fell by 12 percent'],
  ['It rained. Ana Ruiz: Rates fell by 12 percent.'],
  ['Ana Ruiz: 40 ounces of flour.'],
  ['Ana Ruiz: theft of 12 cars, held in jail.'],
  ['LAGOS: Rates fell by 12 percent.'],
  ['The old mayor of Lome: Rates fell by 12 percent.'],
])

says('who a headline is by is short, and somebody who tells:', [
  ['12 hurt in mill fire: police', 'police: 12 hurt in mill fire'],
  ['12 hurt in mill fire — police', 'police: 12 hurt in mill fire'],
  ['12 hurt in mill fire: IMF', 'IMF: 12 hurt in mill fire'],
  ['12 hurt in fire: police', 'police: 12 hurt in fire'],
  ['12 hurt: police'],
  ['12 hurt in mill fire: local fire police', 'local fire police: 12 hurt in mill fire'],
  ['12 hurt in mill fire: the old local fire police'],
  ['12 hurt in mill fire: mill'],
  ['12 hurt in mill fire: Police and 14 dead'],
])

says('a question or a cry needs no verb:', [
  ['Ana Ruiz: What a day for 12 mills', 'Ana Ruiz: What a day for 12 mills'],
  ['Ana Ruiz: A day for 12 mills'],
])

test.each([
  'It is late.\nReport: We have twelve boats left.',
  'It is late.\nSources: The Tenbo Harbour Guide',
  'It is late.\nOpen data: We have twelve boats left.',
  'It is late.\nAnna The Tall Boat: We have twelve boats left.',
  'It is late.\nAnna Classic: We have twelve boats left.',
])('what a line is headed by is nobody who speaks: %s', (text) => {
  expect(said(text)).toEqual([])
})

test.each([
  ['Report: We have twelve boats left.', 'Report'],
  ['Sources: We have twelve boats left.', 'Sources'],
  ['It is late.\nPolice: We have twelve boats left.', 'Police'],
  ['It is late.\nMs. Anna Maria Ruiz: We have twelve boats left.', 'Ms. Anna Maria Ruiz'],
])('but in a headline it is, and who has a name always: %s', (text, who) => {
  expect(said(text)).toEqual([['We have twelve boats left', who]])
})
