import { metadataOf, paragraphs } from './metadata-page.ts'

const headline = 'Canal lock opens again'

interface Parts {
  readonly head?: string
  readonly above?: string
  readonly below?: string
  readonly first?: string
  readonly amid?: string
  readonly after?: string
  readonly url?: string
}

/** The days of a page with so much above and below its headline, in its text and behind it. */
export function datesOf({
  head = '',
  above = '',
  below = '',
  first = '',
  amid = '',
  after = '',
  url,
}: Parts) {
  const { published, modified } = metadataOf(
    `<html lang="en"><head><title>${headline}</title>${head}</head><body><main>${above}<h1>${headline}</h1>${below}<div>${paragraphs}${first}${paragraphs}${amid}${paragraphs}</div>${after}</main></body></html>`,
    url === undefined ? {} : { url },
  )
  return [published?.value, modified?.value]
}

export const time = (value: string, more = '') => `<time datetime="${value}" ${more}>x</time>`
