import type { EntityAbout, EntityProfile } from '../../app/entities.ts'
import type { RecordSummary, RegistryKeyRow } from '../../app/shapes.ts'
import { maskedText } from '../../masked.ts'
import type { ProfileArticle } from '../../schemas/registry.ts'
import { claimHref, wordsHref } from '../claims/link.ts'
import { confirm, option } from '../view/forms.ts'
import { type Html, html, many } from '../view/html.ts'
import { layout } from '../view/page.ts'
import { badge, card, facts, heading, note, stats, tag } from '../view/parts.ts'
import { paging, table } from '../view/table.ts'
import { published } from '../view/time.ts'
import { decisionTable } from './decisions.ts'
import { entityHref } from './link.ts'

/** What is shown of a thing, with one page of its articles. */
export interface Asked extends EntityAbout {
  readonly isLater: boolean
  /** The decision that was just made. */
  readonly done: number | undefined
}

export function entityPage(asked: Asked): Html {
  const { told, done, entry, thing, keys, decisions } = asked
  return layout(
    { title: entry.name, at: '/entities' },
    html`${heading(entry.name, { lead: html`${tag(entry.type, 'info')} <code>${thing}</code>`, actions: actions(asked) })}
      ${done === undefined ? '' : note(html`Decision ${done} holds. It can be undone below.`, 'good')}
      ${stats([
        { label: 'articles', value: entry.articles },
        { label: 'mentions', value: entry.mentions },
        { label: 'keys', value: keys.length },
      ])}
      <div class="grid halves">
        ${card({ id: 'about', title: 'About' }, about(asked))}
        ${card({ id: 'keys', title: 'Filed under', aside: many(keys.length, 'key') }, keyTable(keys, thing))}
      </div>
      ${articlesCard(asked)}
      <div class="grid halves">
        ${card({ id: 'quotes', title: 'Quotes by it', aside: 'in the articles above' }, quoteTable(told))}
        ${card({ id: 'figures', title: 'Figures attributed to it', aside: 'in the articles above' }, figureTable(told))}
      </div>
      ${card({ id: 'decisions', title: 'Decisions about it' }, decisionTable(decisions, thing))}`,
  )
}

const each = (told: readonly ProfileArticle[], of: (one: ProfileArticle) => readonly string[]) =>
  [...new Set(told.flatMap(of))].slice(0, 20)

const about = ({ entry, told }: EntityAbout): Html =>
  facts([
    ['Also called', entry.aliases.join(', ')],
    ['Roles', each(told, ({ roles }) => roles).join('; ')],
    ['Country', each(told, ({ countries }) => countries).join(', ')],
    ['Links', links(entry.link, told)],
  ])

/** Where what it links to is described; the sites are not asked for anything. */
const sites: Readonly<Record<string, (id: string) => string>> = {
  geonames: (id) => `https://www.geonames.org/${encodeURIComponent(id)}`,
  wikidata: (id) => `https://www.wikidata.org/wiki/${encodeURIComponent(id)}`,
  iso3166: (id) => `https://www.iso.org/obp/ui/#iso:code:3166:${encodeURIComponent(id)}`,
}

function links(own: string | null, told: readonly ProfileArticle[]): Html[] | string {
  const all = [...new Set([...(own === null ? [] : [own]), ...each(told, (one) => one.links)])]
  return all.length === 0 ? '' : all.map((link) => html`${linkOf(link)} `)
}

function linkOf(link: string): Html {
  const [, kind = '', id = ''] = /^(\w+)[:/](.+)$/.exec(link) ?? []
  const site = sites[kind]
  return site
    ? html`<a href="${site(id)}" rel="noreferrer noopener" target="_blank">${link} ↗</a>`
    : html`<code>${link}</code>`
}

const reasonField = html`<label class="field">Why <input name="reason" maxlength="300" /></label>`

function actions({ thing, entry, keys }: EntityProfile): Html {
  const apart = keys.filter(({ why }) => why !== 'own')
  return html`${confirm({
    id: 'merge',
    path: '/entities/merge',
    label: 'Merge',
    question: html`<p>
      “${entry.name}” and another are one thing from now on, known by the name of the other.
    </p>`,
    fields: { one: thing, back: thing },
    inputs: html`<label class="field"
        >The other: its key, or a name that it alone has
        <input name="other" required maxlength="300"
      /></label>
      ${reasonField}`,
    kind: 'primary',
  })}
  ${confirm({
    id: 'rename',
    path: '/entities/rename',
    label: 'Rename',
    question: html`<p>It is listed and found under this name.</p>`,
    fields: { one: thing, back: thing },
    inputs: html`<label class="field"
        >Name <input name="name" required maxlength="300" value="${entry.name}"
      /></label>
      ${reasonField}`,
  })}
  ${
    apart.length === 0
      ? ''
      : confirm({
          id: 'split',
          path: '/entities/split',
          label: 'Split',
          question: html`<p>A key stands alone from now on, whatever most articles say.</p>`,
          fields: { back: thing },
          inputs: html`<label class="field"
              >Key
              <select name="key">
                ${apart.map(({ key }) => option(key, key, false))}
              </select></label
            >
            ${reasonField}`,
        })
  }`
}

const whys = { own: '', judged: 'info', decided: 'good' } as const

const keyTable = (keys: readonly RegistryKeyRow[], thing: string): Html =>
  table(
    keys,
    [
      [
        'Key',
        ({ key }) =>
          key === thing
            ? html`<code>${key}</code>`
            : html`<a href="${entityHref(key)}"><code>${key}</code></a>`,
      ],
      ['Why', ({ why }) => badge(why, whys[why])],
      ['Articles', ({ articles }) => articles, 'n'],
      ['Mentions', ({ mentions }) => mentions, 'n'],
    ],
    { caption: 'Keys that stand for it', empty: '', key: ({ key }) => key },
  )

function articlesCard({ thing, entry, articles, told, next, isLater }: Asked): Html {
  const saying = new Map(told.map((one) => [one.articleId, one]))
  return card(
    { id: 'articles', title: 'Articles', aside: 'the newest first' },
    html`${table(
      articles,
      [
        ['Published', (r) => published(r), 't'],
        [
          'Article',
          (r) =>
            html`<a href="/articles/${r.id}">${maskedText(r.title)}</a
              ><span class="sub">${maskedText(r.feed)}</span>`,
        ],
        ['Called', (r) => saying.get(r.id)?.names.join(', ')],
        ['As', (r) => saying.get(r.id)?.roles.join('; '), 't'],
        ['', (r) => splitArticle(r, saying.get(r.id), thing)],
      ],
      {
        caption: `Articles that name ${entry.name}`,
        empty: 'No article names it now.',
        key: ({ id }) => id,
      },
    )}
    ${paging({ path: entityHref(thing), query: {}, after: next, isLater })}`,
  )
}

const splitArticle = (
  { id, title }: RecordSummary,
  said: ProfileArticle | undefined,
  thing: string,
): Html | '' => {
  const [key] = said?.keys ?? []
  if (key === undefined) return ''
  return confirm({
    id: `split-${id}`,
    path: '/entities/split',
    label: 'Is another',
    question: html`<p>
      What “${title}” names is another thing of the same name, and gets a key of its own.
    </p>`,
    fields: { key, article: id, back: thing },
    inputs: reasonField,
  })
}

/** Of each article, what it says there. */
const rows = <Said extends { readonly id: string }>(
  told: readonly ProfileArticle[],
  of: (one: ProfileArticle) => readonly Said[],
) =>
  told.flatMap((one) =>
    of(one).map((said) => ({
      ...said,
      at: { articleId: one.articleId, revision: one.revision, figureId: said.id },
    })),
  )

const quoteTable = (told: readonly ProfileArticle[]): Html =>
  table(
    rows(told, ({ quotes }) => quotes),
    [
      [
        'Words',
        ({ at, words, kind }) =>
          html`<a href="${wordsHref(at)}">${words}</a><span class="sub">${kind}</span>`,
      ],
    ],
    {
      caption: 'Quotes by it',
      empty: 'It is not quoted in these.',
      key: ({ at }) => `${at.articleId} ${at.figureId}`,
    },
  )

const figureTable = (told: readonly ProfileArticle[]): Html =>
  table(
    rows(told, ({ figures }) => figures),
    [
      ['Figure', ({ at, words }) => html`<a href="${wordsHref(at)}">${words}</a>`],
      ['What', ({ event }) => (event === null ? '' : tag(event, 'info'))],
      ['', ({ at }) => html`<a href="${claimHref(at)}">what others say</a>`],
    ],
    {
      caption: 'Figures attributed to it',
      empty: 'No figure is attributed to it in these.',
      key: ({ at }) => `${at.articleId} ${at.figureId}`,
    },
  )
