import { pino } from 'pino'
import { expect, test } from 'vitest'
import { TransientError } from '../../../src/errors.ts'
import { PollState } from '../../../src/schemas/poll-state.ts'
import { pollFeed } from '../../../src/workers/poll-feed.ts'
import { memoryContext } from '../../support/context.ts'

test('the log of a failed poll names the feed without what opens it', async () => {
  const { ctx, pages } = memoryContext()
  const url = 'https://user:password@paid.example/feed?key=SECRET&page=1'
  pages.set(url, new TransientError('connect', `${url} cannot be reached`))
  const feed = {
    id: 'f',
    url,
    title: '',
    status: 'active',
    poll: PollState.parse({}),
    settings: {},
  } as const
  const lines: string[] = []
  const log = pino({}, { write: (line: string) => void lines.push(line) })

  await pollFeed.run(
    { ...ctx, log, feeds: { ...ctx.feeds, get: async () => feed } },
    { feedId: 'f' },
  )

  expect(lines.join()).toContain('https://user:********@paid.example/feed?key=********&page=1')
  expect(lines.join()).not.toMatch(/:password@|SECRET/)
})
