/**
 * The months' names by language, January first: each word is a name or an abbreviation of at least
 * three letters that stands for no other month in another language of this list. Names of the
 * Unicode CLDR, folded to plain Latin letters where they are Latin.
 */
const NAMES: readonly (readonly string[])[] = [
  'january januar janvier enero gennaio janeiro januari styczen stycznia leden ledna tammikuu ocak ianuarie januar января январь січня jan janv ene gen stycz'.split(
    ' ',
  ),
  'february februar fevrier febrero febbraio fevereiro februari lutego luty unora unor helmikuu subat februarie февраля февраль лютого feb fevr febr fev'.split(
    ' ',
  ),
  'march marz maerz mars marzo marco maart marca marzec brezna brezen maaliskuu mart martie марта март березня mar mrz'.split(
    ' ',
  ),
  'april avril abril aprile kwietnia kwiecien dubna duben huhtikuu nisan aprilie апреля апрель квітня apr avr abr'.split(
    ' ',
  ),
  'may mai mayo maggio maio mei maja maj kvetna kveten toukokuu mayis мая май травня mag'.split(
    ' ',
  ),
  'june juni juin junio giugno junho czerwca czerwiec cervna cerven kesakuu haziran iunie июня июнь червня jun giu'.split(
    ' ',
  ),
  'july juli juillet julio luglio julho lipca lipiec cervence cervenec heinakuu temmuz iulie июля июль липня jul juil lug'.split(
    ' ',
  ),
  'august aout agosto augustus augusti sierpnia sierpien srpna srpen elokuu agustos августа август серпня aug ago agu'.split(
    ' ',
  ),
  'september septembre septiembre setiembre settembre setembro wrzesnia wrzesien zari syyskuu eylul septembrie сентября сентябрь вересня sep sept set'.split(
    ' ',
  ),
  'october oktober octobre octubre ottobre outubro pazdziernika pazdziernik rijna rijen lokakuu ekim octombrie октября октябрь жовтня oct okt ott out'.split(
    ' ',
  ),
  'november novembre noviembre novembro listopada listopadu listopad marraskuu kasim noiembrie ноября ноябрь листопада nov'.split(
    ' ',
  ),
  'december dezember decembre diciembre dicembre dezembro grudnia grudzien prosince prosinec joulukuu aralik decembrie декабря декабрь грудня dec dez dic des'.split(
    ' ',
  ),
]

const MONTHS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
)

/** 1 to 12, or nothing for a word that is no month in the languages known. */
export function monthOf(word: string | undefined): number | undefined {
  if (word === undefined) return undefined
  return MONTHS.get(
    word
      .toLowerCase()
      .normalize('NFD')
      .replaceAll('ł', 'l')
      .replaceAll('ı', 'i')
      .replace(/(?<=\p{sc=Latn})\p{M}+/gu, ''),
  )
}
