import { writeFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { pack } from '../src/text/ner/files.ts'
import { hashWord } from '../src/text/ner/hash.ts'
import { hashPhrase } from '../src/text/ner/lexicon.ts'
import { clusterWords } from './clusters.ts'
import { readEmbeddings } from './embeddings.ts'
import { buildGazetteer } from './gazetteer.ts'

/** Words beyond this rank in GloVe are rare and their vectors rough. */
const vocabulary = 180_000

/** Writes the lexicon file: word clusters, names, places. `npm run train:lexicon`. */
function main(): void {
  const embeddings = readEmbeddings(vocabulary)
  const leaves = clusterWords(embeddings, 1)
  const { words, placePhrases } = buildGazetteer()
  const rows = new Map<number, { leaf: number; bits: number }>()
  for (const [row, word] of embeddings.words.entries()) {
    const hash = hashWord(word)
    if (!rows.has(hash)) rows.set(hash, { leaf: (leaves[row] ?? 0) + 1, bits: 0 })
  }
  for (const [word, bits] of words)
    rows.set(hashWord(word), { leaf: rows.get(hashWord(word))?.leaf ?? 0, bits })
  const keys = Uint32Array.from(rows.keys()).toSorted()
  const file = pack([
    keys,
    Uint16Array.from(keys, (key) => rows.get(key)?.leaf ?? 0),
    Uint16Array.from(keys, (key) => rows.get(key)?.bits ?? 0),
    Uint32Array.from(new Set([...placePhrases].map(hashPhrase))).toSorted(),
  ])
  const compressed = brotliCompressSync(file)
  writeFileSync(new URL('../models/entities/lexicon.bin.br', import.meta.url), compressed)
  console.log(`${keys.length} words, ${placePhrases.size} phrases, ${compressed.length} bytes`)
}

main()
