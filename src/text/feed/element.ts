import { isUtf8 } from 'node:buffer'
import { escapeUTF8 } from 'entities'
import { resolveLinks, resolveUrl } from './links.ts'
import { decodeXml, hasTags, maxTextLength, plainLine, stripControls, tidy } from './values.ts'
import type { Attributes } from './xml.ts'

/** An element read to its end. */
export interface Element {
  /** As the rules know it: `atom:title`. */
  readonly name: string
  readonly attribute: (name: string) => string | undefined
  /** Its text, as one line of plain text. */
  readonly line: () => string
  /** Whether its text is HTML with tags, and not only plain text. */
  readonly hasTags: () => boolean
  /** Its text as HTML, links made absolute. */
  readonly html: () => string
  /** Its text decoded once, trimmed, else as written. */
  readonly raw: () => string
  readonly url: () => string | undefined
  readonly resolve: (url: string | undefined) => string | undefined
  readonly language: string | undefined
}

/** A piece of what stands in an element: text as written, a CDATA section's text, or markup. */
export interface Piece {
  readonly kind: 'text' | 'cdata' | 'tag'
  readonly content: string
}

interface ElementParts {
  readonly name: string
  readonly attributes: Attributes
  readonly pieces: readonly Piece[]
  readonly base: string | undefined
  readonly language: string | undefined
}

const escapedTag = /&(?:lt|#60|#x3c);[a-z/!]/i

/** The pieces as one string: HTML where they hold markup, else what the text says. */
function join(
  pieces: readonly Piece[],
  isXhtml = false,
): { readonly text: string; readonly isMarkup: boolean } {
  const [only] = pieces
  if (only === undefined) return { text: '', isMarkup: false }
  if (pieces.length === 1 && only.kind !== 'tag') {
    const text = only.kind === 'text' ? decodeXml(only.content) : only.content
    return { text: stripControls(text).slice(0, maxTextLength), isMarkup: false }
  }
  const hasMarkup = pieces.some(({ kind }) => kind === 'tag')
  // `<description>&lt;p&gt;One<br/>…`: escaped HTML into which a tag strayed.
  const isEscaped =
    hasMarkup &&
    !isXhtml &&
    pieces.some(({ kind, content }) => kind === 'text' && escapedTag.test(content))
  const decodes = !hasMarkup || isEscaped
  const text = pieces
    .map(({ kind, content }) => {
      if (kind === 'text') return decodes ? decodeXml(content) : content
      return kind === 'cdata' && !decodes ? escapeUTF8(content) : content
    })
    .join('')
  return { text: stripControls(text).slice(0, maxTextLength), isMarkup: hasMarkup }
}

interface Content {
  readonly text: string
  readonly isHtml: boolean
}

/** Atom's types that mean text as it is; absent, the text is looked at. */
const plainTypes: readonly string[] = ['text', 'text/plain']
const reference = /&(?:[a-z]{2,8}|#\d{2,6}|#x[\da-f]{2,6});/i

function isHtmlType(type: string | undefined, text: string): boolean {
  if (type !== undefined) return !plainTypes.includes(type)
  // Most feeds that state no type write HTML all the same.
  return hasTags(text) || reference.test(text)
}

const xhtmlType = 'application/xhtml+xml'
const textType = /^(?:text|html|xhtml|text\/.*|.*\+xml|.*\/xml)$/

/** Content in base64, as Atom 0.3 (`mode`) and 1.0 (a type that is not text) write it. What is none stays. */
function decodeBase64(text: string): string {
  if (!/^[\w+/=\s-]*$/.test(text)) return text
  const bytes = Buffer.from(text, 'base64')
  return isUtf8(bytes) ? stripControls(bytes.toString()).slice(0, maxTextLength) : text
}

export function newElement({ name, attributes, pieces, base, language }: ElementParts): Element {
  const attribute = (key: string) => {
    const written = attributes.get(key)
    return written === undefined ? undefined : stripControls(decodeXml(written)).trim()
  }
  const type = attribute('type')?.toLowerCase() || undefined
  const isAtom = name.startsWith('atom:')

  let known: Content | undefined
  const content = () => (known ??= readContent())

  function readContent(): Content {
    const mode = attribute('mode')
    const isXhtml = type === 'xhtml' || type === xhtmlType || mode === 'xml'
    const { text, isMarkup } = join(pieces, isXhtml)
    if (!isAtom || isMarkup) return { text, isHtml: true }
    const isText = type === undefined || textType.test(type)
    if (mode === 'base64' || !isText) return { text: decodeBase64(text), isHtml: true }
    return { text, isHtml: isHtmlType(type, text) }
  }

  const raw = () => join(pieces).text.trim()
  const resolve = (url: string | undefined) =>
    url === undefined ? undefined : resolveUrl(url, base)
  return {
    name,
    attribute,
    hasTags: () => content().isHtml && hasTags(content().text),
    language,
    raw,
    resolve,
    line() {
      const { text, isHtml } = content()
      return isHtml ? plainLine(text) : tidy(text)
    },
    html() {
      const { text, isHtml } = content()
      return isHtml ? resolveLinks(text.trim(), base) : escapeUTF8(text.trim())
    },
    url: () => resolve(raw()),
  }
}
