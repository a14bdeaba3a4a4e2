import type { Post } from '../read/post.ts';
import type { RegisterContent } from '../register/register.ts';
import type { Day } from '../time/day.ts';
import { type Life, lifeOf } from './life.ts';

/** Each post's own life as known on a day, worked out once when first asked for. */
export function livesOn(register: RegisterContent, asOf: Day): (post: Post) => Life {
  const lives = new Map<Post, Life>();
  return (post) => {
    const known = lives.get(post);
    if (known !== undefined) return known;
    const life = lifeOf(post.value, register.types.get(post.type)?.livslop ?? null, asOf);
    lives.set(post, life);
    return life;
  };
}
