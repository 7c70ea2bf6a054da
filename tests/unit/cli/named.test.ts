import { expect, test } from 'vitest'
import { UsageError } from '../../../src/cli/command.ts'
import { checkNamed } from '../../../src/cli/named.ts'
import { namedThings } from '../../support/named-things.ts'

test('a feed and a story that there are, or none, are asked for', async () => {
  await expect(checkNamed(namedThings, { feed: 'f1', cluster: 'a1' })).resolves.toBeUndefined()
  await expect(checkNamed(namedThings, {})).resolves.toBeUndefined()
})

test('a feed that there is not is wrong usage, by the option that named it', async () => {
  const asked = checkNamed(namedThings, { feed: 'http://news.example/rss' })

  await expect(asked).rejects.toThrow(UsageError)
  await expect(asked).rejects.toThrow('--feed "http://news.example/rss" is no id or address')
})

test('so is a story that there is not', async () => {
  const asked = checkNamed(namedThings, { feed: 'f1', cluster: 'a2' })

  await expect(asked).rejects.toThrow('--cluster "a2" is no story')
})
