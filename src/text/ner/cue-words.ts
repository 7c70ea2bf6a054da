import { kinNouns, roleNouns } from '../entities/titles.ts'

/** What a word near a name says of it, one bit each. */
export const Cue = {
  organizationNoun: 1,
  personNoun: 2,
  placeNoun: 4,
  /** "X *shares*", "*shares* in X": only firms have them. */
  firmNoun: 8,
  /** "X *striker*", "X *fans*". */
  teamNoun: 16,
  speechVerb: 32,
  matchVerb: 64,
  locative: 128,
  article: 256,
  pluralVerb: 512,
  /** A clause follows that is about a person: "who". */
  who: 1024,
  which: 2048,
  of: 4096,
  /** "a spokesman *for* X", "chief economist *at* X". */
  at: 8192,
  possessive: 16_384,
  comma: 32_768,
  told: 65_536,
  sport: 131_072,
  business: 262_144,
  groupNoun: 524_288,
  /** Leads from a noun to names: "firms *such as* X". */
  example: 1_048_576,
} as const

const list = (words: string): readonly string[] => words.trim().split(/\s+/u)

const words: readonly (readonly [number, readonly string[]])[] = [
  [
    Cue.organizationNoun,
    list(`
      affiliate agency airline airport-operator app automaker bakery bank bookmaker bookseller brand brewer brewery
      broadcaster broker brokerage builder business carmaker carrier chain charity chipmaker clothier club
      coalition college commission company competitor confectioner conglomerate consortium consultancy contractor
      cooperative court daily department dealership developer distiller distributor drugmaker drugstore employer
      exchange exporter federation financier firm foodmaker foundation franchise fund giant group grocer grower
      hospital hotelier housebuilder importer institute institution insurer investor jeweler jeweller label
      landlord lender magazine maker manufacturer market-maker militia miner ministry museum network newspaper
      newswire ngo non-profit nonprofit operator outfit outlet paper parent party pharmacy planemaker platform
      portal power-supplier producer provider publication publisher railway recycler refiner regulator restaurant
      retailer school sect seller service shipbuilder shipper shoemaker smelter startup start-up station
      steelmaker store studio subsidiary supermarket supplier syndicate tabloid team theatre theater think-tank
      tanker-owner tour-operator trader tribunal trust union unit university utility vendor venture watchdog
      website weekly wholesaler winemaker yard broadsheet bureau congregation faction foundry guild lobby
      parliament squad laboratory lab band orchestra choir ensemble quartet trio duo troupe militias guerrillas
      rebels`),
  ],
  [
    Cue.personNoun,
    list(`
      man woman boy girl teenager resident victim mother father grandmother grandfather widow pensioner retiree
      patient survivor passenger driver nurse tenant homeowner neighbor neighbour refugee migrant farmer
      fisherman trader student pupil freshman sophomore senior-year graduate mr mrs ms miss dr sir prof mr. mrs. ms.
      dr. prof. gen. lt. col. sgt. capt. rev. sen. rep. gov. justice lord lady dame imam sheikh pastor bishop
      prosecutor defendant suspect shopkeeper entrepreneur rapper actor actress teammate compatriot`),
  ],
  [
    Cue.placeNoun,
    list(`
      city town village region province district county suburb capital port island islands area neighborhood
      neighbourhood state municipality hamlet township resort river lake mountain mountains valley peninsula
      prefecture border road street streets avenue square airport camp prison jail stadium settlement enclave
      outskirts governorate parish canton oblast department-store-street commune ward borough constituency
      coast beach bay harbor harbour strait desert forest park reserve base barracks territory republic kingdom
      nation country highway bridge tunnel dam mine plant-site residents locals villagers townspeople corridor
      delta basin plateau volcano crater glacier slum favela estate-of`),
  ],
  [
    Cue.firmNoun,
    list(`
      share shares stock stocks shareholder shareholders stake investors bonds revenue revenues profit profits
      sales earnings employees staff customers subscribers users headquarters factory factories product products
      stores outlets branches branch ceo cfo spokesman spokeswoman spokesperson spokespeople boss bosses
      executive executives founder co-founder chairman chairwoman director directors board management engineer
      engineers analyst analysts economist strategist unit subsidiary plant plants brand brands franchise
      workers pilots technicians lawyers account accounts owner lineup chief-executive app works work worked working job jobs`),
  ],
  [
    Cue.teamNoun,
    list(`
      coach manager striker strikers forward winger midfielder midfielders defender defenders goalkeeper keeper
      captain skipper fans supporters players player squad quarterback pitcher catcher shortstop outfielder
      infielder linebacker receiver cornerback lineman centre-back full-back fly-half scrum-half prop hooker
      flanker batsman batter bowler wicketkeeper opener guard center teammate teammates roster bullpen
      goaltender defenseman rookie trainer dressing-room locker-room`),
  ],
  [
    Cue.speechVerb,
    list(`
      said says say added adds told tells tweeted wrote writes insisted argued explained recalled joked admitted
      conceded stressed noted reckons believes thinks asked asks replied testified laughed shrugged smiled`),
  ],
  [
    Cue.matchVerb,
    list(`
      beat beats lost loses won wins drew draws defeated defeats thrashed trounced edged host hosts hosted face
      faces faced visit visits equalised equalized led trail trailed trails tied routed outscored swept clinched
      relegated promoted outplayed eliminated advance advanced qualify qualified v vs vs. versus`),
  ],
  [
    Cue.locative,
    list(`in near outside inside around across throughout toward towards within into via through nearby
      southern northern eastern western central downtown north south east west northeast northwest southeast
      southwest north-east north-west south-east south-west upstate rural`),
  ],
  [Cue.article, list('a an the its his her their another one')],
  [Cue.pluralVerb, list('are have were do')],
  [Cue.who, list('who whose whom')],
  [Cue.which, list('which')],
  [Cue.of, list('of')],
  [Cue.at, list('at for by with from')],
  [Cue.possessive, list("'s ' ’s ’")],
  [Cue.comma, list(', —')],
  [Cue.told, list('told telling tells')],
  [
    Cue.sport,
    list(`
      goal goals league season match matches game games cup coach striker midfielder defender goalkeeper
      quarterback innings wicket wickets runs over-rate yards touchdown touchdowns rebounds assists points
      quarter half playoffs championship champions tournament semi-final semifinal quarter-final quarterfinal
      final fixture fixtures standings table penalty shootout halftime half-time offside referee umpire bowler
      batsman inning homer roster draft rookie overtime kickoff kick-off podium lap laps sprint relay seed
      seeded set sets grand prix qualifier qualifiers relegation derby scrum try tries`),
  ],
  [
    Cue.business,
    list(`
      shares stock stocks profit profits revenue revenues earnings quarter investors shareholders billion
      million ipo merger takeover acquisition analyst analysts dividend forecast market markets percent bond
      bonds sales deal stake loan loans bankruptcy creditors ceo`),
  ],
  [Cue.example, list('such as including like called named')],
  [Cue.groupNoun, list('people tribe community minority majority language speakers clan ethnic')],
]

/** Words in "-maker" that are people. */
const makers = new Set(
  list(
    'lawmaker filmmaker film-maker policymaker policy-maker peacemaker playmaker newsmaker matchmaker kingmaker decision-maker',
  ),
)

/** Nouns say the same of several names: "carmakers", "agencies". */
function formsOf(word: string, bit: number): readonly string[] {
  if (bit !== Cue.organizationNoun && bit !== Cue.placeNoun) return [word]
  if (/[^aeiou]y$/u.test(word)) return [word, `${word.slice(0, -1)}ies`]
  return /(?:s|x|ch|sh)$/u.test(word) ? [word] : [word, `${word}s`]
}

/** Offices and relations that firms and countries have, too. */
const either = new Set(
  list(
    'ally donor investor lender opponent owner partner predecessor rival shareholder sponsor successor trader',
  ),
)

const cues = new Map<string, number>()
for (const word of [...roleNouns, ...kinNouns])
  if (!either.has(word)) cues.set(word, Cue.personNoun)
for (const [bit, listed] of words)
  for (const word of listed)
    for (const form of formsOf(word, bit)) cues.set(form, (cues.get(form) ?? 0) | bit)
/** Of the offices, these are firms far more often. */
for (const word of ['chain', 'maker', 'operator', 'supplier'])
  cues.set(word, ((cues.get(word) ?? 0) & ~Cue.personNoun) | Cue.organizationNoun)

/** The cues a lower-case word gives. */
export function cuesOf(word: string): number {
  const known = cues.get(word)
  if (known !== undefined) return known
  const singular = word.endsWith('s') ? word.slice(0, -1) : word
  const isMaker = singular.endsWith('maker') && word.length < 32 && !makers.has(singular)
  return isMaker ? Cue.organizationNoun : 0
}
