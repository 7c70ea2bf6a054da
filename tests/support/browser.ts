import { execFileSync } from 'node:child_process'
import { type Browser, chromium } from 'playwright-core'
import { onTestFinished } from 'vitest'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** This machine's chromium, closed after the test; nothing where there is none, unless `CI=true` asks for one. */
export async function browser(): Promise<Browser | undefined> {
  try {
    const executablePath = execFileSync('which', ['chromium']).toString().trim()
    const opened = await chromium.launch({ executablePath, args: flags })
    onTestFinished(async () => opened.close())
    return opened
  } catch (error) {
    if (process.env['CI'] === 'true') throw error
    return undefined
  }
}
