import type { Assessment } from '../../krav/assessment.ts';
import type { KravResult } from '../../krav/result.ts';
import { type Json, type JsonObject, property } from '../../read/json.ts';
import type { Post, RecordType } from '../../read/post.ts';
import { type Day, parseIsoDay } from '../../time/day.ts';
import { isOurs } from './schema.ts';

/** The tiltak of the strategy, one row each; what is not set is null and printed as «ikke fastsatt». */
export interface Measures {
  /** The name of the type in this register. */
  readonly type: string;
  readonly rows: readonly MeasureRow[];
}

export interface MeasureRow {
  readonly post: Post;
  readonly number: number | null;
  readonly title: string;
  readonly kind: string | null;
  readonly responsible: string | null;
  readonly status: string | null;
  readonly assessment: string | null;
  readonly news: string | null;
  readonly deadline: Day | null;
  /** The krav that rest on it. */
  readonly krav: readonly KravResult[];
}

/** The table of tiltak; null where the register has no type with our schema for them. */
export function measuresOf(assessment: Assessment): Measures | null {
  const type = [...assessment.register.types.values()].find((each) => isOurs(each, 'tiltak'));
  return type === undefined ? null : { type: type.name, rows: rowsOf(assessment, type) };
}

function rowsOf({ register, results, lifeOf, asOf }: Assessment, type: RecordType): MeasureRow[] {
  return (register.postsOf(type.name) ?? []).map((post) => {
    const { value } = post;
    const entry = lifeOf(post).entries.findLast(({ day }) => day <= asOf);
    const log = type.livslop?.log == null ? undefined : value[type.livslop.log];
    const line: Json | undefined =
      Array.isArray(log) && entry !== undefined ? log[entry.index] : undefined;
    return {
      post,
      number: numberIn(value, 'nr'),
      title: textIn(value, 'tittel') ?? post.id,
      kind: textIn(value, 'type'),
      responsible: textIn(value['ansvarlig'], 'enhet'),
      status: entry?.status ?? null,
      assessment: textIn(line, 'vurdering'),
      news: textIn(line, 'tekst'),
      deadline: parseIsoDay(textIn(value, 'frist') ?? '') ?? null,
      krav: results.filter(({ krav }) =>
        krav.basis.some((id) => id === post.id || id === `${type.name}/${post.id}`),
      ),
    };
  });
}

function textIn(value: Json | undefined, name: string): string | null {
  const found = property(value, name);
  return typeof found === 'string' ? found : null;
}

function numberIn(value: JsonObject, name: string): number | null {
  const found = property(value, name);
  return typeof found === 'number' ? found : null;
}
