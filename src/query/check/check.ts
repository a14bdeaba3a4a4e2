import { nearest } from '../../text/nearest.ts';
import type {
  ChoiceNode,
  IndexNode,
  MacroNode,
  NameNode,
  Node,
  SelectNode,
} from '../syntax/node.ts';
import { type ExpressionProblem, problemAt, type Report, type Span } from '../syntax/problem.ts';
import { callType, isKnownFunction } from './calls.ts';
import { checkDays } from './days.ts';
import { operationType } from './operations.ts';
import { checkResult } from './result.ts';
import type { ExpressionScope, VariableType } from './scope.ts';
import {
  DAY,
  eitherOf,
  kindsIn,
  listOf,
  mayBe,
  type StaticType,
  typeOfElement,
  typeOfField,
  typeOfKinds,
  typeOfLiteral,
  typeOfView,
  UNKNOWN,
} from './static-type.ts';
import { checkValues } from './values.ts';

/** The names that can be used in a part of an expression, macro variables with them. */
type Names = ReadonlyMap<string, StaticType>;

const MACROS = new Set(['exists', 'all', 'exists_one', 'existsOne', 'map', 'filter']);

/**
 * Checks a tree against the schemas before any data is read; gives all problems in the order they
 * are written. What the schemas do not decide is left alone.
 */
export function checkNode(root: Node, scope: ExpressionScope): ExpressionProblem[] {
  const problems: ExpressionProblem[] = [];
  const types = new Map<Node, StaticType>();
  const report: Report = (span, problem) => {
    problems.push(problemAt(span, problem));
  };
  const globals = new Map(
    [...scope.variables].map(([name, variable]) => [name, typeOfVariable(variable)]),
  );
  const result = typeOf(root, globals);
  checkValues(root, types, scope, report);
  checkDays(root, scope, types, report);
  checkResult(root, result, scope.result, report);
  return problems.sort((a, b) => a.from - b.from || a.to - b.to);

  function typeOf(node: Node, names: Names): StaticType {
    const type = freshType(node, names);
    types.set(node, type);
    return type;
  }

  function freshType(node: Node, names: Names): StaticType {
    switch (node.kind) {
      case 'literal':
        return typeOfLiteral(node.value);
      case 'name':
        return nameType(node, names);
      case 'select':
        return selectType(node, names);
      case 'index':
        return indexType(node, names);
      case 'list':
        return listOf(eitherOf(node.elements.map((element) => typeOf(element, names))));
      case 'map':
        for (const { key, value } of node.entries) {
          typeOf(key, names);
          typeOf(value, names);
        }
        return typeOfKinds('map');
      case 'operation': {
        const operands = node.operands.map((operand) => typeOf(operand, names));
        return operationType(node, operands, report);
      }
      case 'choice':
        return choiceType(node, names);
      case 'macro':
        return macroType(node, names);
      case 'call': {
        if (node.name === 'has') {
          report(node.args[0] ?? node, { kind: 'has-argument' });
          return typeOfKinds('bool');
        }
        const target = node.target === null ? null : typeOf(node.target, names);
        if (MACROS.has(node.name) && !isKnownFunction(node.name)) {
          report(node.nameSpan, { kind: 'macro-form', name: node.name });
          return UNKNOWN;
        }
        const args = node.args.map((arg) => typeOf(arg, names));
        return callType(node, target, args, scope, report);
      }
    }
  }

  function nameType(node: NameNode, names: Names): StaticType {
    const type = names.get(node.name);
    if (type !== undefined) return type;
    const reason = scope.refused.get(node.name);
    if (reason !== undefined) {
      report(node, { kind: 'refused', name: node.name, reason });
      return UNKNOWN;
    }
    const known = [...names.keys()];
    const near = nearest(node.name, known) ?? null;
    report(node, { kind: 'unknown-name', name: node.name, nearest: near, known });
    return UNKNOWN;
  }

  function selectType(node: SelectNode, names: Names): StaticType {
    const field = fieldType(typeOf(node.operand, names), node.field, node.fieldSpan);
    return node.isTest ? typeOfKinds('bool') : field;
  }

  function fieldType(operand: StaticType, field: string, span: Span): StaticType {
    if (!mayBe(operand, 'map')) {
      report(span, { kind: 'not-an-object', field, actual: kindsIn(operand) });
      return UNKNOWN;
    }
    const found = typeOfField(operand, field);
    switch (found.kind) {
      case 'field':
        return found.type;
      case 'refused':
        report(span, { kind: 'refused', name: field, reason: found.reason });
        return UNKNOWN;
      case 'unknown-field': {
        const near = nearest(field, found.known) ?? null;
        report(span, { kind: 'unknown-field', field, nearest: near, known: found.known });
        return UNKNOWN;
      }
    }
  }

  function indexType(node: IndexNode, names: Names): StaticType {
    const operand = typeOf(node.operand, names);
    const index = typeOf(node.index, names);
    if (node.index.kind === 'literal' && typeof node.index.value === 'string') {
      return fieldType(operand, node.index.value, node.index);
    }
    if (!mayBe(operand, 'list', 'map')) {
      report(node.operand, { kind: 'not-a-list', actual: kindsIn(operand) });
      return UNKNOWN;
    }
    if (!mayBe(operand, 'map') && !mayBe(index, 'int')) {
      report(node.index, { kind: 'index-type', actual: kindsIn(index) });
    }
    return mayBe(operand, 'map') ? UNKNOWN : typeOfElement(operand);
  }

  function choiceType(node: ChoiceNode, names: Names): StaticType {
    const condition = typeOf(node.condition, names);
    if (!mayBe(condition, 'bool')) {
      report(node.condition, {
        kind: 'operand-types',
        operator: '?:',
        operands: [kindsIn(condition)],
      });
    }
    return eitherOf([typeOf(node.yes, names), typeOf(node.no, names)]);
  }

  function macroType(node: MacroNode, names: Names): StaticType {
    const range = typeOf(node.range, names);
    const isIterable = mayBe(range, 'list', 'map');
    if (!isIterable) report(node.range, { kind: 'not-a-list', actual: kindsIn(range) });
    const element = isIterable ? typeOfElement(range) : UNKNOWN;
    const inside = new Map(names).set(node.variable, element);
    const tests = node.macro === 'map' ? [node.condition] : [node.body];
    const condition = node.condition === null ? null : typeOf(node.condition, inside);
    const body = typeOf(node.body, inside);
    for (const test of tests) {
      const type = test === node.body ? body : condition;
      if (test === null || type === null || mayBe(type, 'bool')) continue;
      report(test, { kind: 'operand-types', operator: node.macro, operands: [kindsIn(type)] });
    }
    if (node.macro === 'map') return listOf(body);
    return node.macro === 'filter' ? listOf(element) : typeOfKinds('bool');
  }
}

function typeOfVariable(variable: VariableType): StaticType {
  switch (variable.kind) {
    case 'view':
      return typeOfView(variable.view, variable.refused);
    case 'status':
      return { ...typeOfKinds('string', 'null'), isDay: false, allowed: variable.allowed };
    case 'day':
      return DAY;
  }
}
