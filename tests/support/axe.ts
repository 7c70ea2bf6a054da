import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { z } from 'zod'
import { page, webServer } from './web-server.ts'

const Found = z.array(
  z.object({
    id: z.string(),
    impact: z.string().nullable(),
    nodes: z.array(z.object({ html: z.string(), failureSummary: z.string().optional() })),
  }),
)

export interface Look {
  readonly width: number
  readonly colorScheme: 'light' | 'dark'
}

/** What passes is not gone through again for a report. */
const search = 'axe.run(document, { resultTypes: ["violations"] }).then((all) => all.violations)'

/**
 * Gives a function that loads a page and says what axe finds serious or critical there, in words, and whether it scrolls sideways:
 * nothing, as it should be. Each page is loaded once, in one tab, and looked at anew as the window changes.
 */
export async function axeIn(chrome: Browser, looks: readonly Look[]) {
  // Over the browser's own pipe it takes seconds of CPU time for each page.
  const script = page(axe.source, { 'content-type': 'text/javascript' })
  const { url: origin } = await webServer({ '/axe.js': script })
  // Axe is no file of ours: the policy would refuse it.
  const context = await chrome.newContext({ bypassCSP: true })
  const tab = await context.newPage()

  return async (url: string): Promise<readonly string[]> => {
    await tab.goto(url)
    await tab.addScriptTag({ url: `${origin}/axe.js` })
    const faults: string[] = []
    for (const look of looks)
      for (const fault of await faultsAt(tab, look))
        faults.push(`${url} at ${look.width}, ${look.colorScheme}: ${fault}`)
    return faults
  }
}

async function faultsAt(tab: Page, { width, colorScheme }: Look): Promise<string[]> {
  await tab.setViewportSize({ width, height: 900 })
  await tab.emulateMedia({ colorScheme })
  const found = Found.parse(await tab.evaluate(search))
  const sideways = Number(await tab.evaluate('document.documentElement.scrollWidth - innerWidth'))
  const faults = found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`))
  return sideways === 0 ? faults : [...faults, `it scrolls sideways by ${sideways}`]
}
