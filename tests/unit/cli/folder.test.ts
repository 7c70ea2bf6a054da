import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { UsageError } from '../../../src/cli/command.ts'
import { checkFolderOf } from '../../../src/cli/folder.ts'

test('a file in a folder that is not there is wrong usage, by the folder', () => {
  const folder = join(tmpdir(), 'wiredesk-none-such')

  expect(() => checkFolderOf(join(folder, 'store.backup'))).toThrow(UsageError)
  expect(() => checkFolderOf(join(folder, 'store.backup'))).toThrow(`there is no folder ${folder}`)
})

test('a file in a folder that is there may be new', () => {
  expect(() => checkFolderOf(join(tmpdir(), 'wiredesk-none-such.backup'))).not.toThrow()
  expect(() => checkFolderOf('store.backup')).not.toThrow()
})
