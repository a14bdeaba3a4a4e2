import type { Span } from './problem.ts';

/** A word, number, text or sign of an expression; spaces and comments are left out. */
export interface Token extends Span {
  readonly kind: 'name' | 'number' | 'string' | 'unterminated' | 'symbol' | 'other';
  readonly text: string;
}

const SPACE = /(?:[ \t\n\r\f]+|\/\/[^\n\r]*)+/y;
const STRING_START = /([bB]?[rR]?)("""|'''|"|')/y;
const NUMBER = /0x[0-9a-fA-F]+[uU]?|(?:\d*\.\d+)(?:[eE][+-]?\d+)?|\d+[eE][+-]?\d+|\d+[uU]?/y;
const NAME = /[\p{L}_][\p{L}\p{M}\p{N}_]*/uy;
const SYMBOL = /===|!==|==|!=|<=|>=|<>|=>|=<|&&|\|\||[()[\]{}.,?:+\-*/%<>!=&|;]/y;
const OTHER = /[\s\S]/uy;

/** Takes any text; gives its tokens in order. Never fails: what is no part of the language is `other`. */
export function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < source.length) {
    const space = matchAt(SPACE, source, at);
    if (space !== null) {
      at += space.length;
      continue;
    }
    const token = stringAt(source, at) ?? plainTokenAt(source, at);
    tokens.push(token);
    at = token.to;
  }
  return tokens;
}

function plainTokenAt(source: string, from: number): Token {
  for (const [kind, pattern] of [
    ['number', NUMBER],
    ['name', NAME],
    ['symbol', SYMBOL],
  ] as const) {
    const text = matchAt(pattern, source, from);
    if (text !== null) return { kind, text, from, to: from + text.length };
  }
  const text = matchAt(OTHER, source, from) ?? source.slice(from);
  return { kind: 'other', text, from, to: from + text.length };
}

function stringAt(source: string, from: number): Token | null {
  STRING_START.lastIndex = from;
  const start = STRING_START.exec(source);
  const quote = start?.[2];
  if (start === null || quote === undefined) return null;
  const isRaw = /r/i.test(start[1] ?? '');
  let at = from + start[0].length;
  while (at < source.length) {
    if (source.startsWith(quote, at)) {
      const to = at + quote.length;
      return { kind: 'string', text: source.slice(from, to), from, to };
    }
    if (source[at] === '\n' && quote.length === 1) break;
    at += source[at] === '\\' && !isRaw ? 2 : 1;
  }
  const to = Math.min(at, source.length);
  return { kind: 'unterminated', text: source.slice(from, to), from, to };
}

function matchAt(pattern: RegExp, source: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0] ?? null;
}
