import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium } from 'playwright-core'

// The pictures of README.md, of the real dashboard over the sample newsroom:
//   node scripts/screenshots.ts
// It starts Wiredesk on a folder of its own, waits until all of the sample is recorded, and removes it again. Wants a Chromium
// (CHROMIUM, or where Debian has it).

const to = 'docs/images'
const size = { width: 1280, height: 800 }
const port = 18_340
const origin = `http://127.0.0.1:${port}`
const settleMs = 60_000

const dataDir = mkdtempSync(join(tmpdir(), 'wiredesk-screenshots-'))
const wiredesk = spawn(process.execPath, ['src/cli/main.ts', 'start', '--json'], {
  env: { ...process.env, WIREDESK_DATA_DIR: dataDir, WIREDESK_PORT: String(port) },
  stdio: ['ignore', 'pipe', 'ignore'],
})
const records: { readonly id: string; readonly figures: readonly unknown[] }[] = []
try {
  await new Promise<void>((resolve, reject) => {
    // Nothing more for some time: all of the sample is there.
    let quiet = setTimeout(() => reject(new Error('no record within a minute')), settleMs)
    createInterface({ input: wiredesk.stdout }).on('line', (line) => {
      records.push(JSON.parse(line))
      clearTimeout(quiet)
      quiet = setTimeout(resolve, 8_000)
    })
    wiredesk.once('exit', (code) => reject(new Error(`wiredesk ended with ${code}`)))
  })
  const [fullest] = records.toSorted((a, b) => b.figures.length - a.figures.length)
  await photograph([
    ['overview', '/'],
    ['article', `/articles/${fullest?.id}`],
  ])
} finally {
  wiredesk.kill('SIGINT')
  await new Promise((resolve) => wiredesk.once('exit', resolve))
  rmSync(dataDir, { recursive: true, force: true })
}

async function photograph(pages: readonly (readonly [name: string, path: string])[]) {
  mkdirSync(to, { recursive: true })
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  })
  try {
    const page = await browser.newPage({ viewport: size, colorScheme: 'light', locale: 'en-GB' })
    for (const [name, path] of pages) {
      await page.goto(origin + path, { waitUntil: 'load' })
      await page.screenshot({ path: join(to, `${name}.png`) })
      console.log(`${to}/${name}.png`)
    }
  } finally {
    await browser.close()
  }
}
