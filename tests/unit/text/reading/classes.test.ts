import { describe, expect, it } from 'vitest'
import { lexicon } from '../../../../src/text/language/tables.ts'
import { classNames, guessBits, unions } from '../../../../src/text/reading/classes.ts'
import { sensesAt } from '../../../../src/text/reading/senses.ts'

describe('classes and tables', () => {
  const { senses, sets } = lexicon()
  const all = [...sets.keys()].flatMap((row) => sensesAt(senses, row))
  const used = new Set(all.map((sense) => sense.class))

  it('have a number for each class that a table has words of', () => {
    expect([...used].filter((number) => classNames[number] === undefined)).toEqual([])
  })

  it('have no class that nothing is of', () => {
    const empty = classNames.filter(
      (name, number) => !used.has(number) && !(name in unions) && guessBits[number] === 0,
    )
    expect(empty).toEqual([])
  })
})
