/** How links to the rest of a text are called, in the languages of the news read most. */
const READ_MORE =
  /^[^\p{L}\p{N}]*(?:(?:read|continue|keep|see|learn|find out|view|show)(?: (?:more|on|reading|the rest|the full|full|this|it|whole))*(?: (?:of|on|at|about|entry|story|article|post|text|version)){0,3}(?:[:\s].{0,160})?|more|full (?:story|article|text|post)|original (?:article|source|post)|click here.{0,60}|(?:weiterlesen|mehr lesen|mehr|weiter|lesen sie (?:mehr|weiter).{0,60}|zum (?:artikel|beitrag))|(?:lire (?:la )?(?:suite|plus)|en savoir plus).{0,160}|(?:leer|seguir leyendo|sigue leyendo|leer más|ver más).{0,120}|(?:leggi (?:tutto|di più|anche)|continua(?: a leggere)?).{0,120}|(?:leia mais|continue lendo|ler mais|saiba mais).{0,120}|lees (?:meer|verder).{0,120}|(?:czytaj (?:więcej|dalej)|więcej)|läs (?:mer|vidare)|les mer|læs mere|lue lisää|devamını oku|читать (?:далее|полностью)|подробнее|続きを読む|阅读全文)[^\p{L}\p{N}]*$/iu

/** Whether a link's text only leads on to the rest: such links are short. */
export function isReadMore(label: string): boolean {
  const text = label.replace(/\s+/g, ' ').trim()
  return text !== '' && text.length <= 200 && READ_MORE.test(text)
}

/** Lines made of one of these, and of nothing else. */
const lineOf = (patterns: readonly string[]) =>
  new RegExp(`^[^\\p{L}\\p{N}]*(?:${patterns.join('|')})[^\\p{L}\\p{N}]*$`, 'iu')

/** What WordPress puts below a text, in the languages it is installed in most: mostly links. */
const CREDIT = lineOf([
  String.raw`the post .{1,300} (?:first appeared|appeared first) on .{1,120}`,
  String.raw`(?:der beitrag|dieser beitrag) .{1,300} erschien zuerst (?:auf|bei) .{1,120}`,
  String.raw`(?:l['’]article|cet article) .{1,300} est apparu en premier sur .{1,120}`,
  String.raw`(?:la entrada|el artículo) .{1,300} (?:se publicó primero|apareció primero) en .{1,120}`,
  String.raw`l['’]articolo .{1,300} (?:proviene da|sembra essere il primo su) .{1,120}`,
  String.raw`o post .{1,300} apareceu primeiro em .{1,120}`,
  String.raw`het bericht .{1,300} verscheen eerst op .{1,120}`,
  String.raw`(?:artykuł|wpis) .{1,300} pochodzi z serwisu .{1,120}`,
  String.raw`(?:inlägget|innlegget|indlægget) .{1,300} (?:dök först upp på|dukket først opp på|blev først udgivet på) .{1,120}`,
  String.raw`запись .{1,300} впервые появилась .{1,120}`,
])

/** What plugins and feed services put around a text, to share, follow and pay. */
const LINE = lineOf([
  String.raw`(?:share|tweet|pin|e-?mail|print|like|save|facebook|twitter|x|bluesky|mastodon|threads|linkedin|reddit|pinterest|whatsapp|telegram|pocket|copy link|teilen|drucken|partager|compartir|condividi|compartilhar|delen|dela|del)(?:(?:[\s,|/·•:]|this|on|via|by|with|article|story|post|to|auf|sur|en|su|op|på|a)+(?:share|tweet|pin|e-?mail|print|like|facebook|twitter|x|bluesky|mastodon|threads|linkedin|reddit|pinterest|whatsapp|telegram|pocket|friend))*(?: this| this (?:article|story|post))?`,
  String.raw`(?:like|related|loading|advertisement|sponsored(?: content| post)?|anzeige|werbung|publicité|publicidad|pubblicità|advertentie|annons)`,
  String.raw`(?:follow|like|find|join) us on .{1,120}|(?:subscribe|sign up) (?:to|for|now|here|today).{0,160}|support (?:us|our work|independent journalism).{0,120}|get (?:the|our) .{0,60}newsletter.{0,80}`,
  String.raw`(?:related|related (?:posts?|articles?|stories|reading|coverage)|you (?:may|might) also like|see also|also read|read also|lesen sie auch|lire aussi|leggi anche|lea también|leia também|lees ook)(?:\s*:.{0,200})?`,
  String.raw`(?:filed under|posted in|tags?|tagged|categor(?:y|ies))\s*:.{0,200}`,
  String.raw`(?:leave a|\d+|no|add a|view all|post a) (?:comments?|reply)|comments?(?: \(\d+\))?|\[?(?:link|comments)\]?(?:\s+\[?(?:link|comments)\]?)*`,
  String.raw`submitted by\s+\/?u\/\S{1,60}.{0,120}`,
  String.raw`(?:comments|article) url:? .{1,300}|points: \d+|# comments: \d+`,
  String.raw`(?:copyright|©|\(c\)).{0,160}|.{0,80}all rights reserved.{0,60}|this (?:feed|rss feed|content) is (?:for|copyright).{0,200}|(?:source|via|quelle|fonte|fuente)\s*:\s*.{1,80}`,
])

/** Longer lines are the article's. */
const longestLine = 500

/** Whether a line is furniture and not the text's. `linked` is how much of it is link text, 0 to 1. */
export function isFeedFurniture(text: string, linked: number): boolean {
  if (!/[\p{L}\p{N}]/u.test(text)) return true
  if (text.length > longestLine) return false
  if (linked > 0.1 && CREDIT.test(text)) return true
  return LINE.test(text) || (isReadMore(text) && (linked > 0.5 || text.length <= 60))
}

/** Names that plugins give the widgets that they add to a text. */
const WIDGET =
  /(?:^|[\s_-])(?:sharedaddy|sd-sharing|addtoany|a2a_kit|addthis|jp-relatedposts|feedflare|feedburnerfeedblock|yarpp|wp-block-jetpack-(?:subscriptions|related-posts|like)|mc4wp|mailpoet|newsletter-signup|social-share|share-buttons?|sharing|advert(?:isement)?|ad-container|adsbygoogle|outbrain|taboola|related-posts?|screen-reader-text|visually-hidden|sr-only|printfriendly|wp-embed-share|post-views|tptn_counter|swp_social_panel)(?=$|[\s_-])/i

/** Whether an element is such a widget, or hidden from who reads. */
export function isFeedWidget(attributes: ReadonlyMap<string, string>): boolean {
  const attribute = (name: string) => (attributes.get(name) ?? '').slice(0, 500)
  if (attributes.has('hidden') || /display\s*:\s*none/i.test(attribute('style'))) return true
  return WIDGET.test(`${attribute('class')} ${attribute('id')}`)
}
