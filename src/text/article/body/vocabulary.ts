/**
 * What words in classes and ids tell of what an element holds, in the vocabulary of page templates.
 * An element can be of several kinds.
 */
export const KINDS = {
  share:
    'addthis addtoany facebook follow followus linkedin pinterest share sharebar sharebuttons sharedaddy shareaholic sharing social socials teilen tweet twitter whatsapp compartir partage',
  related:
    'recirc recirculation recommend recommendation recommendations recommended related relatedcontent relatedposts relacionadas relacionados yarpp outbrain taboola readmore readnext seealso moreover verwandte weitere similar suggested onward associated',
  popular:
    'popular trending mostread mostpopular latest featured archive recent river hot ranking top',
  comment:
    'comment comments commentlist commenting disqus responses respond reply replies wpcnt kommentar kommentare comentario comentarios commentaire commentaires discussion livefyre',
  newsletter:
    'newsletter newsletters subscribe subscriber subscription subscriptions signup mailchimp optin inscription abo',
  account:
    'signin login register registration paywall regwall piano donate donation membership checkout cart price',
  ad: 'ad ads adv advert advertisement advertisements advertising adslot adsense banner commercial dfp gpt sponsor sponsored promo promos promoted promotion werbung anzeige publicidad partner affiliate cta mpu',
  nav: 'nav navbar navigation menu breadcrumb breadcrumbs pagination pager paging toolbar skip jump tabs tab dropdown offcanvas sitemap crumbs next prev previous',
  byline:
    'byline bylines author authors autor auteur autore writer contributor contributors bio biography avatar profile postmeta meta attribution reporter journalist',
  date: 'date dateline timestamp time published updated datum fecha posted pubdate datetime',
  caption:
    'caption captions figcaption credit credits copyright imagecaption photocredit legend bildunterschrift legende',
  media:
    'gallery slideshow carousel slider lightbox image images photo photos picture video videos player media audio thumbnail thumb hero embed',
  tags: 'tag tags taglist keywords keyword category categories topics topic hashtags label labels etiquetas schlagworte filed',
  consent: 'cookie cookies consent gdpr cmp onetrust didomi privacy usercentrics cookiebot ccpa',
  overlay: 'modal popup overlay dialog lightbox tooltip popover toast drawer interstitial',
  side: 'sidebar aside rail widget widgets side secondary complementary supplementary',
  foot: 'footer foot colophon bottom',
  head: 'header masthead topbar banner top logo brand',
  box: 'box infobox factbox card cards tile tiles grid teaser teasers item list module block callout sidebar',
  unseen: 'hidden visually sr screenreader offscreen invisible noprint hide accessibility',
  body: 'articlebody articlecontent articletext bodytext bodycopy content entry story text copy prose richtext rte body article post main wysiwyg markdown paragraph inhalt texte texto cuerpo corps artikel maincontent',
  title: 'title headline heading titre titulo titel',
  lead: 'standfirst summary lead lede intro deck dek subtitle subheadline subhead subheading excerpt description vorspann chapo abstract sapo teaser strapline entradilla bajada sommario',
  quote: 'quote pullquote blockquote tweet instagram',
  note: 'disclaimer disclosure correction corrections note notes footnote footnotes references citation source sources editor editorial legal notice',
  toc: 'toc contents inhaltsverzeichnis outline',
  rating: 'rating ratings score stars vote votes poll review reviews',
  print:
    'print email mail pdf download tools actions buttons button btn options utility feedback helpful',
} as const
export type Kind = keyof typeof KINDS

export const KIND_NAMES: readonly Kind[] = Object.keys(KINDS).filter(
  (name): name is Kind => name in KINDS,
)

const bitOf: ReadonlyMap<string, number> = makeBits()

function makeBits(): Map<string, number> {
  const bits = new Map<string, number>()
  KIND_NAMES.forEach((kind, index) => {
    for (const word of KINDS[kind].split(' ')) bits.set(word, (bits.get(word) ?? 0) | (1 << index))
  })
  return bits
}

/** The kinds that words name, one bit each, in the order of `KIND_NAMES`. */
export function kindsOf(words: readonly string[]): number {
  let bits = 0
  for (const word of words) bits |= bitOf.get(word) ?? 0
  return bits
}
