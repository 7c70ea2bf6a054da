/**
 * Countries and territories: ISO 3166-1 alpha-2 | names in English news | demonyms.
 * The first name is the usual one. A demonym's plural in -s is understood; others are listed.
 * Names that news uses for two countries alike (Congo, Korea, Guinea's "Guinean" apart) are left out.
 */
const table = `
AD|Andorra|Andorran
AE|United Arab Emirates;UAE;U.A.E.;Emirates|Emirati
AF|Afghanistan;Islamic Emirate of Afghanistan;Islamic Republic of Afghanistan|Afghan;Afghani
AG|Antigua and Barbuda|Antiguan
AI|Anguilla|Anguillan
AL|Albania|Albanian
AM|Armenia|Armenian
AO|Angola|Angolan
AQ|Antarctica|
AR|Argentina;Argentine Republic|Argentine;Argentinian;Argentinean
AS|American Samoa|American Samoan
AT|Austria|Austrian
AU|Australia;Commonwealth of Australia|Australian;Aussie
AW|Aruba|Aruban
AX|Åland Islands;Aland;Åland|
AZ|Azerbaijan|Azerbaijani;Azeri
BA|Bosnia and Herzegovina;Bosnia-Herzegovina;Bosnia & Herzegovina;Bosnia|Bosnian
BB|Barbados|Barbadian;Bajan
BD|Bangladesh|Bangladeshi
BE|Belgium|Belgian
BF|Burkina Faso|Burkinabe;Burkinabé
BG|Bulgaria|Bulgarian
BH|Bahrain;Kingdom of Bahrain|Bahraini
BI|Burundi|Burundian
BJ|Benin|Beninese
BM|Bermuda|Bermudian;Bermudan
BN|Brunei;Brunei Darussalam|Bruneian
BO|Bolivia|Bolivian
BR|Brazil|Brazilian
BS|Bahamas;Commonwealth of the Bahamas|Bahamian
BT|Bhutan|Bhutanese
BW|Botswana|Motswana;Batswana;Botswanan
BY|Belarus;Byelorussia|Belarusian;Belarussian;Belorussian
BZ|Belize|Belizean
CA|Canada|Canadian
CD|Democratic Republic of the Congo;Democratic Republic of Congo;DR Congo;D.R. Congo;DRC;Congo-Kinshasa;Zaire|
CF|Central African Republic|Central African
CG|Republic of the Congo;Republic of Congo;Congo-Brazzaville;Congo Republic|
CH|Switzerland;Swiss Confederation|Swiss
CI|Ivory Coast;Côte d'Ivoire;Cote d'Ivoire|Ivorian
CK|Cook Islands|
CL|Chile|Chilean
CM|Cameroon|Cameroonian
CN|China;People's Republic of China;PRC;P.R.C.;mainland China|Chinese
CO|Colombia|Colombian
CR|Costa Rica|Costa Rican
CU|Cuba|Cuban
CV|Cape Verde;Cabo Verde|Cape Verdean
CW|Curaçao;Curacao|Curaçaoan
CY|Cyprus;Republic of Cyprus|Cypriot
CZ|Czech Republic;Czechia|Czech
DE|Germany;Federal Republic of Germany|German
DJ|Djibouti|Djiboutian
DK|Denmark|Danish;Dane
DM|Dominica|
DO|Dominican Republic|
DZ|Algeria|Algerian
EC|Ecuador|Ecuadorian;Ecuadorean;Ecuadoran
EE|Estonia|Estonian
EG|Egypt;Arab Republic of Egypt|Egyptian
EH|Western Sahara|Sahrawi;Saharawi
ER|Eritrea|Eritrean
ES|Spain;Kingdom of Spain|Spanish;Spaniard
ET|Ethiopia|Ethiopian
FI|Finland|Finnish;Finn
FJ|Fiji|Fijian
FK|Falkland Islands;Falklands;Malvinas|Falkland Islander
FM|Micronesia;Federated States of Micronesia|Micronesian
FO|Faroe Islands;Faroes|Faroese
FR|France;French Republic|French;Frenchman;Frenchmen
GA|Gabon|Gabonese
GB|United Kingdom;UK;U.K.;Britain;Great Britain;United Kingdom of Great Britain and Northern Ireland|British;Briton;Brit
GD|Grenada|Grenadian
GE|Georgia;Republic of Georgia|Georgian
GF|French Guiana|
GG|Guernsey|
GH|Ghana|Ghanaian
GI|Gibraltar|Gibraltarian
GL|Greenland|Greenlandic;Greenlander
GM|Gambia|Gambian
GN|Guinea|Guinean
GP|Guadeloupe|Guadeloupean
GQ|Equatorial Guinea|Equatorial Guinean;Equatoguinean
GR|Greece;Hellenic Republic|Greek
GT|Guatemala|Guatemalan
GU|Guam|Guamanian
GW|Guinea-Bissau|
GY|Guyana|Guyanese
HK|Hong Kong;Hong Kong SAR|Hong Konger;Hongkonger
HN|Honduras|Honduran
HR|Croatia|Croatian;Croat
HT|Haiti|Haitian
HU|Hungary|Hungarian
ID|Indonesia|Indonesian
IE|Ireland;Republic of Ireland;Irish Republic|Irish;Irishman;Irishmen
IL|Israel;State of Israel|Israeli
IM|Isle of Man|Manx
IN|India;Republic of India|Indian
IQ|Iraq|Iraqi
IR|Iran;Islamic Republic of Iran|Iranian
IS|Iceland|Icelandic;Icelander
IT|Italy;Italian Republic|Italian
JE|Jersey|
JM|Jamaica|Jamaican
JO|Jordan;Hashemite Kingdom of Jordan|Jordanian
JP|Japan|Japanese
KE|Kenya|Kenyan
KG|Kyrgyzstan;Kyrgyz Republic|Kyrgyz;Kyrgyzstani
KH|Cambodia;Kingdom of Cambodia;Kampuchea|Cambodian
KI|Kiribati|
KM|Comoros|Comorian;Comoran
KN|Saint Kitts and Nevis;St. Kitts and Nevis;St Kitts and Nevis|Kittitian
KP|North Korea;Democratic People's Republic of Korea;DPRK;D.P.R.K.;N. Korea|North Korean
KR|South Korea;Republic of Korea;ROK;R.O.K.;S. Korea|South Korean
KW|Kuwait|Kuwaiti
KY|Cayman Islands|Caymanian
KZ|Kazakhstan|Kazakh;Kazakhstani
LA|Laos;Lao People's Democratic Republic|Laotian;Lao
LB|Lebanon|Lebanese
LC|Saint Lucia;St. Lucia;St Lucia|Saint Lucian;St. Lucian
LI|Liechtenstein|
LK|Sri Lanka;Ceylon|Sri Lankan
LR|Liberia|Liberian
LS|Lesotho|Basotho
LT|Lithuania|Lithuanian
LU|Luxembourg;Grand Duchy of Luxembourg|Luxembourgish;Luxembourger
LV|Latvia|Latvian
LY|Libya|Libyan
MA|Morocco;Kingdom of Morocco|Moroccan
MC|Monaco;Principality of Monaco|Monegasque;Monégasque
MD|Moldova;Republic of Moldova|Moldovan
ME|Montenegro|Montenegrin
MF|Saint Martin|
MG|Madagascar|Malagasy;Madagascan
MH|Marshall Islands|Marshallese
MK|North Macedonia;Republic of North Macedonia;Macedonia|Macedonian;North Macedonian
ML|Mali|Malian
MM|Myanmar;Burma;Union of Myanmar|Burmese
MN|Mongolia|Mongolian
MO|Macau;Macao;Macau SAR|Macanese
MP|Northern Mariana Islands|
MQ|Martinique|Martinican
MR|Mauritania|Mauritanian
MS|Montserrat|Montserratian
MT|Malta|Maltese
MU|Mauritius|Mauritian
MV|Maldives|Maldivian
MW|Malawi|Malawian
MX|Mexico;United Mexican States|Mexican
MY|Malaysia|Malaysian
MZ|Mozambique|Mozambican
NA|Namibia|Namibian
NC|New Caledonia|New Caledonian
NE|Niger|Nigerien
NG|Nigeria;Federal Republic of Nigeria|Nigerian
NI|Nicaragua|Nicaraguan
NL|Netherlands;Holland;Kingdom of the Netherlands|Dutch;Dutchman;Dutchmen
NO|Norway;Kingdom of Norway|Norwegian
NP|Nepal|Nepali;Nepalese
NR|Nauru|Nauruan
NU|Niue|Niuean
NZ|New Zealand;Aotearoa|New Zealander
OM|Oman;Sultanate of Oman|Omani
PA|Panama|Panamanian
PE|Peru|Peruvian
PF|French Polynesia|French Polynesian
PG|Papua New Guinea;PNG|Papua New Guinean
PH|Philippines;Republic of the Philippines|Filipino;Filipina;Philippine
PK|Pakistan;Islamic Republic of Pakistan|Pakistani
PL|Poland;Republic of Poland|Polish;Pole
PR|Puerto Rico;Commonwealth of Puerto Rico|Puerto Rican
PS|Palestine;State of Palestine;Palestinian territories;Palestinian Territories;Occupied Palestinian Territory|Palestinian
PT|Portugal;Portuguese Republic|Portuguese
PW|Palau|Palauan
PY|Paraguay|Paraguayan
QA|Qatar;State of Qatar|Qatari
RE|Réunion;Reunion Island|
RO|Romania|Romanian
RS|Serbia;Republic of Serbia|Serbian;Serb
RU|Russia;Russian Federation|Russian
RW|Rwanda|Rwandan
SA|Saudi Arabia;Kingdom of Saudi Arabia;KSA|Saudi;Saudi Arabian
SB|Solomon Islands;Solomons|Solomon Islander
SC|Seychelles|Seychellois
SD|Sudan|Sudanese
SE|Sweden;Kingdom of Sweden|Swedish;Swede
SG|Singapore;Republic of Singapore|Singaporean
SI|Slovenia|Slovenian;Slovene
SK|Slovakia;Slovak Republic|Slovak;Slovakian
SL|Sierra Leone|Sierra Leonean
SM|San Marino|Sammarinese
SN|Senegal|Senegalese
SO|Somalia|Somali;Somalian
SR|Suriname;Surinam|Surinamese
SS|South Sudan|South Sudanese
ST|São Tomé and Príncipe;Sao Tome and Principe|
SV|El Salvador|Salvadoran;Salvadorean;Salvadorian
SX|Sint Maarten|
SY|Syria;Syrian Arab Republic|Syrian
SZ|Eswatini;eSwatini;Swaziland|Swazi
TC|Turks and Caicos Islands;Turks and Caicos|
TD|Chad|Chadian
TG|Togo|Togolese
TH|Thailand;Kingdom of Thailand|Thai
TJ|Tajikistan|Tajik;Tajikistani
TK|Tokelau|Tokelauan
TL|East Timor;Timor-Leste;Timor Leste|Timorese;East Timorese
TM|Turkmenistan|Turkmen
TN|Tunisia|Tunisian
TO|Tonga|Tongan
TR|Turkey;Türkiye;Turkiye;Republic of Turkey;Republic of Türkiye|Turkish;Turk
TT|Trinidad and Tobago;Trinidad & Tobago|Trinidadian
TV|Tuvalu|Tuvaluan
TW|Taiwan;Republic of China;Chinese Taipei|Taiwanese
TZ|Tanzania;United Republic of Tanzania|Tanzanian
UA|Ukraine|Ukrainian
UG|Uganda|Ugandan
US|United States;United States of America;US;U.S.;USA;U.S.A.;U.S;America|American;U.S. citizen
UY|Uruguay|Uruguayan
UZ|Uzbekistan|Uzbek;Uzbekistani
VA|Vatican City;Vatican City State;Holy See|
VC|Saint Vincent and the Grenadines;St. Vincent and the Grenadines;St Vincent and the Grenadines|Vincentian
VE|Venezuela;Bolivarian Republic of Venezuela|Venezuelan
VG|British Virgin Islands|
VI|U.S. Virgin Islands;US Virgin Islands|
VN|Vietnam;Viet Nam;Socialist Republic of Vietnam|Vietnamese
VU|Vanuatu|ni-Vanuatu
WS|Samoa|Samoan
XK|Kosovo;Republic of Kosovo|Kosovar;Kosovan
YE|Yemen;Republic of Yemen|Yemeni;Yemenite
YT|Mayotte|Mahoran
ZA|South Africa;Republic of South Africa;RSA|South African
ZM|Zambia|Zambian
ZW|Zimbabwe|Zimbabwean
`

/** A country as English news names it. */
export interface Country {
  /** ISO 3166-1 alpha-2; `XK` (user-assigned) for Kosovo. */
  readonly code: string
  readonly names: readonly string[]
  readonly demonyms: readonly string[]
}

const list = (cell: string | undefined) => (cell ? cell.split(';') : [])

export const countries: readonly Country[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [code = '', names, demonyms] = line.split('|')
    return { code, names: list(names), demonyms: list(demonyms) }
  })
