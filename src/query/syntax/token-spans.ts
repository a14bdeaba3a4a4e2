import type { Span } from './problem.ts';
import type { Token } from './tokens.ts';

/** Finds what stands where in a source, by the offsets the parser gives. */
export interface TokenSpans {
  /** The token that begins at the offset, or the first after it, and so many further on. */
  readonly token: (offset: number, further?: number) => Token | undefined;
  /** The bracket that closes the one beginning at the offset. */
  readonly closing: (offset: number) => Token | undefined;
  /** The stretch widened until each bracket in it has its partner in it. */
  readonly balanced: (span: Span) => Span;
}

/** Takes the tokens of a source whose brackets are in order. */
export function tokenSpans(tokens: readonly Token[]): TokenSpans {
  const partners = bracketPartners(tokens);
  const indexAt = (offset: number): number => {
    const index = tokens.findIndex(({ from }) => from >= offset);
    return index < 0 ? tokens.length : index;
  };
  return {
    token: (offset, further = 0) => tokens[indexAt(offset) + further],
    closing: (offset) => {
      const partner = partners.get(indexAt(offset));
      return partner === undefined ? undefined : tokens[partner];
    },
    balanced: ({ from, to }) => {
      let [first, last] = [indexAt(from), indexAt(to) - 1];
      for (let index = first; index <= last; index += 1) {
        const partner = partners.get(index) ?? index;
        last = Math.max(last, partner);
        if (partner < first) {
          first = partner;
          index = partner;
        }
      }
      return { from: tokens[first]?.from ?? from, to: tokens[last]?.to ?? to };
    },
  };
}

/** How deep the brackets stand inside each other, and the one that stands deepest. */
export function deepestBracket(tokens: readonly Token[]): {
  readonly depth: number;
  readonly token: Token | null;
} {
  let depth = 0;
  let deepest: { depth: number; token: Token | null } = { depth: 0, token: null };
  for (const token of tokens) {
    if (isOpening(token)) depth += 1;
    if (isClosing(token)) depth -= 1;
    if (depth > deepest.depth) deepest = { depth, token };
  }
  return deepest;
}

function bracketPartners(tokens: readonly Token[]): Map<number, number> {
  const partners = new Map<number, number>();
  const open: number[] = [];
  for (const [index, token] of tokens.entries()) {
    if (isOpening(token)) open.push(index);
    if (!isClosing(token)) continue;
    const opener = open.pop();
    if (opener === undefined) continue;
    partners.set(opener, index);
    partners.set(index, opener);
  }
  return partners;
}

function isOpening({ kind, text }: Token): boolean {
  return kind === 'symbol' && (text === '(' || text === '[' || text === '{');
}

function isClosing({ kind, text }: Token): boolean {
  return kind === 'symbol' && (text === ')' || text === ']' || text === '}');
}
