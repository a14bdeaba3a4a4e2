import { lifeOf } from '../../life/life.ts';
import { elementsOf } from '../../life/living.ts';
import { withKnownLog } from '../../life/log.ts';
import { prepare } from '../../query/evaluate/prepare.ts';
import type { Bindings } from '../../query/expression.ts';
import type { JsonObject } from '../../read/json.ts';
import type { Livslop, Post } from '../../read/post.ts';
import type { Day } from '../../time/day.ts';
import type { CompiledKrav } from '../definition/compile.ts';
import type { CountKrav, EventKrav } from '../definition/krav.ts';
import type { TypeView } from '../definition/type-view.ts';
import { countingPosts, type Ground } from './context.ts';
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
  ground: Pick<Ground, 'asOf' | 'lifeOf'>,
): Candidate[] {
  if (subject === null) return [];
  const { list } = krav.tell;
  const bindings = postBindings(subject, post, ground.asOf);
  const own = planFields(subject.type.livslop, '');
  if (element === null) {
    const life = ground.lifeOf(post);
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
    life: livslop === null ? ground.lifeOf(post) : lifeOf(value, livslop, ground.asOf),
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
export interface AskedItem {
  readonly candidate: Candidate;
  readonly item: Item;
  readonly match: ReturnType<typeof matchOverDays>;
  readonly group: ReturnType<typeof membershipOverDays>;
}

/** Asks the expressions of a krav about all that may count. */
export function askedOf(
  compiled: CompiledKrav,
  krav: CountKrav | EventKrav,
  ground: Ground,
): readonly AskedItem[] {
  const ask = (post: Post) => askedIn(compiled, krav, post, ground);
  const posts = compiled.subject === null ? [] : countingPosts(ground, krav.tell.type);
  return posts.flatMap((post) => ground.memory?.answer(post, () => ask(post)) ?? ask(post));
}

/** Asks the expressions of a krav about what may count of one post. */
export function askedIn(
  compiled: CompiledKrav,
  krav: CountKrav | EventKrav,
  post: Post,
  ground: Pick<Ground, 'asOf' | 'lifeOf'>,
): readonly AskedItem[] {
  return candidatesIn(compiled, krav, post, ground).map((candidate) => {
    const match = matchOverDays(compiled.expressions.hvor, candidate.bindings, ground.asOf);
    const group = membershipOverDays(compiled.expressions.per, candidate.bindings, ground.asOf);
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
