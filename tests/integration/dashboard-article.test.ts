import { expect, onTestFinished, test } from 'vitest'
import { entryStageNames } from '../../src/app/entry-stages.ts'
import { startDashboard } from '../../src/dashboard/listen.ts'
import { openTestApp, settled, until } from '../support/app.ts'
import { axeIn } from '../support/axe.ts'
import { browser } from '../support/browser.ts'
import { importLines } from '../support/imported.ts'
import { postgresForFile } from '../support/postgres.ts'

const database = await postgresForFile()

const probe = '<script>document.title="owned"</script><img src=x onerror=alert(1)>'
const told = (moved: string) =>
  [
    `The harbor ministry of Vestland said on Monday that ${moved} containers were moved through the port of Rilke in August.`,
    `“We have never seen such a summer in 12 years,” said Marta Velde, the head of the port. ${probe}`,
    'Two cranes were damaged in a storm on 4 August 2025, which cost the port 3.2 million dollars.',
  ].join('\n')

/** A dashboard on an article of two revisions whose title, text and address are hostile. */
async function setup() {
  const { app } = await openTestApp(await database(), { WIREDESK_PORT: '0' })
  const workers = await app.work({ stages: entryStageNames })
  onTestFinished(async () => workers.stop())
  const tell = async (moved: string) => {
    const line = JSON.stringify({
      url: `https://a.example/port?q="><script>`,
      title: `${probe} Port opens`,
      text: told(moved),
      published: '2025-09-02T08:00:00Z',
    })
    await importLines(app, [line])
    await settled(app, 1)
  }
  await tell('4,700')
  await tell('4,900')
  const dashboard = await startDashboard(app)
  onTestFinished(async () => dashboard.close())
  const [record] = await app.records.list({ limit: 1 })
  const id = record?.id ?? ''
  return {
    app,
    id,
    url: dashboard.url,
    path: `/articles/${id}`,
    html: async (path: string) => (await fetch(dashboard.url + path)).text(),
    post: async (path: string, from: string) =>
      fetch(dashboard.url + path, {
        method: 'POST',
        body: new URLSearchParams({ from }),
        headers: { origin: dashboard.url },
        redirect: 'manual',
      }),
  }
}

test('an article shows its way, what was found, what a revision changed, and its source as text', async () => {
  const { html, path, id, url } = await setup()

  const shown = await html(path)
  for (const words of ['Discovered in', 'Text read from the page', 'Facts found', 'revision 2'])
    expect(shown).toContain(words)
  expect(shown).toMatch(/<del\s*>4,700<\/del\s*>/)
  expect(shown).toMatch(/<ins\s*>4,900<\/ins\s*>/)
  expect(shown).toContain('id="mark-f1"')
  expect(shown).toContain('Marta Velde')
  expect(await html(`${path}?revision=1`)).toMatch(/<b>1<\/b>\s*<span class="soft">shown/)

  const source = await fetch(`${url}${path}/source?revision=1`)
  expect(source.headers.get('content-type')).toContain('text/html')
  const text = await source.text()
  expect(text).toContain('4,700 containers')
  expect(text).toContain('&lt;script&gt;')
  for (const page of [shown, text]) {
    expect(page).not.toContain('<script>document')
    expect(page).not.toContain('<img src=x')
    expect(page).not.toContain('"><script>')
  }

  const statusOf = async (where: string) =>
    (await fetch(url + where, { redirect: 'manual' })).status
  expect(await statusOf(`${path}/source?part=99`)).toBe(200)
  expect(await statusOf(`${path}?revision=0`)).toBe(400)
  expect(await statusOf('/articles/none')).toBe(404)
  for (const old of [`/records/${id}`, `/entries/${id}`]) expect(await statusOf(old)).toBe(302)
})

test('a form to an article that is broken or cut off is told as such', async () => {
  const { app, path, url } = await setup()
  const faults: unknown[] = []
  app.log.error = (about: unknown) => void faults.push(about)
  const headers = { 'content-type': 'multipart/form-data; boundary=x', origin: url }
  const body = '--x\r\ncontent-disposition: form-data; name="from"\r\n\r\nextract'

  for (const order of [`${path}/again`, `${path}/try`]) {
    const answer = await fetch(url + order, { method: 'POST', headers, body })

    expect([answer.status, await answer.text()]).toEqual([
      400,
      `the form that was sent to ${order} is broken or cut off: nothing was taken of it`,
    ])
  }
  expect(faults).toEqual([])
})

test('an article says that its page held only a part of it', async () => {
  const { app, html, path } = await setup()
  const free = `<script type="application/ld+json">{"@type":"NewsArticle","headline":"The port","isAccessibleForFree":false}</script>`
  const shown = told('5,100')
    .replace(probe, '')
    .replaceAll(/^(.*)$/gm, '<p>$1</p>')
  const line = JSON.stringify({
    url: 'https://a.example/walled',
    html: `<html><head><title>The port in autumn</title>${free}</head><body><article><h1>The port in autumn</h1>${shown}</article></body></html>`,
  })
  await importLines(app, [line])
  await settled(app, 2)
  const [walled] = await app.records.list({ query: 'autumn', limit: 1 })

  expect(await html(`/articles/${walled?.id}`)).toContain('only a part')
  expect(await html(path)).not.toContain('only a part')
})

test('what another run would change is tried without writing, and a run from a stage is made', async () => {
  const { app, post, path, id } = await setup()
  const before = await app.entries.get(id)

  const tried = await (await post(`${path}/try`, 'extract-facts')).text()
  expect(tried).toContain('Nothing would change.')
  expect(await app.entries.get(id)).toEqual(before)

  expect((await post(`${path}/again`, 'no-stage')).status).toBe(400)
  const again = await post(`${path}/again`, 'extract-facts')
  expect([again.status, again.headers.get('location')]).toEqual([
    303,
    `${path}?again=extract-facts`,
  ])
  const after = await until(async () => {
    const story = await app.entries.get(id)
    return story?.state === 'recorded' && story.run > (before?.run ?? 0) && story
  })
  expect(after.cause).toBe('replay')
  expect(after.revisions).toHaveLength(2)
})

test('marks show their fields by keyboard, rows lead to them, and kinds are switched off', async ({
  skip,
}) => {
  const chrome = await browser()
  if (!chrome) return skip('there is no chromium on this machine')
  const { url, path } = await setup()
  const tab = await chrome.newPage({ viewport: { width: 1280, height: 900 } })
  const dialogs: string[] = []
  tab.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  await tab.goto(url + path)
  const card = tab.locator('.hover-card')

  await tab.locator('#mark-f1').focus()
  await card.getByText('Rule').first().waitFor()
  expect(await card.textContent()).toContain('4,900')
  expect(await tab.locator('#mark-f1').getAttribute('aria-describedby')).toBe('about-f1')
  expect(await tab.locator('tr.pointed-at').count()).toBe(1)
  await tab.keyboard.press('Escape')
  expect(await card.isVisible()).toBe(false)

  await tab.locator('#row-f1 a').first().click()
  expect(new URL(tab.url()).hash).toBe('#mark-f1')
  expect(await tab.locator('#mark-f1').evaluate((mark) => mark.matches(':target'))).toBe(true)

  await tab.getByLabel(/^Figures/).uncheck()
  expect(await tab.locator('#mark-f1').getAttribute('tabindex')).toBe('-1')
  const background = 'getComputedStyle(document.querySelector("#mark-f1")).backgroundColor'
  expect(await tab.evaluate(background)).toBe('rgba(0, 0, 0, 0)')

  await tab.getByText('The page as it came').click()
  await tab.locator('[data-into] pre').waitFor()
  expect(await tab.locator('[data-into] pre').textContent()).toContain(probe.slice(0, 20))
  expect(await tab.title()).not.toBe('owned')
  expect(dialogs).toEqual([])
})

test('an article comes in live while a dialog is open', async ({ skip }) => {
  const chrome = await browser()
  if (!chrome) return skip('there is no chromium on this machine')
  const { app, id, url, path } = await setup()
  const tab = await chrome.newPage({ viewport: { width: 1280, height: 900 } })
  await tab.goto(url + path)
  await tab.getByText('Live', { exact: true }).waitFor()
  await tab.getByRole('button', { name: 'Try without writing' }).click()
  await tab.getByRole('dialog').getByLabel('From the stage').selectOption('store-record')

  await app.entries.again(id, 'extract-facts')
  await tab.getByText('begun for: replay').waitFor()

  const dialog = tab.getByRole('dialog')
  expect(await dialog.isVisible()).toBe(true)
  expect(await dialog.getByLabel('From the stage').inputValue()).toBe('store-record')
})

test('articles are found by their words, names and figures', async () => {
  const { html, id } = await setup()
  const isFound = async (query: string) =>
    (await html(`/articles?${query}`)).includes(`href="/articles/${id}"`)
  // Names are counted a moment after their record.
  await until(async () => isFound('entity=Marta+Velde'))

  for (const query of [
    'query=containers',
    'entity=Marta+Velde',
    'event=damaged',
    'what=container&least=4900&most=4900',
    'least=3000000&feed=&since=2025-09-01&until=2025-09-03',
  ])
    expect(await isFound(query), query).toBe(true)
  for (const query of [
    'query=zebra',
    'entity=Nobody',
    'event=elected',
    'what=container&least=4901&most=5000',
    'what=zebra',
    'until=2025-09-01',
  ])
    expect(await isFound(query), query).toBe(false)
  expect(await html('/articles?after=none')).toContain('could go on')
})

test('the form for articles keeps how sure is asked for, whatever it offers', async () => {
  const { html } = await setup()
  const choices = async (query: string) =>
    [
      ...(await html(`/articles?${query}`)).matchAll(
        /<option value="(0\.\d+)"( selected)?>(.+?) or more/g,
      ),
    ].map(([, value, chosen = '', words]) => `${value}${chosen}: ${words}`)

  expect(await choices('')).toEqual(['0.5: 50 %', '0.7: 70 %', '0.8: 80 %', '0.9: 90 %'])
  expect(await choices('confidence=0.8')).toContain('0.8 selected: 80 %')
  expect(await choices('confidence=0.75')).toEqual([
    '0.5: 50 %',
    '0.7: 70 %',
    '0.75 selected: 75 %',
    '0.8: 80 %',
    '0.9: 90 %',
  ])
})

test('axe finds nothing serious on the overview and an article, and nothing scrolls sideways', async ({
  skip,
}) => {
  const chrome = await browser()
  if (!chrome) return skip('there is no chromium on this machine')
  const { url, path } = await setup()

  const looks = [360, 1280].flatMap((width) =>
    (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
  )
  const faultsOf = await axeIn(chrome, looks)
  for (const where of ['/', path, '/articles', '/entries', '/waiting', '/failed', '/feeds'])
    expect(await faultsOf(url + where)).toEqual([])
})
