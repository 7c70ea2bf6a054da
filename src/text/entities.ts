import { assembleEntities, type Entities } from './entities/assemble.ts'
import { repairMentions } from './entities/repair-mentions.ts'
import { tagMentions } from './ner/tagger.ts'
import type { Tokens } from './tokens.ts'

/**
 * People, organizations, places, groups, events, works and products in English news, all mentions of one tied together,
 * with the roles persons are given. The tagger finds names; the document pass corrects and links them.
 */
export function findEntities(tokens: Tokens): Entities {
  return assembleEntities(tokens, repairMentions(tokens, tagMentions(tokens)))
}
