import { parse } from '@bufbuild/cel';
import type { SyntaxFault } from '../../diagnostic/codes/expression-fault.ts';
import { explainSyntax } from './explain.ts';
import { LIMITS } from './limits.ts';
import { lower } from './lower.ts';
import type { Node } from './node.ts';
import { type ExpressionProblem, problemAt } from './problem.ts';
import { deepestBracket, tokenSpans } from './token-spans.ts';
import { type Token, tokensOf } from './tokens.ts';

export type ParsedExpression =
  | { readonly kind: 'parsed'; readonly node: Node }
  | { readonly kind: 'refused'; readonly problems: readonly ExpressionProblem[] };

/** Takes a source; gives its tree, or everything that keeps it from being an expression within the limits. */
export function parseExpression(source: string): ParsedExpression {
  if (source.length > LIMITS.length) {
    return refusedAt(
      { from: LIMITS.length, to: source.length },
      { kind: 'too-long', length: source.length, limit: LIMITS.length },
    );
  }
  const tokens = tokensOf(source);
  if (tokens.length === 0) return refusedAt({ from: 0, to: source.length }, { kind: 'empty' });
  const deepest = deepestBracket(tokens);
  if (deepest.depth > LIMITS.depth && deepest.token !== null) {
    return refusedAt(deepest.token, { kind: 'too-deep', limit: LIMITS.depth });
  }
  return parseTokens(source, tokens);
}

function parseTokens(source: string, tokens: readonly Token[]): ParsedExpression {
  const parsed = parseByLibrary(source);
  if ('error' in parsed) {
    const explained = explainSyntax(tokens);
    if (explained.length > 0) return { kind: 'refused', problems: explained };
    return refusedAt(parserStop(parsed.error, source, tokens), { kind: 'unreadable' });
  }
  const problems: ExpressionProblem[] = [];
  const node = lower(parsed, tokenSpans(tokens), (span, problem) => {
    problems.push(problemAt(span, problem));
  });
  return problems.length === 0 ? { kind: 'parsed', node } : { kind: 'refused', problems };
}

function parseByLibrary(source: string): ReturnType<typeof parse> | { readonly error: unknown } {
  try {
    // The parser wants every comment to end in a line break, the last one too.
    return parse(`${source}\n`);
  } catch (error) {
    return { error };
  }
}

/** Where the parser gave up, for what no usual slip explains. */
function parserStop(
  error: unknown,
  source: string,
  tokens: readonly Token[],
): { from: number; to: number } {
  // The parser's own errors carry a location; its type is not exported.
  const offset = (error as { location?: { start?: { offset?: number } } }).location?.start?.offset;
  if (offset === undefined) return { from: 0, to: source.length };
  const token = tokens.find(({ to }) => to > offset);
  return token === undefined ? { from: offset, to: source.length } : { from: offset, to: token.to };
}

function refusedAt(
  { from, to }: { readonly from: number; readonly to: number },
  problem: SyntaxFault,
): ParsedExpression {
  return { kind: 'refused', problems: [problemAt({ from, to }, problem)] };
}
