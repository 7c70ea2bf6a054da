import { expect, test } from 'vitest'
import { splitNames } from '../../../../src/text/article/metadata/names.ts'

test.each([
  ['By Jane Doe', ['Jane Doe']],
  ['By JANE DOE and John Roe, Staff Writers', ['Jane Doe', 'John Roe']],
  ['Jane Doe | The Example Team', ['Jane Doe', 'The Example Team']],
  ['Von Anna Müller und Karl Groß', ['Anna Müller', 'Karl Groß']],
  ['Written by Jane van der Berg (Oslo)', ['Jane van der Berg']],
  ['Jane Doe, Senior Editor', ['Jane Doe']],
  ['jane@news.example', []],
  ['https://news.example/jane', []],
  ['Updated 5 minutes ago', []],
  ['admin', []],
])('reads the names in %j', (byline, names) => {
  expect(splitNames(byline)).toEqual(names)
})
