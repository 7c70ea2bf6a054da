import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { type MarkedText, readMarkedText } from './marked-text.ts'

/** An article whose names are marked inline. */
export interface Article extends MarkedText {
  /** Its path within the folder, without the ending: "sport/07". */
  readonly name: string
}

/** The articles of a folder and the folders in it, in order of their names. */
export function readArticles(folder: string): Article[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.txt'))
    .toSorted()
    .map((path) => ({
      name: path.replaceAll('\\', '/').replace(/\.txt$/u, ''),
      ...readMarkedText(readFileSync(`${folder}/${path}`, 'utf8')),
    }))
}

/** Articles in parts, by name: part `index` of `count`. */
export interface Fold {
  readonly index: number
  readonly count: number
}

/** A fold from words such as "0/2". */
export function readFold(words: string): Fold {
  const [index = 0, count = 0] = words.split('/').map(Number)
  if (!(index >= 0 && index < count)) throw new Error(`not a part of articles: ${words}`)
  return { index, count }
}

export function isInFold({ name }: Pick<Article, 'name'>, { index, count }: Fold): boolean {
  return (createHash('sha256').update(name).digest()[1] ?? 0) % count === index
}

/** Whether an article is one of the tenth that is measured and never learned from. */
export function isKeptAside({ name }: Pick<Article, 'name'>): boolean {
  return (createHash('sha256').update(name).digest()[0] ?? 0) % 10 === 0
}
