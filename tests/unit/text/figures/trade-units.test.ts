import { describe, expect, test } from 'vitest'
import type { Figure } from '../../../../src/schemas/figure.ts'
import { readFigures } from '../../../../src/text/figures.ts'
import { readText } from '../../../../src/text/reading.ts'

/** Value or ends, unit, and what it is a rate by. */
function short({ value, low, high, unit }: Figure): string {
  const number = low === undefined ? String(value) : `${low}..${high}`
  const per = unit?.per === undefined ? '' : ` per ${unit.per}`
  return unit ? `${number} ${unit.code}${per}` : number
}

function told(text: string): string {
  const { figures } = readFigures(readText(text, 'en'), { times: [], mentions: [], quotes: [] })
  return figures.map(short).join('; ')
}

describe('units that trades abbreviate', () => {
  test.each([
    ['Output fell to 500,000 bpd.', '500000 [bbl_us]/d per d'],
    ['The field pumps 90,000 b/d.', '90000 [bbl_us]/d per d'],
    ['The field pumps 90,000 bbl/d.', '90000 [bbl_us]/d per d'],
    ['The refinery handles 400 kb/d.', '400000 [bbl_us]/d per d'],
    ['Output was 1.2 mb/d in May.', '1200000 [bbl_us]/d per d'],
    ['It exports 2.1 mbpd of crude.', '2100000 [bbl_us]/d per d'],
    ['It exports 2.1 million bpd of crude.', '2100000 [bbl_us]/d per d'],
    ['A 400,000-bpd refinery burned.', '400000 [bbl_us]/d per d'],
    ['The unit makes 35,000 boepd.', '35000 {boe}/d per d'],
    ['Reserves are put at 120 mmboe.', '120000000 {boe}'],
    ['Gas output was 12 bcm.', '12000000000 m3'],
    ['Gas output was 3.4 tcm.', '3400000000000 m3'],
    ['A 12-bcm pipeline was built.', '12000000000 m3'],
    ['Gas output was 3.2 bcf/d.', '3200000000 [cft_i]/d per d'],
    ['Reserves were 9 Tcf.', '9000000000000 [cft_i]'],
    ['Output was 250 MMcfd.', '250000000 [cft_i]/d per d'],
    ['The river ran at 5,000 cfs.', '5000 [cft_i]/s per s'],
    ['The river ran at 140 cumecs.', '140 m3/s per s'],
    ['The river ran at 140 m³/s.', '140 m3/s per s'],
    ['The well pumps 600 gpm.', '600 [gal_us]/min per min'],
    ['The plant treats 12 mgd.', '12000000 [gal_us]/d per d'],
    ['The lake holds 900 acre-feet.', '900 [acr_us].[ft_i]'],
    ['The dam holds 400 ML.', '400 ML'],
    ['The flask holds 400 ml.', '400 mL'],
    ['The mine will produce 450 Mtpa.', '450 Mt/a per a'],
    ['The plant will make 120 ktpa.', '120 kt/a per a'],
    ['The mill crushes 4,500 tpd.', '4500 t/d per d'],
    ['The mill crushes 4,500 t/d.', '4500 t/d per d'],
    ['The plant will make 60,000 t/y.', '60000 t/a per a'],
    ['It mined 2.4 Mt of coal.', '2.4 Mt'],
    ['It mined 450 kt of copper.', '450 kt'],
    ['It sold 12,000 mt of coal.', '12000 t'],
    ['They bought 50 lakh quintals of wheat.', '500000000 kg'],
    ['The fleet emits 30 Mt CO2e.', '30 Mt'],
    ['The fleet emits 4 GtCO2.', '4 Gt'],
    ['The limit is 95 gCO2/km.', '95 g/km per km'],
    ['The car emits 112 g/km.', '112 g/km per km'],
    ['The ship carries 24,000 TEU.', '24000 {TEU}'],
    ['The ship made 14 kts.', '14 [kn_i]'],
    ['The farm has 500 MWp of panels.', '500 MW'],
    ['The plant makes 80 GWh/yr.', '80 GW.h/a per a'],
    ['The car uses 5.2 l/100km.', '5.2 L/(100.km) per (100.km)'],
    ['The car uses 16 kWh/100 km.', '16 kW.h/(100.km) per (100.km)'],
    ['The line offers 30 Mbit/s.', '30 Mbit/s'],
    ['The line offers 2 Gb/s.', '2 Gbit/s'],
    ['The disk reads 7 GB/s.', '7 GBy/s'],
    ['The game runs at 60 fps.', '60 {frame}/s per s'],
    ['His pulse was 90 bpm.', '90 {beat}/min per min'],
    ['It mines at 800 EH/s.', '800000000000000000000 {hash}/s per s'],
    ['His sugar was 180 mg/dL.', '180 mg/dL per dL'],
    ['His sugar was 7.2 mmol/L.', '7.2 mmol/L per L'],
    ['Pressure was 140 mmHg.', '140 mm[Hg]'],
    ['Pressure was 3.2 bar.', '3.2 bar'],
    ['Noise reached 95 dB(A).', '95 dB'],
    ['Rain fell at 30 mm/h.', '30 mm/h per h'],
    ['The tool draws 11 kN.', '11 kN'],
    ['Rent is $30 psf.', '30 USD per [sft_i]'],
    ['Rent is £900 pcm.', '900 GBP per mo'],
    ['The works cost £300k pa.', '300000 GBP per a'],
    ['It pays 5% p.a. on that.', '5 % per a'],
    ['Between 1.1 and 1.3 mb/d were lost.', '1100000..1300000 [bbl_us]/d per d'],
    ['Output was 1.2-1.4 mb/d.', '1200000..1400000 [bbl_us]/d per d'],
    ['Output rose from 1.1 to 1.3 mb/d.', '1100000 [bbl_us]/d per d; 1300000 [bbl_us]/d per d'],
  ])('%s', (text, wanted) => {
    expect(told(text)).toBe(wanted)
  })
})

describe('letters that are no unit there', () => {
  test.each([
    ['Some 3 bar staff left.', '3'],
    ['He met 400 ML engineers.', '400'],
    ['They met 5 Mt Hale climbers.', '5'],
    ['It got 4 AU points.', '4'],
    ['Winds of 35 kt blew.', '35'],
    // Tonnes or millions of tonnes, thousands or millions of barrels, frames or feet: not told.
    ['It sold 2 mt of coal.', '2'],
    ['The country pumps 450 mb/d.', '450'],
    ['The rifle fires at 2,800 fps.', '2800'],
    ['He has 2 PA jobs.', '2'],
    ['The store has 200 MW/800 MWh.', '200 MW'],
    ['She paid 40 kr for it.', '40 SEK'],
    ['Gas is at $3.10 per MMBtu.', '3.1 USD per {mmbtu}'],
  ])('%s', (text, wanted) => {
    expect(told(text)).toBe(wanted)
  })
})
