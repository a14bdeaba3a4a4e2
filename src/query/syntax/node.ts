import type { Span } from './problem.ts';

/** A value as it is written in an expression. */
export type LiteralValue = bigint | number | string | boolean | null;

export type Operator =
  | '&&'
  | '||'
  | '!'
  | '=='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | 'in';

export type MacroName = 'exists' | 'all' | 'exists_one' | 'map' | 'filter';

export interface LiteralNode extends Span {
  readonly kind: 'literal';
  readonly value: LiteralValue;
}

export interface NameNode extends Span {
  readonly kind: 'name';
  readonly name: string;
}

/** `operand.field`, or `has(operand.field)`. */
export interface SelectNode extends Span {
  readonly kind: 'select';
  readonly operand: Node;
  readonly field: string;
  readonly fieldSpan: Span;
  readonly isTest: boolean;
}

export interface IndexNode extends Span {
  readonly kind: 'index';
  readonly operand: Node;
  readonly index: Node;
}

/** `name(args)`, or with a target `target.name(args)`. */
export interface CallNode extends Span {
  readonly kind: 'call';
  readonly name: string;
  readonly nameSpan: Span;
  readonly target: Node | null;
  readonly args: readonly Node[];
}

export interface OperationNode extends Span {
  readonly kind: 'operation';
  readonly operator: Operator;
  readonly operands: readonly Node[];
}

/** `condition ? yes : no`. */
export interface ChoiceNode extends Span {
  readonly kind: 'choice';
  readonly condition: Node;
  readonly yes: Node;
  readonly no: Node;
}

interface ListNode extends Span {
  readonly kind: 'list';
  readonly elements: readonly Node[];
}

export interface MapNode extends Span {
  readonly kind: 'map';
  readonly entries: readonly { readonly key: Node; readonly value: Node }[];
}

/** `range.macro(variable, body)`; `map` may have a condition before its body. */
export interface MacroNode extends Span {
  readonly kind: 'macro';
  readonly macro: MacroName;
  readonly nameSpan: Span;
  readonly range: Node;
  readonly variable: string;
  readonly condition: Node | null;
  readonly body: Node;
}

/** An expression as a tree, macros as they are written, each part with the stretch it is in. */
export type Node =
  | LiteralNode
  | NameNode
  | SelectNode
  | IndexNode
  | CallNode
  | OperationNode
  | ChoiceNode
  | ListNode
  | MapNode
  | MacroNode;

/** The parts a node is made of, in the order they are written. */
export function partsOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'literal':
    case 'name':
      return [];
    case 'select':
      return [node.operand];
    case 'index':
      return [node.operand, node.index];
    case 'call':
      return node.target === null ? node.args : [node.target, ...node.args];
    case 'operation':
      return node.operands;
    case 'choice':
      return [node.condition, node.yes, node.no];
    case 'list':
      return node.elements;
    case 'map':
      return node.entries.flatMap(({ key, value }) => [key, value]);
    case 'macro':
      return node.condition === null
        ? [node.range, node.body]
        : [node.range, node.condition, node.body];
  }
}

/** The node and all nodes in it. */
export function* everyNode(node: Node): Generator<Node> {
  yield node;
  for (const part of partsOf(node)) yield* everyNode(part);
}
