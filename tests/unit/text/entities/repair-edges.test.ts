import { describe, expect, test } from 'vitest'
import type { Entity } from '../../../../src/schemas/entity.ts'
import { assembleEntities } from '../../../../src/text/entities/assemble.ts'
import { bracketedNames } from '../../../../src/text/entities/bracketed-names.ts'
import type { GivenMention } from '../../../../src/text/entities/names.ts'
import { widenParticles } from '../../../../src/text/entities/particles.ts'
import { overlay } from '../../../../src/text/entities/repair-mentions.ts'
import { settleTypes } from '../../../../src/text/entities/settle-types.ts'
import { splitNames } from '../../../../src/text/entities/split-names.ts'
import { spreadNames } from '../../../../src/text/entities/spread-names.ts'
import { trimMentions } from '../../../../src/text/entities/trim-mentions.ts'
import type { Tokens } from '../../../../src/text/tokens.ts'
import { readMarkedText } from '../../../support/marked-text.ts'

type Step = (tokens: Tokens, mentions: readonly GivenMention[]) => readonly GivenMention[]

/** What a step makes of the mentions of a marked text. */
function after(step: Step, marked: string): readonly string[] {
  const { tokens, mentions } = readMarkedText(marked)
  return step(tokens, mentions).map(
    ({ first, end, type }) =>
      `${type}: ${tokens.text.slice(tokens.start[first], tokens.end[end - 1])}`,
  )
}

const nameOf = (count: number) => Array.from({ length: count }, () => 'Zork').join(' ')

describe('names found where the tagger saw none', () => {
  test.each([
    ['{org Zork Mill} met. Then Zork Mill slept.', ['organization: Zork Mill']],
    ['Zork Mill slept. {org Zork Mill} met.', ['organization: Zork Mill']],
    ['{org Zork Mill} met Zork Mill', ['organization: Zork Mill']],
    ['{org Zork Mill} met Zork', []],
    ['{org Zork Mill} met Zork mill', []],
    ['{org Zork Mill} met Zork Mills', []],
    ['{org Zork} met Zork', []],
    ['{grp Old Zorks} met Old Zorks', []],
    ['{org Zork Mill} met ZM, {org ZM} and ZM', ['organization: ZM', 'organization: ZM']],
    ['{org Zork Mill} met {org ZO} and ZO', []],
    ['{org Zork Mill} and {org Zork Mill Group} met Zork Mill Group', ['organization: Zork Mill Group']],
    ['{org Zork Mill Group} and {org Zork Mill} met Zork Mill {loc Group}', ['organization: Zork Mill']],
    ['{per Ida von Zork} met von Zork', ['person: von Zork']],
    ['{org Ida von Zork} met von Zork', []],
    ['{per Ida Zork} met Zork Ida Zork Ida Zork', ['person: Ida Zork', 'person: Ida Zork']],
  ])('%s: %j', (marked, expected) => {
    expect(after(spreadNames, marked)).toEqual(expected)
  }) // prettier-ignore

  test('are those of twelve tokens at most', () => {
    expect(after(spreadNames, `{org ${nameOf(12)}} met ${nameOf(12)}`)).toHaveLength(1)
    expect(after(spreadNames, `{org ${nameOf(13)}} met ${nameOf(13)}`)).toHaveLength(0)
  })

  test('are the first twelve that begin with one word', () => {
    const letters = 'A B C D E F G H I J K L M'.split(' ')
    const marked = `${letters.map((letter) => `{org Zork ${letter}z}`).join(', ')}. ${letters.map((letter) => `Zork ${letter}z`).join('; ')}.`

    expect(after(spreadNames, marked)).toHaveLength(12)
    expect(after(spreadNames, marked)).not.toContain('organization: Zork Mz')
  })
})

describe('names before an acronym in brackets', () => {
  test.each([
    ['{org Zork Mill} (ZM)', ['organization: Zork Mill', 'organization: ZM']],
    ['Zork Mill ({org ZM})', ['organization: Zork Mill', 'organization: ZM']],
    ['Zork Mill (ZM)', []],
    ['Zork {loc Mill} (ZM)', ['organization: Zork Mill', 'organization: ZM']],
    ['{loc Zork Mill} (ZM)', ['place: Zork Mill', 'place: ZM']],
    ['{per Zork Mill} (ZM)', ['organization: Zork Mill', 'organization: ZM']],
    ['{loc Zork Mill} ({org ZM})', ['organization: Zork Mill', 'organization: ZM']],
    ['{loc Old Zork} Mill (ZM)', ['organization: Old Zork Mill', 'organization: ZM']],
    ['{org Mill of Zork} (MZ)', ['organization: Mill of Zork', 'organization: MZ']],
    ['{org Mill of Zork} (MoZ)', ['organization: Mill of Zork', 'organization: MoZ']],
    ['{org Zork’s Mill} (ZM)', ['organization: Zork’s Mill', 'organization: ZM']],
    ['{org Zork Old-Mill} (ZOM)', ['organization: Zork Old-Mill', 'organization: ZOM']],
    ['{org Zork} mill (ZM)', []],
    ['{org Zork Mill} (MZ)', []],
    ['{org Zork Mill} (Z)', []],
    ['{org Zork Mill} (ZM', []],
    ['{org Zork Mill} [ZM]', []],
    ['of {org Zork} (OZ)', []],
    ['({org ZM})', []],
    ['{org Mill} of of of of of {org Zork} (MZ)', ['organization: Mill of of of of of Zork', 'organization: MZ']],
    ['{org Mill} of of of of of of {org Zork} (MZ)', []],
  ])('%s: %j', (marked, expected) => {
    expect(after(bracketedNames, marked)).toEqual(expected)
  }) // prettier-ignore
})

describe('what is cut off of a name', () => {
  test.each([
    ['{org “Zork”}', ['organization: Zork']],
    ['{org Zork,}', ['organization: Zork']],
    ['{org Zork Co.}', ['organization: Zork Co.']],
    ['{org Zork!}', ['organization: Zork!']],
    ['{org Zork (Mill)}', ['organization: Zork (Mill)']],
    ['{org (Mill)}', ['organization: Mill)']],
    ['{org Zork’s}', ['organization: Zork']],
    ["{org Zork's}", ['organization: Zork']],
    ['{org —}', []],
    ['{per Mr. Zork}', ['person: Zork']],
    ['{org Mr. Zork}', ['organization: Mr. Zork']],
    ['{per Mr.}', ['person: Mr.']],
    ['{per Mr. Dr. Zork}', ['person: Zork']],
    ['{per Chief Ida Zork}', ['person: Ida Zork']],
    ['{per Chief Zork}', ['person: Chief Zork']],
    ['{per Prime Minister Zork}', ['person: Zork']],
    ['{per Crown Prince}', ['person: Crown Prince']],
    ['{per Crown Prince Ida}', ['person: Ida']],
    ['{per Thanks Ida}', ['person: Ida']],
    ['{org Kenya 12} million', ['organization: Kenya']],
    ['{org Zork 12} men', ['organization: Zork 12']],
    ['{org Kenya 12} men', ['organization: Kenya']],
    ['{org Tokyo 2020} men', ['organization: Tokyo 2020']],
    ['{org 12} million', ['organization: 12']],
    ['{prd R50bn}', []],
    ['{prd R50bn a year old}', ['product: R50bn a year old']],
    ['{prd R50bn a year}', ['product: R50bn a year']],
    ['{prd R50bn loan}', []],
    ['{prd ABCD50bn}', ['product: ABCD50bn']],
    ['{prd N2}.1bn', []],
    ['{prd N2}, 1bn', ['product: N2']],
    ['{prd ABCD2}.1bn', ['product: ABCD2']],
  ])('%s: %j', (marked, expected) => {
    expect(after(trimMentions, marked)).toEqual(expected)
  })
})

describe('what is parted', () => {
  test.each([
    ['{org Zork Council Ri Hun-min}', ['organization: Zork Council', 'person: Ri Hun-min']],
    ['{org Ri Hun-min}', ['organization: Ri Hun-min']],
    ['{org Zork Council Ri Hun-Min}', ['organization: Zork Council Ri Hun-Min']],
    ['{org Zork Council Ri Hun}', ['organization: Zork Council Ri Hun']],
    ['{org Zork Council Zo Hun-min}', ['organization: Zork Council Zo Hun-min']],
    ['{per Zork Council Ri Hun-min}', ['person: Zork Council Ri Hun-min']],
    ['{per Ida Zork} {org Mill Council Ida Zork}', ['person: Ida Zork', 'organization: Mill Council', 'person: Ida Zork']],
    ['{per Ida von Zork} {org Mill Council Ida von Zork}', ['person: Ida von Zork', 'organization: Mill Council', 'person: Ida von Zork']],
    ['{per Ida Zork} {org Friends of Ida Zork}', ['person: Ida Zork', 'organization: Friends of Ida Zork']],
    ['{per Zork} {org Mill Council Zork}', ['person: Zork', 'organization: Mill Council Zork']],
    ['{wrk Zork Street}', ['place: Zork Street']],
    ['{prd Zork Avenue}', ['place: Zork Avenue']],
    ['{org Zork Street}', ['organization: Zork Street']],
    ['{wrk Street}', ['work: Street']],
    ['{wrk Zork Mill}', ['work: Zork Mill']],
  ])('%s: %j', (marked, expected) => {
    expect(after(splitNames, marked)).toEqual(expected)
  }) // prettier-ignore
})

describe('particles that a family name gets back', () => {
  test.each([
    ['{per Ida von Zork} met von {per Zork}', ['person: Ida von Zork', 'person: von Zork']],
    ['{per Ida von Zork} met von {loc Zork}', ['person: Ida von Zork', 'person: von Zork']],
    ['{per Ida von der Zork} met von der {per Zork}', ['person: Ida von der Zork', 'person: von der Zork']],
    ['{per Ida von Zork} met der {per Zork}', ['person: Ida von Zork', 'person: Zork']],
    ['{per Ida von Zork} met Von {per Zork}', ['person: Ida von Zork', 'person: Zork']],
    ['{per Ida von Zork} met {per Zork}', ['person: Ida von Zork', 'person: Zork']],
    ['{org Ida von Zork} met von {per Zork}', ['organization: Ida von Zork', 'person: Zork']],
    ['{per Ida van den van der Zork} met van den van der {per Zork}', ['person: Ida van den van der Zork', 'person: Zork']],
    ['{per Ida van den der Zork} met van den der {per Zork}', ['person: Ida van den der Zork', 'person: van den der Zork']],
  ])('%s: %j', (marked, expected) => {
    expect(after(widenParticles, marked)).toEqual(expected)
  }) // prettier-ignore
})

describe('the type of a name', () => {
  test.each([
    ['{org Zork} {org Zork} {per Zork}', 'organization organization organization'],
    ['{org Zork} {per Zork}', 'organization person'],
    ['{org Zork Mill} {per Zork Mill}', 'organization organization'],
    ['{per Zork Mill} {org Zork Mill}', 'person person'],
    ['{per Ida Zork} {org Zork}', 'person person'],
    ['{per Ida Zork} {loc Zork}', 'person place'],
    ['{per Ida Zork} {grp Zork}', 'person group'],
    ['{per Ida Peru} {loc Peru}', 'person place'],
    ['{org Zork Mill} {per ZM}', 'organization organization'],
    ['{loc Zork Mill} {per ZM}', 'place person'],
    ['{org Zork Mill} {per US}', 'organization place'],
    ['{org Zork Ltd} {per Zork} {per Zork}', 'organization person person'],
    ['{org Zork Ltd} {per Zork} {org Zork}', 'organization organization organization'],
    ['{per Peru}', 'place'],
    ['{per Georgia}', 'person'],
    ['{per Costa Rica}', 'place'],
    ['{grp Costa Rica}', 'place'],
    ['{org Costa Rica}', 'organization'],
    ['The retailer {per Zork}', 'organization'],
    ['The retailer {wrk Zork}', 'work'],
    ['The nurse {loc Zork}', 'place'],
    ['The nurse {org Zork}', 'person'],
    ['{per Zork}', 'person'],
    ['He works for {per Zork}', 'organization'],
    ['He worked at {per Zork}', 'organization'],
    ['He works with {per Zork}', 'person'],
    ['A retailer {per Zork} {per Zork} {per Zork} {per Zork}', 'person person person person'],
    ['A retailer {per Zork} {per Zork} {per Zork}', 'person person person'],
    ['A retailer {per Zork} {per Zork}', 'organization organization'],
  ])('%s: %s', (marked, types) => {
    const { tokens, mentions } = readMarkedText(marked)

    expect(settleTypes(tokens, mentions).map(({ type }) => type)).toEqual(types.split(' '))
  })
})

const mentionsAt = (spans: readonly (readonly number[])[]): readonly GivenMention[] =>
  spans.map(([first = 0, end = 0]) => ({ first, end, type: 'person' }))

test.each([
  [[[0, 2]], [[2, 4]], [[0, 2], [2, 4]]],
  [[[0, 3]], [[2, 4]], [[2, 4]]],
  [[[2, 4]], [[0, 2]], [[0, 2], [2, 4]]],
  [[[1, 4]], [[0, 2]], [[0, 2]]],
  [[[1, 2], [5, 6]], [[3, 4]], [[1, 2], [3, 4], [5, 6]]],
  [[[0, 9]], [], [[0, 9]]],
  [[], [[0, 9]], [[0, 9]]],
])('of %j under %j remain %j', (under, over, expected) => {
  expect(overlay(mentionsAt(under), mentionsAt(over)).map(({ first, end }) => [first, end])).toEqual(
    expected,
  )
}) // prettier-ignore

/** An entity of a marked text by its name. */
function entity(marked: string, name: string): Entity | undefined {
  const { tokens, mentions } = readMarkedText(marked)
  return assembleEntities(tokens, mentions).entities.find((one) => one.name === name)
}

describe('what an entity is called', () => {
  test.each([
    ['{org Zork} and {org Zork Council}', 'Zork Council', ['Zork']],
    ['{org ZORK MILL} and {org Zork Mill}', 'Zork Mill', ['ZORK MILL']],
    ['{org ZM Co} and {org ZM CO}', 'ZM Co', ['ZM CO']],
    ['{org Zork mill}, {org Zork Mill}, {org Zork Mill}', 'Zork Mill', ['Zork mill']],
    ['{org the Zork Mill}', 'Zork Mill', []],
    ['{org The Zork}', 'Zork', []],
    ['{org Theo Zork}', 'Theo Zork', []],
    ['{wrk The}', 'The', []],
  ])('%s: %s, and %j', (marked, name, aliases) => {
    expect(entity(marked, name)?.aliases).toEqual(aliases)
  })

  test('and is of the type most of its mentions have', () => {
    expect(entity('{evt Zork Cup} {prd Zork Cup} {prd Zork Cup}', 'Zork Cup')?.type).toBe('product')
    expect(entity('{evt Zork Cup} {prd Zork Cup}', 'Zork Cup')?.type).toBe('event')
  })
})
