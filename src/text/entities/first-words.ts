import { isCityOf } from '../gazetteer/cities.ts'
import { countryNamed, demonymCountry } from '../gazetteer/country-names.ts'
import { isPeople, isPersonsName } from '../ner/listed-names.ts'
import { TokenKind, type Tokens, wordAt } from '../tokens.ts'
import type { GivenMention } from './names.ts'

/**
 * Words that begin a sentence without the tagger having seen a name in them, as all such words have a capital: countries,
 * peoples and the largest cities, where the next word has none ("Moskva said", "Argentines dance"), and acronyms that act.
 */
export function findFirstWords(tokens: Tokens, mentions: readonly GivenMention[]): GivenMention[] {
  const found: GivenMention[] = []
  let next = 0
  for (const sentence of tokens.sentences) {
    while ((mentions[next]?.end ?? Infinity) <= sentence) next++
    const first = (mentions[next]?.first ?? Infinity) <= sentence ? -1 : sentence
    const type = first < 0 ? undefined : typeAt(tokens, first)
    if (type) found.push({ first, end: first + 1, type })
  }
  return found
}

type Found = 'place' | 'group' | 'organization' | undefined

const shortest = 3
const shortestWord = 4
const isCapital = (code: number) => code >= 0x41 && code <= 0x5a
const isSmall = (code: number) => code >= 0x61 && code <= 0x7a

function typeAt(tokens: Tokens, token: number): Found {
  if (!isAlone(tokens, token)) return undefined
  const word = wordAt(tokens, token)
  if (!isAcronym(word) || countryNamed(word) !== undefined) return typeOf(word)
  return actors.has(wordAt(tokens, token + 1)) ? 'organization' : undefined
}

/** A word with a capital before one without. */
function isAlone({ text, start, end, kind, count }: Tokens, token: number): boolean {
  const from = start[token] ?? 0
  if (token + 1 >= count || kind[token] !== TokenKind.word) return false
  return (
    (end[token] ?? 0) - from >= shortest &&
    isCapital(text.charCodeAt(from)) &&
    isSmall(text.charCodeAt(start[token + 1] ?? 0))
  )
}

const isAcronym = (word: string) => word.length <= 6 && /^[A-Z]+$/.test(word) && !noBodies.has(word)

/** "PRP *has* hired", "NUFW *members*": what stands behind who acts. */
const actors = new Set(
  `announced appealed asked asks believes called denied had has hired insisted members must nurses officials paid plans president
  promised refused rejected runs said says sells sent spokesman spokeswoman staff teachers told wants warned will
  workers would`.split(/\s+/u),
)
const noBodies = new Set(
  'AIDS BREXIT CEO CFO COO COVID CPI CTO DNA DUI DVD FAQ FDI GDP GMO GMT GNP GPS GST HIV  LGBT LGBTQ LPG LNG MRI MVP NGO NGOS PCR PHD PPE RNA SARS SIM SMS SUV TNT TVS USB VAT VIP'.split(
    ' ',
  ),
)

/** Names that are words, too. */
const words = new Set(['china', 'jersey', 'turkey'])
/** The smallest city that is known by its name alone. */
const largest = 1_000_000

function typeOf(word: string): Found {
  const lower = word.toLowerCase()
  if (words.has(lower)) return undefined
  if (countryNamed(word) !== undefined) return 'place'
  if (word.length < shortestWord) return undefined
  if (demonymCountry(word) !== undefined || (word.endsWith('s') && isPeople(lower))) return 'group'
  const isCity = isCityOf(word, largest)
  return isCity && !isPersonsName(lower) ? 'place' : undefined
}
