import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lexicon } from '../../../src/text/language/tables.ts'
import { readText } from '../../../src/text/reading.ts'
import type { Entry } from '../../../src/text/reading/entry.ts'
import { sensesAt } from '../../../src/text/reading/senses.ts'
import { allTexts, type WholeText } from './texts.ts'

const fixtures = join(import.meta.dirname, '../../fixtures')

const sentencesOf = (language: string): readonly string[] => {
  const { sentences }: { sentences: readonly string[] } = JSON.parse(
    readFileSync(join(fixtures, `languages/${language}.json`), 'utf8'),
  )
  return sentences
}

/** By language, what words are taken from: all texts that are read whole, and lists of common words of the news. */
export const wholeWords: Readonly<Record<string, () => readonly string[]>> = {
  en: () => [
    ...Object.values(allTexts).flatMap((texts) => texts().map(({ text }: WholeText) => text)),
    readFileSync(join(fixtures, 'whole/common-words-en.txt'), 'utf8'),
  ],
  de: () => [
    ...sentencesOf('de'),
    readFileSync(join(fixtures, 'whole/common-words-de.txt'), 'utf8'),
  ],
}

/** The rows of the lexicon that the words of texts have. */
function rowsOf(texts: readonly string[], language: string): ReadonlySet<number> {
  const rows = new Set<number>()
  for (const text of texts) for (const row of readText(text, language).row) rows.add(row)
  rows.delete(0)
  return rows
}

/** What many words are taken for is told by their first letters, so that a change shows in a short line. */
const MANY = 40

/** What the words of texts, and the phrases that begin with them, are taken for: `class code kind value: words`. */
export function toldWords(texts: readonly string[], language: string): readonly string[] {
  const { senses } = lexicon()
  const entries = [...rowsOf(texts, language)].flatMap((row) =>
    sensesAt(senses, row).map(({ entry }) => entry),
  )
  return [...Map.groupBy(entries, said)]
    .flatMap(([what, all]) => (all.length > MANY ? byLetter(what, all) : [[what, all] as const]))
    .map(([what, all]) => `${what}: ${listed(all)}`)
    .toSorted((a, b) => (a < b ? -1 : 1))
}

const byLetter = (what: string, entries: readonly Entry[]) =>
  [...Map.groupBy(entries, ({ text }) => text.charAt(0))].map(
    ([letter, all]) => [`${what} (${letter})`, all] as const,
  )

const said = ({ class: name, code, kind, value, power }: Entry): string =>
  [name, code, kind, value, power === undefined ? undefined : `e${power}`]
    .filter((part) => part !== undefined && part !== '')
    .join(' ')

const listed = (entries: readonly Entry[]): string =>
  [...new Set(entries.map(({ text }) => text.replaceAll(' ', '_')))].toSorted().join(' ')
