import { type Draft, newDraft } from './draft.ts'
import { type Element, newElement, type Piece } from './element.ts'
import { type Frame, type Opening, opening, type Role } from './frames.ts'
import { entryBase } from './links.ts'
import { entryRules, feedRules } from './rules.ts'
import { endTag, startTag } from './serialize.ts'
import { maxTextLength } from './values.ts'
import {
  clearContainers,
  endsField,
  entryNames,
  holdsHtml,
  opaqueContainers,
  ownVocabulary,
  roots,
  type XmlFormat,
} from './vocabulary.ts'
import type { Attributes, MarkupHandler } from './xml.ts'

/** Deeper elements are passed over; their text stays. */
const maxDepth = 256

interface ReaderOptions {
  /** The document's own address. */
  readonly base: string
  readonly onEntry: (entry: Draft) => void
  readonly repaired: (repair: string) => void
}

export interface Reader extends MarkupHandler {
  readonly feed: Draft
  /** Ends the reading: an entry that is still open is cut off, and is not handed out. */
  readonly end: () => {
    readonly format?: XmlFormat
    readonly isIndex: boolean
    readonly isHtml: boolean
  }
}

const bareAmpersand = /&(?!#?\w{1,32};)/

/** Of containers, only some are read for a text of their own: an author's name. */
const holdsText = ({ role, name }: Frame) =>
  role === 'field' || (role === 'container' && opaqueContainers.has(name))

function roleOf(name: string, entries: ReadonlySet<string>): Role {
  if (entries.has(name)) return 'entry'
  return clearContainers.has(name) || opaqueContainers.has(name) ? 'container' : 'field'
}

/** Follows the elements of a feed, reads each by its rule, and hands out each entry as it ends. */
export function newReader({ base, onEntry, repaired }: ReaderOptions): Reader {
  const feed = newDraft()
  const stack: Frame[] = []
  const outside = { scope: new Map<string, string>(), base, language: undefined }
  let bases: { site: string | undefined; entries: string | undefined } = {
    site: undefined,
    entries: base,
  }
  let format: XmlFormat | undefined
  let isIndex = false
  let isHtml = false
  let isOver = false
  let tooDeep = 0
  let entry: Draft | undefined
  /** Whether nothing stood in the entry so far: `<item/>` is none. */
  let isBare = true
  /** Where in the stack the field lies that is being read, and how much text it has. */
  let fieldAt = -1
  let length = 0

  function push(element: Opening, role: Role, path: string): void {
    const inner = role === 'entry' && element.base === base ? baseOfEntries() : element.base
    stack.push({ ...element, base: inner, role, path, pieces: [] })
    if (role === 'entry') {
      entry = newDraft()
      isBare = element.attributes.size === 0
      entry.set('language', element.language, 2)
      entry.set('guid', element.attributes.get('rdf:about'), 2)
    }
    if (role === 'field' || role === 'container') length = 0
    if (role === 'field') fieldAt = stack.length - 1
  }

  function baseOfEntries(): string | undefined {
    const site = feed.get('siteUrl')
    if (site !== bases.site) bases = { site, entries: entryBase(base, site) }
    return bases.entries
  }

  function openRoot(written: string, attributes: Attributes): void {
    const element = opening(written, attributes, outside, '')
    if (element.name === 'html') isHtml = true
    const found = roots.get(element.name)
    if (found === undefined || (isHtml && element.name === 'channel')) return
    format = found
    isIndex = element.name.endsWith('sitemapindex')
    push(element, element.name.endsWith('entry') ? 'entry' : 'root', '')
    feed.set('language', attributes.get('xml:lang'), 2)
  }

  function openChild(element: Opening, kind: XmlFormat): void {
    const role = roleOf(element.name, entryNames[kind])
    // Neither an entry nor what a rule reads can hold an entry: an end tag is missing.
    const holder = stack.findIndex((frame) => frame.role === 'entry' || frame.path !== '')
    if (role === 'entry' && holder >= 0) {
      repaired('unclosed-element')
      popTo(holder)
    }
    isBare = false
    const path = stack.at(-1)?.path ?? ''
    push(element, role, opaqueContainers.has(element.name) ? `${path}${element.name}>` : path)
  }

  /** Whether `name`, right inside the field being read, shows that the field was not closed. */
  function endsOpenField(name: string, kind: XmlFormat): boolean {
    if (fieldAt !== stack.length - 1) return false
    const field = stack[fieldAt]
    if (field === undefined) return false
    if (entryNames[kind].has(name)) return true
    const rules = entry === undefined ? feedRules : entryRules
    if (!rules.has(field.path + field.name)) return false
    if (endsField.has(name) || !holdsHtml(field.name)) return true
    return /(?:^|:)title$/.test(field.name) && rules.has(name)
  }

  function addPiece(piece: Piece): void {
    const holder = stack[fieldAt] ?? stack.at(-1)
    if (holder === undefined || !holdsText(holder)) return
    if (length > maxTextLength) return
    length += piece.content.length
    if (length > maxTextLength) repaired('text-too-long')
    holder.pieces.push(piece)
  }

  function popTo(index: number): void {
    while (stack.length > index) closeTop()
  }

  function closeTop(): void {
    const frame = stack.pop()
    if (frame === undefined) return
    if (frame.role === 'inline') return addPiece({ kind: 'tag', content: endTag(frame.written) })
    if (frame.role === 'field') fieldAt = -1
    if (frame.role === 'field' || frame.role === 'container') applyRule(frame, newElement(frame))
    if (frame.role === 'entry' && entry !== undefined) {
      if (!isBare) onEntry(entry)
      entry = undefined
    }
    if (stack.length === 0) isOver = true
  }

  function applyRule({ name }: Frame, element: Element): void {
    const rules = entry === undefined ? feedRules : entryRules
    rules.get((stack.at(-1)?.path ?? '') + name)?.(entry ?? feed, element)
  }

  return {
    feed,
    repaired,
    open(written, attributes, selfClosing) {
      if (isOver) return
      if (format === undefined) openRoot(written, attributes)
      else openInside(written, attributes, format)
      if (selfClosing) this.close(written)
    },
    close(written) {
      const isTop = stack.at(-1)?.written === written
      const index = isTop
        ? stack.length - 1
        : stack.findLastIndex((frame) => frame.written === written)
      // What was passed over ends there too, unless it ends what holds it.
      if (tooDeep > 0 && (index < 0 || stack[index]?.role === 'inline')) {
        tooDeep--
        return
      }
      if (index < 0) return
      tooDeep = 0
      if (index < stack.length - 1) repaired('unclosed-element')
      popTo(index)
    },
    text(content) {
      if (format === undefined && /[^\s\ufeff]/.test(content)) repaired('junk-before-root')
      if (bareAmpersand.test(content)) repaired('bare-ampersand')
      addPiece({ kind: 'text', content })
    },
    cdata: (content) => addPiece({ kind: 'cdata', content }),
    other(content) {
      if (format === undefined && /^doctype\s+html/i.test(content.slice(0, 32))) isHtml = true
    },
    end() {
      if (stack.length > 0) repaired('truncated')
      return { ...(format === undefined ? {} : { format }), isIndex, isHtml }
    },
  }

  function openInside(written: string, attributes: Attributes, kind: XmlFormat): void {
    if (stack.length >= maxDepth) {
      tooDeep++
      return
    }
    const outer = stack.at(-1) ?? outside
    const element = opening(written, attributes, outer, ownVocabulary[kind])
    if (fieldAt >= 0 && endsOpenField(element.name, kind)) {
      repaired('unclosed-element')
      closeTop()
    }
    if (fieldAt < 0) return openChild(element, kind)
    push(element, 'inline', '')
    addPiece({ kind: 'tag', content: startTag(element) })
  }
}
