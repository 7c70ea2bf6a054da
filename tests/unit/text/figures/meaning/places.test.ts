import { describe, expect, test } from 'vitest'
import { findEntities } from '../../../../../src/text/entities.ts'
import {
  continuingBy,
  continuingRules,
} from '../../../../../src/text/figures/meaning/continuing.ts'
import { locativesIn, mannerAt } from '../../../../../src/text/figures/meaning/locatives.ts'
import { mannerRules } from '../../../../../src/text/figures/meaning/manners.ts'
import { mentionsByStart } from '../../../../../src/text/figures/surroundings.ts'
import { readTokens } from '../../../../../src/text/reading.ts'
import { pieceAt } from '../../../../../src/text/reading/cursor.ts'
import { tokenize } from '../../../../../src/text/tokens.ts'
import { testRules, type Told } from '../../../../support/rules.ts'
import { figureIn } from '../../../../support/told-figure.ts'

/** How each place of a text is led to. */
function manners(text: string, rules: typeof mannerRules): Told[] {
  const tokens = tokenize(text)
  const r = readTokens(tokens, 'en')
  const { mentions } = findEntities(tokens)
  const at = mentionsByStart(mentions)
  return mentions
    .filter(({ type }) => type === 'place')
    .flatMap(({ span }) => {
      const [first, next] = [pieceAt(r, span.start), pieceAt(r, span.end - 1) + 1]
      const led = mannerAt(r, first, next, at, rules)
      const name = text.slice(span.start, span.end)
      return led ? [{ rule: led.rule, gives: `${name} ${led.result}` }] : []
    })
}

testRules('manners', mannerRules, manners)

/** Whether the sentence of the marked figure goes on with the one before. */
function going(marked: string, rules: typeof continuingRules): Told[] {
  const at = marked.indexOf('[')
  const r = readTokens(tokenize(marked.replace(/[[\]]/g, '')), 'en')
  const start = pieceAt(r, at)
  const isMost = r.text.slice(0, at).endsWith('At least ')
  const rule = continuingBy(r, { start, phraseStart: isMost ? start - 2 : start }, rules)
  return rule === undefined ? [] : [{ rule, gives: 'goes on' }]
}

testRules('going on', continuingRules, going)

const placeOf = (marked: string) => figureIn(marked).figure?.place?.text

describe('the place', () => {
  test.each([
    ['behind a preposition', 'Gunmen killed [12] people in Lagos.', 'Lagos'],
    ['behind adjectives', 'Gunmen killed [12] people near the southern city of Basra.', 'Basra'],
    ['that opens the sentence', 'In Lagos, police arrested [12] men.', 'Lagos'],
    ['of the whole', 'Floods in Kenya killed 40 people, including [12] children.', 'Kenya'],
    ['of the figure beside it', 'A mob hurt [12] men and killed 3 in Lagos.', 'Lagos'],
    ['of the sentence before', 'A bomb went off in Lagos. It killed [12] people.', 'Lagos'],
    ['of a figure before', 'A mob in Lagos killed 3 men. It hurt [12] others.', 'Lagos'],
    [
      'that is named next to its country',
      'They killed [12] men in Kano, a city in Nigeria.',
      'Kano',
    ],
    ['that was struck', 'Missiles hit Lagos overnight, wounding [12] people.', 'Lagos'],
    [
      'that the clause behind is about',
      'They fled to Darfur, where [12] men were killed.',
      'Darfur',
    ],
    ['of a body', 'The shares fell [12%] on the Nairobi Stock Exchange.', 'Nairobi Stock Exchange'],
    ['of a capital', 'Some [6,000] troops are deployed in the Iraqi capital.', 'the Iraqi capital'],
    [
      'that a word for places leads to',
      'They hold the town of Rilkemba, and [12] were killed.',
      'Rilkemba',
    ],
    [
      'before the blast of which it is told',
      'A mob raided Lagos. Officials say [12] men were hurt in the riot.',
      'Lagos',
    ],
    ['without a name', 'A blast killed [12] people in the north.', 'the north'],
    [
      'whose it is',
      'A ship sank off the Lebanese coast, and [12] people died.',
      'the Lebanese coast',
    ],
    [
      'in part',
      'Two bombs killed [12] people in an eastern part of the capital.',
      'an eastern part of the capital',
    ],
    ['in one word', 'Bird flu has killed [12] people worldwide.', 'worldwide'],
    ['that no entity is', 'They killed [12] people near Rilkemba.', 'Rilkemba'],
    ['joined to another', 'The rains killed [12] people in India, Nepal and Bhutan.', 'India'],
    ['nearest behind', 'It employs 40 men in Gdansk and [12] men in Brno.', 'Brno'],
    ['of who tells it', 'Witnesses in Somalia say gunmen killed [12] people.', 'Somalia'],
    ['of a country as subject', 'Syria has detained [12] men.', 'Syria'],
    ['to which it goes', 'The bank gave [$12 million] in aid to Ethiopia.', 'Ethiopia'],
    ['from which they go', 'Italy will withdraw its [12] soldiers from Iraq.', 'Iraq'],
    ['that lasted', 'The war in Darfur has lasted [12 years].', 'Darfur'],
    ['all over', 'Gunmen killed [12] people across the country.', 'the country'],
    ['of many', 'The drought killed [12] people in 18 African nations.', '18 African nations'],
    ['before a people', 'In the capital, Iraqi police found [12] bodies.', 'the capital'],
    [
      'with a name that begins with a direction',
      'They shot [12] men in the West Bank.',
      'West Bank',
    ],
    [
      'named as it was, not as an adjective',
      'Floods in the United States killed at least [12] U.S. soldiers.',
      'the United States',
    ],
  ])('is the one %s', (_, marked, place) => {
    expect(placeOf(marked)).toBe(place)
  })

  test.each([
    ['who speaks', 'France said [12] people were killed.'],
    ['that is counted itself', 'They met in Lisbon, and [12] countries left.'],
    ['of an age', 'The man, [52], died in Lagos.'],
    ['of a team', 'Chicago beat Utah 101-89 in overtime, with [12] points from the bench.'],
    ['across a contrast', 'He lives in Lagos, but [12] boxes were sold.'],
    ['of why they were punished', 'They arrested [12] men for crimes in Darfur.'],
    ['of why a court punished them', 'A court jailed [12] men for war crimes in Darfur.'],
    ['whose troops act', 'The Syria border troops killed [12] men.'],
    ['of an aside', 'The bank, which has its seat in Kano, earned [12] million dollars.'],
    ['of another sentence that turns away', 'A mob raided Lagos. Elsewhere it killed [12] men.'],
    ['of a person', 'Maria Petrova of Russia won [12] games.'],
    ['of a body', 'Investors led by Maresk Holdings of Sweden paid [12] million dollars.'],
    ['of a person in a list of results', '1. Maria Petrova, Russia, [24.02] seconds.'],
    ['that counts itself', 'Thousands of farmers marched in [two] southern cities.'],
    ['who gives to all', 'Norway contributed [12] million dollars.'],
    ['in a name', 'The Mahee Worldwide Group hired [12] men.'],
    ['who gives', 'Norway will give [12] million dollars.'],
  ])('is not one %s', (_, marked) => {
    expect(placeOf(marked)).toBeUndefined()
  })
})

/** The places of a sentence that a figure may be for, each with how it is led to. */
function locatives(text: string): readonly string[] {
  const tokens = tokenize(text)
  const r = readTokens(tokens, 'en')
  const { mentions } = findEntities(tokens)
  return locativesIn(r, 0, r.count, mentionsByStart(mentions)).map(
    ({ first, next, manner, lead }) =>
      `${text.slice(r.start[first], r.end[next - 1])}: ${manner}, ${lead}`,
  )
}

describe('what may be a place without a preposition', () => {
  test.each([
    ['a storm hit the country.', ['the country: struck, place.struck']],
    ['it is the country’s fourth case.', ['the country: owner, place.owner']],
    ['the island nation has 12 ports.', []],
    ['he joined the country club.', []],
    ['Mulago Hospital has 12 wards.', ['Mulago Hospital: having, place.having']],
    ['a bomb went off at a crowded market.', ['a crowded market: within, premises']],
    ['they met at market.', []],
    ['they sold 12 flats in a building boom.', []],
  ])('%s', (text, places) => {
    expect(locatives(text)).toEqual(places)
  })
})
