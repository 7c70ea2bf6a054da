import { describe, expect, test } from 'vitest'
import { passagesOf } from '../../../../bench/own/passages.ts'
import { sourcesOf } from '../../../../bench/own/told-figures.ts'
import { extractFacts } from '../../../../src/text/facts.ts'

const passages = passagesOf('sources.txt').filter(({ isMissed }) => !isMissed)

describe('who tells the figures of', () => {
  test.each(passages)('$line', (passage) => {
    const facts = extractFacts({ text: passage.text, published: undefined })

    expect(wrongIn(sourcesOf(passage, facts))).toEqual([])
  })
})

const wrongIn = (told: ReturnType<typeof sourcesOf>) =>
  told.filter(({ isWanted, isRight, got }) => isWanted !== isRight || (!isWanted && got))
