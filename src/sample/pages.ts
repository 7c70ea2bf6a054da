import { escapeUTF8 as escape } from 'entities'
import type { SampleArticle } from './article.ts'
import { feedPath, sections, siteName } from './sections.ts'
import type { Listed, Section } from './sections.ts'

interface Shell {
  readonly title: string
  readonly head?: string
  readonly main: string
}

/** What stands around the content of every page. */
function shell({ title, head = '', main }: Shell): string {
  const links = sections.map(({ name, path }) => `<li><a href="${path}/">${name}</a></li>`).join('')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} | ${siteName}</title>
${head}</head>
<body>
<div class="cookie-notice" role="dialog">We use no cookies. <button>That is fine</button></div>
<header class="site-header">
<a class="logo" href="/">${siteName}</a>
<nav aria-label="Sections"><ul>${links}<li><a href="/video/harbour-lights.html">Video</a></li></ul></nav>
</header>
<main>
${main}
</main>
<footer class="site-footer">
<p>© 2025 ${siteName}. Every person, firm and event on this site is invented.</p>
<ul><li><a href="/about.html">About us</a></li><li><a href="/contact.html">Contact</a></li><li><a href="/terms.html">Terms of use</a></li></ul>
</footer>
</body>
</html>
`
}

interface ArticlePage {
  readonly section: Section
  readonly article: SampleArticle
  readonly url: string
  readonly modified?: string
}

export function articlePage(page: ArticlePage): string {
  const { section, article } = page
  return shell({ title: article.title, head: articleHead(page), main: articleMain(page) }).replace(
    '</main>',
    `</main>\n${moreFrom(section, article)}`,
  )
}

function articleHead({ section, article, url, modified }: ArticlePage): string {
  const { title, summary, author, published } = article
  const image = new URL(`/images/${article.slug}.svg`, url).href
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    description: summary,
    datePublished: published,
    dateModified: modified ?? published,
    author: author.split(' and ').map((name) => ({ '@type': 'Person', name })),
    publisher: { '@type': 'NewsMediaOrganization', name: siteName },
    articleSection: section.name,
    image: [image],
    mainEntityOfPage: url,
  }
  const og = { type: 'article', title, description: summary, url, image, site_name: siteName }
  const properties = Object.entries({
    ...Object.fromEntries(Object.entries(og).map(([name, value]) => [`og:${name}`, value])),
    'article:published_time': published,
    ...(modified !== undefined && { 'article:modified_time': modified }),
    'article:section': section.name,
  })
  return `<meta name="description" content="${escape(summary)}">
<meta name="author" content="${escape(author)}">
<link rel="canonical" href="${escape(url)}">
${properties.map(([name, value]) => `<meta property="${name}" content="${escape(value)}">`).join('\n')}
<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', String.raw`\u003c`)}</script>
`
}

function articleMain({ section, article, modified }: ArticlePage): string {
  const { slug, title, author, published, summary, image, paragraphs } = article
  const updated =
    modified === undefined ? '' : ` · Updated <time datetime="${modified}">${wall(modified)}</time>`
  return `<article class="story">
<p class="kicker"><a href="${section.path}/">${section.name}</a></p>
<h1>${escape(title)}</h1>
<p class="standfirst">${escape(summary)}</p>
<p class="byline">By <span class="author">${escape(author)}</span> · <time datetime="${published}">${wall(published)}</time>${updated}</p>
<ul class="share"><li><a href="#">Share</a></li><li><a href="#">Copy link</a></li></ul>
<figure>
<img src="/images/${slug}.svg" alt="" width="960" height="540">
<figcaption>${escape(image.caption)} <span class="credit">Photo: ${escape(image.credit)}</span></figcaption>
</figure>
<div class="story-body">
${paragraphs.map((text) => `<p>${escape(text)}</p>`).join('\n')}
</div>
</article>`
}

function moreFrom(section: Section, shown: SampleArticle): string {
  const others = section.articles.filter(
    (article) => article !== shown && article.slug !== shown.slug,
  )
  const links = others.map(
    ({ slug, title }) => `<li><a href="${section.path}/${slug}.html">${escape(title)}</a></li>`,
  )
  return `<aside class="related"><h2>More from ${section.name}</h2><ul>${links.join('')}</ul></aside>
<aside class="newsletter"><h2>Newsletter</h2><form><input type="email" placeholder="Your address"><button>Sign up</button></form></aside>`
}

/** `2 September 2025, 09:40`, on the clock of the place. */
function wall(time: string): string {
  const [date = '', clock = ''] = time.split('T')
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  return `${new Date(date).toLocaleDateString('en-GB', options)}, ${clock.slice(0, 5)}`
}

export function listPage(title: string, entries: readonly Listed[]): string {
  const types = {
    rss: 'application/rss+xml',
    atom: 'application/atom+xml',
    json: 'application/feed+json',
  }
  const head = sections.map(
    (section) =>
      `<link rel="alternate" type="${types[section.format]}" title="${siteName}: ${section.name}" href="${feedPath(section)}">\n`,
  )
  const items = entries.map(
    (entry) => `<li><a href="${entry.path}">${escape(entry.title)}</a></li>`,
  )
  return shell({
    title,
    head: head.join(''),
    main: `<h1>${escape(title)}</h1>\n<ul>${items.join('\n')}</ul>`,
  })
}

/** A page that is in a feed and is no article: there is nothing to read on it. */
export function videoPage(): string {
  const main = `<h1>Harbour lights</h1>
<div class="player"><video controls width="960" poster="/images/harbour-lights.svg"></video></div>
<ul class="playlist"><li><a href="#">0:31 Night market</a></li><li><a href="#">1:12 First tram</a></li><li><a href="#">0:58 Low tide</a></li></ul>`
  return shell({
    title: 'Video: Harbour lights',
    head: '<meta property="og:type" content="video.other">\n',
    main,
  })
}

export function notFoundPage(): string {
  return shell({ title: 'Page not found', main: '<h1>404</h1><p>There is nothing here.</p>' })
}

/** Stands in for a photograph. */
export function picture(): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 540"><rect width="960" height="540" fill="#8aa"/><circle cx="700" cy="160" r="70" fill="#fd8"/><path d="M0 420 320 220 560 400 760 300 960 430V540H0Z" fill="#466"/></svg>`
}
