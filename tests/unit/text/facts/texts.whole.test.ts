import { describe, test } from 'vitest'
import { extractFacts } from '../../../../src/text/facts.ts'
import { expectKept } from '../../../support/whole/kept.ts'
import { oneLine } from '../../../support/whole/lines.ts'
import { wholeTexts, type WholeText } from '../../../support/whole/texts.ts'
import { toldFacts } from '../../../support/whole/told-facts.ts'

/** How a text begins, and everything that was read in it. */
function told(whole: WholeText): readonly string[] {
  const { text, title, day, url } = whole
  const facts = extractFacts({
    text,
    ...(title !== undefined && { title }),
    ...(url !== undefined && { canonicalUrl: url }),
    published: day === undefined ? undefined : noon(day),
  })
  return [`# ${oneLine(title ?? text).slice(0, 60)}`, ...toldFacts(whole, facts)]
}

const noon = (value: string) => ({
  value,
  precision: 'day' as const,
  zone: 'none' as const,
  raw: value,
  source: 'json',
  candidates: [],
})

describe('everything that is read in texts of our own is what is kept of it', () => {
  test.each(Object.entries(wholeTexts))('%s', async (name, texts) => {
    await expectKept(`facts/${name}.txt`, texts().flatMap(told))
  })
})
