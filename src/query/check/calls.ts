import type { ValueKind } from '../../diagnostic/codes/expression-fault.ts';
import { propertyNames } from '../../read/schema/view.ts';
import { nearest } from '../../text/nearest.ts';
import type { FunctionName } from '../evaluate/functions.ts';
import { patternFault } from '../evaluate/pattern.ts';
import type { CallNode } from '../syntax/node.ts';
import type { Report } from '../syntax/problem.ts';
import type { ExpressionScope } from './scope.ts';
import {
  kindsIn,
  mayBe,
  type StaticType,
  typeOfElement,
  typeOfKinds,
  UNKNOWN,
} from './static-type.ts';

interface Signature {
  /** How it is written: `text.contains(x)`, `int(x)`, or both (`size`). */
  readonly form: 'method' | 'function' | 'either';
  /** What each argument may be, a method's target first. */
  readonly takes: readonly (readonly ValueKind[])[];
  readonly gives: (args: readonly StaticType[]) => StaticType;
}

const TEXT = ['string'] as const;
const NUMBER = ['int', 'double'] as const;
const always =
  (...kinds: readonly ValueKind[]) =>
  (): StaticType =>
    typeOfKinds(...kinds);

const OURS: Readonly<Record<FunctionName, Signature>> = {
  gjelder: { form: 'function', takes: [['map'], TEXT], gives: always('bool') },
  dager: { form: 'function', takes: [TEXT, TEXT], gives: always('int') },
  sum: { form: 'function', takes: [['list']], gives: always(...NUMBER) },
  siste: {
    form: 'function',
    takes: [['list']],
    gives: ([list = UNKNOWN]) => typeOfElement(list),
  },
};

const STANDARD: ReadonlyMap<string, Signature> = new Map<string, Signature>([
  ['size', { form: 'either', takes: [['list', 'map', 'string']], gives: always('int') }],
  ['contains', { form: 'method', takes: [TEXT, TEXT], gives: always('bool') }],
  ['startsWith', { form: 'method', takes: [TEXT, TEXT], gives: always('bool') }],
  ['endsWith', { form: 'method', takes: [TEXT, TEXT], gives: always('bool') }],
  ['matches', { form: 'method', takes: [TEXT, TEXT], gives: always('bool') }],
  ['int', { form: 'function', takes: [['int', 'double', 'string']], gives: always('int') }],
  ['double', { form: 'function', takes: [['int', 'double', 'string']], gives: always('double') }],
  [
    'string',
    { form: 'function', takes: [['int', 'double', 'string', 'bool']], gives: always('string') },
  ],
  ['bool', { form: 'function', takes: [['bool', 'string']], gives: always('bool') }],
]);

const MACROS = ['has', 'exists', 'all', 'exists_one', 'map', 'filter'];

/** Whether a call by that name is a function, of CEL's or of our own, and not a macro. */
export function isKnownFunction(name: string): boolean {
  return signatureOf(name) !== undefined;
}

/** Takes a call and the types of its target and arguments; gives its type, and reports what can never work. */
export function callType(
  node: CallNode,
  target: StaticType | null,
  args: readonly StaticType[],
  scope: ExpressionScope,
  report: Report,
): StaticType {
  const { name, nameSpan } = node;
  const signature = signatureOf(name);
  if (signature === undefined) {
    const near = nearest(name, [...STANDARD.keys(), ...scope.functions, ...MACROS]) ?? null;
    report(nameSpan, { kind: 'unknown-function', name, nearest: near });
    return UNKNOWN;
  }
  if (isOurs(name) && !scope.functions.has(name)) {
    report(nameSpan, { kind: 'function-not-here', name });
    return UNKNOWN;
  }
  const form = target === null ? 'function' : 'method';
  if (signature.form !== 'either' && signature.form !== form) {
    report(nameSpan, { kind: 'call-form', name, form: signature.form });
    return UNKNOWN;
  }
  const values = target === null ? args : [target, ...args];
  const targets = values.length - args.length;
  if (values.length !== signature.takes.length) {
    const expected = signature.takes.length - targets;
    report(nameSpan, { kind: 'argument-count', name, expected, actual: args.length });
    return UNKNOWN;
  }
  if (reportArguments(node, signature, values, report)) return signature.gives(values);
  if (name === 'matches') reportPattern(node, report);
  if (name === 'sum') reportSummed(node, values[0] ?? UNKNOWN, report);
  if (name === 'gjelder') reportPeriod(node, values[0] ?? UNKNOWN, report);
  return name === 'sum' ? sumType(values[0] ?? UNKNOWN) : signature.gives(values);
}

function signatureOf(name: string): Signature | undefined {
  return isOurs(name) ? OURS[name] : STANDARD.get(name);
}

function isOurs(name: string): name is FunctionName {
  return Object.hasOwn(OURS, name);
}

/** Gives whether an argument was reported. */
function reportArguments(
  { name, target, args }: CallNode,
  { takes }: Signature,
  values: readonly StaticType[],
  report: Report,
): boolean {
  const nodes = target === null ? args : [target, ...args];
  let reported = false;
  for (const [index, expected] of takes.entries()) {
    const [node, value = UNKNOWN] = [nodes[index], values[index]];
    if (node === undefined || mayBe(value, ...expected)) continue;
    report(node, { kind: 'argument-type', name, expected, actual: kindsIn(value) });
    reported = true;
  }
  return reported;
}

/** A pattern has to be written in the expression: it is checked before data is read, and data cannot bring one. */
function reportPattern({ args }: CallNode, report: Report): void {
  const pattern = args[0];
  if (pattern === undefined) return;
  if (pattern.kind !== 'literal' || typeof pattern.value !== 'string') {
    report(pattern, { kind: 'pattern-not-literal' });
    return;
  }
  const detail = patternFault(pattern.value);
  if (detail !== null) report(pattern, { kind: 'bad-pattern', detail });
}

function reportSummed({ name, args }: CallNode, list: StaticType, report: Report): void {
  const element = typeOfElement(list);
  const [node] = args;
  if (node === undefined || mayBe(element, ...NUMBER)) return;
  report(node, { kind: 'argument-type', name, expected: NUMBER, actual: kindsIn(element) });
}

function sumType(list: StaticType): StaticType {
  const element = typeOfElement(list);
  if (element.kinds === null) return typeOfKinds(...NUMBER);
  // The sum of an empty list is the whole number 0, whatever the list would hold.
  return typeOfKinds('int', ...NUMBER.filter((kind) => mayBe(element, kind)));
}

/** The element has to have a start or an end. */
function reportPeriod({ args }: CallNode, element: StaticType, report: Report): void {
  const [node] = args;
  if (node === undefined || element.view === null || element.kinds === null) return;
  const known = propertyNames(element.view);
  if (known.length === 0 || known.includes('fra') || known.includes('til')) return;
  report(node, { kind: 'no-period', known });
}
