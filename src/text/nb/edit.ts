import { didYouMean } from '../formatting/prose-nb.ts';

/** What is said of an edit of the register: what it does, whether it is written, and why it is refused. */
export const edit = {
  states: { written: 'Skrevet', proposed: 'Ikke skrevet ennå', refused: 'Ikke skrevet' },
  asItIs: 'slik det står',
  warning: 'OBS',
  changesReported: (until: string) =>
    `Dette endrer noe som alt er rapportert (til og med ${until}).`,
  newFile: '(ny fil)',
  goneFile: '(fila fjernes)',
  changedFile: '',
  written: 'Skrevet:',
  newFindings: (count: number) =>
    `${count === 1 ? '1 nytt funn' : `${count} nye funn`}: baerum-innov check`,
  notYetWritten: 'Ingenting er skrevet ennå.',
  nothingWritten: 'Ingenting er skrevet: registeret ville ikke vært i orden.',
  keep: 'Sjekk inn:',
  undo: 'Angre:',
  unsaved: (paths: readonly string[]) =>
    `Angre tar også med endringer som ikke var sjekket inn fra før: ${paths.join(', ')}.`,

  shallWrite: 'Skal dette skrives?',
  yes: 'ja',
  no: 'nei',
  declined: 'Ingenting er skrevet.\n',
  nobodyToAsk: (command: string) =>
    `Ingenting er skrevet. Her er det ingen å spørre. Kjør dette for å skrive:\n  ${command}\n`,
  nothingToDo: 'Ingenting å endre: det står slik fra før.\n',
  nowOnly: '--known-at kan ikke brukes her: bare registeret slik det er nå, kan endres.',

  noStatus: (known: readonly string[]) => `Skriv statusen etter id-ene: ${known.join(', ')}.`,
  notAStatus: (asked: string, near: string | undefined, known: readonly string[]) =>
    `«${asked}» er verken en post eller en status.${didYouMean(near)} Statusene er: ${known.join(', ')}.`,
  noLog: (type: string) => `Poster av typen ${type} har ingen statuslogg.`,
  oneTextOnly: (text: string) => `«${text}» er ett ord for mye. Sett teksten i anførselstegn: "…".`,
  whatBecameOfIt: 'Hva ble det?',
  whichEnding: (known: readonly string[]) =>
    `Hva ble det? Skriv --status ${known.join(' eller --status ')}.`,
  noEnding: (type: string) => `Typen ${type} har ingen status som avslutter.`,
  sayWhatNext: 'Til en vurdering som er gul eller rød, hører hva som gjøres nå: --videre "…"\n',
  stillSo: 'fortsatt slik',

  nothingAsked: 'Skriv hva som skal settes, slik: felt=verdi',
  notAnAssignment: (text: string) =>
    `«${text}» er ikke på formen felt=verdi. Skriv for eksempel: slutt=31.08.2028, finansiering[foi-fondet].tilsagn_kr=500000, tiltak+=T-4-09, tiltak-=T-4-09 eller saksnr= (tar feltet bort)`,
  noItem: (field: string, asked: string, known: readonly string[]) =>
    `«${field}» har ikke noe som heter «${asked}».${known.length === 0 ? '' : ` Der er: ${known.join(', ')}.`}`,
  severalItems: (field: string, asked: string) =>
    `«${field}» har flere med «${asked}». Skriv hvilket felt det står i, slik: ${field}[felt=${asked}], eller nummeret, slik: ${field}[1]`,
  notAList: (field: string) => `«${field}» er ikke en liste her.`,
  noSuchPlace: (text: string) => `«${text}»: feltet finnes ikke i posten.`,
  notSafely: (text: string, path: string) =>
    `«${text}» kan ikke skrives i ${path} uten å røre noe annet, for eksempel en kommentar. Endre det for hånd.`,
  unreadable: (path: string) =>
    `${path} kan ikke leses som YAML. Rett den for hånd først: baerum-innov check`,
  ruleInForce: (id: string, entry: string, command: string) =>
    `${id} gjelder alt. Et løfte skrives ikke om bakover: skriv endringen med dagen den gjelder fra, og vedtaket.\n  ${command}\nDa kommer dette i kravet:\n${entry}`,
  fromWithoutRule: '--fra, --vedtatt, --vedtak og --begrunnelse er for endringer i selve kravet.',
  decidedLater: (day: string) =>
    `Uten --vedtatt regnes endringen som vedtatt ${day}, og svarene er som før til da. Er den alt vedtatt, skriv dagen: --vedtatt DAG\n`,
  decisionPlaceholder: 'Kommunestyret, sak …',
  fromPlaceholder: 'DAG',

  sameOnALine: (line: string) => `Det samme på én linje:\n  ${line}\n`,
  isNew: 'ny post',
  noNextId: (type: string, known: string | null) =>
    `Id-er for ${type} har ikke løpenummer. Skriv --id ID${known === null ? '' : `, på samme måte som ${known}`}.`,
  noPlace: (type: string, glob: string) =>
    `Hvor en ny ${type} skal ligge, kan ikke leses av «${glob}» i register.yaml.`,
  taken: (id: string) => `«${id}» er tatt.`,
  notKnownYet: 'vet ikke ennå',
  emptyIfNotKnown: 'la det stå tomt hvis du ikke vet ennå',
  mustBeGiven: 'Dette må fylles ut.',
  moreFields: (titles: readonly string[]) => `Fylle ut flere felt? (${titles.join(', ')})`,
  fillIn: (title: string) => `Fylle ut ${title.toLowerCase()}?`,
  oneMore: (title: string, isMore: boolean) => `${title}: legge til ${isMore ? 'en til' : 'en'}?`,

  keysSorted: 'Sorter nøklene som i skjemaene',
  notSorted: (paths: readonly string[]) =>
    `Kan ikke sorteres uten å miste noe, og er ikke rørt: ${paths.join(', ')}\n`,
  wouldSort: (paths: readonly string[]) =>
    `Nøklene står ikke som i skjemaet i ${paths.join(', ')}. Kjør baerum-innov fmt\n`,

  busy: (path: string) =>
    `En annen skriver i registeret akkurat nå. Prøv igjen. Er det ingen, slett ${path}`,
  stale: (path: string) =>
    `${path} er endret siden den ble lest. Ingenting er skrevet. Prøv igjen.`,
  link: (path: string) =>
    `${path} er en lenke eller ligger bak en, og lenker følges ikke. Ingenting er skrevet.`,
  system: (path: string, system: string) =>
    `${path} kunne ikke skrives (${system}). Ingenting er endret.`,
  unfinished: (path: string, system: string) =>
    `${path} kunne ikke fjernes (${system}), så det er ikke sikkert at endringen er hel. Neste kommando gjør den ferdig eller tar den tilbake.`,
  finished: (paths: readonly string[]) =>
    `En endring som ble avbrutt, er gjort ferdig: ${paths.join(', ')}.\n`,
  takenBack: (paths: readonly string[], left: readonly string[]) =>
    `En endring som ble avbrutt, er tatt tilbake: ${paths.join(', ')}.${left.length === 0 ? '' : ` Noen har endret ${left.join(', ')} etterpå; det er ikke rørt.`}\n`,
  halfDone: (why: string) =>
    `En endring av flere filer er ikke fullført, så svaret kan være halvt. ${why}\n`,
};
