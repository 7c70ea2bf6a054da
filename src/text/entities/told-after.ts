import type { EntityType } from '../../schemas/entity.ts'
import { countryNamed } from '../gazetteer/country-names.ts'
import { subdivisionNamed } from '../gazetteer/subdivisions.ts'
import { organizationWords } from '../gazetteer/words.ts'
import { TokenKind, type Tokens, wordAt } from '../tokens.ts'
import { nameOf, type GivenMention } from './names.ts'
import { familyNouns } from './titles.ts'

/** What people alone do. Firms and towns say, deny and want as well. */
const humanVerbs = new Set(
  `smiled smiles laughed laughs wept weeps cried cries shrugged nodded grinned sobbed sighed recalled recalls married died
  retired drowned limped knelt slept woke pleaded testified confessed graduated cooks teaches sings dances wears drives
  lives grew`.split(/\s+/u),
)

/**
 * What the words right behind a name tell of it: "Zork, *45*,", "Zork, *who* …", "Zork *smiled*", "Zork’s *wife*" is a person, whatever the
 * tagger took it for.
 */
export function typeToldAfter(tokens: Tokens, mention: GivenMention): EntityType | undefined {
  if (isOfficeOfState(tokens, mention)) return 'place'
  if (isWork(tokens, mention)) return 'work'
  return isTold(tokens, mention.end) && mayBePerson(tokens, mention) ? 'person' : undefined
}

const works = new Set(
  'album ballet comedy documentary drama film memoir movie musical novel opera play poem sitcom song thriller'.split(
    ' ',
  ),
)
/** What a noun of a work stands before that is not part of a longer one: "a *film* director". */
const afterWork = new Set(', . about by from in of set starring that which with'.split(' '))
const articles = new Set(['a', 'the', 'his', 'her'])
const quotes = new Set(['"', '”', '’', "'"])

/** "Zork", *a film by* …: also with the comma within the quotation marks. */
function isWork(tokens: Tokens, { type, end }: GivenMention): boolean {
  if (type === 'work' || type === 'group') return false
  const comma = quotes.has(wordAt(tokens, end)) ? end + 1 : end
  if (wordAt(tokens, comma) !== ',') return false
  const article = quotes.has(wordAt(tokens, comma + 1)) ? comma + 2 : comma + 1
  return (
    articles.has(wordAt(tokens, article)) &&
    works.has(wordAt(tokens, article + 1)) &&
    afterWork.has(wordAt(tokens, article + 2))
  )
}

/** Offices that states and countries have, and teams never. */
const offices = new Set(
  'Attorney Gov. Governor Senator Sen. Secretary Premier President Prime Lt. Lieutenant lawmakers'.split(
    ' ',
  ),
)

/** "*Michigan* Attorney General": the state, though "Michigan" alone may play. */
function isOfficeOfState(tokens: Tokens, mention: GivenMention): boolean {
  if (mention.type !== 'organization' || !offices.has(wordAt(tokens, mention.end))) return false
  const name = nameOf(tokens, mention).written.join(' ')
  return (countryNamed(name) ?? subdivisionNamed(name)) !== undefined
}

function isTold(tokens: Tokens, end: number): boolean {
  const next = wordAt(tokens, end)
  if (next === ',') return isAged(tokens, end + 1)
  if (next === '’s' || next === "'s") return familyNouns.has(wordAt(tokens, end + 1))
  return humanVerbs.has(next)
}

/** Papers write that a ministry shrugged. */
function mayBePerson(tokens: Tokens, mention: GivenMention): boolean {
  const { type } = mention
  if (type !== 'person' && type !== 'organization' && type !== 'place') return false
  const { words, written } = nameOf(tokens, mention)
  const isBody = words.some((word) => organizationWords.has(word))
  return !isBody && countryNamed(written.join(' ')) === undefined
}

const oldest = 110

/** "45," of ", 45,": years, where nothing counts them. */
function isAged(tokens: Tokens, token: number): boolean {
  const isNumber = tokens.kind[token] === TokenKind.number
  const years = isNumber ? Number(wordAt(tokens, token)) : 0
  return years >= 10 && years < oldest && wordAt(tokens, token + 1) === ','
}
