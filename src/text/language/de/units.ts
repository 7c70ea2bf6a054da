import { phrases, words, type Entry } from '../../reading/entry.ts'
import { unitEntries } from '../units.ts'

/** German units by what they measure, as `unitEntries` reads them. */
const table = {
  length: `
    m m meter metern
    km km kilometer kilometern
    cm cm zentimeter zentimetern
    mm mm millimeter millimetern
    [mi_i] meile meilen`,
  area: `
    m2 quadratmeter quadratmetern m² m2 qm
    km2 quadratkilometer quadratkilometern km² km2
    har hektar`,
  volume: `
    L liter litern L
    m3 kubikmeter kubikmetern m³ m3
    [bbl_us] barrel fass`,
  mass: `
    kg kg kilogramm kilo
    g g gramm
    t t tonne tonnen`,
  speed: `
    km/h km/h kilometer-pro-stunde stundenkilometer stundenkilometern`,
  temperature: `
    Cel °-c °c grad-celsius`,
  angle: `
    deg grad °`,
  energy: `
    kW.h kilowattstunde kilowattstunden kWh
    MW.h megawattstunde megawattstunden MWh`,
  power: `
    kW kilowatt kW
    MW megawatt MW
    {PS} PS`,
  time: `
    s sekunde sekunden
    min minute minuten
    h stunde stunden
    d tag tage tagen
    wk woche wochen
    mo monat monate monaten
    a jahr jahre jahren
    {decade} jahrzehnt jahrzehnte jahrzehnten`,
} as const

export const units: readonly Entry[] = [
  ...unitEntries(table),
  ...phrases('percent', '%|prozent'),
  ...phrases('percentagePoint', 'prozentpunkt|prozentpunkte|prozentpunkten'),
  ...words(
    'warming',
    'temperatur temperaturen warm wärme heiß hitze erhitzt kalt kälte kühl frost erwärmung erwärmt thermometer',
  ),
  ...words('priced', 'barrel liter tonne stunde tag monat jahr'),
]
