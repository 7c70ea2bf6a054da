import { describe, expect, test } from 'vitest'
import { detectLanguage, languageOf } from '../../../../src/text/article/language.ts'

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
  fa: 'شورای شهر روز دوشنبه تصمیم گرفت پل را که صد سال است استفاده می‌شود، ببندد و چند روز بعد گزارش دهد.',
}

describe('telling a language', () => {
  test.each(Object.entries(texts))('knows %s', (code, text) => {
    expect(detectLanguage(text).code).toBe(code)
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
