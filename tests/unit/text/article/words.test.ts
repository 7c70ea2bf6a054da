import { describe, expect, test } from 'vitest'
import { withoutAppeals } from '../../../../src/text/article/body/appeals.ts'
import { bucket } from '../../../../src/text/article/body/bucket.ts'
import { consentTerms } from '../../../../src/text/article/body/consent.ts'
import { groupsOf, isText, literalsIn } from '../../../../src/text/article/body/literals.ts'
import { KIND_NAMES, kindsOf } from '../../../../src/text/article/body/vocabulary.ts'
import {
  FURNITURE_LINE,
  FURNITURE_START,
  RELATED_HEADING,
} from '../../../../src/text/article/furniture-lines.ts'
import { isNoise, isWordless } from '../../../../src/text/article/gate/language.ts'
import {
  isNamedLogin,
  messageOf,
  partsOfTitles,
} from '../../../../src/text/article/gate/messages.ts'
import { isOffer } from '../../../../src/text/article/kinds/offers.ts'
import { isPressRelease, withoutSender } from '../../../../src/text/article/kinds/press-release.ts'
import { isWireCopy, withoutCredits } from '../../../../src/text/article/kinds/wire-copy.ts'

const story = [
  'The old lock of Velm was opened on Monday, after a year of repairs.',
  'Some forty ships had waited for it since the morning.',
  'The mayor thanked the workers, who had been at it day and night.',
  'It will close again in June, for a week.',
]

describe('messages told by their title', () => {
  test.each([
    [
      'bot-check',
      'Just a moment…|Attention Required|Access denied|403 Forbidden|Are you a robot?|Bot verification|Pardon our interruption|Security check|Verify you are human|Checking your browser|Please wait while we check|DDoS-Guard|Captcha|Sorry, you have been blocked|Un momento|Einen Moment, bitte|Un instant|Um momento|Sicherheitsüberprüfung|Vérification de sécurité|Comprobación de seguridad|Verificação de segurança|Verifica di sicurezza|Проверка браузера|安全验证|人机验证|しばらくお待ちください|잠시만 기다려 주세요',
    ],
    [
      'soft-404',
      '404|Error 404|Page not found|Oops|Sorry, this page does not exist|The article has been removed|Nothing found|Seite nicht gefunden|Fehler 404|Page introuvable|Erreur 404|Página no encontrada|Errore 404|Pagina non trovata|Página não encontrada|Pagina niet gevonden|Nie znaleziono strony|Страница не найдена|Ошибка 404|Sidan kunde inte hittas|Siden findes ikke|Sivua ei löytynyt|Stránka nenalezena|Sayfa bulunamadı|الصفحة غير موجودة|页面不存在|ページが見つかりません|페이지를 찾을 수 없습니다|הדף לא נמצא',
    ],
    [
      'error-page',
      '502 Bad Gateway|503 Service Temporarily Unavailable|504 Gateway Time-out|Internal Server Error|Database error|Error establishing a database connection|Site under maintenance|Down for maintenance|We’ll be right back|Wartungsarbeiten|Wir sind gleich wieder da|Sitio en mantenimiento|In manutenzione|Em manutenção|Технические работы|メンテナンス中|网站维护',
    ],
    [
      'not-for-us',
      '451: Unavailable for legal reasons|This content is not available in your country|Please update your browser|Your browser is not supported|Outdated browser|Are you over 18?|Age verification|Sind Sie über 18?|Altersprüfung',
    ],
  ] as const)('%s', (code, titles) => {
    const found = titles
      .split('|')
      .map((title) => [
        title,
        messageOf({ titles: [title], text: title, isDated: false }) ??
          messageOf({ titles: [title], text: bodyOf[code], isDated: false }),
      ])

    expect(found).toEqual(titles.split('|').map((title) => [title, code]))
  })

  /** What each says beside. */
  const bodyOf = {
    'bot-check': 'Please verify that you are a human.',
    'soft-404': 'We cannot find the page.',
    'error-page': 'nginx',
    'not-for-us': 'It cannot be shown.',
  } as const

  test.each([
    'Just a moment of peace in Velm',
    'The page that was not found in the archive of Velm',
    'Lock opened',
  ])('but not %s', (title) => {
    expect(messageOf({ titles: [title], text: story.join(' '), isDated: false })).toBeUndefined()
  })

  test('are no messages where there is much text', () => {
    const text = `404 not found. ${'x '.repeat(800)}`

    expect(messageOf({ titles: ['404'], text, isDated: false })).toBeUndefined()
  })

  test('are none where an article states its day, unless title and text say so', () => {
    expect(messageOf({ titles: ['404'], text: 'Gone.', isDated: false })).toBe('soft-404')
    expect(messageOf({ titles: ['404'], text: 'Gone.', isDated: true })).toBeUndefined()
    expect(messageOf({ titles: ['404'], text: 'We cannot find the page.', isDated: true })).toBe(
      'soft-404',
    )
    expect(messageOf({ titles: ['Bad gateway'], text: 'nginx', isDated: true })).toBeUndefined()
  })

  test('stand in parts of titles', () => {
    expect(partsOfTitles(['Page not found - Velm Paper'])).toEqual([
      'Page not found - Velm Paper',
      'Page not found',
      'Velm Paper',
    ])
  })

  test.each([
    ['Sign in', true],
    ['Please log in to The Paper', true],
    ['Anmelden', true],
    ['Connexion', true],
    ['Iniciar sesión', true],
    ['Entrar', true],
    ['Accedi', true],
    ['Inloggen', true],
    ['Logga in', true],
    ['Zaloguj się', true],
    ['Giriş yap', true],
    ['Вход', true],
    ['ログイン', true],
    ['登录', true],
    ['로그인', true],
    ['تسجيل الدخول', true],
    ['Login fails after update', false],
    ['Register of ships', false],
  ])('%s is a way in: %s', (title, is) => {
    expect(isNamedLogin([title])).toBe(is)
  })
})

describe('messages told by their text', () => {
  test.each([
    ['bot-check', 'Please confirm that you are human before we go on.'],
    ['bot-check', 'We noticed unusual traffic from your network.'],
    ['bot-check', 'Enable JavaScript and cookies to continue'],
    ['bot-check', 'Ray ID 12ab'],
    ['bot-check', 'Bitte bestätigen Sie, dass Sie ein Mensch sind'],
    ['bot-check', 'Prouvez que vous êtes humain : vérifiez que vous n’êtes pas un robot'],
    ['bot-check', 'Подтвердите, что вы не робот'],
    ['bot-check', '完成安全验证'],
    ['bot-check', '로봇이 아닙니다'],
    ['soft-404', 'The page you are looking for does not exist.'],
    ['soft-404', 'We could not find the page.'],
    ['soft-404', 'This article is no longer available'],
    ['soft-404', 'The link may have been moved.'],
    ['soft-404', 'Die von Ihnen gesuchte Seite ist nicht da.'],
    ['soft-404', 'La page que vous cherchez est introuvable'],
    ['soft-404', 'La página que busca no existe'],
    ['soft-404', 'La pagina che stai cercando non esiste'],
    ['soft-404', 'Запрашиваемая страница не найдена'],
    ['soft-404', 'お探しのページはありません'],
    ['error-page', 'Service temporarily unavailable'],
    ['error-page', 'A client-side exception has occurred'],
    ['not-for-us', 'This is not available in your country.'],
    ['not-for-us', 'You are using an outdated browser.'],
    ['not-for-us', 'Ihr Browser wird nicht mehr unterstützt'],
    ['not-for-us', 'You must be at least 18.'],
  ])('%s: %s', (code, text) => {
    expect(messageOf({ titles: ['Velm'], text, isDated: false })).toBe(code)
  })

  test('need a title that says the same where the text is longer', () => {
    const text = `Ray ID 12ab. ${'It is the old lock of Velm. '.repeat(30)}`

    expect(messageOf({ titles: ['Velm'], text, isDated: false })).toBeUndefined()
    expect(messageOf({ titles: ['Captcha'], text, isDated: false })).toBe('bot-check')
  })
})

describe('bytes that are no text', () => {
  test.each([
    '%PDF-1.7 x',
    '\u0089PNG\r\n',
    'GIF89a',
    'PK\u0003\u0004',
    'ÿØÿà',
    'RIFF1234WEBP',
    'Rar!',
    '\u007fELF',
  ])('begin with %j', (text) => {
    expect(isNoise(text)).toBe(true)
  })

  test.each([
    [`${'a'.repeat(95)}\u0001\u0002\u0003\u0004\u0005`, true],
    [`${'a'.repeat(95)}\ufffd\ufffd\ufffd\ufffd\ufffd`, true],
    [`${'a'.repeat(95)}\u0080\u0085\u0090\u0095\u009f`, true],
    [`${'a'.repeat(97)}\u0001\u0002\u0003`, false],
    [`${'a'.repeat(90)}\t\n\f\r\u00a0\t\n\f\r\u00a0`, false],
    ['\u0001\u0002\u0003', false],
    [`${'a'.repeat(4_000)}${'\u0001'.repeat(400)}`, false],
  ])('hold what no text holds (%#)', (text, is) => {
    expect(isNoise(text)).toBe(is)
  })
})

const repeated = (text: string) => `${text} `.repeat(Math.ceil(210 / text.length))

describe('letters that form no words', () => {
  test.each([
    ['numbers', repeated('12 345 6.789'), true],
    ['one long word', 'abcde'.repeat(60), true],
    ['keys', repeated('a1b2c3d4 e5f6a7b8'), true],
    ['letters without vowels', repeated('xkcd qwrt plkj mnbv'), true],
    ['shuffled capitals', repeated('aBcDeFg hIjKlMn'), true],
    ['a short text', '12 345 6.789', false],
    ['English', repeated('the lock is open'), false],
    ['Polish', repeated('chrząszcz brzmi w trzcinie'), false],
    ['Vietnamese', repeated('cơ quan chức năng đã mở cửa cống'), false],
    ['Chinese', '水闸开放了'.repeat(50), false],
    ['Thai', 'ประตูน้ำเปิดแล้ว'.repeat(20), false],
    ['prices', repeated('Lock 12.50 13.00 Ship 14.00'), false],
  ])('%s', (_, text, is) => {
    expect(isWordless(text)).toBe(is)
  })
})

describe('offers', () => {
  test.each([
    'Subscribe now to continue reading.',
    'Subscribe today for $1 a week',
    'Your subscription gives you unlimited access',
    'A subscription is required',
    'Get unlimited digital access. Cancel anytime',
    'To continue reading, sign in',
    'Unlock this article',
    'Already a subscriber? Log in',
    'This article is only for subscribers',
    'For our members',
    'Subscribers only',
    'Jetzt Abo abschließen',
    'Weiterlesen mit dem Abo',
    'Sind Sie schon Abonnent?',
    'Cet article est réservé aux abonnés',
    'Abonnez-vous',
    'Il vous reste 80% à lire',
    'Déjà abonné ?',
    '¿Ya es suscriptor?',
    'Solo suscriptores',
    'Assine agora',
    'Abbonati ora',
    'Word nu lid',
  ])('%s', (line) => {
    expect(isOffer(line)).toBe(true)
  })

  test.each([
    'Velm is already a member of the union.',
    'Subscribe to our newsletter to read more today',
    '“Subscribe now to continue reading”, said the sign on the wall.',
    'The paper has lost many of those who had it sent home.',
    `Subscribe now to continue reading. ${'x'.repeat(300)}`,
  ])('but not %s', (line) => {
    expect(isOffer(line)).toBe(false)
  })
})

describe('wire copy', () => {
  test.each([
    'VELM (AP) — The lock is open.',
    'VELM, March 3 (Reuters) - The lock is open.',
    'BERLIN (dpa) – Die Schleuse ist offen.',
    'Velm [AFP] The lock is open.',
    'VELM /PAP/ - Śluza jest otwarta.',
  ])('begins as %s', (line) => {
    expect(isWireCopy([line, ...story])).toBe(true)
    expect(isWireCopy(['Lock opened', line, ...story])).toBe(true)
    expect(isWireCopy([...story, line])).toBe(false)
  })

  test('is signed by who reported and who edited', () => {
    const signed = '(Reporting by Ada Velm; Editing by Ben Holt)'

    expect(isWireCopy([...story, signed])).toBe(true)
    expect(isWireCopy([signed, ...story])).toBe(false)
    expect(isWireCopy([...story, '(Reporting by Ada Velm)'])).toBe(false)
  })

  test.each([
    '(Reporting by Ada Velm; Editing by Ben Holt)',
    '(Additional reporting by Ada Velm)',
    '[Rédigé par Ada Velm]',
    '(Reporte de Ada Velm)',
    '(Reportagem de Ada Velm)',
    '(Bericht von Ada Velm, redigiert von Ben Holt)',
    '(A cura di Ada Velm)',
    'Our Standards: The Thomson Reuters Trust Principles.',
    '___',
    '-- With assistance from Ada Velm and Ben Holt.',
    'Ada Velm in Nordvik contributed to this report.',
    '© 2026 The Associated Press. All rights reserved.',
    '(With inputs from PTI)',
  ])('ends before %s', (line) => {
    expect(withoutCredits([...story, line])).toEqual(story)
    expect(withoutCredits([...story, `It is open. ${line}`]).length).toBeGreaterThanOrEqual(
      story.length,
    )
  })

  test('keeps what stands before them in a line, and what is told amid a sentence', () => {
    expect(withoutCredits(['It is open. (Reporting by Ada Velm)'])).toEqual([
      'It is open. (Reporting by Ada Velm)',
    ])
    expect(withoutCredits([...story, 'It is open. (Reporting by Ada Velm)'])).toEqual([
      ...story,
      'It is open.',
    ])
    expect(withoutCredits([...story, 'The desk (reporting to the mayor)'])).toEqual([
      ...story,
      'The desk (reporting to the mayor)',
    ])
  })
})

const withStory = (...more: readonly string[]) => [...story, ...more]

describe('press releases', () => {
  test.each([
    'FOR IMMEDIATE RELEASE',
    'VELM, March 3, 2026 /PRNewswire/ -- The lock is open.',
    'VELM--(BUSINESS WIRE)--The lock is open.',
    'Embargoed until noon',
    'Pressemitteilung',
    'Communiqué de presse',
    'Comunicado de prensa',
    'Comunicato stampa',
    'Persbericht',
    'Pressmeddelande',
    'Пресс-релиз',
    'プレスリリース',
    '新闻稿',
  ])('say so at their head: %s', (line) => {
    expect(isPressRelease([line, ...story], 'https://velm.example/a')).toBe(true)
    expect(isPressRelease([...story, line], 'https://velm.example/a')).toBe(false)
  })

  test.each([
    'https://velm.example/press-releases/lock',
    'https://velm.example/press/room/lock',
    'https://velm.example/newsreleases/lock',
    'https://velm.example/pressemitteilungen/lock',
    'https://velm.example/communiques-de-presse/lock',
    'https://velm.example/comunicati-stampa/lock',
  ])('stand where they are: %s', (url) => {
    expect(isPressRelease(story, url)).toBe(!url.includes('/press/room'))
  })

  test.each([
    'Media contact: Ada Velm, 555-0100',
    'For media inquiries',
    'Press Contacts',
    'Pressekontakt:',
    'Ansprechpartner für die Presse',
    'Contact presse',
    'Contacto de prensa',
    'Ufficio stampa',
    'Assessoria de imprensa',
    'Perscontact',
    'Presskontakt',
  ])('say whom the press may call: %s', (line) => {
    expect(isPressRelease(withStory(line), 'https://velm.example/a')).toBe(
      line !== 'For media inquiries',
    )
    expect(isPressRelease(withStory('Contact'), 'https://velm.example/a')).toBe(false)
  })

  test.each([
    'Contact',
    'Kontakt:',
    'About Velm Works',
    'Über die Velm AG',
    'À propos de Velm',
    'Notes to editors',
    'Forward-looking statements',
    '###',
    '-- END --',
    'SOURCE Velm Works',
    'View source version on the wire',
    'Original-Content von: Velm AG, übermittelt durch news aktuell',
  ])('end before %s', (line) => {
    expect(withoutSender(withStory(line, 'Velm Works makes locks.'))).toEqual(story)
  })

  test('go on where a sentence begins so', () => {
    const lines = withStory('About forty ships had waited.', 'End of the story.')

    expect(withoutSender(lines)).toEqual(lines)
  })
})

describe('what a paper asks of its readers', () => {
  test.each([
    'ada@velm.example',
    'E-mail: ada@velm.example',
    '@adavelm',
    'https://twitter.com/adavelm',
    'Follow Ada Velm on Twitter',
    'Contact the writer at ada@velm.example',
    'Did you like this story? Tell us!',
    'Have a news tip? Write to us.',
    'Do you have information on the lock? Call us.',
    'Share this with your friends',
    'Copyright 2026 Velm Paper',
    'Folgen Sie uns auf allen Kanälen',
    'Suivez-nous',
    'Síguenos en todas partes',
    'Подписывайтесь на нас',
  ])('goes from the end: %s', (line) => {
    expect(withoutAppeals([...story, line])).toEqual(story)
    expect(withoutAppeals([line, ...story])).toEqual([line, ...story])
  })

  test('is short, and little', () => {
    const long = `Follow Ada Velm on Twitter ${'x'.repeat(280)}`
    const many = Array.from({ length: 7 }, () => '@adavelm')

    expect(withoutAppeals([...story, long])).toEqual([...story, long])
    expect(withoutAppeals([...story, ...many])).toHaveLength(story.length + 2)
    expect(withoutAppeals(['One.', 'Two.', '@adavelm'])).toHaveLength(3)
  })
})

describe('lines of furniture', () => {
  test.each([
    'Advertisement',
    'Anzeige',
    'Publicité',
    'Story continues below',
    'Skip to main content',
    'Sign in',
    'Load more',
    'Share this article',
    'Print',
    'Teilen',
    '12 comments',
    'Read more',
    'You may also like',
    'Lesen sie auch',
    '1 of 7',
    '3 min read',
    'Lesezeit: 4 Minuten',
    'Реклама',
    '广告',
    'Udostępnij',
    'Dela',
    'Поделиться',
    'Комментарии (3)',
    'Czytaj też',
    'Läs mer',
    '関連記事',
    'Text size',
    'Table of contents',
  ])('%s', (line) => {
    expect(FURNITURE_LINE.test(line)).toBe(true)
    expect(FURNITURE_LINE.test(`${line} of the old lock of Velm, which`)).toBe(false)
  })

  test.each([
    'Read more: Lock opened',
    'Related: Lock opened',
    'Photo: Ada Velm',
    '© Velm Paper',
    'Published on 3 March 2026',
    'Follow us on all networks',
    'Subscribe to our letters',
    'Filed under Local',
    'Tags: lock, ships',
    'This website uses cookies',
  ])('%s begins so', (line) => {
    expect(FURNITURE_START.test(line)).toBe(true)
    expect(FURNITURE_START.test(`The ${line}`)).toBe(false)
  })

  test.each([
    'Related',
    'Read more',
    'Mehr zum Thema',
    'À lire aussi',
    'Lea también',
    'Leggi anche',
    'Lees ook',
    'Zobacz także',
    'Läs också',
    'Читайте также',
    '関連記事',
    'Baca juga',
  ])('%s stands above links to others', (heading) => {
    expect(RELATED_HEADING.test(heading)).toBe(true)
  })

  test.each(['Relatedness', 'Moreover', 'The lock', 'Mehrheit'])('but not %s', (heading) => {
    expect(RELATED_HEADING.test(heading)).toBe(false)
  })
})

describe('what asks for consent', () => {
  test.each([
    ['We and our partners use cookies.', 2],
    ['We use cookies with your consent, see our privacy policy', 3],
    ['Wir und unsere Partner brauchen Ihre Einwilligung für Cookies', 2],
    ['Nos partenaires stockent des cookies et vos données personnelles', 3],
    ['Accept all', 1],
    ['The baker sold his last cookie.', 1],
    ['The old lock of Velm is open.', 0],
  ])('%s: %d', (line, terms) => {
    expect(consentTerms(line)).toBeGreaterThanOrEqual(terms)
    if (terms < 2) expect(consentTerms(line)).toBe(terms)
  })
})

describe('words in names of elements', () => {
  test.each([
    ['share', 'share'],
    ['yarpp', 'related'],
    ['disqus', 'comment'],
    ['newsletter', 'newsletter'],
    ['paywall', 'account'],
    ['adslot', 'ad'],
    ['breadcrumb', 'nav'],
    ['byline', 'byline'],
    ['timestamp', 'date'],
    ['figcaption', 'caption'],
    ['onetrust', 'consent'],
    ['articlebody', 'body'],
    ['standfirst', 'lead'],
    ['pullquote', 'quote'],
  ] as const)('%s tells of %s', (word, kind) => {
    expect(kindsOf([word, 'nothing']) & (1 << KIND_NAMES.indexOf(kind))).not.toBe(0)
  })

  test('tell of several kinds, or of none', () => {
    expect(kindsOf(['story']) & kindsOf(['share'])).toBe(0)
    expect(kindsOf(['thing'])).toBe(0)
    expect(kindsOf(['logo', 'box'])).toBe(kindsOf(['logo']) | kindsOf(['box']))
  })
})

describe('texts in scripts', () => {
  const text = 'The old lock of Velm was opened on Monday, after a year.'

  test.each([
    [`self.push([1, "${text}"])`, [text]],
    [`{"a": "short text", "b": "${text}"}`, [text]],
    [`x("${text.replace('Velm', String.raw`\"Velm\"`)}")`, [text.replace('Velm', '"Velm"')]],
    [`x("${text.replace('Velm', String.raw`V\u0065lm`)}")`, [text]],
    [`x("${text.replace('Velm', String.raw`V\x65lm`)}")`, [text]],
    [`x("${text}\\n${text}")`, [`${text}\n${text}`]],
    [`x(${JSON.stringify(JSON.stringify({ body: text, id: 'a' }))})`, [text]],
    [
      `x(${JSON.stringify(JSON.stringify({ a: JSON.stringify({ body: text, id: 'a' }), b: 'c' }))})`,
      [text],
    ],
    [`x('${text}')`, []],
    ['x("' + text, []],
    ['x("body { color: red; margin: 0 auto 12px; }")', []],
    ['x("https://velm.example/a/very/long/address/of/something")', []],
  ])('%s', (source, texts) => {
    expect(literalsIn(source).map((literal) => literal.text)).toEqual(texts)
  })

  test('are told with their place', () => {
    const source = `x(1, "${text}")`
    const [literal] = literalsIn(source)

    expect(source.slice((literal?.from ?? 0) + 1, literal?.to)).toBe(text)
  })

  test('are parts of one where they stand near each other', () => {
    const literals = [0, 100, 1_650, 3_300].map((from) => ({ text, from, to: from + 50 }))

    expect(groupsOf(literals).map(({ length }) => length)).toEqual([3, 1])
    expect(groupsOf([])).toEqual([])
  })

  test('read as text', () => {
    expect(isText(text)).toBe(true)
    expect(isText('display: block and some more words here')).toBe(false)
    expect(isText('水闸开放了水闸开放了水闸开放了水闸开放了水闸开放了水闸开放了')).toBe(true)
    expect(isText('function of the old lock of Velm() { open }')).toBe(false)
    expect(isText('too short a text')).toBe(false)
  })
})

test.each([
  [0, 0],
  [3, 0],
  [4, 1],
  [9, 1],
  [10, 2],
  [99, 2],
])('%d is in bucket %d of 4 and 10', (value, at) => {
  expect(bucket(value, [4, 10])).toBe(at)
})
