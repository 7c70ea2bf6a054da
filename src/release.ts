import { readFileSync } from 'node:fs'

/** This release, as package.json states it. */
export function readRelease(): string {
  // `src/` and `dist/` lie beside it.
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  return String(version)
}
