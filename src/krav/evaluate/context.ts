import type { Lives } from '../../life/lives.ts';
import type { Post } from '../../read/post.ts';
import type { RegisterContent } from '../../register/register.ts';
import type { Day } from '../../time/day.ts';
import type { Span } from '../days/window.ts';
import type { CompiledCounting } from '../definition/compiled.ts';
import type { EvaluatedItem } from './evaluated-item.ts';
import type { Supposition } from './what-if.ts';

/** What krav are judged by: a register on a day, with what has been worked out of its posts. */
export interface KravContext {
  readonly register: RegisterContent;
  readonly asOf: Day;
  readonly span: Span;
  readonly lives: Lives;
  /** What is supposed to run besides the posts. */
  readonly supposed: readonly Supposition[];
  /** Where others than this judgement have asked the same of the same posts: what they were answered. */
  readonly memory?: Memory;
}

/** Answers about single posts, worked out where they are not remembered. */
export interface Memory {
  /** What a krav that counts asks its expressions of what is in a post. */
  readonly items: Remembered<readonly EvaluatedItem[]>;
}

/** Gives what was answered about a post before, else what `work` answers now. */
type Remembered<T> = (post: Post, work: () => T) => T;

/** The posts that may count: example posts only where the register says that they do. */
export function countingPosts(
  { register }: Pick<KravContext, 'register'>,
  type: string,
): readonly Post[] {
  const posts = register.postsOf(type);
  return register.config.examplesCount ? posts : posts.filter(({ example }) => !example);
}

/** What a krav that counts is judged by besides its items. */
export function registeredOf(
  { krav, subject }: CompiledCounting,
  { register }: Pick<KravContext, 'register'>,
) {
  const { type } = krav.tell;
  const quarantined = register.quarantinedOf(type);
  const posts = countingPosts({ register }, type);
  const examplesLeftOut = register.postsOf(type).length - posts.length;
  return {
    examplesLeftOut,
    copies: copiesOf(posts),
    quarantined,
    keptSince: subject?.type.keptSince ?? null,
    nothingRegistered: posts.length === 0 && quarantined.length === 0,
  };
}

/** The files of several posts that have one id, by the id. */
export type Copies = ReadonlyMap<string, readonly string[]>;

function copiesOf(posts: readonly Post[]): Copies {
  const paths = new Map<string, string[]>();
  for (const { id, path } of posts) {
    const known = paths.get(id);
    if (known === undefined) paths.set(id, [path]);
    else known.push(path);
  }
  return new Map([...paths].filter(([, { length }]) => length > 1));
}
