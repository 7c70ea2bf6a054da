import { words, type Entry } from '../../reading/entry.ts'
import { pluralOf } from './verb-forms.ts'

/** Heads that are people, where their ending does not say so. */
const persons =
  'person people man woman child boy girl baby infant teenager teen adult youth guard police policeman guerrilla ' +
  'troop civilian national refugee resident citizen american iraqi afghan palestinian israeli german british ' +
  'french russian chinese turk jew arab muslim christian hindu migrant immigrant patient student pupil ' +
  'parent relative friend member chief guest nurse cop monk priest nun clergy cleric hostage captive insurgent ' +
  'militant extremist other individual victim casualty official diplomat staff crew family household population ' +
  'public crowd human inmate suspect thief mp senator congressman deputy delegate aide pilot athlete coach ' +
  'male female survivor patient adviser expatriate native local villager gunman fan medic paramedic marine ' +
  'cadet recruit veteran reservist peacekeeper youngster elder orphan widow couple mother father brother sister soldier courier cashier ' +
  'son daughter twin king queen peasant serf slave tribesman herdsman fisherman fireman spokesman businessman ' +
  'schoolchild grandchild serviceman kid toddler bystander astronaut cosmonaut passerby pedestrian commuter voter ex-soldier ' +
  'neighbor neighbour colleague tourist guardsman mp lawmaker personnel seaman airman infantryman rebel infantry ' +
  'newborn grandparent grandmother grandfather nephew niece cousin uncle aunt husband wife bride groom roma kurd ' +
  'sunni shiite shia catholic protestant buddhist sikh lebanese japanese ukrainian syrian pole briton scot swede dane finn greek ' +
  'serb croat bosniak czech slovak thai filipino pakistani bangladeshi indian spaniard dutchman frenchman englishman irishman ' +
  'pensioner dependent dependant asylum-seeker homeowner firefighter footballer cricketer schoolgirl schoolboy schoolteacher accomplice spouse heir apprentice expert reporter ' +
  'clerk chef cook maid butler intern temp mechanic physician dentist vet midwife envoy attache consul magistrate attorney jurist ' +
  'comrade martyr prophet rabbi imam bishop pope cardinal sheikh mullah lama knight slave convict thug bandit pirate outlaw vandal ' +
  'addict scout classmate teammate roommate crewmate cellmate workmate newlywed ' +
  'hooligan nomad bedouin aborigine maori preschooler sophomore alumnus graduate undergraduate postgraduate scholar prodigy maestro ' +
  'celebrity actress waitress hostess stewardess heiress princess prince duke duchess earl lord lady baron emperor empress monarch ' +
  'president premier goalie striker keeper winger full-back learner grader nominee regent shepherd cowboy vigilante henchman ' +
  'deckhand stowaway homeless unemployed disabled elderly wounded dead injured'

/** Nouns that end like those of people. */
const objects =
  'tower answer liner booster number member computer paper center river water power helicopter letter offer order border quarter ' +
  'shelter container tanker fighter bunker cluster chapter meter liter dollar hammer ' +
  'poster poker wicket reactor tractor motor factor sector vector monitor elevator generator corridor mirror plant restaurant ' +
  'grant warrant variant truck tree fee coffee committee degree guarantee knee jubilee levee settlement ' +
  'dinner trailer freighter cruiser steamer boiler freezer drawer finger corner laser trigger semester ' +
  'disaster register matter folder filter counter list wrist twist waist chest ' +
  'launcher charter banner sewer flower shower tender blunder layer elephant ' +
  'percent event cent tent continent incident accident component talent accent ingredient current extent intent content precedent ' +
  'three-pointer pointer homer over door floor color colour tumor meteor harbor harbour labor labour favor anchor armor ' +
  'odor flavor rumor horror error terror honor vapor minor major liquor humor humour scooter skyscraper ' +
  'transformer router printer charger scanner carrier destroyer ladder timber rubber barrier crater burger boulder murder ' +
  'newspaper metre litre theater theatre centre fixture winter summer encounter cylinder bumper pepper tiger panther lobster oyster ' +
  'hour detector sensor projector conductor refrigerator tutor trainer newsletter thriller bestseller ' +
  'pier chandelier pillar altar dollar crystal consulate department government continent pavement ' +
  'apartment tournament treatment payment investment agreement statement document instrument monument experiment element ' +
  'segment fragment argument amendment appointment assessment assignment supplement regiment compliment indictment ' +
  'infringement engagement advertisement movement announcement restaurant hydrant pendant croissant'

const formsOf = (list: string): string =>
  [...new Set(list.split(/\s+/).flatMap((noun) => [noun, pluralOf(noun)]))].join(' ')

/** What ends as people do and is none, in both numbers. */
export const objectForms = formsOf(objects)

/** English nouns that are people, and some that only look so. */
export const personNouns: readonly Entry[] = [
  ...words('somebody', formsOf(persons)),
  ...words('objectNoun', objectForms),
]
