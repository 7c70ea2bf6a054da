/**
 * Lines that stand on pages of all publishers, in the languages of the news read most: whole lines.
 * Matched against short lines only, so that the patterns stay linear in practice.
 */
export const FURNITURE_LINE = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:${[
    String.raw`ad(?:vert(?:isement|s)?)?|anzeige|werbung|publicit[ée]|publicidad|publicidade|pubblicit[àa]|iklan|reklama?|advertentie|sponsored(?: content)?`,
    String.raw`(?:story|article|report) continues below(?: advertisement)?|continue reading(?: below)?(?: the main story)?|scroll (?:down )?(?:to continue|for more)|advertisement - scroll to continue`,
    String.raw`skip (?:to|past) .{1,40}|(?:sign|log) ?(?:in|up|out)|subscribe(?: now| today)?|register(?: now)?|menu|search|close|back to top|view (?:all|more|comments|gallery|author archive).{0,20}|load(?:ing)?(?: more)?(?: content| comments)?(?: ?\.\.\.|…)?`,
    String.raw`share(?: this)?(?: (?:article|story|post|page|on \w+))?|share (?:on|via|with) .{1,40}|tweet|pin ?it|e-?mail(?: this)?(?: article)?|print(?: this)?(?: article)?|copy link|save|bookmark|facebook|twitter|whatsapp|linkedin|reddit|teilen|drucken|partager|compartir|compartilhar|condividi`,
    String.raw`comments?(?: \(\d+\))?|\d+ comments?|leave a (?:comment|reply)|no comments(?: yet)?|kommentare?|commentaires?|comentarios?`,
    String.raw`read more|more|see also|related|learn more|show more|find out more|click here|read (?:the )?full (?:story|article|review)|read (?:also|next)|you may (?:also )?like|you might (?:also )?like|don['’]t miss|recommended(?: for you)?|trending(?: now)?|most (?:read|popular)|mehr zum thema|lesen sie auch|auch interessant|das könnte sie auch interessieren|lire aussi|à lire aussi|lea también|leia (?:também|mais)|leggi anche|lees ook`,
    String.raw`(?:image|photo|video|picture|foto|bild|caption)s?(?: \d+)?(?: (?:of|\/|credit|copyright|source|caption).{0,60})?|(?:image )?\d+ (?:of|\/|von|de) ?\/? ?\d+`,
    String.raw`(?:estimated )?(?:reading|read) time:? .{1,20}|\d+ min(?:ute)?s?(?: to)? read|tempo de leitura:? .{1,20}|lesezeit:? .{1,20}`,
    // The same in further languages: advertisement, share, comments, related.
    String.raw`annons|annonse|annonce|mainos|hirdet[ée]s|publicitate|διαφήμιση|реклама|إعلان|פרסומת|広告|广告|廣告|광고|quảng cáo|reklam`,
    String.raw`udost[ęe]pnij|podziel się|dela(?: artikeln?)?|del(?: artikkelen)?|jaa(?: artikkeli)?|sdílet|zdieľať|megosztás|distribuie|κοινοποίηση|μοιραστείτε(?: το)?|поделиться|поделитесь|поділитися|paylaş|شارك|مشاركة|שתפו|シェア(?:する)?|分享|공유(?:하기)?|bagikan|chia sẻ|condividi su .{1,20}`,
    String.raw`(?:komentarze|kommentarer|kommentit|komentáře|hozzászólások|comentarii|σχόλια|комментарии|коментарі|yorumlar|التعليقات|תגובות|コメント|评论|評論|댓글|komentar|bình luận)(?: ?\(\d+\))?`,
    String.raw`powiązane(?: artykuły)?|zobacz (?:te[żz]|tak[żz]e)|czytaj (?:te[żz]|tak[żz]e|dalej|więcej)|relatera[dt]e?|läs (?:också|mer|även)|les (?:også|mer)|læs (?:også|mere)|lue (?:myös|lisää)|související|kapcsolódó(?: cikkek)?|cite[șş]te [șş]i|διαβάστε (?:επίσης|περισσότερα)|читайте (?:также|далее)|читать далее|похожие(?: новости| статьи)?|по теме|читайте також|ilgili haberler|اقرأ (?:أيضا|أيضًا|المزيد)|مواضيع ذات صلة|קראו (?:גם|עוד)|関連(?:記事|ニュース)|相关(?:新闻|阅读|文章)|相關(?:新聞|文章)|관련 ?기사|baca juga|berita terkait|tin liên quan|xem thêm|te puede interesar|notas relacionadas|noticias relacionadas|articles liés|sur le même (?:sujet|thème)`,
    String.raw`order reprints|(?:text|font) size|tama[ñn]o de (?:letra|texto)|schriftgröße|size:? ?a ?a(?: ?a)?`,
    String.raw`this slideshow requires javascript|please enable javascript.{0,80}|table of contents|getty images|listen to this article|photos?`,
  ].join('|')})[^\\p{L}\\p{N}]*$`,
  'iu',
)

/** What lines of furniture begin with. */
export const FURNITURE_START = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:${[
    String.raw`(?:read|see|watch) (?:more|also|next|related)\s*[:|–-]|related(?: (?:stories|articles?|content|posts?|coverage|links|reading|news|video))?\s*:|more (?:from|on|about) [^.]{1,60}:|also (?:read|see|on)\s*:|also:|don['’]t miss\s*:|must read\s*:|recommended\s*:`,
    String.raw`(?:image|photo|picture|foto|bild|photograph|photos)(?: (?:by|credit|courtesy))?(?: of)?\s*(?::|©)|\(?(?:image|photo|picture|bild|foto)s? ?(?:\/|:|credit|courtesy)|(?:image|photo|picture) copyright|©|copyright (?:©|\d{4})|\(c\) \d{4}`,
    String.raw`(?:published|posted|updated|last (?:updated|modified)|first published|veröffentlicht|aktualisiert|publi[ée] le|mis à jour|publicado|actualizado|atualizado|pubblicato|aggiornato)(?: on| at| am| em| el| il)?\b\W{0,3}(?=.{0,30}\d)`,
    String.raw`follow (?:us|me|him|her|them|\w+ \w+|@?\w+) on\b|(?:sign|signing) up (?:for|to|here)\b|subscribe (?:to|now|here|today)\b|get (?:the )?(?:latest|our|all the) [^.]{0,60}(?:inbox|newsletter|delivered)|click here (?:to|for)\b|download (?:the|our) [^.]{0,30}app\b|join (?:our|us on|the conversation)\b|like us on\b`,
    String.raw`filed under\b|tags?\s*:|topics?\s*:|categor(?:y|ies)\s*:|posted (?:in|by|under)\b|tagged (?:with|as)\b|keywords?\s*:|schlagworte?\s*:`,
    String.raw`this (?:website|site) uses cookies|we use cookies|all rights reserved|this (?:post|article|page) (?:may )?contains? (?:affiliate|referral)|terms of (?:use|service)\b`,
  ].join('|')})`,
  'iu',
)

/** Headings above links to other articles. */
export const RELATED_HEADING =
  /^[^\p{L}\p{N}]*(?:related|more|read (?:more|next|also)|see also|also|you (?:may|might)|recommended|popular|trending|latest|further reading|holiday|don['’]t miss|mehr|lesen sie|auch interessant|à lire|lire|lea|leia|leggi|lees|powiązane|zobacz|czytaj|läs|les også|læs|lue|související|kapcsolódó|cite[șş]te|διαβάστε|читайте|похожие|по теме|ilgili|اقرأ|مواضيع ذات|קראו|(?:関連|相关|相關|관련)\p{L}{0,3}|baca juga|berita terkait|tin liên quan|xem thêm|te puede|relacionad[ao]s|noticias relacionadas|notas relacionadas)(?!\p{L})/iu
