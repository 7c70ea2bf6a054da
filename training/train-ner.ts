import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import { unpack } from '../src/text/ner/files.ts'
import { makeLexicon } from '../src/text/ner/lexicon.ts'
import { readModel, tableOf } from '../src/text/ner/model.ts'
import { makeWordTable } from '../src/text/ner/words.ts'
import { type GoldDocument, readConll } from './corpus.ts'
import { train } from './crf.ts'
import { toExample } from './examples.ts'
import { encode } from './feature-rows.ts'
import { quantize } from './quantize.ts'
import { type Random, seeded } from './random.ts'
import { printScores } from './scores.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    seed: { type: 'string', default: '1' },
    epochs: { type: 'string', default: '10' },
    rate: { type: 'string', default: '0.1' },
    damping: { type: 'string', default: '1' },
    dropout: { type: 'string', default: '0.2' },
    budget: { type: 'string', default: '240000' },
    'min-count': { type: 'string', default: '3' },
    sample: { type: 'string', default: '1' },
    out: { type: 'string', default: 'models/entities/weights.bin.br' },
  },
})
if (values.data === undefined) throw new Error('say where the data sets are: --data <folder>')
const data = values.data

/** Training files, and the share of their documents that is used. */
const sets: readonly (readonly [string, number])[] = [
  ['gmb/train', 0.5],
  ['uner_ewt/train', 1],
  ['crossner/train', 1],
  ['redocred/train', 1],
  ['redocred/train2', 1],
]

function main(): void {
  const random = seeded(Number(values.seed))
  const lexiconFile = brotliDecompressSync(readFileSync('models/entities/lexicon.bin.br'))
  const table = makeWordTable(readLexicon(lexiconFile))
  const examples = sets.flatMap(([name, share]) =>
    sampled(readConll(`${data}/${name}.conll`), share * Number(values.sample), random).map((gold) =>
      toExample(table, gold, random),
    ),
  )
  const encoded = encode(examples, Number(values['min-count']))
  console.log(
    `${encoded.masks.length} tokens, ${encoded.keys.length} features, ` +
      `${(encoded.rows.length / encoded.masks.length).toFixed(1)} per token, ${seconds()} s`,
  )
  const trained = train(encoded, {
    seed: Number(values.seed),
    epochs: Number(values.epochs),
    rate: Number(values.rate),
    damping: Number(values.damping),
    dropout: Number(values.dropout),
    report: (epoch, loss) =>
      console.log(`epoch ${epoch + 1}: loss ${loss.toFixed(4)}, ${seconds()} s`),
  })
  const file = quantize(encoded.keys, trained, Number(values.budget))
  const compressed = brotliCompressSync(file, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
  writeFileSync(values.out, compressed)
  console.log(`${values.out}: ${compressed.length} bytes, ${seconds()} s`)
  const model = readModel(lexiconFile, file)
  tableOf(model)
  printScores(model, data)
}

function readLexicon(file: Uint8Array): ReturnType<typeof makeLexicon> {
  const [keys, leaves, bits, phrases] = unpack(file)
  if (
    !(keys instanceof Uint32Array && leaves instanceof Uint16Array) ||
    !(bits instanceof Uint16Array && phrases instanceof Uint32Array)
  )
    throw new Error('models/entities/lexicon.bin.br is no lexicon: npm run train:lexicon')
  return makeLexicon({ keys, leaves, bits, phrases })
}

function sampled(documents: GoldDocument[], share: number, random: Random): GoldDocument[] {
  return share >= 1 ? documents : documents.filter(() => random() < share)
}

function seconds(): string {
  return process.uptime().toFixed(0)
}

main()
