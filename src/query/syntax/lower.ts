import { loopParts, type Parsed, type Tree } from './library-tree.ts';
import { LIMITS } from './limits.ts';
import type { LiteralNode, LiteralValue, MacroName, Node, Operator } from './node.ts';
import type { Report, Span } from './problem.ts';
import type { TokenSpans } from './token-spans.ts';

type Of<Case extends Tree['exprKind']['case']> = Extract<Tree['exprKind'], { case: Case }>['value'];

interface Depth {
  readonly tree: number;
  readonly macros: number;
}

const OPERATORS: ReadonlyMap<string, Operator> = new Map([
  ['_&&_', '&&'],
  ['_||_', '||'],
  ['!_', '!'],
  ['_==_', '=='],
  ['_!=_', '!='],
  ['_<_', '<'],
  ['_<=_', '<='],
  ['_>_', '>'],
  ['_>=_', '>='],
  ['_+_', '+'],
  ['_-_', '-'],
  ['-_', '-'],
  ['_*_', '*'],
  ['_/_', '/'],
  ['_%_', '%'],
  ['@in', 'in'],
]);
const MACROS: ReadonlyMap<string, MacroName> = new Map([
  ['exists', 'exists'],
  ['all', 'all'],
  ['exists_one', 'exists_one'],
  ['existsOne', 'exists_one'],
  ['map', 'map'],
  ['filter', 'filter'],
]);
const INT64 = { least: -(2n ** 63n), greatest: 2n ** 63n - 1n };

/**
 * Takes the library's tree, in which macros are written out, and gives the expression as it is
 * written, each part with its stretch of the source. Reports what goes beyond the limits and what
 * of CEL is not for these expressions.
 */
export function lower(parsed: Parsed, spans: TokenSpans, report: Report): Node {
  const positions = parsed.sourceInfo?.positions ?? {};
  const macroCalls = parsed.sourceInfo?.macroCalls ?? {};
  let reportedDepth = false;
  return lowerTree(parsed.expr, { tree: 1, macros: 0 });

  function offsetOf({ id }: { readonly id: bigint }): number {
    return positions[id.toString()] ?? 0;
  }

  function lowerTree(tree: Tree, depth: Depth): Node {
    if (depth.tree > LIMITS.depth) {
      const at = tokenSpan(offsetOf(tree));
      if (!reportedDepth) report(at, { kind: 'too-deep', limit: LIMITS.depth });
      reportedDepth = true;
      return nothing(at);
    }
    const { exprKind } = tree;
    switch (exprKind.case) {
      case 'constExpr':
        return literal(tree, exprKind.value);
      case 'identExpr':
        return name(tree, exprKind.value.name);
      case 'selectExpr':
        return select(tree, exprKind.value, depth);
      case 'callExpr':
        return call(tree, exprKind.value, depth);
      case 'listExpr':
        return list(tree, exprKind.value.elements, depth);
      case 'structExpr':
        return map(tree, exprKind.value, depth);
      case 'comprehensionExpr':
        return macro(tree, exprKind.value, depth);
      default:
        return nothing(tokenSpan(offsetOf(tree)));
    }
  }

  function part(tree: Tree | undefined, { tree: level, macros }: Depth): Node {
    const depth = { tree: level + 1, macros };
    return tree === undefined ? nothing({ from: 0, to: 0 }) : lowerTree(tree, depth);
  }

  function tokenSpan(offset: number): Span {
    return spans.token(offset) ?? { from: offset, to: offset };
  }

  function upToClosing(from: number, bracket: number): Span {
    return spans.balanced({ from, to: spans.closing(bracket)?.to ?? tokenSpan(bracket).to });
  }

  function literal(tree: Tree, { constantKind }: Of<'constExpr'>): Node {
    const start = tokenSpan(offsetOf(tree));
    const isNegative = spans.token(start.from)?.text === '-';
    const end = isNegative ? (spans.token(start.from, 1) ?? start) : start;
    const span = { from: start.from, to: end.to };
    switch (constantKind.case) {
      case 'int64Value': {
        const { value } = constantKind;
        if (value < INT64.least || value > INT64.greatest) {
          report(span, { kind: 'number-range', written: String(value) });
        }
        return written(span, value);
      }
      case 'doubleValue':
      case 'stringValue':
      case 'boolValue':
        return written(span, constantKind.value);
      case 'nullValue':
        return written(span, null);
      case 'uint64Value':
        report(span, { kind: 'unsupported', what: 'unsigned' });
        return nothing(span);
      default:
        report(span, { kind: 'unsupported', what: 'bytes' });
        return nothing(span);
    }
  }

  function name(tree: Tree, written: string): Node {
    const start = tokenSpan(offsetOf(tree));
    const hasDot = spans.token(start.from)?.text === '.';
    const span = {
      from: start.from,
      to: hasDot ? (spans.token(start.from, 1) ?? start).to : start.to,
    };
    if (hasDot) report(span, { kind: 'unsupported', what: 'leading-dot' });
    return { kind: 'name', name: written, ...span };
  }

  function select(tree: Tree, { operand, field, testOnly }: Of<'selectExpr'>, depth: Depth): Node {
    const inner = part(operand, depth);
    const offset = offsetOf(tree);
    const tested = testOnly ? macroArguments(tree)[0] : undefined;
    const fieldSpan = spans.token(tested === undefined ? offset : offsetOf(tested), 1) ?? inner;
    const span = testOnly
      ? upToClosing(offset, spans.token(offset, 1)?.from ?? offset)
      : spans.balanced({ from: inner.from, to: fieldSpan.to });
    return { kind: 'select', operand: inner, field, fieldSpan, isTest: testOnly, ...span };
  }

  function call(
    tree: Tree,
    { function: written, target, args }: Of<'callExpr'>,
    depth: Depth,
  ): Node {
    const offset = offsetOf(tree);
    const operator = OPERATORS.get(written);
    const parts = args.map((arg) => part(arg, depth));
    const [first, second, third] = parts;
    if (operator !== undefined && first !== undefined) {
      const from = parts.length === 1 ? tokenSpan(offset).from : first.from;
      const span = spans.balanced({ from, to: parts.at(-1)?.to ?? from });
      return { kind: 'operation', operator, operands: parts, ...span };
    }
    if (written === '_?_:_' && first !== undefined && second !== undefined && third !== undefined) {
      const span = spans.balanced({ from: first.from, to: third.to });
      return { kind: 'choice', condition: first, yes: second, no: third, ...span };
    }
    if (written === '_[_]' && first !== undefined && second !== undefined) {
      return { kind: 'index', operand: first, index: second, ...upToClosing(first.from, offset) };
    }
    const on = target === undefined ? null : part(target, depth);
    const hasDot = spans.token(offset)?.text === '.';
    const nameSpan = spans.token(offset, hasDot ? 1 : 0) ?? tokenSpan(offset);
    if (on === null && hasDot) report(nameSpan, { kind: 'unsupported', what: 'leading-dot' });
    const span = upToClosing(on?.from ?? nameSpan.from, nameSpan.to);
    return { kind: 'call', name: written, nameSpan, target: on, args: parts, ...span };
  }

  function list(tree: Tree, elements: readonly Tree[], depth: Depth): Node {
    const offset = offsetOf(tree);
    const span = upToClosing(offset, offset);
    reportSize(elements.length, span);
    return { kind: 'list', elements: elements.map((element) => part(element, depth)), ...span };
  }

  function map(tree: Tree, { messageName, entries }: Of<'structExpr'>, depth: Depth): Node {
    const offset = offsetOf(tree);
    if (messageName !== '') {
      report(tokenSpan(offset), { kind: 'unsupported', what: 'message' });
      return nothing(tokenSpan(offset));
    }
    const span = upToClosing(offset, offset);
    reportSize(entries.length, span);
    return {
      kind: 'map',
      entries: entries.map(({ keyKind, value }) => ({
        key: part(keyKind.case === 'mapKey' ? keyKind.value : undefined, depth),
        value: part(value, depth),
      })),
      ...span,
    };
  }

  function reportSize(count: number, span: Span): void {
    if (count <= LIMITS.elements) return;
    report(span, { kind: 'too-many-elements', count, limit: LIMITS.elements });
  }

  function macro(
    tree: Tree,
    { iterRange, iterVar, loopStep }: Of<'comprehensionExpr'>,
    depth: Depth,
  ): Node {
    const offset = offsetOf(tree);
    const nameSpan = spans.token(offset, 1) ?? tokenSpan(offset);
    const macros = depth.macros + 1;
    if (macros > LIMITS.macros) report(nameSpan, { kind: 'too-nested', limit: LIMITS.macros });
    const range = part(iterRange, depth);
    const inside = { tree: depth.tree, macros };
    const name = MACROS.get(macroName(tree)) ?? 'exists';
    const { condition, body } = loopParts(name, loopStep);
    return {
      kind: 'macro',
      macro: name,
      range,
      variable: iterVar,
      condition: condition === undefined ? null : part(condition, inside),
      body: part(body, inside),
      ...upToClosing(range.from, nameSpan.to),
    };
  }

  function macroName(tree: Tree): string {
    const kind = macroCalls[tree.id.toString()]?.exprKind;
    return kind?.case === 'callExpr' ? kind.value.function : '';
  }

  function macroArguments(tree: Tree): readonly Tree[] {
    const kind = macroCalls[tree.id.toString()]?.exprKind;
    return kind?.case === 'callExpr' ? kind.value.args : [];
  }
}

function written(span: Span, value: LiteralValue): LiteralNode {
  return { kind: 'literal', value, from: span.from, to: span.to };
}

/** Stands where something was refused, so that the rest can be read. */
function nothing(span: Span): LiteralNode {
  return written(span, null);
}
