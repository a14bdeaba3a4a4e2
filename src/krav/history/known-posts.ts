import { type KnownLives, knownLives, livesKnownOn } from '../../life/known-lives.ts';
import type { Lives } from '../../life/lives.ts';
import type { Post } from '../../read/post.ts';
import type { RegisterContent } from '../../register/register.ts';
import type { Day } from '../../time/day.ts';
import { type Interval, intersection } from '../../time/interval.ts';
import type { CompiledKrav } from '../definition/compiled.ts';
import { tellOf } from '../definition/krav.ts';
import { ownLivslop } from '../evaluate/matching-items.ts';

/** What is known of posts on the days of all versions, shared by all krav that ask. */
export interface KnownPosts {
  /** The days around a day on which a krav knows the same of a post. */
  readonly within: (compiled: CompiledKrav, post: Post, asOf: Day) => Interval;
  /** The lives of a register on a day. */
  readonly livesIn: (register: RegisterContent, asOf: Day) => Lives;
  /** The same of the posts that a krav is about. */
  readonly lives: (compiled: CompiledKrav, asOf: Day) => Lives;
}

export function knownPosts(): KnownPosts {
  const lives: KnownLives = knownLives();
  const livslopOf = ({ subject }: CompiledKrav) => subject?.type.livslop ?? null;
  return {
    within: (compiled, post, asOf) => {
      const own = lives.of(post, livslopOf(compiled), asOf).within;
      const { krav, subject } = compiled;
      const list = tellOf(krav)?.list ?? [];
      const inside = subject === null || list.length === 0 ? null : ownLivslop(subject, list);
      return inside === null ? own : intersection(own, lives.inside(post, inside, asOf).within);
    },
    livesIn: (register, asOf) => livesKnownOn(lives, register, asOf),
    lives: (compiled, asOf) => ({
      of: (post) => lives.of(post, livslopOf(compiled), asOf).value,
      inside: (post, list) => lives.inside(post, list, asOf).value,
    }),
  };
}
