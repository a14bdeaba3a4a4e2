/** What engines of regular expressions complain of, by a stretch of their English words. */
const COMPLAINTS: readonly (readonly [complaint: RegExp, words: string])[] = [
  [
    /Perl syntax|named capture/,
    'blikk framover eller bakover, eller en gruppe som ikke er med i RE2',
  ],
  [/escape|Invalid property name/, 'en omvendt skråstrek står foran noe den ikke kan stå foran'],
  [/Unterminated group|missing closing \)/, 'en parentes som ikke blir lukket'],
  [/Unmatched '\)'|unexpected \)/, 'en parentes som lukkes uten å være åpnet'],
  [/Unterminated character class|missing closing \]/, 'en klammeparentes som ikke blir lukket'],
  [/character class/, 'tegn i klammer som står i gal rekkefølge eller ikke finnes'],
  [/repeat count|out of order in \{\}/, 'en gjentakelse som er for stor, eller i gal rekkefølge'],
  [
    /[Nn]othing to repeat|repetition operator/,
    'en gjentakelse (*, +, ? eller {}) uten noe å gjenta',
  ],
  [
    /Incomplete quantifier|Lone quantifier/,
    'en krøllparentes eller klamme som ikke er ferdig skrevet',
  ],
  [/Duplicate capture|duplicate capture/, 'to grupper med samme navn'],
  [/[Ii]nvalid (?:capture )?group/, 'en gruppe som er skrevet feil'],
  [/at end of/, 'en omvendt skråstrek står sist'],
];

/** The usual accidents of evaluation, by a stretch of the library's English words. */
const ACCIDENTS: readonly (readonly [accident: RegExp, words: string])[] = [
  [/divide|modulus/, 'det deles på null'],
  [/overflow/, 'tallet blir for stort'],
  [/convert|BigInt/, 'teksten er ikke et tall'],
];

/** Parts that the messages of several findings share. */
export const findings = {
  codes: 'Funnkoder',
  codeColumns: { code: 'Kode', title: 'Tittel' },
  exampleWrong: 'Slik gir det funnet:',
  exampleRight: 'Slik er det rettet:',
  file: 'fila',
  element: (field: string, index: number) => `${field} nr. ${index}`,
  types: {
    null: 'tomt',
    boolean: 'true eller false',
    integer: 'et heltall',
    number: 'et tall',
    string: 'en tekst',
    array: 'en liste',
    object: 'felt med navn og verdi',
  },
  valueKinds: {
    int: 'et heltall',
    double: 'et desimaltall',
    string: 'en tekst',
    bool: 'sant eller usant',
    null: 'null',
    list: 'en liste',
    map: 'et objekt',
  },
  otherKind: 'noe annet',
  this: 'dette',
  field: (name: string) => `feltet ${name}`,
  or: 'eller',
  and: 'og',
  andMore: (count: number) => `og ${count} til`,
  didYouMean: (near: string) => ` Mente du ${near}?`,
  none: 'ingen',
  inGroup: (group: string) => `i gruppen ${group}: `,
  thoseThatExist: (commands: string) => ` De som finnes: ${commands}`,
  bothDecimal: 'Gjør begge til desimaltall: skriv 2.0 for 2, og double(post.felt) for et heltall.',
  writeCondition: 'Skriv noe som er sant eller usant, for eksempel post.felt == "verdi"',
  sameKind: 'Bruk verdier av samme slag på begge sider.',
  noSuchDay: (day: number, month: string, year: number, days: number) =>
    `${day}. ${month} ${year} finnes ikke: måneden har ${days} dager`,
  noSuchMonth: (month: number) => `måned nummer ${month} finnes ikke`,
  noSuchYear: (year: number) => `året ${year} ligger utenfor 1900–2100`,
  noDayForm: (value: string) => `${value} er ikke en dato på formen år-måned-dag`,
  /** Why a pattern cannot be used; unknown complaints as the engine words them. */
  complaint: (detail: string): string =>
    COMPLAINTS.find(([complaint]) => complaint.test(detail))?.[1] ?? detail,
  /** Why an expression could not be evaluated; unknown reasons as the library words them. */
  accident: (detail: string): string =>
    ACCIDENTS.find(([accident]) => accident.test(detail))?.[1] ?? detail,
};
