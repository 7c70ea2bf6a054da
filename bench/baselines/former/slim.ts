import { Parser } from 'htmlparser2'
import { Unreadable } from '../../../src/text/unreadable.ts'
import { limits } from './limits.ts'

/** A page without what no reader sees, small enough to build a document from. */
export interface SlimPage {
  readonly html: string
  /** The texts of its JSON-LD scripts, in order. */
  readonly jsonLd: readonly string[]
}

const DROPPED = new Set(
  'applet area audio button canvas embed frame frameset iframe input map noembed noframes noscript object option param script select style svg template textarea track video'.split(
    ' ',
  ),
)
const HEAD = new Set(['base', 'link', 'meta', 'title'])
const VOID = new Set('base br col hr img link meta source wbr'.split(' '))
const ATTRIBUTES = new Set(
  'alt aria-hidden class colspan content data-credit data-caption data-lazy-src data-original data-src data-srcset datetime dir hidden href http-equiv id itemprop itemscope itemtype lang name property pubdate rel role rowspan src srcset style title type value xml:lang'.split(
    ' ',
  ),
)

/**
 * Reads the markup once, in order and without a tree, keeping what an article can be read from.
 * Elements nested deeper than a document can bear are unwrapped: their text stays.
 * Throws `Unreadable`: `too-large`, `too-deep`.
 */
export function slim(html: string): SlimPage {
  const head: string[] = []
  const body: string[] = []
  const jsonLd: string[] = []
  const root: { html: string; body: string } = { html: '', body: '' }
  /** What each open element's closing tag writes; `undefined` inside dropped ones. */
  const open: (string | undefined)[] = []
  let dropped = 0
  let kept = 0
  let elements = 0
  let characters = 0
  let script: string[] | undefined
  let inHead = false

  const write = (text: string) => {
    characters += text.length
    if (characters > limits.characters) throw tooLarge(`${limits.characters} characters of content`)
    if (inHead) head.push(text)
    else body.push(text)
  }

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (open.length >= limits.depth) {
          throw new Unreadable('too-deep', `more than ${limits.depth} elements within one another`)
        }
        if (name === 'script' && /ld\+json/iu.test(attributes['type'] ?? '')) script = []
        if (dropped > 0 || DROPPED.has(name)) {
          dropped += 1
          open.push(undefined)
          return
        }
        if (name === 'html' || name === 'head' || name === 'body') {
          if (name !== 'head') root[name] ||= attributesOf(attributes)
          open.push('')
          return
        }
        elements += 1
        if (elements > limits.elements) throw tooLarge(`${limits.elements} elements`)

        inHead = HEAD.has(name)
        const shallow = kept < limits.keptDepth
        if (shallow || VOID.has(name)) write(`<${name}${attributesOf(attributes)}>`)
        const closing = shallow && !VOID.has(name) ? `</${name}>` : ''
        if (closing) kept += 1
        open.push(closing)
        if (VOID.has(name)) inHead = false
      },
      ontext(text) {
        if (script) script.push(text)
        if (dropped === 0) write(text)
      },
      onclosetag(name) {
        const closing = open.pop()
        if (closing === undefined) {
          dropped = Math.max(0, dropped - 1)
          if (name === 'script' && script) {
            const text = script.join('')
            if (text.length <= limits.jsonLd) jsonLd.push(text)
            script = undefined
          }
          return
        }
        if (!closing) return
        kept -= 1
        write(closing)
        if (HEAD.has(name)) inHead = false
      },
    },
    { decodeEntities: false, lowerCaseTags: true, lowerCaseAttributeNames: true },
  )
  parser.write(html)
  parser.end()

  return {
    html: `<!doctype html><html${root.html}><head>${head.join('')}</head><body${root.body}>${body.join('')}</body></html>`,
    jsonLd,
  }
}

/** Values come as written, entities and all, so only the quotation mark needs care. */
function attributesOf(attributes: Record<string, string>): string {
  let written = ''
  for (const [name, value] of Object.entries(attributes)) {
    if (!ATTRIBUTES.has(name) || value.length > limits.attribute) continue
    written += ` ${name}="${value.replaceAll('"', '&quot;')}"`
  }
  return written
}

function tooLarge(limit: string): Unreadable {
  return new Unreadable('too-large', `more than ${limit}`)
}
