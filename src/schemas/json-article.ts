/**
 * An article as archives carry it, one JSON object a line. `text` or `html` must be there; other
 * fields are ignored. Dates may be written in any way that pages write them.
 */
export interface JsonArticle {
  readonly url?: string
  readonly title?: string
  readonly text?: string
  readonly html?: string
  readonly published?: string
  readonly modified?: string
  readonly authors?: string | readonly string[]
  readonly language?: string
  readonly siteName?: string
  readonly section?: string
}
