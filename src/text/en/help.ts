import type { help as Norwegian } from '../nb/help.ts';

const HORIZON = 'how far ahead to look, 365d, 18m or 2y';
const RULES_FROM = 'base: judge by krav, schemas and register.yaml as they were before the change';
const ID = { name: 'id', text: 'the id of a post, or type/id' };
const TYPE = { name: 'type', text: 'a type of register.yaml' };
const FROM = 'the first day';
const TO = 'the last day';
const LOG_DAY = 'the day it holds from (otherwise the day asked about)';
const ANNOUNCED = 'the day it was announced, of what comes later (otherwise the day asked about)';
const WRITING = {
  dryRun: 'show what would be written, line by line, and write nothing',
  yes: 'write without asking',
};

export const help: typeof Norwegian = {
  description:
    'Keeps the promises of the innovation strategy: what is promised, what runs, and the day a promise breaks.',
  help: 'show this help',
  version: 'show the version',
  helpCommand: { argument: 'command', summary: 'help for a command' },
  titles: { usage: 'Usage:', options: 'Options:', commands: 'Commands:', arguments: 'Arguments:' },
  usageOfAll: '[options] [command]',
  someOptions: '[options]',
  formats: 'Formats:',
  exitCodes: 'Exit codes: 0 done · 1 findings · 2 wrong use · 3 could not · 70 defect in tool',
  forWhom: 'give another document:',
  values: {
    assessment: 'assessment',
    change: 'change',
    columnAndField: 'column=field',
    document: 'document',
    day: 'day',
    dayRevisionOrFile: 'day|rev|file',
    expression: 'cel',
    field: 'field',
    fields: 'field,field',
    file: 'file',
    fileOrVersion: 'file|version',
    folder: 'folder',
    format: 'format',
    id: 'id',
    language: 'language',
    name: 'name',
    revision: 'rev',
    revisionOrDay: 'rev|day',
    status: 'status',
    text: 'text',
    time: 'time',
    type: 'type',
    what: 'what',
    when: 'when',
  },
  shared: {
    register: 'the folder with register.yaml (otherwise looked for upward)',
    asOf: 'the day asked about, 31.08.2026 or 2026-08-31 (otherwise today)',
    knownAt: 'the register as it was at a git revision or on a day',
    format: 'the format of the answer (see each command)',
    output: 'write the answer to a file; its ending chooses the format; may be repeated',
    table: 'the table that csv and csv-plain give, for example lofter or hull',
    lang: 'nb or en',
    color: 'auto, always or never',
    quiet: 'only the answer, as short as possible',
  },
  commands: {
    report: {
      summary: 'the report on how things stand, or an overview',
      arguments: {
        report: {
          name: 'report',
          text: 'status (otherwise), forskning or sosiale-entreprenorer',
        },
      },
      options: {
        since: 'include what has changed since a day, a commit or a stored report (report.md)',
        period: "as of the period's last day, with its changes: 2026-T2, 2026-år",
        verify:
          'make a stored report again and compare: code 0 the same, 1 another, 3 another version',
        current: 'with --verify: exit code 1 also when a new report would say something else',
      },
      documents: { message: 'five sentences for mail and chat, at most 700 characters' },
    },
    check: {
      summary: 'are the data sound, and do the krav hold',
      arguments: {},
      options: {
        failOn: 'what gives code 1: data,krav,rules,forecast,warning or none',
        base: 'compare with a commit, or auto: only what the change brought gives code 1',
        rulesFrom: RULES_FROM,
        staged: 'read what is added with git add, not the working copy',
        allowEmpty: 'accept that nothing was checked',
        horizon: HORIZON,
      },
      documents: { comment: 'a comment on a change' },
    },
    krav: {
      summary: 'each krav: today, at every moment, ahead',
      arguments: { id: { name: 'id', text: 'one krav' } },
      options: {
        period: 'one period only: 2025, 2026-T2, 2026-K1, 2026-05',
        from: FROM,
        to: TO,
        horizon: HORIZON,
        overCommits: 'what the register said at each commit, judged on its own day (or --as-of)',
        whatIf:
          'what if: POST.field=value, POST=stanset@day, K-09a.minst=4 or type:from..to; several are set apart by ;',
      },
    },
    list: {
      summary: 'find posts',
      arguments: {
        type: TYPE,
        filters: {
          name: 'field=value',
          text: 'only posts whose field has the value (=, !=, <, <=, >, >=, ~)',
        },
      },
      options: {
        where: 'only posts for which a CEL expression holds',
        active: 'only posts that run on the day',
        sort: 'sort by a field; -field turns it round',
        columns: 'the fields shown',
        groupBy: 'gather by a field',
        all: 'search all types; together with --search',
        search: 'find a text in the posts, with file and line; upper and lower case are alike',
      },
    },
    show: { summary: 'one post, whole', arguments: { id: ID }, options: {} },
    timeline: {
      summary: 'lives as bars over time',
      arguments: { type: { name: 'type', text: 'one type only' } },
      options: { from: FROM, to: TO },
    },
    due: {
      summary: 'what must be done, and when',
      arguments: {},
      options: {
        within: 'how far ahead, 90d (otherwise), 6m or 1y',
        groupBy: 'gather by kind, type or a field of the post',
      },
      documents: { issue: 'an issue that is kept up to date: a checklist' },
    },
    diff: {
      summary: 'which posts and promises a change touches',
      arguments: {
        range: {
          name: 'base..head',
          text: 'revisions or days; otherwise HEAD against the working tree',
        },
      },
      options: { rulesFrom: RULES_FROM },
    },
    events: {
      summary: 'breaches opened, closed or corrected since last time, each once',
      arguments: {},
      options: {
        since: "since a day, a commit, a stored report or the last run's events.json",
      },
    },
    history: {
      summary: 'one post through the commits, field by field',
      arguments: { id: ID },
      options: {},
    },
    log: {
      summary: 'a new line in the status log of one post or several',
      arguments: {
        id: ID,
        words: {
          name: 'id|status|text',
          text: 'more ids, then the status, then a text in quotation marks; the same status again means still so',
        },
      },
      options: {
        dato: LOG_DAY,
        meldt: ANNOUNCED,
        vurdering: 'grønn, gul or rød',
        videre: 'what is done now, when the assessment is gul or rød',
        ...WRITING,
      },
    },
    set: {
      summary: 'give fields of a post another value',
      arguments: {
        id: ID,
        fields: {
          name: 'field=value',
          text: 'field=value, list[name].field=value, list+=value, list-=value, field= (takes it away)',
        },
      },
      options: {
        fra: 'of a krav: the day the change holds from',
        vedtatt: 'of a krav: the day it was decided (otherwise the day it holds from)',
        vedtak: 'of a krav: the decision, for example the case number',
        begrunnelse: 'of a krav: why',
        ...WRITING,
      },
    },
    close: {
      summary: 'log that a post is completed or stopped',
      arguments: { id: ID, text: { name: 'text', text: 'what came of it' } },
      options: {
        status: 'what it became, for example fullført or stanset',
        dato: LOG_DAY,
        meldt: ANNOUNCED,
        ...WRITING,
      },
    },
    new: {
      summary: 'make a new post; in a terminal field by field',
      arguments: {
        type: TYPE,
        fields: { name: 'field=value', text: 'known answers: field=value, list+={field: value}' },
      },
      options: {
        id: 'its id (otherwise the next free one)',
        status: 'the first line of the status log, dated the day asked about',
        ...WRITING,
      },
    },
    import: {
      summary: 'make posts of a spreadsheet, Excel or CSV',
      arguments: { file: { name: 'file', text: 'the spreadsheet, .xlsx or .csv' } },
      options: {
        type: 'the type of the posts',
        sheet: 'the sheet in the file (else the one with known titles)',
        map: 'the field that a column is, for example "Prosjektnavn=tittel"; "Notat=" leaves it out, and the option can be repeated',
        saveMap:
          'remember the columns for the next time, in .import-kolonner.yaml beside register.yaml',
        template: 'make an empty sheet for a type, with -o template.xlsx',
        ...WRITING,
      },
    },
    rename: {
      summary: 'give a post another id, with its file name and all that refers to it',
      arguments: { id: ID, newId: { name: 'new-id', text: 'the new id' } },
      options: WRITING,
    },
    fmt: {
      summary: 'put the keys of posts in the order of their schemas',
      arguments: { ids: { name: 'id', text: 'only these posts' } },
      options: {
        check: 'write nothing; code 1 if something is not as in the schema',
        dryRun: WRITING.dryRun,
      },
    },
    init: {
      summary: 'a new repository for a register, ready for its first pull request',
      arguments: { folder: { name: 'folder', text: 'where it is to be (otherwise here)' } },
      options: {
        empty: 'without posts; check answers 3 until the first krav is written',
        tool: 'the package (.tgz) to keep in the repository, or the version (otherwise this one)',
        upgrade:
          'bring the schemas, workflows and version of this tool, and tell what that does to the promises',
        dryRun: 'show what would be written, and write nothing',
        yes: 'write without asking, with --upgrade',
      },
    },
    merge: {
      summary: 'merge a file that two have changed (git calls it)',
      arguments: {
        base: { name: 'before', text: 'the file before both changes' },
        ours: { name: 'ours', text: 'our file; the result is written here' },
        theirs: { name: 'theirs', text: 'their file' },
        path: { name: 'path', text: 'the path in the repository' },
      },
      options: { install: 'tell git in this clone to use it' },
    },
    schema: { summary: 'the schema of a type', arguments: { type: TYPE }, options: {} },
    explain: {
      summary: 'what a finding code means',
      arguments: {
        code: {
          name: 'code',
          text: 'for example schema/enum; without it all are listed; limits are the limits',
        },
      },
      options: {},
    },
    completion: {
      summary: 'the script that lets a shell complete the command line with the tab key',
      arguments: {
        shell: {
          name: 'shell',
          text: 'bash, zsh, fish or pwsh; the script says itself where it goes',
        },
      },
      options: {},
    },
  },
};
