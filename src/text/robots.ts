/** robots.txt (RFC 9309): which paths of a site a crawler may fetch. */

/** What one robots.txt says to one crawler. */
export interface Robots {
  readonly rules: readonly RobotsRule[]
  /** Seconds between requests, where the site names them. No part of the RFC, but a plain wish. */
  readonly crawlDelaySec?: number
  /** Addresses of sitemaps, for every crawler. */
  readonly sitemaps: readonly string[]
}

interface RobotsRule {
  readonly allow: boolean
  /** `*` stands for anything, a `$` at the end for the end. Percent-encoded alike. */
  readonly pattern: string
}

/** RFC 9309, 2.5: a parser has to read at least 500 KiB. */
export const maxRobotsChars = 500 * 1024
/** Bounds on what a hostile file can cost: a rule with wildcards is searched for, others are only compared. */
const maxRules = 20_000
const maxWildcardRules = 500
const maxPatternChars = 512

/**
 * Reads the rules for `agent`, a product token such as `Wiredesk`. Groups that name it are put together;
 * without one, the groups for `*` hold (RFC 9309, 2.2.1). Never throws: a line that says nothing is skipped.
 */
export function parseRobots(text: string, agent: string): Robots {
  const name = agent.toLowerCase()
  const groups = { own: emptyGroup(), all: emptyGroup() }
  const named = (token: string): readonly Group[] => {
    if (token === '*') return [groups.all]
    if (productOf(token) !== name) return []
    groups.own.named = true
    return [groups.own]
  }
  const sitemaps: string[] = []
  let open: Group[] = []
  let naming = false

  for (const [field, value] of lines(text)) {
    if (field === 'sitemap') sitemaps.push(value)
    if (field === 'user-agent') {
      open = [...(naming ? open : []), ...named(value.toLowerCase())]
      naming = true
    }
    if (!ruleFields.has(field)) continue
    naming = false
    for (const group of open) addRule(group, field, value)
  }

  const { rules, crawlDelaySec } = groups.own.named ? groups.own : groups.all
  return { rules, sitemaps, ...(crawlDelaySec === undefined ? {} : { crawlDelaySec }) }
}

/** Whether `path` (with its query) may be fetched: the longest matching rule decides, and `allow` a tie. */
export function isAllowed({ rules }: Robots, path: string): boolean {
  if (path === '/robots.txt') return true
  const target = encodeAlike(path)

  let best: RobotsRule | undefined
  for (const rule of rules) {
    const length = rule.pattern.length
    if (best && (length < best.pattern.length || (length === best.pattern.length && best.allow)))
      continue
    if (matches(rule.pattern, target)) best = rule
  }
  return best?.allow ?? true
}

const ruleFields = new Set(['allow', 'disallow', 'crawl-delay'])

interface Group {
  named: boolean
  readonly rules: RobotsRule[]
  wildcards: number
  crawlDelaySec?: number
}

const emptyGroup = (): Group => ({ named: false, rules: [], wildcards: 0 })

/** `Wiredesk/1.0` names the product `wiredesk`. */
const productOf = (token: string) => /^[a-z_-]*/.exec(token)?.[0] ?? ''

function addRule(group: Group, field: string, value: string) {
  if (field === 'crawl-delay') return addDelay(group, value)
  // An empty Disallow forbids nothing.
  if (value === '' || value.length > maxPatternChars || group.rules.length >= maxRules) return
  if (value.slice(0, -1).includes('*') && ++group.wildcards > maxWildcardRules) return
  group.rules.push({ allow: field === 'allow', pattern: encodeAlike(value) })
}

function addDelay(group: Group, value: string) {
  const seconds = Number(value)
  if (value !== '' && Number.isFinite(seconds) && seconds >= 0) group.crawlDelaySec ??= seconds
}

/** Each line as field name and value, comments left out. */
function* lines(text: string): Generator<readonly [string, string]> {
  // A line cut in two would say something else: half a path forbids more than the whole one.
  const end =
    text.length > maxRobotsChars ? text.lastIndexOf('\n', maxRobotsChars) + 1 : text.length
  const body = text.slice(0, end).replace(/^\ufeff/, '')
  for (const line of body.split(/\r\n|\r|\n/)) {
    const hash = line.indexOf('#')
    const content = hash < 0 ? line : line.slice(0, hash)
    const colon = content.indexOf(':')
    if (colon < 0) continue
    yield [content.slice(0, colon).trim().toLowerCase(), content.slice(colon + 1).trim()] as const
  }
}

/** Brings rules and paths to one spelling: what is not ASCII percent-encoded, escapes in capitals. */
function encodeAlike(path: string): string {
  return path
    .replace(/[^\x21-\x7e]+/gu, (part) => encodeURIComponent(part.toWellFormed()))
    .replace(/%[0-9a-f]{2}/gi, spellEscape)
}

/** Unreserved characters stand for themselves, escaped or not (RFC 9309, 2.2.2). */
function spellEscape(escape: string): string {
  const character = String.fromCharCode(Number.parseInt(escape.slice(1), 16))
  return /[\w.~-]/.test(character) ? character : escape.toUpperCase()
}

/**
 * Whether the path begins with the pattern. Greedy from the left, piece by piece: each piece is found
 * at its first place, so the work is linear in path and pattern whatever they hold.
 */
function matches(pattern: string, path: string): boolean {
  const anchored = pattern.endsWith('$')
  const [first = '', ...more] = (anchored ? pattern.slice(0, -1) : pattern).split('*')
  const tail = more.pop()
  if (!path.startsWith(first)) return false
  if (tail === undefined) return !anchored || path.length === first.length

  let at = first.length
  for (const piece of more) {
    const found = path.indexOf(piece, at)
    if (found < 0) return false
    at = found + piece.length
  }
  if (!anchored) return path.includes(tail, at)
  return path.length - tail.length >= at && path.endsWith(tail)
}
