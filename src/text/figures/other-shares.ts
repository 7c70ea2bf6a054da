import { Class } from '../reading/classes.ts'
import { is } from '../reading/cursor.ts'
import { match } from '../reading/match.ts'
import { compile } from '../reading/pattern.ts'
import type { TextReading } from '../reading/text-reading.ts'

const name = 'word&!verb&!stopWord&!changes&!preposition&!gerund&!participle'

const shape = compile(
  `percent comma? (and | while)? determiner? ${name} (${name}){2} havingVerb? # (comma | semicolon | stop | and)`,
)

/** "Lund had 52.4 percent and Berg 47.6": the share of another, whose unit is left out. */
export const isOtherShare = (r: TextReading, start: number, next: number): boolean =>
  !is(r, next, Class.percent) && match(r, shape, start, next) !== undefined
