import { chanceFrom } from './chance.ts'

/** What of a page is no text: markup, scripts, styles, comments and character references. */
const unread =
  /<script\b[^>]*>[\s\S]*?<\/script>|<style\b[^>]*>[\s\S]*?<\/style>|<!--[\s\S]*?-->|<[^>]*>|&\w+;/giu

/** Words of some length. Not what stands in an address, or alone between quotation marks as the names in JSON do. */
const words = /(?<![\p{L}\p{N}"\\/@.:_&#-])\p{L}{4,}(?![\p{L}\p{N}"/@:_=-])/gu

const isCapital = (word: string) => /^\p{Lu}/u.test(word)

/**
 * The same page with another text: its words of four letters and more change places, those with a capital among themselves. So it is as long,
 * in the same language and about as hard to read, but hardly four of its words stand in a row as before: neither a twin nor the
 * same story. What its JSON-LD says of it is changed alike. The same for the same page and number; number 0 is the page itself.
 */
export function anotherText(html: string, number: number): string {
  if (number === 0) return html
  const places = shuffledWords(html, number)
  return mapText(html, (text) => text.replace(words, (word) => places.get(word) ?? word))
}

/** Changes the text between markup, and in JSON-LD. */
function mapText(html: string, change: (text: string) => string): string {
  let [mapped, from] = ['', 0]
  for (const { 0: markup, index } of html.matchAll(unread)) {
    mapped += change(html.slice(from, index))
    mapped += /^<script\b[^>]*ld\+json/iu.test(markup) ? changeInside(markup, change) : markup
    from = index + markup.length
  }
  return mapped + change(html.slice(from))
}

function changeInside(script: string, change: (text: string) => string): string {
  const [start, end] = [script.indexOf('>') + 1, script.lastIndexOf('<')]
  return script.slice(0, start) + change(script.slice(start, end)) + script.slice(end)
}

function shuffledWords(html: string, number: number): ReadonlyMap<string, string> {
  const found = new Set<string>()
  mapText(html, (text) => {
    for (const [word] of text.matchAll(words)) found.add(word)
    return text
  })
  const chance = chanceFrom(number)
  const all = [...found]
  const groups = [all.filter(isCapital), all.filter((word) => !isCapital(word))]
  return new Map(groups.flatMap((group) => pairs(group, shuffled(group, chance))))
}

const pairs = (from: readonly string[], to: readonly string[]) =>
  from.map((word, at) => [word, to[at] ?? word] as const)

function shuffled(items: readonly string[], chance: () => number): string[] {
  return items
    .map((item) => [chance(), item] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, item]) => item)
}
