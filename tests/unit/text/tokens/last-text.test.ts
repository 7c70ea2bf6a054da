import { describe, expect, it } from 'vitest'
import { ofLastText } from '../../../../src/text/tokens/last-text.ts'

describe('what is worked out of the last text', () => {
  const [first, second] = [{ text: 'Two mills burn.' }, { text: 'Six ships sail.' }]
  let times = 0
  const wordsOf = ofLastText(({ text }: { text: string }) => {
    times++
    return text.split(' ')
  })

  it.each([
    ['is worked out', first, ['Two', 'mills', 'burn.'], 1],
    ['and not again', first, ['Two', 'mills', 'burn.'], 1],
    ['but of another text', second, ['Six', 'ships', 'sail.'], 2],
    ['and of the first once more behind that', first, ['Two', 'mills', 'burn.'], 3],
  ])('%s', (_, text, words, count) => {
    expect(wordsOf(text)).toEqual(words)
    expect(times).toBe(count)
  })
})
