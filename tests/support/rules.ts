import { describe, expect, test } from 'vitest'
import type { Examples } from '../../src/text/reading/rule.ts'

/** What a part reads in a text, summed up, and the rule that read it. */
export interface Told {
  readonly rule: string
  readonly gives: string
}

interface Named {
  readonly name: string
  readonly examples: Examples
}

/**
 * Tests a table of rules by their own examples: each is read by its rule, none of the others is, and without the
 * rule one example at least is read otherwise. `read` reads a text by the rules it is given.
 */
export function testRules<Rule extends Named>(
  table: string,
  rules: readonly Rule[],
  read: (text: string, rules: readonly Rule[]) => readonly Told[],
): void {
  const givesOf = (text: string, with_: readonly Rule[]) =>
    read(text, with_).map(({ gives }) => gives)

  describe(`the rules of ${table}`, () => {
    test('have names of their own', () => {
      const names = rules.map(({ name }) => name)
      expect(names).toEqual([...new Set(names)])
    })

    describe.each(rules)('$name', (rule) => {
      const { name, examples } = rule

      test.each(examples.matches)('reads "%s": %s', (text, gives) => {
        expect(read(text, rules)).toContainEqual({ rule: name, gives })
      })

      test.each(examples.mustNotMatch)('does not read "%s"', (text) => {
        expect(read(text, rules).filter((told) => told.rule === name)).toEqual([])
      })

      test('is missed where it is missing', () => {
        const others = rules.filter((other) => other !== rule)
        const missed = examples.matches.filter(
          ([text, gives]) => !givesOf(text, others).includes(gives),
        )
        expect(missed).not.toEqual([])
      })
    })
  })
}
