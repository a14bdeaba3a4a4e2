import type { Assessment } from '../../krav/assessment.ts';
import { KRAV_TYPE } from '../../krav/definition/read-krav.ts';
import type { KravResult } from '../../krav/result.ts';
import type { Post } from '../../read/post.ts';
import { type Day, parseIsoDay } from '../../time/day.ts';
import { type LeftOut, leftOutOf } from '../sections/left-out.ts';
import { type OurPost, ourPosts, ourType } from './posts.ts';

/** The tiltak of the strategy, one row each; what is not set is null and printed as «ikke fastsatt». */
export interface Measures {
  /** The name of the type in this register. */
  readonly type: string;
  readonly rows: readonly MeasureRow[];
  readonly leftOut: LeftOut;
}

export interface MeasureRow {
  readonly post: Post;
  /** In the strategy; null where it has none. */
  readonly number: number | null;
  /** What a reader calls it: its number, or its id where two areas of the register share numbers. */
  readonly label: string;
  /** The id of the area it belongs to. */
  readonly area: string;
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
  const type = ourType(assessment.register, 'tiltak');
  if (type === undefined) return null;
  const tiltak = ourPosts(assessment.register, 'tiltak');
  const numbers = new Set(tiltak.map(({ value }) => value.nr));
  const hasOwnNumbers = numbers.size === tiltak.length;
  const rows = tiltak.map((each) => {
    const label =
      hasOwnNumbers && each.value.nr !== undefined ? String(each.value.nr) : each.post.id;
    return { ...rowOf(each, assessment), label };
  });
  const own = leftOutOf(assessment.register, [type.name]);
  // A krav that nobody can read is in no row, and may be about any of them.
  const ofKrav = leftOutOf(assessment.register, [KRAV_TYPE]);
  const files = [...own.files, ...ofKrav.files];
  const leftOut = { ...own, files, folders: [...own.folders, ...ofKrav.folders] };
  return { type: type.name, rows, leftOut };
}

function rowOf(
  { post, value }: OurPost<'tiltak'>,
  { results, lifeOf, asOf }: Assessment,
): Omit<MeasureRow, 'label'> {
  const entry = lifeOf(post).entries.findLast(({ day }) => day <= asOf);
  const line = entry === undefined ? undefined : value.statuslogg?.[entry.index];
  const names = [post.id, `${post.type}/${post.id}`];
  return {
    post,
    number: value.nr ?? null,
    area: value.innsatsomrade ?? '',
    title: value.tittel ?? post.id,
    kind: value.type ?? null,
    responsible: value.ansvarlig?.enhet ?? null,
    status: entry?.status ?? null,
    assessment: line?.vurdering ?? null,
    news: line?.tekst ?? null,
    deadline: parseIsoDay(value.frist ?? '') ?? null,
    krav: results.filter(({ krav }) => krav.basis.some((id) => names.includes(id))),
  };
}
