import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import { type Model, readModel } from '../src/text/ner/model.ts'
import { makeWordTable } from '../src/text/ner/words.ts'
import { isInFold, isKeptAside, readArticles, readFold } from './articles.ts'
import { readOwn, repair } from './convention.ts'
import { type GoldDocument, readConll } from './corpus.ts'
import { train, type Trained } from './crf.ts'
import { type Example, toExample } from './examples.ts'
import { encode } from './feature-rows.ts'
import { toDocument } from './marked-text.ts'
import { toPieces } from './pieces.ts'
import { quantize } from './quantize.ts'
import { type Random, seeded } from './random.ts'
import { makeRename } from './rename.ts'
import { printScores } from './scores.ts'
import { makeTemplateDocuments } from './templates.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    seed: { type: 'string', default: '1' },
    epochs: { type: 'string', default: '5' },
    rate: { type: 'string', default: '0.1' },
    damping: { type: 'string', default: '1' },
    /** So many times it is trained, in another order each time; the weights are the mean. */
    runs: { type: 'string', default: '3' },
    dropout: { type: 'string', default: '0.2' },
    /** Sets left out: "ner/uner_ewt/train"; "training/articles" are then measured whole. */
    without: { type: 'string', multiple: true, default: [] },
    /** A part of the articles that is not learned from, as "0/2": `disagreements.ts` then tells where it is marked otherwise. */
    fold: { type: 'string' },
    budget: { type: 'string', default: '320000' },
    'min-count': { type: 'string', default: '2' },
    sample: { type: 'string', default: '1' },
    /** How often documents of our own convention are learned from. */
    copies: { type: 'string', default: '2' },
    /** Which share of them is learned from once more with other names in place of theirs. */
    renamed: { type: 'string', default: '0.5' },
    /** Which share of them is learned from once more in pieces of a sentence or two, each for itself. */
    pieces: { type: 'string', default: '0.6' },
    templates: { type: 'string', default: '600' },
    out: { type: 'string', default: 'models/entities/weights.bin.br' },
  },
})
if (values.data === undefined) throw new Error('say where the data sets are: --data <folder>')
const data = values.data
const lexiconFile = brotliDecompressSync(readFileSync('models/entities/lexicon.bin.br'))

/** Marked by conventions of their own, which `repair` brings to ours. The web, of which there is little, counts twice. */
const foreignSets = [
  'ner/uner_ewt/train',
  'ner/uner_ewt/train',
  'ner/crossner/train',
  'ner/redocred/train',
  'ner/redocred/train2',
] as const
const ourSet = 'gold/ner/train'

function main(): void {
  const random = seeded(Number(values.seed))
  const table = makeWordTable(readModel(lexiconFile, emptyWeights()).lexicon)
  const foreign = foreignSets
    .filter((name) => !values.without.includes(name))
    .flatMap((name) => sampled(readConll(`${data}/${name}.conll`), random))
    .map((document) => toExample(document, { table, random, readSpans: repair }))
  const documents = ourDocuments(random)
  const rename = makeRename(table, random)
  const renamed = documents.filter(() => random() < Number(values.renamed)).map(rename)
  const copies = Array.from({ length: Number(values.copies) }, () => documents).flat()
  const cut = documents.filter(() => random() < Number(values.pieces))
  const pieces = cut.flatMap((document) => toPieces(document, random))
  const ours = [...copies, ...renamed, ...pieces].map((document) =>
    toExample(document, { table, random, readSpans: readOwn }),
  )
  const made = makeTemplateDocuments(Number(values.templates), random).map((document) =>
    toExample(document, { table, random, readSpans: repair }),
  )
  const model = fit([...ours, ...foreign, ...made], Number(values.epochs), values.out)
  printScores(model, data, values.without)
}

/** Newswire and articles marked by this project's convention, without those that are kept aside. */
function ourDocuments(random: Random): GoldDocument[] {
  const articles = [`${data}/gold/own`, 'training/articles']
    .filter((folder) => existsSync(folder) && !values.without.includes(folder))
    .flatMap(readArticles)
  const fold = values.fold === undefined ? undefined : readFold(values.fold)
  const learned = articles
    .filter((article) => !isKeptAside(article) && !(fold !== undefined && isInFold(article, fold)))
    .map(toDocument)
  return sampled([...readConll(`${data}/${ourSet}.conll`), ...learned], random)
}

/** Trains on the examples; writes the weights where `out` says so. */
function fit(examples: readonly Example[], epochs: number, out?: string): Model {
  const encoded = encode(examples, Number(values['min-count']))
  const { masks, keys, rows } = encoded
  const perToken = (rows.length / masks.length).toFixed(1)
  console.log(`${masks.length} tokens, ${keys.length} features, ${perToken} per token`)
  const runs = Array.from({ length: Number(values.runs) }, (_, run) =>
    train(encoded, {
      seed: Number(values.seed) + run,
      epochs,
      rate: Number(values.rate),
      damping: Number(values.damping),
      dropout: Number(values.dropout),
      report: (epoch, loss) =>
        console.log(
          `epoch ${epoch + 1}: loss ${loss.toFixed(4)}, ${process.uptime().toFixed(0)} s`,
        ),
    }),
  )
  const file = quantize(keys, meanOf(runs), Number(values.budget))
  if (out !== undefined) write(out, file)
  return readModel(lexiconFile, file)
}

/** Of runs that saw the examples in another order, the mean: what one of them learned by chance counts less. */
function meanOf(runs: readonly Trained[]): Trained {
  const mean = (part: keyof Trained): Float32Array =>
    Float32Array.from(
      runs[0]?.[part] ?? [],
      (_, index) => runs.reduce((sum, run) => sum + (run[part][index] ?? 0), 0) / runs.length,
    )
  return {
    weights: mean('weights'),
    transitions: mean('transitions'),
    starts: mean('starts'),
    ends: mean('ends'),
  }
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

function sampled(documents: GoldDocument[], random: Random): GoldDocument[] {
  const share = Number(values.sample)
  return share >= 1 ? documents : documents.filter(() => random() < share)
}

main()
