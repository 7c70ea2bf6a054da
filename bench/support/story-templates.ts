/** Stories that desks write from templates: much the same words, other names and sums. */
export interface Template {
  readonly kind: string
  readonly title: string
  /** `{town}` and the like stand for what differs. */
  readonly text: string
}

/** The ones the rule was made with, and the ones it is judged by. */
export const templates: Readonly<Record<'development' | 'report', readonly Template[]>> = {
  development: [
    {
      kind: 'weather',
      title: '{town} weather: {high} degrees and {sky} on {day}',
      text: `{town} can expect {sky} on {day}, with a high of {high} degrees and a low of {low}, the National Weather Service said in its forecast for the {county} area.
Winds from the {wind} at {speed} miles an hour are likely in the afternoon. The chance of rain is {chance} percent, rising after sunset. Residents of {town} should bring an umbrella if they plan to be out in the evening.
The outlook for the rest of the week is mixed. Temperatures are expected to stay close to the average for the season, with a few clouds in the morning and dry spells later in the day. The service will issue its next forecast at six in the evening.
Air quality in {county} County is rated as good. The pollen count is moderate. Sunrise is at {hour}:{minute} in the morning.`,
    },
    {
      kind: 'crime note',
      title: 'Police in {town} seek man after {shop} robbery',
      text: `{town} police are looking for a man who robbed a {shop} on {street} on {day} evening and fled with about {sum} dollars.
The man entered the store at about {hour}:{minute} p.m., showed a knife and demanded money from the till, according to a police spokeswoman, {person}. Nobody was hurt. He left on foot towards {street2}.
He is described as about {age} years old and of medium build, and wore a dark jacket. Officers searched the area with a dog, without success. Anyone who has seen something is asked to call the station in {town} at 555-{low}{chance}, where tips can be left without giving a name.`,
    },
    {
      kind: 'earnings',
      title: '{company} profit {moved} to {sum} million dollars',
      text: `{company} said on {day} that its quarterly profit {moved} to {sum} million dollars, or {speed}.{low} dollars a share, as sales came to {sum2} million dollars.
Analysts had expected {high} cents a share on average. The company, which is based in {town}, employs {count} people and sells its products in {chance} countries. "We are satisfied with the quarter," chief executive {person} said in a statement.
For the full year the company now expects sales of between {sum2} million and {sum3} million dollars. Shares of {company} were little changed in trading before the bell.
This report contains forward-looking statements. Such statements are subject to risks and uncertainties that could cause actual results to differ materially from those that are expressed here. Factors that could cause such differences include changes in demand, in the cost of raw materials, in exchange rates, in the rules of the Securities and Exchange Commission and in the general state of the economy. The company undertakes no obligation to update these statements.
The story was generated from data of Zacks Investment Research and checked by an editor of the Associated Press.`,
    },
    {
      kind: 'obituary',
      title: '{person}, {age}, of {town}',
      text: `{person}, {age}, of {town}, died on {day} at {hospital} Hospital after a short illness, surrounded by the family.
Born in {town2}, {surname} worked for {chance} years as a {job} with {company} and retired in {year}. A member of the church of Saint {saint}, {surname} liked gardening, fishing and above all the time spent with grandchildren.
Survivors include {low} children and {speed} grandchildren. A service will be held at {hour}:{minute} on {day2} at the {saint} Funeral Home on {street}, with burial at the cemetery of {town}. In place of flowers, the family asks for gifts to the hospice. Condolences may be sent to the family through the funeral home.`,
    },
    {
      kind: 'Baustelle',
      title: '{street} in {town} wird bis {day} gesperrt',
      text: `Die {street} in {town} wird wegen Bauarbeiten ab {day} für {low} Wochen gesperrt. Das teilte die Stadtverwaltung mit. Die Umleitung führt über die {street2}.
Die Arbeiten an der Fahrbahn kosten nach Angaben der Bürgermeisterin {person} rund {sum} Millionen Euro. Insgesamt werden {count} Meter Leitungen ausgetauscht. Anwohner können ihre Grundstücke zu Fuß jederzeit erreichen, mit dem Auto nur am Morgen und am Abend.
Die Verwaltung bittet um Verständnis für die Behinderungen. Fragen beantwortet das Tiefbauamt unter der Nummer {count}{high}. Die Buslinie {speed} hält in dieser Zeit nicht an der {street}.`,
    },
  ],
  report: [
    {
      kind: 'match result',
      title: '{town} beat {town2} {low}-{speed}',
      text: `{town} beat {town2} {low}-{speed} on {day} in front of {count} spectators. {person} scored {low} of the goals, the last in minute {high}.
The home side began the better and took the lead early. After the break the guests came back into the match and had chances to level, but the goalkeeper, {person2}, kept them out. It was win number {chance} of the season for {town}, who are now on {sum} points.
"We had to work hard for this," the coach said after the match. "The boys showed what they can do, and we will enjoy it tonight." {town2} stay in the lower half of the table. Next week the league takes a break for the national team. Tickets for the next home match go on sale on {day2}.`,
    },
    {
      kind: 'election by district',
      title: '{person} wins in {town}',
      text: `{person} of the {party} has won the seat of {town} with {high}.{low} percent of the votes, the election office said on {day}. {person2} of the {party2} came second with {chance}.{speed} percent.
Of {sum}{low} registered voters, {count} went to the polls, somewhat more than five years ago. Counting in the district of {county} ended at {hour}:{minute} in the night. All results are provisional until the electoral committee has confirmed them.
The winner is one of the members of the new parliament, which will meet for the first time next month. In the whole country, the parties now begin talks about a coalition. Results of all districts are on the pages of the election office, together with maps and comparisons. Complaints can be brought within two weeks.`,
    },
    {
      kind: 'school closure',
      title: 'Schools in {county} County closed on {day}',
      text: `All {chance} public schools in {county} County will stay closed on {day} because of heavy snow, superintendent {person} said. About {count} pupils are affected.
Buses could not run safely on the roads, {surname} said. Snow of up to {speed} inches fell during the night, and more is expected in {town}. After-school programs and evening classes are canceled as well. Staff should follow the plan for days of bad weather.
Parents will be told by {hour}:{minute} in the morning whether schools open on {day2}. Meals can be picked up between eleven and one at {saint} High School on {street}. The district has used {low} of its snow days this winter. Days beyond that have to be made up in June.`,
    },
    {
      kind: 'house fire',
      title: 'Fire damages house on {street} in {town}',
      text: `A fire damaged a house on {street} in {town} on {day}, and {low} people were taken to {hospital} Hospital, the fire department said.
Crews were called at {hour}:{minute} and found flames coming from the kitchen. It took {chance} firefighters about an hour to bring the fire under control. Chief {person} put the damage at {sum},000 dollars. The cause is under investigation.
The family of {speed} who lived in the house is staying with relatives. The Red Cross is helping. The department reminded residents to check the batteries of their smoke detectors twice a year, to keep a fire extinguisher in the kitchen, to sweep the chimney before winter and never to leave a candle alone in a room.`,
    },
    {
      kind: 'Börse',
      title: 'Aktie von {company} {percent} Prozent im Minus',
      text: `Die Aktie von {company} hat am {day} {percent} Prozent an Wert verloren und schloss bei {high},{low} Euro. Damit gehörte sie zu den schwächsten Werten im Index.
Händler verwiesen auf die Zahlen vom Vortag. Der Umsatz lag demnach bei {sum} Millionen Euro, der Gewinn bei {chance} Millionen Euro. Der Vorstandsvorsitzende {person} sprach von einem schwierigen Umfeld. Das Unternehmen aus {town} beschäftigt {count} Menschen.
In den vergangenen zwölf Monaten hat das Papier deutlich an Wert gewonnen. Analysten sehen den fairen Wert im Durchschnitt bei {speed}{high} Euro. Diese Meldung dient nur der Information und ist keine Empfehlung zum Kauf oder Verkauf von Wertpapieren. Vergangene Kurse sagen nichts über die künftige Entwicklung.`,
    },
  ],
}

const words = {
  town: 'Rilke,Dorn,Ashby,Port Vale,Millbrook,Tarn,Osterfeld,Kelso,Lindow,Marlen,Quarry Hill,Sandwell,Vetter,Norland,Eastham,Brockton,Holm,Ulster Bay,Wendel,Crane',
  county:
    'Adams,Boone,Clay,Dawes,Elko,Floyd,Grant,Hale,Iron,Jasper,Kent,Lamar,Mason,Nash,Otero,Pike,Ross,Scott,Todd,Union',
  given:
    'Ann,Bo,Carla,Dirk,Elsa,Frank,Gerda,Hugo,Ina,Jonas,Klara,Lukas,Mona,Nils,Olga,Peter,Rosa,Sven,Tina,Vera',
  surname:
    'Ott,Lind,Marsh,Kolb,Ferrer,Haas,Novak,Dunn,Eriksen,Petrov,Salas,Weiss,Ibsen,Carver,Thorne,Walsh,Zeller,Bauer,Moreno,Frost',
  company:
    'Arvex,Bolton Steel,Corvin,Delphia,Ensor Foods,Fabrix,Gelder Bank,Halden,Ionic Systems,Jarvis Rail,Kestrel,Lumora,Medwin,Nortek,Orbis,Pellon,Quantor,Redfield,Solis,Trentham',
  street:
    'Main Street,Oak Avenue,Mill Road,King Street,Harbor Lane,Elm Street,Station Road,Park Avenue,Hill Street,River Road',
  hospital: 'Mercy,General,Lakeside,Union,Memorial',
  saint: 'Anne,Mark,Paul,Clare,Joseph,Luke',
  job: 'teacher,welder,nurse,driver,clerk,carpenter',
  shop: 'gas station,bakery,pharmacy,liquor store,supermarket',
  sky: 'showers,sunshine,fog,thunderstorms,light snow',
  wind: 'north,south,east,west',
  moved: 'rose,fell',
  day: 'Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday',
  party: 'Labor Party,Greens,National Union,Liberal Party,Farmers League',
} as const

const numbers: Readonly<Record<string, readonly [number, number]>> = {
  high: [50, 98],
  low: [2, 9],
  speed: [2, 9],
  chance: [10, 90],
  sum: [100, 980],
  sum2: [1100, 1900],
  sum3: [2000, 2900],
  count: [1200, 29_000],
  age: [20, 95],
  year: [1980, 2015],
  hour: [1, 9],
  minute: [10, 59],
  percent: [2, 9],
}

/** The `index`th story of a template, its slots filled by chance. */
export function fill(template: Template, index: number, random: () => number) {
  const between = ([least, most]: readonly [number, number]) =>
    String(least + Math.floor(random() * (most - least + 1)))
  const choice = (list: string, at = Math.floor(random() * 1000)) =>
    list.split(',').at(at % list.split(',').length) ?? ''
  const known = new Map<string, string>()
  // Each story has a town, a county, a company and a person of its own; all else may happen to agree.
  known.set('town', choice(words.town, index)).set('town2', choice(words.town, index + 7))
  known.set('county', choice(words.county, index)).set('company', choice(words.company, index))
  known.set('surname', choice(words.surname, index))
  known.set('person', `${choice(words.given)} ${known.get('surname')}`)
  known.set('person2', `${choice(words.given)} ${choice(words.surname, index + 11)}`)
  const slot = (name: string) => {
    const range = numbers[name]
    const [, list = ''] =
      Object.entries(words).find(([key]) => name.replace(/\d$/, '') === key) ?? []
    const value = known.get(name) ?? (range ? between(range) : choice(list))
    known.set(name, value)
    return value
  }
  const filled = (text: string) => text.replaceAll(/\{(\w+)\}/g, (_, name: string) => slot(name))
  return { title: filled(template.title), text: filled(template.text) }
}
