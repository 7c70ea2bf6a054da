import { resolveLinks, resolveUrl } from './links.ts'
import {
  decodeXml,
  escapeHtml,
  hasTags,
  maxTextLength,
  plainLine,
  stripControls,
  tidy,
} from './values.ts'
import type { Attributes } from './xml.ts'

/** An element read to its end. */
export interface Element {
  /** As the rules know it: `atom:title`. */
  readonly name: string
  readonly attribute: (name: string) => string | undefined
  /** Its text, as one line of plain text. */
  readonly line: () => string
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

export interface ElementParts {
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
      return kind === 'cdata' && !decodes ? escapeHtml(content) : content
    })
    .join('')
  return { text: stripControls(text).slice(0, maxTextLength), isMarkup: hasMarkup }
}

/** Atom's types that mean text as it is; absent, the text is looked at. */
const isPlainType = (type: string | undefined) => type === 'text' || type === 'text/plain'
const xhtmlType = 'application/xhtml+xml'
const textType = /^(?:text|html|xhtml|text\/.*|.*\+xml|.*\/xml)$/

/** Content in base64, as Atom 0.3 (`mode`) and 1.0 (a type that is not text) write it. */
function decodeBase64(text: string): string {
  const bytes = Buffer.from(text, 'base64')
  return stripControls(new TextDecoder().decode(bytes)).slice(0, maxTextLength)
}

export function newElement({ name, attributes, pieces, base, language }: ElementParts): Element {
  const attribute = (key: string) => {
    const written = attributes.get(key)
    return written === undefined ? undefined : stripControls(decodeXml(written)).trim()
  }
  const type = attribute('type')?.toLowerCase() || undefined
  const isAtom = name.startsWith('atom:')

  function content(): { readonly text: string; readonly isHtml: boolean } {
    const isXhtml = type === 'xhtml' || type === xhtmlType || attribute('mode') === 'xml'
    const { text, isMarkup } = join(pieces, isXhtml)
    if (!isAtom || isMarkup) return { text, isHtml: true }
    if (attribute('mode') === 'base64' || (type !== undefined && !textType.test(type))) {
      return { text: decodeBase64(text), isHtml: true }
    }
    const isHtml = isPlainType(type) ? false : type !== undefined || hasTags(text)
    return { text, isHtml }
  }

  const raw = () => join(pieces).text.trim()
  const resolve = (url: string | undefined) =>
    url === undefined ? undefined : resolveUrl(url, base)
  return {
    name,
    attribute,
    language,
    raw,
    resolve,
    line() {
      const { text, isHtml } = content()
      return isHtml ? plainLine(text) : tidy(text)
    },
    html() {
      const { text, isHtml } = content()
      return isHtml ? resolveLinks(text.trim(), base) : escapeHtml(text.trim())
    },
    url: () => resolve(raw()),
  }
}
