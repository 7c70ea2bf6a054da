import { createHash } from 'node:crypto'
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { loadTextTables } from '../../../src/text/tables.ts'
import { keyOf, loadKeptTables, packTables, readTables } from '../../../src/threads/kept-tables.ts'

function setup() {
  const folder = mkdtempSync(join(tmpdir(), 'tables-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

/** All numbers of it, by where they stand. */
function numbersOf(value: unknown, at = ''): [string, unknown][] {
  if (ArrayBuffer.isView(value)) {
    const bytes = Buffer.from(value.buffer, value.byteOffset, value.byteLength)
    return [[`${at} ${value.constructor.name}`, keyOfBytes(bytes)]]
  }
  if (typeof value !== 'object' || value === null) return [[at, value]]
  return Object.entries(value).flatMap(([name, part]) => numbersOf(part, `${at}.${name}`))
}

const keyOfBytes = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

describe('tables that are kept', () => {
  test('are the same when they are read, on memory that threads share', () => {
    const folder = setup()
    const tables = loadTextTables()
    const file = join(folder, 'tables')
    writeFileSync(file, packTables(tables))

    const read = readTables(file)
    expect(numbersOf(read)).toEqual(numbersOf(tables))
    expect(read.gazetteer.cities.ids.buffer).toBeInstanceOf(SharedArrayBuffer)
  })

  test('are the same, too, where a name in them is not ASCII', () => {
    const file = join(setup(), 'tables')
    const odd = { Ýstad: 'ø' }
    const tables = { ...loadTextTables(), ...odd }
    writeFileSync(file, packTables(tables))

    expect(numbersOf(readTables(file))).toEqual(numbersOf(tables))
  })

  test('are kept once, in place of those of other code', () => {
    const folder = setup()
    writeFileSync(join(folder, `tables-${'0'.repeat(32)}.bin`), 'of other code')
    writeFileSync(join(folder, 'another.cache'), '')
    const unfinished = `tables-${'1'.repeat(32)}.bin.77-0`
    writeFileSync(join(folder, unfinished), 'of a process that ended')
    utimesSync(join(folder, unfinished), 1, 1)
    const written = `tables-${'1'.repeat(32)}.bin.88-0`
    writeFileSync(join(folder, written), 'of a process that is at it')

    loadKeptTables(folder)
    const left = new Set(readdirSync(folder))
    expect(left.delete('another.cache') && left.delete(written)).toBe(true)
    const [kept = '', ...others] = left
    expect(kept).toMatch(/^tables-[0-9a-f]{32}\.bin$/)
    expect(others).toEqual([])
    expect(readFileSync(join(folder, kept)).equals(packTables(loadTextTables()))).toBe(true)
    expect(numbersOf(loadKeptTables(folder).gazetteer)).toEqual(
      numbersOf(loadTextTables().gazetteer),
    )
  })

  test('are not read where they are not whole, and do no harm then', () => {
    const folder = setup()
    loadKeptTables(folder)
    const [name = ''] = readdirSync(folder)
    const file = join(folder, name)
    const whole = readFileSync(file)
    const inLexicon = whole.indexOf(
      loadTextTables().lexicon.senses.json.subarray(1_000_000, 1_000_064),
    )
    for (const broken of [
      Buffer.concat([
        whole.subarray(0, inLexicon),
        Buffer.alloc(64),
        whole.subarray(inLexicon + 64),
      ]),
      whole.subarray(0, 4),
      whole.subarray(0, whole.length - 8),
      Buffer.concat([whole.subarray(0, 100), Buffer.alloc(8, 0xab), whole.subarray(108)]),
      Buffer.concat([whole, Buffer.alloc(8)]),
    ]) {
      writeFileSync(file, broken)
      expect(() => readTables(file)).toThrow('is not whole')
    }
    loadKeptTables(folder)
    expect(readFileSync(file).equals(whole)).toBe(true)
  })

  test('are unpacked where there is no such folder', () => {
    expect(loadKeptTables(join(setup(), 'missing'))).toHaveProperty('gazetteer.cities')
  })
})

test('the key of tables changes with the names that the engine knows', () => {
  const url = pathToFileURL(`${setup()}/`)
  const before = keyOf([url])
  vi.stubEnv('NODE_ICU_DATA', '/of/others')
  onTestFinished(() => void vi.unstubAllEnvs())
  expect(keyOf([url])).not.toBe(before)
})

test('all files in folders of a folder belong to the key', () => {
  const folder = setup()
  const url = pathToFileURL(`${folder}/`)
  mkdirSync(join(folder, 'en'))
  const before = keyOf([url])
  writeFileSync(join(folder, 'en', 'words.ts'), 'one')
  expect(keyOf([url])).not.toBe(before)
})

test('the key of tables changes with what they are made of', () => {
  const folder = setup()
  const url = pathToFileURL(`${folder}/`)
  writeFileSync(join(folder, 'a.ts'), 'one')
  const before = keyOf([url])
  expect(keyOf([url])).toBe(before)
  writeFileSync(join(folder, 'a.ts'), 'other')
  expect(keyOf([url])).not.toBe(before)

  writeFileSync(join(folder, 'a.ts'), 'two')
  utimesSync(join(folder, 'a.ts'), 1, 1)
  const earlier = keyOf([url])
  utimesSync(join(folder, 'a.ts'), 2, 2)
  expect(keyOf([url])).not.toBe(earlier)
})
