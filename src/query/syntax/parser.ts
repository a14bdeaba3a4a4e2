import { cursorOver } from './cursor.ts';
import { type ReadLiteral, readNumber, readString } from './literal.ts';
import { orMacro } from './macro.ts';
import { missingOperand, nothing } from './missing-operand.ts';
import type { MapNode, Node } from './node.ts';
import type { ExpressionProblem } from './problem.ts';
import type { Token } from './tokens.ts';
import {
  CLOSED_BY,
  CONSTANTS,
  infixOperator,
  isCloser,
  isMisspelt,
  isNegation,
  isOpener,
  isSigned,
  isSymbol,
  LEVELS,
  nameFault,
  RESERVED,
} from './words.ts';

/**
 * Reads tokens by the grammar of CEL, operators by how tightly they bind. A slip is reported and the
 * rest read as though it were right, so that all are found; where there are any, the tree means nothing.
 */
export function parseTokens(all: readonly Token[]): {
  readonly node: Node;
  readonly problems: readonly ExpressionProblem[];
} {
  const cursor = cursorOver(all.filter(({ kind }) => kind !== 'other'));
  const { end, inside, isEndOfBracket, isSeparator, next, pass, peek, report, takes } = cursor;

  for (const token of all.filter(({ kind }) => kind === 'other'))
    report(token, { kind: 'unexpected', text: token.text });
  return { node: expression(), problems: cursor.problems };

  /** `condition ? yes : no`, or what there is alone. A choice needs brackets in `yes`, none in `no`. */
  function expression(isYes = false): Node {
    const from = peek()?.from ?? end();
    const condition = operation(1);
    const question = peek();
    if (question === undefined || !takes('?')) return condition;
    if (isYes) report(question, { kind: 'unreadable' });
    const yes = cursor.separatedBy(':', () => expression(true));
    if (takes(':'))
      return { kind: 'choice', condition, yes, no: expression(isYes), from, to: end() };
    report(question, { kind: 'colon-missing' });
    return condition;
  }

  /** Operands and the operators between them that bind at least so tightly. `a && b && c` is one operation. */
  function operation(least: number): Node {
    const from = peek()?.from ?? end();
    let left = prefixed();
    let joinedBy: string | null = null;
    for (;;) {
      const token = peek();
      const operator = token === undefined ? null : infixOperator(token);
      if (token === undefined || operator === null) {
        if (!strays()) return left;
        prefixed();
        continue;
      }
      if (LEVELS[operator] < least) return left;
      if (token.text !== operator)
        report(token, { kind: 'operator-spelling', written: token.text, meant: operator });
      pass();
      const right = operation(LEVELS[operator] + 1);
      const isChain = joinedBy === operator && (operator === '&&' || operator === '||');
      const before = left.kind === 'operation' && isChain ? left.operands : [left];
      left = { kind: 'operation', operator, operands: [...before, right], from, to: end() };
      joinedBy = operator;
    }
  }

  /** Reports what cannot follow an operand; gives whether there was such, and an operand comes next. */
  function strays(): boolean {
    const token = peek();
    if (token === undefined || isSymbol(token, '?') || isEndOfBracket(token)) return false;
    const { kind, text } = token;
    if (kind === 'symbol' && !isOpener(token) && text !== '!') {
      if (isSeparator(text)) return false;
      report(token, { kind: 'unexpected', text });
      pass();
    } else if (kind !== 'unterminated') report(token, { kind: 'operator-missing', before: text });
    return true;
  }

  /** An operand with `!` or `-` before it; the grammar does not mix the two. */
  function prefixed(): Node {
    const prefixes: { readonly from: number; readonly operator: '!' | '-' }[] = [];
    for (let token = peek(); token !== undefined; token = peek()) {
      const after = next();
      if (isNegation(token, after)) {
        report(token, { kind: 'operator-spelling', written: token.text, meant: '!' });
      } else if (isSigned(token, after) || !(isSymbol(token, '!') || isSymbol(token, '-'))) break;
      const operator = isSymbol(token, '-') ? '-' : '!';
      if ((prefixes[0]?.operator ?? operator) !== operator) report(token, { kind: 'unreadable' });
      prefixes.push({ from: token.from, operator });
      pass();
    }
    return prefixes.reduceRight<Node>((operand, { from, operator }) => {
      return { kind: 'operation', operator, operands: [operand], from, to: end() };
    }, member());
  }

  /** An operand with the fields, indexes and methods that follow it. */
  function member(): Node {
    const first = peek();
    const from = first?.from ?? end();
    let node = primary();
    for (let token = peek(); token !== undefined; token = peek()) {
      if (takes('.')) node = afterDot(node, from, token);
      else if (takes('[')) {
        const index = inside(token, '', expression);
        node = { kind: 'index', operand: node, index, from, to: end() };
      } else if ((node.kind === 'name' || node.kind === 'select') && takes('{')) {
        report(first ?? token, { kind: 'unsupported', what: 'message' });
        entries(token);
      } else if (isCloser(token) && !isEndOfBracket(token)) {
        report(token, { kind: 'unopened', bracket: token.text });
        pass();
      } else break;
    }
    return node;
  }

  function afterDot(operand: Node, from: number, dot: Token): Node {
    const token = peek();
    if (token?.kind !== 'name') {
      report(dot, { kind: 'name-missing' });
      return operand;
    }
    pass();
    const field = token.text;
    reportName(token, field === 'in' || CONSTANTS.has(field));
    if (isSymbol(peek(), '(')) return call(token, operand, from);
    const select = { operand, field, fieldSpan: token, isTest: false };
    return { kind: 'select', ...select, from, to: end() };
  }

  function primary(): Node {
    for (let token = peek(); token !== undefined; token = peek()) {
      const after = next();
      const isNegative = isSigned(token, after);
      if (isNegative || token.kind === 'number') {
        pass(isNegative ? 2 : 1);
        const { text } = isNegative ? after : token;
        return literal(token.from, readNumber(text, isNegative));
      }
      if (token.kind === 'name') return name(token);
      if (token.kind === 'symbol') {
        if (takes('(')) return inside(token, '', expression);
        if (takes('[')) {
          const elements = inside(token, ',', () => items(token, expression));
          return { kind: 'list', elements, from: token.from, to: end() };
        }
        if (takes('{'))
          return { kind: 'map', entries: entries(token), from: token.from, to: end() };
        if (passesOver(token, after)) continue;
        return nothing(cursor);
      }
      pass();
      if (token.kind === 'string') return literal(token.from, readString(token.text));
      report(token, { kind: 'unterminated-string', quote: token.text.slice(0, 1) });
      return nothing(cursor);
    }
    return missingOperand(cursor);
  }

  /** Reports a sign that cannot begin an operand; gives whether it was passed over and one may follow. */
  function passesOver(token: Token, after: Token | undefined): boolean {
    const { text } = token;
    if (isMisspelt(token)) return false;
    const isEnd = isEndOfBracket(token) || isSeparator(text) || text === '?';
    if (isEnd || infixOperator(token) !== null) {
      missingOperand(cursor);
      return false;
    }
    if (text === ',' || text === ':') missingOperand(cursor);
    else if (isCloser(token)) report(token, { kind: 'unopened', bracket: text });
    else if (text !== '.') report(token, { kind: 'unexpected', text });
    else if (after?.kind !== 'name') report(token, { kind: 'name-missing' });
    else report({ ...token, to: after.to }, { kind: 'unsupported', what: 'leading-dot' });
    pass();
    return !isCloser(token) && (text !== '.' || after?.kind === 'name');
  }

  function literal(from: number, read: ReadLiteral): Node {
    if (read.kind === 'value') return { kind: 'literal', value: read.value, from, to: end() };
    report({ from, to: end() }, read.fault);
    return nothing(cursor);
  }

  function name(token: Token): Node {
    const { text, from, to } = token;
    if (text === 'in') return missingOperand(cursor);
    pass();
    const constant = CONSTANTS.get(text);
    if (constant !== undefined) return { kind: 'literal', value: constant, from, to };
    reportName(token, RESERVED.has(text));
    return isSymbol(peek(), '(') ? call(token, null, from) : { kind: 'name', name: text, from, to };
  }

  function reportName(token: Token, isReserved: boolean): void {
    const fault = nameFault(token, isReserved);
    if (fault !== null) report(token, fault);
  }

  /** A call, or the macro it is written as. */
  function call(name: Token, target: Node | null, from: number): Node {
    const bracket = peek() ?? name;
    pass();
    const args = inside(bracket, ',', () => items(bracket, expression));
    const span = { from, to: end() };
    return orMacro({ kind: 'call', name: name.text, nameSpan: name, target, args, ...span });
  }

  /** What is listed between brackets; in lists and maps a comma may follow the last, or be alone. */
  function items<Item>({ text }: Token, read: () => Item): Item[] {
    const found: Item[] = [];
    const isOver = (token = peek()): boolean => token === undefined || isEndOfBracket(token);
    if (text !== '(' && isSymbol(next(), CLOSED_BY[text] ?? '')) takes(',');
    while (!isOver()) {
      found.push(read());
      if (!takes(',')) break;
      if (text === '(' && isOver()) missingOperand(cursor);
    }
    return found;
  }

  function entries(bracket: Token): MapNode['entries'] {
    return inside(bracket, '', () =>
      items(bracket, () => {
        const key = cursor.separatedBy(',:', expression);
        const token = peek();
        if (takes(':')) return { key, value: cursor.separatedBy(',', expression) };
        if (token !== undefined) report(token, { kind: 'unreadable' });
        return { key, value: nothing(cursor) };
      }),
    );
  }
}
