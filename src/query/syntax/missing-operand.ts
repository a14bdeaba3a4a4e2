import type { Cursor } from './cursor.ts';
import type { Node } from './node.ts';
import { isOpener, wantsOperand } from './words.ts';

/** Takes the place of an operand that is not there or is refused. */
export function nothing({ end }: Cursor): Node {
  return { kind: 'literal', value: null, from: end(), to: end() };
}

/** Reports that an operand is not there, by what is before it or after; gives what takes its place. */
export function missingOperand(cursor: Cursor): Node {
  const previous = cursor.previous();
  const token = cursor.peek() ?? previous;
  const isAfter = previous !== undefined && (wantsOperand(previous) || token === previous);
  const blamed = isAfter ? previous : token;
  if (blamed !== undefined && !(token === previous && isOpener(blamed))) {
    const side = isAfter ? 'after' : 'before';
    cursor.report(blamed, { kind: 'operand-missing', side, token: blamed.text });
  }
  return nothing(cursor);
}
