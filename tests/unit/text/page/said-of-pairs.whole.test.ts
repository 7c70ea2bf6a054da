import { describe, test } from 'vitest'
import { parsePage } from '../../../../src/text/page/build.ts'
import { tagName } from '../../../../src/text/page/names.ts'
import { childrenOf, nameOf } from '../../../../src/text/page/query.ts'
import type { Page } from '../../../../src/text/page/tree.ts'
import { expectKept } from '../../../support/whole/kept.ts'

/** All elements that a tree knows by name. */
const names = Array.from({ length: 255 }, (_, id) => tagName(id)).filter(
  (name) => name !== undefined && name !== '#text' && name !== 'other',
)

function shapeOf(page: Page, node = 0): string {
  const inner = childrenOf(page, node).map((child) => shapeOf(page, child))
  const name = nameOf(page, node).replace('#text', '_')
  return inner.length > 0 ? `${name}(${inner.join(' ')})` : name
}

/** The shape of what is written, the element's own name as `X` and that of the other one as `Y`. */
const shape = (html: string, x: string, y: string): string =>
  shapeOf(parsePage(html))
    .replace(/^other\((.*)\)$/u, '$1')
    .replaceAll(/[\w-]+/g, (name) => (name === x ? 'X' : name === y ? 'Y' : name))

/** By element, the shapes that the markup makes with each other one; what most of them make is not told. */
function toldShapes(markup: (x: string, y: string) => string): readonly string[] {
  return names.flatMap((x) => {
    const others = names.filter((y) => y !== x)
    const byShape = [...Map.groupBy(others, (y) => shape(markup(x, y), x, y))].toSorted(
      ([, a], [, b]) => b.length - a.length,
    )
    return byShape.map(
      ([made, all], at) => `${x} ${made}: ${at === 0 ? all.length : all.join(' ')}`,
    )
  })
}

describe('what is kept of each element with each other one', () => {
  test('opened within it', () =>
    expectKept(
      'parts/opened-within.txt',
      toldShapes((x, y) => `<${x}>a<${y}>b</${y}>c</${x}>d`),
    ))

  test('closed within it', () =>
    expectKept(
      'parts/closed-within.txt',
      toldShapes((x, y) => `<${y}>a<${x}>b</${y}>c`),
    ))
})
