import { describe, expect, test } from 'vitest'
import { findQuotes } from '../../../../src/text/quotes.ts'
import { readText } from '../../../../src/text/reading.ts'
import { type Bound, stretched } from '../../../support/stretched.ts'

/** What stands in marks, and the words that name who said it. */
function said(text: string) {
  const slice = (span?: { start: number; end: number }) => span && text.slice(span.start, span.end)
  return findQuotes(readText(text, 'en'), { mentions: [], entities: [] })
    .filter(({ kind }) => kind !== 'indirect')
    .map(({ span, speakerSpan }) => [slice(span), slice(speakerSpan)])
}

describe('commas before the verb', () => {
  test.each([
    [
      'Nora Emmet, a doctor who advised the mayor on the ward, said the plan was sound “by any measure at all.”',
      'Nora Emmet',
    ],
    [
      "Hale's lawyer, Alan Garth, said Nunn was “looking for free publicity again.”",
      "Hale's lawyer, Alan Garth",
    ],
    [
      'The lawmaker, who represents a valley, said Hale’s remarks “have had an effect.”',
      'The lawmaker',
    ],
    [
      'A Warde adviser, who asked not to be named, said of the senator, “She takes it seriously.”',
      'A Warde adviser',
    ],
    [
      'The office, which opened in May, said the Lind family had “no part in it at all.”',
      'The office',
    ],
    [
      'Steel, who was governor when Pérez sat there, said Pérez could mend a “strained relationship” soon.',
      'Steel',
    ],
  ])('%s', (text, speaker) => {
    expect(said(text).map(([, who]) => who)).toEqual([speaker])
  })
})

describe('the one who speaks stands behind the verb', () => {
  test.each([
    [
      '“I do not know where he stands on that,” said undecided voter Ada Lind of Dorn before the fair.',
      'undecided voter Ada Lind of Dorn',
    ],
    ['“It’s not new in Dorn,” said Rep. Bob Scott (D-Va.) at the time.', 'Rep. Bob Scott'],
    [
      '“They are so tired of it that they give up,” said ranking member Eli Cum (D-Md.).',
      'ranking member Eli Cum',
    ],
    ['Said Dora Poyn, who grew up next door, “We were all so proud of him.”', 'Dora Poyn'],
    ['But, said Solov, “I do not want to drum up a conflict here.”', 'Solov'],
    [
      '“Thanks for taking them in,” said master of ceremonies Asa Tab, an engineer.',
      'master of ceremonies Asa Tab',
    ],
  ])('%s', (text, speaker) => {
    expect(said(text).map(([, who]) => who)).toEqual([speaker])
  })
})

describe('names and nouns that look like something else', () => {
  test.each([
    ['“Elections matter,” Kelly said. “Look at the records.”', ['Kelly', 'Kelly']],
    ['“But Pete Lind Won,” Axel said.', ['Axel']],
    ['“Technicals,” Bob said.', ['Bob']],
    ['“Absolutely not,” he said of the merger.', ['he']],
    ['“It was a crime and we know it,” the man said.', ['the man']],
    ['“We were told nothing at all,” the family said.', ['the family']],
  ])('%s', (text, speakers) => {
    expect(said(text).map(([, who]) => who)).toEqual(speakers)
  })

  test('a title that nobody says is left out', () => {
    expect(said('In “War and Peace,” the count is young.')).toEqual([])
  })
})

describe('marks of different hands', () => {
  test.each([
    [
      '“We will mend the bridge," he said. "It will be mended.”',
      ['We will mend the bridge,', 'It will be mended.'],
    ],
    ['”Sorry, but I cannot come to the fair,” he said.', ['Sorry, but I cannot come to the fair,']],
    [
      '“She wore a “Settle for Lind” shirt to the fair,” he said.',
      ['She wore a “Settle for Lind” shirt to the fair,'],
    ],
    ['“He wrote "no" on the door,” she said.', ['He wrote "no" on the door,']],
  ])('%s', (text, words) => {
    expect(said(text).map(([quotation]) => quotation)).toEqual(words)
  })
})

describe('verbs', () => {
  test.each([
    ['“People fear to waste their votes,” he surmised.', ['he']],
    ['“He wants to be tough tonight,” Hale shot back. “Let me talk.”', ['Hale', 'Hale']],
    ['“We ought to start it up again,” he went on.', ['he']],
    ['He brought up the fire and later said, “It is not just the farmers.”', ['He']],
  ])('%s', (text, speakers) => {
    expect(said(text).map(([, who]) => who)).toEqual(speakers)
  })

  test('what somebody would say is not said: the outer cue counts', () => {
    expect(
      said(
        'Bolt said he would advise the mayor on the “threats that exist out there in the hills.”',
      ),
    ).toMatchObject([[expect.any(String), 'Bolt']])
  })

  test('what reminds of something does not speak', () => {
    expect(
      said('Star said the town reminds him of the book, “which was so sad to read.”'),
    ).toMatchObject([[expect.any(String), 'Star']])
  })
})

test('words in marks inside a sentence that a cue behind it tells', () => {
  expect(said('Many leaders became more “conversant with it” in May, Ban said.')).toEqual([
    ['conversant with it', 'Ban'],
  ])
})

const speaker = (text: string, times: number) => said(stretched(text, times)).at(-1)?.[1]

describe('how far from its words who says them may stand', () => {
  const bounds: readonly Bound[] = [
    ['The plan was “far too late for that” <slowly> in May, Lind said.', 56, 'Lind', undefined],
    ['“We are late,” Kim said. It went <slowly> on. “We shut the mill.”', 23, 'Kim', undefined],
    ['Kim objected <slowly> to “the far too late plan for us.”', 11, 'Kim', undefined],
    ['Kim joked <slowly> about “the far too late plan of May” in Ayr.', 11, 'Kim', undefined],
  ]

  for (const [text, most, within, beyond] of bounds)
    test(`${text}: ${most} words, ${within}; one more, ${beyond}`, () => {
      expect([speaker(text, most), speaker(text, most + 1)]).toEqual([within, beyond])
    })
})
