import { JSDOM, VirtualConsole } from 'jsdom'
import type { PageInput, Prediction } from '../extraction/messages.ts'
import { readWithReadability } from './readability.ts'

/** As the library's own documentation shows it for Node. Scripts of the page are not run. */
export function readPage({ html, url }: PageInput): Prediction {
  // A console of its own, else every style sheet it cannot read is told.
  const { window } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() })
  try {
    return readWithReadability(window.document)
  } finally {
    window.close()
  }
}
