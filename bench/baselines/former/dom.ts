import { Parser } from 'htmlparser2'
import { parseHTML } from 'linkedom'

/**
 * The little of the DOM that reading an article needs, so that no other file depends on the
 * library behind it.
 */
export interface DomNode {
  /** 1 element, 3 text. */
  readonly nodeType: number
  readonly textContent: string | null
  readonly parentNode: DomNode | null
  readonly childNodes: Iterable<DomNode>
  readonly nextSibling: DomNode | null
}

export interface DomElement extends DomNode {
  readonly localName: string
  readonly parentElement: DomElement | null
  readonly previousElementSibling: DomElement | null
  readonly nextElementSibling: DomElement | null
  getAttribute(name: string): string | null
  querySelector(selector: string): DomElement | null
  querySelectorAll(selector: string): Iterable<DomElement>
  closest(selector: string): DomElement | null
  contains(node: DomNode): boolean
  cloneNode(deep: boolean): DomElement
  remove(): void
}

export interface DomDocument {
  readonly documentElement: DomElement
  readonly body: DomElement
  querySelector(selector: string): DomElement | null
  querySelectorAll(selector: string): Iterable<DomElement>
}

/**
 * linkedom gives every node a table of listeners, in a weak map that the collector has to walk: a sixth of
 * the time of reading a page, for events that never come. A constructor looks its parent up when it runs,
 * so that another parent spares them. Where linkedom is built otherwise, nothing changes.
 */
function forgoEvents(): void {
  let made: unknown = parseHTML('<p></p>').document.constructor
  while (typeof made === 'function') {
    const parent: unknown = Object.getPrototypeOf(made)
    if (typeof parent === 'function' && parent.name === 'DOMEventTarget') {
      Object.setPrototypeOf(made, Object)
      return
    }
    made = parent
  }
}
forgoEvents()

/** The document of a page that is known to be small and shallow. */
export function parseDocument(html: string): DomDocument {
  const document: DomDocument = parseHTML(html).document
  return document
}

export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === 1
}

export function isText(node: DomNode): boolean {
  return node.nodeType === 3
}

/** Class and id, to be searched for what they tell. */
export function hintsOf(element: DomElement): string {
  return `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
}

/** UTF-16 code units of all text inside. */
export function lengthOf(element: DomElement): number {
  return (element.textContent ?? '').length
}

/** An element's text if it has at most so many UTF-16 code units; long ones are not put together. */
export function shortText(element: DomElement, most: number): string | undefined {
  let text = ''
  const open: DomNode[] = [element]
  for (let node = open.pop(); node; node = open.pop()) {
    if (isText(node)) text += node.textContent ?? ''
    else if (isElement(node)) open.push(...[...node.childNodes].slice(0, most).toReversed())
    if (text.length > most || open.length > most) return undefined
  }
  return text
}

/** The text of a string that may hold markup: tags go, entities are decoded. */
export function plainTextOf(markup: string): string {
  if (!/[<&]/u.test(markup)) return markup
  let text = ''
  const parser = new Parser({ ontext: (part) => (text += part) }, { decodeEntities: true })
  parser.end(markup)
  return text
}
