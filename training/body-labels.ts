/** How much of a block is the article's, 0 to 1, and how much that is worth; no weight where the truth does not tell. */
export interface Label {
  readonly share: number
  readonly weight: number
}

export interface Truth {
  readonly articleBody?: string | undefined
  readonly with?: readonly string[] | undefined
  readonly without?: readonly string[] | undefined
}

const SHINGLE = 4

/** Labels of a page's blocks, from its whole text where that is known, else from snippets of it. */
export function labelsOf(texts: readonly string[], truth: Truth): Label[] {
  if (truth.articleBody) return byBody(texts, truth.articleBody)
  return bySnippets(texts, truth.with ?? [], truth.without ?? [])
}

function tokensOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? []
}

interface Match {
  readonly block: number
  readonly share: number
  readonly start: number
  readonly end: number
  readonly tokens: number
}

function byBody(texts: readonly string[], body: string): Label[] {
  const truth = tokensOf(body)
  const places = new Map<string, number[]>()
  for (let at = 0; at + SHINGLE <= truth.length; at += 1) {
    const key = truth.slice(at, at + SHINGLE).join(' ')
    const known = places.get(key)
    if (known) known.push(at)
    else places.set(key, [at])
  }
  const blocks = texts.map(tokensOf)
  const chain = longestChain(blocks.flatMap((tokens, block) => matchesOf(tokens, block, places)))
  const byBlock = new Map(chain.map((match) => [match.block, match]))
  let previous = 0
  return blocks.map((tokens, block) => {
    const match = byBlock.get(block)
    if (match) previous = match.end
    const share = match?.share ?? shortShare(tokens, truth, previous, nextStart(chain, block))
    return { share, weight: weightOf(tokens.length, truth.length) }
  })
}

/** Where a block of four words or more may stand in the truth: the place most of its shingles agree on. */
function matchesOf(
  tokens: readonly string[],
  block: number,
  places: ReadonlyMap<string, readonly number[]>,
): Match[] {
  const count = tokens.length - SHINGLE + 1
  if (count < 1) return []
  const votes = new Map<number, number>()
  let found = 0
  for (let at = 0; at < count; at += 1) {
    const where = places.get(tokens.slice(at, at + SHINGLE).join(' '))
    if (!where) continue
    found += 1
    for (const place of where.slice(0, 5)) votes.set(place - at, (votes.get(place - at) ?? 0) + 1)
  }
  const share = found / count
  if (share < 0.2) return []
  const best = Math.max(...votes.values())
  return [...votes]
    .filter(([, count2]) => count2 > best * 0.6)
    .slice(0, 4)
    .map(([start]) => ({ block, share, start, end: start + tokens.length, tokens: tokens.length }))
}

/** The matches that follow one another on the page as in the truth, with most words. */
function longestChain(matches: readonly Match[]): Match[] {
  const best: number[] = []
  const from: number[] = []
  let last = -1
  matches.forEach((match, index) => {
    best[index] = match.tokens * match.share
    from[index] = -1
    for (let before = Math.max(0, index - 600); before < index; before += 1) {
      const other = matches[before]
      if (!other || other.block === match.block || other.end > match.start + 2) continue
      const sum = (best[before] ?? 0) + match.tokens * match.share
      if (sum <= (best[index] ?? 0)) continue
      best[index] = sum
      from[index] = before
    }
    if (last < 0 || (best[index] ?? 0) > (best[last] ?? 0)) last = index
  })
  const chain: Match[] = []
  for (let at = last; at >= 0; at = from[at] ?? -1) {
    const match = matches[at]
    if (match) chain.unshift(match)
  }
  return chain
}

function nextStart(chain: readonly Match[], block: number): number {
  return chain.find((match) => match.block > block)?.start ?? -1
}

/** A block of fewer words is the article's where it stands between its neighbors in the truth, too. */
function shortShare(
  tokens: readonly string[],
  truth: readonly string[],
  previous: number,
  next: number,
): number {
  if (tokens.length === 0 || tokens.length >= SHINGLE) return 0
  const end = next < 0 ? Math.min(truth.length, previous + 40) : next + 2
  for (let at = Math.max(0, previous - 2); at + tokens.length <= end; at += 1) {
    if (tokens.every((token, offset) => truth[at + offset] === token)) return 1
  }
  return 0
}

function weightOf(tokens: number, whole: number): number {
  return Math.min(1, (tokens + 2) / Math.max(100, whole)) * 100
}

function bySnippets(
  texts: readonly string[],
  wanted: readonly string[],
  unwanted: readonly string[],
): Label[] {
  const weight = 100 / Math.max(4, wanted.length + unwanted.length)
  return texts.map((text) => {
    const line = flat(text)
    const good = wanted.filter((snippet) => line.includes(flat(snippet))).length
    const bad = unwanted.filter((snippet) => line.includes(flat(snippet))).length
    if (good === bad) return { share: 0, weight: 0 }
    return { share: good > bad ? 1 : 0, weight: weight * Math.abs(good - bad) }
  })
}

function flat(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
