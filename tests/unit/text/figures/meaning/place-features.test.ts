import { describe, expect, test } from 'vitest'
import { findEntities } from '../../../../../src/text/entities.ts'
import type { FigureChooser } from '../../../../../src/text/figures/choice-net/asked.ts'
import { nearestMention } from '../../../../../src/text/figures/meaning/nearest-mention.ts'
import type { PlaceCandidate } from '../../../../../src/text/figures/meaning/places.ts'
import { sentenceViews } from '../../../../../src/text/figures/meaning/sentence-views.ts'
import { mentionsByStart } from '../../../../../src/text/figures/surroundings.ts'
import { readTokens } from '../../../../../src/text/reading.ts'
import { spanOf } from '../../../../../src/text/reading/cursor.ts'
import { nameOf } from '../../../../../src/text/reading/feature-names.ts'
import { tokenize } from '../../../../../src/text/tokens.ts'
import { figureIn, ruledFigures } from '../../../../support/told-figure.ts'

/** The candidates of the figure in brackets by their names; figures before it are taken to be at `told`. */
function candidatesOf(marked: string, told?: string): ReadonlyMap<string, PlaceCandidate> {
  const text = marked.replace(/[[\]]/g, '')
  const r = readTokens(tokenize(text), 'en')
  const wordsOf = ({ place: { first, next } }: PlaceCandidate) => {
    const { start, end } = spanOf(r, first, next)
    return text.slice(start, end)
  }
  let found: ReadonlyMap<string, PlaceCandidate> = new Map()
  const place: FigureChooser<PlaceCandidate> = (candidates, { at }) => {
    if ((r.start[at.first] ?? 0) === marked.indexOf('['))
      found = new Map(candidates.map((one) => [wordsOf(one), one]))
    const candidate = candidates.find((one) => wordsOf(one) === told)
    return candidate && { candidate, confidence: 1 }
  }
  figureIn(marked, undefined, { ...ruledFigures, choices: { ...ruledFigures.choices, place } })
  return found
}

const featuresOf = (marked: string, name: string, told?: string): readonly string[] =>
  (candidatesOf(marked, told).get(name)?.features ?? []).map(nameOf)

describe('what speaks for a place of the sentence', () => {
  test.each([
    ['Gunmen killed [12] people in Lagos.', ['here', 'lead:place.within', 'manner:within|harm']],
    ['Gunmen killed [12] people in Lagos.', ['after', 'in|kind:count', 'here|noun:actor', 'only']],
    ['In Lagos, gunmen killed [12] people.', ['opens', 'opening>0', 'ahead']],
    ['Gunmen from Lagos killed [12] people in Kano.', ['way|wall:verb', 'ahead>0', 'first']],
    ['They met in Lagos, but [12] boxes were sold.', ['wall:part|ahead', 'in|wall:part']],
    ['Police in Lagos say [12] people died.', ['wall:say|ahead', 'said|kind:count']],
    ['They seized [12] men and shot 3 in Lagos.', ['figures-between>0', 'here|starts']],
    [
      'They seized [12] men in Kano and in Lagos.',
      ['places-between>0', 'led-between>0', 'places>1'],
    ],
    ['They shot 3 men and seized [12] in Lagos.', ['here|before:none', 'here|before:none|kind']],
    ['They shot at [12] Lagos people.', ['inside']],
    ['Rain killed [12] men in Kano, a town near Lagos.', ['outer:place']],
    ['They killed [12] men in Lagos and burned a shop.', ['only-led|count']],
    ['Lagos, Nigeria (Agency) - Gunmen killed [12] men.', ['lead:dateline', 'line|kind:count']],
    ['Lagos: Gunmen killed [12] men.', ['lead:dateline']],
    ['The shop in Lagos serves [12] countries.', ['here|noun:nowhere']],
    ['In Lagos hospitals [12] people died.', ['behind:other', 'behind:other|within']],
    ['They died in Lagos, and [12] fled.', ['behind:comma']],
    ['Lagos’s mayor met [12] men.', ['behind:owner']],
    ['They died in Lagos 12 days ago, and [4] fled.', ['behind:number']],
    ['They met in Lagos Anna Bell and [12] men.', ['behind:capital']],
    ['They live near Lagos (at [12] farms).', ['behind:mark']],
    ['They left Lagos in [12] days.', ['behind:stop']],
  ])('%s', (marked, features) => {
    expect(featuresOf(marked, 'Lagos')).toEqual(expect.arrayContaining(features))
  })

  test.each([
    ['Gunmen killed [12] people in Lagos.', ['told:after', 'told:after|within', 'told:after>2']],
    ['In Lagos, gunmen killed [12] people.', ['told:ahead', 'told:ahead|harm', 'told|wall:comma']],
    ['In Lagos, gunmen killed [12] people.', ['told|wall:comma|told:ahead']],
    ['Twelve [12] people in Lagos were killed.', ['told|place-between']],
    ['In Lagos, perhaps [12].', ['told:none']],
    ['They killed [12] men in Kano and men in Lagos.', ['told|places-between>0']],
    ['They killed [12] men in Kano and men in Lagos.', ['told|led-between>0']],
  ])('and for where it happened: %s', (marked, features) => {
    expect(featuresOf(marked, 'Lagos')).toEqual(expect.arrayContaining(features))
  })

  test.each([
    ['The bank, which is based in Lagos, earned [12] million dollars.', ['reach:far|ahead']],
    ['The bank, which is based in Lagos, earned [12] million dollars.', ['reach:event-out']],
    ['They met in Lagos a man who killed [12] people.', ['reach:figure']],
    ['They met a man who killed [12] people in Lagos.', ['reach:both', 'reach:in', 'reach:event']],
    ['They killed [12] people in Lagos.', ['reach:main', 'closes', 'ends|after']],
  ])('and for the clause in which it stands: %s', (marked, features) => {
    expect(featuresOf(marked, 'Lagos')).toEqual(expect.arrayContaining(features))
  })

  test('says that the figure before was there', () => {
    const features = featuresOf('In Lagos, 3 men died and [12] died later.', 'Lagos', 'Lagos')
    expect(features).toEqual(expect.arrayContaining(['here|before:same', 'here|before:same|event']))
  })

  test('counts no "while" before what somebody was doing', () => {
    const features = featuresOf('They lost [12] men while fleeing in Lagos.', 'Lagos')
    expect(features.filter((name) => name.includes('wall:part'))).toEqual([])
  })

  test('counts no wall that stands outside', () => {
    const features = featuresOf('But they killed [12] men in Lagos, but left.', 'Lagos')
    expect(features.filter((name) => name.includes('wall:part'))).toEqual([])
  })
})

describe('what speaks for a place of a sentence before', () => {
  test.each([
    ['A bomb went off in Lagos. It killed [12] men.', ['back', 'back:1', 'back|own:none']],
    ['A bomb went off in Lagos. It killed [12] men.', ['back|opener:pronoun', 'back|line']],
    ['A bomb went off in Lagos. The blast killed [12].', ['back|goes:continues.definite']],
    ['Guards in Lagos fled. The guards had [12] guns.', ['back|shared>0', 'back|opener:the']],
    ['Rain fell on Lagos. The city has [12] parks.', ['back|refers']],
    ['Rain fell on Lagos. Anna Bell saw [12] men in Kano.', ['back|added>1', 'back|own:led']],
    ['Rain fell on Lagos. Wind rose. It killed [12] men.', ['back:2']],
    ['Rain fell on Lagos. The [12] men were hurt.', ['back|definite', 'back|opening']],
  ])('%s', (marked, features) => {
    expect(featuresOf(marked, 'Lagos')).toEqual(expect.arrayContaining(features))
  })

  test('says what of it was told', () => {
    const marked = 'In Lagos 12 men died. Rain fell. The [12] men were poor.'
    expect(featuresOf(marked, 'Lagos', 'Lagos')).toEqual(
      expect.arrayContaining(['back|told', 'back|told|kind', 'back|told|noun', 'back|told|value']),
    )
  })

  test('goes no further back than two sentences', () => {
    const marked = 'Rain fell on Lagos. Wind rose. Snow fell. It killed [12] men.'
    expect(candidatesOf(marked).size).toBe(0)
  })
})

describe('candidates', () => {
  test.each([
    ['of an age', 'The man, [52], died in Lagos.'],
    ['of what only joins another', 'Rain killed [12] men in Kano and Lagos.'],
  ])('are none %s', (_, marked) => {
    expect(candidatesOf(marked).has('Lagos')).toBe(false)
  })
})

test('a sentence tells peoples, names and what it begins with', () => {
  const tokens = tokenize('Three Lebanese men met Anna Bell. Police left the city.')
  const r = readTokens(tokens, 'en')
  const views = sentenceViews(r, mentionsByStart(findEntities(tokens).mentions))
  expect([...views.words(0).peoples]).toEqual(['Leba'])
  expect(views.words(0)).toMatchObject({ opener: 'number', refersBack: false })
  expect(views.words(1)).toMatchObject({ opener: 'actor', refersBack: true })
})

const mentionAt = (start: number) =>
  ({ span: { start, end: start + 1 }, entity: 'e1', type: 'place' }) as const

describe('the nearest mention', () => {
  test.each([
    [[], 5, undefined],
    [[mentionAt(3)], 5, 3],
    [[mentionAt(7)], 5, 7],
    [[mentionAt(3), mentionAt(6)], 5, 6],
    [[mentionAt(3), mentionAt(7)], 5, 3],
    [[mentionAt(1), mentionAt(2), mentionAt(9)], 5, 2],
  ])('of %j to %i', (mentions, place, start) => {
    expect(nearestMention(mentions, place)?.span.start).toBe(start)
  })
})
