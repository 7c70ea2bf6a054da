import type { PageInput, Prediction, ReadPage } from '../extraction/messages.ts'

/** As the scorer of hostile pages calls them: each is loaded when it is first used. */
export const extractors = {
  wiredesk: adapterOf(async () => import('../extraction/ours.ts')),
  former: adapterOf(async () => import('../baselines/former.ts')),
  readability: adapterOf(async () => import('../baselines/readability-linkedom.ts')),
}

function adapterOf(load: () => Promise<{ readonly readPage: ReadPage }>) {
  return async (html: string, url: string): Promise<Prediction> => {
    const { readPage } = await load()
    return readPage(inputOf(html, url))
  }
}

function inputOf(html: string, url: string): PageInput {
  const body = new TextEncoder().encode(html)
  return { body, html, url, contentType: 'text/html; charset=utf-8' }
}
