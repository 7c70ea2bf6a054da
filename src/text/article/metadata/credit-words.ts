/** What stands before the name of who took a picture, in the languages of the news read most. */
const LABELS = [
  String.raw`(?:staff |file |handout |archive )?photo(?:graph(?:y|er|ie|s)?|graphies?|s)?(?: credits?| d[’']archives?)?|images?(?: credits?| source)?|pictures?|pics?|credits?|copyright|sources?|courtesy|rights|chart|graphics?|map|illustrations?|drawing|rendering|screenshot|ph`,
  String.raw`cr[ée]dits?(?: photos?)?|photo d[’']illustration|dessin|infographie`,
  String.raw`(?:archiv|symbol|datei|hand)?(?:bild|foto)(?:er|s)?|bild(?:quelle|nachweis|rechte)|quelle|grafik`,
  String.raw`fotos?(?:graf[íi]as?|grafie|grafi|’s|'s)?(?: de archivo| d[’']archivio| di repertorio)?|im[áa]gen(?:es)?|imagens|imagem|cr[ée]ditos?|fuente|fonte|infograf[íi]a|arte|gentileza de|immagine|immagini`,
  String.raw`beeld|afbeelding|illustratie|bron|kilde|kuvat?|kuvaaja|l[äa]hde|illustrasjon|illustration|arkivbilde|arkivfoto|fotograf|fotografi`,
  String.raw`fot|zdj[ęe]cie|[źz]r[óo]d[łl]o|autor|sn[íi]mek|zdroj|foto[ğg]raf(?:lar)?|g[öo]rsel|kaynak|foto[gđ]rafija|izvor|sursa|forr[áa]s|k[ée]p`,
  String.raw`фото(?:графия)?|снимка|снимок|источник|иллюстрация|світлина|джерело|φωτο(?:γραφ[ίι]α|γραφ[ίι]ες)?|φωτ|πηγ[ήη]|εικ[όο]να`,
  String.raw`صورة|الصورة|تصوير|المصدر|عکس|عکاس|منبع|تصویر|צילום|צילומים|קרדיט|תמונה`,
  String.raw`फ[़]?ोटो|फ़ोटो|तस्वीर|चित्र|स्रोत|इमेज स्रोत|ছবি|படம்|ఫోటో|ഫോട്ടോ|ચિત્ર|ਫੋਟੋ|ภาพ|ที่มา|[ảẢ]nh|nguồn|gambar|sumber|dok`,
  String.raw`写真|図|画像|出典|撮影|提供|图片?|图源|图片来源|摄影|来源|圖片?|照片|來源|攝影|사진|사진제공|그래픽|자료|출처`,
].join('|')

/** What may stand between label and name: a colon and its like, or "by". */
const BETWEEN = String.raw`\s?(?:[:：=/／]|©|ⓒ)\s?|\s(?:by|par|von|di|door|av|af|przez|courtesy of)\s|\.\.\.\s?|…\s?|(?<=\bfot)\.\s?`

export const creditLabel = `(?:${LABELS})`
export const afterLabel = `(?:${BETWEEN})`

/** Agencies and archives that stand without a label. */
export const creditAgency = String.raw`(?:A\.?F\.?P|AP|Reuters|REUTERS|Getty(?: Images)?|GETTY(?: IMAGES)?|dpa|DPA|EPA|EFE|ANSA|Bloomberg|Shutterstock|SHUTTERSTOCK|iStock|Alamy|Keystone|KEYSTONE|Imago|IMAGO|[Pp]icture[- ][Aa]lliance|PA|PTI|ANI|Xinhua|NTB|TT|Ritzau(?: Scanpix)?|Scanpix|Lehtikuva|ANP|Belga|BELGA|APA|Lusa|LUSA|Antara|ANTARA|Yonhap|Kyodo|Jiji|Unsplash|Pexels|Pixabay|Wikimedia(?: Commons)?|LaPresse|AA|UPI|Tass|TASS|CP|ZUMA|Sipa|Hans Lucas|MAXPPP|Maxppp)`

/** Agencies as they are written in scripts without capitals, and what archives are called there. */
export const creditForeign = String.raw`(?:رويترز|أ\s?ف\s?ب|أ\.ف\.ب|فرانس برس|الفرنسية|الأناضول|غيتي(?: إيميجز)?|غيتي|أسوشيتد برس|أ\s?ب|د\s?ب\s?أ|الجزيرة|أرشيف(?:ية)?|وكالات|مواقع التواصل(?: الاجتماعي)?|ایرنا|ایسنا|فارس|تسنیم|מתוך [^)]{2,30}|रॉयटर्स|एएफपी|पीटीआई|资料图片?|資料圖片?|资料照片?|網路圖片|网络图片?|新华社|新華社|共同|ロイター|時事|AFP時事|共同通信(?:社)?|연합뉴스|뉴시스|뉴스1|게티이미지(?:뱅크|코리아)?|자료사진)`
