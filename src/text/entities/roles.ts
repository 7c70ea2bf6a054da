import type { Tokens } from '../tokens.ts'
import type { GivenMention } from './names.ts'
import { roleAfter } from './role-after.ts'
import { roleBefore } from './role-before.ts'
import { readRoleText, type FoundRole, type RoleText } from './role-text.ts'

export interface PersonRole extends FoundRole {
  /** The person's mention. */
  readonly holder: number
}

/**
 * What the persons of a document are said to be, in order of their mentions: titles before and after names,
 * appositions, "who heads …", "is the …". A small grammar that reads on from each name over a bounded number of
 * tokens, without going back. `mentions` are in order and do not overlap; `clusters` as `linkMentions` gives them.
 */
export function findRoles(
  tokens: Tokens,
  mentions: readonly GivenMention[],
  clusters: readonly number[],
): PersonRole[] {
  const text = readRoleText(tokens, mentions)
  return [...mentions.entries()]
    .filter(([, { type }]) => type === 'person')
    .flatMap(([holder, { first, end }]) =>
      [roleBefore(text, first, end), roleAfter(text, end)]
        .filter((role) => role !== undefined)
        .map((role) => ({
          ...role,
          holder,
          owner: role.owner ?? possessor(text, role, holder, clusters),
        })),
    )
}

/** So far back "his" is looked for. */
const mostTokensBack = 60

/** Whom "his" means in "Kim and his sister …": the only other person named before in the sentence. */
function possessor(
  text: RoleText,
  role: FoundRole,
  holder: number,
  clusters: readonly number[],
): number | undefined {
  if (!role.isPossessive) return undefined
  const [sentence] = text.sentenceOf(role.first)
  const floor = Math.max(sentence, role.first - mostTokensBack)
  let found: number | undefined
  for (let token = role.first - 1; token >= floor; token--) {
    const index = text.mentionAt(token)
    if (index === undefined || text.mentions[index]?.type !== 'person') continue
    if (clusters[index] === clusters[holder]) continue
    found ??= index
    if (clusters[index] !== clusters[found]) return undefined
  }
  return found
}
