import { expect, test } from 'vitest'
import { DeadLetterFilter } from '../../src/schemas/dead-letter.ts'
import { openTestApp, run, settledInAHurry } from '../support/app.ts'
import { newsSite } from '../support/news-site.ts'
import { noise } from '../support/pages/lists.ts'
import { postgresForFile } from '../support/postgres.ts'
import { page } from '../support/web-server.ts'

const database = await postgresForFile()

test('bytes that are no text are refused with a code of their own, whatever they are said to be', async () => {
  const [[, , numbers] = ['', '', new Uint8Array()]] = noise
  const answers = [
    { path: '/numbers', body: Buffer.from(numbers), type: 'text/html', code: 'not-text' },
    {
      path: '/utf-8',
      body: Buffer.from(numbers),
      type: 'text/html; charset=utf-8',
      code: 'not-text',
    },
  ]
  const site = await newsSite(answers.map(({ path }) => ({ path, title: `The story of ${path}` })))
  for (const { path, body, type } of answers)
    site.answer(path, page(body, { 'content-type': type }))
  const { app } = await openTestApp(await database())
  await app.store.feeds.add([{ url: site.feedUrl }], app.now())

  await run(app)
  const total = await settledInAHurry(app, answers.length)

  expect(total).toMatchObject({ recorded: 0, dead: answers.length })
  const letters = await app.store.deadLetters.find(DeadLetterFilter.parse({}))
  const codes = letters.map(({ url, code }) => [new URL(url ?? '').pathname, code])
  expect(Object.fromEntries(codes)).toEqual(
    Object.fromEntries(answers.map(({ path, code }) => [path, code])),
  )
})
