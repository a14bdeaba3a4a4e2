import type { Code } from '../../diagnostic/finding.ts';
import { MOST_OF_A_CODE } from '../../diagnostic/most-of-a-code.ts';
import { LIMITS } from '../../query/syntax/limits.ts';
import { MOST_FILES } from '../../read/register/file-types.ts';
import { DEEPEST as DEEPEST_SCHEMA, MOST_PARTS } from '../../read/schema/lint.ts';
import { DEEPEST } from '../../read/yaml/parse.ts';
import { MOST_KEYS } from '../../read/yaml/value.ts';
import { type Catalogue, wordsIn } from '../../text/catalogue.ts';
import { writtenNumber } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import { USUAL_PATIENCE } from '../../tree/git-run.ts';
import { FILE_LIMIT } from '../../tree/tree.ts';

type LimitName = keyof Catalogue['limits']['rows'];
type Unit = keyof Catalogue['limits']['units'];

/** How large something may be; the finding that tells of what is larger, where there is one. */
interface Limit {
  readonly value: number;
  readonly unit: Unit | null;
  readonly code: Code | null;
}

const ALL: Readonly<Record<LimitName, Limit>> = {
  file: { value: FILE_LIMIT / 1024, unit: 'kilobytes', code: 'file/too-large' },
  depth: { value: DEEPEST, unit: null, code: 'yaml/depth' },
  keys: { value: MOST_KEYS, unit: null, code: 'yaml/keys' },
  files: { value: MOST_FILES, unit: null, code: 'register/too-many-files' },
  findings: { value: MOST_OF_A_CODE, unit: null, code: 'file/more-findings' },
  schemaParts: { value: MOST_PARTS, unit: null, code: 'schema/document' },
  schemaDepth: { value: DEEPEST_SCHEMA, unit: null, code: 'schema/document' },
  expression: { value: LIMITS.length, unit: 'characters', code: 'krav/expression' },
  steps: { value: LIMITS.steps, unit: null, code: 'krav/expression' },
  git: { value: USUAL_PATIENCE / 1000, unit: 'seconds', code: null },
};

/** One limit, in the words of a reader. */
export interface ToldLimit {
  readonly name: LimitName;
  readonly what: string;
  readonly value: number;
  readonly unit: Unit | null;
  readonly written: string;
  readonly beyond: string;
  readonly code: Code | null;
}

/** Every limit of the tool, in one language. */
export function toldLimits(language: Language): ToldLimit[] {
  const { rows, units } = wordsIn(language).limits;
  const names = Object.keys(ALL) as LimitName[]; // exactly its keys
  return names.map((name) => {
    const { value, unit, code } = ALL[name];
    const written = `${writtenNumber(value)}${unit === null ? '' : ` ${units[unit]}`}`;
    return { name, value, unit, code, written, ...rows[name] };
  });
}
