import { describe, expect, test } from 'vitest'
import { tagMentions } from '../../../../src/text/ner/tagger.ts'
import { tokenize } from '../../../../src/text/tokens.ts'

/** `type surface` of each name in a text. */
function namesIn(text: string): readonly string[] {
  const tokens = tokenize(text)
  return tagMentions(tokens).map(
    ({ first, end, type }) => `${type} ${text.slice(tokens.start[first], tokens.end[end - 1])}`,
  )
}

describe('names of people', () => {
  test.each([
    ['Maria Lindqvist won the vote.', ['person Maria Lindqvist']],
    ['Mr Okafor denied the charge.', ['person Okafor']],
    ['Dr. Helen Strand treated the patients.', ['person Helen Strand']],
    ['Jean-Pierre Duval spoke first.', ['person Jean-Pierre Duval']],
    ['Rosa van der Meer spoke first.', ['person Rosa van der Meer']],
    ['Sean O’Malley spoke first.', ['person Sean O’Malley']],
    ['J. R. Whitlock spoke first.', ['person J. R. Whitlock']],
    ['Ali bin Rashid spoke first.', ['person Ali bin Rashid']],
    ['The winner, Tomás Herrera, 34, thanked his wife.', ['person Tomás Herrera']],
    ['His sister Anna Kowalska, who is a nurse, wept.', ['person Anna Kowalska']],
    ['“We are safe,” said Peter Novak, a farmer.', ['person Peter Novak']],
    [
      'Senator Linda Graves and Governor Paul Ames met.',
      ['person Linda Graves', 'person Paul Ames'],
    ],
    ['Widow Grace Adeyemi’s house burned down.', ['person Grace Adeyemi']],
  ])('%s', (text, expected) => {
    expect(namesIn(text)).toEqual(expected)
  })
})

describe('names of places', () => {
  test.each([
    ['Floods hit Bangladesh on Sunday.', ['place Bangladesh']],
    ['The ferry left Marseille at dawn.', ['place Marseille']],
    [
      'A bomb went off near Kandahar in southern Afghanistan.',
      ['place Kandahar', 'place Afghanistan'],
    ],
    ['The city of Valparaíso lost its water.', ['place Valparaíso']],
    ['They crossed the Rhine by boat.', ['place Rhine']],
    ['Snow fell in New Hampshire and New York.', ['place New Hampshire', 'place New York']],
    ['He lives in Springfield, Ohio, with a dog.', ['place Springfield', 'place Ohio']],
    ['The U.S. imposed tariffs.', ['place U.S.']],
    ['Workers at Heathrow Airport walked out.', ['place Heathrow Airport']],
    ['Lake Victoria rose by a meter.', ['place Lake Victoria']],
    ['the capital, Nairobi, was calm', ['place Nairobi']],
  ])('%s', (text, expected) => {
    expect(namesIn(text)).toEqual(expected)
  })
})

describe('names of organizations', () => {
  test.each([
    ['The World Bank lent the money.', ['organization World Bank']],
    ['Shares in Volkswagen fell by a tenth.', ['organization Volkswagen']],
    ['The United Nations sent food.', ['organization United Nations']],
    ['NATO said nothing.', ['organization NATO']],
    ['The retailer Tesco shut twelve shops.', ['organization Tesco']],
    ['Harvard University raised its fees.', ['organization Harvard University']],
    ['Smith & Weller Ltd. has gone under.', ['organization Smith & Weller Ltd.']],
    ['The Supreme Court upheld the law.', ['organization Supreme Court']],
    ['She works for Goldman Sachs.', ['organization Goldman Sachs']],
    ['The Labour Party lost ground.', ['organization Labour Party']],
    ['Manchester United beat Chelsea.', ['organization Manchester United', 'organization Chelsea']],
    ['He told Reuters that it was over.', ['organization Reuters']],
    [
      'The International Monetary Fund (IMF) warned of debt.',
      ['organization International Monetary Fund', 'organization IMF'],
    ],
    ['The Ministry of Health counted the dead.', ['organization Ministry of Health']],
    ['Amnesty International called for a halt.', ['organization Amnesty International']],
  ])('%s', (text, expected) => {
    expect(namesIn(text)).toEqual(expected)
  })
})

describe('names of groups, events and works', () => {
  test.each([
    ['Two French tourists drowned.', ['group French']],
    ['Most Muslims fast that month.', ['group Muslims']],
    ['The Republicans blocked it.', ['group Republicans']],
    ['Kurdish fighters held the road.', ['group Kurdish']],
    ['It was worse than World War II.', ['event World War II']],
    ['She ran at the Olympic Games.', ['event Olympic Games']],
    ['Hurricane Katrina flooded it.', ['event Hurricane Katrina']],
    ['They met at the World Cup in Qatar.', ['event World Cup', 'place Qatar']],
  ])('%s', (text, expected) => {
    expect(namesIn(text)).toEqual(expected)
  })
})

describe('capitals that name nothing', () => {
  test.each([
    ['On Monday it rained.'],
    ['In March the price fell.'],
    ['However, nobody came.'],
    ['The rain stopped. Nobody came. Why?'],
    ['Nobody knew. “Why?” they asked.'],
    ['It was 5 p.m. on a wet morning.'],
    ['I think I know.'],
    ['Q: What now? A: Nothing.'],
  ])('%s', (text) => {
    expect(namesIn(text)).toEqual([])
  })
})

describe('a name that stands alone is of the type that the text tells elsewhere', () => {
  test.each([
    [
      'Greta Holm won the race. The crowd cheered Holm for an hour.',
      ['person Greta Holm', 'person Holm'],
    ],
    [
      'The mayor, Ed Lyon, resigned. Lyon will stay in the city.',
      ['person Ed Lyon', 'person Lyon'],
    ],
    [
      'The airline Ryanair cut flights. Ryanair blamed fuel.',
      ['organization Ryanair', 'organization Ryanair'],
    ],
  ])('%s', (text, expected) => {
    expect(namesIn(text)).toEqual(expected)
  })
})

describe('names in a headline, where every word has a capital', () => {
  test.each([
    ['Four Dead After Fire in Madrid Hotel', ['place Madrid']],
    ['POLICE ARREST TWO IN BERLIN', ['place BERLIN']],
    ['Angela Merkel Leaves Office After Sixteen Years', ['person Angela Merkel']],
  ])('%s', (text, expected) => {
    expect(namesIn(text)).toEqual(expected)
  })
})
