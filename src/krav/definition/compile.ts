import { report } from '../../diagnostic/catalogue.ts';
import { aboutField, type Finding, valueAt, type Where } from '../../diagnostic/finding.ts';
import {
  type ExpressionScope,
  hvorScope,
  perScope,
  type References,
  vilkarScope,
} from '../../query/check/scope.ts';
import type { Expression } from '../../query/expression.ts';
import { expressionFindings } from '../../query/findings.ts';
import type { SchemaView } from '../../read/schema/view.ts';
import { nearest } from '../../text/nearest.ts';
import { EVER_BEFORE } from '../../time/day.ts';
import type { Step, StepFunction } from '../../time/step.ts';

import { compileIn, type ExpressionPlace } from './checked-expression.ts';
import { type ConditionKrav, type CountingKrav, fieldNow, type Krav, type Tell } from './krav.ts';
import { KRAV_TYPE } from './read-krav.ts';
import { fieldOn, type Rules } from './rule.ts';
import { listNames, type TypeView, viewList } from './type-view.ts';

/** An expression of a krav: none written, refused before any data was read, or ready with where it is written. */
export type CompiledExpression =
  | { readonly kind: 'absent' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'ready'; readonly expression: Expression; readonly field: string };

/** A krav with its expressions checked against the schemas, before any data is read. */
export interface CompiledKrav {
  readonly krav: Krav;
  /** The type it is about; null when the register does not have it, and then nothing can be judged. */
  readonly subject: TypeView | null;
  /** What the schema says of the elements counted; null when posts are counted. */
  readonly element: SchemaView | null;
  /** What must hold for that which is counted, by the rule of each day. */
  readonly where: StepFunction<CompiledExpression>;
  /** Its other expressions; of a condition those of the rule of the day it is known on. */
  readonly expressions: Readonly<Record<'per' | 'naar' | 'skal', CompiledExpression>>;
  readonly findings: readonly Finding[];
  /** The ids that its expressions name; whether they exist is for the register that it is judged in to say. */
  readonly links: readonly Link[];
}

/** An id that an expression compares a field with, and the `x-referanse` of that field. */
export interface Link {
  readonly reference: string;
  readonly id: string;
}

type Checked = Omit<CompiledKrav, 'links'>;

const ABSENT: CompiledExpression = { kind: 'absent' };
const NONE = { per: ABSENT, naar: ABSENT, skal: ABSENT };
const NO_WHERE: StepFunction<CompiledExpression> = [{ from: EVER_BEFORE, value: ABSENT }];

/** Checks a krav against the types of the register, as if every id that it names existed. */
export function compileKrav(krav: Krav, types: ReadonlyMap<string, TypeView>): CompiledKrav {
  const links: Link[] = [];
  const checked = checkedAgainst(krav, types, (reference, id) => {
    links.push({ reference, id });
    return 'known';
  });
  return { ...checked, links };
}

/** The same krav in a register: an expression that names an id that is not there is refused. */
export function withReferences(
  compiled: CompiledKrav,
  types: ReadonlyMap<string, TypeView>,
  references: References,
): CompiledKrav {
  const { krav, links } = compiled;
  const isLinked = links.every(({ reference, id }) => references(reference, id) === 'known');
  return isLinked ? compiled : { ...checkedAgainst(krav, types, references), links };
}

function checkedAgainst(
  krav: Krav,
  types: ReadonlyMap<string, TypeView>,
  references: References,
): Checked {
  switch (krav.form) {
    case 'antall':
      return compileCounting(krav, krav.per, types, references);
    case 'hendelser':
      return compileCounting(krav, null, types, references);
    case 'vilkar':
      return compileCondition(krav, types, references);
  }
}

function compileCounting(
  krav: CountingKrav,
  groupedBy: string | null,
  types: ReadonlyMap<string, TypeView>,
  references: References,
): Checked {
  const subject = types.get(krav.tell.type) ?? null;
  const element =
    subject === null || krav.tell.list.length === 0 ? null : viewList(subject, krav.tell.list);
  const limits = limitFindings(krav);
  if (subject === null || (krav.tell.list.length > 0 && element === null)) {
    const findings = [...limits, tellFinding(krav, krav.tell, subject, types)];
    return {
      krav,
      subject: null,
      element: null,
      where: NO_WHERE,
      expressions: NONE,
      findings,
    };
  }
  const views = { post: subject.view, element };
  const { type, list } = krav.tell;
  const place = { type, list, askedOfRules: subject.askedOfRules };
  const hvor = compiledOverDays(krav, krav.rules, hvorScope(views, references), {
    ...place,
    use: 'hvor',
  });
  const per = compiled(krav, '/per', groupedBy, perScope(views, references), {
    ...place,
    use: 'per',
  });
  return {
    krav,
    subject,
    element,
    where: hvor.where,
    expressions: { ...NONE, per: per.asked },
    findings: [...limits, ...hvor.findings, ...per.findings],
  };
}

/** The `hvor` of each rule; the same text is compiled once, and is the same expression. */
function compiledOverDays(
  krav: Krav,
  rules: Rules<{ readonly where: string | null }>,
  scope: ExpressionScope,
  place: ExpressionPlace,
): { readonly where: StepFunction<CompiledExpression>; readonly findings: readonly Finding[] } {
  const known = new Map<string | null, ReturnType<typeof compiled>>();
  const steps: Step<CompiledExpression>[] = [];
  for (const { from, value } of rules) {
    const field = fieldOn(rules, 'hvor', from);
    const found = known.get(value.where) ?? compiled(krav, field, value.where, scope, place);
    known.set(value.where, found);
    if (steps.at(-1)?.value !== found.asked) steps.push({ from, value: found.asked });
  }
  return { where: steps, findings: [...known.values()].flatMap(({ findings }) => findings) };
}

function compileCondition(
  krav: ConditionKrav,
  types: ReadonlyMap<string, TypeView>,
  references: References,
): Checked {
  const subject = types.get(krav.type) ?? null;
  if (subject === null) {
    const finding = unknownTypeFinding(krav, fieldNow(krav, 'gjelder'), krav.type, [
      ...types.keys(),
    ]);
    return {
      krav,
      subject,
      element: null,
      where: NO_WHERE,
      expressions: NONE,
      findings: [finding],
    };
  }
  const scope = vilkarScope(subject.view, references);
  const { askedOfRules } = subject;
  const place = { use: 'vilkar', type: krav.type, list: [], askedOfRules } as const;
  const naar = compiled(krav, fieldNow(krav, 'naar'), krav.when, scope, place);
  const skal = compiled(krav, fieldNow(krav, 'skal'), krav.must, scope, place);
  return {
    krav,
    subject,
    element: null,
    where: NO_WHERE,
    expressions: { ...NONE, naar: naar.asked, skal: skal.asked },
    findings: [...naar.findings, ...skal.findings],
  };
}

function compiled(
  krav: Krav,
  field: string,
  source: string | null,
  scope: ExpressionScope,
  place: ExpressionPlace,
): { readonly asked: CompiledExpression; readonly findings: readonly Finding[] } {
  if (source === null) return { asked: ABSENT, findings: [] };
  const result = compileIn(place, source, scope);
  if (result.kind === 'compiled')
    return { asked: { kind: 'ready', expression: result.expression, field }, findings: [] };
  return {
    asked: { kind: 'refused' },
    findings: expressionFindings(
      result.problems,
      inExpression(krav, field),
      aboutField({ type: KRAV_TYPE, id: krav.id }, field),
    ),
  };
}

/** Where a stretch of an expression of a krav is; takes the field it is written in, as a JSON pointer. */
export function inExpression(krav: Krav, field: string): (from: number, to: number) => Where {
  return (textFrom, textTo) => ({
    kind: 'target',
    target: { path: krav.path, pointer: field, part: { textFrom, textTo } },
  });
}

function limitFindings(krav: CountingKrav): Finding[] {
  const { min, max } = krav;
  if (min === null || max === null || min <= max) return [];
  return [
    report(
      'krav/limits',
      { min, max },
      valueAt(krav.path, '/minst'),
      aboutField({ type: KRAV_TYPE, id: krav.id }, '/minst'),
    ),
  ];
}

function tellFinding(
  krav: CountingKrav,
  { type, list }: Tell,
  subject: TypeView | null,
  types: ReadonlyMap<string, TypeView>,
): Finding {
  if (subject === null) return unknownTypeFinding(krav, '/tell', type, [...types.keys()]);
  const known = listNames(subject.view).map((name) => `${type}.${name}`);
  return unknownTypeFinding(krav, '/tell', [type, ...list].join('.'), known);
}

function unknownTypeFinding(
  krav: Krav,
  field: string,
  what: string,
  all: readonly string[],
): Finding {
  const near = nearest(what, all);
  return report(
    'krav/counted',
    { what, known: near === undefined ? all : [near] },
    valueAt(krav.path, field),
    aboutField({ type: KRAV_TYPE, id: krav.id }, field),
  );
}
