import { maskedUrl } from '../masked.ts'
import { decodeBody } from '../text/charset.ts'
import { decodeXml, stripControls, tidy } from '../text/feed/values.ts'
import { type Attributes, readMarkup } from '../text/feed/xml.ts'

/** So many are named, the others are counted. */
const mostNamed = 20

/** Each line by itself, so that whoever reads knows in which one it is. */
function* linesOf(chunks: Iterable<string>, nextLine: (number: number) => void): Iterable<string> {
  let line = 1
  for (const chunk of chunks)
    for (const piece of chunk.split(/(?<=\n)/)) {
      nextLine(line)
      yield piece
      if (piece.endsWith('\n')) line += 1
    }
}

/**
 * The outlines of an OPML list that say that they are feeds and of which none was read: each with the line where it ends, its title and
 * what stands in place of an address. `taken`: the addresses that were read.
 */
export function unreadOutlines(opml: Uint8Array, taken: readonly string[]): string[] {
  const known = new Set(taken.map(withoutScheme))
  const faults: string[] = []
  let line = 1
  const chunks = linesOf(decodeBody(opml).chunks, (number) => {
    line = number
  })
  readMarkup(chunks, {
    open(name, attributes) {
      const address = name === 'outline' ? claimedAddress(attributes) : undefined
      if (address === undefined || known.has(withoutScheme(address))) return
      faults.push(`line ${line}: ${titleOf(attributes)}${whyNot(address)}`)
    },
    close() {},
    text() {},
    cdata() {},
    other() {},
    repaired() {},
  })
  const rest = faults.length - mostNamed
  return rest > 0 ? [...faults.slice(0, mostNamed), `and ${rest} more like these`] : faults
}

const textOf = (attributes: Attributes, name: string): string =>
  tidy(stripControls(decodeXml(attributes.get(name) ?? '')))

/** What an outline of a feed gives as its address, be it nothing; `undefined` for folders and links. */
function claimedAddress(attributes: Attributes): string | undefined {
  const isFeed = attributes.has('xmlurl') || /^(?:rss|atom)$/i.test(textOf(attributes, 'type'))
  return isFeed ? textOf(attributes, 'xmlurl') : undefined
}

/** `feed:` stands before the scheme, or in its place. */
const withoutScheme = (address: string): string =>
  address.replace(/^feed:(?:\/\/)?/i, '').replace(/^https?:\/\//i, '')

function titleOf(attributes: Attributes): string {
  const title = textOf(attributes, 'title') || textOf(attributes, 'text')
  return title === '' ? '' : `“${shortened(title)}” `
}

const whyNot = (address: string): string =>
  address === ''
    ? 'has no address of a feed (xmlUrl)'
    : `has ${JSON.stringify(shortened(maskedUrl(address)))}, which is no address of http or https`

/** Of what may be of any length, so many characters. */
const shortened = (text: string): string => (text.length > 100 ? `${text.slice(0, 100)}…` : text)
