/** An invented article of the sample newsroom. Times never change, so that a restart brings no news. */
export interface SampleArticle {
  readonly slug: string
  readonly title: string
  readonly author: string
  /** ISO 8601 with its offset, as written on the page. */
  readonly published: string
  readonly summary: string
  readonly image: { readonly caption: string; readonly credit: string }
  readonly paragraphs: readonly string[]
  readonly correction?: Correction
  /** How often the server is out of order before it gives this page. */
  readonly failsFirst?: number
}

/** A passage that is put right some time after the site's start. */
export interface Correction {
  readonly afterMinutes: number
  readonly modified: string
  readonly wrong: string
  readonly right: string
  readonly note: string
}

/** The article as it stands once its correction is out. */
export function corrected(article: SampleArticle): SampleArticle {
  const { correction } = article
  if (!correction) return article
  const { wrong, right, note } = correction
  const paragraphs = article.paragraphs.map((text) => text.replaceAll(wrong, right))
  return {
    ...article,
    title: article.title.replaceAll(wrong, right),
    summary: article.summary.replaceAll(wrong, right),
    paragraphs: [...paragraphs, note],
  }
}
