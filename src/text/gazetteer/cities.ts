import { loadGazetteer, type City, type Region } from './file.ts'
import { nameKey } from './name-key.ts'

/** Names in English news for places that GeoNames calls otherwise: alias | GeoNames' name | country. */
const aliases = `
Washington|Washington, D.C.|US
Washington DC|Washington, D.C.|US
Washington D.C.|Washington, D.C.|US
DC|Washington, D.C.|US
LA|Los Angeles|US
L.A.|Los Angeles|US
Washington, DC|Washington, D.C.|US
D.C.|Washington, D.C.|US
DC|Washington, D.C.|US
LA|Los Angeles|US
L.A.|Los Angeles|US
New York|New York City|US
NYC|New York City|US
Bronx|The Bronx|US
St. Petersburg|Saint Petersburg|RU
St Petersburg|Saint Petersburg|RU
Kiev|Kyiv|UA
Kharkov|Kharkiv|UA
Odesa|Odessa|UA
Lvov|Lviv|UA
Dnipropetrovsk|Dnipro|UA
Cologne|Köln|DE
Nuremberg|Nürnberg|DE
Hanover|Hannover|DE
Seville|Sevilla|ES
Saragossa|Zaragoza|ES
Fez|Fès|MA
Bangalore|Bengaluru|IN
Bombay|Mumbai|IN
Calcutta|Kolkata|IN
Madras|Chennai|IN
Mysuru|Mysore|IN
Howrah|Hāora|IN
Prayagraj|Allahābād|IN
Rangoon|Yangon|MM
Naypyidaw|Nay Pyi Taw|MM
Naypyitaw|Nay Pyi Taw|MM
Saigon|Ho Chi Minh City|VN
Chattogram|Chittagong|BD
Peking|Beijing|CN
Canton|Guangzhou|CN
Urumqi|Ürümqi|CN
Astana|Nur-Sultan|KZ
Ulaanbaatar|Ulan Bator|MN
Panama City|Panamá|PA
Ciudad Juarez|Juárez|MX
Rostov-on-Don|Rostov-na-Donu|RU
Nizhny Novgorod|Nizhniy Novgorod|RU
Gqeberha|Port Elizabeth|ZA
Hama|Ḩamāh|SY
Raqqa|Ar Raqqah|SY
Fallujah|Al Fallūjah|IQ
Hodeidah|Al Ḩudaydah|YE
Hodeida|Al Ḩudaydah|YE
Gaza City|Gaza|PS
Khan Younis|Khān Yūnis|PS
Khan Yunis|Khān Yūnis|PS
Rafah|Rafaḩ|PS
Hague|The Hague|NL
Macao|Macau|MO
Zaporizhzhia|Zaporizhia|UA
Ghent|Gent|BE
Daraa|Dar‘ā|SY
Basra|Basrah|IQ
Taiz|Ta‘izz|YE
Grozny|Groznyy|RU
Frankfurt|Frankfurt am Main|DE
Pusan|Busan|KR
Kwangju|Gwangju|KR
`

/** By name key: where the cities of that name stand in the gazetteer. */
let byName: ReadonlyMap<string, readonly City[]> | undefined
let regionsByName: ReadonlyMap<string, readonly Region[]> | undefined

/** All populated places so named, in no order. */
export function citiesNamed(name: string): readonly City[] {
  byName ??= readCities()
  return byName.get(nameKey(name)) ?? []
}

/** First-level regions so named. */
export function regionsNamed(name: string): readonly Region[] {
  regionsByName ??= Map.groupBy(loadGazetteer().regions, ({ name: own }) => nameKey(own))
  return regionsByName.get(nameKey(name)) ?? []
}

function readCities(): Map<string, City[]> {
  const cities = new Map<string, City[]>()
  for (const city of loadGazetteer().cities) {
    // Korean cities carry their suffix: "Seongnam-si".
    add(cities, city.country === 'KR' ? city.name.replace(/-(si|gun)$/, '') : city.name, city)
  }
  for (const line of aliases.trim().split('\n')) {
    const [alias = '', name = '', country] = line.split('|')
    if (alias === name) continue
    const city = largest(cities.get(nameKey(name)) ?? [], country)
    if (city) add(cities, alias, city)
  }
  return cities
}

function add(cities: Map<string, City[]>, name: string, city: City): void {
  const key = nameKey(name)
  const others = cities.get(key)
  if (others) others.push(city)
  else cities.set(key, [city])
}

function largest(cities: readonly City[], country: string | undefined): City | undefined {
  return cities
    .filter((city) => city.country === country)
    .toSorted((a, b) => b.population - a.population)[0]
}
