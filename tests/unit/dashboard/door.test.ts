import { expect, test } from 'vitest'
import { doorPage } from '../../../src/dashboard/door.ts'

const pageOf = async (path: string, query: Readonly<Record<string, string>> = {}) =>
  String(await doorPage({ path, query, why: 'A token is needed.' }))

test('a token goes to the page that was asked for, and to no other site', async () => {
  expect(await pageOf('/feeds/12')).toContain('<form action="/feeds/12"')
  expect(await pageOf('//evil.example/x')).toContain('<form action="/evil.example/x"')
  expect(await pageOf('/\\\\evil.example')).toContain('<form action="/evil.example"')
})

test('what was asked stays, as text, but for the wrong token', async () => {
  const page = await pageOf('/entries', { state: 'dead', q: '"><b>', token: 'wrong' })

  expect(page).toContain('<input type="hidden" name="state" value="dead" />')
  expect(page).toContain('value="&quot;&gt;&lt;b&gt;"')
  expect(page).not.toContain('wrong')
})
