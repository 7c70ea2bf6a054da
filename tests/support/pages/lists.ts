import { claimsArticle, claimsSite, paragraphs, sitePage } from './site.ts'

const teasers = [
  [
    'Ferry to Hollin stops for the winter',
    'The boat that has linked both shores since 1962 will not sail again before March, its owner says.',
  ],
  [
    'A wolf was seen near the school',
    'Parents ask the council for a fence, and hunters say that there is no reason to worry at all.',
  ],
  [
    'Why the bakery at the station closed',
    'Rent, flour and a knee: the baker tells us what made her give up after thirty years.',
  ],
  [
    'Selbitz wins after ninety minutes of mud',
    'A goal in the last minute decides a game that should never have been started in this rain.',
  ],
  [
    'Record harvest, and nobody to pick it',
    'Farmers look for 400 hands. What they offer, and why few of those who are asked come.',
  ],
  [
    'The mayor wants a second term',
    'Ines Dahlke says that the bridge is not finished, and neither is she with what she began.',
  ],
  [
    'Tram line 4 is to run at night',
    'From May on the last one leaves at two. The drivers’ union has one condition.',
  ],
  [
    'A painting comes home after eighty years',
    'It hung in a dentist’s waiting room in another country, and nobody had looked at its back.',
  ],
] as const

const each = (make: (title: string, text: string, at: number) => string) =>
  teasers.map(([title, text], at) => make(title, text, at)).join('\n')

const news = 'https://valley.example/topics/region'

/** Pages that lead to articles and are none: name, source and address. */
export const sectionPages: readonly (readonly [string, string, string])[] = [
  [
    'a section that says it is a site',
    sitePage({
      title: 'Region - The Valley Post',
      head: claimsSite,
      body: `<main><h1>Region</h1>${each((title, text, at) => `<article><h2><a href="/a/${at}">${title}</a></h2><p>${text}</p></article>`)}</main>`,
    }),
    news,
  ],
  [
    'a topic that says it is an article',
    sitePage({
      title: 'All about the harvest',
      head: claimsArticle,
      body: `<main><h1>Harvest</h1><p>Everything about the harvest in the valley, from apples to wine.</p>${each((title, text, at) => `<div class="card"><h3><a href="/a/${at}">${title}</a></h3><p>${text}</p><time>${at + 1} May</time></div>`)}</main>`,
    }),
    'https://valley.example/harvest',
  ],
  [
    'cards that are links as a whole',
    sitePage({
      title: 'Sport - The Valley Post',
      head: claimsSite,
      body: `<main><h1>Sport</h1>${each((title, text, at) => `<a class="card" href="/a/${at}"><img src="/i/${at}.jpg"><h3>${title}</h3><p>${text}</p></a>`)}</main>`,
    }),
    'https://valley.example/sport',
  ],
  [
    'cards whose headlines are no headings',
    sitePage({
      title: 'Economy - The Valley Post',
      body: `<main><h1>Economy</h1>${each((title, text, at) => `<div class="c"><div class="t"><a href="/a/${at}">${title}</a></div><div class="d">${text}</div></div>`)}</main>`,
    }),
    'https://valley.example/economy',
  ],
  [
    'the page of a writer',
    sitePage({
      title: 'Mira Holt, Author at The Valley Post',
      body: `<main><h1>Mira Holt</h1><p>Mira Holt has written about roads, schools and water for The Valley Post since 2019. She lives in Ostheim with two dogs.</p><h2>Stories by Mira Holt</h2>${each((title, text, at) => `<article><h3><a href="/a/${at}">${title}</a></h3><p>${text}</p></article>`)}</main>`,
    }),
    'https://valley.example/author/mira-holt',
  ],
  [
    'what a search found',
    sitePage({
      title: 'Search results for “bridge”',
      body: `<main><h1>Search results for “bridge”</h1><p>8 results</p><ol>${each((title, text, at) => `<li><h4><a href="/a/${at}">${title}</a></h4><p>${text}</p></li>`)}</ol></main>`,
    }),
    'https://valley.example/search?q=bridge',
  ],
  [
    'an archive of one day',
    sitePage({
      title: 'Archive: 4 May 2026',
      body: `<main><h1>4 May 2026</h1><ul>${each((title, _, at) => `<li><a href="/a/${at}">${title}</a></li>`)}${each((title, _, at) => `<li><a href="/b/${at}">${title}, part two</a></li>`)}</ul></main>`,
    }),
    'https://valley.example/2026/05/04',
  ],
  [
    'a front page',
    sitePage({
      title: 'The Valley Post - News from the valley',
      head: claimsSite,
      body: `<main>${each((title, text, at) => `<section><h2><a href="/a/${at}">${title}</a></h2><p>${text}</p></section>`)}</main>`,
    }),
    'https://valley.example/',
  ],
  [
    'German',
    sitePage({
      lang: 'de',
      title: 'Lokales - Talbote',
      nav: ['Start', 'Politik', 'Sport'],
      head: claimsSite,
      body: `<main><h1>Lokales</h1>${[
        [
          'Fähre nach Hollin fährt nicht mehr',
          'Das Schiff, das beide Ufer seit 1962 verband, bleibt bis März im Hafen, sagt der Besitzer.',
        ],
        [
          'Wolf nahe der Schule gesehen',
          'Eltern fordern vom Rat einen Zaun, die Jäger sehen keinen Grund zur Sorge.',
        ],
        [
          'Warum die Bäckerei am Bahnhof schließt',
          'Miete, Mehl und ein Knie: Die Bäckerin erzählt, warum sie nach dreißig Jahren aufgibt.',
        ],
        [
          'Selbitz siegt im Schlamm',
          'Ein Tor in letzter Minute entscheidet ein Spiel, das nie hätte beginnen dürfen.',
        ],
        [
          'Rekordernte und niemand, der pflückt',
          'Die Bauern suchen 400 Hände. Was sie bieten und warum kaum jemand kommt.',
        ],
        [
          'Die Bürgermeisterin will noch einmal',
          'Ines Dahlke sagt, die Brücke sei nicht fertig und sie selbst auch nicht.',
        ],
      ]
        .map(
          ([title, text], at) =>
            `<article><a href="/a/${at}"><h3>${title}</h3></a><p>${text}</p><a href="/a/${at}">mehr</a></article>`,
        )
        .join('')}</main>`,
    }),
    'https://talbote.example/lokales/',
  ],
  [
    'Japanese',
    sitePage({
      lang: 'ja',
      title: '地域 - 谷の新聞',
      nav: ['ホーム', '国際'],
      head: claimsSite,
      body: `<main><h1>地域</h1>${[
        '渡し船、冬のあいだ運休へ 三月に再開の見通し',
        '学校の近くでオオカミの目撃情報が相次ぐ',
        '駅前のパン屋、三十年の歴史に幕を下ろす',
        '泥だらけの試合、終了間際の一点で決着する',
        '豊作のりんご、摘み手が四百人足りない',
        '町長が二期目への立候補を正式に表明した',
      ]
        .map(
          (title, at) =>
            `<article><h3><a href="/a/${at}">${title}</a></h3><p>くわしくは本文でお伝えします。</p></article>`,
        )
        .join('')}</main>`,
    }),
    'https://tani.example/chiiki',
  ],
  [
    'Arabic',
    sitePage({
      lang: 'ar',
      title: 'أخبار المنطقة',
      nav: ['الرئيسية', 'العالم'],
      head: claimsSite,
      body: `<main><h1>أخبار المنطقة</h1>${[
        'توقف العبارة إلى هولين طوال فصل الشتاء',
        'مشاهدة ذئب قرب مدرسة القرية صباح اليوم',
        'لماذا أغلق المخبز القريب من المحطة أبوابه',
        'فوز متأخر في مباراة غمرها الطين والمطر',
        'محصول قياسي ولا أحد يقطف الثمار هذا العام',
        'رئيسة البلدية تعلن ترشحها لولاية ثانية',
      ]
        .map(
          (title, at) =>
            `<div><h3><a href="/a/${at}">${title}</a></h3><p>التفاصيل في المقال.</p></div>`,
        )
        .join('')}</main>`,
    }),
    'https://wadi.example/region',
  ],
  [
    'a list of newsletters',
    sitePage({
      title: 'Newsletters - The Valley Post',
      body: `<main><h1>Our newsletters</h1>${['Morning in the valley', 'Sport on Monday', 'The weekend walk', 'Letters to the editor', 'What the council did', 'Recipes of the week'].map((title, at) => `<div><h3><a href="/n/${at}">${title}, every week</a></h3><p>Sign up and get it in your inbox. You can cancel at any time.</p></div>`).join('')}</main>`,
    }),
    'https://valley.example/newsletters',
  ],
]

const base64 = Buffer.from(
  Array.from({ length: 3_000 }, (_, at) => (at * 7_919 + ((at * at) >> 3)) % 256),
).toString('base64')
const hex = Array.from({ length: 400 }, (_, at) => ((at * 2_654_435_761) >>> 0).toString(16)).join(
  ' ',
)

/** What is said to be a page and is no text of any language: name, code and bytes. */
export const noise: readonly (readonly [string, string, Uint8Array])[] = [
  [
    'numbers that follow one another',
    'not-text',
    Uint8Array.from({ length: 5_000 }, (_, at) => (at * 7_919) % 256),
  ],
  ['all bytes, over and over', 'not-text', Uint8Array.from({ length: 8_000 }, (_, at) => at % 256)],
  [
    'a picture',
    'not-text',
    Buffer.concat([
      Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'),
      Buffer.from(Array.from({ length: 2_000 }, (_, at) => (at * 31) % 251)),
    ]),
  ],
  [
    'an archive',
    'not-text',
    Buffer.concat([
      Buffer.from('PK\u0003\u0004', 'latin1'),
      Buffer.from(Array.from({ length: 2_000 }, (_, at) => (at * 113) % 253)),
    ]),
  ],
  [
    'a packed page',
    'not-text',
    Buffer.concat([
      Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]),
      Buffer.from(Array.from({ length: 3_000 }, (_, at) => (at * 197 + (at >> 2)) % 256)),
    ]),
  ],
  [
    'a document of another kind',
    'not-text',
    Buffer.from(`%PDF-1.7\n${'1 0 obj << /Type /Page >> endobj\n'.repeat(80)}`),
  ],
  [
    'encoded bytes',
    'no-language',
    Buffer.from(`<article><p>${base64.replace(/(.{60})/g, '$1 ')}</p></article>`),
  ],
  [
    'encoded bytes without spaces',
    'no-language',
    Buffer.from(`<article><p>${base64}</p></article>`),
  ],
  ['digests', 'no-language', Buffer.from(`<html><body><p>${hex}</p></body></html>`)],
  [
    'letters without words',
    'no-language',
    Buffer.from(`<p>${'xkqz wrtp lmnv bdfg hjkl qwrt zxcv tpsd '.repeat(40)}</p>`),
  ],
  [
    'numbers',
    'no-language',
    Buffer.from(`<p>${Array.from({ length: 500 }, (_, at) => at * 37).join(' ')}</p>`),
  ],
]

/** What is a page, and nothing to read: name and source. */
export const empty: readonly (readonly [string, string])[] = [
  [
    'a shell for scripts',
    '<html><head><title>Two villages share one fire engine</title><script src="/app.js"></script></head><body><div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript></body></html>',
  ],
  [
    'a headline',
    sitePage({
      title: 'Two villages share one fire engine',
      body: '<main><h1>Two villages share one fire engine</h1></main>',
    }),
  ],
  [
    'a site’s imprint line',
    sitePage({
      title: 'Contact',
      body: `<main><h1>Contact</h1>${paragraphs('The Valley Post, 3 Mill Lane, Ostheim.', 'Phone 555 0134')}</main>`,
    }),
  ],
  [
    'one picture',
    sitePage({
      title: 'Picture 7',
      body: '<main><img src="/big.jpg"><p>Picture 7 of 12</p></main>',
    }),
  ],
]
