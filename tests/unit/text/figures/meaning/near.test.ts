import { expect, test } from 'vitest'
import { behindOf } from '../../../../../src/text/figures/meaning/behind.ts'
import {
  bitOf,
  soughtBefore,
  soughtBehind,
  type Sought,
} from '../../../../../src/text/figures/meaning/near.ts'
import { readText } from '../../../../../src/text/reading.ts'
import { pieceAt } from '../../../../../src/text/reading/cursor.ts'

const all: readonly Sought[] = [
  'locating',
  'toward',
  'onto',
  'from',
  'of',
  'reporting',
  'givingVerb',
  'placeVerb',
  'punishing',
  'removing',
  'attackNoun',
  'actorNoun',
]

const namesOf = (bits: number) => all.filter((name) => (bits & bitOf(name)) !== 0)

/** The text, and the pieces from which Lagos begins and behind which it ends. */
function lagosIn(text: string) {
  const r = readText(text, 'en')
  const first = pieceAt(r, text.indexOf('Lagos'))
  return { r, first, next: first + 1 }
}

const filler = 'very '

test.each([
  ['They live near Lagos.', ['locating']],
  ['They live on the outskirts of Lagos.', ['locating', 'onto', 'of']],
  ['They died, according to aides from Lagos.', ['toward', 'from', 'reporting']],
  [
    'They were charged near an ambush on Lagos.',
    ['locating', 'onto', 'givingVerb', 'punishing', 'attackNoun'],
  ],
  ['They gave. They hit Lagos.', ['placeVerb']],
  [`They live near ${filler.repeat(23)}Lagos.`, ['locating']],
  [`They live near ${filler.repeat(24)}Lagos.`, []],
])('before a place: %s', (text, names) => {
  const { r, first } = lagosIn(text)
  expect(namesOf(soughtBefore(r, first))).toEqual(names)
})

test.each([
  ['Lagos troops said so.', ['reporting', 'actorNoun']],
  ['Lagos will give. Troops left.', ['givingVerb']],
  [`Lagos ${filler.repeat(11)}troops left.`, ['actorNoun']],
  [`Lagos ${filler.repeat(12)}troops left.`, []],
])('behind a place: %s', (text, names) => {
  const { r, next } = lagosIn(text)
  expect(namesOf(soughtBehind(r, next))).toEqual(names)
})

test.each([
  ['Lagos was hit.', 'be'],
  ['Lagos fell.', 'verb'],
  ['Lagos said no.', 'reporting'],
  ['Lagos troops left.', 'actor'],
  ['Lagos airport shut.', 'site'],
  ['Lagos mudslide kills.', 'happening'],
  ['In Lagos the men left.', 'stop'],
  ['In Lagos Anna left.', 'capital'],
  ['In Lagos bakeries shut.', 'other'],
  ['In Lagos 12 men left.', 'number'],
  ['In Lagos, men left.', 'comma'],
  ['They left Lagos.', 'mark'],
  ['Lagos’s men left.', 'owner'],
])('the word behind: %s', (text, sort) => {
  const { r, next } = lagosIn(text)
  expect(behindOf(r, next)).toBe(sort)
})
