import { describe, expect, test } from 'vitest'
import { assembleEntities } from '../../../../src/text/entities/assemble.ts'
import { readMarkedText } from '../../../support/marked-text.ts'

/** The entities of `marked`: name, country and id of the link. */
function entitiesIn(marked: string): string[] {
  const { tokens, mentions } = readMarkedText(marked)
  return assembleEntities(tokens, mentions).entities.map(
    ({ name, country = '-', link }) => `${name} ${country} ${link?.id ?? '-'}`,
  )
}

describe('a place is in the country that its text says', () => {
  test.each([
    ['{loc Paris} slept.', 'Paris FR 2988507'],
    ['{loc Paris}, {loc Texas}, slept.', 'Paris US 4717560'],
    ['{loc Paris}, {loc Ontario}, slept.', 'Paris CA 6942553'],
    ['{loc London}, {loc Ontario}, slept.', 'London CA 6058560'],
    ['{loc Perth}, {loc Scotland}, slept.', 'Perth GB 2640358'],
    ['{loc Lodi}, {loc Italy}, slept.', 'Lodi IT 3174638'],
    ['{loc Lodi}, {loc California}, slept.', 'Lodi US 5367565'],
    ['The {grp Italian} town of {loc Lodi} slept.', 'Lodi IT 3174638'],
    ['The {grp Ukrainian} city of {loc Bakhmut} slept.', 'Bakhmut UA 713174'],
    // There is no such one: it is not the best known of its name.
    ['{loc Oyo} or {loc London}, {loc Kenya}, slept.', 'London - -'],
  ])('%s', (marked, expected) => {
    expect(entitiesIn(marked)).toContain(expected)
  })

  test.each('city town village port capital suburb district region province'.split(' '))(
    'of a people’s %s',
    (noun) => {
      expect(entitiesIn(`The {grp Italian} ${noun} of {loc Paris} slept.`)).toContain('Paris - -')
    },
  )

  test.each([
    'The {grp Italian} friend of {loc Paris} slept.',
    'The {grp Italian} town in {loc Paris} slept.',
    'The {grp Italian} town of the old {loc Paris} slept.',
    'The {grp Italian} town, and {loc Paris} slept.',
  ])('but not of what stands near: %s', (marked) => {
    expect(entitiesIn(marked)).toContain('Paris FR 2988507')
  })

  test.each([
    ['{loc Paris}, {loc Ogun} and {loc Oyo} slept.', 'Paris FR 2988507'],
    ['{loc Lagos}, {loc Ogun} and {loc Oyo} slept.', 'Lagos NG 2332459'],
    ['{loc Oyo} and {loc Paris}, {loc Ontario}, slept.', 'Paris CA 6942553'],
    [
      '{loc Birmingham}, {loc Alabama} and {loc Atlanta}, {loc Georgia} slept.',
      'Birmingham US 4049979',
    ],
  ])('places of a list lie in no other, but in states: %s', (marked, expected) => {
    expect(entitiesIn(marked)).toContain(expected)
  })
})

describe('an area is not the city that it is named after', () => {
  test.each('region province oblast governorate prefecture'.split(' '))('%s', (noun) => {
    expect(entitiesIn(`The {loc Lagos} ${noun} slept.`)).toEqual([`Lagos ${noun} NG -`])
    expect(entitiesIn(`The {loc Lagos ${noun}} slept.`)).toEqual([`Lagos ${noun} NG -`])
  })

  test.each('strip peninsula'.split(' '))('%s, in nobody’s country', (noun) => {
    expect(entitiesIn(`The {loc Lagos} ${noun} slept.`)).toEqual([`Lagos ${noun} - -`])
  })

  test.each('market River bank'.split(' '))('a %s is none', (noun) => {
    expect(entitiesIn(`The {loc Lagos} ${noun} slept.`)).toEqual(['Lagos NG 2332459'])
  })
})

describe('a person is of the country of the office or people', () => {
  test.each([
    ['{per Ana Zork}, Rwanda’s ambassador to the {org United Nations}, left.', 'RW'],
    ['{per Ana Zork}, the former French president, left.', 'FR'],
    ['{per Ana Zork}, the outgoing Irish minister, left.', 'IE'],
    ['{per Ana Zork}, a South African minister, left.', 'ZA'],
    ['{per Ana Zork}, the United Arab Emirates minister, left.', 'AE'],
    ['Former French President {per Ana Zork} left.', 'FR'],
    ['{per Ana Zork}, an aide, left.', '-'],
    ['The {grp Irish} minister {per Ana Zork} left.', 'IE'],
    ['The {grp Australian} opening batsman {per Ana Zork} left.', 'AU'],
    ['The {grp Peruvian} {per Ana Zork} left.', 'PE'],
    ['The {grp Australian} and tall batsman {per Ana Zork} left.', '-'],
    ['The {grp Australian} bank and {per Ana Zork} left.', '-'],
    ['The {grp Peruvian} striker {per Ana Zork} met the {grp Chilean} {per Ana Zork}.', '-'],
  ])('%s', (marked, country) => {
    expect(entitiesIn(marked)).toContain(`Ana Zork ${country} -`)
  })
})

describe('a body or people is of its country', () => {
  test.each([
    ['The {org Supreme Court of India} met.', 'Supreme Court of India IN -'],
    ['The {org Russian Defense Ministry} met.', 'Russian Defense Ministry RU -'],
    ['The {org Zork Bank} met.', 'Zork Bank - -'],
    ['The {grp Peruvian} met.', 'Peruvian PE PE'],
    ['The {org United Nations} met.', 'United Nations - Q1065'],
  ])('%s', (marked, expected) => {
    expect(entitiesIn(marked)).toEqual([expected])
  })
})

describe('an area is no city that is called like it', () => {
  test.each('region province oblast governorate prefecture strip peninsula'.split(' '))(
    'beside %s',
    (noun) => {
      expect(entitiesIn(`The {loc Milan} ${noun} slept in {loc Italy}.`)).not.toContain(
        'Milan IT 3173435',
      )
      expect(
        entitiesIn(`{loc Milan} woke in {loc Italy}. The {loc Milan ${noun}} slept.`),
      ).toContain('Milan - -')
    },
  )

  test('but beside other words it is the city', () => {
    expect(entitiesIn('The {loc Milan} mayor slept in {loc Italy}.')).toContain('Milan IT 3173435')
  })
})

describe('a country and a state of one name', () => {
  test.each([
    ['{loc Georgia}, {loc United States}, slept.', 'Georgia US US-GA'],
    ['{loc Georgia} and {loc Texas} slept.', 'Georgia US US-GA'],
    ['{loc Georgia} and {grp Georgians} slept.', 'Georgia GE GE'],
    ['{loc Victoria} slept in {loc Australia}.', 'Victoria AU AU-VIC'],
    ['{loc Maine} slept in {loc Peru}.', 'Maine US US-ME'],
  ])('%s: %s', (marked, expected) => {
    expect(entitiesIn(marked)).toContain(expected)
  })
})

describe('a list says nowhere in which of its places another lies', () => {
  test.each([
    ['{loc Mtwara}, {loc Ruvuma} and {loc Arusha} slept.', 'Arusha TZ 161325'],
    ['{loc Lodi}, {loc Pavia} and {loc Crema} slept.', 'Pavia IT 3171366'],
    ['{loc Lodi}, {loc Italy} and {loc Peru} slept.', 'Lodi IT 3174638'],
  ])('%s: %s', (marked, expected) => {
    expect(entitiesIn(marked)).toContain(expected)
  })
})

describe('a body of a country or town', () => {
  test.each([
    ['The {grp Irish} {org Ministry of Defence} met.', 'Irish Ministry of Defence IE -'],
    ['{loc Ireland}’s {org Ministry of Defence} met.', 'Ireland’s Ministry of Defence IE -'],
    ['{loc Zork}’s {org Ministry of Defence} met.', 'Ministry of Defence - -'],
    ['{org Zork}’s {org Ministry of Defence} met.', 'Ministry of Defence - -'],
    ['{loc Portland} {org City Council} met.', 'Portland City Council - -'],
    ['{org Interpol} met.', 'Interpol - Q8475'],
  ])('%s: %s', (marked, expected) => {
    expect(entitiesIn(marked)).toContain(expected)
  })
})
