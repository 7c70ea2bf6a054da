import { describe, expect, test } from 'vitest'
import {
  isNamedLogin,
  messageOf,
  partsOfTitles,
} from '../../../../../src/text/article/gate/messages.ts'

const said = (title: string, text: string, isDated = false) =>
  messageOf({ titles: [title], text, isDated })

/** So long that neither a title nor a text is enough. */
const long = (text: string) => text.padEnd(1_200, ' of the valley')

/** Titles of messages, as sites write them. */
const titles: Readonly<Record<string, readonly string[]>> = {
  'bot-check': [
    'Just a moment...',
    'Attention Required!',
    'Access denied',
    '403 Forbidden',
    'Are you a robot?',
    'Bot verification',
    'Pardon our interruption...',
    'Security check',
    'Verifying you are human',
    'Checking your browser before you go on',
    'Please wait a moment',
    'DDoS-Guard',
    'You have been blocked',
    'Un momento',
    'Nur einen Moment, bitte',
    'Sicherheitsüberprüfung',
    'Vérification de sécurité',
    'Comprobación de seguridad',
    'Verificação de segurança',
    'Проверка браузера перед переходом',
    '人机验证',
    'しばらくお待ちください',
  ],
  'soft-404': [
    '404 Not Found',
    'Oops!',
    'This page does not exist',
    'Sorry, the article has been removed',
    'Sorry, we can’t find that story',
    'Nothing found',
    'Seite nicht gefunden',
    'Fehler 404',
    'Page introuvable',
    'Erreur 404',
    'Página no encontrada',
    'Pagina non trovata',
    'Pagina niet gevonden',
    'Nie znaleziono strony',
    'Страница не найдена',
    'Sidan kunde inte hittas',
    'Sayfa bulunamadı',
    'الصفحة غير موجودة',
    '页面不存在',
    '페이지를 찾을 수 없습니다',
  ],
  'error-page': [
    '502 Bad Gateway',
    '503: Service Temporarily Unavailable',
    'post.example | 525: SSL handshake failed',
    'Error establishing a database connection',
    'Down for maintenance',
    'We’ll be right back',
    'Wartungsarbeiten',
    'Site en maintenance',
    'En mantenimiento',
    'Технические работы',
    '系统维护',
  ],
  'not-for-us': [
    '451: Unavailable for legal reasons',
    'This content is not available in your country',
    'Please update your browser',
    'Unsupported browser',
    'Ihr Browser ist veraltet',
    'Are you over 18?',
    'Age verification',
    'Altersprüfung',
  ],
}

/** What messages say, and nothing else does. */
const texts: Readonly<Record<string, readonly string[]>> = {
  'bot-check': [
    'Please verify that you are a human before you go on.',
    'Checking if the site connection is secure',
    'We have detected unusual traffic from your network.',
    'Press and hold the button',
    'Enable JavaScript and cookies to continue',
    'Ray ID: 7c1',
    'You do not have permission to access this server.',
    'Bitte bestätigen Sie, dass Sie ein Mensch sind.',
    'Verifique que usted es humano',
    'Revisamos la seguridad de su conexión',
    'Prouvez que vous êtes humain',
    'Conferma di non essere un robot',
    'Подтвердите, что вы не робот',
    'ロボットではないことを確認',
  ],
  'soft-404': [
    'The page you asked for no longer exists.',
    'We could not find the page.',
    'This article is no longer available.',
    'It may have been moved.',
    'Die von Ihnen aufgerufene Seite ist fort.',
    'Diese Seite gibt es leider nicht.',
    'La page que vous recherchez n’existe plus.',
    'La página que busca no se encuentra.',
    'La pagina che stai cercando non esiste.',
    'De pagina die je zoekt is er niet.',
    'Такая страница на сайте не найдена.',
    'Aradığınız sayfa yok.',
    '您访问的页面不存在',
  ],
  'error-page': [
    'Error establishing a database connection',
    'The origin web server is not reachable.',
    'The server encountered an internal error.',
    'Wegen Wartungsarbeiten sind wir nicht da.',
    'A client-side exception has occurred.',
  ],
  'not-for-us': [
    'You are visiting from the European Economic Area.',
    'This video is not available in your region.',
    'Your browser is out of date.',
    'Upgrade to a modern browser.',
    'You must be at least 18.',
    'Contenu non disponible: votre navigateur n’est plus à jour.',
    'Dieser Inhalt ist nicht in Ihrem Land verfügbar.',
  ],
}

describe.each(Object.entries(titles))('titles of %s', (code, all) => {
  // A check says so in its text as well, or is nothing but its title.
  test.each(all)('%s', (title) => {
    const [text = ''] = texts[code] ?? []

    expect(said(title, long(text))).toBe(code)
    expect(said(`Tolmer mill ${title}`, long(text))).not.toBe(code)
  })
})

describe.each(Object.entries(texts))('texts of %s', (code, all) => {
  test.each(all)('%s', (text) => {
    expect(said('The Valley Post', text)).toBe(code)
    expect(said('The Valley Post', text, true)).toBeUndefined()
  })
})

describe('how much a message may say', () => {
  test.each([
    ['bot-check', 600, 0],
    ['soft-404', 700, 400],
    ['error-page', 160, 200],
    ['not-for-us', 450, 300],
  ] as const)(
    '%s: %d characters where no title says it, %d where no text does',
    (code, alone, untold) => {
      const [title = ''] = titles[code] ?? []
      const [text = ''] = texts[code] ?? []

      expect(said('The Valley Post', text.padEnd(alone - 1, '-'))).toBe(code)
      expect(said('The Valley Post', text.padEnd(alone, '-'))).toBeUndefined()
      if (untold > 0) expect(said(title, '-'.repeat(untold - 1))).toBe(code)
      expect(said(title, '-'.repeat(untold))).toBeUndefined()
      expect(said(title, text.padEnd(1_499, '-'))).toBe(code)
      expect(said(title, text.padEnd(1_500, '-'))).toBeUndefined()
      const whole = (length: number) =>
        messageOf({
          titles: [title],
          text: text.padEnd(length, '-'),
          isWhole: true,
          isDated: false,
        })
      expect([whole(2_499), whole(2_500)]).toEqual([code, undefined])
    },
  )

  test.each([
    ['bot-check', 'bot-check'],
    ['soft-404', 'soft-404'],
    ['error-page', undefined],
    ['not-for-us', undefined],
  ])('%s on a page that states its day: %s', (code, expected) => {
    const [title = ''] = titles[code] ?? []
    const [text = ''] = texts[code] ?? []

    expect(said(title, text, true)).toBe(expected)
    expect(said(title, '', true)).toBeUndefined()
  })
})

test('titles are looked at whole and in their parts', () => {
  expect(partsOfTitles([' Not found | The Post ', 'One – two'])).toEqual([
    'Not found | The Post',
    'Not found',
    'The Post',
    'One – two',
    'One',
    'two',
  ])
  expect(partsOfTitles(['Not-found'])).toEqual(['Not-found', 'Not-found'])
})

test.each([
  'Log in',
  'Please sign in to The Post',
  'Members area',
  'Create your account',
  'Anmelden bei Talbote',
  'Se connecter',
  'Iniciar sesión',
  'Accedi',
  'Inloggen',
  'Logga in',
  'Zaloguj się',
  'Přihlášení',
  'Giriş yap',
  'Войти',
  '登录',
  '로그인',
])('%s is a way in', (title) => {
  expect(isNamedLogin([title])).toBe(true)
  expect(isNamedLogin([`Tolmer mill ${title}`])).toBe(false)
})
