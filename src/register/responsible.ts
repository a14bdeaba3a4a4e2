import { property } from '../read/json.ts';
import type { Post } from '../read/post.ts';

/** Who answers for a post: its `ansvarlig`, a name or a unit with one; null where nobody is recorded. */
export function responsibleFor({ value }: Post): string | null {
  const responsible = property(value, 'ansvarlig');
  const name = typeof responsible === 'string' ? responsible : property(responsible, 'enhet');
  return typeof name === 'string' && name !== '' ? name : null;
}
