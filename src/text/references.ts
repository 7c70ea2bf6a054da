import { createRequire } from 'node:module'
import type * as entities from 'entities'

const require = createRequire(import.meta.url)

let loaded: typeof entities | undefined

/** What knows HTML's names for characters: two thousand, which the main thread hardly ever needs, so that they are read when a text has one. */
const known = (): typeof entities => (loaded ??= require('entities'))

/** Decodes references that end in `;`, HTML's names too. */
export const decodeStrict = (text: string): string =>
  text.includes('&') ? known().decodeHTMLStrict(text) : text

/** The same, and those that HTML knows without it. */
export const decodeText = (text: string): string =>
  text.includes('&') ? known().decodeHTML(text) : text

/** As the value of an attribute is decoded. */
export const decodeAttribute = (value: string): string =>
  value.includes('&') ? known().decodeHTMLAttribute(value) : value
