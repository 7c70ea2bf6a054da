/** Names in English news for places that GeoNames calls otherwise: alias | GeoNames' name | country. */
const table = `
Washington|Washington, D.C.|US
Washington DC|Washington, D.C.|US
Washington D.C.|Washington, D.C.|US
DC|Washington, D.C.|US
LA|Los Angeles|US
L.A.|Los Angeles|US
Washington, DC|Washington, D.C.|US
D.C.|Washington, D.C.|US
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
Geneva|Genève|CH
Lucerne|Luzern|CH
Basle|Basel|CH
Berne|Bern|CH
Gothenburg|Göteborg|SE
Antwerp|Antwerpen|BE
Bruges|Brugge|BE
Ypres|Ieper|BE
Padua|Padova|IT
Leghorn|Livorno|IT
Cracow|Kraków|PL
Dunkirk|Dunkerque|FR
Marseilles|Marseille|FR
Lyons|Lyon|FR
Rheims|Reims|FR
Aarhus|Århus|DK
Oporto|Porto|PT
Sukhumi|Sokhumi|GE
Mykolaiv|Mykolayiv|UA
Lugansk|Luhansk|UA
Marrakech|Marrakesh|MA
Tartus|Tartouss|SY
Deir al-Zor|Deir ez-Zor|SY
Deir Ezzor|Deir ez-Zor|SY
Samarra|Sāmarrā’|IQ
Irbil|Erbil|IQ
Jenin|Janīn|PS
Quebec City|Québec|CA
Cap-Haitien|Okap|HT
Mekelle|Mek'ele|ET
Mekele|Mek'ele|ET
`

export interface Alias {
  readonly alias: string
  /** GeoNames' name. */
  readonly name: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
}

export const aliases: readonly Alias[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [alias = '', name = '', country = ''] = line.split('|')
    return { alias, name, country }
  })
