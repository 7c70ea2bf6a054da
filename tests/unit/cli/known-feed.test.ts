import { expect, test } from 'vitest'
import { UsageError } from '../../../src/cli/command.ts'
import { checkFeedOption } from '../../../src/cli/known-feed.ts'

const app = { feeds: { isKnown: async (feed: string) => feed === 'known' } }

test('a feed that there is, or none, is asked for', async () => {
  await expect(checkFeedOption(app, { feed: 'known' })).resolves.toBeUndefined()
  await expect(checkFeedOption(app, {})).resolves.toBeUndefined()
})

test('a feed that there is not is wrong usage, by its name', async () => {
  const asked = checkFeedOption(app, { feed: 'http://news.example/rss' })

  await expect(asked).rejects.toThrow(UsageError)
  await expect(asked).rejects.toThrow('--feed: there is no feed http://news.example/rss;')
})
