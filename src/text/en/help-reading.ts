import type { readingCommands as Norwegian } from '../nb/help-reading.ts';

const HORIZON = 'how far ahead to look, 365d, 18m or 2y';
const RULES_FROM = 'base: judge by krav, schemas and register.yaml as they were before the change';
const ID = { name: 'id', text: 'the id of a post, or type/id' };
const TYPE = { name: 'type', text: 'a type of register.yaml' };
const PERIOD = 'one period only: 2025, 2026-T2, 2026-K1, 2026-05';
const FROM = 'the first day';
const TO = 'the last day';

export const readingCommands: typeof Norwegian = {
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
      earlier:
        'which answers differ from this JSON file, which an earlier version of the tool wrote',
      answer: 'write the comment of an answer that is stored as JSON, without reading the register',
      allowEmpty: 'accept that nothing was checked',
      horizon: HORIZON,
      watch: 'answer again each time something is saved, with what has changed; Ctrl-C stops',
    },
    documents: {
      comment: 'a comment on a change',
      editor: 'findings one a line, for the problem view of an editor',
    },
  },
  krav: {
    summary: 'each krav: today, at every moment, ahead',
    arguments: { id: { name: 'id', text: 'one krav' } },
    options: {
      period: PERIOD,
      from: FROM,
      to: TO,
      horizon: HORIZON,
      overCommits: 'what the register said at each commit, judged on its own day (or --as-of)',
      proof: 'a proof of the answer as JSON, for the checker in schemas/proof',
      whatIf:
        'what if: POST.field=value, POST=stanset@day, K-09a.minst=4 or type:from..to; may be given several times, and several in one are set apart by ;',
    },
  },
  list: {
    summary: 'find posts',
    arguments: {
      type: {
        name: 'type',
        text: 'a type in register.yaml; -o list.xlsx gives a sheet that can be changed and read back with import (not with --group-by)',
      },
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
      failOn: 'what on the list gives code 1: overdue,breach,any or none (otherwise)',
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
  export: {
    summary: 'the register as tables for other tools and databases',
    arguments: {
      tables: { name: 'format', text: 'json, csv, parquet or sql; without: the data dictionary' },
    },
    options: {
      dialect: 'the database that sql is for: postgres (else) or duckdb',
      registerId:
        'what the register is called in the tables (else by its title); another for each register in a database',
      period: PERIOD,
      from: FROM,
      to: TO,
      horizon: HORIZON,
    },
  },
  history: {
    summary: 'one post through the commits, field by field',
    arguments: { id: ID },
    options: {},
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
        text: 'bash, zsh, fish or pwsh; the script says itself where it goes, and whether it finishes after npx',
      },
    },
    options: {},
  },
};
