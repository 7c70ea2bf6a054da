import { claimsArticle, paragraphs, sitePage } from './site.ts'

const dated = `${claimsArticle}<meta property="article:published_time" content="2026-05-04T08:00:00Z">`
const story = (title: string, ...lines: readonly string[]) =>
  sitePage({
    title,
    head: dated,
    body: `<main><article><h1>${title}</h1>${paragraphs(...lines)}</article></main>`,
  })
/** Of a site that says nothing about its pages. */
const plain = (title: string, ...lines: readonly string[]) =>
  sitePage({
    title,
    body: `<main><h1>${title}</h1><p class="date">4 May 2026</p><div>${paragraphs(...lines)}</div></main>`,
  })
const abroad = (lang: string, title: string, ...lines: readonly string[]) =>
  sitePage({
    lang,
    title,
    nav: [],
    head: dated,
    foot: '© 2026',
    body: `<main><article><h1>${title}</h1>${paragraphs(...lines)}</article></main>`,
  })

/** Articles that look like something else: name, source, and words that must be in their text. */
export const trickyArticles: readonly (readonly [string, string, string])[] = [
  [
    'a flash',
    story('Ferry stops', 'The ferry to Hollin has stopped, its owner says. More to follow.'),
    'More to follow',
  ],
  [
    'three lines',
    story(
      'Road closed',
      'The road from Tolm to Ostheim is closed until Friday.',
      'A tree fell on it on Monday night. Nobody was hurt.',
    ),
    'A tree fell',
  ],
  [
    'a brief on a site that says nothing of itself',
    plain(
      'Library opens late',
      'The library in Karlow opens at ten instead of nine from Monday on, the town hall said on Sunday. The reason is a lack of staff. Books can be returned at any hour.',
    ),
    'lack of staff',
  ],
  [
    'pictures with a line each',
    sitePage({
      title: 'The flood in pictures',
      head: dated,
      body: `<main><article><h1>The flood in pictures</h1><p>Our photographer went out in a boat on Sunday morning.</p>${['The market square', 'A cow on a roof', 'The bakery', 'The bridge'].map((line, at) => `<figure><img src="/p/${at}.jpg" width="900" height="600"><figcaption>${line}, seen at seven in the morning. Photo: Jan Lind</figcaption></figure>`).join('')}</article></main>`,
    }),
    'went out in a boat',
  ],
  [
    'a list with numbered headings',
    story(
      'Seven walks for a wet day',
      'Rain is no excuse. These walks are best when it pours.',
    ).replace(
      '</article>',
      `${[1, 2, 3, 4, 5, 6, 7].map((at) => `<h2>${at}. The path number ${at}</h2><p>It leads past the old mill and back along the stream, ${at} kilometers in all.</p>`).join('')}</article>`,
    ),
    'path number 7',
  ],
  [
    'a list whose headings lead to what they name',
    sitePage({
      title: 'Six books for the summer',
      head: dated,
      body: `<main><article><h1>Six books for the summer</h1><p>We asked six booksellers in the valley what they would take to the lake this year, and why.</p>${[
        'The Salt Road',
        'Night Ferry to Hollin',
        'A Field Guide to Fog',
        'My Mother’s Bicycle',
        'Bread and Rust',
        'The Last Keeper',
      ]
        .map(
          (title, at) =>
            `<h2><a href="https://books.example/${at}">${title}</a></h2><p>It begins with a letter that was never meant to arrive, and for ${200 + at} pages one forgets to look up. Bookseller number ${at} has read it three times and cried at another place each time, which is why this one would go into the bag before the towel.</p>`,
        )
        .join('')}</article></main>`,
    }),
    'forgets to look up',
  ],
  [
    'questions and answers',
    story(
      '“I never wanted to be mayor”',
      'Ines Dahlke on bridges, wolves and her second term.',
      'Why do you run again?',
      'Because the bridge is not finished.',
      'And if you lose?',
      'Then I sleep.',
      'Do you sleep badly now?',
      'Like everybody who signs for twenty million euros.',
      'What will you do first?',
      'Call the man who sells steel.',
    ),
    'Then I sleep.',
  ],
  [
    'a live blog',
    sitePage({
      title: 'Live: the flood in the valley',
      head: `<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Live: the flood in the valley","datePublished":"2026-05-04T06:00:00Z"}</script>`,
      body: `<main><h1>Live: the flood in the valley</h1>${['The water stands at 4.2 meters in Tolm.', 'The school is closed.', 'Two cows were saved with a boat.', 'The mayor asks people to stay at home.', 'The bridge is closed to all traffic.', 'The rain has stopped in Ostheim.'].map((line, at) => `<section><time datetime="2026-05-04T0${at + 1}:00:00Z">${at + 1}:00</time><h3>At ${at + 1} o’clock</h3><p>${line}</p></section>`).join('')}</main>`,
    }),
    'Two cows were saved',
  ],
  [
    'a poem',
    story(
      'Fog',
      'It comes on little boots',
      'and asks for nobody.',
      'The harbor shuts its eyes,',
      'the gulls forget the sea,',
      'and you, who wait for me,',
      'are somewhere in the white.',
    ),
    'gulls forget the sea',
  ],
  [
    'a recipe',
    sitePage({
      title: 'Apple cake as in Tolm',
      head: claimsArticle,
      body: `<main><article><h1>Apple cake as in Tolm</h1><p>Everybody’s grandmother makes it differently. This is ours.</p><h2>Ingredients</h2><ul><li>500 g apples</li><li>200 g flour</li><li>100 g butter</li><li>2 eggs</li></ul><h2>Method</h2><ol><li>Peel the apples.</li><li>Mix all the rest and knead it.</li><li>Bake for 40 minutes at 180 degrees.</li></ol></article></main>`,
    }),
    'Bake for 40 minutes',
  ],
  [
    'a transcript',
    story(
      'What was said in the council',
      'DAHLKE: The item is open.',
      'REYES: We have no money for this.',
      'DAHLKE: That is not what you said in May.',
      'REYES: In May we had money.',
      'TRAN: May I ask where it went?',
      'REYES: Into your school.',
      '(Laughter.)',
      'DAHLKE: We vote.',
    ),
    'Into your school',
  ],
  [
    'a notice of an authority',
    plain(
      'Notice of closure of a footpath',
      'Notice is given under section 14 of the Roads Act that footpath 23 between Mill Lane and the river will be closed from 1 to 14 June 2026. Persons may object in writing to the county clerk within ten days.',
    ),
    'county clerk',
  ],
  [
    'an obituary',
    story(
      'Anna Lind, 91',
      'Anna Lind, who taught three generations in Karlow to read, died on Friday. She was 91.',
      'The funeral is on Tuesday at two. No flowers, she had said; plant something.',
    ),
    'plant something',
  ],
  [
    'a correction',
    story(
      'Correction',
      'An article of 2 May said that the bridge will cost 25 million euros. It is 23 million. We are sorry for the mistake.',
    ),
    'It is 23 million',
  ],
  [
    'a letter to the editor',
    story(
      'Letter: leave the wolf alone',
      'Sir, the wolf was here before the school, and behaves better than most who drive their children there.',
      'Omar Reyes, Quellin',
    ),
    'before the school',
  ],
  [
    'a horoscope',
    story(
      'Your week',
      'Aries: You want too much. Wait until Thursday.',
      'Taurus: Somebody writes to you. Answer.',
      'Gemini: Two doors, one key.',
      'Cancer: Stay in. It is the moon.',
    ),
    'Two doors, one key',
  ],
  [
    'results of matches',
    sitePage({
      title: 'Results of the weekend',
      head: dated,
      body: `<main><article><h1>Results of the weekend</h1><table>${[
        ['Selbitz', 'Karlow', '3:1'],
        ['Ostheim', 'Tolm', '0:0'],
        ['Hollin', 'Rodach', '2:4'],
        ['Quellin', 'Vellmar', '1:1'],
        ['Tamsel', 'Brennick', '5:0'],
      ]
        .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
        .join('')}</table></article></main>`,
    }),
    'Selbitz',
  ],
  [
    'numbers that were drawn',
    story(
      'Lottery: the numbers of Saturday',
      '3, 11, 17, 24, 31, 42; extra number 7. The draw was held in Ostheim, and nobody had all six. Game 77: 4 8 1 5 9 0 2. Super 6: 2 2 0 7 1 9. All figures without guarantee.',
    ),
    'nobody had all six',
  ],
  [
    'prices at the exchange',
    story(
      'Markets at noon',
      'DAX 18,412.30 +0.42%; FTSE 8,101.12 -0.10%; Nikkei 39,007.41 +1.20%; oil 81.22 dollars; gold 2,401.10; euro 1.0842; yen 156.21; bitcoin 61,220.00. Trading was quiet before the holiday.',
    ),
    'Trading was quiet',
  ],
  [
    'about cookies and consent',
    story(
      'Court limits cookies of news sites',
      'A court in Ostheim ruled on Monday that a news site may not set cookies before its readers consent.',
      'The publisher had shared personal data with 214 partners, the judges found, and a banner that hides the way to refuse asks for no valid consent.',
      'The privacy office wants to check 40 other sites, and said that partners who store cookies on a device need a legal ground as well.',
      'Publishers said that personalized advertising pays for reporters, and that they will appeal.',
    ),
    'Publishers said',
  ],
  [
    'about cookies, in German',
    abroad(
      'de',
      'Gericht beschränkt Cookies',
      'Ein Gericht in Ostheim hat entschieden, dass Nachrichtenseiten Cookies erst setzen dürfen, wenn eine Einwilligung vorliegt.',
      'Der Verlag hatte personenbezogene Daten an 214 Partner weitergegeben. Ein Banner, das die Ablehnung versteckt, führe zu keiner wirksamen Einwilligung.',
      'Die Datenschutzbehörde prüft nun 40 weitere Seiten.',
    ),
    'Datenschutzbehörde',
  ],
  [
    'about pages that are not found',
    story(
      'Page not found: how a council lost its minutes',
      'Who looks for the minutes of 2019 reads that the page was not found.',
      'The council moved its site in March, and 1,400 documents were removed, a clerk said. They may be back by autumn.',
    ),
    '1,400 documents',
  ],
  [
    'about a page that was taken down',
    plain(
      'Club takes down page of coach',
      'The page of the coach has been removed from the club’s site after he called the referee a potato on Sunday. The club said that it will talk to him on Monday, and to the referee on Tuesday, in that order.',
    ),
    'potato',
  ],
  [
    'about captchas',
    story(
      'Are you human? The blind are asked every day',
      'Checks that ask whether you are a robot keep blind readers out, a group in Ostheim said on Monday.',
      'Of 100 sites it tested, 61 had a check that could not be passed without sight.',
    ),
    '61 had a check',
  ],
  [
    'about bots',
    story(
      'Bot check',
      'A school in Tolm checks every essay for robots. Teachers say it finds none.',
      'Pupils say that is because they pay attention to their robots.',
    ),
    'Teachers say',
  ],
  [
    'with a headline like a check',
    story(
      'Just a moment',
      'That is how long Ada Torsen looked away. When she looked back, the ferry had gone, and with it her car, her dog and the ring. She tells us how all three came home.',
    ),
    'Ada Torsen',
  ],
  [
    'with a headline like a check, undated',
    plain(
      'Please wait',
      'For eleven years the people of Tamsel have waited for a doctor. On Monday one came, looked at the house that the village had built for her, and stayed. She starts with 400 patients and one nurse.',
    ),
    'one nurse',
  ],
  [
    'access denied, in the world',
    story(
      'Access denied',
      'Farmers who wanted to see the mayor on Monday stood before a locked door. A sign said that access was denied because of a burst pipe.',
    ),
    'burst pipe',
  ],
  [
    'about passwords',
    story(
      'Sign in with your face',
      'The savings bank in Karlow wants its customers to log in without a password from June on.',
      'Those who do not want that keep the password, it said.',
    ),
    'keep the password',
  ],
  [
    'with a form to log in beside it',
    sitePage({
      title: 'Log in for the flu shot',
      head: dated,
      body: `<form><input name="u"><input type="password"></form><main><article><h1>Log in for the flu shot</h1>${paragraphs('The county gives out appointments for flu shots from Monday on, over its site only.', 'Who has no computer may ask at the library, where two clerks help between nine and noon.', 'Last year 14,000 people came, and the site broke down within an hour.')}</article></main>`,
    }),
    'two clerks help',
  ],
  [
    'about what newspapers cost',
    story(
      'Why the paper costs more',
      'From June on a subscription costs 4 euros a month more, the first increase in five years.',
      'Paper has become twice as dear, the publisher said, and fewer readers share the cost of 31 reporters. Who subscribes for a year pays as before.',
    ),
    '31 reporters',
  ],
  [
    'about maintenance',
    story(
      'Maintenance',
      'The water works at Rodach is down for maintenance on Tuesday. Between nine and four there is no water in Mill Lane and the streets behind it.',
    ),
    'no water',
  ],
  [
    'about an error of a server',
    story(
      'Server error closes schools',
      'An internal server error at the county closed eleven schools on Monday: the doors open by computer, and none did.',
    ),
    'eleven schools',
  ],
  [
    'about an age',
    story(
      'Are you over 18?',
      'Shops in Ostheim must ask. A test found that two in three do not, the county said on Monday.',
    ),
    'two in three',
  ],
  [
    'about a region',
    plain(
      'Film is not available in the valley',
      'The film that was made in Quellin is not available in the country where it was made. The station that paid for it has the rights in nine others, and the people of Quellin drove over the border to see themselves on Saturday.',
    ),
    'over the border',
  ],
  [
    'code and text',
    story(
      'How to count sheep with a script',
      'Put the names in a file, one a line, and run this:',
      'sort names.txt | uniq -c | sort -rn | head',
      'xargs -n1 grep -c mtn_shp cfg.ini',
      'The first number is the number of sheep. If it is zero, look at the fence.',
    ),
    'look at the fence',
  ],
  [
    'a round-up with headlines that lead on',
    sitePage({
      title: 'Your morning in the valley',
      head: dated,
      body: `<main><article><h1>Your morning in the valley</h1><p>Good morning. Six things to know before the first coffee.</p>${['The bridge', 'The wolf', 'The ferry', 'The harvest', 'The tram', 'The school'].map((title, at) => `<h3><a href="/a/${at}">${title} is what all talk about today</a></h3><p>The council meets at six to decide on it, and it will be long: ${at + 3} speakers have put their names down, among them the man who wanted it in the first place and the woman who has fought it for ${at + 2} years. What they will say is known. What is not known is who stays until the vote, which cannot be held before ten. Whoever wants to watch finds chairs on the balcony; whoever wants to speak had to say so by Friday. We are there and tell you tomorrow how it went and what it costs.</p>`).join('')}</article></main>`,
    }),
    'chairs on the balcony',
  ],
  [
    'Chinese',
    abroad(
      'zh',
      '港口关闭两座码头',
      '瓦尔港周一宣布，因码头下沉，两座码头将关闭到秋天。港口管理局说，货船改停北岸，渔船不受影响。',
      '维修费用约为八百万元，由省和市各付一半。',
    ),
    '渔船不受影响',
  ],
  [
    'Japanese, short',
    abroad(
      'ja',
      '渡し船が運休',
      '谷の渡し船は四日から冬のあいだ運休する。再開は三月の予定。町は代わりのバスを一日六便走らせる。',
    ),
    '一日六便',
  ],
  [
    'Korean',
    abroad(
      'ko',
      '다리 공사 시작',
      '아른강 다리 공사가 월요일에 시작된다고 군청이 밝혔다. 공사는 열네 달 동안 계속되며 버스는 톨름으로 돌아간다.',
      '비용은 840만 크로네이다.',
    ),
    '840만',
  ],
  [
    'Arabic',
    abroad(
      'ar',
      'إغلاق الجسر القديم',
      'أعلنت البلدية يوم الاثنين إغلاق الجسر القديم حتى الخريف بسبب الصدأ في أربع من عوارضه التسع.',
      'وقالت إن الحافلات ستمر عبر الطريق الشمالي، وإن العمل يكلف ثمانية ملايين.',
    ),
    'الطريق الشمالي',
  ],
  [
    'Hebrew',
    abroad(
      'he',
      'הגשר הישן נסגר',
      'העירייה הודיעה ביום שני כי הגשר הישן ייסגר עד הסתיו בגלל חלודה בארבע מתשע הקורות שלו.',
      'האוטובוסים ייסעו בדרך הצפונית.',
    ),
    'בדרך הצפונית',
  ],
  [
    'Hindi',
    abroad(
      'hi',
      'पुराना पुल बंद',
      'नगरपालिका ने सोमवार को कहा कि पुराना पुल शरद ऋतु तक बंद रहेगा क्योंकि उसके नौ में से चार गर्डर जंग खा चुके हैं।',
      'बसें उत्तरी सड़क से जाएँगी।',
    ),
    'उत्तरी सड़क',
  ],
  [
    'Thai',
    abroad(
      'th',
      'ปิดสะพานเก่า',
      'เทศบาลประกาศเมื่อวันจันทร์ว่าจะปิดสะพานเก่าจนถึงฤดูใบไม้ร่วง เพราะคานสี่ในเก้าตัวเป็นสนิม รถโดยสารจะวิ่งอ้อมไปทางเหนือ',
    ),
    'ทางเหนือ',
  ],
  [
    'Russian',
    abroad(
      'ru',
      'Старый мост закрыт',
      'Мэрия сообщила в понедельник, что старый мост закрыт до осени: четыре из девяти балок проржавели.',
      'Автобусы пойдут по северной дороге.',
    ),
    'северной дороге',
  ],
  [
    'Greek',
    abroad(
      'el',
      'Κλείνει η παλιά γέφυρα',
      'Ο δήμος ανακοίνωσε τη Δευτέρα ότι η παλιά γέφυρα κλείνει ως το φθινόπωρο, επειδή τέσσερα από τα εννέα δοκάρια έχουν σκουριάσει.',
    ),
    'σκουριάσει',
  ],
  [
    'Georgian',
    abroad(
      'ka',
      'ძველი ხიდი დაკეტილია',
      'მერიამ ორშაბათს განაცხადა, რომ ძველი ხიდი შემოდგომამდე დაკეტილი იქნება, რადგან ცხრიდან ოთხი კოჭი დაჟანგულია. ავტობუსები ჩრდილოეთის გზით ივლიან.',
    ),
    'ჩრდილოეთის',
  ],
  [
    'Tamil',
    abroad(
      'ta',
      'பழைய பாலம் மூடல்',
      'பழைய பாலம் இலையுதிர்காலம் வரை மூடப்பட்டிருக்கும் என்று நகராட்சி திங்களன்று அறிவித்தது. ஒன்பது உத்திரங்களில் நான்கு துருப்பிடித்துள்ளன. பேருந்துகள் வடக்குச் சாலை வழியாகச் செல்லும்.',
    ),
    'வடக்குச்',
  ],
  [
    'Vietnamese',
    abroad(
      'vi',
      'Đóng cửa cây cầu cũ',
      'Chính quyền thành phố thông báo hôm thứ Hai rằng cây cầu cũ sẽ đóng cửa đến mùa thu vì bốn trong chín dầm cầu đã gỉ sét, trước hết là những dầm được dựng trước năm 1931.',
      'Xe buýt sẽ chạy vòng theo đường phía bắc, và người dân được nhắc trước rằng nước sông đang dâng.',
    ),
    'phía bắc',
  ],
  [
    'Croatian',
    abroad(
      'hr',
      'Čvrst, crn i prazan trg',
      'Na trgu u Krku krv, smrt i vrt tri su riječi na zidu koje je grad u srijedu prebojao.',
      'Nitko ne zna tko ih je napisao, a trgovac preko puta rekao je da ih je čitao svako jutro.',
    ),
    'prebojao',
  ],
  [
    'Finnish',
    abroad(
      'fi',
      'Vanha silta suljetaan',
      'Kaupunginhallituksen tiedotteen mukaan kunnossapitosuunnitelmaan kirjattu vanhan sillan peruskorjaus aloitetaan maanantaina, ja joukkoliikenteen poikkeusreittijärjestelyt kestävät syksyyn.',
    ),
    'syksyyn',
  ],
  [
    'Amharic',
    abroad(
      'am',
      'አሮጌው ድልድይ ተዘጋ',
      'አሮጌው ድልድይ እስከ መኸር ድረስ እንደሚዘጋ ከተማው ሰኞ አስታወቀ። ከዘጠኙ ምሰሶዎች አራቱ ዝገዋል። አውቶቡሶች በሰሜኑ መንገድ ይሄዳሉ።',
    ),
    'በሰሜኑ',
  ],
  [
    'Japanese, short and full of numbers',
    sitePage({
      lang: 'ja',
      title: '古い橋、8月末で通行止めへ',
      body: `<main><h1>古い橋、8月末で通行止めへ</h1>${paragraphs(
        '市は月曜日、1931年に架けられた古い橋を8月31日に閉鎖すると発表した。9本の橋脚のうち4本が錆びており、修理には3億2000万円が必要とされていた。',
        'バスは北側の道路を迂回して運行し、新しい橋は2029年に完成する見通しだという。',
      )}</main>`,
    }),
    '3億2000万円',
  ],
]
