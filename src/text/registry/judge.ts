import { judgePersons } from './judge-persons.ts'

/** In how many articles what is filed under `key` is called `name`. */
export interface Count {
  readonly name: string
  readonly key: string
  readonly articles: number
}

/** What a key stands for besides itself; nothing where the counts do not tell. */
export interface Judgement {
  readonly key: string
  readonly same: string | undefined
}

/**
 * What the keys of one bare name stand for, by what most articles say. `counts` are all of that name, within the weeks,
 * stories and countries that are asked about; `told` has, by story, the keys of persons that its other articles call so
 * in full. The same counts give the same judgements, in whatever order they came.
 */
export function judge(
  name: string,
  counts: readonly Count[],
  told: ReadonlyMap<string, ReadonlySet<string>> = new Map(),
): Judgement[] {
  if (name.startsWith('=')) return judgeAcronym(name.slice(1), counts)
  const everywhere = counts.filter((count) => count.name === name)
  return [
    ...judgeName(name, everywhere),
    ...counts
      .filter(({ key }) => key.startsWith('person/one/') && key !== `person/one/${name}`)
      .map(({ key, name: within }) => ({
        key,
        same: within.startsWith('story/')
          ? judgeInStory(key, name, told)
          : judgeInWeek(
              counts.filter((count) => count.name === within),
              everywhere,
              name,
            ),
      })),
  ]
}

const typeOf = (key: string) => key.slice(0, key.indexOf('/'))
const isLink = (key: string) => /^[a-z]+\/(?:iso3166|geonames|wikidata)\//.test(key)
const isUnsure = (key: string) => /^[a-z]+\/perhaps\//.test(key)
const isPlainName = (key: string, name: string) => key === `${typeOf(key)}/name/${name}`
const isPersonName = (key: string) => key.startsWith('person/name/')

const sumOf = (counts: readonly Count[]) => counts.reduce((sum, { articles }) => sum + articles, 0)

/** What has at least this share of the counts; nothing where none has. */
function mostOf(counts: readonly Count[], share: number): string | undefined {
  const sums = new Map<string, number>()
  for (const { key, articles } of counts) sums.set(key, (sums.get(key) ?? 0) + articles)
  const total = sumOf(counts)
  return [...sums].find(([, articles]) => articles > 0 && articles >= share * total)?.[0]
}

const shares = { link: 2 / 3, type: 3 / 4, person: 9 / 10, acronym: 2 / 3 }
/** Fewer articles are not enough to say that others took a name for the wrong type. */
const fewestOfType = 3

/** A name without a link goes to what is linked under it most; one of a rare type to the usual type. */
function judgeName(name: string, counts: readonly Count[]): Judgement[] {
  const usual = usualType(counts)
  const linkOf = (type: string) =>
    mostOf(
      counts.filter(({ key }) => isLink(key) && typeOf(key) === type),
      shares.link,
    )
  const sameOf = (type: string): string | undefined => {
    const linked = linkOf(type)
    if (linked !== undefined || usual === undefined || !mayBe(type, usual)) return linked
    return linkOf(usual) ?? `${usual}/name/${name}`
  }
  const persons = counts.filter(({ key }) => isPersonName(key))
  const others = counts.filter(({ key }) => isPlainName(key, name) && !isPersonName(key))
  const taken = usual !== undefined && mayBe('person', usual)
  return [
    ...others.map(({ key }) => ({ key, same: sameOf(typeOf(key)) })),
    ...judgeUnsure(name, counts),
    ...(taken
      ? persons.map(({ key }) => ({ key, same: sameOf('person') }))
      : judgePersons(name, persons)),
  ]
}

/**
 * What was linked, though not surely: it is what others link surely, and never what they link otherwise. Its own name
 * judges it, not every alias: those would judge it one after the other, and the last would have it.
 */
function judgeUnsure(name: string, counts: readonly Count[]): Judgement[] {
  const unsure = counts.filter(
    ({ key }) => isUnsure(key) && key.split('/').slice(4).join('/') === name,
  )
  const isOneAlone = new Set(unsure.map(({ key }) => key)).size === 1
  return unsure.map(({ key }) => {
    const [type, , kind, id] = key.split('/')
    const link = `${type}/${kind}/${id}`
    const links = counts.filter((count) => isLink(count.key) && typeOf(count.key) === typeOf(key))
    if (links.some((count) => count.key === link)) return { key, same: link }
    const isFree = links.length === 0 && isOneAlone
    return { key, same: isFree ? `${typeOf(key)}/name/${name}` : undefined }
  })
}

function usualType(counts: readonly Count[]): string | undefined {
  const types = counts.map(({ name, key, articles }) => ({ name, key: typeOf(key), articles }))
  const usual = mostOf(types, shares.type)
  const articles = sumOf(types.filter(({ key }) => key === usual))
  return articles >= fewestOfType ? usual : undefined
}

/** A team is no town, however often it is called by its name; nor a people its country. */
function mayBe(type: string, usual: string): boolean {
  if (type === usual || type === 'group' || usual === 'group') return false
  return !(type === 'organization' && usual === 'place')
}

/** A person of one word is the only one of a full name that the week calls so, or nearly; else an organization that all call so. */
function judgeInWeek(
  week: readonly Count[],
  everywhere: readonly Count[],
  name: string,
): string | undefined {
  const full = week.filter(({ key }) => isPersonName(key))
  if (full.length > 0) return mostOf(withoutVariants(full), shares.person)
  const usual = usualType(everywhere)
  return usual === 'organization'
    ? (mostOf(
        everywhere.filter(({ key }) => isLink(key)),
        shares.link,
      ) ?? `organization/name/${name}`)
    : undefined
}

/** "ana lima/PE" and "ana lima" of one week are one person, as nobody tells another country. */
function withoutVariants(persons: readonly Count[]): Count[] {
  const judged = Map.groupBy(persons, ({ key }) => plainOf(key))
  return [...judged].flatMap(([name, counts]) => {
    const same = new Map(judgePersons(name, counts).map((each) => [each.key, each.same]))
    return counts.map((count) => ({ ...count, key: same.get(count.key) ?? count.key }))
  })
}

function plainOf(key: string): string {
  const [name = ''] = key.slice('person/name/'.length).split('/')
  const parts = name.split(' ')
  return `${parts[0]} ${parts.at(-1)}`
}

/** Whom its story names in full; else whom the week means. */
function judgeInStory(
  key: string,
  name: string,
  told: ReadonlyMap<string, ReadonlySet<string>>,
): string {
  const [story = '', week = ''] = key.slice('person/one/story/'.length).split('/')
  const [person, another] = told.get(story) ?? []
  return person !== undefined && another === undefined ? person : `person/one/${week}/${name}`
}

/** An acronym stands for what it is spelled out as in its country; else for what it is in several others alike. */
function judgeAcronym(letters: string, counts: readonly Count[]): Judgement[] {
  const isBare = ({ key }: Count) => key.startsWith('organization/acronym/')
  const pairs = counts.filter((count) => !isBare(count))
  const countries = Map.groupBy(pairs, ({ name }) => name)
  const everywhere = mostOf(pairs, shares.acronym)
  const isWorldwide =
    [...countries.values()].filter((each) => each.some(({ key }) => key === everywhere)).length > 1
  return counts.filter(isBare).map(({ key, name }) => {
    const here = countries.get(name)
    if (here) return { key, same: mostOf(here, shares.acronym) }
    if (pairs.length === 0) return { key, same: `organization/name/${letters}` }
    return { key, same: isWorldwide ? everywhere : undefined }
  })
}
