import { expect, test } from 'vitest'
import { unknownName } from '../../../src/app/named.ts'
import { namedThings } from '../../support/named-things.ts'

test.each([
  ['nothing', {}],
  ['a feed by its id', { feed: 'f1' }],
  ['a feed by its address', { feed: 'https://rilke.example/rss?key=s3cret' }],
  ['a story', { cluster: 'a1' }],
  ['a bulk', { bulk: 7 }],
])('that there is of a name: %s', async (_, names) => {
  expect(await unknownName(namedThings, names)).toBeUndefined()
})

test.each([
  [
    'feed',
    { feed: 'f2' },
    'feed "f2" is no id or address of a feed that is or was watched: the list of feeds has both',
  ],
  ['no feed of an empty name', { feed: ' ' }, 'feed " " is no id or address'],
  ['cluster', { feed: 'f1', cluster: 'a2' }, 'cluster "a2" is no story: it is named by the id'],
  ['bulk', { bulk: 8 }, 'bulk 8 is none that there is or was'],
])('that there is not is said with the value: %s', async (_, names, said) => {
  expect(await unknownName(namedThings, names)).toMatch(new RegExp(`^${said}`))
})

test('a feed that is called by its title, or a part of its address, is the one that was meant, its secrets masked', async () => {
  expect(await unknownName(namedThings, { feed: 'rilke courier' })).toMatch(
    /, did you mean f1 \(Rilke Courier\)\?$/,
  )
  const untitled = {
    ...namedThings.feeds,
    page: async () => [{ id: 'f3', title: '', url: 'https://x.example/?token=s3cret' }],
  }

  const said = await unknownName({ ...namedThings, feeds: untitled }, { feed: 'x.example' })

  expect(said).toContain('did you mean f3 (https://x.example/')
  expect(said).not.toContain('s3cret')
})

test('what is longer than any title is asked for as it is', async () => {
  expect(await unknownName(namedThings, { feed: 'f'.repeat(500) })).toMatch(
    /watched: the list of feeds has both \(wiredesk feeds list\)$/,
  )
})
