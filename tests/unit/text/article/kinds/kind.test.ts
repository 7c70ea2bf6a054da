import { describe, expect, test } from 'vitest'
import { kindOf } from '../../../../../src/text/article/kinds/kind.ts'

const told = (more: object) =>
  kindOf({
    lines: ['a', 'b', '___'],
    all: ['a', 'b'],
    url: 'https://a.example/x',
    isLive: false,
    ...more,
  })

describe('what kind of article it is', () => {
  test.each([
    ['none', {}, undefined, 2],
    ['a live blog', { isLive: true }, 'live-blog', 3],
    ['a press release', { all: ['For immediate release'] }, 'press-release', 3],
    ['wire copy', { all: ['(AP) - x'] }, 'wire-copy', 2],
  ])('%s', (_, more, kind, count) => {
    const { kind: found, lines } = told(more)

    expect([found, lines.length]).toEqual([kind, count])
  })
})
