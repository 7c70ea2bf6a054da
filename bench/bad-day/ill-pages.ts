import { contentOf, pageOf } from '../support/articles.ts'
import { type Illness, during, html, redirect, status, whileYoung } from './illness.ts'

const shell = `<!doctype html><html><head><title>News</title><script src="/app.js"></script></head>
<body><div id="root"></div><noscript>Please enable JavaScript to use this site.</noscript></body></html>`
const botCheck = `<!doctype html><html><head><title>Just a moment</title></head><body><h1>Checking your browser</h1>
<p>Please verify that you are human before you continue. This takes a few seconds.</p></body></html>`
const repairs = pageOf(
  'We will be back soon',
  '<p>Our site is being repaired. Editors and engineers work on it, and all articles return in the afternoon.</p>',
)
const login = pageOf(
  'Sign in',
  '<form><label>Mail <input name="mail"></label><label>Password <input type="password"></label></form>',
)
const garbage = Buffer.from(Array.from({ length: 5_000 }, (_, at) => (at * 6_151 + 77) % 256))
const huge = `<!doctype html><html><body><p>${'all of it again '.repeat(1_900_000)}</p></body></html>`

/** Sites whose pages are not what they should be, for a while. */
export const illPages: readonly Illness[] = [
  {
    name: 'late-page',
    wrong: 'pages appear (404) 20 min after the feed names them',
    readable: 'page',
    page: whileYoung(1 / 3, status(404)),
  },
  {
    name: 'later-page',
    wrong: 'pages appear (404) 5 h after the feed names them',
    readable: 'page',
    page: whileYoung(5, status(404)),
  },
  {
    name: 'late-410',
    wrong: 'pages answer 410 for their first hour',
    readable: 'page',
    page: whileYoung(1, status(410)),
  },
  {
    name: 'maintenance',
    rush: [5.5, 8],
    wrong: 'pages redirect to a note about repairs for 2 h',
    readable: 'page',
    page: during([6, 8], ({ entry }) => (entry ? redirect('/maintenance') : html(200, repairs))),
  },
  {
    name: 'to-home',
    rush: [8.5, 12],
    wrong: 'pages redirect to the home page for 3 h',
    readable: 'page',
    page: during([9, 12], ({ entry }) => (entry ? redirect('/') : undefined)),
  },
  {
    name: 'to-login',
    rush: [10.5, 12.5],
    wrong: 'pages redirect to a login for 1 h',
    readable: 'page',
    page: during([11, 12.5], ({ entry }) => (entry ? redirect('/login') : html(200, login))),
  },
  {
    name: 'to-nowhere',
    rush: [4.5, 6.5],
    wrong: 'pages redirect to a private address for 1 h',
    readable: 'page',
    page: during([5, 6.5], ({ entry }) => redirect(`http://10.0.0.1${entry?.path ?? '/'}`)),
  },
  {
    name: 'in-circles',
    rush: [12.5, 14.5],
    wrong: 'pages redirect to themselves for 1 h',
    readable: 'page',
    page: during([13, 14.5], ({ entry }) => redirect(entry?.path ?? '/')),
  },
  {
    name: 'empty',
    rush: [2.5, 4.5],
    wrong: 'pages are empty for 1 h',
    readable: 'page',
    page: during([3, 4.5], html(200, '')),
  },
  {
    name: 'garbage',
    rush: [13.5, 15.5],
    wrong: 'pages are random bytes called text/html for 1 h',
    readable: 'page',
    page: during([14, 15.5], { kind: 'plain', status: 200, type: 'text/html', body: garbage }),
  },
  {
    name: 'shell',
    rush: [4, 8],
    wrong: 'pages are an empty JavaScript shell for 4 h',
    readable: 'page',
    page: during([4, 8], html(200, shell)),
  },
  {
    name: 'bot-check',
    rush: [14.5, 16.5],
    wrong: 'pages ask whether one is human for 1 h',
    readable: 'page',
    page: during([15, 16.5], html(200, botCheck)),
  },
  {
    name: 'cut',
    rush: [11.5, 14],
    wrong: 'the connection ends half way through pages for 2 h',
    readable: 'page',
    page: during([12, 14], { kind: 'cut' }),
  },
  {
    name: 'charset',
    wrong: 'pages are Latin-1 and say UTF-8',
    readable: 'page',
    body: (entry) =>
      Buffer.from(
        pageOf(entry.title, `${contentOf(entry)}<p>Überall hörte man später die Glöckchen.</p>`),
        'latin1',
      ),
  },
  {
    name: 'huge',
    rush: [15.5, 17.5],
    wrong: 'pages have 30 MB for 1 h',
    readable: 'page',
    page: during([16, 17.5], html(200, huge)),
  },
  {
    name: 'twice',
    wrong: 'every article has two addresses in the feed',
    readable: 'page',
    twinOf: (index) => index - (index % 2),
    path: (index) => `/a/${Math.floor(index / 2)}${index % 2 === 0 ? '' : '/print'}`,
    body: (entry) =>
      pageOf(entry.title, contentOf(entry)).replace(
        '</head>',
        `<link rel="canonical" href="${entry.path.replace('/print', '')}"></head>`,
      ),
  },
]
