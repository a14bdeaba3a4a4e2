import type { Life } from '../../life/life.ts';
import { elementsOf, type Lives, type LivingElement } from '../../life/lives.ts';
import { withKnownLog } from '../../life/log.ts';
import { prepare, type ValueShape } from '../../query/evaluate/prepare.ts';
import type { Bindings } from '../../query/expression.ts';
import type { Json } from '../../read/json.ts';
import type { ElementLivslop, Livslop, Post } from '../../read/post.ts';
import { type CompiledCounting, groupedBy } from '../definition/compiled.ts';
import type { TypeView } from '../definition/type-view.ts';
import { cachedAnswers } from './cached-answers.ts';
import { countingPosts, type KravContext } from './context.ts';
import type { Candidate, EvaluatedItem } from './evaluated-item.ts';
import { matchOverDays, membershipOverDays } from './expression-over-days.ts';
import type { Item } from './item.ts';

/** What may count of one post: itself, or the elements of the krav's list in it, each with its life. */
export function candidatesIn(
  { krav, element }: CompiledCounting,
  subject: TypeView,
  post: Post,
  context: Pick<KravContext, 'lives'>,
): Candidate[] {
  const { list } = krav.tell;
  const life = context.lives.of(post);
  if (element === null) return [new PostCandidate(post, life, subject)];
  const postFields = planFields(subject.type.livslop, '', life);
  const bindings = postBindings(subject, post, life);
  const own = ownLivslop(subject, list);
  const elementShape = shapeInList(subject.shape, list);
  return livingIn(subject, list, post, context.lives).map(
    ({ value, pointer, index, life: ofElement }) => ({
      id: `${post.id}/${list.join('/')}/${index}`,
      path: post.path,
      post,
      value,
      pointer,
      life: ofElement,
      planFields: own === null ? postFields : planFields(own.livslop, pointer, ofElement),
      bindings: { ...bindings, element: prepare(value, elementShape, pointer) },
    }),
  );
}

/** A post that may count. What is in it, and what names its fields, is made only for what asks for it. */
class PostCandidate implements Candidate {
  readonly pointer = '';
  readonly post: Post;
  readonly life: Life;
  private readonly subject: TypeView;
  private known: Bindings | null = null;

  constructor(post: Post, life: Life, subject: TypeView) {
    this.post = post;
    this.life = life;
    this.subject = subject;
  }

  get id(): string {
    return this.post.id;
  }

  get path(): string {
    return this.post.path;
  }

  get value(): Json {
    return this.post.value;
  }

  get planFields(): Candidate['planFields'] {
    return planFields(this.subject.type.livslop, '', this.life);
  }

  get bindings(): Bindings {
    this.known ??= postBindings(this.subject, this.post, this.life);
    return this.known;
  }
}

/** The elements of a list in a post, each with its own life or that of the post. */
function livingIn(
  subject: TypeView,
  list: readonly string[],
  post: Post,
  lives: Lives,
): readonly LivingElement[] {
  const own = ownLivslop(subject, list);
  if (own !== null) return lives.inside(post, own);
  const life = lives.of(post);
  return elementsOf(post.value, list).map((each) => ({ ...each, life }));
}

/** The lives of what may count of one post, in the order of `candidatesIn`. */
export function candidateLives(
  { krav, element }: CompiledCounting,
  subject: TypeView,
  post: Post,
  lives: Lives,
): readonly Life[] {
  if (element === null) return [lives.of(post)];
  return livingIn(subject, krav.tell.list, post, lives).map(({ life }) => life);
}

/** The list whose elements have a livslop for themselves; null where they live with their post. */
export function ownLivslop({ elements }: TypeView, list: readonly string[]): ElementLivslop | null {
  return elements.find((each) => each.list.join('.') === list.join('.')) ?? null;
}

/** What reading the elements of a list takes. */
function shapeInList(shape: ValueShape, list: readonly string[]): ValueShape {
  return list.reduce((at, name) => at.property(name), shape).items();
}

/** A post as expressions see it: its log holds only what is known of its life. */
export function postBindings(
  subject: TypeView | null,
  { value }: Post,
  { entries }: Life,
): Bindings {
  if (subject === null) return { post: null };
  return { post: prepare(withKnownLog(value, subject.type.livslop, entries), subject.shape) };
}

function planFields(
  livslop: Livslop | null,
  pointer: string,
  { unreadable: [unreadable] }: Life,
): Item['planFields'] {
  const at = (field: string | null | undefined) => (field == null ? null : `${pointer}/${field}`);
  return {
    from: at(livslop?.plan?.from),
    to: at(livslop?.plan?.to),
    log: at(livslop?.log),
    unreadable: unreadable === undefined ? null : `${pointer}${unreadable}`,
  };
}

/** Asks the expressions of a krav about all that may count. */
export function evaluateItems(
  compiled: CompiledCounting,
  context: KravContext,
): readonly EvaluatedItem[] {
  const { subject } = compiled;
  if (subject === null) return [];
  const ask = (post: Post) => evaluateItemsOf(compiled, subject, post, context);
  const posts = countingPosts(context, compiled.krav.tell.type);
  return posts.flatMap((post) => context.memory?.items(post, () => ask(post)) ?? ask(post));
}

/** Asks the expressions of a krav about what may count of one post. */
function evaluateItemsOf(
  compiled: CompiledCounting,
  subject: TypeView,
  post: Post,
  context: Pick<KravContext, 'asOf' | 'lives'>,
): readonly EvaluatedItem[] {
  const ask = cachedAnswers(compiled, subject, post);
  return candidatesIn(compiled, subject, post, context).map((candidate) => {
    const { id, path, life, planFields } = candidate;
    const match = matchOverDays(compiled.where, candidate, context.asOf, ask);
    const group = membershipOverDays(groupedBy(compiled), candidate, context.asOf, ask);
    const isUnclear = match.steps.some(({ value }) => value === 'unknown');
    const item = {
      id,
      postId: post.id,
      path,
      life,
      planFields,
      match: match.steps,
      matchUnder: match.under,
      membership: group.steps,
      unclear: isUnclear ? match.unclear : group.unclear,
    };
    return { candidate, item, match, group };
  });
}
