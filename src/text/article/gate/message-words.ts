/** What messages of sites say, in the languages of the news read most. Titles are matched whole. */

const joined = (...parts: readonly string[]) => parts.join('|')
const anywhere = (...parts: readonly string[]) => new RegExp(joined(...parts), 'iu')
const whole = (...parts: readonly string[]) =>
  new RegExp(`^(?:${joined(...parts)})\\s*[.!?…。！]*$`, 'iu')

export const botTitle = whole(
  '(?:just|one) (?:a )?moment(?:,? please)?|attention required|access (?:to this page has been )?denied|(?:403 )?forbidden',
  'are you (?:a )?(?:human|(?:ro)?bot).{0,20}|(?:ro)?bot (?:check|verification|protection)|pardon our interruption|sorry',
  '(?:security|human|browser) (?:check|verification)|verify(?:ing)? (?:that )?you are (?:a )?human|verification required',
  'checking (?:your|the) .{0,40}|please wait.{0,30}|ddos-guard|captcha|(?:request |access )?(?:blocked|rejected)|(?:sorry, )?you have been blocked',
  'un momento|(?:nur )?einen moment(?:,? bitte)?|un instant|um momento|sicherheits(?:über)?prüfung|vérification(?: de sécurité)?',
  '(?:comprobaci[óo]n|verificaci[óo]n) de seguridad|verifica(?:ção|zione|ción)(?: de segurança| di sicurezza)?',
  'проверка (?:браузера|безопасности).{0,60}|(?:请完成)?安全验证|人机验证|しばらくお待ちください|잠시만 기다려.{0,10}',
)
export const botText = anywhere(
  "(?:verify|confirm|prove|check)\\p{L}*[^.]{0,40}(?:you(?:['’]re| are)|it['’]s (?:really )?you)[^.]{0,60}(?:human|robot|\\bbot\\b)|checking (?:if the site connection is secure|your browser)",
  '(?:unusual|suspicious|automated) (?:traffic|activity|requests|access)[^.]{0,30}(?:from )?(?:your|this)|(?:are|you) not a (?:ro)?bot|press (?:&|and) hold',
  'enable (?:javascript and cookies to continue|js and disable any ad)|complete the (?:security|captcha)|\\bray id\\b|incident id|reference #\\d',
  "you do(?:n['’]t| not) have permission to access|review the security of your connection|really you sending the requests",
  '(?:bestätigen|beweisen)[^.]{0,40}(?:sie|du)[^.]{0,20}(?:mensch|robot)|sicherheit (?:ihrer|der) verbindung',
  '(?:verifi|comprob|comprueb|confirm|demuestr|complet)\\p{L}*[^.]{0,40}(?:usted|eres|es un|você|que tu)[^.]{0,30}(?:humano|robot|robô)|segur(?:idad|ança) d[ae] (?:su |tu |la |sua )?conex',
  '(?:prouve|vérifi|confirm)\\p{L}*[^.]{0,40}vous[^.]{0,20}(?:humain|robot)|sécurité de votre connexion|(?:verific|conferm)\\p{L}*[^.]{0,40}(?:sei|essere) [^.]{0,15}(?:umano|robot)',
  '(?:подтвердите|докажите)[^.]{0,40}вы[^.]{0,20}(?:робот|человек)|完成(?:安全)?验证|不是机器人|访问存在异常|ロボットではない|接続のセキュリティ|로봇이 아닙니다|사람인지 확인',
)

export const lostTitle = whole(
  "(?:(?:http )?error )?404(?: error)?(?:[:,]? .{0,20}not found)?|not found|oops|(?:sorry[,:]? )?(?:the |this |that )?(?:page|article|story|content|file|post|url|site|video)\\b.{0,50}(?:not found|not be found|does(?:n[’']t| not) exist|no longer (?:exists|available)|(?:been )?(?:removed|deleted|moved|expired)|unavailable)",
  "sorry,? (?:we|but we) (?:can(?:no|[’'])t|could ?n[o’']t) find .{0,40}|nothing (?:was )?found",
  '(?:diese |die )?(?:seite|artikel|inhalt|beitrag)\\b.{0,50}(?:nicht (?:gefunden|vorhanden|verf[üu]gbar)|existiert nicht|gibt es (?:leider )?nicht).{0,10}|fehler 404.{0,30}',
  '(?:erreur 404.{0,3})?\\s*page (?:introuvable|non trouvée)|erreur 404|(?:error 404.{0,3})?\\s*p[áa]gina no (?:encontrada|existe)|errore? 404.{0,30}|pagina non trovata|p[áa]gina n[ãa]o encontrada|erro 404.{0,30}',
  'pagina niet gevonden|(?:błąd 404.{0,3})?\\s*nie znaleziono strony|błąd 404|strony nie znaleziono|(?:ошибка 404.{0,3})?\\s*страница не найдена|ошибка 404|sidan (?:kunde inte hittas|hittades inte|finns inte)|siden (?:blev ikke fundet|ble ikke funnet|findes ikke)|sivua ei löy.{0,10}|stránka nenalezena',
  '(?:aradığınız )?sayfa bulunamadı|الصفحة غير موجودة|(?:抱歉.{0,10})?(?:页面|頁面|网页|文章).{0,10}(?:不存在|找不到)|.{0,8}ページ(?:が|は)見つかりません(?:でした)?|페이지를 찾을 수 없습니다|הדף לא נמצא',
)
export const lostText = anywhere(
  "(?:page|article|story|content|link|address|url|file)\\b[^.]{0,20}\\byou\\b[^.]{0,60}(?:does(?:n['’]t| not) exist|not (?:be )?found|no longer|removed|moved|deleted|expired|(?:un|not )available)",
  "we (?:can(?:no|['’])t|could ?n[o’']t|are unable to|were unable to) find (?:the|that|this) (?:page|article|story|address)|\\bthis (?:article|story|page|content) (?:is no longer available|has expired|has been (?:removed|deleted)|(?:may|might) have been (?:moved|removed|deleted))",
  '(?:it|page|link) (?:may|might) have (?:been )?(?:moved|removed|deleted|expired|changed)',
  '(?:von ihnen|von dir) (?:gesuchte|aufgerufene|angeforderte)\\p{L}* (?:seite|artikel|inhalt)|diese seite (?:gibt es|existiert) (?:leider )?nicht',
  "(?:page|article) (?:que vous (?:re)?cherchez|demandée?)[^.]{0,60}(?:n['’]existe|introuvable|déplacée?|supprimée?)|cette page n['’]existe",
  'página que (?:\\p{L}+ )?(?:busca|procura|solicita|buscando|procurando)\\p{L}*[^.]{0,60}(?:n[oã]o? existe|no se encuentra|não foi encontrada|eliminada|removida|movida)',
  'pagina che (?:stai|hai|sta) cerca\\p{L}+[^.]{0,60}(?:non esiste|non è|spostata|rimossa)|pagina die (?:je|u) zoekt|strona, której szukasz',
  '(?:запрашиваемая|эта|такая) страница[^.]{0,60}(?:не найдена|не существует|удалена)|она была удалена или перемещена',
  'aradığınız sayfa|sayfa kaldırılmış|الصفحة التي تبحث عنها|(?:您|你)访问的(?:页面|文章|网页)[^。]{0,10}(?:不存在|已)|お探しのページ|sidan du söker|siden du leder efter|요청하신 페이지',
)

export const errorTitle = whole(
  '(?:error )?5\\d\\d:? (?:bad gateway|internal server error|server error|service (?:temporarily )?unavailable|gateway time-?out|connection timed out|web server is .{0,20}|origin .{0,30})',
  '(?:valley|[\\w.-]+) \\| 5\\d\\d: .{0,40}|bad gateway|service (?:temporarily )?unavailable|gateway time-?out|(?:internal )?server error|application error|database error|error establishing a database connection|connection timed out.{0,20}',
  "(?:site )?(?:is )?(?:down for |under |scheduled )?maintenance(?: mode)?|we[’']ll be (?:right )?back(?: soon)?|wartung(?:sarbeiten)?|wir sind gleich(?: wieder)? (?:da|zurück)",
  '(?:site|sitio|página|sito|strona) (?:en |in |em |w )?(?:maintenance|mantenimiento|manutenzione|manutenção|przebudowie)|en mantenimiento|in manutenzione|em manutenção|технические работы|メンテナンス中.{0,20}|(?:网站|系统)维护.{0,10}',
)
export const errorText = anywhere(
  'error establishing a database connection|contact with the database server|origin web server|(?:bad gateway|nginx)|(?:undergoing|down for) (?:scheduled |routine |planned )?maintenance',
  'encountered an internal error|internal server error|service (?:is )?(?:temporarily )?unavailable|wartungsarbeiten|maintenance|mantenimiento|manutenzione|manutenção|технически\\p{L}+ работ|メンテナンス|维护',
  'client-side exception has occurred',
)

export const elsewhereTitle = whole(
  '451:? unavailable (?:due to|for) legal reasons|(?:this |sorry, this )?(?:content|page|site|website|video|article|service)? ?(?:is )?(?:currently )?(?:not available|unavailable)(?: in your (?:country|region|location|area))?',
  'please (?:update|upgrade) your browser|(?:your )?browser (?:is )?(?:not supported|unsupported|out of date|outdated)|(?:unsupported|outdated) browser|(?:ihr|dein) browser .{0,40}',
  'are you (?:over|at least) \\d\\d.{0,20}|age (?:check|verification|gate|restriction)|(?:sind sie|bist du) (?:über |mindestens )?\\d\\d.{0,20}|altersprüfung',
)
export const elsewhereText = anywhere(
  'access this (?:web)?site from a country|visiting from (?:a country|the european)|not available in your (?:country|region|location)|cannot be shown in the country (?:that )?you|available to (?:visitors|readers) (?:in|from) your',
  '(?:outdated|unsupported|old) browser|browser (?:is|you are using is) (?:not supported|out of date|outdated)|(?:upgrade|update) (?:to a modern|your) browser|browser wird nicht (?:mehr )?unterstützt',
  "you must be (?:at least )?\\d\\d|(?:nicht in (?:ihrem|deinem) land|dans votre pays|en su país) (?:verfügbar|disponible)|votre navigateur n['’]est|su navegador no",
)

export const loginTitle = whole(
  '(?:(?:please )?(?:sign|log) ?in|login|register|create (?:an|your) account|members? (?:login|area)|anmelden|einloggen|anmeldung|connexion|se connecter|iniciar sesi[óo]n|acceder|entrar|accedi|inloggen|logga in|logg inn|zaloguj(?: się)?|přihlášení|oturum aç|giriş yap|вход|войти|ログイン|登录|登入|로그인|تسجيل الدخول)(?: (?:to|at|on|bei|zu|auf|chez|à|en|su|op|på|na) .{1,40})?',
)
