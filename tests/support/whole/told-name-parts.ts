import type { EntityType } from '../../../src/schemas/entity.ts'
import { toldPlace } from '../../../src/text/entities/areas.ts'
import { assembleEntities } from '../../../src/text/entities/assemble.ts'
import { bracketedNames } from '../../../src/text/entities/bracketed-names.ts'
import { findFirstWords } from '../../../src/text/entities/first-words.ts'
import { isGenericBody, isLocalBody } from '../../../src/text/entities/generic-bodies.ts'
import { formOf } from '../../../src/text/entities/link-forms.ts'
import { linkMentions } from '../../../src/text/entities/link-mentions.ts'
import {
  acronymOf,
  initialsOf,
  nameOf,
  type GivenMention,
} from '../../../src/text/entities/names.ts'
import { ownerOf, partOwner, partTown } from '../../../src/text/entities/owned-bodies.ts'
import { particleName, widenParticles } from '../../../src/text/entities/particles.ts'
import * as persons from '../../../src/text/entities/person-names.ts'
import { roleAfter } from '../../../src/text/entities/role-after.ts'
import { roleBefore } from '../../../src/text/entities/role-before.ts'
import { readRoleText } from '../../../src/text/entities/role-text.ts'
import { settlePlaces } from '../../../src/text/entities/settle-places.ts'
import { settleTypes } from '../../../src/text/entities/settle-types.ts'
import { splitNames } from '../../../src/text/entities/split-names.ts'
import { spreadNames } from '../../../src/text/entities/spread-names.ts'
import { typeToldAfter } from '../../../src/text/entities/told-after.ts'
import { typeToldBefore } from '../../../src/text/entities/told-before.ts'
import { trimMentions } from '../../../src/text/entities/trim-mentions.ts'
import { tagMentions } from '../../../src/text/ner/tagger.ts'
import { tokenize, type Tokens } from '../../../src/text/tokens.ts'
import { isNothing } from './asked.ts'
import { brief, oneLine } from './lines.ts'

type Pass = (tokens: Tokens, mentions: readonly GivenMention[]) => readonly GivenMention[]

const passes: Readonly<Record<string, Pass>> = {
  trimMentions,
  widenParticles,
  splitNames,
  bracketedNames,
  findFirstWords,
  settleTypes,
  settlePlaces,
  spreadNames,
}

/** What a tagger may have taken names for: what it does, and all of them for one thing. */
const takenFor: readonly (EntityType | undefined)[] = [undefined, 'person', 'organization', 'place']

const shown = ({ text, start, end }: Tokens, mention: GivenMention): string =>
  `${text.slice(start[mention.first], end[mention.end - 1])}@${mention.first}`

const written = (tokens: Tokens, mention: GivenMention): string =>
  `${mention.type} ${shown(tokens, mention)}`

/** What each pass makes of mentions: those that it changes or adds. */
const toldPasses = (tokens: Tokens, mentions: readonly GivenMention[]): readonly string[] => {
  const before = new Set(mentions.map((mention) => written(tokens, mention)))
  return Object.entries(passes).flatMap(([name, pass]) => {
    const changed = pass(tokens, mentions)
      .map((mention) => written(tokens, mention))
      .filter((one) => !before.has(one))
    return changed.length === 0 ? [] : [`${name}: ${changed.join(', ')}`]
  })
}

/** What is asked of each name as it stands. */
function toldNames(tokens: Tokens, mentions: readonly GivenMention[]): readonly string[] {
  const roles = readRoleText(tokens, mentions)
  return mentions.flatMap((mention, at) => {
    const beside = { before: mentions[at - 1], after: mentions[at + 1] }
    const says = {
      roleAfter: roleAfter(roles, mention.end),
      roleBefore: roleBefore(roles, mention.first, mention.end),
      toldAfter: typeToldAfter(tokens, mention),
      toldBefore: typeToldBefore(tokens, mention),
      toldPlace: toldPlace(tokens, mention),
      ownerOf: ownerOf(tokens, mention, beside),
    }
    return told(written(tokens, mention), says)
  })
}

/** What is asked of the words of each name. */
const toldWords = (tokens: Tokens, mentions: readonly GivenMention[]): readonly string[] =>
  mentions.flatMap((mention) => {
    const name = nameOf(tokens, mention)
    const person = persons.readPersonName(name.words)
    const { lookups, shortForms, variantKeys } = formOf(mention.type, name)
    const says = {
      key: name.key,
      acronymOf: acronymOf(name),
      initialsOf: initialsOf(name).join(' '),
      isGenericBody: isGenericBody(name),
      isLocalBody: isLocalBody(name),
      partOwner: partOwner(name),
      partTown: partTown(name),
      particleName: particleName(name.words),
      parts: person.parts.join(' '),
      shortForms: persons.personShortForms(person),
      isPersonByForm: persons.isPersonByForm(name),
      variants: persons.personVariantKeys(person).join(' '),
      lookups: lookups.join(', '),
      forms: shortForms,
      formVariants: variantKeys.join(' '),
    }
    return told(`name ${shown(tokens, mention)}`, says)
  })

/** A line of what is known, if anything is. */
function told(what: string, says: object): readonly string[] {
  const answers = Object.entries(says).filter(([, answer]) => !isNothing(answer))
  const line = answers.map(([name, answer]) => `${name}=${brief(answer)}`).join(' ')
  return line === '' ? [] : [`${what}: ${line}`]
}

/** What the parts of reading names say of a text, whatever a tagger has taken its names for. */
export function toldNameParts(text: string): readonly string[] {
  const tokens = tokenize(text)
  const tagged = tagMentions(tokens)
  return [
    `# ${oneLine(text)}`,
    ...toldWords(tokens, tagged),
    ...takenFor.flatMap((type) => {
      const mentions = tagged.map((mention) => ({ ...mention, type: type ?? mention.type }))
      const { entities } = assembleEntities(tokens, mentions)
      const links = entities.flatMap(({ name, link, roles, country }) =>
        told(name, { link, roles, country }),
      )
      return [
        ...toldPasses(tokens, mentions),
        ...toldNames(tokens, mentions),
        `linked: ${linkMentions(tokens, mentions).join(' ')}`,
        ...links,
      ]
    }),
  ]
}
