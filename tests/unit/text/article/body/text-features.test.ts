import { describe, expect, test } from 'vitest'
import { featureName, Found } from '../../../../../src/text/article/body/feature-names.ts'
import { describeBlock } from '../../../../../src/text/article/body/features.ts'
import { type BodyClues, sceneOf } from '../../../../../src/text/article/body/scene.ts'
import { parsePage } from '../../../../../src/text/page/build.ts'

/** The features of the block at `index`. */
function featuresOf(html: string, index = 0, clues: BodyClues = { title: '' }): readonly string[] {
  const found = new Found()
  describeBlock(sceneOf(parsePage(`<body>${html}</body>`), clues), index, found)
  return [...found.ids.subarray(0, found.size)].map(featureName)
}

const long = ` ${'The wheel of the old mill turned slowly all that wet day. '.repeat(3)}`.trimEnd()

describe('how a line ends and begins', () => {
  test.each([
    ['The mill turns again.', 'ends as a sentence short'],
    ['Does the mill turn?', 'ends as a sentence short'],
    ['It turns again!”', 'ends as a sentence short'],
    ['It turns again.) ', 'ends as a sentence short'],
    ['水车重新转动。', 'ends as a sentence short'],
    ['The mill turns again', 'ends open short'],
    ['The mill turns again,', 'ends open short'],
    ['”', 'ends open short'],
    ['The mill turns …', 'ends cut off short'],
    ['The mill turns again...', 'ends cut off short'],
    ['The mill turns […]', 'ends cut off short'],
    ['The mill turns and:', 'ends with a colon'],
    ['水车：', 'ends with a colon'],
    [`${long} It turns.`, 'ends as a sentence long'],
    [`${long} And so`, 'ends open long'],
    [`${long} And …`, 'ends cut off long'],
  ])('%s', (text, expected) => {
    expect(featuresOf(`<p>${text}</p>`).filter((name) => name.startsWith('ends'))).toEqual([
      expected,
    ])
  })
})

/** Of each feature a line that has it and one, as near as may be, that has not. */
const pairs: readonly (readonly [feature: string, has: string, hasNot: string])[] = [
  ['asks', 'Who turns the mill?', 'Who turns the mill? He does.'],
  ['begins small short', 'and the mill turned', 'And the mill turned'],
  ['begins small long', `and so ${long}`, `5 and so ${long}`],
  ['all capitals', 'THE MILL, 1911', 'THE MILL, 1911 a'],
  ['all capitals', 'THE É', 'A É'],
  ['copyright', '© Sorve Press', 'c Sorve Press'],
  ['copyright', '(C) 2026 Sorve Press', '(C) Sorve Press'],
  ['copyright', '(c) 2026 Sorve Press', 'c) 2026 Sorve Press'],
  ['copyright', 'Press. All rights reserved', 'Press. Some rights reserved'],
  ['copyright', 'PRESS. ALL RIGHTS RESERVED', 'PRESS. ALL RIGHTS'],
  ['address short', 'See https://mill.example/a', 'See ://mill'],
  ['address short', 'See www.mill.example', 'See mill.example'],
  ['address short', 'Write to post@mill.example', 'Write @ the mill'],
  ['address long', `${long} See www.mill.example`, `${long} See us`],
  ['bars short', 'Mills | Weirs', 'Mills / Weirs'],
  ['bars short', 'More mills ›', 'More mills >'],
  ['bars long', `${long} | More`, `${long} More`],
  ['quotes short', 'It is “late', 'It is ‘late'],
  ['quotes short', 'It is "late', "It is 'late"],
  ['quotes long', `${long} It is „late`, `${long} It is late`],
  ['year short', 'In 1911 it burned', 'In 911 it burned'],
  ['year short', 'In 19115 it burned', 'In 1.911 it burned'],
  ['year short', '1911 it burned', '911 it burned'],
  ['year long', `${long} In 1911`, `${long} In 191 or 1`],
  ['furniture line', 'Read more', 'Read more of the mill on the weir'],
  ['date line', '2 March 2026', '2 March at the mill'],
  ['date line', 'March 2, 2026', 'The mill burned in 1911'],
  ['byline', 'By Ada Voss', 'By Ada Voss: a mill'],
  ['byline', 'Von Ada Voss', 'Vom Ada Voss'],
  ['byline', 'By Ada', 'By A'],
  ['byline', `By A${'d'.repeat(60)}`, `By A${'d'.repeat(61)}`],
  ['no words', '— 5 —', '— ab —'],
  ['words 0', 'Mill', 'The mill'],
  ['words 1', 'The mill', 'The old mill'],
  ['words 2', 'The old mill', 'Mill of'],
  ['words 3', 'The old mill on it', 'The old mill on'],
  ['words 3', 'The old mill on the lower weir', 'The old mill on the lower weir of'],
  ['words 4', 'The old mill on the lower weir of it', 'The old mill on the lower weir'],
  ['words 5', `The mill${' or mill'.repeat(6)}`, 'The mill or mill or mill'],
]

describe('what a line says', () => {
  test.each(pairs)('%s: %.60s, but not: %.60s', (feature, has, hasNot) => {
    expect(featuresOf(`<p>${has}</p>`)).toContain(feature)
    expect(featuresOf(`<p>${hasNot}</p>`)).not.toContain(feature)
  })

  test.each([
    [160, true],
    [161, false],
  ])('is looked at up to a length: %d, %s', (length, isLine) => {
    const names = featuresOf(`<p>${'Mill turns '.repeat(20).slice(0, length - 1)}x</p>`)

    expect(names.some((name) => name.startsWith('words'))).toBe(isLine)
  })
})

describe('a text that stands twice on the page', () => {
  const line = '<p>The mill turns again.</p>'

  test.each([
    [line, 0, undefined],
    [line.repeat(2), 0, 'repeated once first short'],
    [line.repeat(2), 1, 'repeated once again short'],
    [line.repeat(3), 0, 'repeated often first short'],
    [line.repeat(3), 2, 'repeated often again short'],
    [`<p>${long}</p>`.repeat(2), 1, 'repeated once again long'],
    [`<p>${long}</p>`.repeat(3), 0, 'repeated often first long'],
    [`${line}<p>The mill turns again? Yes.</p>`, 1, undefined],
  ])('%#: %.0s block %d is %s', (html, index, expected) => {
    expect(featuresOf(html, index).find((name) => name.startsWith('repeated'))).toBe(expected)
  })
})

describe('what the page states elsewhere', () => {
  const title = 'The mill on the lower weir turns again'

  test.each([
    [title, 'is the title'],
    ['“The mill on the lower weir turns again!”', 'is the title'],
    ['The mill on the lower weir', 'in the title'],
    ['mill on the lowe', 'in the title'],
    ['mill on the low', undefined],
    ['The lower weir', undefined],
  ])('title: %s is %s', (text, expected) => {
    expect(
      featuresOf(`<p>${text}</p>`, 0, { title }).find((name) => name.endsWith('the title')),
    ).toBe(expected)
  })

  const description =
    'After ninety years the mill turns again, and the village that owns it sells its flour on Saturdays.'

  test.each([
    ['After ninety years the mill turns again', description, 'description short'],
    [description, description, 'description long'],
    [`${description.slice(0, 80)} and bakes bread on Sundays`, description, 'description long'],
    ['After eighty years the mill turns again', description, 'not description'],
    ['Öfter ninety years the mill turns again', description, 'not description'],
    ['After ninety years the mill turns a', description, undefined],
    ['After ninety years the mill turns ag', description, 'description short'],
    ['After ninety years the mill turns again', undefined, undefined],
  ])('description: %.45s in %.20s is %s', (text, told, expected) => {
    const names = featuresOf(`<p>${text}</p>`, 0, { title: 'Sorve', description: told })

    expect(names.find((name) => name.includes('description'))).toBe(expected)
  })
})

describe('marks', () => {
  test.each([
    ['Mills', 'marks 0 short'],
    ['Mills, weirs', 'marks 1 short'],
    ['Mills, weirs, dams', 'marks 2 short'],
    ['a, b, c, d, e, f, g, h, i, j', 'marks 5 short'],
  ])('%s: %s', (text, expected) => {
    expect(featuresOf(`<p>${text}</p>`)).toContain(expected)
    expect(featuresOf(`<p>Dams, locks, weirs.</p><p>${text}</p>`, 1)).toContain(expected)
  })
})
