import { linkMentions } from '../../src/text/entities/link-mentions.ts'
import { findRoles } from '../../src/text/entities/roles.ts'
import { readMarkedText } from './marked-text.ts'

/** Each role in `marked` as `person: role > what it belongs to`. */
export function rolesIn(marked: string): string[] {
  const { tokens, mentions } = readMarkedText(marked)
  const slice = (first: number, end: number) =>
    tokens.text.slice(tokens.start[first], tokens.end[end - 1])
  const name = (index: number) => slice(mentions[index]!.first, mentions[index]!.end)
  return findRoles(tokens, mentions, linkMentions(tokens, mentions)).map(
    ({ holder, first, end, owner }) =>
      `${name(holder)}: ${slice(first, end)}${owner === undefined ? '' : ` > ${name(owner)}`}`,
  )
}
