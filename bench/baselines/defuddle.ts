import { Defuddle } from 'defuddle/node'
import { parseHTML } from 'linkedom'
import type { PageInput, Prediction } from '../extraction/messages.ts'
import { nothing } from '../extraction/nothing.ts'

/** With linkedom, which its own command line uses; with jsdom it takes two to three times the time. */
export async function readPage({ html, url }: PageInput): Promise<Prediction> {
  // `useAsync` would ask services of others about pages it finds nothing in.
  const read = await Defuddle(parseHTML(html).document, url, { useAsync: false })
  return {
    ...nothing,
    articleBody: textOf(read.content),
    title: read.title,
    authors: read.author ? [read.author] : [],
    date: read.published,
    lang: read.language,
    siteName: read.site,
    image: read.image,
  }
}

const BLOCK =
  /<\/?(?:address|article|aside|blockquote|br|dd|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|main|ol|p|pre|section|table|td|th|tr|ul)\b/giu

/** It gives markup without spaces between blocks: without these words would grow together. */
function textOf(markup: string): string {
  const { document } = parseHTML(`<html><body>${markup.replaceAll(BLOCK, '\n$&')}</body></html>`)
  return document.body.textContent ?? ''
}
