import type { Page } from '../../page/tree.ts'

interface Named {
  readonly page: Page
  readonly title: string
  readonly pageTitle: string
}

const BOT_TITLE =
  /^(?:just a moment|attention required|access (?:to this page has been )?denied|are you (?:a )?(?:human|robot)|robot check|bot (?:check|verification)|pardon our interruption|security (?:check|verification)|verif(?:y|ying|ication)\b.{0,40}|human verification|checking (?:your )?browser.{0,40}|one more step|please wait|ddos-guard|un momento|einen moment|un instant|captcha|blocked|request (?:blocked|rejected))\b/iu
const BOT_TEXT =
  /verif(?:y|ying) (?:that )?you are (?:a )?(?:human|not a (?:ro)?bot)|checking (?:if the site connection is secure|your browser)|(?:confirm|prove) (?:that )?you(?:['’]re| are) (?:a )?(?:human|not a robot)|unusual (?:traffic|activity) from your|enable javascript and cookies to continue|press (?:&|and) hold|complete the (?:security|captcha)|not a robot|automated (?:access|requests|traffic)|ray id|sind sie ein mensch|kein roboter|no eres un robot|pas un robot/iu
const BOT_SOURCE =
  /challenge-platform|cf-chl|_cf_chl|px-captcha|captcha-delivery|h-captcha|g-recaptcha|datadome|incapsula|perimeterx|awswaf|_Incapsula_/iu

/** It asks whether a person reads it. */
export function isBotCheck({ page, title, pageTitle }: Named, text: string): boolean {
  const named = BOT_TITLE.test(title) || BOT_TITLE.test(pageTitle)
  const told = BOT_TEXT.test(text) || BOT_TEXT.test(sampleOf(page))
  if (named && told) return true
  return (named || told) && BOT_SOURCE.test(page.html.slice(0, 60_000)) && text.length < 600
}

/** Markup and all, as such pages are short. */
function sampleOf({ html }: Page): string {
  return html.length < 30_000 ? html : ''
}

const NOT_FOUND =
  /\b(?:page|article|story|content|document|file|post|url|site)\b[^.]{0,30}\b(?:not found|(?:can(?:no|['’])t|could ?n[o’']t) be found|does(?: not|n['’]t) exist|no longer (?:exists|available)|(?:has been )?(?:removed|deleted|moved)|(?:is )?unavailable)\b|^(?:error\s*)?404\b|\b404\b[^.]{0,20}\b(?:error|not found|page)|not found\s*$|(?:seite|artikel|inhalt)[^.]{0,30}(?:nicht (?:gefunden|vorhanden|verf[üu]gbar)|existiert nicht)|page (?:introuvable|non trouvée)|p[áa]gina no (?:encontrada|existe)|p[áa]gina n[ãa]o encontrada|pagina non trovata|pagina niet gevonden|nie znaleziono strony|strony nie znaleziono|страница не найдена|sidan (?:kunde inte hittas|hittades inte)/iu
const SORRY =
  /we (?:can(?:no|['’])t|could ?n[o’']t|are unable to) find (?:the|that|this|what)|(?:the|this) (?:page|article|story|link)[^.]{0,60}(?:no longer|not be found|does(?: not|n['’]t) exist|has (?:been (?:moved|removed|deleted)|moved|expired))|(?:page|link)[^.]{0,40}(?:may|might) have (?:been )?(?:moved|removed|deleted|expired|changed)/iu

/** It says that it was not found: its title does, or a text that is hardly more than that. */
export function isNotFound({ title, pageTitle }: Named, text: string): boolean {
  if (NOT_FOUND.test(title) || NOT_FOUND.test(pageTitle))
    return text.length < 800 || SORRY.test(text)
  return text.length < 700 && SORRY.test(text)
}

const LOGIN =
  /^(?:(?:please )?(?:sign|log) ?in|login|anmelden|einloggen|anmeldung|connexion|se connecter|iniciar sesi[óo]n|acceder|entrar|accedi|inloggen|logga in|zaloguj|register|create (?:an|your) account|members? (?:login|area))\b/iu

/** It is called a way in, or says next to nothing and does not call itself an article. */
export function isLogin(
  { title, pageTitle, claimsArticle }: Named & { readonly claimsArticle: boolean },
  text: string,
): boolean {
  return LOGIN.test(title) || LOGIN.test(pageTitle) || (text.length < 300 && !claimsArticle)
}
