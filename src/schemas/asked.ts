import { z } from 'zod'

/** A moment that somebody asks for: of the years that dates are written in, which the store can compare. */
export const AskedDate = z.coerce
  .date()
  .min(new Date('0001-01-01T00:00:00Z'))
  .max(new Date('9999-12-31T23:59:59.999Z'))

/** Longer than any question, and short enough for the store. */
const maxQueryLength = 1_000

/**
 * Words to search for: `"a phrase"`, `-without`, `or`. A minus with no word behind it says nothing, and
 * dozens of them in a row are more than the store's own reader takes.
 */
export const AskedWords = z
  .string()
  .max(maxQueryLength)
  .transform((query) => query.replaceAll(/-(?![\p{L}\p{N}"])|(?<=-)-/gu, ' '))

/** A host, also as messages and addresses have it: `news.example:8080`, `https://news.example/one`. */
export const AskedHost = z.string().transform((asked, context) => {
  const text = asked.trim()
  const host = URL.parse(/^https?:\/\//i.test(text) ? text : `http://${text}`)?.hostname ?? ''
  if (host === '') context.addIssue({ code: 'custom', message: 'is no host such as news.example' })
  return host
})
