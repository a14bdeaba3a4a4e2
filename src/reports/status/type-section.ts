import type { Assessment } from '../../krav/assessment.ts';
import { countingPosts } from '../../krav/evaluate/context.ts';
import type { RecordType } from '../../read/register/record-type.ts';
import type { SchemaView } from '../../read/schema/view.ts';
import { viewOfType } from '../../register/register.ts';
import type { BaerumSections } from '../baerum/sections.ts';
import { hasLife } from '../posts/has-life.ts';
import { isFinished, type PostView, viewPost } from '../posts/post-view.ts';
import { type LeftOut, leftOutOf } from '../sections/left-out.ts';

/** Posts of one type, for a report on any register. */
export interface TypePosts {
  readonly type: RecordType;
  /** What the schemas say of its posts: the titles of the columns. */
  readonly view: SchemaView;
  readonly posts: readonly PostView[];
  readonly leftOut: LeftOut;
}

/** The posts of one type that are not surely finished, and how many of all are in each state. */
export interface TypeSection extends TypePosts {
  readonly counts: {
    readonly running: number;
    readonly paused: number;
    readonly unclear: number;
    readonly planned: number;
  };
}

/** One section for each type whose posts have lives, but for those that have a section of their own. */
export function typeSections(assessment: Assessment, baerum: BaerumSections): TypeSection[] {
  const own = baerum.measures?.type;
  return [...assessment.register.types.values()]
    .filter((type) => hasLife(type) && type.name !== own)
    .map((type) => {
      const all = countingPostsOf(assessment, type);
      const { posts } = all;
      return {
        ...all,
        posts: posts.filter((view) => !isFinished(view)),
        counts: {
          running: posts.filter(({ active }) => active === 'yes').length,
          paused: posts.filter(({ active }) => active === 'paused').length,
          unclear: posts.filter(({ active }) => active === 'unknown').length,
          planned: posts.filter(({ life }) => life.planned !== null).length,
        },
      };
    });
}

/** All posts of a type that count. */
export function countingPostsOf(
  { register, lifeOf, asOf }: Assessment,
  type: RecordType,
): TypePosts {
  return {
    type,
    view: viewOfType(register, type.name),
    posts: countingPosts({ register }, type.name).map((post) => viewPost(post, lifeOf(post), asOf)),
    leftOut: leftOutOf(register, [type.name]),
  };
}
