import { LIMITS } from './limits.ts';
import { type Node, partsOf } from './node.ts';
import { parseTokens } from './parser.ts';
import { type ExpressionProblem, problemAt, type Report } from './problem.ts';
import { type Token, tokensOf } from './tokens.ts';
import { isCloser, isOpener } from './words.ts';

export type ParsedExpression =
  | { readonly kind: 'parsed'; readonly node: Node }
  | { readonly kind: 'refused'; readonly problems: readonly ExpressionProblem[] };

/** Takes a source; gives its tree, or everything that keeps it from being an expression within the limits. */
export function parseExpression(source: string): ParsedExpression {
  const whole = { from: 0, to: source.length };
  if (source.length > LIMITS.length) {
    const beyond = { from: LIMITS.length, to: source.length };
    const fault = { kind: 'too-long', length: source.length, limit: LIMITS.length } as const;
    return { kind: 'refused', problems: [problemAt(beyond, fault)] };
  }
  const tokens = tokensOf(source);
  if (tokens.length === 0) {
    return { kind: 'refused', problems: [problemAt(whole, { kind: 'empty' })] };
  }
  const bracket = tooDeepBracket(tokens);
  if (bracket !== null) {
    const fault = { kind: 'too-deep', limit: LIMITS.depth } as const;
    return { kind: 'refused', problems: [problemAt(bracket, fault)] };
  }
  const { node, problems } = parseTokens(tokens);
  const found = problems.length === 0 ? beyondLimits(node) : problems;
  if (found.length === 0) return { kind: 'parsed', node };
  return { kind: 'refused', problems: [...found].sort((a, b) => a.from - b.from) };
}

/** The bracket that has most others around it, where they are more than the limit; else null. */
function tooDeepBracket(tokens: readonly Token[]): Token | null {
  let depth = 0;
  let most: number = LIMITS.depth;
  let deepest: Token | null = null;
  for (const token of tokens) {
    if (isOpener(token)) depth += 1;
    if (isCloser(token)) depth -= 1;
    if (depth > most) [most, deepest] = [depth, token];
  }
  return deepest;
}

/** Where a tree goes beyond the limits. Visits no deeper than they allow. */
function beyondLimits(root: Node): ExpressionProblem[] {
  const problems: ExpressionProblem[] = [];
  const report: Report = (span, fault) => {
    problems.push(problemAt(span, fault));
  };
  let isTooDeep = false;
  visit(root, 1, 0);
  return problems;

  function visit(node: Node, depth: number, macros: number): void {
    if (depth > LIMITS.depth) {
      if (!isTooDeep) report(node, { kind: 'too-deep', limit: LIMITS.depth });
      isTooDeep = true;
      return;
    }
    const count = elementsIn(node);
    if (count > LIMITS.elements) {
      report(node, { kind: 'too-many-elements', count, limit: LIMITS.elements });
    }
    if (node.kind === 'macro' && macros >= LIMITS.macros) {
      report(node.nameSpan, { kind: 'too-nested', limit: LIMITS.macros });
    }
    for (const part of partsOf(node)) {
      const isInMacro = node.kind === 'macro' && part !== node.range;
      visit(part, depth + 1, isInMacro ? macros + 1 : macros);
    }
  }
}

function elementsIn(node: Node): number {
  if (node.kind === 'list') return node.elements.length;
  return node.kind === 'map' ? node.entries.length : 0;
}
