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

let opened: Promise<Browser> | undefined

/**
 * This machine's chromium, one for all tests of a process, its windows closed after each; nothing where there is none, unless
 * `CI=true` asks for one. Ends with the process.
 */
export async function browser(): Promise<Browser | undefined> {
  try {
    const chrome = await (opened ??= launch())
    onTestFinished(async () => {
      for (const context of chrome.contexts()) await context.close()
    })
    return chrome
  } catch (error) {
    if (process.env['CI'] === 'true') throw error
    return undefined
  }
}

async function launch(): Promise<Browser> {
  const executablePath = execFileSync('which', ['chromium']).toString().trim()
  const chrome = await chromium.launch({ executablePath, args: flags, timeout: 0 })
  const newContext = chrome.newContext.bind(chrome)
  // The test's own time limit ends a wait: half a minute, as it is of itself, is too short for a busy machine.
  chrome.newContext = async (options) => {
    const context = await newContext(options)
    context.setDefaultTimeout(0)
    return context
  }
  return chrome
}
