import { describe, expect, test } from 'vitest'
import { readText } from '../../../../src/text/reading.ts'
import { writtenAt } from '../../../../src/text/reading/cursor.ts'
import { match, type Stretch } from '../../../../src/text/reading/match.ts'
import { readNumber } from '../../../../src/text/reading/numbers/number.ts'
import { compile } from '../../../../src/text/reading/pattern.ts'
import { firstRule, ready, type Rule } from '../../../../src/text/reading/rule.ts'
import { testRules } from '../../../support/rules.ts'

const readers = {
  number: (r: Parameters<typeof readNumber>[0], i: number) => readNumber(r, i)?.next ?? 0,
}

/** What a pattern matches around the piece in square brackets, and what it keeps. */
function matched(source: string, marked: string) {
  const text = marked.replace(/[[\]]/g, '')
  const r = readText(text, 'en')
  const from = marked.indexOf('[')
  const first = Array.from(r.start).findIndex((start) => start >= from)
  const next = Array.from(r.end).findIndex((end) => end >= marked.indexOf(']') - 1) + 1
  const found = match(r, compile(source, readers), first, next)
  const written = ({ first: a, next: b }: Stretch) => text.slice(r.start[a], r.end[b - 1])
  return (
    found && [written(found), ...[...found.kept].map(([name, kept]) => `${name}=${written(kept)}`)]
  )
}

describe('a pattern', () => {
  test.each([
    ['of #', 'one of [them] left', ['of them']],
    // What a choice kept that leads nowhere is forgotten, or is again what it was before.
    ['# (a:word of | b:word) word', '[5] boats sank', ['5 boats sank', 'b=boats']],
    ['# a:word (a:word of)? mark', '[5] boats sank', undefined],
    ['# a:word (a:word of)? small', '[5] boats sank', ['5 boats sank', 'a=boats']],
    // A pattern keeps on both sides.
    ['a:(word of) # b:word', 'one of [5] boats', ['one of 5 boats', 'a=one of', 'b=boats']],
    ['# of', 'one [of] them', undefined],
    [
      'modifierBefore # noun:word&!stopWord',
      'more than [5] boats sank',
      ['more than 5 boats', 'noun=boats'],
    ],
    ['modifierBefore # noun:word&!stopWord', 'more than [5] of them', undefined],
    ['# (and | or) then:number', 'the [5] or 6 boats', ['5 or 6', 'then=6']],
    ['# adverb? rise', 'prices [5] rose', ['5 rose']],
    ['# adverb? rise', 'prices [5] sharply rose', ['5 sharply rose']],
    ['# comma{2} word', 'the [5], boats', ['5, boats']],
    [
      'rise gap:(word | comma){3} #',
      'rose in the year [5]',
      ['rose in the year 5', 'gap=in the year'],
    ],
    ['rise (word | comma){2} #', 'rose in the year [5]', undefined],
    ['#  ~hyphen ~unit', 'a [5]-km run', ['5-km']],
    ['#  ~hyphen ~unit', 'a [5] - km run', undefined],
    [
      'between # and high:<number>',
      'between [5] and twenty-one boats',
      ['between 5 and twenty-one', 'high=twenty-one'],
    ],
    ['#month number', 'on [March] 5', ['March 5']],
    ['#month number', 'on [the] 5', undefined],
    ['!comma #', 'well, [5]', undefined],
    ['# percent', '[5] per cent', ['5 per cent']],
    ['percent #', '5 per cent [more]', ['per cent more']],
    ['# stop word', 'it was [5]. Boats sank.', undefined],
  ])('%s around %s', (source, text, expected) => {
    expect(matched(source, text)).toEqual(expected)
  })

  test.each([
    ['no-such-class #', 'knows no class "no-such-class"'],
    ['<nothing>', 'knows no reader <nothing>'],
    ['(of', 'has an open bracket'],
    ['of )', 'has a bracket too many'],
  ])('%s is refused when it is made', (source, message) => {
    expect(() => compile(source)).toThrow(message)
  })
})

const rules: readonly Rule<undefined, string>[] = [
  {
    name: 'pair',
    pattern: '# and right:<number>',
    build: ({ kept }, _, r) => writtenAt(r, kept.get('right')!.first),
    examples: { matches: [['5 and 6 boats', '6']], mustNotMatch: ['5 or 6 boats'] },
  },
  {
    name: 'percent',
    pattern: ['# hyphen percent', '# percent'],
    build: () => '%',
    examples: { matches: [['5 per cent', '%']], mustNotMatch: ['5 euros'] },
  },
]

const all = ready(rules, readers)

testRules('a test', all, (text, some) => {
  const r = readText(text, 'en')
  const found = firstRule(r, some, undefined, 0, 1)
  return found ? [{ rule: found.rule, gives: found.result }] : []
})
