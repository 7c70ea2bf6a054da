import { makeNameTable, type NameTable } from './name-table.ts'
import { sharedInt8 } from './shared-arrays.ts'

/** The head of a net's file as JSON behind its length, and where the tables begin. Throws where there is no head that `isHead` takes. */
export function readNetHead<H>(
  bytes: Uint8Array,
  net: string,
  isHead: (head: unknown) => head is H,
): { readonly head: H; readonly end: number } {
  try {
    const end = 4 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true)
    const head: unknown = JSON.parse(new TextDecoder().decode(bytes.subarray(4, end)))
    if (isHead(head)) return { head, end }
    throw new TypeError(`a field is missing: ${Object.keys(head ?? {}).join(', ')}`)
  } catch (cause) {
    throw new Error(`the ${net} has no head that can be read`, { cause })
  }
}

/** Throws where the tables behind the head are not as long as it says. */
export function checkNetLength({ length }: Uint8Array, net: string, wanted: number): void {
  if (length !== wanted)
    throw new Error(`the ${net} has ${length} bytes, not ${wanted} as its head says`)
}

/** Gives one table after the other, in signed bytes on memory that threads share. */
export function tablesFrom(bytes: Uint8Array, start: number): (length: number) => Int8Array {
  let from = start
  return (length) => {
    const signed = sharedInt8(length)
    signed.set(bytes.subarray(from, (from += length)))
    return signed
  }
}

/** A row for each name, in their order. */
export const rowsByName = (names: readonly string[]): NameTable =>
  makeNameTable(new Map(names.map((name, row) => [name, [row]])))
