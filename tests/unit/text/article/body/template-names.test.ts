import { describe, expect, test } from 'vitest'
import { furnitureNodes } from '../../../../../src/text/article/body/furniture.ts'
import { nameJudgement } from '../../../../../src/text/article/body/names-of-templates.ts'
import { KIND_NAMES, type Kind, kindsOf } from '../../../../../src/text/article/body/vocabulary.ts'
import { parsePage } from '../../../../../src/text/page/build.ts'
import { tagSet } from '../../../../../src/text/page/names.ts'
import { elementsNamed, endOf, hintsOf, sourceOf } from '../../../../../src/text/page/query.ts'

/** By kind, class names as templates write them, parted by spaces. */
const classesOf: Readonly<Record<Kind, string>> = {
  share:
    'addthis_toolbox addtoany-share share-bar sharebar sharedaddy sharing-tools btn-facebook icon-twitter tweet-button whatsapp-link linkedin-icon pinterest-pin social-icons socials follow-us followus sharebuttons shareaholic-canvas teilen-leiste compartir-nota partage-box',
  related:
    'related-posts relatedContent relatedposts related_content recirc-unit recirculation recommended-stories recommendations article-recommendation recommend-list relacionadas relacionados yarpp-thumb outbrain-widget taboola-below readmore readnext seealso verwandte-artikel weitere-themen similar-posts suggested-reads onward-journey associated-links moreover-box',
  popular:
    'most-popular trending-now mostread mostpopular latest-news featured-posts archive-list recent-posts river-item hot-topics ranking-list top-stories',
  comment:
    'comment-form comments-area commentlist commenting-guidelines disqus_thread responses-count respond-area reply-link replies-list wpcnt-box kommentar-liste kommentare comentario comentarios commentaire commentaires discussion-board livefyre-stream',
  newsletter:
    'newsletter-box newsletters subscribe-now subscriber-only subscription-offer subscriptions signup-form mailchimp-form optin-monster inscription-lettre abo-hinweis',
  account:
    'signin-prompt login-form register-link registration-wall paywall-message regwall piano-offer donate-button donation-form membership-card checkout-link cart-icon price-tag',
  ad: 'ad-slot ads-top adv-box advert-label advertisement advertisements advertising-unit adslot-1 adsense-unit banner-wide commercial-break dfp-tag gpt-slot sponsor-line sponsored-content promo-box promos promoted-post promotion werbung anzeige publicidad partner-links affiliate-note cta-button mpu-unit',
  nav: 'nav-main navbar-brand navigation menu-item breadcrumb breadcrumbs pagination pager-next paging toolbar skip-link jump-to tabs-list tab-item dropdown-menu offcanvas sitemap-links crumbs next-post prev-post previous-post',
  byline:
    'byline bylines author-name authors-list autor-box auteur-nom autore-nome writer-name contributor-line contributors bio-text biography avatar-image profile-card post-meta postmeta article-meta attribution-line reporter-name journalist-box',
  date: 'date-line dateline timestamp time-ago published-on updated-at datum-zeile fecha-nota posted-on pubdate datetime-local',
  caption:
    'caption-text captions figcaption photo-credit credits copyright-line imagecaption photocredit legend-box bildunterschrift legende-photo',
  media:
    'gallery-item slideshow carousel-inner slider-wrap lightbox-open image-wrap images photo-box photos picture-frame video-player videos player-shell media-object audio-embed thumbnail-image thumb-small hero-image embed-code',
  tags: 'tag-list tags taglist keywords-box keyword category-name categories topics-list topic hashtags label-new labels etiquetas schlagworte filed-under',
  consent:
    'cookie-banner cookies-info consent-layer gdpr-notice cmp-container onetrust-banner didomi-host privacy-box usercentrics-root cookiebot-dialog ccpa-link',
  overlay:
    'modal-dialog popup-box overlay-dark dialog-open lightbox-wrap tooltip-text popover-body toast-message drawer-menu interstitial-page',
  side: 'sidebar-right aside-box rail-right widget-area widgets side-column secondary-content complementary supplementary-info',
  foot: 'footer-links foot-note colophon-text bottom-bar',
  head: 'header-main masthead-logo topbar-links banner-top top-line logo-image brand-name',
  box: 'box-grey infobox factbox card-body cards-row tile-small tiles grid-row teaser-text teasers item-link list-wide module-x block-y callout-box sidebar-box',
  unseen:
    'hidden-xs visually-hidden sr-only screenreader-text offscreen-text invisible-box noprint-area hide-mobile accessibility-text',
  body: 'articlebody articlecontent articletext bodytext bodycopy content-main entry-content story-text text-block copy-wide prose-lg richtext-area rte-output body-copy article-inner post-content main-column wysiwyg-area markdown-body paragraph-1 inhalt-haupt texte-long texto-nota cuerpo-nota corps-texte artikel-text maincontent',
  title: 'title-main headline-text heading-xl titre-page titulo-nota titel-zeile',
  lead: 'standfirst summary-text lead-paragraph lede-text intro-text deck-line dek-text subtitle-line subheadline subhead-line subheading excerpt-text description-text vorspann-text chapo-texte abstract-text sapo-text teaser-text strapline-text entradilla-nota bajada-nota sommario-testo',
  quote: 'quote-box pullquote-right blockquote-large tweet-embed instagram-media',
  note: 'disclaimer-text disclosure-line correction-note corrections note-box notes-list footnote-1 footnotes references-list citation-1 source-line sources editor-note editorial-note legal-text notice-box',
  toc: 'toc-list contents-box inhaltsverzeichnis outline-box',
  rating:
    'rating-box ratings score-card stars-row vote-button votes poll-form review-box reviews-list',
  print:
    'print-link email-link mail-icon pdf-link download-button tools-bar actions-row buttons-row button-x btn-x options-list utility-bar feedback-form helpful-box',
}

/** The words of a class name, as the pages’ index has them. */
function wordsIn(name: string): readonly string[] {
  const page = parsePage(`<body><div class="${name}"></div></body>`)
  return hintsOf(page, elementsNamed(page, tagSet('div'))[0]!).words
}

describe.each(KIND_NAMES)('classes that tell of %s', (kind) => {
  test.each(classesOf[kind].split(' '))('%s', (name) => {
    expect(kindsOf(wordsIn(name)) & (1 << KIND_NAMES.indexOf(kind))).not.toBe(0)
  })
})

test.each([
  // What begins or ends like a word of a template.
  'shareholder',
  'adventure',
  'navy',
  'datebook',
  'captain',
  'mediator',
  'cookery',
  'contention',
  'bodyguard',
  'titled',
  'leader',
  'footprint',
  'headquarters',
  'boxer',
  'printer',
  'reviewer',
])('%s tells of nothing', (name) => {
  expect(kindsOf(wordsIn(name))).toBe(0)
})

const judged = (name: string) => {
  const page = parsePage(`<body><div ${name}></div></body>`)
  return nameJudgement(page, elementsNamed(page, tagSet('div'))[0]!)
}

describe('what names in templates speak for', () => {
  test.each([
    ['class="article"', 25],
    ['class="entry-content"', 25],
    ['id="main"', 25],
    ['class="blog-post"', 25],
    ['class="storyText"', 25],
    ['class="pagination"', 25],
    ['class="sidebar"', -25],
    ['class="mySidebar"', -25],
    ['id="footer"', -25],
    ['class="hid"', -25],
    ['class="hidden"', -25],
    ['class="x hid y"', -25],
    ['class="hideous"', 0],
    ['class="related-links"', -25],
    ['class="promo"', -25],
    ['class="outbrain"', -25],
    ['class="shopping"', -25],
    ['class="contact"', -25],
    // For and against at once.
    ['class="article-footer"', 0],
    ['class="post-meta"', 0],
    ['class="row"', 0],
    ['', 0],
  ])('%s weighs %d', (name, weight) => {
    expect(judged(name).weight).toBe(weight)
  })

  test.each([
    ['class="banner"', true],
    ['class="breadcrumbs"', true],
    ['id="disqus_thread"', true],
    ['class="social-links"', true],
    ['class="SIDEBAR"', true],
    ['class="pager"', true],
    // Named for the text, too.
    ['class="sidebar-content"', false],
    ['class="header-article"', false],
    ['class="menu-column"', false],
    ['class="plain"', false],
  ])('%s is unlikely to hold text: %s', (name, unlikely) => {
    expect(judged(name).unlikely).toBe(unlikely)
  })

  test.each([
    ['class="share"', true],
    ['class="share_buttons"', true],
    ['class="post-share"', true],
    ['class="sharedaddy"', true],
    ['class="shareholders"', false],
    ['class="timeshare"', false],
  ])('%s is for sharing: %s', (name, share) => {
    expect(judged(name).share).toBe(share)
  })

  test('what is long counts in its first thousand letters', () => {
    expect(judged(`class="${'x'.repeat(980)} article"`).weight).toBe(25)
    expect(judged(`class="${'x'.repeat(1_000)} article"`).weight).toBe(0)
  })
})

describe('furniture within the text', () => {
  const story = 'The mill on the lower weir was sold to two brothers on Friday. '.repeat(20)
  const line = 'The old mill and its weir '

  /** What is taken out of a page whose elements are all kept. */
  function takenFrom(html: string): readonly string[] {
    const page = parsePage(`<body><main><p>${story}</p>${html}</main></body>`)
    const marked = furnitureNodes(page, () => true, story.length)
    const taken: string[] = []
    for (let node = 1; node < page.size; node = marked[node] === 1 ? endOf(page, node) : node + 1)
      if (marked[node] === 1) taken.push(sourceOf(page, node))
    return taken
  }

  test.each(
    'addthis addtoany advert advertisement advertisements adslot breadcrumb breadcrumbs byline bylines caption captions commentlist cookie cookies copyright credits dateline disqus donate followus jetpack lightbox navbar navigation newsletter newsletters outbrain pager pagination paywall popup readmore recirc relatedcontent relatedposts shareaholic sharebar sharebuttons sharedaddy sharing signin signup slideshow social socials subscribe subscription subscriptions taboola taglist timestamp toolbar tooltip wpcnt yarpp'.split(
      ' ',
    ),
  )('%s is furniture wherever it stands', (name) => {
    expect(takenFrom(`<p class="x-${name}">${line.repeat(5)}</p>`)).toEqual([line.repeat(5)])
  })

  test.each(
    'ad ads also author authors banner bio biography carousel comment comments credit cta date disclaimer gallery keywords login meta modal more nav player popular postmeta promo promoted promotion rail recommendation recommendations recommended related share sidebar skip sponsor sponsored tag tags teaser teasers trending video widget'.split(
      ' ',
    ),
  )('%s is where it is small or mostly links', (name) => {
    const links = `<a href="/a">${line.repeat(4)}</a>`

    expect(takenFrom(`<div class="x-${name}">${line}</div>`)).toEqual([line])
    expect(takenFrom(`<div class="x-${name}">${links}</div>`)).toEqual([links])
    expect(takenFrom(`<div class="x-${name}">${line.repeat(8)}</div>`)).toEqual([])
    // A paragraph is no box.
    expect(takenFrom(`<p class="x-${name}">${line}</p>`)).toEqual([])
  })

  test.each([
    ['an aside', `<aside>${line}</aside>`, [line]],
    ['two asides', `<aside>${line}</aside><aside>${line}</aside>`, [line, line]],
    ['a footer', `<footer>${line}</footer>`, [line]],
    ['a long aside', `<aside>${line.repeat(12)}</aside>`, []],
    ['a heading of that name', `<h2 class="related">${line}</h2>`, []],
    ['a span of that name', `<p>So <span class="social">${line}</span></p>`, []],
    ['a link of that name', `<p>So <a class="social" href="/">${line}</a></p>`, []],
    ['a figure', `<figure>${line}</figure>`, [line]],
    ['a figure that holds a table', '<figure><table><tr><td>1</td></tr></table></figure>', []],
    ['a figure that holds a quotation', `<figure><blockquote>${line}</blockquote></figure>`, []],
    ['a figure that holds code', `<figure><pre>${line}</pre></figure>`, []],
    [
      'a long id made from a headline',
      `<div id="${'the-mill-and-its-social-'.repeat(4)}">${line}</div>`,
      [],
    ],
    ['a box without a name', `<div>${line}</div>`, []],
  ])('%s', (_, html, taken) => {
    expect(takenFrom(html)).toEqual(taken)
  })

  test.each(['article', 'dl', 'div', 'form', 'header', 'nav', 'ol', 'section', 'ul'])(
    'a %s is a box, so that a weak word names it',
    (tag) => {
      expect(takenFrom(`<${tag} class="related">${line}</${tag}>`)).toEqual([line])
      expect(takenFrom(`<${tag} class="mills">${line}</${tag}>`)).toEqual([])
    },
  )

  test.each(['p', 'pre', 'blockquote', 'table', 'main'])('a %s is none', (tag) => {
    const inner = tag === 'table' ? `<tr><td>${line}</td></tr>` : line

    expect(takenFrom(`<${tag} class="related">${inner}</${tag}>`)).toEqual([])
  })

  test('is looked for among what is kept', () => {
    const page = parsePage(`<body><p>${story}</p><aside>${line}</aside></body>`)

    expect(furnitureNodes(page, () => false, story.length).includes(1)).toBe(false)
  })
})
