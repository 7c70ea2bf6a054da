import { describe, expect, test } from 'vitest'
import { extractFacts } from '../../../../src/text/facts.ts'
import { expectKept, timeout } from '../../../support/whole/kept.ts'
import { oneLine } from '../../../support/whole/lines.ts'
import { published, wholeTexts, type WholeText } from '../../../support/whole/texts.ts'
import { toldChoices } from '../../../support/whole/told-choices.ts'
import { toldFacts } from '../../../support/whole/told-facts.ts'

/** How a text begins, and everything that was read in it. */
function told(whole: WholeText): readonly string[] {
  const { text, title, url } = whole
  const facts = extractFacts({
    text,
    ...(title !== undefined && { title }),
    ...(url !== undefined && { canonicalUrl: url }),
    published: published(whole),
  })
  return [`# ${oneLine(title ?? text).slice(0, 60)}`, ...toldFacts(whole, facts)]
}

describe('everything that is read in texts of our own is what is kept of it', { timeout }, () => {
  test.each(Object.entries(wholeTexts))('%s', async (name, texts) => {
    await expectKept(`facts/${name}.txt`, texts().flatMap(told))
  })
})

describe('what is chosen by learned weights is what is kept of it', { timeout }, () => {
  test.each(['reports', 'figure-times-news', 'wholes', 'places'])('in %s', async (name) => {
    const texts = wholeTexts[name]?.() ?? []

    expect(texts).not.toHaveLength(0)
    await expectKept(`choices/${name}.txt`, texts.slice(0, 40).flatMap(toldChoices))
  })
})
