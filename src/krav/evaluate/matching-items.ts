import { lifeOf } from '../../life/life.ts';
import { elementsOf } from '../../life/lives.ts';
import { withKnownLog } from '../../life/log.ts';
import { prepare } from '../../query/evaluate/prepare.ts';
import type { Bindings } from '../../query/expression.ts';
import type { JsonObject } from '../../read/json.ts';
import type { Livslop, Post } from '../../read/post.ts';
import type { Day } from '../../time/day.ts';
import type { CompiledKrav } from '../definition/compile.ts';
import type { CountKrav, EventKrav } from '../definition/krav.ts';
import type { TypeView } from '../definition/type-view.ts';
import { countingPosts, type KravContext } from './context.ts';
import { matchOverDays, membershipOverDays } from './expression-over-days.ts';
import type { Item } from './item.ts';

/** A post or element that may count, before it has been asked whether it matches. */
export interface Candidate extends Omit<Item, 'match' | 'membership' | 'unclear'> {
  readonly post: Post;
  readonly value: JsonObject;
  readonly pointer: string;
  readonly bindings: Bindings;
}

/** What may count of one post: itself, or the elements of the krav's list in it, each with its life. */
export function candidatesIn(
  { subject, element }: CompiledKrav,
  krav: CountKrav | EventKrav,
  post: Post,
  context: Pick<KravContext, 'asOf' | 'lifeOf'>,
): Candidate[] {
  if (subject === null) return [];
  const { list } = krav.tell;
  const bindings = postBindings(subject, post, context.asOf);
  const own = planFields(subject.type.livslop, '');
  if (element === null) {
    const life = context.lifeOf(post);
    return [
      {
        id: post.id,
        path: post.path,
        post,
        value: post.value,
        pointer: '',
        life,
        planFields: own,
        bindings,
      },
    ];
  }
  const livslop = ownLivslop(subject, list);
  return elementsOf(post.value, list).map(({ value, pointer, index }) => ({
    id: `${post.id}/${list.join('/')}/${index}`,
    path: post.path,
    post,
    value,
    pointer,
    life: livslop === null ? context.lifeOf(post) : lifeOf(value, livslop, context.asOf),
    planFields: livslop === null ? own : planFields(livslop, pointer),
    bindings: { ...bindings, element: prepare(value, element, pointer) },
  }));
}

/** The livslop that the elements of a list have for themselves; null where they live with their post. */
export function ownLivslop({ elements }: TypeView, list: readonly string[]): Livslop | null {
  const found = elements.find((each) => each.list.join('.') === list.join('.'));
  return found?.livslop ?? null;
}

/** A post as expressions see it: its log holds only what is known on the as-of day. */
export function postBindings(subject: TypeView | null, post: Post, asOf: Day): Bindings {
  if (subject === null) return { post: null };
  return { post: prepare(withKnownLog(post.value, subject.type.livslop, asOf), subject.view) };
}

function planFields(livslop: Livslop | null, pointer: string): Item['planFields'] {
  const at = (field: string | null | undefined) => (field == null ? null : `${pointer}/${field}`);
  return { from: at(livslop?.plan?.from), to: at(livslop?.plan?.to), log: at(livslop?.log) };
}

/** A candidate with what the expressions answered about it. */
export interface EvaluatedItem {
  readonly candidate: Candidate;
  readonly item: Item;
  readonly match: ReturnType<typeof matchOverDays>;
  readonly group: ReturnType<typeof membershipOverDays>;
}

/** Asks the expressions of a krav about all that may count. */
export function evaluateItems(
  compiled: CompiledKrav,
  krav: CountKrav | EventKrav,
  context: KravContext,
): readonly EvaluatedItem[] {
  const ask = (post: Post) => evaluateItemsOf(compiled, krav, post, context);
  const posts = compiled.subject === null ? [] : countingPosts(context, krav.tell.type);
  return posts.flatMap((post) => context.memory?.answer(post, () => ask(post)) ?? ask(post));
}

/** Asks the expressions of a krav about what may count of one post. */
export function evaluateItemsOf(
  compiled: CompiledKrav,
  krav: CountKrav | EventKrav,
  post: Post,
  context: Pick<KravContext, 'asOf' | 'lifeOf'>,
): readonly EvaluatedItem[] {
  return candidatesIn(compiled, krav, post, context).map((candidate) => {
    const match = matchOverDays(compiled.expressions.hvor, candidate.bindings, context.asOf);
    const group = membershipOverDays(compiled.expressions.per, candidate.bindings, context.asOf);
    const isUnclear = match.steps.some(({ value }) => value === 'unknown');
    const item = {
      ...candidate,
      match: match.steps,
      membership: group.steps,
      unclear: isUnclear ? match.unclear : group.unclear,
    };
    return { candidate, item, match, group };
  });
}
