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
  // Turkish, Finnish, Indonesian and Vietnamese
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
