import { describe, expect, test } from 'vitest'
import { rolesIn } from '../../../support/roles.ts'

const only = (marked: string): string => rolesIn(marked).join('; ')

describe('at the edges of sentences and texts', () => {
  test.each([
    ['Mayor {per Ada Voss}', 'Ada Voss: Mayor'],
    ['It rained. Mayor {per Ada Voss} slept.', 'Ada Voss: Mayor'],
    ['He met the mayor. {per Ada Voss} slept.', ''],
    ['{per Ada Voss} slept. A mayor of {loc Lima} woke.', ''],
    ['{per Ada Voss}', ''],
    ['{per Ada Voss},', ''],
    ['{per Ada Voss}, mayor', 'Ada Voss: mayor'],
    ['{per Ada Voss} is mayor', 'Ada Voss: mayor'],
    ['{per Ada Voss} is', ''],
    ['{per Ada Voss}, mayor of', 'Ada Voss: mayor'],
    ['{per Ada Voss}, mayor of the', 'Ada Voss: mayor'],
    ['It rained on {per Ada Voss}. Mayor of {loc Lima} is a title.', ''],
    ['It rained. {per Ada Voss}, mayor of {loc Lima}, woke.', 'Ada Voss: mayor of Lima > Lima'],
  ])('%s', (marked, expected) => {
    expect(only(marked)).toBe(expected)
  })
})

describe('behind a name', () => {
  test.each([
    ['{per Ada Voss} was mayor.', 'Ada Voss: mayor'],
    ['{per Ada Voss} became the mayor of {loc Lima}.', 'Ada Voss: mayor of Lima > Lima'],
    ['{per Ada Voss} remains an engineer.', 'Ada Voss: engineer'],
    ['{per Ada Voss} was elected mayor.', 'Ada Voss: mayor'],
    ['{per Ada Voss} was appointed the mayor.', 'Ada Voss: mayor'],
    ['{per Ada Voss} sees a mayor.', ''],
    ['{per Ada Voss} (mayor of {loc Lima}) slept.', 'Ada Voss: mayor of Lima > Lima'],
    ['{per Ada Voss}; mayor of {loc Lima}', ''],
    ['{per Ada Voss}, 45, mayor of {loc Lima}, slept.', 'Ada Voss: mayor of Lima > Lima'],
    ['{per Ada Voss}, 4500, mayor of {loc Lima}, slept.', ''],
    ['{per Ada Voss}, a 45-year-old owner, slept.', 'Ada Voss: owner'],
    ['{per Ada Voss}, 45 years old and mayor, slept.', ''],
    ['{per Ada Voss}, who heads {org Zork}, slept.', 'Ada Voss: heads Zork > Zork'],
    ['{per Ada Voss}, who ran the {org Zork Mill}, slept.', 'Ada Voss: ran the Zork Mill > Zork Mill'],
    ['{per Ada Voss}, who sees {org Zork}, slept.', ''],
    ['{per Ada Voss}, who heads {per Bo Ek}’s mill, slept.', ''],
    ['{per Ada Voss}, who heads {grp Peruvian} mills, slept.', ''],
    ['{per Ada Voss}, who heads {loc Lima} Works, slept.', ''],
    ['{per Ada Voss}, who heads mills of {org Zork}, slept.', ''],
    ['{per Ada Voss}, the former {grp Peruvian} president, slept.', 'Ada Voss: former Peruvian president > Peruvian'],
    ['{per Ada Voss}, {org Zork}’s director, slept.', 'Ada Voss: Zork’s director > Zork'],
    ['{per Ada Voss}, {per Bo Ek}’s wife, slept.', 'Ada Voss: Bo Ek’s wife > Bo Ek'],
    ['{per Ada Voss}, {per Bo Ek} director, slept.', ''],
    ['{per Ada Voss}, founder and chief executive of {org Zork}, slept.', 'Ada Voss: founder and chief executive of Zork > Zork'],
    ['{per Ada Voss}, vice chairman & director of {org Zork}, slept.', 'Ada Voss: vice chairman & director of Zork > Zork'],
    ['{per Ada Voss}, lawyer to {per Bo Ek}, slept.', 'Ada Voss: lawyer to Bo Ek > Bo Ek'],
    ['{per Ada Voss}, director of {per Bo Ek}, slept.', ''],
    ['{per Ada Voss}, Minister for {per Bo Ek}, slept.', ''],
    ['{per Ada Voss}, head of {grp Peruvian} railways, slept.', 'Ada Voss: head of Peruvian railways'],
    ['{per Ada Voss}, head of {org Zork}’s mills, slept.', 'Ada Voss: head of Zork’s mills > Zork'],
    ['{per Ada Voss}, head of mills said to burn, slept.', 'Ada Voss: head of mills'],
    ['{per Ada Voss}, head of mills is here.', 'Ada Voss: head of mills'],
    ['{per Ada Voss}, head of mills Friday, slept.', 'Ada Voss: head of mills'],
    ['{per Ada Voss}, head of mills on Friday, slept.', 'Ada Voss: head of mills'],
    ['{per Ada Voss}, mayor {per Bo Ek} and others', 'Bo Ek: mayor'],
    ['{per Ada Voss}, saw his wife', ''],
    ['{per Ada Voss}, his wife', 'Ada Voss: his wife'],
  ])('%s', (marked, expected) => {
    expect(only(marked)).toBe(expected)
  }) // prettier-ignore
})

const between = (count: number) =>
  `{per Ada Voss} ${'saw '.repeat(count)}his brother {per Bo Voss}.`

const many = (count: number) => 'old '.repeat(count)

describe('so far and no further', () => {
  test.each([
    ['{per Ada Voss}, MANYmayor, slept.', 7, 8],
    ['{per Ada Voss} was MANYmayor.', 7, 8],
    ['{per Ada Voss}, head of MANY{org Zork}, slept.', 10, 11],
  ])('%s', (marked, most, over) => {
    const nouns = /mayor$|Zork$/u

    expect(rolesIn(marked.replace('MANY', many(most)))[0]).toMatch(nouns)
    expect(rolesIn(marked.replace('MANY', many(over)))[0] ?? '').not.toMatch(nouns)
  })

  test('"his" is looked for within a sentence of some length', () => {
    expect(only(between(59))).toBe('Bo Voss: his brother > Ada Voss')
    expect(only(between(60))).toBe('Bo Voss: his brother')
  })
})

describe('before a name', () => {
  test.each([
    ['The mayor, {per Ada Voss}, slept.', 'Ada Voss: mayor'],
    ['The mayor, {per Ada Voss}.', 'Ada Voss: mayor'],
    ['The mayor, {per Ada Voss} said.', 'Ada Voss: mayor'],
    ['The mayor, {per Ada Voss} told us.', 'Ada Voss: mayor'],
    ['The mayor, {per Ada Voss}', 'Ada Voss: mayor'],
    ['The mayor, {per Ada Voss} slept.', ''],
    ['Then mayor, {per Ada Voss}, slept.', ''],
    ['Its mayor, {per Ada Voss}, slept.', 'Ada Voss: Its mayor'],
    ['{org Zork}’s director, {per Ada Voss}, slept.', 'Ada Voss: Zork’s director > Zork'],
    ['A director at {org Zork}, {per Ada Voss}, slept.', 'Ada Voss: director at Zork > Zork'],
    ['A director in {loc Lima}, {per Ada Voss}, slept.', 'Ada Voss: director in Lima > Lima'],
    ['Director at {org Zork} {per Ada Voss} slept.', ''],
    ['Mayor Mr. {per Ada Voss} slept.', 'Ada Voss: Mayor'],
    ['Mayor Mr. Dr. {per Ada Voss} slept.', 'Ada Voss: Mayor'],
    ['Secretary for Health {per Ada Voss} slept.', 'Ada Voss: Secretary for Health'],
    ['Spokesman for Health {per Ada Voss} slept.', ''],
    ['Secretary of the Navy {per Ada Voss} slept.', 'Ada Voss: Secretary of the Navy'],
    ['Chief of the {org Coast Guard} {per Ada Voss}', 'Ada Voss: Chief of the Coast Guard > Coast Guard'],
    ['Chief of {per Bo Ek} {per Ada Voss}', ''],
    ['{per Bo Ek} director {per Ada Voss} slept.', 'Ada Voss: director'],
    ['{evt Zork Cup} director {per Ada Voss} slept.', 'Ada Voss: director'],
    ['{org Zork} director {per Ada Voss} slept.', 'Ada Voss: Zork director > Zork'],
    ['{grp Peruvian} prime minister {per Ada Voss} slept.', 'Ada Voss: Peruvian prime minister > Peruvian'],
    ['The re-elected mayor {per Ada Voss} slept.', 'Ada Voss: mayor'],
    ['The long-serving mayor {per Ada Voss} slept.', 'Ada Voss: long-serving mayor'],
    ['and director {per Ada Voss} slept.', 'Ada Voss: director'],
    ['The owner and director {per Ada Voss} slept.', 'Ada Voss: owner and director'],
    ['The mill and director {per Ada Voss} slept.', 'Ada Voss: director'],
    ['So, Why Mayor {per Ada Voss} Slept', 'Ada Voss: Mayor'],
    ['The minister of mines {per Ada Voss} slept.', 'Ada Voss: minister of mines'],
    ['The minister of {per Ada Voss} slept.', ''],
    ['The mill {per Ada Voss} slept.', ''],
  ])('%s', (marked, expected) => {
    expect(only(marked)).toBe(expected)
  }) // prettier-ignore
})
