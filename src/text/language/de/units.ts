import { phrases, words, type Entry } from '../../reading/entry.ts'
import { unitEntries } from '../units.ts'

/** "27-sekündig", "5-tägige": so long. */
const lasting = (stem: string): string =>
  ['', 'e', 'en', 'er', 'es', 'em'].map((ending) => `${stem}ig${ending}`).join(' ')

/** German units by what they measure, as `unitEntries` reads them. */
const table = {
  length: `
    m m meter metern
    km km kilometer kilometern
    cm cm zentimeter zentimetern
    mm mm millimeter millimetern
    [mi_i] meile meilen
    [in_i] zoll
    [ft_i] fuß`,
  area: `
    m2 quadratmeter quadratmetern m² m2 qm
    km2 quadratkilometer quadratkilometern km² km2
    cm2 quadratzentimeter quadratzentimetern cm² cm2
    har hektar ha`,
  volume: `
    L liter litern l L
    mL milliliter millilitern ml
    m3 kubikmeter kubikmetern m³ m3
    cm3 kubikzentimeter kubikzentimetern cm³ cm3
    dm3 kubikdezimeter dm³ dm3
    [bbl_us] barrel fass`,
  mass: `
    kg kg kilogramm kilo
    g g gramm
    mg mg milligramm
    t t tonne tonnen`,
  speed: `
    km/h km/h kilometer-pro-stunde stundenkilometer stundenkilometern`,
  temperature: `
    Cel °-c °c grad-celsius celsius`,
  angle: `
    deg grad °`,
  energy: `
    kW.h kilowattstunde kilowattstunden kWh
    MW.h megawattstunde megawattstunden MWh
    GW.h gigawattstunde gigawattstunden GWh
    TW.h terawattstunde terawattstunden TWh
    kcal kcal kilokalorien`,
  power: `
    kW kilowatt kW
    MW megawatt MW
    {PS} PS
    GW gigawatt GW
    W watt`,
  data: `
    kBy kilobyte KB kB
    MBy megabyte MB
    GBy gigabyte GB
    TBy terabyte TB
    Mbit megabit Mbit
    Gbit gigabit Gbit
    Mbit/s Mbit/s megabit-pro-sekunde
    Gbit/s Gbit/s gigabit-pro-sekunde`,
  other: `
    Hz hertz Hz
    MHz megahertz MHz
    GHz gigahertz GHz
    V volt
    kV kilovolt
    A ampere
    dB dezibel dB
    [ppth] promille ‰`,
  time: `
    s sekunde sekunden sek sek. ${lasting('sekünd')}
    min minute minuten min min. ${lasting('minüt')}
    h stunde stunden std std. ${lasting('stünd')}
    d tag tage tagen ${lasting('täg')}
    wk woche wochen ${lasting('wöch')}
    mo monat monate monaten ${lasting('monat')}
    a jahr jahre jahren
    {decade} jahrzehnt jahrzehnte jahrzehnten`,
} as const

export const units: readonly Entry[] = [
  ...unitEntries(table),
  ...phrases('percent', '%|prozent|prozentig|prozentige|prozentigen|prozentiger|prozentiges'),
  ...phrases('percentagePoint', 'prozentpunkt|prozentpunkte|prozentpunkten'),
  ...words(
    'warming',
    `temperatur temperaturen warm warme warmen warmes warmer wärme wärmer wärmste heiß heiße heißen heißer heißeste hitze hitzewelle
    erhitzt erhitzen kalt kalte kalten kalter kälte kälter kälteste kühl kühle kühlen kühler frost frostig erwärmung erwärmt erwärmen thermometer
    celsius backofen ofen vorheizen vorgeheizt vorgeheizten umluft ober-/unterhitze unterhitze backen waschmaschine waschen gewaschen
    wäsche klimaerwärmung klimaziel sommertag sommertage hitzetag wetter wetterdienst höchstwert höchstwerte tiefstwert tiefstwerte
    höchsttemperatur höchsttemperaturen tiefsttemperatur tiefsttemperaturen schatten wassertemperatur plusgraden minusgraden`,
  ),
  ...words('priced', 'barrel liter tonne stunde tag monat jahr'),
]
