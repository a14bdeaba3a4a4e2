import { didYouMean } from '../formatting/prose-nb.ts';

/** What is said of a spreadsheet that posts are read from. */
export const sheet = {
  of: (file: string, name: string | null) =>
    name === null ? `${file}:` : `${file}, arket «${name}»:`,
  posts: (count: number) => (count === 1 ? '1 ny post.' : `${count} nye poster.`),
  faultsIn: (faults: number, rows: number) =>
    `${faults} feil${rows === 0 ? '' : rows === 1 ? ' i 1 rad' : ` i ${rows} rader`}.`,
  totals: (rows: readonly number[]) =>
    rows.length === 1
      ? `Rad ${rows[0]} er en sum og er ikke lest.`
      : `Radene ${rows.join(', ')} er summer og er ikke lest.`,
  leftOut: (titles: readonly string[]) => `Hoppet over: ${titles.join(', ')}.`,
  willBeWritten: 'Postene som blir laget',
  whatIsWrong: 'Feil i regnearket',
  noRows: 'Arket har ingen rader med poster.',
  choices: 'Valg',
  values: 'Verdier',
  notice:
    'Hvite celler kan endres, grå ikke. Lagre, og kjør: baerum-innov import FIL. En ny rad nederst blir en ny post; en rad som tas bort, sletter ingen post.',
  listNotice:
    'En linje for hver. Ny linje: skriv id-en til posten. Tøm de hvite cellene i en linje for å ta den bort.',
  logNotice: 'Loggen: linjene som står her, endres ikke. Skriv nye nederst, med id-en til posten.',
  row: 'Rad',
  column: 'Kolonne',
  title: 'Tittel',
  id: 'Id',
  found: 'Står',
  fault: 'Feil',

  unknownColumn: 'Kolonnen svarer ikke til noe felt.',
  unknownColumnHelp: (title: string, field: string | undefined) =>
    `Skriv --map "${title}=${field ?? 'felt'}"${field === undefined ? '' : ' (om det er det)'}, eller --map "${title}=" for å hoppe over den.`,
  severalFields: 'Kolonnen kan være flere felt.',
  severalFieldsHelp: (title: string, field: string | undefined, fields: readonly string[]) =>
    `Skriv for eksempel --map "${title}=${field ?? 'felt'}". Feltene er: ${fields.join(', ')}.`,
  mapThem:
    'Kjør dette, og rett det som er gjettet feil (ingenting etter = hopper over kolonnen, og --save-map husker det):',
  mapPlaceholder: 'FELT',
  footnotes: (rows: readonly number[]) =>
    rows.length === 1
      ? `Rad ${rows[0]} står under summen, med én celle, og er ikke lest.`
      : `Radene ${rows.join(', ')} står under summen, med én celle hver, og er ikke lest.`,
  fillCell: 'Fyll ut cellen.',
  untitled: 'Kolonnen har ingen tittel, men det står noe i den.',
  untitledHelp: 'Gi kolonnen en tittel, eller tøm den.',
  twice: (other: string) => `Feltet er lest av kolonne ${other} også.`,
  twiceHelp: (title: string) =>
    `Skriv --map "${title}=" for å hoppe over en kolonne, eller gi den andre en annen tittel.`,
  formula: 'Formelen i cellen gir en feil.',
  idTaken: (id: string) => `«${id}» finnes i registeret fra før.`,
  idTakenHelp: 'Gi raden en annen id, eller la den stå tom så får den neste ledige.',
  idTwice: (id: string, row: number) => `«${id}» står i rad ${row} også.`,
  inRows: (message: string, count: number) => `${message} i ${count} rader`,
  cannotBeWritten: 'Raden kan ikke skrives som YAML.',

  noNextId: (type: string) => `Id-er for ${type} har ikke løpenummer. Gi arket en kolonne «id».`,
  noFile: (types: readonly string[]) =>
    `Skriv hvilken fil, og hvilken type postene i den er: baerum-innov import FIL --type T. Typene er: ${types.join(', ')}. --template T gir et tomt ark.`,
  noType: (types: readonly string[]) =>
    `Skriv hvilken type postene i fila er, med --type. Typene er: ${types.join(', ')}.`,
  onlyTemplate: '--template gir et tomt ark og leser ingen fil.',
  noSuchFile: (file: string, system: string) => `${file} kan ikke leses (${system}).`,
  notASheet: (file: string, detail: string) =>
    `${file} kan ikke leses som Excel eller CSV (${detail}). Lagre den på nytt som .xlsx.`,
  tooLarge: (file: string) => `${file} er for stor til å leses.`,
  whichSheet: (file: string, names: readonly string[]) =>
    `${file} har flere ark med poster. Skriv hvilket: --sheet ${names.map((name) => `"${name}"`).join(' eller --sheet ')}`,
  noSuchSheet: (name: string, near: string | undefined, names: readonly string[]) =>
    `Det er ikke noe ark «${name}».${didYouMean(near)} Arkene er: ${names.join(', ')}.`,
  noHeader: (file: string, fields: readonly string[]) =>
    `Fant ingen rad med titler i ${file}. Gi kolonnene titler som disse: ${fields.join(', ')}. --template T -o mal.xlsx gir et ark med alle.`,
  notAMap: (text: string) => `--map: «${text}» er ikke på formen kolonne=felt.`,
  noSuchField: (name: string, near: string | undefined) =>
    `--map: det er ikke noe felt «${name}».${didYouMean(near)}`,
  noSuchColumn: (title: string, near: string | undefined) =>
    `--map: det er ingen kolonne «${title}».${didYouMean(near)}`,
  badMapFile: (path: string) => `${path} kan ikke leses. Rett den, eller slett den.`,
  imported: (count: number, file: string) =>
    count === 1 ? `Ny post fra ${file}` : `${count} nye poster fra ${file}`,

  damagedValues: (file: string) =>
    `${file} er laget med list, men de skjulte verdiene i den er skadet. Lag arket på nytt.`,
  otherType: (file: string, type: string) =>
    `${file} er laget av typen ${type}; --type sier en annen.`,
  notForEdited: (file: string) =>
    `${file} er laget med list og kjenner kolonnene sine: --sheet, --map og --save-map brukes ikke med den.`,
  edited: (changed: number, added: number, file: string) => {
    const said = [
      ...(changed === 0 ? [] : [changed === 1 ? '1 post endret' : `${changed} poster endret`]),
      ...(added === 0 ? [] : [added === 1 ? '1 ny post' : `${added} nye poster`]),
    ];
    return `${said.join(' og ')} fra ${file}`;
  },
  changes: (changed: number, added: number) =>
    changed === 0 && added === 0
      ? 'Ingenting endres.'
      : [
          ...(changed === 0
            ? []
            : [changed === 1 ? '1 post endres.' : `${changed} poster endres.`]),
          ...(added === 0 ? [] : [added === 1 ? '1 ny post.' : `${added} nye poster.`]),
        ].join(' '),
  conflictsIn: (posts: number) =>
    posts === 1
      ? '1 post står urørt: den er endret både i arket og i registeret.'
      : `${posts} poster står urørt: de er endret både i arket og i registeret.`,
  conflicts: 'Endret begge steder',
  sheet: 'Ark',
  post: 'Post',
  before: 'Da arket ble laget',
  inSheet: 'I arket',
  inRegister: 'I registeret nå',
  goneNow: 'finnes ikke, eller kan ikke leses',
  moved: (files: number) =>
    files === 1
      ? '1 av filene er endret siden arket ble laget; det arket ikke har rørt, står.'
      : `${files} av filene er endret siden arket ble laget; det arket ikke har rørt, står.`,
  missingRows: (ids: readonly string[]) =>
    `Rader som er tatt bort, sletter ingen poster: ${ids.slice(0, 5).join(', ')}${ids.length > 5 ? ` og ${ids.length - 5} til` : ''} står. En post avsluttes med close.`,
  knownRows: (ids: readonly string[]) =>
    `Nye rader som alt er lest inn, blir ikke til flere poster: ${ids.join(', ')}.`,
  otherSheets: (names: readonly string[]) => `Ark som ikke er lest: ${names.join(', ')}.`,
  notText: 'Regnearket har gjort teksten om til noe annet.',
  notTextHelp: 'Gi cellen formatet Tekst, og skriv den på nytt.',
  locked: 'Cellen er låst og kan ikke endres her.',
  lockedHelp: 'Sett den tilbake, og bruk set eller rediger fila.',
  logLine: 'Linjer som står i loggen, endres ikke.',
  logLineHelp: 'Sett den tilbake, og skriv en ny linje nederst.',
  idChanged: 'Id-en til en rad endres ikke her.',
  idChangedHelp: 'Sett den tilbake. En post får ny id med rename.',
  unknownRow: 'Raden var ikke i arket da det ble laget.',
  unknownRowHelp: 'Er den en kopi, tøm den skjulte kolonne A i raden, så er den ny.',
  rowTwice: (row: number) => `Raden er den samme som rad ${row}.`,
  noId: 'Linjen sier ikke hvilken post den hører til.',
  noIdHelp: 'Skriv id-en til en post.',
  noSuchPost: (id: string) => `Det er ingen post «${id}».`,
  notSafely: (path: string) => `Endringen kan ikke gjøres i ${path} uten å røre mer enn den skal.`,
  notSafelyHelp: 'Rediger fila selv.',
};
