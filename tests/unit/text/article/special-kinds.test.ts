import { describe, expect, test } from 'vitest'
import { readPage } from '../../../../src/text/article/read-page.ts'
import { claimsArticle, paragraphs, sitePage } from '../../../support/pages/site.ts'

const url = 'https://valley.example/2026/05/a-story-of-the-valley'

const read = (lang: string, title: string, lines: readonly string[], address = url) =>
  readPage(
    sitePage({
      lang,
      title,
      head: claimsArticle,
      body: `<main><h1>${title}</h1><div>${paragraphs(...lines)}</div></main>`,
    }),
    { url: address },
  )

const pump = [
  'OSTHEIM, May 4, 2026 /PRNewswire/ -- Tolm Pumps, a maker of pumps for mines, today said that it will build a plant at Ostheim for 40 million euros.',
  'The plant is to open in 2028 and to employ 220 people, half of whom move there from the old works at the river.',
  '"We have outgrown our walls," said Jorun Vask, chief executive of Tolm Pumps, at the signing in the town hall.',
]

describe('a press release', () => {
  test.each([
    [
      'About Tolm Pumps',
      'Tolm Pumps was founded in 1921 and has offices in nine countries. Learn more on its site.',
    ],
    ['Media Contact:', 'Ada Torsen, press office, 555 0134, ada@pumps.example'],
    ['Media contact: Ada Torsen, 555 0134, ada@pumps.example'],
    ['###', 'For more information, visit pumps.example'],
    ['-30-', 'Ada Torsen, 555 0134'],
    ['SOURCE Tolm Pumps'],
    ['Notes to editors', 'Pictures of the plant can be had on request.'],
  ])('is without what stands behind "%s", and is dated by its dateline', (...behind) => {
    const document = read('en', 'Tolm Pumps builds a plant', [
      'FOR IMMEDIATE RELEASE',
      ...pump,
      ...behind,
    ])

    expect(document.kind).toBe('press-release')
    expect(document.text.split('\n')).toEqual(pump)
    expect(document.published).toMatchObject({ value: '2026-05-04', source: 'dateline' })
  })

  test.each([
    [
      'de',
      [
        'Ostheim, 4. Mai 2026 (ots) – Tolm Pumpen baut für 40 Millionen Euro ein neues Werk in Ostheim, wie das Unternehmen am Montag mitteilt.',
        'Das Werk soll 2028 öffnen und 220 Menschen beschäftigen, von denen die Hälfte aus dem alten Werk am Fluss kommt.',
      ],
      [
        'Über Tolm Pumpen',
        'Tolm Pumpen wurde 1921 gegründet.',
        'Pressekontakt:',
        'Ada Torsen, Telefon 555 0134',
      ],
    ],
    [
      'fr',
      [
        'Communiqué de presse. Pompes Tolm construit une usine de 40 millions d’euros à Ostheim, annonce l’entreprise ce lundi.',
        'L’usine doit ouvrir en 2028 et employer 220 personnes, dont la moitié vient de l’ancien site au bord du fleuve.',
      ],
      [
        'À propos de Pompes Tolm',
        'Pompes Tolm a été fondée en 1921.',
        'Contact presse : Ada Torsen, 555 0134',
      ],
    ],
    [
      'es',
      [
        'Comunicado de prensa. Bombas Tolm construirá una planta de 40 millones de euros en Ostheim, según anunció la empresa el lunes.',
        'La planta abrirá en 2028 y dará trabajo a 220 personas, la mitad de ellas de la antigua fábrica junto al río.',
      ],
      [
        'Acerca de Bombas Tolm',
        'Bombas Tolm se fundó en 1921.',
        'Contacto de prensa: Ada Torsen, 555 0134',
      ],
    ],
    [
      'it',
      [
        'Comunicato stampa. Pompe Tolm costruisce uno stabilimento da 40 milioni di euro a Ostheim, ha annunciato lunedì l’azienda.',
        'Lo stabilimento aprirà nel 2028 e darà lavoro a 220 persone, metà delle quali vengono dalla vecchia fabbrica sul fiume.',
      ],
      ['Ufficio stampa: Ada Torsen, 555 0134'],
    ],
    [
      'ru',
      [
        'Пресс-релиз. Компания «Толм» построит в Остхайме завод стоимостью 40 миллионов евро, сообщила она в понедельник.',
        'Завод откроется в 2028 году и даст работу 220 людям, половина из которых придёт со старого завода у реки.',
      ],
      ['Контакты для СМИ: Ада Торсен, 555 0134'],
    ],
    [
      'ja',
      [
        'プレスリリース。トルム・ポンプは月曜日、オストハイムに四千万ユーロをかけて新しい工場を建設すると発表した。',
        '工場は二〇二八年に操業を始め、二百二十人を雇う予定で、その半数は川沿いの古い工場から移る。',
      ],
      ['報道関係のお問い合わせ先：広報部 エイダ・トーセン'],
    ],
  ] as const)('in %s is without its contact block', (lang, lines, behind) => {
    const document = read(lang, 'Tolm 2028', [...lines, ...behind])

    expect(document.kind).toBe('press-release')
    expect(document.text.split('\n')).toEqual(lines)
  })

  test('is told by its address too', () => {
    expect(
      read('en', 'Tolm', pump.slice(1), 'https://pumps.example/press-releases/plant').kind,
    ).toBe('press-release')
  })

  test('is no article that speaks of contacts and of what is about something', () => {
    const lines = [
      ...pump.slice(1),
      'About Tolm nobody knows much',
      'Contact with the old works was lost in 1987.',
    ]
    const document = read('en', 'The old works', lines)

    expect(document).not.toHaveProperty('kind')
    expect(document.text.split('\n')).toEqual(lines)
  })
})

const flood = [
  'The Elm rose by two meters on Monday, and 300 people left their homes in the old town, the mayor said.',
  'Rain is to ease on Thursday, and the water may fall by the weekend, according to the weather service.',
  'Trains between Tolm and Hollin were stopped until further notice.',
]

describe('wire copy', () => {
  test.each([
    [
      'en',
      'TOLM, May 4 (Reuters) - ',
      '(Reporting by Ada Torsen in Tolm and Per Lund; Editing by Jorun Vask)',
    ],
    [
      'en',
      'TOLM (AP) — ',
      'Associated Press writer Ada Torsen in Hollin contributed to this report.',
    ],
    ['en', 'TOLM (AFP) – ', 'With assistance from Ada Torsen and Per Lund'],
    ['en', 'TOLM, May 4 (Reuters) - ', 'Our Standards: The Thomson Reuters Trust Principles.'],
    ['de', 'Tolm (dpa) - ', '(Bericht von Ada Torsen, redigiert von Per Lund)'],
    ['fr', 'TOLM, 4 mai (Reuters) - ', '(Reportage Ada Torsen, édité par Per Lund)'],
    ['es', 'TOLM (EFE) - ', '(Reporte de Ada Torsen; editado por Per Lund)'],
    ['pt', 'TOLM (Reuters) - ', '(Reportagem de Ada Torsen; edição de Per Lund)'],
  ])('in %s is without its credits: %s %s', (lang, dateline, credits) => {
    const [first = '', ...rest] = flood
    const own = [dateline + first, ...rest]
    const glued = [...own.slice(0, -1), `${own.at(-1)} ${credits}`]

    const apart = read(lang, 'River rises', [...own, credits])

    const parted = read(lang, 'River rises', [...own, '___', credits])

    expect(parted.text.split('\n')).toEqual(own)
    expect(apart.kind).toBe('wire-copy')
    expect(apart.text.split('\n')).toEqual(own)
    if (credits.startsWith('('))
      expect(read(lang, 'River rises', glued).text.split('\n')).toEqual(own)
  })

  test('is no article that names an agency or a report', () => {
    const lines = [...flood, 'The station (reporting for 40 years by now) was flooded too.']
    const document = read('en', 'River rises', lines)

    expect(document).not.toHaveProperty('kind')
    expect(document.text.split('\n')).toEqual(lines)
  })
})

describe('a live blog', () => {
  const entries = [6, 7, 8, 9].map(
    (hour) =>
      `<section><time datetime="2026-05-04T0${hour}:00:00Z">${hour}:00</time><h3>At ${hour} o’clock</h3><p>${flood[hour % 3]} It is ${hour} now.</p></section>`,
  )
  const liveAt = (title: string, address: string) =>
    readPage(
      sitePage({
        title,
        head: claimsArticle,
        body: `<main><h1>${title}</h1>${entries.join('')}</main>`,
      }),
      { url: address },
    )

  test.each([
    ['Flood in the valley: live updates', url],
    ['Hochwasser im Liveticker', url],
    ['Inondations : en direct', url],
    ['Flood in the valley', 'https://valley.example/live/flood-in-the-valley'],
  ])('is told by its title or address where nothing states it: %s', (title, address) => {
    const document = liveAt(title, address)

    expect(document.kind).toBe('live-blog')
    expect(document.liveEntries?.map(({ time }) => time)).toEqual(
      [6, 7, 8, 9].map((hour) => `2026-05-04T0${hour}:00:00Z`),
    )
    expect(document.liveEntries?.[0]).toMatchObject({ title: 'At 6 o’clock' })
  })

  test('is none where nothing says so', () => {
    expect(liveAt('Those who live at the river', url)).not.toHaveProperty('liveEntries')
    expect(liveAt('Four hours at the river', url)).not.toHaveProperty('kind')
  })
})
