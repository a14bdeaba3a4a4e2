import { type TypeView, typeViews } from '../../krav/definition/type-view.ts';
import { livesOn } from '../../life/lives.ts';
import { withKnownLog } from '../../life/log.ts';
import { prepare } from '../../query/evaluate/prepare.ts';
import { type Expression, evaluate } from '../../query/expression.ts';
import type { FieldFilter } from '../../query/filter/field-filter.ts';
import { matches } from '../../query/filter/match.ts';
import type { Register } from '../../register/register.ts';
import type { Day } from '../../time/day.ts';
import { filteredFields } from '../posts/fields.ts';
import { type PostView, viewPost } from '../posts/post-view.ts';

/** Which posts of a type are wanted. */
export interface Criteria {
  readonly filters: readonly FieldFilter[];
  /** Only posts that run on the as-of day, paused ones among them. */
  readonly activeOnly: boolean;
  readonly where: Expression | null;
}

/** The posts found, and those of which the expression could not be answered. */
export interface Selection {
  readonly posts: readonly PostView[];
  readonly unanswered: readonly PostView[];
}

/** Finds posts of a type on a day, in the order of the files. */
export function selectPosts(
  register: Register,
  type: TypeView,
  asOf: Day,
  criteria: Criteria,
): Selection {
  const lives = livesOn(register, asOf);
  const views = register
    .postsOf(type.type.name)
    .map((post) => viewPost(post, lives.of(post), asOf))
    .filter(({ active }) => !criteria.activeOnly || active === 'yes' || active === 'paused')
    .filter((view) => {
      const fields = filteredFields(view);
      return criteria.filters.every((filter) => matches(filter, fields));
    });
  const { where } = criteria;
  if (where === null) return { posts: views, unanswered: [] };
  const answered = views.map((view) => ({ view, answer: answerOf(where, type, view, asOf) }));
  return {
    posts: answered.filter(({ answer }) => answer === true).map(({ view }) => view),
    unanswered: answered.filter(({ answer }) => answer === null).map(({ view }) => view),
  };
}

/** The type of a name with what its schema says; undefined when the register does not have it. */
export function typeNamed(register: Register, name: string): TypeView | undefined {
  return typeViews(register).get(name);
}

function answerOf(
  where: Expression,
  { type, shape }: TypeView,
  { post, status, life }: PostView,
  asOf: Day,
): boolean | null {
  const value = prepare(withKnownLog(post.value, type.livslop, life.entries), shape);
  const outcome = evaluate(where, { post: value, status, dato: asOf });
  return outcome.kind === 'value' ? outcome.value === true : null;
}
