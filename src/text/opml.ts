import { escapeUTF8 } from 'entities/escape'
import { decodeBody } from './charset.ts'
import { boundedLine } from './feed/bounds.ts'
import { decodeXml, stripControls, tidy } from './feed/values.ts'
import { type Attributes, readMarkup } from './feed/xml.ts'
import { Unreadable } from './unreadable.ts'

export interface OpmlFeed {
  readonly url: string
  readonly title: string
  readonly siteUrl?: string
  /** From the outermost to the innermost. */
  readonly folders: readonly string[]
  /** What OPML has no attribute for, in a namespace of our own, by name: other readers pass it over. */
  readonly own?: Readonly<Record<string, string>>
}

export interface Opml {
  readonly title?: string
  readonly feeds: readonly OpmlFeed[]
}

/** Larger files are not subscription lists. */
const maxBytes = 32 * 2 ** 20
const maxDepth = 32

const attributeOf = (attributes: Attributes, name: string) =>
  tidy(stripControls(decodeXml(attributes.get(name) ?? '')))

/** Of the name of a folder, so much is kept. */
const maxFolder = 200

/** Some readers write folders as a category: `/News/Local`; a feed may be in several, the first counts. */
function categoryFolders(category: string): string[] {
  const [first = ''] = category.split(',')
  return first.startsWith('/')
    ? first
        .split('/')
        .map((name) => boundedLine(name, maxFolder))
        .filter((name) => name !== '')
    : []
}

function feedOf(attributes: Attributes, folders: readonly string[]): OpmlFeed | undefined {
  const url = attributeOf(attributes, 'xmlurl')
    .replace(/^feed:(?:\/\/)?(?=https?:)/i, '')
    .replace(/^feed:\/\//i, 'http://')
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return undefined
  const siteUrl = attributeOf(attributes, 'htmlurl')
  const title = boundedLine(attributeOf(attributes, 'title') || attributeOf(attributes, 'text'))
  const own = ownOf(attributes)
  return {
    url,
    title,
    ...(siteUrl === '' ? {} : { siteUrl }),
    ...(Object.keys(own).length === 0 ? {} : { own }),
    folders:
      folders.length > 0 ? [...folders] : categoryFolders(attributeOf(attributes, 'category')),
  }
}

/** What a folder is called; nothing where it has no name. */
function labelOf(attributes: Attributes): string | undefined {
  const label = attributeOf(attributes, 'text') || attributeOf(attributes, 'title')
  return boundedLine(label, maxFolder) || undefined
}

const ownPrefix = 'wiredesk:'
const ownNamespace = 'https://github.com/wiredesk/wiredesk/opml'

const ownOf = (attributes: Attributes): Record<string, string> =>
  Object.fromEntries(
    [...attributes.keys()]
      .filter((name) => name.startsWith(ownPrefix))
      .map((name) => [name.slice(ownPrefix.length), attributeOf(attributes, name)]),
  )

/**
 * Reads a subscription list (OPML 1.0 or 2.0): every outline with an `xmlUrl`, the outlines around it
 * as its folders. A feed listed twice is told once, where it stood first.
 *
 * @throws Unreadable `too-large`, `not-opml`
 */
export function readOpml(body: Uint8Array): Opml {
  if (body.length > maxBytes) throw new Unreadable('too-large', `OPML of ${body.length} bytes`)
  const feeds = new Map<string, OpmlFeed>()
  /** The outlines that are open: the name of a folder, or nothing for a feed. */
  const open: (string | undefined)[] = []
  let isOpml = false
  let title: string | undefined

  readMarkup(decodeBody(body).chunks, {
    open(name, attributes, selfClosing) {
      if (name === 'opml') isOpml = true
      if (name === 'title' && title === undefined) title = ''
      if (name !== 'outline') return
      const feed = feedOf(
        attributes,
        open.slice(0, maxDepth).filter((folder) => folder !== undefined),
      )
      if (feed !== undefined && !feeds.has(feed.url)) feeds.set(feed.url, feed)
      if (!selfClosing) open.push(feed === undefined ? labelOf(attributes) : undefined)
    },
    close(name) {
      if (name === 'outline') open.pop()
    },
    text(raw) {
      if (title === '') title = tidy(stripControls(decodeXml(raw)))
    },
    cdata(text) {
      if (title === '') title = tidy(text)
    },
    other() {},
    repaired() {},
  })
  if (!isOpml) throw new Unreadable('not-opml', 'no OPML: there is no <opml> in it')
  return { ...(title ? { title } : {}), feeds: [...feeds.values()] }
}

const escapeXml = (text: string) => escapeUTF8(stripControls(text))

interface Folder {
  readonly folders: Map<string, Folder>
  readonly feeds: OpmlFeed[]
}

const newFolder = (): Folder => ({ folders: new Map(), feeds: [] })

function folderOf(root: Folder, names: readonly string[]): Folder {
  let folder = root
  for (const name of names) {
    const next = folder.folders.get(name) ?? newFolder()
    folder.folders.set(name, next)
    folder = next
  }
  return folder
}

const outline = ({ url, title, siteUrl, own = {} }: OpmlFeed) => {
  const name = escapeXml(title === '' ? url : title)
  const site = siteUrl === undefined ? '' : ` htmlUrl="${escapeXml(siteUrl)}"`
  const ours = Object.entries(own)
    .map(([key, value]) => ` ${ownPrefix}${key}="${escapeXml(value)}"`)
    .join('')
  return `<outline type="rss" text="${name}" title="${name}" xmlUrl="${escapeXml(url)}"${site}${ours}/>`
}

function* lines({ folders, feeds }: Folder, indent: string): Iterable<string> {
  for (const [name, folder] of folders) {
    yield `${indent}<outline text="${escapeXml(name)}">`
    yield* lines(folder, `${indent}  `)
    yield `${indent}</outline>`
  }
  for (const feed of feeds) yield indent + outline(feed)
}

/** Writes a subscription list as OPML 2.0, folders and all. */
export function writeOpml({ title = 'Feeds', feeds }: Opml): string {
  const root = newFolder()
  const isPlain = feeds.every(({ own }) => own === undefined)
  for (const feed of feeds) folderOf(root, feed.folders.slice(0, maxDepth)).feeds.push(feed)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<opml version="2.0"${isPlain ? '' : ` xmlns:wiredesk="${ownNamespace}"`}>`,
    `  <head><title>${escapeXml(title)}</title></head>`,
    '  <body>',
    ...lines(root, '    '),
    '  </body>',
    '</opml>',
    '',
  ].join('\n')
}
