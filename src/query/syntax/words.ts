import type { SyntaxFault } from '../../diagnostic/codes/expression-fault.ts';
import type { MacroName, Operator } from './node.ts';
import type { Token } from './tokens.ts';

/** How tightly an operator between two operands binds; the higher, the tighter. */
export const LEVELS: Readonly<Record<Exclude<Operator, '!'>, number>> = {
  '||': 1,
  '&&': 2,
  '==': 3,
  '!=': 3,
  '<': 3,
  '<=': 3,
  '>': 3,
  '>=': 3,
  in: 3,
  '+': 4,
  '-': 4,
  '*': 5,
  '/': 5,
  '%': 5,
};

export type InfixOperator = keyof typeof LEVELS;

export const MACROS: ReadonlyMap<string, MacroName> = new Map([
  ['exists', 'exists'],
  ['all', 'all'],
  ['exists_one', 'exists_one'],
  ['existsOne', 'exists_one'],
  ['map', 'map'],
  ['filter', 'filter'],
]);

/** Names that are literals, and their values. */
export const CONSTANTS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

export const RESERVED: ReadonlySet<string> = new Set(
  'as break const continue else for function if import let loop package namespace return var void while'.split(
    ' ',
  ),
);

export const CLOSED_BY: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
const CLOSERS: ReadonlySet<string> = new Set(Object.values(CLOSED_BY));

const MEANT_BY_SYMBOL: ReadonlyMap<string, InfixOperator> = new Map([
  ['=', '=='],
  ['===', '=='],
  ['!==', '!='],
  ['<>', '!='],
  ['=>', '>='],
  ['=<', '<='],
  ['&', '&&'],
  ['|', '||'],
]);
const MEANT_BY_WORD: ReadonlyMap<string, InfixOperator> = new Map([
  ['and', '&&'],
  ['og', '&&'],
  ['or', '||'],
  ['eller', '||'],
  ['er', '=='],
  ['is', '=='],
  ['i', 'in'],
]);
const NEGATIONS: ReadonlySet<string> = new Set(['not', 'ikke']);

export function isSymbol(token: Token | undefined, text: string): boolean {
  return token?.kind === 'symbol' && token.text === text;
}

export function isOpener({ kind, text }: Token): boolean {
  return kind === 'symbol' && Object.hasOwn(CLOSED_BY, text);
}

export function isCloser({ kind, text }: Token): boolean {
  return kind === 'symbol' && CLOSERS.has(text);
}

/** The operator a token is between two operands, or is meant as where another spelling is usual elsewhere. */
export function infixOperator({ kind, text }: Token): InfixOperator | null {
  if (kind === 'name') {
    return text === 'in' ? 'in' : (MEANT_BY_WORD.get(text.toLowerCase()) ?? null);
  }
  if (kind !== 'symbol') return null;
  return isInfix(text) ? text : (MEANT_BY_SYMBOL.get(text) ?? null);
}

/** Whether the token is a sign that is usual for an operator elsewhere. */
export function isMisspelt({ kind, text }: Token): boolean {
  return kind === 'symbol' && MEANT_BY_SYMBOL.has(text);
}

/** Whether the token is a word that negates what follows: `not`. */
export function isNegation({ kind, text }: Token, next: Token | undefined): boolean {
  const negates = kind === 'name' && NEGATIONS.has(text.toLowerCase());
  return negates && next !== undefined && next.kind !== 'symbol';
}

/** Whether an operand has to follow the token. */
export function wantsOperand({ kind, text }: Token): boolean {
  if (kind === 'name') return text === 'in';
  return kind === 'symbol' && (isInfix(text) || '!?:'.includes(text));
}

function isInfix(text: string): text is InfixOperator {
  return Object.hasOwn(LEVELS, text);
}

/** Whether a token is the sign of the number after it, which it then touches. */
export function isSigned(token: Token, next: Token | undefined): next is Token {
  return isSymbol(token, '-') && next?.kind === 'number' && next.from === token.to;
}

/** What is wrong with a name: a reserved word, or letters the language does not have; null where nothing is. */
export function nameFault({ text }: Token, isReserved: boolean): SyntaxFault | null {
  if (isReserved) return { kind: 'reserved-word', word: text };
  return /^\w+$/.test(text) ? null : { kind: 'foreign-letters', name: text };
}
