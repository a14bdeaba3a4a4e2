import type { Random } from '../../random.ts';

export const TYPES = ['tiltak', 'forskningsprosjekt', 'sosialt'] as const;
export type Type = (typeof TYPES)[number];

/** The folder below `data` that holds the posts of a type. */
export const FOLDERS: Readonly<Record<Type, string>> = {
  tiltak: 'tiltak',
  forskningsprosjekt: 'forskningsprosjekter',
  sosialt: 'sosiale-entreprenorer',
};

export const STATUSES = ['planlagt', 'pågår', 'pauset', 'avsluttet', 'avlyst'];
export const GOALS = ['mål-1', 'mål-2'];
export const MEANS = ['grep-1', 'grep-2', 'grep-3'];
export const SOURCES = ['FoI-fondet', 'Forskningsrådet', 'EU', 'egenfinansiert', 'offentlig-phd'];

const PLACES = ['Sandvika', 'Fornebu', 'Skytterdalen', 'Bekkestua', 'Rykkinn', 'Stabekk', 'Høvik'];
const THEMES = [
  'samskaping i nærmiljøet',
  'åpen innovasjon',
  'innovative anskaffelser',
  'velferdsteknologi',
  'mobilitet for eldre',
  'sirkulær økonomi',
  'klimatilpasning',
];
const VERBS = ['Gjennomføre pilot', 'Utvikle metodikk', 'Vurdere etablering', 'Kartlegge behov'];
const PARTNERS = ['OsloMet', 'Universitetet i Oslo', 'SINTEF', 'NTNU', 'Bærum kulturhus', 'Simula'];
const NAMES = ['Kari Nordmann', 'Ola Bråten', 'Åse Ødegård', 'Øyvind Lien', 'Solveig Ås'];
const AREAS = ['Oppvekst', 'Helse', 'Samfunn', 'Organisasjon'];
const REMARKS = [
  'Vedtatt i styringsgruppen',
  'Justert etter innspill',
  'Oppstart bekreftet av eier',
];
const SENTENCES = [
  'Prosjektet skal involvere innbyggere, næringsliv og forskningsmiljøer slik at det blir god sirkulasjon av kunnskap og praksis.',
  'Erfaringene deles på tvers av kommunalområdene og oppsummeres i et kort notat.',
  'Løsningene utvikles sammen med brukerne der det gir bedre resultater.',
  'Behovene er beskrevet i samarbeid med tjenestestedet, og effekten måles halvårlig.',
];

/** The id of a post by its number. */
export function idOf(type: Type, number: number): string {
  return `${type.charAt(0).toUpperCase()}-${String(number).padStart(6, '0')}`;
}

/**
 * A post as people write YAML: with comments, quotes, block texts and lists of both kinds; about a kilobyte on 35
 * lines. `partOf` is the id of a tiltak.
 */
export function postText(
  type: Type,
  number: number,
  partOf: string | null,
  random: Random,
): string {
  const id = idOf(type, number);
  const year = 2018 + random.below(9);
  const day = (later = 0) => someDay(year + later, random);
  const owner = random.pick(NAMES);
  return `# Registrert av innovasjonsavdelingen. Se retningslinjene før du endrer status.
id: ${id}
type: ${type}
tittel: "${random.pick(VERBS)} – ${random.pick(THEMES)} i ${random.pick(PLACES)}"
status: ${random.pick(STATUSES)}  # endres bare av prosjekteier
start: ${day()}
slutt: ${day(1 + random.below(4))}
${partOf === null ? '' : `del_av: ${partOf}\n`}eier:
  navn: ${owner}
  enhet: Kommunalområde ${random.pick(AREAS)}
  epost: ${asAddress(owner)}@example.org
mål: [${some(GOALS, 2, random).join(', ')}]
strategiske_grep:
${lines(some(MEANS, 3, random), (means) => `  - ${means}`)}
beskrivelse: |
  ${random.pick(SENTENCES)}
  ${random.pick(SENTENCES)}
finansiering:
${lines(some(SOURCES, 2, random), (source) => `  - kilde: ${source}\n    beløp: ${(5 + random.below(895)) * 10_000}\n    vedtak: ${day()}`)}
${ofType(type, random)}lenker:
  - https://example.org/prosjekt/${id.toLowerCase()}
historikk:
${lines(some(REMARKS, 3, random), (remark) => `  - dato: ${day()}\n    status: ${random.pick(STATUSES)}\n    merknad: ${remark}`)}
`;
}

function ofType(type: Type, random: Random): string {
  switch (type) {
    case 'tiltak':
      return '';
    case 'forskningsprosjekt':
      return `partnere:\n${lines(some(PARTNERS, 3, random), (partner) => `  - ${partner}`)}\noffentlig_phd: ${random.percent(30)}\n`;
    case 'sosialt':
      return `virksomhet: ${random.pick(PARTNERS)}\norgnr: "${800_000_000 + random.below(199_999_999)}"\n`;
  }
}

function someDay(year: number, random: Random): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `"${year}-${two(1 + random.below(12))}-${two(1 + random.below(28))}"`;
}

/** From one to `most` of the values, each once. */
function some(values: readonly string[], most: number, random: Random): string[] {
  const wanted = 1 + random.below(most);
  const chosen = new Set<string>();
  while (chosen.size < wanted) chosen.add(random.pick(values));
  return [...chosen];
}

function lines(values: readonly string[], line: (value: string) => string): string {
  return values.map(line).join('\n');
}

function asAddress(name: string): string {
  const ascii: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a', ' ': '.' };
  return name.toLowerCase().replace(/[æøå ]/g, (letter) => ascii[letter] ?? letter);
}
