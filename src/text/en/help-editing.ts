import type { editingCommands as Norwegian } from '../nb/help-editing.ts';

const ID = { name: 'id', text: 'the id of a post, or type/id' };
const TYPE = { name: 'type', text: 'a type of register.yaml' };
const LOG_DAY = 'the day it holds from (otherwise the day asked about)';
const ANNOUNCED = 'the day it was announced, of what comes later (otherwise the day asked about)';
const WRITING = {
  dryRun: 'show what would be written, line by line, and write nothing',
  yes: 'write without asking',
};

export const editingCommands: typeof Norwegian = {
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
    summary: 'read back a sheet of list that was changed, or make posts of a spreadsheet',
    arguments: {
      file: {
        name: 'file',
        text: 'the spreadsheet, .xlsx or .csv; of a sheet of list what was changed is written, new rows become new posts (no id: the next free one), and a row that is taken away deletes no post',
      },
    },
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
      begrunnelse:
        'with --upgrade: why days gone by get other answers; said under rettet (else the versions)',
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
};
