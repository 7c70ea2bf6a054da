/** What differs between pages of made-up sites. */
export interface SitePage {
  readonly lang?: string
  readonly title: string
  readonly head?: string
  /** Navigation, in the page's language. */
  readonly nav?: readonly string[]
  readonly body: string
  readonly foot?: string
}

/** A page with the furniture that sites have around whatever they show. */
export const sitePage = ({
  lang = 'en',
  title,
  head = '',
  nav = ['Home', 'World', 'Sport', 'Culture'],
  body,
  foot = '© 2026 The Valley Post',
}: SitePage): string => `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title>${head}</head>
<body><header><a href="/" class="logo">The Valley Post</a><nav><ul>${nav.map((item, at) => `<li><a href="/s${at}">${item}</a></li>`).join('')}</ul></nav></header>
${body}
<footer><p>${foot}</p></footer></body></html>`

export const paragraphs = (...lines: readonly string[]): string =>
  lines.map((line) => `<p>${line}</p>`).join('\n')

export const claimsArticle = '<meta property="og:type" content="article">'
export const claimsSite = '<meta property="og:type" content="website">'
