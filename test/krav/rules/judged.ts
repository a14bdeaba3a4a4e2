import { assess } from '../../../src/krav/assess.ts';
import { type Span, WHOLE_PROMISE } from '../../../src/krav/days/window.ts';
import { buildRegister } from '../../../src/register/register.ts';
import { kravEntry } from '../../../src/reports/krav/json.ts';
import { isoDay } from '../../../src/time/day.ts';
import { memoryTree } from '../../memory-tree.ts';
import { DAY, LOG_LINE, listOf, projectSchema } from '../../project-schema.ts';
import { readingIn } from '../../register-in.ts';

const SCHEMA = projectSchema({
  art: { type: 'string' },
  statuslogg: listOf(LOG_LINE),
  hendelser: listOf({ dato: DAY, art: { type: 'string' } }),
});
const REGISTER =
  'tittel: Prøve\ntidssone: Europe/Oslo\neksempelposter: teller\nskjemaer: ../schemas\ntyper:\n  prosjekt: prosjekter/*.yaml\n  krav: krav/*.yaml\n';

/** A post that runs from one day to another: `START..END ART`, with more lines of YAML after it. */
export function project(id: string, days: string, art = 'a', more = ''): [string, string] {
  const [start = '', end = ''] = days.split('..');
  const log = `statuslogg:\n  - {dato: ${start}, status: pågår}\n${more}`;
  return [
    `data/prosjekter/${id}.yaml`,
    `id: ${id}\nart: ${art}\nstart: ${start}\n${end === '' ? '' : `slutt: ${end}\n`}${log}`,
  ];
}

/** The fields of a krav of the form `antall` over the projects; takes the rest of its file. */
export function counting(rest: string): string {
  return `id: K-1\ntittel: Prøve\nform: antall\ntell: prosjekt\nalvor: feil\ntolkning: Prøve.\n${rest}`;
}

/** The files of a small register with one krav. */
export function registerOf(
  posts: readonly (readonly [string, string])[],
  krav: string,
  config = REGISTER,
): Record<string, string> {
  return {
    'data/register.yaml': config,
    'schemas/prosjekt.schema.json': SCHEMA,
    'data/krav/K-1.yaml': krav,
    ...Object.fromEntries(posts),
  };
}

/** The register judged on a day: its first krav as in JSON, and all findings. */
export function judgedOn(
  files: Readonly<Record<string, string>>,
  asOf: string,
  span: Span = WHOLE_PROMISE,
) {
  const reading = readingIn(memoryTree(files));
  const { results, findings } = assess(buildRegister(reading), isoDay(asOf), span);
  const [result] = results;
  if (result === undefined) throw new Error('the krav was not judged');
  const entry: KravJson = JSON.parse(
    JSON.stringify(kravEntry(result), (_, value) =>
      typeof value === 'bigint' ? Number(value) : value,
    ),
  );
  return { entry, findings: [...reading.findings, ...findings] };
}

interface NextJson {
  readonly group: string | null;
  readonly side: string;
  readonly from: string;
  readonly min: number | null;
  readonly max: number | null;
  readonly openedBy: readonly string[];
  readonly openedByRule: string | null;
}

interface GapJson {
  readonly group: string | null;
  readonly side: string;
  readonly from: string;
  readonly to: string;
  readonly verdict: string;
  readonly low: number;
  readonly high: number | null;
  readonly shortfall: number | null;
  readonly toleratedDays: number;
  readonly exempt: boolean;
  readonly openedBy: readonly string[];
  readonly closedBy: readonly string[];
  readonly openedByRule: string | null;
  readonly closedByRule: string | null;
}

/** What tests look at in a krav as JSON. */
export interface KravJson {
  readonly id: string;
  readonly form: string | null;
  readonly title: string;
  readonly interpretation: string;
  readonly severity: string;
  readonly min: number | null;
  readonly max: number | null;
  readonly rules: readonly Record<string, unknown>[];
  readonly bindsFrom: string | null;
  readonly verdict: string;
  readonly sides: { readonly below: string | null; readonly above: string | null };
  readonly count: { readonly low: number; readonly high: number | null; readonly planned: number };
  readonly margin: number | null;
  readonly counted: readonly string[];
  readonly unknown: readonly { readonly post: string; readonly reason: string }[];
  readonly next: NextJson | null;
  readonly groups: readonly {
    readonly group: string;
    readonly verdict: string;
    readonly margin: number | null;
  }[];
  readonly posts: readonly { readonly post: string; readonly verdict: string }[];
  readonly periods: readonly {
    readonly period: string;
    readonly verdict: string;
    readonly low: number;
    readonly missing: number | null;
    readonly min: number | null;
    readonly max: number | null;
  }[];
  readonly gaps: readonly GapJson[];
  readonly daysBroken: number;
  readonly daysUnknown: number;
  readonly daysExempt: number;
}
