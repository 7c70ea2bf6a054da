/**
 * B³ of the document pass on the gold mentions of Re-DocRED (github.com/tonytan48/Re-DocRED, MIT):
 * `node bench/entities-clusters.ts [dev_revised.json test_revised.json]`, its files of clusters, else those in the
 * shared folder beside its CoNLL form, which has lost the clusters.
 */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { EntityType } from '../src/schemas/entity.ts'
import { linkMentions } from '../src/text/entities/link-mentions.ts'
import type { GivenMention } from '../src/text/entities/names.ts'
import { demonymCountry } from '../src/text/gazetteer/country-names.ts'
import { TokenKind, type Tokens } from '../src/text/tokens.ts'
import { shared } from './support/shared.ts'

const Documents = z.array(
  z.object({
    title: z.string(),
    sents: z.array(z.array(z.string())),
    vertexSet: z.array(
      z.array(
        z.object({
          pos: z.tuple([z.int(), z.int()]),
          sent_id: z.int(),
          type: z.string(),
          name: z.string(),
        }),
      ),
    ),
  }),
)
type GoldDocument = z.infer<typeof Documents>[number]

const types: Readonly<Record<string, EntityType>> = {
  PER: 'person',
  ORG: 'organization',
  LOC: 'place',
  MISC: 'work',
}

/** The document's own tokens, a space between any two. */
function tokensOf(sentences: readonly (readonly string[])[]): Tokens {
  const words = sentences.flat()
  const start = new Int32Array(words.length)
  let at = 0
  for (const [index, word] of words.entries()) {
    start[index] = at
    at += word.length + 1
  }
  const firsts = sentences.map((_, index) => sentences.slice(0, index).flat().length)
  return {
    text: words.join(' '),
    count: words.length,
    start,
    end: start.map((from, index) => from + (words[index]?.length ?? 0)),
    kind: Uint8Array.from(words, (word) =>
      /[\p{L}\p{N}]/u.test(word) ? TokenKind.word : TokenKind.punctuation,
    ),
    hash: new Int32Array(words.length),
    sentences: Int32Array.from([...firsts, words.length]),
    paragraphs: Int32Array.from([0, sentences.length]),
  }
}

interface Gold {
  readonly tokens: Tokens
  readonly mentions: readonly GivenMention[]
  readonly clusters: readonly number[]
}

function readGold({ sents, vertexSet }: GoldDocument): Gold {
  const tokens = tokensOf(sents)
  const rows = vertexSet.flatMap((vertex, cluster) =>
    vertex.flatMap(({ pos, sent_id: sentence, type: label, name }) => {
      const given = types[label]
      if (!given) return []
      const type: EntityType = given === 'place' && demonymCountry(name) ? 'group' : given
      const base = tokens.sentences[sentence] ?? 0
      return [{ mention: { first: base + pos[0], end: base + pos[1], type }, cluster }]
    }),
  )
  const sorted = rows.toSorted((a, b) => a.mention.first - b.mention.first)
  return {
    tokens,
    mentions: sorted.map(({ mention }) => mention),
    clusters: sorted.map(({ cluster }) => cluster),
  }
}

interface Sums {
  mentions: number
  precision: number
  recall: number
}

/** Adds each mention's precision and recall, by its type and in all. */
function score({ mentions, clusters }: Gold, ours: readonly number[], sums: Map<string, Sums>) {
  const inGold = Map.groupBy(clusters.keys(), (index) => clusters[index])
  const inOurs = Map.groupBy(ours.keys(), (index) => ours[index])
  for (const [index, { type }] of mentions.entries()) {
    const gold = inGold.get(clusters[index]) ?? []
    const found = inOurs.get(ours[index]) ?? []
    const right = found.filter((other) => clusters[other] === clusters[index]).length
    for (const name of ['all', type]) {
      const sum = sums.get(name) ?? { mentions: 0, precision: 0, recall: 0 }
      sum.mentions++
      sum.precision += right / found.length
      sum.recall += right / gold.length
      sums.set(name, sum)
    }
  }
}

function report(title: string, sums: ReadonlyMap<string, Sums>) {
  console.log(`\n${title}\n${'type'.padEnd(14)} mentions      P      R     B³`)
  for (const [type, { mentions, precision, recall }] of sums) {
    const [p, r] = [(100 * precision) / mentions, (100 * recall) / mentions]
    const cells = [p, r, (2 * p * r) / (p + r)].map((value) => value.toFixed(2).padStart(6))
    console.log(type.padEnd(14), String(mentions).padStart(8), ...cells)
  }
}

/** The baseline: one entity for each different name. */
function sameName({ tokens, mentions }: Gold): number[] {
  const ids = new Map<string, number>()
  return mentions.map(({ first, end }) => {
    const key = tokens.text.slice(tokens.start[first], tokens.end[end - 1]).toLowerCase()
    const id = ids.get(key) ?? ids.size
    ids.set(key, id)
    return id
  })
}

const given = process.argv.slice(2)
const files = given.length
  ? given
  : ['dev_revised.json', 'test_revised.json'].map((name) => shared('data', 'ner', 'redocred', name))
const golds = files.flatMap((file) =>
  Documents.parse(JSON.parse(readFileSync(file, 'utf8'))).map(readGold),
)
const ours = new Map<string, Sums>()
const baseline = new Map<string, Sums>()
for (const gold of golds) {
  score(gold, linkMentions(gold.tokens, gold.mentions), ours)
  score(gold, sameName(gold), baseline)
}
report('same name, same entity', baseline)
report('document pass', ours)
