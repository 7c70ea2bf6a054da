import type { EventClass } from '../../../schemas/figure.ts'
import type { Entry } from '../../reading/entry.ts'
import { pluralOf, spellingsOf } from './verb-forms.ts'

type Deeds = Readonly<Partial<Record<EventClass, string>>>

/** Nouns of what is done: "the demolition of 12 houses". */
const nouns: Deeds = {
  killed: 'grave extermination culling shooting burial funeral corpse drowning',
  injured: 'wounding maiming hospitalization hospitalisation treatment beating',
  rescued: 'rescue evacuation',
  displaced:
    'expulsion deportation resettlement relocation displacement eviction uprooting exodus influx',
  arrested: 'capture seizure roundup apprehension rounding-up',
  detained:
    'detention imprisonment internment jailing incarceration custody questioning quarantine',
  kidnapped: 'abduction capture kidnap taking hostage-taking',
  freed: 'release liberation pardon amnesty repatriation reprieve return handover',
  sentenced: 'conviction sentencing execution',
  infected: 'infection diagnosis',
  sick: 'poisoning sickening',
  affected:
    'closure cancellation suspension closing shutdown vaccination disruption postponement isolation nationalization nationalisation ' +
    'privatization privatisation immunization immunisation rape abuse torture plight suffering misery',
  elected: 'election re-election',
  polled: 'poll survey study canvass',
  employed: 'hiring employment creation recruitment',
  'laid-off': 'dismissal sacking firing redundancy layoff elimination',
  joined:
    'enlistment enrolment enrollment recruitment appointment admission naturalization induction accession',
  deployed: 'deployment dispatch stationing mobilization mobilisation presence',
  withdrawn: 'withdrawal pullout recall redeployment removal',
  attacked: 'bombing bombardment shelling storming ambush siege',
  destroyed:
    'destruction demolition burning razing torching sinking collapse wrecking toppling bulldozing',
  damaged: 'vandalism defacing flooding',
  built:
    'construction building erection completion installation rebuilding reconstruction renovation',
  launched: 'launch opening introduction unveiling establishment creation inauguration',
  produced: 'production output manufacture publication making assembly',
  sold: 'sale auction delivery',
  bought: 'purchase acquisition takeover procurement',
  exported: 'export shipment',
  imported: 'import importation smuggling',
  fired: 'firing launching test-firing test',
  lost: 'theft robbery looting stealing',
  travelled: 'arrival transport crossing flight',
  attended: 'gathering attendance audience assembly',
  protested: 'protest rally march demonstration',
  donated: 'donation gift',
  scored: 'haul',
}

/** Words that lead from what is done to whom it is done to; a verb that opens them stands in all its forms. */
const phrases: readonly (readonly [event: EventClass, verb: string, rest: string])[] = [
  ['destroyed', 'set', 'fire to|light to'],
  ['destroyed', 'lay', 'waste to'],
  ['destroyed', 'burn', 'down at least|down some'],
  ['attacked', 'open', 'fire on|fire at'],
  ['attacked', 'lay', 'siege to'],
  ['attacked', 'drop', 'bombs on'],
  ['attacked', 'break', 'into'],
  ['attacked', 'throw', 'stones at'],
  ['killed', 'make', 'an end of'],
  ['bought', 'take', 'delivery of'],
  ['bought', 'have', 'options on|an option on'],
  ['bought', 'include', 'options on'],
  ['detained', 'take', 'custody of'],
  ['rescued', 'come', 'to the rescue of|to the aid of'],
  ['travelled', 'host', 'a visit by'],
  ['attended', 'deliver', 'a speech to'],
]

/** Nouns with the word behind them, whatever the verb. */
const led: Deeds = {
  damaged: 'damage to',
  paid:
    'compensation to|benefits to|pensions to|bonuses to|wages to|damages to|dividends to|refunds to|stipends to|salaries to|' +
    'compensation for|payouts to|payments to|payment to|bribes to|interest to',
  funded:
    'grants to|loans to|scholarships to|scholarships for|funding to|subsidies to|credit to|grants for|loans for|funding for',
  fined: 'fines on|fines to|a fine on|penalties on',
  affected:
    'aid to|food to|food for|assistance to|help to|help for|shelter to|shelter for|water to|aid for|vaccines to|vaccines for|' +
    'care to|care for|medicine to|meals to|meals for|rations to|rations for|blankets to|services to|support to|support for|' +
    'a dose to|doses to|visas to|asylum to|refuge to|citizenship to',
  freed: 'pardons to|amnesty to|bail to|clemency to|amnesty for|pardons for',
  employed: 'jobs to|work to|jobs for|work for|employment to|employment for',
  attacked:
    'assaults on|an assault on|attempts on|raids on|air strikes on|airstrikes on|strikes on',
  evacuated: 'evacuation orders for|evacuation orders to|evacuation order for',
}

/** Nouns that say of a first or second one what was done: "its first bridge". */
const ofOrdinals: Deeds = {
  built:
    'plant factory refinery pipeline smelter mill bridge dam tunnel railway reactor airport stadium church mosque temple school ' +
    'skyscraper power-station mine museum cathedral synagogue canal port terminal entrance warehouse',
  launched:
    'branch shop store outlet restaurant bakery boutique showroom franchise dealership satellite launch spacecraft probe university ' +
    'newspaper magazine airline',
  produced: 'film album novel book feature movie documentary symphony opera memoir',
  travelled: 'visit trip journey voyage flight spacewalk crossing tour',
  deployed: 'deployment',
  attacked: 'bomb bomber missile bombing rocket',
  paid: 'instalment installment payment payout',
  bought: 'purchase acquisition',
  sold: 'sale',
  withdrawn: 'withdrawal',
  exported: 'shipment cargo',
}

const bothOf = (noun: string): readonly string[] => [noun, pluralOf(noun)]

const listed = (name: Entry['class'], deeds: Deeds, formsOf: (noun: string) => readonly string[]) =>
  Object.entries(deeds).flatMap(([code, list]) =>
    list
      .split(' ')
      .flatMap(formsOf)
      .map((text): Entry => ({ text, class: name, code })),
  )

const formNames = ['base', 's', 'past', 'participle', 'ing'] as const

const spokenPhrases = phrases.flatMap(([code, verb, rest]) => {
  const forms = new Set(
    spellingsOf(verb).flatMap((spelled) => formNames.map((name) => spelled[name])),
  )
  return rest
    .split('|')
    .flatMap((end) =>
      [...forms].map((form): Entry => ({ text: `${form} ${end}`, class: 'deedPhrase', code })),
    )
})

const ledPhrases = Object.entries(led).flatMap(([code, list]) =>
  list.split('|').map((text): Entry => ({ text, class: 'deedPhrase', code })),
)

/** English nouns and phrases that say what is done to what is counted behind them. */
export const eventDeeds: readonly Entry[] = [
  ...listed('deedNoun', nouns, bothOf),
  ...listed('nthEvent', ofOrdinals, (noun) => [noun]),
  ...spokenPhrases,
  ...ledPhrases,
]
