const HORIZON = 'hvor langt fram det regnes, 365d, 18m eller 2y';
const RULES_FROM = 'base: vurder etter krav, skjemaer og register.yaml slik de var før endringen';
const ID = { name: 'id', text: 'id-en til en post, eller type/id' };
const TYPE = { name: 'type', text: 'en type i register.yaml' };
const FROM = 'første dag';
const TO = 'siste dag';
const LOG_DAY = 'dagen det gjelder fra (ellers dagen det spørres om)';
const ANNOUNCED = 'dagen det ble meldt, for noe som skjer senere (ellers dagen det spørres om)';
/** The options of what changes the register. */
const WRITING = {
  dryRun: 'vis hva som ville blitt skrevet, linje for linje, og skriv ingenting',
  yes: 'skriv uten å spørre',
};

/** What help says: around the commands, and of each command with its arguments and options by name. */
export const help = {
  description:
    'Holder innovasjonsstrategiens løfter: hva som er lovet, hva som er i gang, og hvilken dag et løfte brytes.',
  help: 'vis denne hjelpen',
  version: 'vis versjonen',
  helpCommand: { argument: 'kommando', summary: 'hjelp for en kommando' },
  titles: { usage: 'Bruk:', options: 'Valg:', commands: 'Kommandoer:', arguments: 'Ord:' },
  usageOfAll: '[valg] [kommando]',
  someOptions: '[valg]',
  formats: 'Formater:',
  exitCodes: 'Sluttkoder: 0 ferdig · 1 funn · 2 feil bruk · 3 kunne ikke · 70 feil i verktøyet',
  /** Before the documents of `--for`. */
  forWhom: 'gi et annet dokument:',
  /** What the values of options are called. */
  values: {
    assessment: 'vurdering',
    change: 'endring',
    columnAndField: 'kolonne=felt',
    document: 'dokument',
    day: 'dag',
    dayRevisionOrFile: 'dag|rev|fil',
    expression: 'cel',
    field: 'felt',
    fields: 'felt,felt',
    file: 'fil',
    fileOrVersion: 'fil|versjon',
    folder: 'mappe',
    format: 'format',
    id: 'id',
    language: 'språk',
    name: 'navn',
    revision: 'rev',
    revisionOrDay: 'rev|dag',
    status: 'status',
    text: 'tekst',
    time: 'tid',
    type: 'type',
    what: 'hva',
    when: 'når',
  },
  /** The options that every command takes. */
  shared: {
    register: 'mappa med register.yaml (ellers letes det oppover)',
    asOf: 'dagen det spørres om, 31.08.2026 eller 2026-08-31 (ellers i dag)',
    knownAt: 'registeret slik det var ved en git-revisjon eller en dag',
    format: 'formatet på svaret (se hver kommando)',
    output: 'skriv svaret til en fil; endingen velger formatet, og valget kan gjentas',
    table: 'tabellen som csv og csv-plain gir, for eksempel lofter eller hull',
    lang: 'nb eller en',
    color: 'auto, always eller never',
    quiet: 'bare svaret, kortest mulig',
  },
  commands: {
    report: {
      summary: 'rapporten om hvordan det står til, eller en oversikt',
      arguments: {
        report: {
          name: 'rapport',
          text: 'status (ellers), forskning eller sosiale-entreprenorer',
        },
      },
      options: {
        since:
          'ta med hva som er endret siden en dag, en innsjekking eller en lagret rapport (rapport.md)',
        period: 'per periodens siste dag, med endringene i den: 2026-T2, 2026-år',
        verify: 'lag en lagret rapport på nytt og sammenlign: kode 0 lik, 1 ulik, 3 annen versjon',
        current: 'med --verify: kode 1 også når en ny rapport ville sagt noe annet',
      },
      documents: { message: 'fem setninger til e-post og chat, høyst 700 tegn' },
    },
    check: {
      summary: 'er dataene i orden, og holder kravene',
      arguments: {},
      options: {
        failOn: 'hva som gir kode 1: data,krav,rules,forecast,warning eller none',
        base: 'sammenlign med en innsjekking, eller auto: bare det endringen brakte gir kode 1',
        rulesFrom: RULES_FROM,
        staged: 'les det som er lagt til med git add, ikke arbeidsmappa',
        allowEmpty: 'godta at ingenting ble sjekket',
        horizon: HORIZON,
      },
      documents: { comment: 'kommentar til en endring' },
    },
    krav: {
      summary: 'hvert krav: i dag, til enhver tid, framover',
      arguments: { id: { name: 'id', text: 'ett krav' } },
      options: {
        period: 'bare en periode: 2025, 2026-T2, 2026-K1, 2026-05',
        from: FROM,
        to: TO,
        horizon: HORIZON,
        overCommits:
          'hva registeret sa ved hver innsjekking, vurdert på dens egen dag (eller --as-of)',
        whatIf:
          'hva om: POST.felt=verdi, POST=stanset@dag, K-09a.minst=4 eller type:fra..til; flere skilles med ;',
      },
    },
    list: {
      summary: 'finn poster',
      arguments: {
        type: TYPE,
        filters: {
          name: 'felt=verdi',
          text: 'bare poster der feltet har verdien (=, !=, <, <=, >, >=, ~)',
        },
      },
      options: {
        where: 'bare poster der et CEL-uttrykk holder',
        active: 'bare poster som er i gang på dagen',
        sort: 'sorter etter et felt; -felt snur',
        columns: 'feltene som vises',
        groupBy: 'samle etter et felt',
        all: 'let i alle typer; sammen med --search',
        search: 'finn en tekst i postene, med fil og linje; store og små bokstaver er like',
      },
    },
    show: { summary: 'én post, hel', arguments: { id: ID }, options: {} },
    timeline: {
      summary: 'livsløp som streker over tid',
      arguments: { type: { name: 'type', text: 'bare én type' } },
      options: { from: FROM, to: TO },
    },
    due: {
      summary: 'hva som må gjøres, og når',
      arguments: {},
      options: {
        within: 'hvor langt fram, 90d (ellers), 6m eller 1y',
        groupBy: 'samle etter kind, type eller et felt i posten',
      },
      documents: { issue: 'en sak som holdes oppdatert: en huskeliste' },
    },
    diff: {
      summary: 'hvilke poster og løfter en endring rører',
      arguments: {
        range: {
          name: 'base..head',
          text: 'revisjoner eller dager; ellers HEAD mot arbeidsmappa',
        },
      },
      options: { rulesFrom: RULES_FROM },
    },
    events: {
      summary: 'brudd som er åpnet, lukket eller rettet siden sist, hvert én gang',
      arguments: {},
      options: {
        since:
          'siden en dag, en innsjekking, en lagret rapport eller hendelser.json fra forrige gang',
      },
    },
    history: {
      summary: 'én post gjennom innsjekkingene, felt for felt',
      arguments: { id: ID },
      options: {},
    },
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
      summary: 'lag poster av et regneark, Excel eller CSV',
      arguments: { file: { name: 'fil', text: 'regnearket, .xlsx eller .csv' } },
      options: {
        type: 'typen postene er av',
        sheet: 'arket i fila (ellers det som har kjente titler)',
        map: 'feltet en kolonne er, for eksempel "Prosjektnavn=tittel"; "Notat=" hopper over den, og valget kan gjentas',
        saveMap:
          'husk kolonnene til neste gang, i .import-kolonner.yaml ved siden av register.yaml',
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
    schema: { summary: 'skjemaet for en type', arguments: { type: TYPE }, options: {} },
    explain: {
      summary: 'hva en funnkode betyr',
      arguments: {
        code: {
          name: 'kode',
          text: 'for eksempel schema/enum; uten listes alle; limits er grensene',
        },
      },
      options: {},
    },
    completion: {
      summary: 'skriptet som lar et skall fullføre kommandolinja med tabulator',
      arguments: {
        shell: {
          name: 'skall',
          text: 'bash, zsh, fish eller pwsh; skriptet sier selv hvor det skal',
        },
      },
      options: {},
    },
  },
};
