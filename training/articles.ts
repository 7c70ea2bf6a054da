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

/** Whether an article is one of the tenth that is measured and never learned from. */
export function isKeptAside({ name }: Pick<Article, 'name'>): boolean {
  return (createHash('sha256').update(name).digest()[0] ?? 0) % 10 === 0
}
