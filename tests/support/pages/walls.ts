import { claimsArticle, paragraphs, sitePage } from './site.ts'

/** Pages that stand before an article: name, and source. */
export const consentWalls: readonly (readonly [string, string])[] = [
  [
    'English, a page of its own',
    `<html lang="en"><head><title>Your privacy choices</title></head><body><div class="qc-1"><h1>We value your privacy</h1>
${paragraphs(
  'We and our 214 partners store and access information on your device, such as cookies and unique identifiers.',
  'With your permission we and our partners may use precise geolocation data and identification through device scanning.',
  'You may click to consent to our and our partners’ processing, or refuse, or see more details and change your preferences.',
)}<button>More options</button><button>Reject all</button><button>Accept all</button></div></body></html>`,
  ],
  [
    'English, under the headline of the article',
    sitePage({
      title: 'Two villages share one fire engine - The Valley Post',
      head: claimsArticle,
      body: `<div id="c"><h2>Before you continue</h2>${paragraphs(
        'The Valley Post is part of Fen Media. When you use our sites we use cookies to provide them to you.',
        'If you click “Accept all”, we and our partners, 98 of whom are part of the IAB framework, will store and access information on a device and use personal data for personalised advertising.',
        'You can withdraw your consent or change your choices at any time by clicking on the privacy settings link.',
      )}<button>Accept all</button><button>Reject all</button><button>Manage privacy settings</button></div>`,
    }),
  ],
  [
    'German, or pay',
    `<html lang="de"><head><title>Talbote</title></head><body><main><h1>Mit Werbung weiterlesen</h1>
${paragraphs(
  'Besuchen Sie Talbote wie gewohnt mit Werbung und Tracking. Details zu Cookies und Ihrer Einwilligung finden Sie im Datenschutz.',
  'Wir und bis zu 163 Partner verarbeiten personenbezogene Daten und speichern Informationen auf Ihrem Gerät, um personalisierte Anzeigen zu zeigen.',
  'Ihre Zustimmung können Sie jederzeit widerrufen. Einige Partner berufen sich auf ein berechtigtes Interesse.',
)}<button>Zustimmen und weiter</button><h2>Pur-Abo</h2><p>Ohne Tracking für 3,99 Euro im Monat.</p></main></body></html>`,
  ],
  [
    'French',
    `<html lang="fr"><head><title>Le Val</title></head><body><section><h1>Le respect de votre vie privée est notre priorité</h1>
${paragraphs(
  'Avec nos 87 partenaires, nous utilisons des cookies pour stocker des informations sur votre appareil et y accéder.',
  'Vos données personnelles sont traitées pour des publicités et du contenu personnalisés, sur la base de votre consentement ou d’un intérêt légitime.',
  'Vous pouvez retirer votre consentement à tout moment dans notre politique de confidentialité.',
)}<button>Continuer sans accepter</button><button>Tout accepter</button></section></body></html>`,
  ],
  [
    'Spanish',
    `<html lang="es"><head><title>El Valle</title></head><body><div><h1>Tu privacidad es importante</h1>
${paragraphs(
  'Nosotros y nuestros 112 socios almacenamos o accedemos a información en un dispositivo, como cookies, y procesamos datos personales.',
  'Con tu consentimiento mostramos anuncios y contenido personalizados; algunos socios se basan en el interés legítimo.',
  'Puedes cambiar tus preferencias o retirar el consentimiento en la política de privacidad.',
)}<button>Aceptar todo</button><button>Rechazar</button></div></body></html>`,
  ],
  [
    'Italian',
    `<html lang="it"><head><title>La Valle</title></head><body><div><h1>Informativa</h1>
${paragraphs(
  'Noi e terze parti selezionate (64 partner) utilizziamo cookie o tecnologie simili per finalità tecniche e, con il tuo consenso, anche per altre finalità.',
  'Trattiamo dati personali per annunci e contenuti personalizzati. Puoi liberamente prestare, rifiutare o revocare il tuo consenso nella informativa sulla privacy.',
)}<button>Accetta</button><button>Rifiuta</button></div></body></html>`,
  ],
  [
    'Polish',
    `<html lang="pl"><head><title>Dolina</title></head><body><div><h1>Szanujemy Twoją prywatność</h1>
${paragraphs(
  'My i nasi partnerzy (145 partnerów) przechowujemy pliki cookies na urządzeniu i przetwarzamy dane osobowe, za Twoją zgodą.',
  'Wyrażenie zgody jest dobrowolne. Twoją zgodę możesz wycofać w ustawieniach prywatności; część partnerów działa na podstawie uzasadnionego interesu.',
  'Administratorem danych osobowych jest Dolina Media. Więcej o plikach cookies w polityce prywatności.',
)}<button>Przejdź do serwisu</button></div></body></html>`,
  ],
  [
    'Dutch',
    `<html lang="nl"><head><title>De Vallei</title></head><body><div><h1>De Vallei vraagt toestemming</h1>
${paragraphs(
  'Met cookies en vergelijkbare technieken verzamelen wij en onze partners persoonsgegevens en informatie over jouw apparaat.',
  'Daarmee tonen wij gepersonaliseerde advertenties. Sommige partners vragen geen toestemming maar hebben een gerechtvaardigd belang.',
  'Je kunt jouw toestemming altijd intrekken via de privacy instellingen. Lees ook ons privacybeleid.',
)}<button>Akkoord</button><button>Instellen</button></div></body></html>`,
  ],
  [
    'Portuguese',
    `<html lang="pt"><head><title>O Vale</title></head><body><div><h1>A sua privacidade</h1>
${paragraphs(
  'Nós e os nossos 71 parceiros armazenamos ou acedemos a informações em dispositivos, como cookies, e tratamos dados pessoais.',
  'Com o seu consentimento usamos anúncios personalizados; alguns parceiros baseiam-se no interesse legítimo.',
  'Pode aceitar ou alterar as suas preferências na política de privacidade.',
)}<button>Aceitar tudo</button></div></body></html>`,
  ],
  [
    'Swedish',
    `<html lang="sv"><head><title>Dalposten</title></head><body><div><h1>Vi bryr oss om din integritet</h1>
${paragraphs(
  'Vi och våra 55 partner lagrar och får åtkomst till information på en enhet, till exempel cookies, och behandlar personuppgifter.',
  'Med ditt samtycke visar vi anpassade annonser. Du kan återkalla ditt samtycke i inställningarna för cookies.',
)}<button>Godkänn alla</button><button>Avvisa</button></div></body></html>`,
  ],
  [
    'Russian',
    `<html lang="ru"><head><title>Долина</title></head><body><div><h1>Мы заботимся о вашей конфиденциальности</h1>
${paragraphs(
  'Мы и наши партнёры используем файлы cookie и обрабатываем персональные данные, чтобы показывать персонализированную рекламу.',
  'Нажимая «Принять», вы даёте согласие на обработку персональных данных и использование файлов cookie. Согласие можно отозвать в настройках конфиденциальности.',
)}<button>Принять все</button></div></body></html>`,
  ],
  [
    'Japanese',
    `<html lang="ja"><head><title>谷の新聞</title></head><body><div><h1>プライバシーの設定</h1>
${paragraphs(
  '当社とパートナー72社は、お使いのデバイスにCookieを保存し、個人データを処理することがあります。同意いただける場合は「すべて同意する」を選択してください。',
  'パーソナライズされた広告を表示するために位置情報を利用することがあります。同意はプライバシー設定からいつでも撤回できます。',
)}<button>すべて同意する</button></div></body></html>`,
  ],
]

export const botChecks: readonly (readonly [string, string])[] = [
  [
    'Cloudflare',
    `<html lang="en-US"><head><title>Just a moment...</title><script src="/cdn-cgi/challenge-platform/h/b/orchestrate/chl_page/v1"></script></head><body><h1>valley.example</h1><p>Verifying you are human. This may take a few seconds.</p><p>valley.example needs to review the security of your connection before proceeding.</p></body></html>`,
  ],
  [
    'Cloudflare in German',
    `<html lang="de"><head><title>Nur einen Moment…</title></head><body><h1>valley.example</h1><p>Bestätigen Sie, dass Sie ein Mensch sind. Dies kann einige Sekunden dauern.</p><p>valley.example muss die Sicherheit Ihrer Verbindung überprüfen, bevor Sie fortfahren können.</p><div>Ray ID: 8f2c11</div></body></html>`,
  ],
  [
    'a button to hold',
    `<html><head><title>Access to this page has been denied</title><script src="/px/captcha.js" id="px-captcha"></script></head><body><h1>Before we continue...</h1><p>Press &amp; Hold to confirm you are a human (and not a bot).</p><p>Reference ID 33f0-22</p></body></html>`,
  ],
  [
    'nothing but a script',
    `<html><head><title>valley.example</title></head><body><p id="cmsg">Please enable JS and disable any ad blocker</p><script src="https://ct.captcha-delivery.com/c.js"></script></body></html>`,
  ],
  [
    'Incapsula',
    `<html><head><meta name="robots" content="noindex"></head><body><iframe src="/_Incapsula_Resource?CWUDNSAI=9"></iframe>Request unsuccessful. Incapsula incident ID: 1220-4711</body></html>`,
  ],
  [
    'a door that stays shut',
    `<html><head><title>Access Denied</title></head><body><h1>Access Denied</h1><p>You don't have permission to access "http://valley.example/story" on this server.</p><p>Reference #18.2d7b1</p></body></html>`,
  ],
  [
    'AWS',
    `<html><head><title>Human Verification</title></head><body><h1>Let's confirm you are human</h1><p>Complete the security check before continuing. This step verifies that you are not a bot, which helps to protect your account and prevent spam.</p><button>Begin</button></body></html>`,
  ],
  [
    'a search engine’s',
    `<html><head><title>Sorry...</title></head><body><h1>We're sorry...</h1><p>Our systems have detected unusual traffic from your computer network. This page checks to see if it's really you sending the requests, and not a robot.</p></body></html>`,
  ],
  [
    'Spanish',
    `<html lang="es"><head><title>Un momento…</title></head><body><h1>Verifique que usted es un ser humano</h1><p>Complete la acción a continuación para continuar. Estamos comprobando la seguridad de su conexión.</p></body></html>`,
  ],
  [
    'French',
    `<html lang="fr"><head><title>Vérification de sécurité</title></head><body><h1>Vérifions que vous êtes humain</h1><p>Veuillez cocher la case ci-dessous pour prouver que vous n'êtes pas un robot. Cela peut prendre quelques secondes.</p></body></html>`,
  ],
  [
    'Russian',
    `<html lang="ru"><head><title>DDoS-Guard</title></head><body><h1>Проверка браузера перед переходом на сайт valley.example</h1><p>Подтвердите, что вы не робот. Это займёт несколько секунд. Включите JavaScript и файлы cookie.</p></body></html>`,
  ],
  [
    'Chinese',
    `<html lang="zh"><head><title>安全验证</title></head><body><h1>请完成安全验证</h1><p>系统检测到您的访问存在异常，请拖动滑块完成验证，以确认您不是机器人。</p></body></html>`,
  ],
  [
    'Japanese',
    `<html lang="ja"><head><title>しばらくお待ちください...</title></head><body><p>あなたがロボットではないことを確認しています。続行する前に接続のセキュリティを確認する必要があります。</p></body></html>`,
  ],
  [
    'Portuguese',
    `<html lang="pt"><head><title>Um momento…</title></head><body><h1>Confirme que você é humano</h1><p>Confirme que você não é um robô concluindo a ação abaixo. Estamos verificando a segurança da conexão.</p></body></html>`,
  ],
]
