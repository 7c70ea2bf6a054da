import axe from 'axe-core'
import type { Browser } from 'playwright-core'
import { z } from 'zod'

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

/** What axe finds serious or critical on a page, in words; and how far the page scrolls sideways. */
export async function seriousFaults(chrome: Browser, url: string, { width, colorScheme }: Look) {
  // Axe is no file of ours: the policy would refuse it.
  const context = await chrome.newContext({
    viewport: { width, height: 900 },
    colorScheme,
    bypassCSP: true,
  })
  const tab = await context.newPage()
  await tab.goto(url)
  await tab.evaluate(axe.source)
  const found = Found.parse(await tab.evaluate('axe.run(document).then((all) => all.violations)'))
  const sideways = Number(await tab.evaluate('document.documentElement.scrollWidth - innerWidth'))
  await context.close()
  const faults = found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`))
  return { faults, sideways }
}
