import { resolveUrl } from './feed/links.ts'
import { decodeXml } from './feed/values.ts'
import { type Attributes, readMarkup } from './feed/xml.ts'
import { countWords } from './normalize.ts'
import { Source } from './page/source.ts'
import { scriptTargets } from './send-on-scripts.ts'
import { canonicalUrl } from './urls.ts'

/** What only sends on is short: of a longer page no more than this is looked at, in UTF-16 code units. */
const longest = 262_144
/** In seconds: pages that are read first and refreshed later send nobody on. */
const longestDelay = 5
/** A page with more words than these has something to say itself. */
const stubWords = 40

/**
 * Where a page that only sends on elsewhere leads: by `<meta http-equiv=refresh>` with a short delay;
 * where it has hardly a word, by the one address that its scripts go to, by an address in
 * `data-n-au` (Google News), by its only link, or by its `rel=canonical`. Nothing where it does not.
 * No script is run. The caller follows: not in circles, and not for long.
 */
export function sendOnTarget(markup: string | Source, url: string): string | undefined {
  const source = Source.of(markup)
  const isLong = source.length > longest
  const head = source.headOf(longest)
  return speaksForItself(head, isLong) ? undefined : targetOf(lookAt(head), isLong, url)
}

/** Most pages do, and are read no further here. */
const speaksForItself = (head: readonly string[], isLong: boolean): boolean =>
  !head.some((part) => mayRefresh.test(part)) && (isLong || isPlainlyWordy(head) || isWordy(head))

function targetOf(page: Looked, isLong: boolean, url: string): string | undefined {
  const base = resolveUrl(page.base ?? '', url) ?? url
  const to = (address: string | undefined) => elsewhere(address, base, url)
  const refreshed = to(page.refresh)
  if (refreshed !== undefined) return refreshed
  if (isLong || page.words > stubWords) return undefined

  const stated = [page.quietRefresh, ...only(page.scripts, to), page.hidden].map(to)
  return (
    stated.find((address) => address !== undefined) ??
    linkOf(page, to, url) ??
    unlessStart(to(page.canonical))
  )
}

const mayRefresh = /http-equiv\s*=\s*["']?\s*[r&]/i

/** In UTF-16 code units. */
const piece = 8_192
/** Beyond doubt, whatever is made of words at the ends of pieces. */
const manyWords = 2 * stubWords

/** Begins a paragraph of nothing but text, as far as that goes. */
const plainParagraph = /<p(?:\s[^<>]{0,300})?>([^<>]{20,})/gi
/** No part of a reference such as `&rsquo;`, nor of a word with a hyphen. */
const plainWord = /(?:^|\s)[a-z]+/gi
const unseen =
  /<(script|style|noscript|svg|template|title)\b[^>]*>[^]*?(<\/\1|$)|<!--[^]*?(-->|$)/gi

/** Whether its paragraphs alone have clearly more words than a page that only sends on: seen in the source, without reading it. */
function isPlainlyWordy(head: readonly string[]): boolean {
  const enough = manyWords + lengthOf(head) / piece
  let words = 0
  // What is open where a part ends is open where the next one begins.
  let open = ''
  for (const part of head) {
    const source = open + part
    open = ''
    const seen = source.replaceAll(unseen, (_, name?: string, end?: string, ends?: string) => {
      if (!end && !ends) open = name === undefined ? '<!--' : `<${name}>`
      return ''
    })
    for (const [, text = ''] of seen.matchAll(plainParagraph)) {
      words += text.match(plainWord)?.length ?? 0
      if (words > enough) return true
    }
  }
  return false
}

const lengthOf = (head: readonly string[]): number =>
  head.reduce((sum, { length }) => sum + length, 0)

/** Whether it clearly has more words than a page that only sends on. Reads until it has. */
function isWordy(head: readonly string[]): boolean {
  let words = 0
  let silent = ''
  const isClear = (borders: number) => words > manyWords + borders
  readMarkup(piecesOf(head, isClear), {
    isHtml: true,
    open(name, _, selfClosing) {
      if (SILENT.has(name) && silent === '' && !selfClosing) silent = name
    },
    close(name) {
      if (name === silent) silent = ''
    },
    text(raw) {
      if (silent === '') words += countWords(decodeXml(raw))
    },
    cdata() {},
    other() {},
    repaired() {},
  })
  return isClear(lengthOf(head) / piece)
}

function* piecesOf(
  head: readonly string[],
  isEnough: (pieces: number) => boolean,
): Generator<string> {
  let pieces = 0
  for (const part of head)
    for (let at = 0; at < part.length; at += piece) {
      if (isEnough(pieces)) return
      pieces += 1
      yield part.slice(at, at + piece)
    }
}

interface Looked {
  readonly base?: string
  readonly refresh?: string
  /** For readers without scripts. */
  readonly quietRefresh?: string
  readonly canonical?: string
  readonly hidden?: string
  readonly scripts: readonly string[]
  readonly links: readonly string[]
  readonly words: number
  readonly says: string
}

type Field = 'base' | 'refresh' | 'quietRefresh' | 'canonical' | 'hidden'

/** Elements whose text nobody sees. */
const SILENT = new Set(['noscript', 'script', 'style', 'svg', 'template', 'title'])

function lookAt(head: readonly string[]): Looked {
  const fields: Partial<Record<Field, string>> = {}
  const links = new Set<string>()
  const scripts: string[] = []
  const text: string[] = []
  let silent = ''

  const keep = (field: Field, value: string | undefined) => {
    if (value) fields[field] ??= value
  }
  readMarkup(head, {
    isHtml: true,
    open(name, attributes, selfClosing) {
      const attribute = attributesOf(attributes)
      if (SILENT.has(name) && silent === '' && !selfClosing) silent = name
      if (name === 'script') scripts.push('')
      if (name === 'a' && links.size <= mostLinks) links.add(attribute('href'))
      keep(...told(name, attribute, silent))
      keep('hidden', attribute('data-n-au'))
    },
    close(name) {
      if (name === silent) silent = ''
    },
    text(raw) {
      if (silent === 'script') scripts.push((scripts.pop() ?? '') + raw)
      else if (silent === '') text.push(decodeXml(raw))
    },
    cdata() {},
    other() {},
    repaired() {},
  })
  const says = text.join(' ')
  return {
    ...fields,
    links: [...links],
    scripts: scriptTargets(scripts),
    words: countWords(says),
    says,
  }
}

const mostLinks = 20

/** What an element says of where the page sends on. */
function told(
  name: string,
  attribute: (name: string) => string,
  silent: string,
): [Field, string | undefined] {
  if (name === 'base') return ['base', attribute('href')]
  if (name === 'meta')
    return [silent === 'noscript' ? 'quietRefresh' : 'refresh', refreshOf(attribute)]
  const isCanonical = name === 'link' && /\bcanonical\b/i.test(attribute('rel'))
  return ['canonical', isCanonical ? attribute('href') : undefined]
}

const attributesOf = (attributes: Attributes) => (name: string) =>
  decodeXml(attributes.get(name) ?? '').trim()

/** `0; url=https://…`, in the spellings that browsers take. */
function refreshOf(attribute: (name: string) => string): string | undefined {
  if (attribute('http-equiv').toLowerCase() !== 'refresh') return undefined
  const [, delay = '', target] =
    /^(\d{0,6})(?:\.\d*)?\s*[;,\s]\s*(?:url\s*=\s*)?["']?([^"']{1,8192})/i.exec(
      attribute('content'),
    ) ?? []
  return Number(delay) <= longestDelay ? target : undefined
}

/** An address on the web that is not this page's own. */
function elsewhere(address: string | undefined, base: string, url: string): string | undefined {
  const target = resolveUrl(address ?? '', base)
  if (target === undefined || !/^https?:/i.test(target)) return undefined
  return canonicalUrl(target) === canonicalUrl(url) ? undefined : target
}

type To = (address: string | undefined) => string | undefined

/** Scripts that go to several addresses choose one by what they find: nobody knows which. */
function only(addresses: readonly string[], to: To): string[] {
  const targets = new Set(addresses.map(to).filter((target) => target !== undefined))
  return targets.size === 1 ? [...targets] : []
}

const sendsOn =
  /redirect|moved|forward|opening|continue|click here|being taken|weiter|umgeleitet|rediriger|redirig|redirecionad|doorgestuurd|перенаправ/iu

/** The only link of a page that leads to another site, or says that it leads on. */
function linkOf({ links, says }: Looked, to: To, url: string): string | undefined {
  const targets = new Set(links.map(to).filter((target) => target !== undefined))
  const [target] = targets
  if (target === undefined || targets.size > 1) return undefined
  const isOtherSite = new URL(target).hostname !== URL.parse(url)?.hostname
  return isOtherSite || sendsOn.test(says) ? unlessStart(target) : undefined
}

/** A site's start is where errors lead, and no article. */
const unlessStart = (target: string | undefined) =>
  target !== undefined && new URL(target).pathname === '/' && new URL(target).search === ''
    ? undefined
    : target
