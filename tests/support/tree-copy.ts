import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll } from 'vitest'

const execute = promisify(execFile)

/** What runs; models and packages are read where they are. */
const copied = [
  'src',
  'scripts',
  'tests/support/command-process.ts',
  'package.json',
  'tsconfig.json',
]
const linked = ['models', 'node_modules']

/** All changes that pages show, in the order of the pages. */
export async function changesIn(pages: readonly string[]): Promise<readonly string[]> {
  const texts = await Promise.all(pages.map(async (page) => readFile(page, 'utf8')))
  return texts.flatMap((text) =>
    [...text.matchAll(/^```diff\n(.*?)^```/gms)].map(([, change = '']) => change),
  )
}

/** A copy of this tree with these changes, gone after the file. Throws where one does not apply. */
export async function treeWith(changes: readonly string[]): Promise<string> {
  const tree = await mkdtemp(join(tmpdir(), 'tree-'))
  afterAll(async () => rm(tree, { recursive: true, force: true }))
  for (const name of copied) await cp(name, join(tree, name), { recursive: true })
  for (const name of linked) await symlink(resolve(name), join(tree, name))
  for (const change of changes) await apply(tree, change)
  return tree
}

/** Of the lines around a change one is enough: the next one may be another by now. */
async function apply(tree: string, change: string): Promise<void> {
  const git = spawn('git', ['apply', '-C1', '-'], {
    cwd: tree,
    stdio: ['pipe', 'inherit', 'inherit'],
  })
  git.stdin.end(change)
  const [code] = await once(git, 'close')
  if (code !== 0) throw new Error(`does not apply:\n${change}`)
}

/** What the compiler says of a tree's code and of its own code beside it. */
export async function typeFaults(tree: string): Promise<string> {
  const project = join(tree, 'tsconfig.copy.json')
  const settings = {
    extends: './tsconfig.json',
    compilerOptions: { noEmit: true, paths: { wiredesk: ['./src/library.ts'] } },
    include: ['src', '*.config.ts'],
  }
  await writeFile(project, JSON.stringify(settings))
  const compiler = resolve('node_modules/.bin/tsc')
  const { stdout } = await execute(compiler, ['-p', project], { cwd: tree }).catch(
    (error: unknown) => ({ stdout: String(Object(error).stdout) }),
  )
  return stdout
}
