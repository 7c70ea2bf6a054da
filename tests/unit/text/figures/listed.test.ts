import { describe, expect, test } from 'vitest'
import { readFigures } from '../../../support/told-figure.ts'

/** What each figure of a text counts. */
const counted = (text: string) => readFigures(text).map(({ noun }) => noun?.head)

describe('what a figure counts by where it stands', () => {
  test.each([
    ['a label', 'Injured: 1,304', ['injured']],
    [
      'labels in lines',
      'Killed so far: 87\nHurt: 1,304\nCapacity: 900',
      ['killed', 'hurt', 'capacity'],
    ],
    [
      'labels in one line',
      'Total dead: 87 Clerks: 12 Injured: 1,304',
      ['dead', 'clerk', 'injured'],
    ],
    ['a label of a noun and what befell it', 'Homes destroyed: 95', ['home']],
    ['a label with a preposition', 'Stewards on duty: 600', ['steward']],
    ['a label of a tally', 'Number of schools: 212', ['school']],
    ['a list between semicolons', 'At a glance: new cases 412; deaths 7.', ['case', 'death']],
    ['a label with capitals', 'The count: Wounded Guards 15.', ['guard']],
    ['rows', 'A fire in a hostel\nDead 9\nEvacuated 140', ['dead', 'evacuated']],
    ['rows of names under a heading', 'Medals\nNorway 16\nGermany 12', ['medal', 'medal']],
    [
      'labels of names under a heading',
      'Deaths by country\nItaly: 14\nSpain: 9',
      ['death', 'death'],
    ],
    ['items', '- 12 clerks\n- 5 guards', ['clerk', 'guard']],
  ])('%s', (_, text, nouns) => {
    expect(counted(text)).toEqual(nouns)
  })

  test.each([
    ['a preposition', 'The vote\nFor: 61\nAgainst: 48', [undefined, undefined]],
    ['who speaks', 'The police said: 12 in all.', [undefined]],
    ['the words of the next line', 'They found 12\nGuards left.', [undefined]],
    ['names under no plural', 'The table\nNorway 16\nGermany 12', ['norway', 'germany']],
    ['too long a label', 'One two of all the things that they have: 12', [undefined]],
    ['a name behind a colon', 'Eight dogs ran. Look inside: Orla Quill Interior 15.', ['dog']],
    ['a person behind a colon', 'Eight dogs ran. Look inside: Daniel Quill 15.', ['dog']],
    ['a line with two numbers', 'Medals\nNorway 16 of 40', [undefined, undefined]],
  ])('not %s', (_, text, nouns) => {
    expect(counted(text).slice(-nouns.length)).toEqual(nouns)
  })

  test('words with a capital before the number of a row make no name with it', () => {
    expect(counted('Dead 9\nEvacuated 140')).toEqual(['dead', 'evacuated'])
    expect(counted('A Boeing 737 crashed.')).toEqual([])
  })
})

describe('what is counted and left out', () => {
  test.each([
    [
      'kinds of one thing',
      'Norway won 12 gold, 9 silver and 7 bronze medals.',
      ['medal', 'medal', 'medal'],
    ],
    ['adjectives with commas', 'It had 90 short, medium and long-range rockets.', ['rocket']],
    [
      'another of the sentence before',
      'Police said 26 people died. Another 5 were killed.',
      ['person', 'person'],
    ],
    ['one of the sentence before', 'Two planes crashed. One fell into a lake.', ['plane', 'plane']],
    ['the other side of a vote', 'They backed it by 310 votes to 245.', ['vote', 'vote']],
    ['the same verb once more', 'Ann sold 40 boats and Bob sold 12.', ['boat', 'boat']],
    ['the same verb, going on', 'Ann has 40 boats, Bob has 12, and all float.', ['boat', 'boat']],
    ['a share told twice, by dashes', 'A fifth - 20% - of the shops shut.', [undefined, 'shop']],
    ['a share told twice, by brackets', 'One fifth (20%) of the shops shut.', [undefined, 'shop']],
    ['a share told twice, by commas', 'One fifth, or 20%, of the shops shut.', [undefined, 'shop']],
    [
      'not what stands aside',
      'It hurt 74 people, including eight clerks, and 12 were killed.',
      ['person', 'clerk', 'person'],
    ],
    ['people in a headline', 'Quake kills 14, hurts 60 in north', ['person', 'person']],
    [
      'people in a headline that a participle tells of',
      'Rockets hit market, killing eight',
      ['person'],
    ],
    ['a rate that falls', 'The jobless rate fell to 6.6 percent in May.', ['rate']],
    ['a toll far off', 'The death toll in the north, initially 10, has risen.', ['death']],
    ['a toll', 'Two more died, bringing the death toll to 259.', [undefined, 'death']],
    ['a rank before a name', 'She met the 19th seed Dan Hale.', ['seed']],
  ])('%s', (_, text, nouns) => {
    expect(counted(text)).toEqual(nouns)
  })

  test.each([
    [
      'two sentences later',
      'Two planes crashed. It rained. One fell into a lake.',
      ['plane', undefined],
    ],
    ['another verb', 'Ann sold 40 boats and Bob ran 12.', ['boat', undefined]],
    ['no verb', 'Ann sold in 40 towns and in 12.', ['town', undefined]],
    ['what goes on', 'Ann sold 40 boats and Bob sold 12 in May.', ['boat', undefined]],
    ['a lone bracket', 'It fell to 20%) of the shops.', [undefined]],
    [
      'in the middle of a sentence',
      'Two planes crashed. They say 5 were killed.',
      ['plane', undefined],
    ],
    ['after a word that is no kind', 'He had 12 on Monday, 9 new boats.', [undefined, 'boat']],
    ['to another number', 'They gave 310 votes and up to 245.', ['vote', undefined]],
  ])('not %s', (_, text, nouns) => {
    expect(counted(text)).toEqual(nouns)
  })
})
