import { wordTable } from '../word-table.ts'
import { endOf, startOf, type Atoms } from './atoms.ts'

/** What a word tells of the direction of its clause; one word may tell several things. */
export const Role = {
  /** Participles after a comma whose object has happened: ", calling Monday’s attack a crime". */
  reporting: 0x1,
  /** After these, what is to be done by a date has not been done. */
  commissive: 0x2,
  /** Verbs of what went on and is over; what "remained closed until Monday" is not. */
  continuing: 0x4,
  /** Words that speak of what is ahead only before "to" or "for": "plans to open", not "unveiled the plan on Monday". */
  aimed: 0x8,
  /** Words that speak of what is ahead only before "of", "that" or "for": "a chance of a cut in June". */
  chance: 0x10,
  /** An infinitive follows. */
  modal: 0x20,
  /** Forms that are the infinitive as well as the past: "hit", "to hit"; and a noun: "a rate cut in June". */
  unchanging: 0x40,
  /** The present of verbs that tell what a calendar holds: "opens Friday". */
  scheduled: 0x80,
  /** "is meeting", "are voting": with a date, what is ahead. */
  arranged: 0x100,
  /** "to" after these leads to what was done ("tried to flee on Monday"), or is no sign of an infinitive ("according to"). */
  settled: 0x200,
  /** A subject in front of its verb. */
  subject: 0x400,
  /** "is meeting", "’re leaving" */
  being: 0x800,
  /** What makes a participle passive: "to be held". */
  passive: 0x1000,
  past: 0x2000,
  ahead: 0x4000,
} as const

const roles = new Map<string, number>()

function add(role: number, words: string): void {
  for (const word of words.split(' ')) roles.set(word, (roles.get(word) ?? 0) | role)
}

add(
  Role.reporting,
  'calling citing blaming describing condemning denouncing praising criticizing criticising recalling noting mourning marking following referring repeating echoing',
)
add(
  Role.commissive,
  'promised pledged vowed demanded requested ordered offered agreed threatened urged asked wanted sought told directed instructed required scheduled proposed',
)
add(Role.continuing, 'lasted served worked lived reigned ruled governed taught')
add(Role.aimed, 'plan plans aim aims hope hopes going set intend')
add(Role.chance, 'chance chances odds probability likelihood prospect possibility')
add(Role.modal, 'will shall ll would should may could can must might to')
add(Role.unchanging, 'cut hit put set beat run read come become hurt spread shut let')
add(
  Role.scheduled,
  'begins starts opens closes kicks resumes expires takes goes comes returns meets hosts plays faces votes visits travels arrives leaves launches premieres airs',
)
add(
  Role.arranged,
  'meeting leaving going holding coming opening launching hosting voting playing returning starting beginning releasing stepping retiring closing planning traveling travelling visiting',
)
add(
  Role.settled,
  'tried trying tries attempt attempts attempted attempting failed failing failure managed helped helping forced used refused refusing seen appeared seemed began begun started continued came got unable first last declined known believed thought alleged understood found according response due thanks sentenced related compared close access addition attributed prior subject opposed led owing contrary similar linked loyal exposed reaction opposition damage belonging dating amounting',
)
// Besides those of the lexicon, which is asked of every word: the fewer it holds, the faster.
add(
  Role.past,
  'been sank fled hung beat blew caught dealt drank drove ate fed froze hid hurt meant rode rang sang shut slid slept spread sprang stuck swam swore swung taught tore understood upheld wept withdrew woke wound overcame paid come become run let',
)
add(Role.ahead, 'might')
add(Role.subject, 'it he she they we i who which that')
add(Role.being, 'is are re m')
add(Role.passive, 'be been being')

const rolesOf = wordTable(roles)

/** The roles of the word at atom `i`. */
export function rolesAt(atoms: Atoms, i: number): number {
  return i < 0 || i >= atoms.count
    ? 0
    : (rolesOf(atoms.text, startOf(atoms, i), endOf(atoms, i)) ?? 0)
}
