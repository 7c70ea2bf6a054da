/**
 * Every person, organization and place of the seed article, its named officials' roles, KCNA and "Kim":
 * `node bench/entities-seed.ts`. The expectations are written here by hand.
 */
import { readFileSync } from 'node:fs'
import { findEntities } from '../src/text/entities.ts'
import { tokenize } from '../src/text/tokens.ts'
import { shared } from './support/shared.ts'

/** Type, name, mentions, link, and roles as `text > owner's name`. */
type Expected = readonly [
  type: string,
  name: string,
  mentions: number,
  link: string,
  ...roles: string[],
]

const expected: readonly Expected[] = [
  ['group', 'North Korean', 5, 'KP'],
  ['person', 'Kim Jong-un', 6, '', 'North Korean leader > Democratic People’s Republic of Korea'],
  ['place', 'Ukraine', 2, 'UA'],
  ['place', 'Pyongyang', 2, '1871859'],
  ['organization', 'Korean Central News Agency', 2, ''],
  ['organization', 'Korean People’s Army', 1, ''],
  ['organization', 'Rodong Sinmun', 1, ''],
  ['organization', 'Workers’ Party', 2, ''],
  ['place', 'Democratic People’s Republic of Korea', 1, 'KP'],
  ['place', 'Saebyeol Street', 1, ''],
  ['place', 'Pyongyang Arboretum', 1, ''],
  ['person', 'Kim Yo-jong', 1, '', 'his sister > Kim Jong-un'],
  ['organization', 'Central Military Commission', 1, ''],
  [
    'person',
    'Pak Jong-chon',
    1,
    '',
    'Central Military Commission Vice Chairman > Central Military Commission',
  ],
  ['person', 'Roh Kwang-chol', 1, '', 'Defense Minister'],
  ['organization', 'General Staff', 1, ''],
  ['person', 'Ri Yong-gil', 1, '', 'Chief of the General Staff > General Staff'],
  ['place', 'Seoul', 1, '1835848'],
  ['organization', 'National Intelligence Service', 1, ''],
  ['group', 'South Korean', 1, 'KR'],
]
/** Medals and titles are read as works or not at all: neither is counted. */
const counted = new Set(['person', 'organization', 'place', 'group'])

const [, , ...body] = readFileSync(shared('seed', 'article.txt'), 'utf8').trimEnd().split('\n')
const { entities } = findEntities(tokenize(body.join('\n')))
const names = new Map(entities.map(({ id, name }) => [id, name]))
const found = entities
  .filter(({ type }) => counted.has(type))
  .map(({ type, name, mentions, link, roles }) =>
    [
      type,
      name,
      mentions,
      link?.id ?? '',
      ...roles.map(({ text, of }) => (of === undefined ? text : `${text} > ${names.get(of)}`)),
    ].join(' | '),
  )

const wanted = expected.map((row) => row.join(' | '))
const missing = wanted.filter((row) => !found.includes(row))
const extra = found.filter((row) => !wanted.includes(row))
console.log(`${wanted.length - missing.length} of ${wanted.length} entities right`)
for (const row of missing) console.log(`missing: ${row}`)
for (const row of extra) console.log(`extra:   ${row}`)
process.exitCode = missing.length + extra.length > 0 ? 1 : 0
