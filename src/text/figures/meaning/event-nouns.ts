import type { EventClass } from '../../../schemas/figure.ts'

/**
 * Nouns that say themselves what happened to what is counted: "12 deaths", "the arrest of 12". Strong ones
 * whatever the verb is ("12 bodies were found"), in the singular.
 */
export const strongNouns: Readonly<Partial<Record<EventClass, string>>> = {
  killed:
    'dead death fatality body corpse killing murder homicide execution assassination suicide drowning slaying ' +
    'beheading lynching massacre casualty toll',
  injured: 'injury wounded injured wound',
  missing: 'missing disappearance',
  arrested: 'arrest',
  kidnapped: 'kidnapping abduction',
  infected: 'infection case',
  born: 'birth newborn',
  'voted-for': 'vote ballot',
  polled: 'respondent',
  'laid-off': 'layoff lay-off redundancy sacking cutback',
  attacked: 'attack bombing raid airstrike explosion blast ambush strike assault bombardment',
  elected: 'mp',
  scored:
    'goal run point try touchdown century homer wicket birdie bogey eagle basket penalty three-pointer 3-pointer fifty four throw',
  won: 'medal trophy win victory title championship gold silver bronze triumph',
  lost: 'loss defeat',
  ranked: 'place rank seed spot position',
  attended: 'spectator mourner attendee participant',
  protested: 'protester demonstrator protestor marcher rioter protest demonstration',
}

/** Nouns that say it unless a verb says something else: "12 hostages", but "freed 12 hostages". */
export const weakNouns: Readonly<Partial<Record<EventClass, string>>> = {
  rescued: 'survivor rescue',
  killed: 'victim life',
  trapped: 'castaway',
  displaced: 'refugee evictee exile displacement',
  evacuated: 'evacuee evacuation',
  detained: 'detainee prisoner inmate captive detention',
  kidnapped: 'hostage abductee',
  freed: 'release',
  sentenced: 'convict',
  sick: 'illness hospitalization hospitalisation',
  infected: 'patient outbreak',
  attended:
    'supporter fan guest delegate crowd worshiper worshipper pilgrim viewer reveler audience attendance turnout',
  protested: 'striker',
  employed: 'employee worker staff job workforce payroll staffer headcount',
  deployed: 'troop peacekeeper serviceman force',
  joined: 'recruit volunteer',
  counted: 'inhabitant population seat',
  fired: 'rocket missile shell shot',
  attacked: 'bomb bomber grenade clash battle',
  launched: 'launch',
  sold: 'sale copy ticket',
  bought: 'purchase acquisition',
  built: 'construction',
  withdrawn: 'withdrawal pullout',
  donated: 'donation',
  pledged: 'pledge commitment',
  travelled:
    'trip crossing arrival passenger tourist traveler traveller visitor commuter holidaymaker vacationer',
  aged: 'birthday',
}

/** Nouns that tell what an amount of money is, by class: "revenue of $5m", "a $5m loan", "$5m in aid". */
export const moneyNouns: Readonly<Partial<Record<EventClass, string>>> = {
  earned:
    'profit revenue earnings income turnover proceeds surplus receipt takings royalty gross margin ebitda earning windfall',
  lost: 'loss deficit write-down writedown shortfall write-off writeoff charge impairment impact',
  paid:
    'payment salary wage pay compensation damages fee commission bounty reward cash check cheque payout bonus ransom settlement dividend pension spending expenditure ' +
    'bond bail allowance stipend remuneration refund reparation damages bribe kickback tax duty levy toll rent',
  owed: 'debt liability arrears mortgage borrowing obligation overdraft repayment',
  funded:
    'funding aid grant loan credit budget subsidy financing bailout package fund assistance finance stimulus ' +
    'appropriation program programme project initiative scholarship allocation relief support facility bill ' +
    'scheme reconstruction money backing lending plan reserve',
  donated: 'donation gift contribution charity endowment legacy',
  pledged: 'pledge commitment',
  fined: 'fine penalty sanction',
  invested: 'investment stake capital venture injection',
  priced:
    'price share stock value valuation barrel quote bid crude oil gold copper ticket fare rate tariff wheat ' +
    'gasoline petrol gas coffee cocoa',
  cost: 'cost expense damage bill price-tag overrun outlay burden',
  bought: 'takeover acquisition purchase buyout merger bid',
  sold: 'sale auction',
  exported: 'export',
  imported: 'import',
  traded: 'trade volume trading transaction',
  fell: 'cut reduction saving',
  grew: 'increase rise raise hike',
  won: 'prize jackpot award purse',
}

/** Nouns that tell what a share or a rate is of, by class: "20% of the vote", "an infection rate of 4%". */
export const shareNouns: Readonly<Partial<Record<EventClass, string>>> = {
  'voted-for': 'vote ballot electorate',
  polled: 'respondent poll survey approval rating voter',
  employed: 'employment unemployment jobless joblessness workforce',
  infected: 'infection prevalence positivity incidence',
  killed: 'mortality fatality death',
  grew: 'growth increase rise inflation gain jump',
  fell: 'decline drop fall reduction decrease cut contraction slump discount',
  attended: 'turnout attendance',
  earned: 'revenue profit income earnings margin',
  exported: 'export',
  imported: 'import',
  produced: 'output production',
  sold: 'sale',
}

/** Words that tell a state of what is counted: "12 people dead", "four were missing". */
export const stateWords: Readonly<Partial<Record<EventClass, string>>> = {
  killed: 'dead deceased lifeless slain',
  injured: 'injured wounded hurt unconscious',
  missing: 'missing unaccounted',
  trapped: 'trapped stranded stuck marooned',
  displaced: 'homeless displaced',
  detained: 'jailed imprisoned custody',
  infected: 'infected hiv-positive',
  sick: 'ill sick unwell',
  rescued: 'alive safe',
  'laid-off': 'jobless redundant',
}
