import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import { type Model, readModel } from '../src/text/ner/model.ts'
import { makeWordTable } from '../src/text/ner/words.ts'
import { type GoldDocument, readConll } from './corpus.ts'
import { train } from './crf.ts'
import { type Example, toExample } from './examples.ts'
import { encode } from './feature-rows.ts'
import { quantize } from './quantize.ts'
import { type Random, seeded } from './random.ts'
import { printScores } from './scores.ts'
import { soften } from './soften.ts'
import { makeTemplateDocuments } from './templates.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    seed: { type: 'string', default: '1' },
    epochs: { type: 'string', default: '8' },
    rate: { type: 'string', default: '0.1' },
    damping: { type: 'string', default: '1' },
    dropout: { type: 'string', default: '0.2' },
    budget: { type: 'string', default: '240000' },
    'min-count': { type: 'string', default: '3' },
    sample: { type: 'string', default: '1' },
    gmb: { type: 'string', default: '0.5' },
    templates: { type: 'string', default: '450' },
    soften: { type: 'boolean', default: true },
    out: { type: 'string', default: 'models/entities/weights.bin.br' },
  },
  allowNegative: true,
})
if (values.data === undefined) throw new Error('say where the data sets are: --data <folder>')
const data = values.data
const lexiconFile = brotliDecompressSync(readFileSync('models/entities/lexicon.bin.br'))

/** Checked by hand, and learned from as they are. */
const goldSets = ['uner_ewt/train', 'crossner/train', 'redocred/train', 'redocred/train2'] as const
/** Labelled by machine for the most part. */
const silverSet = 'gmb/train'

function main(): void {
  const random = seeded(Number(values.seed))
  const table = makeWordTable(readModel(lexiconFile, emptyWeights()).lexicon)
  const read = (name: string, share: number): Example[] =>
    sampled(readConll(`${data}/${name}.conll`), share, random).map((gold) =>
      toExample(table, gold, random),
    )
  const gold = goldSets.flatMap((name) => read(name, Number(values.sample)))
  const silver = read(silverSet, Number(values.gmb) * Number(values.sample))
  const half = silver.length >> 1
  const halves = [silver.slice(0, half), silver.slice(half)] as const
  const softened = values.soften
    ? [
        ...soften(fit([...gold, ...halves[1]], 4), halves[0]),
        ...soften(fit([...gold, ...halves[0]], 4), halves[1]),
      ]
    : silver
  const made = makeTemplateDocuments(Number(values.templates), random).map((document) =>
    toExample(table, document, random),
  )
  const model = fit([...gold, ...softened, ...made], Number(values.epochs), values.out)
  printScores(model, data)
}

/** Trains on the examples; writes the weights where `out` says so. */
function fit(examples: readonly Example[], epochs: number, out?: string): Model {
  const encoded = encode(examples, Number(values['min-count']))
  const { masks, keys, rows } = encoded
  const perToken = (rows.length / masks.length).toFixed(1)
  console.log(`${masks.length} tokens, ${keys.length} features, ${perToken} per token`)
  const trained = train(encoded, {
    seed: Number(values.seed),
    epochs,
    rate: Number(values.rate),
    damping: Number(values.damping),
    dropout: Number(values.dropout),
    report: (epoch, loss) =>
      console.log(`epoch ${epoch + 1}: loss ${loss.toFixed(4)}, ${process.uptime().toFixed(0)} s`),
  })
  const file = quantize(keys, trained, Number(values.budget))
  if (out !== undefined) write(out, file)
  return readModel(lexiconFile, file)
}

function write(path: string, file: Uint8Array): void {
  const compressed = brotliCompressSync(file, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
  writeFileSync(path, compressed)
  console.log(`${path}: ${compressed.length} bytes`)
}

/** A weights file that knows nothing. */
function emptyWeights(): Uint8Array {
  const nothing = new Float32Array(0)
  const trained = { weights: nothing, transitions: nothing, starts: nothing, ends: nothing }
  return quantize(new Uint32Array(0), trained, 0)
}

function sampled(documents: GoldDocument[], share: number, random: Random): GoldDocument[] {
  return share >= 1 ? documents : documents.filter(() => random() < share)
}

main()
