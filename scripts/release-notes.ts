import { readFileSync } from 'node:fs'

/**
 * What the changelog says of a version: the text between its heading and the next.
 *
 * @throws Error where it has no section of that version, or an empty one
 */
export function releaseNotes(changelog: string, version: string): string {
  const section = changelog
    .split(/^## /m)
    .find((part) => part.startsWith(`[${version}]`) || /^\S+/.exec(part)?.[0] === version)
  const notes = section?.slice(section.indexOf('\n')).trim() ?? ''
  if (notes === '') throw new Error(`CHANGELOG.md says nothing of ${version}`)
  return notes
}

if (import.meta.main) {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
  const wanted = (process.argv[2] ?? '').replace(/^v/, '')
  if (wanted !== version) throw new Error(`package.json is of ${version}, not of ${wanted}`)
  console.log(releaseNotes(readFileSync('CHANGELOG.md', 'utf8'), wanted))
}
