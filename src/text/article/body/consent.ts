import { tagSet } from '../../page/names.ts'
import { isOneOf } from '../../page/node.ts'
import { contains, endOf, textLength, textOf } from '../../page/query.ts'
import type { Page } from '../../page/tree.ts'
import type { Block } from './blocks.ts'
import { type Places, bitsOf } from './places.ts'

/** What asks for consent talks of, in the languages of the news read most. */
const TERMS: readonly RegExp[] = [
  /\bcookies?\b|\bкуки\b|файл\p{L}* cookie/iu,
  /\bconsent\b|einwilligung|zustimm|consentement|consentimiento|consentimento|consenso|toestemming|samtycke|samtykke|zgod[aęy]\b|согласи/iu,
  /\bpartners?\b|\bpartnern\b|partenaires|\bsocios\b|parceiros|partnerów|third part(?:y|ies)|\bvendors?\b|drittanbieter/iu,
  /personal(?:ly)? (?:data|information|identif)|personenbezogen|données (?:personnelles|à caractère)|datos personales|dados pessoais|dati personali|persoonsgegevens|danych osobowych|персональн/iu,
  /privacy (?:policy|settings|preferences|notice|choices)|datenschutz|confidentialité|privacidad|privacidade|informativa sulla privacy|prywatno/iu,
  /(?:store|access)[^.]{0,40}\b(?:on|from) (?:a|your|their) device|auf (?:ihrem|einem) ger[äa]t|sur (?:votre|un) (?:appareil|terminal)|en (?:su|un|tu) dispositivo|\byour device\b|geolocation|device (?:scanning|identif)/iu,
  /personali[sz]ed? (?:ads|advertising|content)|(?:ads|advertising|content)[^.]{0,40}personali[sz]ed|personalisierte|personnalis|personalizad|legitimate interest|berechtigte[sn]? interesse|intérêt légitime|inter[eé]s leg[ií]timo/iu,
  /(?:accept|reject|manage) (?:all|or|your|and)\b|(?:alle )?akzeptieren|tout accepter|aceptar todo|aceitar|accetta|your (?:choices|preferences)|withdraw/iu,
]

/** What is in any of them: looked for first, as most lines hold none; without Unicode's folding, which takes twice the time. */
const ANY =
  /cookie|consen|einwill|zustimm|partn|partenai|vendor|personal|person|priva|datenschutz|donn[ée]es|device|accept|akzept|manage|куки|соглас|персонал|geolocation|your (?:choices|preferences)|withdraw|legitim|[eé]gitim|berechtigt|samt|toestem|zgod|socios|parceir|third part|confidential|reject|ger[äa]t|accet|aceit/i

/** How many different things a line says that only asks for consent say together. */
export function consentTerms(text: string): number {
  if (!ANY.test(text)) return 0
  let found = 0
  for (const term of TERMS) if (term.test(text)) found += 1
  return found
}

/** Elements named for consent, unless they are the page or hold most of it. */
export function namedConsentBoxes(page: Page, places: Places): number[] {
  const bit = bitsOf('consent')
  const most = textLength(page, 0) * MOST_SHARE
  const boxes: number[] = []
  for (let node = 1; node < page.size; node += 1) {
    const isNamed = ((places.own[node] ?? 0) & bit) !== 0
    if (!isNamed || isOneOf(page, node, PAGE) || textLength(page, node) > most) continue
    if (textLength(page, node) > NAMED && !asksFor(page, node)) continue
    boxes.push(node)
    node = endOf(page, node) - 1
  }
  return boxes
}

/** What is longer must ask for consent as well as be named for it. UTF-16 code units. */
const NAMED = 1_000

function asksFor(page: Page, node: number): boolean {
  return consentTerms(textOf(page, node, 3_000)) > 2
}

const PAGE = tagSet('html body main article')
const MOST_SHARE = 0.7

const BOXES = tagSet('div section aside form dialog main article header footer')
/** So much of a box's text asks for consent. */
const SHARE = 0.5
const LEAST_LINES = 2

/**
 * Nodes of boxes that ask for consent, told by what they say where they are not named: an element most of whose lines
 * speak of cookies, partners and personal data, the largest there is that does not hold the headline.
 */
export function consentBoxes(page: Page, blocks: readonly Block[], headline: number): number[] {
  const asked = askedIn(page, blocks)
  if (within(asked.lines, 0, page.size) < LEAST_LINES) return []
  const boxes: number[] = []
  for (let node = 1; node < page.size; node += 1) {
    if (!isOneOf(page, node, BOXES) || contains(page, node, headline)) continue
    const end = endOf(page, node)
    const isAsking =
      within(asked.lines, node, end) >= LEAST_LINES &&
      within(asked.characters, node, end) >= textLength(page, node) * SHARE
    if (!isAsking) continue
    boxes.push(node)
    node = end - 1
  }
  return boxes
}

/** Sums up to each node of what asks for consent. */
function askedIn(page: Page, blocks: readonly Block[]) {
  const characters = new Float64Array(page.size + 1)
  const lines = new Float64Array(page.size + 1)
  for (const { text, from } of blocks) {
    const terms = text.length > 25 ? consentTerms(text.slice(0, 600)) : 0
    // One word is said in any text; two together in hardly one.
    if (terms === 1) characters[from + 1] = text.length / 2
    if (terms < 2) continue
    characters[from + 1] = text.length
    lines[from + 1] = 1
  }
  return { characters: summedUp(characters), lines: summedUp(lines) }
}

function summedUp(column: Float64Array): Float64Array {
  let sum = 0
  return column.map((one) => (sum += one))
}

function within(sums: Float64Array, from: number, to: number): number {
  return (sums[to] ?? 0) - (sums[from] ?? 0)
}
