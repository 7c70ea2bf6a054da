import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { extractFacts } from '../../src/text/facts.ts'

const folder = join(import.meta.dirname, '../../tests/fixtures')
const Sentences = z.object({ language: z.string(), sentences: z.array(z.string()) })
const Mixed = z.array(z.object({ name: z.string(), text: z.string() }))

const parse = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'))

/** Facts of a text by English rules. */
function factsOf(text: string): number {
  const { figures, times, quotes, mentions, unread = [] } = extractFacts({ text })
  const isCounted = (at: number) =>
    unread.some(({ start, end, butFor }) => butFor && start <= at && at < end)
  const english = figures.filter(({ span }) => !isCounted(span.start))
  return english.length + times.length + quotes.length + mentions.length
}

/** Our own sentences of other languages, each alone, and documents in several. */
export function sayOwn(): void {
  console.log('\nown sentences    all   read by English rules   facts')
  for (const file of globSync('languages/*.json', { cwd: folder }).toSorted()) {
    const { language, sentences } = Sentences.parse(parse(file))
    const read = sentences.filter((text) => (extractFacts({ text }).unread ?? []).length === 0)
    const facts = sentences.reduce((sum, text) => sum + factsOf(text), 0)
    console.log(
      `${language.padEnd(12)} ${String(sentences.length).padStart(7)} ${String(read.length).padStart(22)} ${String(facts).padStart(7)}`,
    )
  }
  sayMixed()
}

/** Letters on the wrong side: foreign ones that were read, English ones that were not. */
function sayMixed(): void {
  console.log(
    '\nown documents in several languages: letters, of them read though foreign, not read though English',
  )
  for (const { name, text: marked } of Mixed.parse(parse('mixed-languages.json'))) {
    const parts = marked.split(/\{\{|\}\}/)
    const text = parts.join('')
    const unread = new Uint8Array(text.length)
    for (const { start, end } of extractFacts({ text }).unread ?? []) unread.fill(1, start, end)
    let at = 0
    const wrong = [0, 0]
    for (const [index, part] of parts.entries())
      for (const character of part.split('')) {
        const isForeign = index % 2
        if (/\p{L}/u.test(character) && unread[at] !== isForeign)
          wrong[isForeign] = (wrong[isForeign] ?? 0) + 1
        at++
      }
    console.log(
      `${String(at).padStart(6)} ${String(wrong[1]).padStart(5)} ${String(wrong[0]).padStart(5)}  ${name}`,
    )
  }
}
