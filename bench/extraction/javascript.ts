import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/**
 * The project as JavaScript in a folder of its own. Taking the types off costs more CPU time than a first page does, and
 * who installs the package does not pay for it.
 */
export function writeJavaScript(): string {
  const folder = mkdtempSync(join(tmpdir(), 'extraction-javascript-'))
  for (const part of ['src', 'bench/extraction', 'bench/baselines']) {
    for (const file of readdirSync(join(root, part), { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.ts') || file.endsWith('.d.ts')) continue
      const target = join(folder, part, file.replace(/\.ts$/u, '.js'))
      mkdirSync(dirname(target), { recursive: true })
      writeFileSync(target, javaScriptOf(readFileSync(join(root, part, file), 'utf8')))
    }
  }
  for (const name of ['node_modules', 'models', 'package.json']) {
    symlinkSync(join(root, name), join(folder, name))
  }
  return folder
}

function javaScriptOf(source: string): string {
  return stripTypeScriptTypes(source).replaceAll(/'(\.{1,2}\/[^'\n]+)\.ts'/gu, "'$1.js'")
}
