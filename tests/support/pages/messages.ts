import { claimsArticle, paragraphs, sitePage } from './site.ts'

const latest = `<section><h2>Latest</h2><ul>${['A bridge for the Arn', 'Rain in May', 'The last tram', 'A school for Tolm', 'Who feeds the geese'].map((title, at) => `<li><a href="/l/${at}">${title}</a></li>`).join('')}</ul></section>`

/** Pages that say that there is none. */
export const notFound: readonly (readonly [string, string])[] = [
  [
    'English, with suggestions',
    sitePage({
      title: 'Page not found | The Valley Post',
      body: `<main><h1>Sorry, we can’t find that page</h1><p>It may have been moved, or the address may be misspelled. Try our search, or one of these:</p>${latest}</main>`,
    }),
  ],
  [
    'English, in other words',
    sitePage({
      title: 'The Valley Post',
      body: '<main><h1>Oops!</h1><p>The page you are looking for doesn’t exist or has been removed. Go back to the home page and try again from there.</p></main>',
    }),
  ],
  [
    'an article that has expired',
    sitePage({
      title: 'The Valley Post',
      head: claimsArticle,
      body: '<main><h1>This article is no longer available</h1><p>The story that you have requested has expired or is no longer available on our site. We keep agency reports for thirty days only.</p></main>',
    }),
  ],
  [
    'a number',
    sitePage({
      title: '404',
      body: '<main><h1>404</h1><p>Something went wrong here. Let us bring you back to the start page and its many stories.</p></main>',
    }),
  ],
  [
    'German',
    sitePage({
      lang: 'de',
      title: 'Seite nicht gefunden - Talbote',
      nav: ['Start', 'Politik', 'Sport'],
      body: '<main><h1>Diese Seite gibt es leider nicht</h1><p>Die von Ihnen gesuchte Seite wurde nicht gefunden. Vielleicht wurde der Artikel gelöscht oder die Adresse falsch eingegeben.</p></main>',
    }),
  ],
  [
    'French',
    sitePage({
      lang: 'fr',
      title: 'Erreur 404 : page introuvable',
      nav: ['Accueil', 'Monde', 'Sport'],
      body: '<main><h1>Page introuvable</h1><p>La page que vous recherchez n’existe plus ou a été déplacée. Retournez à l’accueil pour lire nos derniers articles.</p></main>',
    }),
  ],
  [
    'Spanish',
    sitePage({
      lang: 'es',
      title: 'Página no encontrada',
      nav: ['Inicio', 'Mundo', 'Deporte'],
      body: '<main><h1>Lo sentimos</h1><p>La página que busca no existe o ha sido eliminada. Puede volver a la portada o usar el buscador.</p></main>',
    }),
  ],
  [
    'Italian',
    sitePage({
      lang: 'it',
      title: 'Pagina non trovata',
      nav: ['Home', 'Mondo', 'Sport'],
      body: '<main><h1>Errore 404</h1><p>La pagina che stai cercando non esiste o è stata spostata. Torna alla home page per leggere le ultime notizie.</p></main>',
    }),
  ],
  [
    'Portuguese',
    sitePage({
      lang: 'pt',
      title: 'O Vale',
      nav: ['Início', 'Mundo', 'Esporte'],
      body: '<main><h1>Página não encontrada</h1><p>A página que você procura não existe ou foi removida. Volte à página inicial e tente de novo.</p></main>',
    }),
  ],
  [
    'Polish',
    sitePage({
      lang: 'pl',
      title: 'Błąd 404',
      nav: ['Start', 'Świat', 'Sport'],
      body: '<main><h1>Nie znaleziono strony</h1><p>Strona, której szukasz, nie istnieje lub została usunięta. Wróć na stronę główną albo skorzystaj z wyszukiwarki.</p></main>',
    }),
  ],
  [
    'Russian',
    sitePage({
      lang: 'ru',
      title: 'Страница не найдена',
      nav: ['Главная', 'Мир', 'Спорт'],
      body: '<main><h1>Страница не найдена</h1><p>Возможно, она была удалена или перемещена. Вернитесь на главную страницу и попробуйте ещё раз.</p></main>',
    }),
  ],
  [
    'Japanese',
    sitePage({
      lang: 'ja',
      title: 'ページが見つかりません',
      nav: ['ホーム', '国際', 'スポーツ'],
      body: '<main><h1>お探しのページは見つかりませんでした</h1><p>記事の掲載期間が終了したか、ページが移動または削除された可能性があります。トップページからお探しください。</p></main>',
    }),
  ],
  [
    'Arabic',
    sitePage({
      lang: 'ar',
      title: 'الصفحة غير موجودة',
      nav: ['الرئيسية', 'العالم', 'رياضة'],
      body: '<main><h1>الصفحة غير موجودة</h1><p>عذرا، الصفحة التي تبحث عنها غير موجودة أو ربما تم حذفها. يمكنك العودة إلى الصفحة الرئيسية والبحث من جديد.</p></main>',
    }),
  ],
  [
    'Turkish',
    sitePage({
      lang: 'tr',
      title: 'Sayfa bulunamadı',
      nav: ['Ana sayfa', 'Dünya', 'Spor'],
      body: '<main><h1>Aradığınız sayfa bulunamadı</h1><p>Sayfa kaldırılmış, adı değiştirilmiş ya da geçici olarak kullanılamıyor olabilir. Ana sayfaya dönerek yeniden deneyin.</p></main>',
    }),
  ],
  [
    'Chinese',
    sitePage({
      lang: 'zh',
      title: '页面不存在',
      nav: ['首页', '国际', '体育'],
      body: '<main><h1>抱歉，您访问的页面不存在</h1><p>该文章可能已被删除，或者链接已经失效。请返回首页浏览其他新闻，或使用搜索功能查找您需要的内容。</p></main>',
    }),
  ],
]

/** Pages of servers and sites that are ill. */
export const errorPages: readonly (readonly [string, string])[] = [
  [
    'a gateway',
    '<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center><hr><center>nginx/1.25</center></body></html>',
  ],
  [
    'a database that is away',
    '<html><head><title>Database Error</title></head><body><h1>Error establishing a database connection</h1><p>This either means that the username and password information in your configuration file is incorrect or that contact with the database server could not be established. This could mean your host’s database server is down.</p></body></html>',
  ],
  [
    'maintenance',
    sitePage({
      title: 'Down for maintenance',
      body: '<main><h1>We’ll be back soon</h1><p>The Valley Post is currently undergoing scheduled maintenance. We apologize for the inconvenience and should be back online within the hour. Thank you for your patience.</p></main>',
    }),
  ],
  [
    'German maintenance',
    sitePage({
      lang: 'de',
      title: 'Wartungsarbeiten',
      nav: [],
      body: '<main><h1>Wir sind gleich wieder da</h1><p>Wegen Wartungsarbeiten ist unsere Seite vorübergehend nicht erreichbar. Bitte versuchen Sie es in wenigen Minuten erneut. Wir bitten um Ihr Verständnis.</p></main>',
    }),
  ],
  [
    'an origin that timed out',
    '<html><head><title>valley.example | 522: Connection timed out</title></head><body><h1>Connection timed out <span>Error code 522</span></h1><p>The initial connection between the network and the origin web server timed out. As a result, the web page can not be displayed. If you are a visitor of this website: please try again in a few minutes. If you are the owner, contact your hosting provider and let them know that your web server is not completing requests.</p></body></html>',
  ],
  [
    'something that went wrong',
    sitePage({
      title: 'Application error',
      body: '<main><h1>Internal Server Error</h1><p>The server encountered an internal error or misconfiguration and was unable to complete your request. Please contact the server administrator and inform them of the time the error occurred, and anything you might have done that may have caused the error.</p></main>',
    }),
  ],
]

/** Pages that are shown to others: elsewhere, with another browser, of another age. */
export const notForUs: readonly (readonly [string, string])[] = [
  [
    'a law of another continent',
    '<html><head><title>451: Unavailable due to legal reasons</title></head><body><h1>451: Unavailable due to legal reasons</h1><p>We recognize you are attempting to access this website from a country belonging to the European Economic Area (EEA), including the EU, which enforces the General Data Protection Regulation (GDPR), and therefore access cannot be granted at this time. For any issues, contact support@valley.example or call 555-0134.</p></body></html>',
  ],
  [
    'a region',
    sitePage({
      title: 'Not available',
      body: '<main><h1>This content is not available in your region</h1><p>Due to licensing agreements, the page that you have asked for cannot be shown in the country that you are visiting from. We are sorry for the inconvenience this may cause.</p></main>',
    }),
  ],
  [
    'an old browser',
    '<html><head><title>Please update your browser</title></head><body><h1>Your browser is not supported</h1><p>It looks like you are using an outdated browser that does not support the technology our site is built with. Please upgrade to a modern browser, such as one of those below, to read our stories with all of their pictures and maps.</p></body></html>',
  ],
  [
    'an age',
    sitePage({
      title: 'Age check',
      body: '<main><h1>Are you over 18?</h1><p>You must be 18 years or older to enter this website. By clicking on the button below you confirm that you are of legal age in the country where you live and accept our terms of use.</p><button>Yes, I am over 18</button><button>No</button></main>',
    }),
  ],
]

const form =
  '<form method="post"><label>E-mail</label><input name="mail"><label>Password</label><input type="password" name="pw"><button>Go on</button></form>'

/** Pages that ask who one is. */
export const loginPages: readonly (readonly [string, string])[] = [
  [
    'English',
    sitePage({
      title: 'Sign in | The Valley Post',
      body: `<main><h1>Sign in</h1><p>Welcome back. Sign in with your e-mail address to read your saved stories and manage your newsletters.</p>${form}<p>Forgot your password? Not registered yet? Create an account in a minute, it is free and takes no card.</p></main>`,
    }),
  ],
  [
    'German',
    sitePage({
      lang: 'de',
      title: 'Anmelden bei Talbote',
      nav: ['Start'],
      body: `<main><h1>Anmelden</h1><p>Melden Sie sich mit Ihrer E-Mail-Adresse an, um weiterzulesen. Noch kein Konto? Registrieren Sie sich kostenlos.</p>${form}<p>Passwort vergessen? Wir schicken Ihnen einen Link, mit dem Sie ein neues setzen können.</p></main>`,
    }),
  ],
  [
    'French',
    sitePage({
      lang: 'fr',
      title: 'Connexion - Le Val',
      nav: ['Accueil'],
      body: `<main><h1>Se connecter</h1><p>Connectez-vous à votre compte pour lire cet article et retrouver vos favoris.</p>${form}<p>Mot de passe oublié ? Pas encore de compte ? Inscrivez-vous gratuitement.</p></main>`,
    }),
  ],
  [
    'Spanish',
    sitePage({
      lang: 'es',
      title: 'Iniciar sesión',
      nav: ['Inicio'],
      body: `<main><h1>Iniciar sesión</h1><p>Introduzca su correo y su contraseña para seguir leyendo. ¿No tiene cuenta? Regístrese gratis.</p>${form}</main>`,
    }),
  ],
  [
    'Russian',
    sitePage({
      lang: 'ru',
      title: 'Вход на сайт',
      nav: ['Главная'],
      body: `<main><h1>Вход</h1><p>Введите адрес электронной почты и пароль, чтобы продолжить чтение. Нет учётной записи? Зарегистрируйтесь.</p>${form}</main>`,
    }),
  ],
  [
    'the headline of the article, and a form',
    sitePage({
      title: 'Two villages share one fire engine - The Valley Post',
      body: `<main><h1>Two villages share one fire engine</h1><p>To read this, please log in.</p>${form}</main>`,
    }),
  ],
]

/** Nothing but what a subscription costs. */
export const offersOnly: readonly (readonly [string, string])[] = [
  [
    'English',
    sitePage({
      title: 'Two villages share one fire engine - The Valley Post',
      head: claimsArticle,
      body: `<main><h1>Two villages share one fire engine</h1><div class="x7">${paragraphs(
        'Subscribe to continue reading. Unlimited access for $1 a week in the first six months.',
        'Subscribe now for $49 a year and save 40 percent. Cancel at any time.',
        'Already a subscriber? Sign in to read this article.',
      )}</div></main>`,
    }),
  ],
  [
    'German',
    sitePage({
      lang: 'de',
      title: 'Zwei Dörfer teilen sich einen Löschwagen',
      nav: ['Start'],
      head: claimsArticle,
      body: `<main><h1>Zwei Dörfer teilen sich einen Löschwagen</h1><div>${paragraphs(
        'Jetzt weiterlesen mit dem Digital-Abo: 4 Wochen für 1 Euro testen.',
        'Im Monat 9,90 Euro, jederzeit kündbar. Jetzt Abo abschließen und alle Artikel lesen.',
        'Sie sind schon Abonnent? Dann melden Sie sich hier an und lesen Sie den Artikel weiter.',
      )}</div></main>`,
    }),
  ],
]
