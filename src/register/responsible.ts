import { property } from '../read/json.ts';
import type { Post } from '../read/post.ts';

/** Who answers for a post: its `ansvarlig`, a name or a unit with one; null where nobody is recorded. */
export function responsibleFor({ value }: Post): string | null {
  const responsible = property(value, 'ansvarlig');
  const name = typeof responsible === 'string' ? responsible : property(responsible, 'enhet');
  return typeof name === 'string' && name !== '' ? name : null;
}

/** The same with the role in that unit, where it is recorded: «Plan og miljø (prosjektleder)». */
export function responsibleInRole(post: Post): string | null {
  const unit = responsibleFor(post);
  const role = property(property(post.value, 'ansvarlig'), 'rolle');
  return unit !== null && typeof role === 'string' && role !== '' ? `${unit} (${role})` : unit;
}
