import { type Life, lifeOf } from '../life/life.ts';
import { elementsOf } from '../life/living.ts';
import { withKnownLog } from '../life/log.ts';
import type { Bindings } from '../query/expression.ts';
import { prepare } from '../query/prepare.ts';
import type { JsonObject } from '../read/json.ts';
import type { Livslop, Post } from '../read/post.ts';
import type { RegisterContent } from '../register/register.ts';
import type { Day } from '../time/day.ts';
import type { CompiledKrav } from './compile.ts';
import type { CountKrav, EventKrav } from './definition.ts';
import type { Item } from './item.ts';
import type { Supposition } from './supposed.ts';
import type { TypeView } from './type-view.ts';
import type { Span } from './window.ts';

/** What krav are judged by: a register on a day, with what has been worked out of its posts. */
export interface Ground {
  readonly register: RegisterContent;
  readonly asOf: Day;
  readonly span: Span;
  readonly lifeOf: (post: Post) => Life;
  /** What is supposed to run beside the posts. */
  readonly supposed: readonly Supposition[];
  /** Where others than this judgement have asked the same of the same posts: what they were answered. */
  readonly memory?: Memory;
}

/** Answers about single posts, worked out where they are not remembered. */
export interface Memory {
  /** What a krav asks its expressions of a post. */
  readonly answer: <T>(post: Post, work: () => T) => T;
  /** What is known of a post, whatever is asked of it. */
  readonly known: <T>(post: Post, work: () => T) => T;
}

/** The posts that may count: example posts only where the register says that they do. */
export function countingPosts(
  { register }: Pick<Ground, 'register'>,
  type: string,
): readonly Post[] {
  const posts = register.postsOf(type);
  return register.config.examplesCount ? posts : posts.filter(({ example }) => !example);
}

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
