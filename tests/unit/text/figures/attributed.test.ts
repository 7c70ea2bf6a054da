import { expect, test } from 'vitest'
import { extractFacts } from '../../../../src/text/facts.ts'

/** Source, and name beside it, of the last figure of a text. */
function sourceOf(text: string) {
  const { attribution } = extractFacts({ text, published: undefined }).figures.at(-1)!
  const cut = (span?: { start: number; end: number }) => span && text.slice(span.start, span.end)
  return { source: cut(attribution?.sourceSpan), name: cut(attribution?.nameSpan) }
}

test.each([
  ['The firm said 12 boats were lost.', 'The firm', undefined],
  ['The firm shut a mill. It said 12 boats were lost.', 'The firm', undefined],
  ['The firm shut a mill.\nIt said 12 boats were lost.', 'It', 'The firm'],
  ['The firm said it was late.\nIt said 12 boats were lost.', 'It', 'The firm'],
  ['So what?\nIt said 12 boats were lost.', 'It', undefined],
  ['Lind, the mayor, wants 12 boats.', undefined, undefined],
  ['Ruiz said that Lind had told her that 12 boats were lost.', 'Lind', undefined],
  ['Police said that Kim, 61, had fled.', undefined, undefined],
  ['Police said that the 61-year-old had fled.', undefined, undefined],
  ['Police said that Kim, aged 61, had fled.', undefined, undefined],
  ['Police said that 61-year-old Kim had fled.', undefined, undefined],
  ['Police said that a 61-year-old miner had fled.', undefined, undefined],
  ['Police said that a 61-year-old retired miner had fled.', undefined, undefined],
  ['Police said that a 61-year-old deal had ended.', 'Police', undefined],
  ['“He walks as a 61-year-old man does,” Lind said.', 'Lind', undefined],
  ['Police said that a 61-year-old police station had burned.', 'Police', undefined],
  ['Police said that a 61-year-old miner walking home was hit.', undefined, undefined],
  ['Police said that the miner is 61 years old.', 'Police', undefined],
  ['Lind says tests confirmed that 12 boats were lost.', 'Lind', undefined],
  ['Lind says a state lab in Tema has confirmed 12 cases.', 'Lind', undefined],
  ['The fund asked for $12 million, according to Lind.', 'Lind', undefined],
  ['The fund asked donors for $12 million.', 'The fund', undefined],
  ['Lind says Ruiz confirmed that 12 boats were lost.', 'Ruiz', undefined],
  ['Lind says a poll says that 12 boats were lost.', 'a poll', undefined],
  ['Tests in Tema confirmed that 12 boats were lost.', 'Tests in Tema', undefined],
  ['The firm denied that 12 boats were lost.', 'The firm', undefined],
  ['The firm denies reports that 12 boats were lost.', 'The firm', undefined],
  ['The court denied a request that 12 boats be sold.', undefined, undefined],
  [
    'Two senior figures at the bank said 12 boats were lost, Lind said.',
    'Two senior figures at the bank',
    undefined,
  ],
  ['Lind said figures show that 12 boats were lost.', 'Lind', undefined],
  ['No official denied that 12 boats were lost.', undefined, undefined],
  ['None of the officials denied that 12 boats were lost.', undefined, undefined],
  ['The firm did not say that 12 boats were lost.', undefined, undefined],
  ['The firm denied a loan of $12 million.', undefined, undefined],
  ['Police said that Kim died at the age of 61.', 'Police', undefined],
])('the source of the last figure of: %s', (text, source, name) => {
  expect(sourceOf(text)).toEqual({ source, name })
})
