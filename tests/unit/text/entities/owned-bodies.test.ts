import { describe, expect, test } from 'vitest'
import { assembleEntities } from '../../../../src/text/entities/assemble.ts'
import { readMarkedText } from '../../../support/marked-text.ts'

/** The organizations of `marked`: name and number of mentions. */
function bodies(marked: string): string[] {
  const { tokens, mentions } = readMarkedText(marked)
  return assembleEntities(tokens, mentions)
    .entities.filter(({ type }) => type === 'organization')
    .map(({ name, mentions: count }) => `${name}: ${count}`)
}

describe('bodies that every country has', () => {
  test('are apart by their owners, and called with them', () => {
    expect(
      bodies(
        '{loc Ukraine}’s {org Defense Ministry} met. {loc Russia}’s {org Defense Ministry} slept.',
      ),
    ).toEqual(['Ukraine’s Defense Ministry: 1', 'Russia’s Defense Ministry: 1'])
  })

  test('are one under their owner’s name, its people’s and within theirs', () => {
    expect(
      bodies(
        '{loc Russia}’s {org Defense Ministry} met. The {grp Russian} {org Defense Ministry} slept. {org Russian Defense Ministry} woke.',
      ),
    ).toEqual(['Russian Defense Ministry: 3'])
  })

  test('without an owner are the nearest', () => {
    expect(bodies('{loc Peru}’s {org Supreme Court} met. The {org Supreme Court} slept.')).toEqual([
      'Peru’s Supreme Court: 2',
    ])
  })

  test('are apart by owners behind them, too', () => {
    expect(
      bodies(
        'The {org Senate} of {loc Peru} met. The {org Senate} of {loc Chile} slept. {loc Chile} woke.',
      ),
    ).toEqual(['Senate of Peru: 1', 'Senate of Chile: 1'])
  })

  test('of towns are apart by towns', () => {
    expect(
      bodies(
        '{loc Akron}’s {org City Council} met. The {org City Council} in {loc Dayton} slept. {org Akron City Council} woke.',
      ),
    ).toEqual(['Akron’s City Council: 2', 'City Council in Dayton: 1'])
  })

  test('that have a name of their own keep it', () => {
    expect(
      bodies('{loc Peru}’s {org Andean Bank} met. {loc Chile}’s {org Andean Bank} too.'),
    ).toEqual(['Andean Bank: 2'])
  })

  test('belong to nobody who only stands near', () => {
    expect(bodies('in {loc Peru} the {org Senate} met')).toEqual(['Senate: 1'])
    expect(bodies('{per Ana Lima}’s {org Senate} met')).toEqual(['Senate: 1'])
  })
})
