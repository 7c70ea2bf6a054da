import { describe, expect, test } from 'vitest'
import { noonOf } from '../../../../../bench/own/dated-figures.ts'
import type { Facts } from '../../../../../src/schemas/facts.ts'
import { usualBudget } from '../../../../../src/text/budget.ts'
import { extractFacts } from '../../../../../src/text/facts.ts'
import { figureRules } from '../../../../../src/text/figures.ts'
import type { FigureChooser } from '../../../../../src/text/figures/choice-net/asked.ts'
import type { TimeCandidate } from '../../../../../src/text/figures/meaning/when/question.ts'
import { readText } from '../../../../../src/text/reading.ts'
import { nameOf } from '../../../../../src/text/reading/feature-names.ts'

const read = (text: string, time: FigureChooser<TimeCandidate>): Facts =>
  extractFacts({ text, published: noonOf('2025-08-30') }, usualBudget, {
    ...figureRules,
    choices: { ...figureRules.choices, time },
  })

/** What is told of each time that may date the figure in brackets, by the words of the time. */
function candidatesOf(marked: string): Record<string, readonly string[]> {
  const start = marked.indexOf('[')
  const text = marked.replace(/[[\]]/g, '')
  const r = readText(text, 'en')
  const found: Record<string, readonly string[]> = {}
  read(text, (candidates, { at }) => {
    if (r.start[at.first] === start)
      for (const { time, features } of candidates)
        found[text.slice(r.start[time.first], r.end[time.next - 1])] = features.map(nameOf)
    return undefined
  })
  return found
}

describe('times that may date a figure', () => {
  test.each<[string, string, string[]]>([
    [
      'Rebels killed [12] guards on Monday.',
      'Monday',
      [
        'here',
        'behind',
        'here guessed',
        'here lead=on',
        'here grain=day past',
        'closes the sentence',
      ],
    ],
    ['On Monday, rebels killed [12] guards.', 'Monday', ['before', 'opens', 'between comma>0']],
    ['The mill sold [12] boats in 2012 and 15 in 2013.', '2012', ['cheapest', 'here grain=year']],
    [
      'The mill sold [12] boats in 2012 and 15 in 2013.',
      '2013',
      ['dearer>4', 'here other guessed'],
    ],
    [
      'The charity, which opened in May, feeds [900] families.',
      'May',
      ['out of reach', 'out of reach grain=month', 'here none guessed'],
    ],
    [
      'The fund has lent [$7 million] since 2019.',
      '2019',
      ['here grain=since', 'here lead=since', 'here kind=money'],
    ],
    [
      'Rebels raided a camp on Monday. The raid killed [12] guards.',
      'Monday',
      ['back', 'back guessed', 'back own knownEvent', 'back same line'],
    ],
    ['Rebels killed 3 men and [12] guards on Monday.', 'Monday', ['none taken before']],
    [
      'A blast has killed [12] guards. Police say it hit the guards on Monday.',
      'Monday',
      [
        'ahead',
        'ahead own perfect',
        'ahead shared>0',
        'ahead kind=count',
        'ahead fresh, its goes on',
      ],
    ],
    [
      'A raid has killed [12] guards. Ann sang. Eve saw Bob on Monday.',
      'Monday',
      ['ahead', 'ahead>1', 'ahead fresh, its fresh'],
    ],
    [
      'On Monday, police said a blast killed [12] guards.',
      'Monday',
      ['here', 'opens', 'opens what is said'],
    ],
  ])('%s (%s)', (marked, words, features) => {
    expect(candidatesOf(marked)[words]).toEqual(expect.arrayContaining(features))
  })

  test.each([
    ['what somebody said on a day', 'Police said on Monday that [12] guards were killed.'],
    ['what opens with a month', 'In May, police said that [12] guards were killed.'],
    ['what is planned', 'On Monday, police said they want [12] boats.'],
    ['what names a thing', 'Its 2029 notes fell to [91 cents].'],
    ['what it is compared with', 'Prices rose [5%], more than in May.'],
    ['a phrase behind it', 'He threw [three] fourth-quarter passes.'],
    ['what is further away', 'It rained on Monday. Ann sang. Bob sang. Eve sang. [12] birds sang.'],
  ])('not %s', (_, marked) => {
    expect(candidatesOf(marked)).toEqual({})
  })

  test('what is chosen dates the figure, and the figures behind know it', () => {
    const seen: string[] = []
    const { figures, times } = read(
      'Rebels killed 3 men and 12 guards on Monday.',
      (candidates) => {
        seen.push(...candidates.flatMap(({ features }) => features.map(nameOf)))
        const [candidate] = candidates
        return candidate && { candidate, confidence: 0.616 }
      },
    )

    const monday = { value: times[0]?.value, time: times[0]?.id, confidence: 0.62 }
    expect(figures.map(({ occurredAt }) => occurredAt)).toEqual([monday, monday])
    expect(seen).toContain('taken before')
    expect(seen).toContain('taken by its kind')
  })
})
