import { expect, test } from 'vitest'
import { findFacts } from '../../../../src/library.ts'
import { behindDateline } from '../../../../src/text/quotes/datelines.ts'
import { pieceFrom } from '../../../../src/text/quotes/looks.ts'
import { readText } from '../../../../src/text/reading.ts'
import { says } from '../../../support/sayings.ts'

says('a dateline without an agency is no part of who says it:', [
  [
    'SAN LUIS, Peru - Growers in the hills say 12 boats were lost.',
    'Growers in the hills: 12 boats were lost',
  ],
  ['LOME – Growers say 12 boats were lost.', 'Growers: 12 boats were lost'],
])

const published = '2026-03-05T12:00:00Z'

/** What each quote says, and who says it. */
const said = (text: string) => {
  const { quotes } = findFacts(text, { published })
  return quotes.map(({ span, speakerSpan }) => [
    text.slice(span.start, span.end),
    speakerSpan && text.slice(speakerSpan.start, speakerSpan.end),
  ])
}

test.each([
  'TEMA, March 4 (Newsline) - |A ferry sank off the port on Tuesday, police said.',
  'TEMA (Newsline) — |A ferry sank.',
  'PORT TEMA, Ghana – |A ferry sank.',
  'Tema - |A ferry sank.',
  'TEMA/ACCRA (Newsline) - |A ferry sank.',
  'TEMA - |Ferries - old ones - sank.',
  '|Marl Bank - which is old - shut 12 mills.',
  '|The ferry - it was old - sank.',
  '|Kim (a pilot) - who was 40 - left.',
  '|A ferry sank.',
])('a dateline ends before the bar: %s', (marked) => {
  const r = readText(marked.replace('|', ''), 'en')

  expect(behindDateline(r, 0)).toBe(pieceFrom(r, marked.indexOf('|')))
})

test('nobody says a dateline', () => {
  expect(
    said('TEMA, March 4 (Newsline) - A ferry sank off the port on Tuesday, police said.'),
  ).toEqual([['A ferry sank off the port on Tuesday', 'police']])
})

test('basis points say nothing', () => {
  expect(said('The margin narrowed to 41.2% from 44.7%, a drop of 350 basis points.')).toEqual([])
  expect(said('The index fell to 812, a loss of 40 index points.')).toEqual([])
})

says('a word in small letters is no part of a dateline:', [
  ['TEMA, March 4 - Growers say 12 boats were lost.', 'Growers: 12 boats were lost'],
  [
    'TEMA and Lome - Growers say 12 boats were lost.',
    'TEMA and Lome - Growers: 12 boats were lost',
  ],
])
