import type { Entry } from '../../reading/entry.ts'
import { unitEntries, type Dimension } from '../units.ts'

/** English units by what they measure, as `unitEntries` reads them. */
const table = {
  length: `
    m m meter meters metre metres
    km kilometer kilometers kilometre kilometres km kms
    cm centimeter centimeters centimetre centimetres cm
    mm millimeter millimeters millimetre millimetres mm
    um micrometer micrometers micrometre micrometres micron microns μm µm um
    nm nanometer nanometers nanometre nanometres nm
    pm picometer picometers picometre picometres
    dm decimeter decimeters decimetre decimetres dm
    [mi_i] mile miles mi
    [ft_i] foot feet ft ′
    [in_i] inch inches ″
    [yd_i] yard yards yd yds
    [nmi_i] nautical-mile nautical-miles
    [fth_i] fathom fathoms
    [ly] light-year light-years lightyear lightyears`,
  area: `
    m2 square-meter square-meters square-metre square-metres sq-m sqm m2 m² sq.-m
    km2 square-kilometer square-kilometers square-kilometre square-kilometres sq-km km2 km²
    cm2 square-centimeter square-centimeters cm2 cm²
    [sft_i] square-foot square-feet sq-ft sq.-ft. sq.-ft sqft ft2 ft²
    [smi_us] square-mile square-miles sq-mi sq-miles
    [syd_i] square-yard square-yards
    [sin_i] square-inch square-inches
    har hectare hectares ha
    [acr_us] acre acres`,
  volume: `
    L liter liters litre litres L
    mL milliliter milliliters millilitre millilitres ml mls mL
    cL centiliter centiliters cl
    m3 cubic-meter cubic-meters cubic-metre cubic-metres m3 m³
    km3 cubic-kilometer cubic-kilometers cubic-kilometre cubic-kilometres km3 km³
    [cmi_us] cubic-mile cubic-miles
    [cft_i] cubic-foot cubic-feet cu-ft
    [cin_i] cubic-inch cubic-inches
    [gal_us] gallon gallons
    [qt_us] quart quarts
    [pt_us] pint pints
    [cup_us] cup cups
    [tbs_us] tablespoon tablespoons tbsp
    [tsp_us] teaspoon teaspoons tsp
    [bbl_us] barrel barrels bbl
    [bu_us] bushel bushels
    [foz_us] fluid-ounce fluid-ounces
    cm3 cc cubic-centimeters`,
  mass: `
    kg kilogram kilograms kilogramme kilogrammes kilo kilos kg kgs
    g g gram grams gramme grammes gm
    mg milligram milligrams mg
    ug microgram micrograms microgramme microgrammes μg µg mcg
    ng nanogram nanograms
    t t tonne tonnes metric-ton metric-tons
    [ston_av] ton tons short-tons
    [lb_av] pound pounds lb lbs
    [oz_av] ounce ounces oz
    [stone_av] stone
    [dr_av] drachma drachmas drachm
    kt kiloton kilotons kilotonnes
    Mt megaton megatons megatonnes
    [car_m] carat carats`,
  speed: `
    [mi_i]/h mph m.p.h. mile-per-hour miles-per-hour miles-an-hour mile-an-hour
    km/h kph kmph kmh km/h km/hr kilometers-per-hour kilometres-per-hour kilometers-an-hour kilometres-an-hour \
      kilometer-per-hour kilometre-per-hour km-per-hour km-an-hour
    m/s m/s meters-per-second metres-per-second
    [kn_i] knot knots`,
  temperature: `
    Cel C celsius centigrade celcius centigrate degree-celsius degrees-celsius degrees-centigrade \
      degree-centigrade deg-celsius degrees-c degree-c deg-c °c °-c ℃ °-celsius
    [degF] F fahrenheit farenheit degree-fahrenheit degrees-fahrenheit degrees-farenheit degrees-f degree-f deg-f \
      °f °-f ℉ °-fahrenheit
    K kelvin kelvins`,
  angle: `
    deg degree degrees ° deg deg.
    rad radian radians rad`,
  energy: `
    kW.h kwh kilowatt-hour kilowatt-hours kWh
    MW.h megawatt-hour megawatt-hours MWh
    GW.h gigawatt-hour gigawatt-hours GWh
    TW.h terawatt-hour terawatt-hours TWh
    J joule joules
    kJ kilojoule kilojoules kJ
    MJ megajoules MJ
    kcal calories calorie kilocalories kcal
    N.m newton-meters newton-metres Nm
    [ft_i].[lbf_av] pound-feet pound-foot foot-pounds lb-ft lb.-ft. ft-lb
    [Btu] btu btus`,
  power: `
    W watt watts W
    kW kilowatt kilowatts kW
    MW megawatt megawatts MW
    GW gigawatt gigawatts GW
    TW terawatt terawatts TW
    [HP] horsepower hp bhp
    {PS} PS`,
  data: `
    By byte bytes
    kBy kilobyte kilobytes KB kB
    MBy megabyte megabytes MB
    GBy gigabyte gigabytes GB
    TBy terabyte terabytes TB
    PBy petabyte petabytes PB
    EBy exabyte exabytes EB
    bit bit bits
    Mbit megabit megabits Mb
    Gbit gigabit gigabits Gb
    kbit/s Kbps kbps
    Mbit/s Mbps megabits-per-second mbps
    Gbit/s Gbps gigabits-per-second gbps
    MBy/s MB/s`,
  other: `
    Hz hertz Hz HZ
    kHz kilohertz kHz KHz
    MHz megahertz MHz Mhz
    GHz gigahertz GHz Ghz
    V volt volts V
    kV kilovolt kilovolts kV
    A A ampere amperes amps amp
    mA.h milliampere-hour milliampere-hours mAh
    Ohm ohm ohms
    Pa pascal pascals
    kPa kilopascals kPa
    hPa hectopascals hPa
    MPa megapascals MPa
    GPa gigapascal gigapascals GPa
    mbar millibar millibars
    [psi] psi
    k[psi] ksi
    dB decibel decibels dB
    mSv millisieverts mSv
    uSv microsieverts μSv µSv
    Sv sieverts
    Bq becquerels
    [ppm] ppm parts-per-million part-per-million
    [ppb] ppb parts-per-billion part-per-billion
    {rpm} rpm revolutions-per-minute
    [mi_i]/[gal_us] mpg miles-per-gallon mile-per-gallon
    {pixel} pixel pixels
    {megapixel} megapixel megapixels MP
    {point}/{game} ppg points-per-game
    {rebound}/{game} rpg rebounds-per-game
    {assist}/{game} apg assists-per-game
    {basis_point} basis-point basis-points bp bps
    {point} point points pt pts`,
  time: `
    s second seconds sec secs
    min minute minutes min mins
    h hour hours hr hrs
    d day days
    wk week weeks
    mo month months
    a year years yr yrs
    {quarter} quarters
    {decade} decade decades
    {century} century centuries
    {millennium} millennium millennia millenniums
    {fortnight} fortnight fortnights
    ms millisecond milliseconds`,
} as const satisfies Partial<Record<Dimension, string>>

export const units: readonly Entry[] = unitEntries(table)
