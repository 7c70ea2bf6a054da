#!/usr/bin/env node
// Plain JavaScript for any Node from 18 on: sees to it that the rest runs on Node 24.6 or newer.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import module, { createRequire } from 'node:module'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'

const oldest = '24.6'
const [oldestMajor, oldestMinor] = oldest.split('.').map(Number)
const [major, minor] = process.versions.node.split('.').map(Number)

/** A clone runs its sources as they are; the published package holds only what was built of them. */
const main = [
  new URL('../src/cli/main.ts', import.meta.url),
  new URL('../dist/cli/main.js', import.meta.url),
]

if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) {
  // As src/compiled.ts does, but before the first file with types: one that is not kept brings what strips them, a fifth of a start.
  const kept = new URL('../node_modules/.cache/wiredesk', import.meta.url)
  module.enableCompileCache(process.env.NODE_COMPILE_CACHE ?? fileURLToPath(kept))
  await import((main.find((url) => existsSync(url)) ?? main[1]).href)
} else {
  runWith(findNode())
}

/** The Node that came with our optional dependencies. */
function findNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const names = [`node-${platform}-${process.arch}`, `node-bin-${platform}-${process.arch}`]
  const program = platform === 'win' ? 'bin/node.exe' : 'bin/node'
  const require = createRequire(import.meta.url)
  for (const name of names) {
    try {
      return require.resolve(`${name}/${program}`)
    } catch {
      continue // not this system's name for it
    }
  }
  process.stderr.write(
    `wiredesk needs Node ${oldest} or newer: this is ${process.versions.node}, and none of ${names.join(', ')} is installed\n`,
  )
  return process.exit(1)
}

/** Runs the same command with another Node and ends as it ends. */
function runWith(node) {
  const self = fileURLToPath(import.meta.url)
  const child = spawn(node, [...process.execArgv, self, ...process.argv.slice(2)], {
    stdio: 'inherit',
  })
  child.on('error', (error) => {
    process.stderr.write(`cannot run ${node}: ${error.message}\n`)
    process.exit(1)
  })
  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT']) {
    // A terminal sends Ctrl-C to both of us; passing it on would make it two, and two mean "at once".
    const alreadySent = signal === 'SIGINT' && process.stdin.isTTY
    process.on(signal, () => alreadySent || child.kill(signal))
  }
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]))
}
