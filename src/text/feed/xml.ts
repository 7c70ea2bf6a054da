import { createRequire } from 'node:module'
import type * as htmlparser2 from 'htmlparser2'

const require = createRequire(import.meta.url)

let loaded: typeof htmlparser2 | undefined

/** Read when there is markup to read: the main thread, which loads this for pages that only send on, hardly ever has any. */
const parser = (): typeof htmlparser2 => (loaded ??= require('htmlparser2'))

/** Attributes as written, names in lower case, values not decoded. The first of two with one name wins. */
export type Attributes = ReadonlyMap<string, string>

/** What a pass over markup tells, in order. Names are in lower case with their prefix. */
export interface MarkupHandler {
  readonly open: (name: string, attributes: Attributes, selfClosing: boolean) => void
  readonly close: (name: string) => void
  /** Text as written: its entities are not decoded. May come in pieces. */
  readonly text: (raw: string) => void
  readonly cdata: (text: string) => void
  /** A comment, declaration or instruction: what lies between `<!` or `<?` and `>`. */
  readonly other: (content: string) => void
  readonly repaired: (repair: string) => void
  /** In HTML, what stands in `<script>`, `<style>`, `<title>` and their like is no markup. */
  readonly isHtml?: boolean
}

const maxAttributes = 256
const maxAttributeLength = 65_536

/** The chunks that the tokenizer may still point into, told apart by their offset in the whole. */
function openWindow() {
  const chunks: string[] = []
  let offset = 0

  /** Of a range that does not stand in the first chunk. */
  function sliceBehind(start: number, end: number): string {
    let from = offset
    let at = 0
    for (; at < chunks.length - 1 && start - from >= (chunks[at] ?? '').length; at += 1)
      from += (chunks[at] ?? '').length
    const own = chunks[at] ?? ''
    const text = end - from <= own.length ? own : chunks.slice(at).join('')
    return text.slice(start - from, end - from)
  }

  return {
    push: (chunk: string) => void chunks.push(chunk),
    /** Forgets what lies before `kept`: slices are asked for in order, but for the tag that is read. */
    slice(start: number, end: number, kept = start): string {
      if (start >= end || start < offset) return ''
      let [first = ''] = chunks
      while (chunks.length > 1 && kept - offset >= first.length) {
        offset += first.length
        chunks.shift()
        first = chunks[0] ?? ''
      }
      if (end - offset <= first.length) return first.slice(start - offset, end - offset)
      return sliceBehind(start, end)
    },
  }
}

/** What looks like a tag and is none, as `a <b and c`, is text up to this length. UTF-16 code units. */
const longestStray = 65_536

/**
 * Reads XML as it is in the wild, in one pass, chunk by chunk: bare `<`, unquoted attributes and
 * undeclared entities pass. Nothing is expanded. Memory is one chunk and the longest comment or
 * CDATA section.
 *
 * The tokenizer runs in its HTML mode, in which a `<` that no letter follows is text. What is not
 * HTML is told to be foreign content, in which `<title>` and `<script>` are not special.
 */
export function readMarkup(chunks: Iterable<string>, handler: MarkupHandler): void {
  const window = openWindow()
  let name = ''
  let tagStart = 0
  let attributes = new Map<string, string>()
  let attribute = ''
  let value = ''
  let strayLess = false
  const inTag = (start: number, end: number) =>
    window.slice(start, end, Math.max(tagStart, start - longestStray))

  function endTag(end: number, selfClosing: boolean): void {
    if (strayLess) return endStrayTag(window.slice(tagStart, end + 1))
    handler.open(name, attributes, selfClosing)
  }

  /** `a <b and c</title>`: what looked like a tag is text up to its last `<`, then a tag. */
  function endStrayTag(raw: string): void {
    handler.repaired('bare-less-than')
    const at = raw.lastIndexOf('<')
    handler.text(raw.slice(0, at))
    const tag = /^<(\/?)([a-z][^\s/>]*)/i.exec(raw.slice(at, at + 256))
    const tagName = tag?.[2]?.toLowerCase()
    if (tagName === undefined) return handler.text(raw.slice(at))
    if (tag?.[1] === '/') return handler.close(tagName)
    handler.open(tagName, new Map(), raw.endsWith('/>'))
  }

  const { Tokenizer } = parser()
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: false, recognizeSelfClosing: true },
    {
      isInForeignContext: () => handler.isHtml !== true,
      onopentagname(start, end) {
        // The `<` stands before the name: the window must keep it for `endStrayTag`.
        tagStart = start - 1
        name = inTag(start, end).toLowerCase()
        attributes = new Map()
        strayLess = name.includes('<')
      },
      onattribname(start, end) {
        attribute = inTag(start, Math.min(end, start + 1024)).toLowerCase()
        value = ''
        if (attribute.includes('<')) strayLess = true
      },
      onattribdata(start, end) {
        if (value.length <= maxAttributeLength) value += inTag(start, end)
      },
      onattribentity() {},
      onattribend() {
        if (value.length > maxAttributeLength) return handler.repaired('attribute-too-long')
        if (attributes.size < maxAttributes && !attributes.has(attribute)) {
          attributes.set(attribute, value)
        }
      },
      onopentagend: (end) => endTag(end, false),
      onselfclosingtag: (end) => endTag(end, true),
      onclosetag(start, end) {
        // `</title` cut short by another `<`: the name is what stands before it.
        const closing = window.slice(start, Math.min(end, start + 1024))
        const cut = closing.indexOf('<')
        handler.close((cut < 0 ? closing : closing.slice(0, cut)).toLowerCase())
      },
      ontext: (start, end) => handler.text(window.slice(start, end)),
      ontextentity() {},
      oncdata: (start, end, offset) => handler.cdata(window.slice(start, end - offset)),
      oncomment(start, end, offset) {
        const content = window.slice(start, end - offset)
        // At the end of input an unclosed section is told as a comment.
        if (!content.startsWith('[CDATA[')) return handler.other(content)
        handler.repaired('unclosed-cdata')
        handler.cdata(content.slice(7))
      },
      ondeclaration: (start, end) => handler.other(window.slice(start, end)),
      onprocessinginstruction: (start, end) => handler.other(window.slice(start, end)),
      onend() {},
    },
  )

  for (const chunk of chunks) {
    window.push(chunk)
    tokenizer.write(chunk)
  }
  tokenizer.end()
}
