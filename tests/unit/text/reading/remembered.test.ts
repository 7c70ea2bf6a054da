import { describe, expect, it } from 'vitest'
import { readText } from '../../../../src/text/reading.ts'
import { remembered } from '../../../../src/text/reading/remembered.ts'

describe('a remembered reader', () => {
  const [first, second] = [readText('Two mills burn.', 'en'), readText('Six ships sail.', 'en')]
  const asked: string[] = []
  const read = remembered((r, i) => {
    asked.push(`${r.text.slice(0, 3)} ${i}`)
    return i === 0 ? { word: r.text.slice(r.start[i], r.end[i]) } : undefined
  })

  it.each([
    ['reads a piece', first, 0, 'Two', ['Two 0']],
    ['and not again', first, 0, 'Two', []],
    ['remembers that nothing is there', first, 1, undefined, ['Two 1']],
    ['and does not look again', first, 1, undefined, []],
    ['reads another text anew', second, 0, 'Six', ['Six 0']],
    ['and keeps that', second, 0, 'Six', []],
  ])('%s', (_, r, i, word, looks) => {
    asked.length = 0
    expect(read(r, i)?.word).toBe(word)
    expect(asked).toEqual(looks)
  })
})
