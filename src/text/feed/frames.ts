import type { Piece } from './element.ts'
import { innerBase } from './links.ts'
import { declare, nameIn, type Scope } from './names.ts'
import { decodeXml } from './values.ts'
import type { Attributes } from './xml.ts'

/** Plays the part of an element that is open. */
export type Role = 'root' | 'entry' | 'container' | 'field' | 'inline'

export interface Frame {
  /** As written, for its end tag. */
  readonly written: string
  readonly name: string
  readonly role: Role
  /** What rules put before the names of its children: `atom:author>`. */
  readonly path: string
  readonly attributes: Attributes
  readonly scope: Scope
  readonly base: string | undefined
  readonly language: string | undefined
  /** What stands in it, where it is a field or a container. */
  readonly pieces: Piece[]
}

/** An element about to be opened: its name is known, its part is not. */
export type Opening = Omit<Frame, 'role' | 'path' | 'pieces'>

export function opening(
  written: string,
  attributes: Attributes,
  outer: Pick<Frame, 'scope' | 'base' | 'language'>,
  own: string,
): Opening {
  if (attributes.size === 0) {
    const { scope, base, language } = outer
    return { written, name: nameIn(scope, written, own), attributes, scope, base, language }
  }
  const scope = declare(outer.scope, attributes)
  const base = attributes.get('xml:base')
  return {
    written,
    name: nameIn(scope, written, own),
    attributes,
    scope,
    base: innerBase(outer.base, base === undefined ? undefined : decodeXml(base)),
    language: attributes.get('xml:lang') ?? outer.language,
  }
}
