const ID = { name: 'id', text: 'id-en til en post, eller type/id' };
const TYPE = { name: 'type', text: 'en type i register.yaml' };
const LOG_DAY = 'dagen det gjelder fra (ellers dagen det spørres om)';
const ANNOUNCED = 'dagen det ble meldt, for noe som skjer senere (ellers dagen det spørres om)';
/** The options of what changes the register. */
const WRITING = {
  dryRun: 'vis hva som ville blitt skrevet, linje for linje, og skriv ingenting',
  yes: 'skriv uten å spørre',
};

/** What help says of the commands that write to a register. */
export const editingCommands = {
  log: {
    summary: 'en ny linje i statusloggen til én eller flere poster',
    arguments: {
      id: ID,
      words: {
        name: 'id|status|tekst',
        text: 'flere id-er, så statusen, så en tekst i anførselstegn; samme status igjen betyr fortsatt slik',
      },
    },
    options: {
      dato: LOG_DAY,
      meldt: ANNOUNCED,
      vurdering: 'grønn, gul eller rød',
      videre: 'hva som gjøres nå, når vurderingen er gul eller rød',
      ...WRITING,
    },
  },
  set: {
    summary: 'gi felt i en post en ny verdi',
    arguments: {
      id: ID,
      fields: {
        name: 'felt=verdi',
        text: 'felt=verdi, liste[navn].felt=verdi, liste+=verdi, liste-=verdi, felt= (tar det bort)',
      },
    },
    options: {
      fra: 'for et krav: dagen endringen gjelder fra',
      vedtatt: 'for et krav: dagen det ble vedtatt (ellers dagen det gjelder fra)',
      vedtak: 'for et krav: vedtaket, for eksempel saksnummeret',
      begrunnelse: 'for et krav: hvorfor',
      ...WRITING,
    },
  },
  close: {
    summary: 'skriv i statusloggen at en post er ferdig eller stanset',
    arguments: { id: ID, text: { name: 'tekst', text: 'hva som ble resultatet' } },
    options: {
      status: 'hva det ble, for eksempel fullført eller stanset',
      dato: LOG_DAY,
      meldt: ANNOUNCED,
      ...WRITING,
    },
  },
  new: {
    summary: 'lag en ny post; i en terminal felt for felt',
    arguments: {
      type: TYPE,
      fields: { name: 'felt=verdi', text: 'svar som er kjent: felt=verdi, liste+={felt: verdi}' },
    },
    options: {
      id: 'id-en (ellers den neste ledige)',
      status: 'den første linja i statusloggen, datert dagen det spørres om',
      ...WRITING,
    },
  },
  import: {
    summary: 'les inn et ark fra list som er endret, eller lag poster av et regneark',
    arguments: {
      file: {
        name: 'fil',
        text: 'regnearket, .xlsx eller .csv; av et ark fra list skrives det som er endret, nye rader blir nye poster (tom id: neste ledige), og en rad som er tatt bort sletter ingen post',
      },
    },
    options: {
      type: 'typen postene er av',
      sheet: 'arket i fila (ellers det som har kjente titler)',
      map: 'feltet en kolonne er, for eksempel "Prosjektnavn=tittel"; "Notat=" hopper over den, og valget kan gjentas',
      saveMap: 'husk kolonnene til neste gang, i .import-kolonner.yaml ved siden av register.yaml',
      template: 'lag et tomt ark for en type, med -o mal.xlsx',
      ...WRITING,
    },
  },
  rename: {
    summary: 'gi en post en annen id, med filnavn og alt som viser til den',
    arguments: { id: ID, newId: { name: 'ny-id', text: 'den nye id-en' } },
    options: WRITING,
  },
  fmt: {
    summary: 'sett nøklene i postene i samme rekkefølge som i skjemaene',
    arguments: { ids: { name: 'id', text: 'bare disse postene' } },
    options: {
      check: 'skriv ingenting; kode 1 hvis noe ikke står som i skjemaet',
      dryRun: WRITING.dryRun,
    },
  },
  init: {
    summary: 'et nytt lager for et register, klart for den første pull requesten',
    arguments: { folder: { name: 'mappe', text: 'der det skal ligge (ellers her)' } },
    options: {
      empty: 'uten poster; check svarer 3 til det første kravet er skrevet',
      tool: 'pakken (.tgz) som skal følge med i lageret, eller versjonen (ellers denne)',
      upgrade:
        'hent skjemaer, arbeidsflyter og versjon fra dette verktøyet, og si hva det gjør med løftene',
      begrunnelse:
        'med --upgrade: hvorfor dager som er gått, får andre svar; føres under rettet (ellers versjonene)',
      dryRun: 'vis hva som ville blitt skrevet, og skriv ingenting',
      yes: 'skriv uten å spørre, med --upgrade',
    },
  },
  merge: {
    summary: 'flett en fil som to har endret (git kaller den)',
    arguments: {
      base: { name: 'før', text: 'fila før begge endringene' },
      ours: { name: 'vår', text: 'vår fil; resultatet skrives her' },
      theirs: { name: 'deres', text: 'deres fil' },
      path: { name: 'sti', text: 'stien i lageret' },
    },
    options: { install: 'si til git i denne klonen at det skal brukes' },
  },
};
