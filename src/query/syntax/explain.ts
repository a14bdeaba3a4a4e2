import type { SyntaxFault } from '../../diagnostic/codes/expression-fault.ts';
import { type ExpressionProblem, problemAt, type Span } from './problem.ts';
import type { Token } from './tokens.ts';

const CLOSED_BY: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
const CLOSERS = new Set(Object.values(CLOSED_BY));
const BINARY = new Set(['==', '!=', '<', '<=', '>', '>=', '+', '-', '*', '/', '%', '&&', '||']);
const PREFIX = new Set(['-', '!']);
const MEANT_BY_SYMBOL: Readonly<Record<string, string>> = {
  '=': '==',
  '===': '==',
  '!==': '!=',
  '<>': '!=',
  '=>': '>=',
  '=<': '<=',
  '&': '&&',
  '|': '||',
};
const MEANT_BY_WORD: ReadonlyMap<string, string> = new Map([
  ['and', '&&'],
  ['og', '&&'],
  ['or', '||'],
  ['eller', '||'],
  ['er', '=='],
  ['is', '=='],
  ['i', 'in'],
]);
const NEGATIONS = new Set(['not', 'ikke']);
const RESERVED = new Set(
  'as break const continue else for function if import let loop package namespace return var void while'.split(
    ' ',
  ),
);

interface Open {
  readonly token: Token;
  /** Whether nothing at all, or a comma, may stand before what closes it. */
  readonly mayBeEmpty: boolean;
  /** Whether commas may stand in it. */
  readonly isList: boolean;
}

/**
 * Why a text that the parser refuses is no expression: everything that is wrong, each where it
 * stands. Empty when none of the usual slips explains it.
 */
export function explainSyntax(tokens: readonly Token[]): ExpressionProblem[] {
  const problems: ExpressionProblem[] = [];
  const open: Open[] = [];
  let wantsOperand = true;
  let previous: Token | null = null;
  const report = (span: Span, problem: SyntaxFault): void => {
    problems.push(problemAt(span, problem));
  };

  for (const [index, token] of tokens.entries()) {
    wantsOperand = step(token, tokens[index + 1]);
    previous = token;
  }
  if (wantsOperand && previous !== null && !isOpener(previous)) missingOperand(previous);
  for (const { token } of open) {
    if (token.text === '?') report(token, { kind: 'colon-missing' });
    else report(token, { kind: 'unclosed', bracket: token.text });
  }
  return problems.sort((a, b) => a.from - b.from);

  /** Takes a token and the next; gives whether an operand has to follow. */
  function step(token: Token, next: Token | undefined): boolean {
    switch (token.kind) {
      case 'unterminated':
        report(token, { kind: 'unterminated-string', quote: token.text.slice(0, 1) });
        return false;
      case 'other':
        report(token, { kind: 'unexpected', text: token.text });
        return wantsOperand;
      case 'name':
        return name(token, next);
      case 'symbol':
        return symbol(token, next);
      default:
        return operand(token);
    }
  }

  function operand(token: Token): boolean {
    if (!wantsOperand) report(token, { kind: 'operator-missing', before: token.text });
    return false;
  }

  function name(token: Token, next: Token | undefined): boolean {
    const { text } = token;
    if (previous?.text === '.' && previous.kind === 'symbol') return afterDot(token);
    if (text === 'in') return binary(token);
    const meant = wantsOperand ? undefined : MEANT_BY_WORD.get(text.toLowerCase());
    if (meant !== undefined) {
      report(token, { kind: 'operator-spelling', written: text, meant });
      return true;
    }
    const negates = NEGATIONS.has(text.toLowerCase());
    if (wantsOperand && negates && next !== undefined && next.kind !== 'symbol') {
      report(token, { kind: 'operator-spelling', written: text, meant: '!' });
      return true;
    }
    if (RESERVED.has(text)) report(token, { kind: 'reserved-word', word: text });
    else reportForeign(token);
    return operand(token);
  }

  function afterDot(token: Token): boolean {
    if (token.text === 'in') report(token, { kind: 'reserved-word', word: token.text });
    reportForeign(token);
    return false;
  }

  function reportForeign(token: Token): void {
    if (!/^\w+$/.test(token.text)) report(token, { kind: 'foreign-letters', name: token.text });
  }

  function symbol(token: Token, next: Token | undefined): boolean {
    const { text } = token;
    if (text in CLOSED_BY) return opening(token);
    if (CLOSERS.has(text)) return closing(token);
    if (text === '.') {
      if (next?.kind !== 'name') report(token, { kind: 'name-missing' });
      else if (wantsOperand) report(token, { kind: 'unexpected', text });
      return false;
    }
    if (text === ',') return separator(token, open.at(-1)?.isList === true);
    if (text === '?') {
      binary(token);
      open.push({ token, mayBeEmpty: false, isList: false });
      return true;
    }
    if (text === ':') return colon(token);
    if (wantsOperand && PREFIX.has(text)) return true;
    if (BINARY.has(text)) return binary(token);
    const meant = MEANT_BY_SYMBOL[text];
    if (meant !== undefined) {
      report(token, { kind: 'operator-spelling', written: text, meant });
      return true;
    }
    if (text === '!') report(token, { kind: 'operator-missing', before: text });
    else report(token, { kind: 'unexpected', text });
    return true;
  }

  function binary(token: Token): boolean {
    if (wantsOperand) missingOperand(token);
    return true;
  }

  function separator(token: Token, allowed: boolean): boolean {
    if (wantsOperand) missingOperand(token);
    else if (!allowed) report(token, { kind: 'unexpected', text: token.text });
    return true;
  }

  function colon(token: Token): boolean {
    const isChoice = open.at(-1)?.token.text === '?';
    if (isChoice) open.pop();
    return separator(token, isChoice || open.at(-1)?.token.text === '{');
  }

  function opening(token: Token): boolean {
    const isCall = token.text === '(' && previous?.kind === 'name';
    if (!wantsOperand && token.text === '(' && !isCall) {
      report(token, { kind: 'operator-missing', before: token.text });
    }
    const isIndex = token.text === '[' && !wantsOperand;
    const isGroup = token.text === '(' && !isCall;
    open.push({ token, mayBeEmpty: !isIndex && !isGroup, isList: !isIndex && !isGroup });
    return true;
  }

  function closing(token: Token): boolean {
    while (open.at(-1)?.token.text === '?') {
      const question = open.pop();
      if (question !== undefined) report(question.token, { kind: 'colon-missing' });
    }
    const opener = open.at(-1);
    if (opener === undefined) {
      report(token, { kind: 'unopened', bracket: token.text });
      return false;
    }
    if (CLOSED_BY[opener.token.text] !== token.text) {
      const isOpenFurtherOut = open.some(({ token: { text } }) => CLOSED_BY[text] === token.text);
      if (!isOpenFurtherOut) {
        report(token, { kind: 'unopened', bracket: token.text });
        return false;
      }
      report(opener.token, { kind: 'unclosed', bracket: opener.token.text });
      open.pop();
      return closing(token);
    }
    open.pop();
    const isEmpty = previous === opener.token || previous?.text === ',';
    if (wantsOperand && !(isEmpty && opener.mayBeEmpty)) missingOperand(token);
    return false;
  }

  function missingOperand(token: Token): void {
    const blamed = previous !== null && isOperator(previous) ? previous : token;
    const side = blamed === token && token !== previous ? 'before' : 'after';
    report(blamed, { kind: 'operand-missing', side, token: blamed.text });
  }
}

function isOpener(token: Token): boolean {
  return token.kind === 'symbol' && token.text in CLOSED_BY;
}

function isOperator({ kind, text }: Token): boolean {
  if (kind === 'name') return text === 'in';
  return (
    kind === 'symbol' && (BINARY.has(text) || PREFIX.has(text) || text === '?' || text === ':')
  );
}
