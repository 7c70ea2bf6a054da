import { expect, test } from 'vitest'
import { isNoPlaceName } from '../../../../../src/text/figures/meaning/no-places.ts'
import { readText } from '../../../../../src/text/reading.ts'

/** Whether what stands between bars is refused as the name of a place. */
function isRefused(marked: string): boolean {
  const [before = '', name = ''] = marked.split('|')
  const r = readText(marked.replaceAll('|', ''), 'en')
  const pieceAt = (offset: number) =>
    r.start.findIndex((start, i) => i < r.count && start >= offset)
  return isNoPlaceName(r, pieceAt(before.length), pieceAt(before.length + name.length))
}

test.each([
  'It grew in |SEO| by 12 percent.',
  'It saw 12 in |ICUs| there.',
  'It has 12 on |USB-A| ports.',
  'It polls 12 in |KHz| there.',
  'He ran 12 km in |Zone 2| there.',
  'He won 12 states in the |2004 United States| vote.',
])('%s names no place', (marked) => {
  expect(isRefused(marked)).toBe(true)
})

test.each([
  'It opened 12 in |NYC| there.',
  'It opened 12 in |OH| there.',
  '|LIMA| was hit by 12 storms.',
  'They built 12 on |Route 101| there.',
  'They met 12 at |Mill Stadium 2002| there.',
  'They built 12 in |Lima| there.',
  'They met 12 at |1600 Mill Street| there.',
  'They met 12 in |Ward 12| there.',
  'They met 12 of |HALDEN MILL| there.',
])('%s may name a place', (marked) => {
  expect(isRefused(marked)).toBe(false)
})
