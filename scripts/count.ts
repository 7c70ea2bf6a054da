import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Lines, linesOf } from './count/lines.ts'
import { heldTexts } from './count/texts.ts'

// How many lines of tests there are for each line of the text code, by part:
//   npm run count
// Lines that are empty or a comment count for nothing. In `src/text`, data are the lines of tables that hold nothing
// but words, names, patterns and numbers, and files that a script has made; examples are what rules carry to be run as
// tests, and count as tests. A test's own tables are its cases, and so are texts that it reads from a file and holds, each
// a line. A test belongs to the part whose name it bears.

const root = join(import.meta.dirname, '..')
const nothing: Lines = { code: 0, data: 0, examples: 0 }

/** `src/text/feed/xml.ts`, `src/text/feed.ts` and `tests/unit/text/feed-text.test.ts` are of the part `feed`. */
function partOf(file: string, parts: ReadonlySet<string>): string {
  const [first = ''] = file.replace(/^(?:src|tests\/unit)\/text\//, '').split(/[/.]/)
  if (parts.has(first)) return first
  const stem = [...parts].find((part) => first.startsWith(`${part}-`))
  return stem ?? 'single files'
}

function countedBy(pattern: string, parts: ReadonlySet<string>): ReadonlyMap<string, Lines> {
  const counts = new Map<string, Lines>()
  for (const file of globSync(pattern, { cwd: root })) {
    const part = partOf(file, parts)
    const one = linesOf(readFileSync(join(root, file), 'utf8'))
    const { code, data, examples } = counts.get(part) ?? nothing
    counts.set(part, {
      code: code + one.code,
      data: data + one.data,
      examples: examples + one.examples,
    })
  }
  return counts
}

const parts = new Set(
  globSync('src/text/*/', { cwd: root }).map((folder) => folder.split('/')[2] ?? ''),
)
const sources = countedBy('src/text/**/*.ts', parts)
const tests = countedBy('tests/unit/text/**/*.ts', parts)

const columns = ['code', 'data', 'examples', 'texts', 'tests', 'ratio'] as const
console.log(`${''.padEnd(14)}${columns.map((name) => name.padStart(10)).join('')}`)

function print(part: string, source: Lines, test: Lines, texts: number): void {
  const { code, data, examples } = source
  const tested = test.code + test.data + test.examples
  const ratio = ((tested + texts + examples) / code).toFixed(2)
  const cells = [code, data, examples, texts, tested, ratio]
  console.log(part.padEnd(14) + cells.map((cell) => String(cell).padStart(10)).join(''))
}

const sum = (all: readonly Lines[]): Lines =>
  all.reduce(
    (total, one) => ({
      code: total.code + one.code,
      data: total.data + one.data,
      examples: total.examples + one.examples,
    }),
    nothing,
  )

const texts = heldTexts()
for (const part of [...sources.keys()].toSorted())
  print(part, sources.get(part) ?? nothing, tests.get(part) ?? nothing, texts[part] ?? 0)
const held = Object.values(texts).reduce((total, one) => total + one, 0)
print('all', sum([...sources.values()]), sum([...tests.values()]), held)
