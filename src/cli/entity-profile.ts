import type { EntityAbout } from '../app/entities.ts'
import { maskedJson, maskedText } from '../masked.ts'
import type { ProfileArticle } from '../schemas/registry.ts'
import { type Command, UsageError, text, wholeNumber } from './command.ts'
import { cellOf, publishedOf } from './table.ts'

export const profileCommand: Command = {
  name: 'entities profile',
  summary: 'One thing: names, roles, links, articles, quotes by it, figures it is the source of',
  takes: 'NAME|KEY',
  count: [1, 1],
  options: {
    limit: { type: 'string', description: 'at most this many articles (20)' },
    after: { type: 'string', description: 'articles after this one: the id in the last line' },
  },
  examples: [
    ['entities profile "Ana Lima"', 'what the newest articles say of her, and she in them'],
    ['entities profile place/name/lisbon --limit 100 --json', 'by its key, for a program'],
  ],
  async run({ io, values, rest: [asked = ''], json }) {
    const app = await io.app()
    const things = await app.entities.show(asked, 1)
    if (things.length > 1) {
      const keys = things.map(({ thing }) => thing).join(', ')
      throw new UsageError(`${JSON.stringify(asked)} may be any of: ${keys}`)
    }
    const limit = wholeNumber(values, 'limit') ?? 20
    const page = { limit, after: text(values, 'after') }
    const about = await app.entities.about(things[0]?.thing ?? asked, page)
    if (!about) throw new Error(`nothing is filed under ${asked}`)
    if (json) return io.print(maskedJson(about))
    for (const line of describe(about)) io.print(maskedText(line))
  },
}

const each = (told: readonly ProfileArticle[], of: (one: ProfileArticle) => readonly string[]) =>
  [...new Set(told.flatMap(of))].map(cellOf)

function describe({ entry, thing, keys, articles, told }: EntityAbout): string[] {
  const links = [...(entry.link === null ? [] : [entry.link]), ...each(told, (one) => one.links)]
  return [
    `${cellOf(entry.name)}  ${entry.type}  ${thing}`,
    `${entry.articles} articles, ${entry.mentions} mentions, ${keys.length} keys`,
    ...line('also called', entry.aliases.map(cellOf), ', '),
    ...line(
      'roles',
      each(told, ({ roles }) => roles),
    ),
    ...line(
      'country',
      each(told, ({ countries }) => countries),
    ),
    ...line('links', [...new Set(links)]),
    ...section(
      'articles',
      articles.map((r) => `${cellOf(publishedOf(r))}  ${r.id}  ${cellOf(r.title)}`),
    ),
    ...section(
      'quotes by it',
      told.flatMap(({ articleId, quotes }) =>
        quotes.map(({ kind, words }) => `${articleId}  ${kind}  ${cellOf(words)}`),
      ),
    ),
    ...section(
      'figures attributed to it',
      told.flatMap(({ articleId, figures }) =>
        figures.map(
          ({ id, words, event }) =>
            `${articleId}  ${id}  ${cellOf(words)}${event ? `  (${event})` : ''}`,
        ),
      ),
    ),
  ]
}

const line = (name: string, all: readonly string[], between = '; '): string[] =>
  all.length === 0 ? [] : [`${name.padEnd(12)} ${all.join(between)}`]

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', title, ...lines.map((one) => `  ${one}`)]
