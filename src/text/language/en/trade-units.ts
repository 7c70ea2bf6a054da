import type { Entry } from '../../reading/entry.ts'
import { unitEntries, type Dimension } from '../units.ts'

/** Units that trades abbreviate, many of them rates or multiples of one, as `unitEntries` reads them. */
const table = {
  area: `
    m2 sq.-m sq.-metres sq.-meters
    km2 sq.-km
    [smi_us] sq.-mi sq.-miles
    m2 sq-metres sq-meters`,
  volume: `
    L l
    ML! ML megalitre megalitres megaliter megaliters
    GL! GL gigalitre gigalitres gigaliter gigaliters
    m3 cu-m cu.-m
    m3^6 mcm
    m3^9 bcm
    m3^12 tcm
    m3:s cumec cumecs
    [cft_i]^3 mcf
    [cft_i]^6 mmcf mmscf
    [cft_i]^9 bcf
    [cft_i]^12 tcf
    [cft_i]:s cfs
    [cft_i]:d^6 mmcfd mmcf/d mmscfd mmscf/d
    [cft_i]:d^9 bcfd bcf/d
    [acr_us].[ft_i] acre-foot acre-feet
    [gal_us] gal
    [gal_us]:min gpm
    [gal_us]:d^6 mgd
    [bbl_us] bbls
    [bbl_us]:d bpd b/d bopd bwpd
    [bbl_us]:d^3 kb/d kbpd kbd
    [bbl_us]:d^6<110 mb/d mbpd mbd mmbpd mmb/d
    [bbl_us]^6 mmbbl mmbbls mmbo
    {boe} boe
    {boe}^3 kboe
    {boe}^6 mmboe
    {boe}:d boepd boed boe/d
    {boe}:d^3 kboepd kboe/d kboed
    [bu_us]! bu`,
  mass: `
    t>9999 mt
    t t-CO2 t-CO2e tCO2 tCO2e tCO2eq
    kt kt kt-CO2 kt-CO2e ktCO2 ktCO2e ktCO2eq
    Mt! Mt
    Mt Mt-CO2 Mt-CO2e MtCO2 MtCO2e MtCO2eq
    Gt! Gt
    Gt Gt-CO2 Gt-CO2e GtCO2 GtCO2e GtCO2eq gigaton gigatons gigatonne gigatonnes
    g gCO2 gCO2e
    kg kgCO2 kgCO2e
    kg^2 quintal quintals
    t:a tpa tpy
    kt:a ktpa ktpy
    Mt:a mtpa mtpy
    t:d tpd
    t:h tph
    {toe}^3 ktoe
    {toe}^6 mtoe
    {dwt} dwt
    {TEU} TEU TEUs`,
  speed: `
    [kn_i] kts`,
  energy: `
    [Btu]^6 mmbtu mmbtus`,
  power: `
    kW kWp kWac kWdc
    MW MWp MWac MWdc
    GW GWp GWac GWdc`,
  data: `
    kbit/s kbit/s kb/s
    Mbit/s Mbit/s Mb/s
    Gbit/s Gbit/s Gb/s
    Tbit/s Tbit/s Tb/s tbps terabits-per-second
    GBy/s GB/s
    TBy/s TB/s`,
  other: `
    {frame}:s<240 fps
    {beat}:min bpm
    {word}:min wpm
    {pixel}:[in_i] ppi
    {dot}:[in_i] dpi
    {hash}:s^18 EH/s
    {hash}:s^12 TH/s
    cd/m2 nits
    lm lumen lumens
    lm! lm
    mmol mmol millimoles
    mm[Hg] mmHg mm-Hg
    bar! bar
    kN kN kilonewtons
    dB dBA dB-(-A-)
    AU! AU
    AU astronomical-units
    Mpc Mpc megaparsecs
    [ly]^6 Mly`,
} as const satisfies Partial<Record<Dimension, string>>

export const tradeUnits: readonly Entry[] = unitEntries(table)
