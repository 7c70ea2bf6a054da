import { makeWordHash, rowAt } from '../reading/word-hash.ts'

/**
 * Words that are frequent in a language and in no English text, not even in names ("de", "la", "van", "von" and
 * "et" are). Trigrams tell little of a short sentence; one of these tells much.
 */
const words =
  // German, Dutch, Swedish, Danish and Norwegian
  'und nicht mit für auf ist sich auch nach bei aus wurde wurden werden zum zur vor seit sind haben eine einen einem einer ' +
  'zwischen gegen mehr als wie noch über oder sein ihre dass kann jahre jahren prozent ' +
  'het een niet voor met zijn ook werd bij naar uit heeft hebben wordt meer dan twee drie jaar volgens tegen keer nog zoals procent ' +
  'och inte för som på är till från efter ett år att ikke og til fra etter blev på være ble også ' +
  // French, Spanish, Italian, Portuguese, Catalan and Romanian
  'les des une est dans pour qui sur avec pas aux cette ont été par selon entre ans sont mais leur ' +
  'los las una por que del con para más según desde hasta años fue son pero como ' +
  'gli della delle degli nel nella dal alla che è più sono anni secondo tra anche ' +
  'os das dos uma não mais são até foi pelo pela anos segundo ' +
  'els amb és și în din pentru este sunt ' +
  // Polish, Czech, Slovak, Croatian and Hungarian
  'się nie jest na od przez oraz roku według są został więcej niż że je ve pro při jako byl jsou která koji koja nije je ' +
  'és az egy nem hogy volt után szerint ' +
  // More of these
  'wird vom durch rund beim nur millionen drei zwei miljoen deze zich hij ' +
  'med det af ved eller har ikkje mellan mellem mellom ifølge enligt ' +
  'deux trois après depuis ses leurs ainsi millones tres tras entre sus ' +
  'dopo stato dei sul alle negli delle milioni ao dois após milhões pelos ' +
  'dels amb després după între fost două anul peste către ' +
  'dwa trzy przed przy już jeszcze które tři dva dvě během podle před mezi která jejich ještě už když ' +
  'kako više prema što nakon bilo koje két több mint közölte százalék évi ' +
  // What figures are told with: percent, millions, months and weekdays
  'procenta procente procentų prosent prosenttia protsenti procentpoint milionu milionů milionów miliard miliardy miliardů ' +
  'miljard miljarder milliarder milliarden miliarde milioane milioni miliardi milliards milhares bilhões bilhão euroa ' +
  'janvier février avril juin juillet août septembre octobre décembre lundi mardi mercredi jeudi vendredi samedi dimanche ' +
  'enero febrero abril junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles jueves viernes ' +
  'gennaio febbraio marzo aprile maggio giugno luglio settembre ottobre dicembre lunedì martedì mercoledì giovedì venerdì ' +
  'janeiro fevereiro março maio junho julho setembro outubro novembro dezembro januari februari maart augustus oktober ' +
  'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag ' +
  'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia poniedziałek piątek ' +
  'ledna února března dubna května června července srpna září října listopadu prosince pondělí úterý ianuarie februarie ' +
  'martie iulie iunie octombrie noiembrie decembrie ocak şubat nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık ' +
  // Albanian, Lithuanian, Latvian, Estonian, Afrikaans
  'dhe në për një nga kad buvo yra gada vairāk ning oma kes vir hulle ' +
  // Turkish, Finnish, Indonesian and Vietnamese
  'yıl kadar ancak değil myös ovat joka mukaan dalam juga lebih mereka tersebut một người các ở ' +
  've bir bu için ile daha olarak olan göre sonra ja ei että oli mutta kuin vuonna ' +
  'saat yang dan dari untuk dengan pada tidak akan telah itu kata ini oleh của và là có được trong'

/** Left out of the rows above: "des", "les", "del" and "las" stand in names, the others in English texts. */
const shared = new Set(
  'des les son dos pro till del los las con pour bu din os og ile je na od par az ja sur met dan til der kata ble ve men'.split(
    ' ',
  ),
)

const known = makeWordHash(
  new Map(
    words
      .split(' ')
      .filter((word) => !shared.has(word))
      .map((word) => [word, 1] as const),
  ),
)

/** Whether the word at `text.slice(start, end)` is one of them. */
export const isOtherWord = (text: string, start: number, end: number): boolean =>
  rowAt(known, text, start, end) > 0
