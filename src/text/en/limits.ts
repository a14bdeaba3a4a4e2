import { writtenNumber } from '../formatting/written.ts';
import type { limits as Norwegian } from '../nb/limits.ts';

export const limits: typeof Norwegian = {
  title: 'Limits',
  columns: {
    what: 'What',
    limit: 'Limit',
    raised: 'Raised in register.yaml',
    beyond: 'Beyond it',
    code: 'Finding',
  },
  raised: (by, to) => `${by}, to ${writtenNumber(to)}`,
  units: { kilobytes: 'kB', characters: 'characters', seconds: 'seconds' },
  rows: {
    file: { what: 'The size of one file', beyond: 'larger files are not read, and are set aside' },
    depth: { what: 'Levels inside each other in one file', beyond: 'deeper files are set aside' },
    keys: { what: 'Fields in one place of one file', beyond: 'files with more are set aside' },
    files: {
      what: 'Files in the folder of the register',
      beyond: 'the rest is not read, and all types count as not known',
    },
    findings: {
      what: 'Findings of one code in one file',
      beyond: 'the rest is counted, but not shown',
    },
    schemaParts: {
      what: 'Parts of one schema',
      beyond: 'the schema cannot be used, and the posts of the type are set aside',
    },
    schemaDepth: {
      what: 'Levels inside each other in one schema',
      beyond: 'the schema cannot be used, and the posts of the type are set aside',
    },
    expression: { what: 'The length of one expression', beyond: 'the krav cannot be judged' },
    steps: {
      what: 'Elements that an expression visits in one post',
      beyond: 'the post counts as unclear',
    },
    git: { what: 'The time git has for one answer', beyond: 'the command ends with code 3' },
  },
};
