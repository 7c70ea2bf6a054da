import { plainTextOf } from './dom.ts'

/** A JSON-LD object, its properties not yet known. */
export type LdNode = Readonly<Record<string, unknown>>

/** How many objects of a page are looked at, and how deep. */
const MOST_NODES = 2_000
const MOST_DEPTH = 8

const ARTICLE =
  /^(?:\w*Article|BlogPosting|LiveBlogPosting|SocialMediaPosting|Report|Review|Recipe|HowTo|Answer|Question)$/u
const WEB_PAGE = /^(?:WebPage|ItemPage|AboutPage|ReportageNewsArticle)$/u

export interface LinkedData {
  /** The object that tells of the article itself, if one does. */
  readonly article: LdNode | undefined
  /** What names the page around it. */
  readonly page: LdNode | undefined
  /** By `@id`, for properties that refer to another object. */
  readonly byId: ReadonlyMap<string, LdNode>
}

/** What the page's JSON-LD says, whichever way it is nested: alone, in an array, in `@graph`. */
export function readJsonLd(scripts: readonly string[], title: string): LinkedData {
  const nodes = scripts.flatMap((script) => flatten(parseLenient(script)))
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE.test(type)))
  const byId = new Map<string, LdNode>()
  for (const node of nodes) {
    const id = node['@id']
    if (typeof id === 'string' && Object.keys(node).length > 2) byId.set(id, node)
  }
  return {
    article: articles.find((node) => isAbout(node, title)) ?? articles.find(isWhole),
    page: nodes.find((node) => typesOf(node).some((type) => WEB_PAGE.test(type))),
    byId,
  }
}

export function typesOf(node: LdNode): string[] {
  return listOf(node['@type']).flatMap((type) =>
    typeof type === 'string' ? [type.replace(/^.*[/#:]/u, '')] : [],
  )
}

/** A property's values: none, one or many are all a list. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

export function isNode(value: unknown): value is LdNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A property's first value that is text or, in an object, has text under `keys`. */
export function textOf(value: unknown, ...keys: readonly string[]): string | undefined {
  for (const item of listOf(value)) {
    if (typeof item === 'string' && item.trim() !== '') return plainTextOf(item)
    if (typeof item === 'number') return String(item)
    if (!isNode(item)) continue
    for (const key of keys) {
      const inner = item[key]
      if (typeof inner === 'string' && inner.trim() !== '') return plainTextOf(inner)
    }
  }
  return undefined
}

/** Pages list teasers of other articles too: the one whose headline is the page's is meant. */
function isAbout(node: LdNode, title: string): boolean {
  const headline = textOf(node['headline'] ?? node['name'])
  return headline !== undefined && title !== '' && fold(title).includes(fold(headline))
}

function isWhole(node: LdNode): boolean {
  return ['articleBody', 'datePublished', 'author', 'text'].some((key) => key in node)
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

/** Generators wrap it in comments or CDATA and leave line feeds inside strings. */
function parseLenient(script: string): unknown {
  const bare = script.replace(/^\s*(?:<!--|\/\*|\/\/)?\s*(?:<!\[CDATA\[)?(?:\*\/)?/u, '').trimEnd()
  for (const text of [bare, bare.replace(/(?:\/\/|\/\*)?\s*(?:\]\]>)?\s*(?:-->|\*\/)?;?$/u, '')]) {
    try {
      // Control characters may not stand inside strings, and outside they are white space.
      return JSON.parse(text.replace(/\p{Cc}/gu, ' '))
    } catch {
      continue // the next reading; a script that is no JSON says nothing
    }
  }
  return undefined
}

/** Breadth first, so that what is said of the page itself comes before what it contains. */
function flatten(root: unknown): LdNode[] {
  const nodes: LdNode[] = []
  let level: unknown[] = [root]
  for (let depth = 0; depth < MOST_DEPTH && level.length > 0; depth += 1) {
    const next: unknown[] = []
    for (const value of level) {
      if (nodes.length + next.length > MOST_NODES) return nodes
      if (Array.isArray(value)) next.push(...value.slice(0, MOST_NODES))
      else if (isNode(value)) {
        nodes.push(value)
        next.push(...Object.values(value).filter((item) => typeof item === 'object'))
      }
    }
    level = next
  }
  return nodes.filter((node) => '@type' in node)
}
