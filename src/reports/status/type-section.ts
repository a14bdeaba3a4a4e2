import type { Assessment } from '../../krav/assessment.ts';
import { countingPosts } from '../../krav/evaluate/context.ts';
import type { RecordType } from '../../read/register/record-type.ts';
import type { SchemaView } from '../../read/schema/view.ts';
import { viewOfType } from '../../register/register.ts';
import type { BaerumSections } from '../baerum/sections.ts';
import { hasLife } from '../posts/has-life.ts';
import { isFinished, type PostView, viewPost } from '../posts/post-view.ts';
import { type LeftOut, leftOutOf } from '../sections/left-out.ts';

/** The posts of one type that are not surely finished, for a report on any register. */
export interface TypeSection {
  readonly type: RecordType;
  /** What the schemas say of its posts: the titles of the columns. */
  readonly view: SchemaView;
  readonly columns: readonly string[];
  readonly posts: readonly PostView[];
  readonly leftOut: LeftOut;
  readonly counts: {
    readonly running: number;
    readonly paused: number;
    readonly unclear: number;
    readonly planned: number;
  };
}

/** One section for each type whose posts have lives, but for those that have a section of their own. */
export function typeSections(
  { register, lifeOf, asOf }: Assessment,
  baerum: BaerumSections,
): TypeSection[] {
  const own = baerum.measures?.type;
  return [...register.types.values()]
    .filter((type) => hasLife(type) && type.name !== own)
    .map((type) => {
      const views = countingPosts({ register }, type.name).map((post) =>
        viewPost(post, lifeOf(post), asOf),
      );
      const posts = views.filter((view) => !isFinished(view));
      return {
        type,
        view: viewOfType(register, type.name),
        columns: type.columns ?? [],
        posts,
        leftOut: leftOutOf(register, [type.name]),
        counts: {
          running: views.filter(({ active }) => active === 'yes').length,
          paused: views.filter(({ active }) => active === 'paused').length,
          unclear: views.filter(({ active }) => active === 'unknown').length,
          planned: views.filter(({ life }) => life.planned !== null).length,
        },
      };
    });
}
