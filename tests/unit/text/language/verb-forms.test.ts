import { describe, expect, test } from 'vitest'
import { formsOf, pluralOf } from '../../../../src/text/language/en/verb-forms.ts'

describe('the forms of an English verb', () => {
  test.each([
    ['kill', 'kills', 'killed', 'killed', 'killing'],
    ['fire', 'fires', 'fired', 'fired', 'firing'],
    ['agree', 'agrees', 'agreed', 'agreed', 'agreeing'],
    ['die', 'dies', 'died', 'died', 'dying'],
    ['tie', 'ties', 'tied', 'tied', 'tying'],
    ['bury', 'buries', 'buried', 'buried', 'burying'],
    ['employ', 'employs', 'employed', 'employed', 'employing'],
    ['rob', 'robs', 'robbed', 'robbed', 'robbing'],
    ['stab', 'stabs', 'stabbed', 'stabbed', 'stabbing'],
    ['drop', 'drops', 'dropped', 'dropped', 'dropping'],
    ['visit', 'visits', 'visited', 'visited', 'visiting'],
    ['admit', 'admits', 'admitted', 'admitted', 'admitting'],
    ['kidnap', 'kidnaps', 'kidnapped', 'kidnapped', 'kidnapping'],
    ['load', 'loads', 'loaded', 'loaded', 'loading'],
    ['fix', 'fixes', 'fixed', 'fixed', 'fixing'],
    ['crash', 'crashes', 'crashed', 'crashed', 'crashing'],
    ['launch', 'launches', 'launched', 'launched', 'launching'],
    ['miss', 'misses', 'missed', 'missed', 'missing'],
    ['veto', 'vetoes', 'vetoed', 'vetoed', 'vetoing'],
    ['take', 'takes', 'took', 'taken', 'taking'],
    ['shoot', 'shoots', 'shot', 'shot', 'shooting'],
    ['hit', 'hits', 'hit', 'hit', 'hitting'],
    ['win', 'wins', 'won', 'won', 'winning'],
    ['begin', 'begins', 'began', 'begun', 'beginning'],
    ['overrun', 'overruns', 'overran', 'overrun', 'overrunning'],
    ['forbid', 'forbids', 'forbade', 'forbidden', 'forbidding'],
    ['quit', 'quits', 'quit', 'quit', 'quitting'],
    ['submit', 'submits', 'submitted', 'submitted', 'submitting'],
    ['occur', 'occurs', 'occurred', 'occurred', 'occurring'],
    ['equip', 'equips', 'equipped', 'equipped', 'equipping'],
    ['flee', 'flees', 'fled', 'fled', 'fleeing'],
    ['go', 'goes', 'went', 'gone', 'going'],
    ['have', 'has', 'had', 'had', 'having'],
    ['lie', 'lies', 'lay', 'lain', 'lying'],
    ['swell', 'swells', 'swelled', 'swollen', 'swelling'],
    ['pay', 'pays', 'paid', 'paid', 'paying'],
    ['draw', 'draws', 'drew', 'drawn', 'drawing'],
  ])('%s, %s, %s, %s, %s', (base, s, past, participle, ing) => {
    expect(formsOf(base)).toEqual({ base, s, past, participle, ing })
  })
})

describe('the plural of an English noun', () => {
  test.each([
    ['soldier', 'soldiers'],
    ['body', 'bodies'],
    ['boy', 'boys'],
    ['loss', 'losses'],
    ['crash', 'crashes'],
    ['tax', 'taxes'],
    ['strike', 'strikes'],
    ['match', 'matches'],
    ['life', 'lives'],
    ['man', 'men'],
    ['woman', 'women'],
    ['policeman', 'policemen'],
    ['spokeswoman', 'spokeswomen'],
    ['child', 'children'],
    ['grandchild', 'grandchildren'],
    ['person', 'people'],
    ['chairperson', 'chairpersons'],
    ['half', 'halves'],
    ['midlife', 'midlifes'],
  ])('%s is %s', (one, many) => {
    expect(pluralOf(one)).toBe(many)
  })
})
