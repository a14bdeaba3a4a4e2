import type { Command } from './line/command.ts';

const ID = {
  name: { nb: '[id]', en: '[id]' },
  description: { nb: 'id-en til en post, eller type/id', en: 'the id of a post, or type/id' },
};
const HORIZON = {
  flags: '--horizon <tid>',
  description: {
    nb: 'hvor langt fram det regnes, 365d, 18m eller 2y',
    en: 'how far ahead to look, 365d, 18m or 2y',
  },
};

const RULES_FROM = {
  flags: '--rules-from <hva>',
  description: {
    nb: 'base: vurder etter krav, skjemaer og register.yaml slik de var før endringen',
    en: 'base: judge by krav, schemas and register.yaml as they were before the change',
  },
};

/** All commands, in the order of help. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'report',
    summary: {
      nb: 'rapporten om hvordan det står til, eller en oversikt',
      en: 'the report on how things stand, or an overview',
    },
    arguments: [
      {
        name: { nb: '[rapport]', en: '[report]' },
        description: {
          nb: 'status (ellers), forskning eller sosiale-entreprenorer',
          en: 'status (otherwise), forskning or sosiale-entreprenorer',
        },
      },
    ],
    options: [
      {
        flags: '--since <dag|rev>',
        description: {
          nb: 'ta med hva som er endret siden en dag eller en innsjekking',
          en: 'include what has changed since a day or a commit',
        },
      },
      {
        flags: '--period <navn>',
        description: {
          nb: 'per periodens siste dag, med endringene i den: 2026-T2, 2026-år',
          en: "as of the period's last day, with its changes: 2026-T2, 2026-år",
        },
      },
      {
        flags: '--table <id>',
        description: {
          nb: 'tabellen som csv gir, for eksempel lofter eller hull',
          en: 'the table that csv gives, for example lofter or hull',
        },
      },
      {
        flags: '--verify <fil>',
        description: {
          nb: 'lag en lagret rapport på nytt og sammenlign: kode 0 lik, 1 ulik, 3 annen versjon',
          en: 'make a stored report again and compare: code 0 the same, 1 another, 3 another version',
        },
      },
    ],
    formats: ['terminal', 'markdown', 'html', 'json', 'csv', 'xlsx', 'docx'],
    load: async () => (await import('./commands/report/report.ts')).report,
  },
  {
    name: 'check',
    summary: {
      nb: 'er dataene i orden, og holder kravene',
      en: 'are the data sound, and do the krav hold',
    },
    arguments: [],
    options: [
      {
        flags: '--fail-on <hva>',
        description: {
          nb: 'hva som gir kode 1: data,krav,forecast,warning eller none',
          en: 'what gives code 1: data,krav,forecast,warning or none',
        },
      },
      {
        flags: '--base <rev>',
        description: {
          nb: 'sammenlign med en innsjekking: bare det endringen brakte gir kode 1',
          en: 'compare with a commit: only what the change brought gives code 1',
        },
      },
      RULES_FROM,
      {
        flags: '--allow-empty',
        description: {
          nb: 'godta at ingenting ble sjekket',
          en: 'accept that nothing was checked',
        },
      },
      HORIZON,
    ],
    formats: ['terminal', 'github', 'gitlab', 'sarif', 'junit', 'json', 'markdown'],
    load: async () => (await import('./commands/check/check.ts')).check,
  },
  {
    name: 'krav',
    summary: {
      nb: 'hvert krav: i dag, til enhver tid, framover',
      en: 'each krav: today, at every moment, ahead',
    },
    arguments: [{ ...ID, description: { nb: 'ett krav', en: 'one krav' } }],
    options: [
      {
        flags: '--period <navn>',
        description: {
          nb: 'bare en periode: 2025, 2026-T2, 2026-K1, 2026-05',
          en: 'one period only: 2025, 2026-T2, 2026-K1, 2026-05',
        },
      },
      { flags: '--from <dag>', description: { nb: 'første dag', en: 'the first day' } },
      { flags: '--to <dag>', description: { nb: 'siste dag', en: 'the last day' } },
      HORIZON,
      {
        flags: '--over-commits',
        description: {
          nb: 'hva registeret sa ved hver innsjekking, vurdert på dens egen dag (eller --as-of)',
          en: 'what the register said at each commit, judged on its own day (or --as-of)',
        },
      },
      {
        flags: '--what-if <endring>',
        description: {
          nb: 'hva om: POST.felt=verdi, K-09a.minst=4 eller type:fra..til; flere skilles med ;',
          en: 'what if: POST.field=value, K-09a.minst=4 or type:from..to; several are set apart by ;',
        },
      },
    ],
    formats: ['terminal', 'json', 'csv', 'markdown', 'ics'],
    load: async () => (await import('./commands/krav/krav.ts')).krav,
  },
  {
    name: 'list',
    summary: { nb: 'finn poster', en: 'find posts' },
    arguments: [
      {
        name: { nb: '<type>', en: '<type>' },
        description: { nb: 'en type i register.yaml', en: 'a type of register.yaml' },
      },
      {
        name: { nb: '[felt=verdi...]', en: '[field=value...]' },
        description: {
          nb: 'bare poster der feltet har verdien (=, !=, <, <=, >, >=, ~)',
          en: 'only posts whose field has the value (=, !=, <, <=, >, >=, ~)',
        },
      },
    ],
    options: [
      {
        flags: '--where <cel>',
        description: {
          nb: 'bare poster der et CEL-uttrykk holder',
          en: 'only posts for which a CEL expression holds',
        },
      },
      {
        flags: '--active',
        description: { nb: 'bare poster som går på dagen', en: 'only posts that run on the day' },
      },
      {
        flags: '--sort <felt>',
        description: {
          nb: 'sorter etter et felt; -felt snur',
          en: 'sort by a field; -field turns it round',
        },
      },
      {
        flags: '--columns <felt,felt>',
        description: { nb: 'feltene som vises', en: 'the fields shown' },
      },
      {
        flags: '--group-by <felt>',
        description: { nb: 'samle etter et felt', en: 'gather by a field' },
      },
    ],
    formats: ['terminal', 'json', 'csv', 'markdown'],
    load: async () => (await import('./commands/list/list.ts')).list,
  },
  {
    name: 'show',
    summary: { nb: 'én post, hel', en: 'one post, whole' },
    arguments: [{ ...ID, name: { nb: '<id>', en: '<id>' } }],
    options: [],
    formats: ['terminal', 'json', 'yaml', 'markdown'],
    load: async () => (await import('./commands/show/show.ts')).show,
  },
  {
    name: 'timeline',
    summary: { nb: 'livsløp som streker over tid', en: 'lives as bars over time' },
    arguments: [
      {
        name: { nb: '[type]', en: '[type]' },
        description: { nb: 'bare én type', en: 'one type only' },
      },
    ],
    options: [
      { flags: '--from <dag>', description: { nb: 'første dag', en: 'the first day' } },
      { flags: '--to <dag>', description: { nb: 'siste dag', en: 'the last day' } },
    ],
    formats: ['terminal', 'json', 'svg'],
    load: async () => (await import('./commands/timeline/timeline.ts')).timeline,
  },
  {
    name: 'due',
    summary: { nb: 'hva som må gjøres, og når', en: 'what must be done, and when' },
    arguments: [],
    options: [
      {
        flags: '--within <tid>',
        description: {
          nb: 'hvor langt fram, 90d (ellers), 6m eller 1y',
          en: 'how far ahead, 90d (otherwise), 6m or 1y',
        },
      },
      {
        flags: '--group-by <felt>',
        description: {
          nb: 'samle etter kind, type eller et felt i posten',
          en: 'gather by kind, type or a field of the post',
        },
      },
    ],
    formats: ['terminal', 'json', 'markdown', 'ics'],
    load: async () => (await import('./commands/due/due.ts')).due,
  },
  {
    name: 'diff',
    summary: {
      nb: 'hvilke poster og løfter en endring rører',
      en: 'which posts and promises a change touches',
    },
    arguments: [
      {
        name: { nb: '[base..head]', en: '[base..head]' },
        description: {
          nb: 'revisjoner eller dager; ellers HEAD mot arbeidsmappa',
          en: 'revisions or days; otherwise HEAD against the working tree',
        },
      },
    ],
    options: [RULES_FROM],
    formats: ['terminal', 'json', 'markdown'],
    load: async () => (await import('./commands/diff/diff.ts')).diff,
  },
  {
    name: 'history',
    summary: {
      nb: 'én post gjennom innsjekkingene, felt for felt',
      en: 'one post through the commits, field by field',
    },
    arguments: [{ ...ID, name: { nb: '<id>', en: '<id>' } }],
    options: [],
    formats: ['terminal', 'json', 'csv'],
    load: async () => (await import('./commands/history/history.ts')).history,
  },
  {
    name: 'schema',
    summary: { nb: 'skjemaet for en type', en: 'the schema of a type' },
    arguments: [
      {
        name: { nb: '<type>', en: '<type>' },
        description: { nb: 'en type i register.yaml', en: 'a type of register.yaml' },
      },
    ],
    options: [],
    formats: ['terminal', 'json'],
    load: async () => (await import('./commands/schema/schema.ts')).schema,
  },
  {
    name: 'explain',
    summary: { nb: 'hva en funnkode betyr', en: 'what a finding code means' },
    arguments: [
      {
        name: { nb: '[kode]', en: '[code]' },
        description: {
          nb: 'for eksempel schema/enum; uten listes alle',
          en: 'for example schema/enum; without it all are listed',
        },
      },
    ],
    options: [],
    formats: ['terminal', 'json'],
    load: async () => (await import('./commands/explain/explain.ts')).explain,
  },
];
