import type { Count, Judgement } from './judge.ts'

/** What full names of one first and last word tell besides. */
interface Telling {
  readonly key: string
  readonly articles: number
  readonly middle: readonly string[]
  readonly generation: string | undefined
  readonly country: string | undefined
}

interface Group {
  readonly members: readonly Telling[]
}

/**
 * Who is one person among full names that begin and end alike ("ana lima"): all who do not contradict one another, in
 * country, middle names or "Jr.". Who tells too little to choose between two goes to the one that nearly all articles mean.
 */
export function judgePersons(name: string, counts: readonly Count[]): Judgement[] {
  const tellings = withoutSlips(counts.map(readTelling)).toSorted(
    (a, b) => told(b) - told(a) || b.articles - a.articles || (a.key < b.key ? -1 : 1),
  )
  const groups: Group[] = []
  for (const telling of tellings) {
    const fitting = groups.filter(({ members }) => members.every((one) => fits(one, telling)))
    const group = fitting.length < 2 ? fitting[0] : foremost(fitting)
    if (group) groups[groups.indexOf(group)] = { members: [...group.members, telling] }
    else groups.push({ members: [telling] })
  }
  const plain = `person/name/${name}`
  const owner = groups.length === 1 ? groups[0] : ownerOf(groups, plain)
  return groups.flatMap((group) => {
    const stands = group === owner ? plain : nameOf(group)
    return group.members.map(({ key }) => ({ key, same: key === stands ? undefined : stands }))
  })
}

const ownerOf = (groups: readonly Group[], plain: string) =>
  groups.find(({ members }) => members.some(({ key }) => key === plain))

/** The one that tells most, then the first by the alphabet: it stays the same while articles come. */
const nameOf = ({ members }: Group): string =>
  members.reduce((best, next) =>
    told(next) > told(best) || (told(next) === told(best) && next.key < best.key) ? next : best,
  ).key

const generations = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii'])

function readTelling({ key, articles }: Count): Telling {
  const [name = '', country] = key.slice('person/name/'.length).split('/')
  const parts = name.split(' ')
  const last = parts.at(-1) ?? ''
  const generation = parts.length > 2 && generations.has(last) ? last : undefined
  const middle = parts.slice(1, generation === undefined ? -1 : -2)
  return { key, articles, middle, generation, country }
}

/** So many times more often another country is told, before one is taken for a slip. */
const slip = 50

function withoutSlips(tellings: readonly Telling[]): Telling[] {
  const counts = new Map<string, number>()
  for (const { country, articles } of tellings)
    if (country !== undefined) counts.set(country, (counts.get(country) ?? 0) + articles)
  const most = Math.max(0, ...counts.values())
  return tellings.map((telling) =>
    (counts.get(telling.country ?? '') ?? most) * slip <= most
      ? { ...telling, country: undefined }
      : telling,
  )
}

const told = ({ middle, generation, country }: Telling) =>
  (middle.length > 0 ? 1 : 0) + (generation === undefined ? 0 : 1) + (country === undefined ? 0 : 1)

function fits(a: Telling, b: Telling): boolean {
  return (
    agree(a.country, b.country) &&
    agree(a.generation, b.generation) &&
    middlesFit(a.middle, b.middle)
  )
}

const agree = (a: string | undefined, b: string | undefined) =>
  a === undefined || b === undefined || a === b

/** One middle name may be left out or be an initial; of two, "Maria del Carmen Lopez" is not every Maria Lopez. */
function middlesFit(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0)
    return Math.max(a.length, b.length) < 2 || areInitials([...a, ...b])
  return a.length === b.length && a.every((part, index) => partsFit(part, b[index] ?? ''))
}

const isInitial = (part: string) => /^\p{L}$/u.test(part)
const areInitials = (parts: readonly string[]) => parts.every(isInitial)

const partsFit = (a: string, b: string) =>
  a === b || ((isInitial(a) || isInitial(b)) && a.charAt(0) === b.charAt(0))

const nearlyAll = 9 / 10

function foremost(groups: readonly Group[]): Group | undefined {
  const sizes = groups.map(({ members }) =>
    members.reduce((sum, { articles }) => sum + articles, 0),
  )
  const total = sizes.reduce((sum, size) => sum + size, 0)
  return groups.find((_, index) => (sizes[index] ?? 0) >= nearlyAll * total)
}
