const HORIZON = 'hvor langt fram det regnes, 365d, 18m eller 2y';
const RULES_FROM = 'base: vurder etter krav, skjemaer og register.yaml slik de var før endringen';
const ID = { name: 'id', text: 'id-en til en post, eller type/id' };
const TYPE = { name: 'type', text: 'en type i register.yaml' };
const PERIOD = 'per periodens siste dag, med endringene i den: 2026-T2, 2026-år';
const FROM = 'første dag';
const TO = 'siste dag';

/** What help says of the commands that answer, with their arguments and options by name. */
export const readingCommands = {
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
      period: PERIOD,
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
      earlier:
        'hvilke svar er andre enn i denne JSON-fila, som en tidligere versjon av verktøyet skrev',
      answer: 'skriv kommentaren av et svar som er lagret som JSON, uten å lese registeret',
      allowEmpty: 'godta at ingenting ble sjekket',
      horizon: HORIZON,
      watch: 'svar på nytt hver gang noe lagres, med det som er endret; Ctrl-C stopper',
    },
    documents: {
      comment: 'kommentar til en endring',
      editor: 'funn på hver sin linje, for problemvisningen i en editor',
    },
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
      proof: 'et bevis for svaret som JSON, til kontrollen i schemas/proof',
      whatIf:
        'hva om: POST.felt=verdi, POST=stanset@dag, K-09a.minst=4 eller type:fra..til; valget kan gjentas, og flere i ett skilles med ;',
    },
  },
  list: {
    summary: 'finn poster',
    arguments: {
      type: {
        name: 'type',
        text: 'en type i register.yaml; -o liste.xlsx gir et ark som kan endres og leses inn igjen med import (ikke med --group-by)',
      },
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
      failOn: 'hva på lista som gir kode 1: overdue,breach,any eller none (ellers)',
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
  export: {
    summary: 'registeret som tabeller for andre verktøy og databaser',
    arguments: {
      tables: { name: 'format', text: 'json, csv, parquet eller sql; uten: datakatalogen' },
    },
    options: {
      dialect: 'databasen sql er for: postgres (ellers) eller duckdb',
      registerId:
        'hva registeret heter i tabellene (ellers etter tittelen); ulikt for hvert register i en database',
      period: PERIOD,
      from: FROM,
      to: TO,
      horizon: HORIZON,
    },
  },
  history: {
    summary: 'én post gjennom innsjekkingene, felt for felt',
    arguments: { id: ID },
    options: {},
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
        text: 'bash, zsh, fish eller pwsh; skriptet sier selv hvor det skal, og om det fullfører etter npx',
      },
    },
    options: {},
  },
};
