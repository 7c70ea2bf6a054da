/**
 * Names in English news for places that GeoNames calls otherwise: English, former, and in the language of the place. alias | GeoNames' name |
 * country.
 */
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
Wien|Vienna|AT
Praha|Prague|CZ
Venezia|Venice|IT
Firenze|Florence|IT
Milano|Milan|IT
Napoli|Naples|IT
Torino|Turin|IT
Genova|Genoa|IT
Mantua|Mantova|IT
Warszawa|Warsaw|PL
Lisboa|Lisbon|PT
München|Munich|DE
København|Copenhagen|DK
Moskva|Moscow|RU
București|Bucharest|RO
Beograd|Belgrade|RS
Athina|Athens|GR
Athinai|Athens|GR
Bruxelles|Brussels|BE
Brussel|Brussels|BE
Den Haag|The Hague|NL
's-Gravenhage|The Hague|NL
Kobenhavn|Copenhagen|DK
Helsingfors|Helsinki|FI
Åbo|Turku|FI
Danzig|Gdańsk|PL
Breslau|Wrocław|PL
Stettin|Szczecin|PL
Lwów|Lviv|UA
Lwow|Lviv|UA
Lemberg|Lviv|UA
Königsberg|Kaliningrad|RU
Constantinople|Istanbul|TR
Salonica|Thessaloníki|GR
Salonika|Thessaloníki|GR
Alger|Algiers|DZ
Tangiers|Tangier|MA
Tanger|Tangier|MA
Lourenço Marques|Maputo|MZ
Leopoldville|Kinshasa|CD
Elisabethville|Lubumbashi|CD
Stanleyville|Kisangani|CD
Fort Lamy|N'Djamena|TD
Ndjamena|N'Djamena|TD
Tananarive|Antananarivo|MG
Tsaritsyn|Volgograd|RU
Stalingrad|Volgograd|RU
Leningrad|Saint Petersburg|RU
Petrograd|Saint Petersburg|RU
Sverdlovsk|Yekaterinburg|RU
Ekaterinburg|Yekaterinburg|RU
Kuibyshev|Samara|RU
Ordzhonikidze|Vladikavkaz|RU
Frunze|Bishkek|KG
Stalinabad|Dushanbe|TJ
Alma-Ata|Almaty|KZ
Alma Ata|Almaty|KZ
Nursultan|Nur-Sultan|KZ
Nur Sultan|Nur-Sultan|KZ
Tselinograd|Nur-Sultan|KZ
Krasnovodsk|Türkmenbaşy|TM
Titograd|Podgorica|ME
Dnepropetrovsk|Dnipro|UA
Nikolaev|Mykolayiv|UA
Nikolayev|Mykolayiv|UA
Chernigov|Chernihiv|UA
Chernovtsy|Chernivtsi|UA
Zaporozhye|Zaporizhia|UA
Zaporozhe|Zaporizhia|UA
Artemivsk|Bakhmut|UA
Vinnitsa|Vinnytsia|UA
Ternopol|Ternopil|UA
Krivoy Rog|Kryvyi Rih|UA
Kremenchug|Kremenchuk|UA
Kirovohrad|Kropyvnytskyi|UA
Cherkassy|Cherkasy|UA
Kishinev|Chisinau|MD
Memel|Klaipėda|LT
Gomel|Homyel'|BY
Mogilev|Mahilyow|BY
Grodno|Hrodna|BY
Pressburg|Bratislava|SK
Amoy|Xiamen|CN
Mukden|Shenyang|CN
Nanking|Nanjing|CN
Chungking|Chongqing|CN
Tientsin|Tianjin|CN
Tsingtao|Qingdao|CN
Hankow|Wuhan|CN
Xian|Xi’an|CN
Foochow|Fuzhou|CN
Hangchow|Hangzhou|CN
Soochow|Suzhou|CN
Dairen|Dalian|CN
Taipeh|Taipei|TW
Taegu|Daegu|KR
Taejon|Daejeon|KR
Inchon|Incheon|KR
Cheju|Jeju City|KR
Djakarta|Jakarta|ID
Jogjakarta|Yogyakarta|ID
Ujung Pandang|Makassar|ID
Melaka|Malacca|MY
Poona|Pune|IN
Trivandrum|Thiruvananthapuram|IN
Calicut|Kozhikode|IN
Baroda|Vadodara|IN
Benares|Varanasi|IN
Banaras|Varanasi|IN
Simla|Shimla|IN
Gurugram|Gurgaon|IN
Pondicherry|Puducherry|IN
Vizag|Visakhapatnam|IN
Gauhati|Guwahati|IN
Quilon|Kollam|IN
Trichy|Tiruchirappalli|IN
Dacca|Dhaka|BD
Moulmein|Mawlamyine|MM
Lyallpur|Faisalabad|PK
Candahar|Kandahār|AF
Mazar-e-Sharif|Mazār-e Sharīf|AF
Mazar-i-Sharif|Mazār-e Sharīf|AF
Esfahan|Isfahan|IR
Meshed|Mashhad|IR
Jiddah|Jeddah|SA
Djeddah|Jeddah|SA
Makkah|Mecca|SA
Madinah|Medina|SA
Sana'a|Sanaa|YE
Al-Hudaydah|Al Ḩudaydah|YE
Tshwane|Pretoria|ZA
Ciudad de México|Mexico City|MX
CDMX|Mexico City|MX
La Habana|Havana|CU
Ciudad Trujillo|Santo Domingo|DO
Rio|Rio de Janeiro|BR
Saint-Petersburg|Saint Petersburg|RU
Saint Louis|St. Louis|US
Philly|Philadelphia|US
Vegas|Las Vegas|US
St. Paul|Saint Paul|US
Saint John's|St. John's|CA
Mechlin|Mechelen|BE
Louvain|Leuven|BE
Anvers|Antwerpen|BE
Aix-la-Chapelle|Aachen|DE
Ratisbon|Regensburg|DE
Brunswick|Braunschweig|DE
Bâle|Basel|CH
Saint Gall|Sankt Gallen|CH
Elsinore|Helsingør|DK
Corunna|A Coruña|ES
La Coruña|A Coruña|ES
Iruña|Pamplona|ES
Bilbo|Bilbao|ES
Lerida|Lleida|ES
Palma de Mallorca|Palma|ES
Caerdydd|Cardiff|GB
Abertawe|Swansea|GB
Baile Átha Cliath|Dublin|IE
Corcaigh|Cork|IE
Tiflis|Tbilisi|GE
Stepanakert|Xankandi|AZ
Khankendi|Xankandi|AZ
Roma|Rome|IT
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
