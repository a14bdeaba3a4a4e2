import { isList, property } from '../../read/json.ts';
import type { Post } from '../../read/post.ts';

/** The fields of a post's grants that lack an amount, as JSON pointers: `/finansiering/0/tilsagn_kr`. */
export function missingAmounts({ value }: Post): string[] {
  const lines = property(value, 'finansiering');
  if (!isList(lines)) return [];
  return lines.flatMap((line, index) =>
    property(line, 'tilsagn_kr') === undefined ? [`/finansiering/${index}/tilsagn_kr`] : [],
  );
}
