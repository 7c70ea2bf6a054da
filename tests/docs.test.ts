import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { envExample } from '../scripts/env-example.ts'
import { settingsTable } from '../scripts/settings.ts'
import { allCommands } from '../src/cli/commands.ts'

const commands = await allCommands()

const pages = globSync(['*.md', 'docs/**/*.md'])

/** What stands in code blocks and code spans has no links. */
const withoutCode = (text: string) =>
  text.replaceAll(/^```.*?^```/gms, '').replaceAll(/`[^`\n]*`/g, '')

/** Lines of code blocks, and code spans, that begin like a command of ours. */
function commandLines(text: string): readonly string[] {
  const blocks = [...text.matchAll(/^```\w*\n(.*?)^```/gms)].flatMap(([, body = '']) =>
    body.split('\n'),
  )
  const spans = [...text.matchAll(/`([^`\n]+)`/g)].map(([, body = '']) => body)
  return [...blocks, ...spans]
    .map((line) =>
      line.match(/^(?:\$ )?(?:npx )?wiredesk ((?:[a-z]+(?:-[a-z]+)* ?){1,2})/)?.[1]?.trim(),
    )
    .filter((words) => words !== undefined)
}

/** The anchor GitHub gives a heading. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')

const anchorsIn = (path: string) =>
  [...readFileSync(path, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    anchorOf(heading),
  )

function isThere(page: string, target: string): boolean {
  const [file = '', anchor] = target.split('#')
  const path = file === '' ? page : join(dirname(page), file)
  if (!existsSync(path)) return false
  return anchor === undefined || anchorsIn(path).includes(anchor)
}

describe.each(pages)('%s', (page) => {
  const text = readFileSync(page, 'utf8')

  test('links to what exists', () => {
    const links = [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)].map(
      ([, target = '']) => target,
    )
    const broken = links.filter((link) => !/^[a-z]+:/.test(link) && !isThere(page, link))

    expect(broken).toEqual([])
  })

  test('names only commands that exist', () => {
    const names = commands.map(({ name }) => name)
    const isCommand = (words: string) =>
      names.some(
        (name) => words === name || words.startsWith(`${name} `) || name.startsWith(`${words} `),
      )

    expect(commandLines(text).filter((words) => !isCommand(words))).toEqual([])
  })
})

test('.env.example shows every setting', () => {
  expect(readFileSync('.env.example', 'utf8')).toBe(envExample())
})

test('docs/operations.md shows every setting', () => {
  expect(readFileSync('docs/operations.md', 'utf8')).toContain(settingsTable())
})

describe('CONTRIBUTING.md', () => {
  const text = readFileSync('CONTRIBUTING.md', 'utf8')
  /** What stands below each heading of that level, by heading. */
  const [, ...howTos] = text.split(/^### /m).map((part) => part.split(/^## /m)[0] ?? '')

  test.each(['currency', 'unit', 'rule', 'language', 'sink', 'stage', 'site'])(
    'says how to add a %s: in which file, and which test shows it',
    (what) => {
      const howTo = howTos.find((part) => part.startsWith(`a ${what}\n`)) ?? ''

      expect(howTo).toMatch(/`src\//)
      expect(howTo).toMatch(/`tests\/[\w/-]+\.test\.ts`/)
    },
  )

  test('names only files that exist', () => {
    const named = [...text.matchAll(/`((?:src|tests|bench|docs|scripts)\/[\w./-]+)`/g)].map(
      ([, path = '']) => path,
    )
    const run = [...text.matchAll(/`node ([\w/.-]+\.ts)/g)].map(([, path = '']) => path)
    const missing = [...named, ...run].filter((path) => !/\/xx[/.]/.test(path) && !existsSync(path))

    expect(named.length).toBeGreaterThan(30)
    expect(missing).toEqual([])
  })

  test('names only scripts that there are', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
    const named = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name)

    expect(named.filter((name) => !(name in scripts))).toEqual([])
  })
})
