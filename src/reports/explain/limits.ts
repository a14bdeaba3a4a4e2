import type { Code } from '../../diagnostic/finding.ts';
import { MOST_OF_A_CODE } from '../../diagnostic/most-of-a-code.ts';
import { LIMITS } from '../../query/syntax/limits.ts';
import { HIGHEST_LIMITS, LIMIT_KEYS, type Limits, USUAL_LIMITS } from '../../read/limits.ts';
import { DEEPEST as DEEPEST_SCHEMA, MOST_PARTS } from '../../read/schema/lint.ts';
import { DEEPEST } from '../../read/yaml/parse.ts';
import { type Catalogue, wordsIn } from '../../text/catalogue.ts';
import { writtenNumber } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import { USUAL_PATIENCE } from '../../tree/git-run.ts';

type LimitName = keyof Catalogue['limits']['rows'];
type Unit = keyof Catalogue['limits']['units'];

/** How large something may be; the finding that tells of what is larger, where there is one. */
interface Limit {
  readonly value: number;
  readonly unit: Unit | null;
  readonly code: Code | null;
  /** The field of register.yaml that raises it, and how far; null for one that cannot be raised. */
  readonly raised: { readonly by: string; readonly to: number } | null;
}

const ALL: Readonly<Record<LimitName, Limit>> = {
  file: raisable('file', 'file/too-large'),
  depth: fixed(DEEPEST, 'yaml/depth'),
  keys: raisable('keys', 'yaml/keys'),
  files: raisable('files', 'register/too-many-files'),
  findings: fixed(MOST_OF_A_CODE, 'file/more-findings'),
  schemaParts: fixed(MOST_PARTS, 'schema/document'),
  schemaDepth: fixed(DEEPEST_SCHEMA, 'schema/document'),
  expression: fixed(LIMITS.length, 'krav/expression', 'characters'),
  steps: fixed(LIMITS.steps, 'krav/expression'),
  git: fixed(USUAL_PATIENCE / 1000, null, 'seconds'),
};

function fixed(value: number, code: Code | null, unit: Unit | null = null): Limit {
  return { value, unit, code, raised: null };
}

/** A limit that register.yaml may raise. */
function raisable(name: keyof Limits, code: Code): Limit {
  const unit = name === 'file' ? 'kilobytes' : null;
  const shown = (value: number) => (unit === null ? value : value / 1024);
  const raised = { by: `grenser.${LIMIT_KEYS[name]}`, to: shown(HIGHEST_LIMITS[name]) };
  return { value: shown(USUAL_LIMITS[name]), unit, code, raised };
}

/** One limit, in the words of a reader. */
export interface ToldLimit extends Limit {
  readonly name: LimitName;
  readonly what: string;
  readonly written: string;
  readonly beyond: string;
}

/** Every limit of the tool, in one language. */
export function toldLimits(language: Language): ToldLimit[] {
  const { rows, units } = wordsIn(language).limits;
  const names = Object.keys(ALL) as LimitName[]; // exactly its keys
  return names.map((name) => {
    const limit = ALL[name];
    const { value, unit } = limit;
    const written = `${writtenNumber(value)}${unit === null ? '' : ` ${units[unit]}`}`;
    return { name, ...limit, written, ...rows[name] };
  });
}
