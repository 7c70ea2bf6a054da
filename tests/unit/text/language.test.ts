import { describe, expect, test } from 'vitest'
import { detectLanguage, languageOf } from '../../../src/text/language.ts'

const texts: Record<string, string> = {
  en: 'The council met on Monday and agreed to close the bridge, which has been in use for a century.',
  de: 'Der Rat hat am Montag beschlossen, die Brücke zu sperren, die seit hundert Jahren in Betrieb ist.',
  fr: 'Le conseil a décidé lundi de fermer le pont, qui est utilisé depuis cent ans par les habitants.',
  es: 'El consejo decidió el lunes cerrar el puente, que se usa desde hace cien años por los vecinos.',
  pt: 'O conselho decidiu na segunda-feira fechar a ponte, que não é segura para os moradores da cidade.',
  ru: 'Совет решил в понедельник закрыть мост, который служит городу уже сто лет.',
  uk: 'Рада вирішила у понеділок закрити міст, який служить місту вже сто років і їх жителям.',
  ja: '市議会は月曜日、百年間使われてきた橋を閉鎖することを決めました。',
  zh: '市议会周一决定关闭这座已经使用了一百年的大桥，居民须绕行。',
  ar: 'قرر المجلس يوم الاثنين إغلاق الجسر الذي يستخدمه السكان منذ مئة عام.',
  sl: 'Občinski svet je v ponedeljek sklenil, da bo zaprl most, ki mestu služi že sto let.',
  bg: 'Общинският съвет реши в понеделник да затвори моста, който служи на града от сто години.',
  lt: 'Miesto taryba pirmadienį nusprendė uždaryti tiltą, kuris miestui tarnauja jau šimtą metų.',
  id: 'Dewan kota memutuskan pada hari Senin untuk menutup jembatan yang telah dipakai seratus tahun.',
  vi: 'Hội đồng thành phố hôm thứ Hai đã quyết định đóng cây cầu được sử dụng từ một trăm năm nay.',
  sq: 'Këshilli bashkiak vendosi të hënën të mbyllë urën që i shërben qytetit prej njëqind vjetësh.',
  no: 'Bystyret vedtok mandag å stenge broen, som har vært i bruk i hundre år og ikke lenger er trygg.',
  hi: 'नगर परिषद ने सोमवार को सौ वर्षों से उपयोग में आ रहे पुल को बंद करने का निर्णय लिया है।',
  ur: 'سٹی کونسل نے پیر کے روز سو سال سے استعمال ہونے والے پل کو بند کرنے کا فیصلہ کیا ہے۔',
  fa: 'شورای شهر روز دوشنبه تصمیم گرفت پل را که صد سال است استفاده می‌شود، ببندد و چند روز بعد گزارش دهد.',
}

describe('telling a language', () => {
  test.each(Object.entries(texts))('knows %s', (code, text) => {
    expect(detectLanguage(text).code).toBe(code)
  })

  test.each([
    ['pl', 'Most przez rzekę zamknięty do października'],
    ['de', 'Brücke bleibt bis Oktober gesperrt'],
    ['es', 'El puente seguirá cerrado hasta octubre'],
    ['nl', 'De brug blijft tot oktober gesloten voor verkeer'],
  ])('knows %s by a title', (code, title) => {
    expect(detectLanguage(title).code).toBe(code)
  })

  test('is surer of a text than of a title', () => {
    const title = detectLanguage('Brücke bleibt gesperrt')
    const text = detectLanguage(texts['de'] ?? '')

    expect(title.confidence).toBeLessThan(text.confidence)
    expect(text.confidence).toBeGreaterThan(0.9)
  })

  test('finds no language in noise', () => {
    expect(detectLanguage('qzx wvkj xqpt zzkw jjxq vwqx kqzj xwvv pqkz').code).toBe('und')
  })

  test('takes either name of Norwegian and of Serbo-Croatian as stated', () => {
    expect(languageOf(texts['no'] ?? '', 'nb').code).toBe('nb')
    expect(languageOf('Gradsko vijeće u ponedjeljak je odlučilo zatvoriti most.', 'bs').code).toBe(
      'bs',
    )
  })

  test('says nothing about a few letters', () => {
    expect(detectLanguage('OK 12')).toEqual({ code: 'und', confidence: 0 })
  })

  test('believes the text where a template states another language', () => {
    expect(languageOf(texts['de'] ?? '', 'en-US').code).toBe('de')
  })

  test('believes the page where the text tells little', () => {
    expect(languageOf('Zagreb 2026', 'hr')).toEqual({ code: 'hr', confidence: 0.6 })
  })
})

const croatian = 'Gradsko vijeće u ponedjeljak je odlučilo zatvoriti most.'
const tagalog =
  'Sinabi ng alkalde noong Lunes na isasara ang tulay dahil luma na ito at mapanganib na para sa mga tao.'

describe('what is stated of a text', () => {
  test.each([
    ['nn', texts['no']],
    ['nb', texts['no']],
    ['sr', croatian],
    ['sh', croatian],
    ['ms', texts['id']],
    ['fil', tagalog],
    ['iw', 'מועצת העיר אישרה את התקציב'],
    ['yue', texts['zh']],
    ['de', texts['de']],
  ])('is believed of what is nearly the same: %s', (stated, text) => {
    expect(languageOf(text ?? '', stated)).toEqual({ code: stated, confidence: expect.any(Number) })
    expect(languageOf(text ?? '', stated).confidence).toBeGreaterThanOrEqual(0.95)
  })

  test.each([
    ['nl', 'de'],
    ['en', 'de'],
    ['pt', 'es'],
    ['ru', 'uk'],
  ])('is not believed of another: %s of %s', (stated, code) => {
    expect(languageOf(texts[code] ?? '', stated)).toEqual(detectLanguage(texts[code] ?? ''))
  })

  test.each([
    ['sv', 'no'],
    ['zh', 'ja'],
  ])('is believed where the text is not clear: %s of %s', (stated, code) => {
    expect(languageOf(texts[code] ?? '', stated)).toEqual({ code: stated, confidence: 0.6 })
  })

  test.each([
    ['EN-us', 'en'],
    [' hr ', 'hr'],
    ['fil', 'fil'],
    ['english', 'und'],
    ['en_US', 'und'],
    ['e', 'und'],
    ['', 'und'],
    [undefined, 'und'],
  ])('is a code: %j is %s', (stated, code) => {
    expect(languageOf('Zagreb 2026', stated).code).toBe(code)
  })
})

describe('how little tells a language', () => {
  test.each([
    ['the bridge', 'und'],
    ['the bridges', 'en'],
    ['Νέα', 'und'],
    ['Νέος', 'el'],
    ['Мост', 'und'],
  ])('%s: %s', (text, code) => {
    expect(detectLanguage(text).code).toBe(code)
  })

  test('the first part of a long text', () => {
    const german = `${texts['de']} `.repeat(20)
    const english = `${texts['en']} `.repeat(60)

    expect(detectLanguage(german.slice(0, 1_500) + english)).toEqual(
      detectLanguage(german.slice(0, 1_500)),
    )
    expect(detectLanguage(english.slice(0, 1_500) + german).code).toBe('en')
  })

  test('the share of its script tells how sure it is', () => {
    expect(detectLanguage('Νέος')).toEqual({ code: 'el', confidence: 1 })
    // Six letters of ten.
    expect(detectLanguage('Γέφυρα road').confidence).toBeCloseTo(0.8)
  })
})
