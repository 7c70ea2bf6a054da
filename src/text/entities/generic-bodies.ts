import type { Name } from './names.ts'

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Words of bodies that every country has: a name of these alone says nothing without its owner. */
const genericWords = words(`
  admiralty affairs agency agriculture air anti-corruption appeals archives armed army arts assembly association athletic
  athletics attorney audit authority aviation bank bar basketball board border broadcasting bureau cabinet central
  chamber chess chief civil coast command commerce commission committee communist congress conservative constitutional
  coordination corrections council court cricket crime culture customs cycling data defence defense democratic
  department deputies development disaster drug drugs economic economy education elections election electoral embassy
  emergency employment energy environment executive export family federal federation films finance fire fisheries food
  football force forces foreign forest forestry forests gendarmerie general government green greens guard health high
  home homeland house housing human hydrological immigration industry information inland insurance intelligence
  interior internal investigation investment judicial justice labor labour land law legislature liberal library
  lower majority management marine maritime medical medicines meteorological military mines minerals mining ministry
  monetary monuments museum narcotics national nationalist natural naval navy nuclear office oil olympic opposition
  parks parliament party patent pension people petroleum pharmacy planning police political population ports
  post postal power presidency president press prison prisons privatization progressive property prosecution
  prosecutor prosecutors protection public rail railway railways regulation regulatory religious relief representatives
  republican rescue research reserve resources revenue rights road roads rugby safety science secret secretariat
  securities security senate service services shipping social socialist space sports staff standards state statistical
  statistics stock exchange supreme swimming tax taxation telecommunications tennis tourism trade traffic transport
  transportation treasury tribunal union upper urban veterans veterinary volleyball water weather welfare wildlife women
  workers youth
`)
const smallWords = words('of and the for & on in')
/** Without one of these a name is none of a body: "Foreign Affairs" is a magazine. */
const headWords = words(`
  admiralty army assembly association authority agency bank board bureau cabinet chamber commission committee congress council court
  department embassy federation force forces gendarmerie government guard house intelligence legislature ministry navy
  office parliament party police presidency prosecutor prosecutors secretariat senate service services staff treasury
  tribunal union
`)

/** Whether a body's name is made of such words alone: "Defense Ministry", "Supreme Court". */
export function isGenericBody({ words: name }: Pick<Name, 'words'>): boolean {
  return (
    name.every((word) => genericWords.has(word) || smallWords.has(word)) &&
    name.some((word) => headWords.has(word) || word === 'representatives' || word === 'deputies')
  )
}

/** Words of bodies that every town or district has. */
const localWords = words('borough city county district municipal town township village')
const localHeads = words(`
  assembly board commission council court department hall library museum office police prison government administration school
  authority clinic hospital
`)
const localNames = new Set([
  'school board',
  'school district',
  'school committee',
  'board of education',
  'fire department',
  'fire brigade',
  'fire and rescue service',
  'police department',
  'planning board',
  'planning commission',
  'zoning board',
  'chamber of commerce',
  'sheriff office',
  'transit authority',
  'public library',
  'high school',
])

/** How those names end: most names end otherwise, and need not be put together. */
const localEnds: ReadonlySet<string> = new Set(
  [...localNames].map((name) => name.slice(name.lastIndexOf(' ') + 1)),
)

/** A body that every town or district has: "City Council", "Fire Department". */
export function isLocalBody({ words: name }: Pick<Name, 'words'>): boolean {
  const first = name[0] ?? ''
  const last = name.at(-1) ?? ''
  if (localEnds.has(last) && localNames.has(name.join(' '))) return true
  return (
    name.length > 1 &&
    localWords.has(first) &&
    localHeads.has(last) &&
    name.every((word) => localWords.has(word) || localHeads.has(word) || genericWords.has(word))
  )
}
