import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const root = join(import.meta.dirname, '../..')

/**
 * Where other code of this project is: a folder that is named, or a commit of this checkout's history, which is put into a folder of
 * its own that is gone when the process ends. Nothing where there is no such commit.
 */
export function sourceOf(named: string): string | undefined {
  return existsSync(join(named, 'src')) ? resolve(named) : checkout(named)
}

function checkout(commit: string): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'wiredesk-former-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  try {
    const archive = execFileSync(
      'git',
      ['archive', commit, 'bin', 'src', 'models', 'package.json'],
      {
        cwd: root,
        maxBuffer: 100_000_000,
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    )
    execFileSync('tar', ['-x', '-C', folder], { input: archive })
  } catch {
    return undefined
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  return folder
}
