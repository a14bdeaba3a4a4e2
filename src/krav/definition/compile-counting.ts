import { report } from '../../diagnostic/catalogue.ts';
import { aboutField, type Finding, valueAt } from '../../diagnostic/finding.ts';
import {
  type ExpressionScope,
  hvorScope,
  perScope,
  type References,
} from '../../query/check/scope.ts';
import { EVER_BEFORE } from '../../time/day.ts';
import type { Step, StepFunction } from '../../time/step.ts';
import type { ExpressionPlace } from './checked-expression.ts';
import { compiledExpression } from './compile-expression.ts';
import {
  ABSENT,
  type CompiledCount,
  type CompiledEvents,
  type CompiledExpression,
} from './compiled.ts';
import type { CountingKrav, CountKrav, EventKrav, Krav } from './krav.ts';
import { KRAV_TYPE } from './read-krav.ts';
import { fieldOn, type Rules } from './rule.ts';
import { listNames, type TypeView, viewList } from './type-view.ts';
import { unknownTypeFinding } from './unknown-type.ts';

/** Checks a krav of the form `antall` against the types of a register. */
export function compileCount(
  krav: CountKrav,
  types: ReadonlyMap<string, TypeView>,
  references: References,
): CompiledCount {
  const counted = compileCounted(krav, types, references);
  const { form } = krav;
  const { asked, common } = counted;
  if (asked === null) return { form, krav, ...common, per: ABSENT };
  const per = compiledExpression(krav, '/per', krav.per, perScope(asked.views, references), {
    ...asked.place,
    use: 'per',
  });
  const findings = [...common.findings, ...per.findings];
  return { form, krav, ...common, per: per.asked, findings };
}

/** Checks a krav of the form `hendelser` against the types of a register. */
export function compileEvents(
  krav: EventKrav,
  types: ReadonlyMap<string, TypeView>,
  references: References,
): CompiledEvents {
  return { form: krav.form, krav, ...compileCounted(krav, types, references).common };
}

/** What is common to the forms that count, and where other expressions about the same are asked. */
interface Counted {
  readonly common: Pick<CompiledEvents, 'subject' | 'element' | 'where' | 'findings' | 'links'>;
  /** Null where the register does not have what is counted. */
  readonly asked: {
    readonly views: Parameters<typeof hvorScope>[0];
    readonly place: Omit<ExpressionPlace, 'use'>;
  } | null;
}

function compileCounted(
  krav: CountingKrav,
  types: ReadonlyMap<string, TypeView>,
  references: References,
): Counted {
  const { type, list } = krav.tell;
  const subject = types.get(type) ?? null;
  const element = subject === null || list.length === 0 ? null : viewList(subject, list);
  const limits = limitFindings(krav);
  if (subject === null || (list.length > 0 && element === null)) {
    const findings = [...limits, tellFinding(krav, subject, types)];
    const common = { subject: null, element: null, where: NO_WHERE, findings, links: [] };
    return { common, asked: null };
  }
  const views = { post: subject.view, element };
  const place = { type, list, askedOfRules: subject.askedOfRules };
  const hvor = compiledOverDays(krav, krav.rules, hvorScope(views, references), {
    ...place,
    use: 'hvor',
  });
  const findings = [...limits, ...hvor.findings];
  const common = { subject, element, where: hvor.where, findings, links: [] };
  return { common, asked: { views, place } };
}

const NO_WHERE: StepFunction<CompiledExpression> = [{ from: EVER_BEFORE, value: ABSENT }];

/** The `hvor` of each rule; the same text is compiled once, and is the same expression. */
function compiledOverDays(
  krav: Krav,
  rules: Rules<{ readonly where: string | null }>,
  scope: ExpressionScope,
  place: ExpressionPlace,
): { readonly where: StepFunction<CompiledExpression>; readonly findings: readonly Finding[] } {
  const known = new Map<string | null, ReturnType<typeof compiledExpression>>();
  const steps: Step<CompiledExpression>[] = [];
  for (const { from, value } of rules) {
    const field = fieldOn(rules, 'hvor', from);
    const found =
      known.get(value.where) ?? compiledExpression(krav, field, value.where, scope, place);
    known.set(value.where, found);
    if (steps.at(-1)?.value !== found.asked) steps.push({ from, value: found.asked });
  }
  return { where: steps, findings: [...known.values()].flatMap(({ findings }) => findings) };
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
  subject: TypeView | null,
  types: ReadonlyMap<string, TypeView>,
): Finding {
  const { type, list } = krav.tell;
  if (subject === null) return unknownTypeFinding(krav, '/tell', type, [...types.keys()]);
  const known = listNames(subject.view).map((name) => `${type}.${name}`);
  return unknownTypeFinding(krav, '/tell', [type, ...list].join('.'), known);
}
