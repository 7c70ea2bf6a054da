import { describe, test } from 'vitest'
import { expectKept, timeout } from '../../../support/whole/kept.ts'
import { toldWords, wholeWords } from '../../../support/whole/told-words.ts'

describe(
  'what each word of texts of our own is taken for is what is kept of it',
  { timeout },
  () => {
    test.each(Object.entries(wholeWords))('%s', async (language, texts) => {
      await expectKept(`words/${language}.txt`, toldWords(texts(), language))
    })
  },
)
