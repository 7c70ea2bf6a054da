import type { EventClass } from '../../../schemas/figure.ts'
import type { Entry } from '../../reading/entry.ts'
import { pluralOf } from './verb-forms.ts'

type Nouns = Readonly<Partial<Record<EventClass, string>>>

/**
 * Nouns that say themselves what happened to what is counted: "12 deaths", "the arrest of 12". Strong ones whatever
 * the verb is ("12 bodies were found").
 */
const strong: Nouns = {
  killed:
    'dead death fatality body corpse killing murder homicide execution assassination suicide drowning slaying beheading ' +
    'lynching massacre casualty toll manslaughter femicide remains infanticide genocide stoning hanging stillbirth miscarriage ' +
    'cadaver carcass skeleton',
  injured: 'injury wounded injured wound fracture stabbing laceration concussion amputation',
  missing: 'missing disappearance',
  displaced: 'displaced',
  arrested: 'arrest apprehension',
  kidnapped: 'kidnapping abduction hijacking',
  infected: 'infection case',
  born: 'birth newborn',
  'voted-for': 'vote ballot abstention',
  polled: 'respondent',
  'laid-off': 'layoff lay-off redundancy sacking cutback dismissal furlough firing retrenchment',
  attacked:
    'attack bombing raid airstrike air-strike explosion blast ambush strike assault bombardment shelling incursion cyberattack cyber-attack ' +
    'hack break-in burglary robbery heist mugging skirmish gunfight shoot-out shootout onslaught sortie firebombing',
  elected: 'mp',
  scored:
    'goal run point try touchdown century homer wicket birdie bogey eagle basket penalty three-pointer 3-pointer fifty four throw ' +
    'assist rebound fielder half-century free-throw double-double hat-trick own-goal equalizer equaliser conversion layup lay-up ' +
    'slam-dunk dunk two-pointer drop-goal header tap-in volley',
  won: 'medal trophy win victory title championship gold silver bronze triumph crown pennant scudetto oscar emmy grammy tony bafta nobel premiership',
  lost: 'loss defeat',
  ranked: 'place rank seed spot position',
  protested: 'protest demonstration walkout sit-in blockade riot vigil',
  freed: 'acquittal',
  sentenced: 'conviction',
  evacuated: 'evacuation',
}

/** Nouns that say it unless a verb says something else: "12 hostages", but "freed 12 hostages". */
const weak: Nouns = {
  rescued: 'survivor rescue',
  killed: 'victim life',
  trapped: 'castaway',
  displaced: 'refugee evictee exile displacement returnee',
  evacuated: 'evacuee',
  detained: 'detainee prisoner inmate captive detention internee',
  kidnapped: 'hostage abductee',
  freed: 'release',
  arrested: 'suspect',
  sentenced: 'convict sentence',
  sick: 'illness hospitalization hospitalisation',
  infected: 'patient outbreak',
  attended:
    'supporter fan guest crowd worshiper worshipper pilgrim viewer reveler reveller audience attendance turnout spectator ' +
    'mourner attendee participant onlooker well-wisher ticket-holder congregation contestant competitor entrant',
  protested: 'striker protester demonstrator protestor marcher rioter picket',
  employed: 'employee worker staff job workforce payroll staffer headcount personnel',
  deployed: 'troop peacekeeper serviceman forces soldier',
  joined: 'recruit enrolment enrollment',
  counted: 'inhabitant population seat',
  fired: 'rocket missile shell shot',
  attacked: 'bomb bomber grenade clash battle shooting firefight',
  launched: 'launch',
  sold: 'sale copy ticket delivery',
  bought: 'purchase acquisition',
  withdrawn: 'withdrawal pullout recall',
  donated: 'donation',
  pledged: 'pledge commitment',
  travelled:
    'trip crossing arrival passenger tourist traveler traveller visitor commuter holidaymaker vacationer departure voyage astronaut cosmonaut',
  aged: 'birthday',
  born: 'pregnant pregnancy',
  won: 'award',
}

/** Nouns that tell what an amount of money is: "revenue of $5m", "a $5m loan", "$5m in aid". */
const money: Nouns = {
  earned:
    'profit revenue earnings income turnover proceeds surplus receipt takings royalty gross margin ebitda earning windfall ' +
    'remittance gain payday',
  lost:
    'loss deficit write-down writedown shortfall write-off writeoff impairment impact fraud scam embezzlement heist theft robbery swindle shoplifting ' +
    'evasion laundering diversion misappropriation graft misuse waste',
  paid:
    'payment salary wage pay compensation damages commission bounty reward payout bonus ransom settlement ' +
    'dividend pension spending expenditure bond bail allowance stipend remuneration refund reparation bribe kickback tax duty ' +
    'levy toll rent deposit severance alimony tip buyback instalment installment transfer royalty handout payoff restitution reimbursement ' +
    'premium wages honorarium recompense',
  owed: 'invoice debt liability arrears mortgage borrowing obligation overdraft repayment interest',
  funded:
    'funding aid grant loan credit budget subsidy financing bailout package fund assistance finance stimulus appropriation ' +
    'program programme project initiative scholarship allocation relief support facility scheme reconstruction money ' +
    'backing lending plan reserve endowment',
  donated: 'donation gift contribution charity legacy bequest',
  pledged: 'pledge commitment',
  fined: 'fine penalty sanction forfeit forfeiture confiscation surcharge',
  invested: 'investment stake capital venture injection',
  priced:
    'price subscription share stock value valuation barrel quote bid crude oil gold copper ticket fare rate tariff wheat gasoline petrol gas ' +
    'coffee cocoa tickets diesel corn soybean sugar cotton rice silver platinum bitcoin brent bread milk admission market-capitalization',
  cost: 'cost expense damage bill tag overrun outlay burden upkeep charge',
  bought: 'takeover acquisition purchase buyout merger bid',
  sold: 'sale sales auction',
  exported: 'export',
  imported: 'import',
  traded: 'trade volume trading transaction commerce',
  fell: 'cut reduction saving',
  grew: 'increase rise hike',
  won: 'prize jackpot award purse winnings lottery',
}

/** Nouns that tell what a share or a rate is of: "20% of the vote", "an infection rate of 4%". */
const shares: Nouns = {
  'voted-for': 'vote ballot electorate',
  polled: 'respondent poll survey approval rating voter support',
  employed: 'employment workforce',
  infected: 'infection prevalence positivity incidence',
  killed: 'mortality fatality death',
  grew: 'growth increase rise inflation gain jump',
  fell: 'decline drop fall reduction decrease cut contraction slump discount',
  attended: 'turnout attendance',
  earned: 'revenue profit income earnings margin',
  exported: 'export',
  imported: 'import',
  produced: 'output production generation harvest',
  owed: 'debt',
  sold: 'sale market',
  bought: 'stake holding shareholding',
  priced: 'premium',
  paid: 'offer',
  displaced: 'refugee evictee',
  attacked: 'attack bombing',
}

/** Words that tell a state of what is counted: "12 people dead", "four were missing". */
const states: Nouns = {
  killed: 'dead deceased lifeless slain',
  injured: 'injured wounded hurt unconscious',
  missing: 'missing unaccounted',
  trapped: 'trapped stranded stuck marooned underground snowbound icebound',
  displaced: 'homeless displaced',
  detained: 'jailed imprisoned custody',
  infected: 'infected hiv-positive contagious',
  sick: 'ill sick unwell',
  rescued: 'alive safe',
  affected:
    'hungry malnourished starving needy impoverished vulnerable underfed undernourished destitute dependent uninsured unpaid flooded underwater submerged waterlogged',
  'laid-off': 'jobless redundant unemployed',
}

/** Words that are no nouns, or have the same form in the plural. */
const single = new Set(
  'dead wounded injured missing displaced staff personnel takings earnings damages proceeds arrears winnings remains gross forces sales'.split(
    ' ',
  ),
)

const formsOf = (noun: string): readonly string[] =>
  single.has(noun) ? [noun] : [noun, pluralOf(noun)]

const entriesOf = (name: Entry['class'], nouns: Nouns, isInflected = true): Entry[] =>
  Object.entries(nouns).flatMap(([code, list]) =>
    list
      .split(' ')
      .flatMap((noun) => (isInflected ? formsOf(noun) : [noun]))
      .map((text) => ({ text, class: name, code })),
  )

/** English nouns and states that say what happened to what is counted. */
export const eventNouns: readonly Entry[] = [
  ...entriesOf('strongEvent', strong),
  ...entriesOf('weakEvent', weak),
  ...entriesOf('moneyEvent', money),
  ...entriesOf('shareEvent', shares),
  ...entriesOf('stateEvent', states, false),
]
