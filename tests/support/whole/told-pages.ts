import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Document } from '../../../src/schemas/document.ts'
import { readArticle } from '../../../src/text/article.ts'
import { Unreadable } from '../../../src/text/unreadable.ts'
import { empty, noise, sectionPages } from '../pages/lists.ts'
import { errorPages, loginPages, notForUs, notFound, offersOnly } from '../pages/messages.ts'
import { trickyArticles } from '../pages/tricky-articles.ts'
import { botChecks, consentWalls } from '../pages/walls.ts'
import { brief, oneLine } from './lines.ts'

/** A page as it was fetched. */
export interface WholePage {
  readonly name: string
  readonly body: Uint8Array
  readonly url: string
  readonly contentType: string
}

const fixtures = join(import.meta.dirname, '../../fixtures')
const story = 'https://valley.example/2026/05/two-villages-share-one-engine'

type Page = readonly [name: string, source: string, ...unknown[]]

const made = (pages: readonly Page[], url = story): readonly WholePage[] =>
  pages.map(([name, source]) => ({
    name,
    body: Buffer.from(source),
    url,
    contentType: 'text/html; charset=utf-8',
  }))

/** Pages of a folder, each with a file that says where it stood. */
function pagesIn(folder: string): readonly WholePage[] {
  return globSync('*.html', { cwd: join(fixtures, folder) })
    .toSorted()
    .map((name) => {
      const file = join(fixtures, folder, name)
      const { url = story, contentType = 'text/html' }: { url?: string; contentType?: string } =
        JSON.parse(readFileSync(file.replace('.html', '.expected.json'), 'utf8'))
      return { name: basename(name, '.html'), body: readFileSync(file), url, contentType }
    })
}

/** By the name of what is kept of them. */
export const wholePages: Readonly<Record<string, () => readonly WholePage[]>> = {
  articles: () => pagesIn('articles'),
  systems: () => [...pagesIn('pages/develop'), ...pagesIn('pages/report')],
  walls: () => made([...consentWalls, ...botChecks]),
  messages: () => made([...notFound, ...errorPages, ...notForUs, ...loginPages, ...offersOnly]),
  lists: () => sectionPages.flatMap(([name, source, url]) => made([[name, source]], url)),
  empty: () => [
    ...made(empty),
    ...noise.map(([name, , body]) => ({ name, body, url: story, contentType: 'text/html' })),
  ],
  tricky: () => made(trickyArticles),
}

/** Everything that was read in a page, or why it was not. */
export function toldPage(page: WholePage): readonly string[] {
  try {
    return [`# ${page.name}`, ...toldDocument(readArticle(page))]
  } catch (error) {
    if (error instanceof Unreadable) return [`# ${page.name}`, `refused: ${error.code}`]
    throw error
  }
}

function toldDocument({ text, published, modified, images, liveEntries, ...others }: Document) {
  return [
    ...Object.entries(others).map(([key, value]) => `${key}: ${brief(value)}`),
    ...Object.entries({ published, modified }).flatMap(([key, date]) => toldDate(key, date)),
    ...images.map((image) => `image ${brief(image)}`),
    ...(liveEntries ?? []).map((entry) => `entry ${brief(entry)}`),
    ...text.split('\n').map((line) => `| ${shortened(line)}`),
  ]
}

function toldDate(key: string, date: Document['published']): readonly string[] {
  if (!date) return []
  const { candidates, ...read } = date
  return [`${key}: ${brief(read)}`, ...candidates.map((one) => `${key} also: ${brief(one)}`)]
}

/** How a line of the text begins and ends, and how long it is. */
export function shortened(line: string): string {
  const shown = oneLine(line)
  return shown.length <= 90 ? shown : `${shown.slice(0, 60)}…${shown.slice(-20)} (${line.length})`
}
