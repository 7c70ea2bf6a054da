import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { filesAt, readFiles } from '../../../src/archives/files.ts'
import { kindOf } from '../../../src/archives/kinds.ts'
import { told } from '../../support/archives.ts'

test.each([
  ['a.txt', 'text'],
  ['A.MD', 'text'],
  ['a.html.gz', 'text'],
  ['a.htm', 'text'],
  ['a.jsonl', 'lines'],
  ['a.ndjson.GZ', 'lines'],
  ['a.warc.gz', 'warc'],
  ['a.rss', 'feed'],
  ['a.atom', 'feed'],
  ['a.rdf', 'feed'],
  ['a.xml', 'feed'],
  ['a.json', 'json'],
  ['a.tar', 'tar'],
  ['a.tgz', 'tar'],
  ['a.tar.gz', 'tar'],
  ['a.gz', undefined],
  ['a.png', undefined],
  ['warc', undefined],
  ['a.constructor', undefined],
])('%s is read as %s', (name, reads) => {
  expect(kindOf(name)?.reads).toBe(reads)
})

test('a folder gives those files of which it is known how, in order, and a file that is named is taken', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kinds-'))
  onTestFinished(async () => rm(folder, { recursive: true, force: true }))
  await mkdir(join(folder, 'in'))
  for (const name of ['b.txt', 'in/a.html', 'logo.png', 'notes'])
    await writeFile(join(folder, name), 'Rain')
  let bytes = 0

  const files = await filesAt([folder, join(folder, 'notes')])
  const found = []
  for await (const one of readFiles(files, (count) => (bytes += count))) found.push(one)

  expect(files.paths.map((path) => basename(path))).toEqual(['b.txt', 'a.html', 'notes'])
  expect(told(found).map((url) => basename(url))).toEqual(['b.txt', 'a.html', 'notes'])
  expect([files.bytes, bytes]).toEqual([12, 12])
})

test('a file that the disk does not give is a fault, and the others go on', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kinds-'))
  onTestFinished(async () => rm(folder, { recursive: true, force: true }))
  await writeFile(join(folder, 'a.txt'), 'Rain')
  const found = []

  for await (const one of readFiles({ paths: [join(folder, 'gone.txt'), join(folder, 'a.txt')] }))
    found.push(one)

  expect(told(found)).toEqual([
    expect.stringMatching(/^fault: cannot be read: ENOENT/),
    expect.stringMatching(/a\.txt$/),
  ])
})
