import type { CompiledCount } from '../definition/compiled.ts';
import { countingPosts, type KravContext, registeredOf } from '../evaluate/context.ts';
import { itemExampleFindings } from '../evaluate/examples.ts';
import { cannotBeJudged, defectFindings, type Judged } from '../evaluate/judged.ts';
import { evaluateItems } from '../evaluate/matching-items.ts';
import { whatIfItems } from '../evaluate/what-if.ts';
import { leadTimes } from '../forecast/lead-times.ts';
import { countResult } from './count-result.ts';
import type { CountResult, Standing } from './result.ts';
import type { CountInput } from './window.ts';

/** Judges a krav of the form `antall`: finds the items that may count, and counts them on every day. */
export function judgeCount(compiled: CompiledCount, context: KravContext): Judged<CountResult> {
  const { krav } = compiled;
  const { input, evaluated } = countInputOf(compiled, context);
  const findings = [
    ...defectFindings(
      krav,
      evaluated.flatMap(({ match }) => match.defects),
    ),
    ...defectFindings(
      krav,
      evaluated.flatMap(({ group }) => group.defects),
    ),
  ];
  const result = countResult(input);
  return {
    result: cannotBeJudged(compiled, result) ? notJudged(result) : result,
    findings: [...findings, ...itemExampleFindings(krav, input.items, context.asOf)],
  };
}

/** All that a krav of the form `antall` is judged by: its items as its expressions answer about them. */
export function countInputOf(compiled: CompiledCount, context: KravContext) {
  const { krav } = compiled;
  const evaluated = evaluateItems(compiled, context);
  const counted = evaluated.map(({ item }) => item);
  const isOfPosts = krav.tell.list.length === 0;
  const items = isOfPosts
    ? [...counted, ...whatIfItems(context.supposed, krav.tell.type, krav.per !== null)]
    : counted;
  const input: CountInput = {
    ...registeredOf(compiled, context),
    isJudgeable: compiled.subject !== null,
    krav,
    items,
    asOf: context.asOf,
    span: context.span,
    leadTimes: leadTimes(
      countingPosts(context, krav.tell.type).map(context.lives.of),
      context.asOf,
    ),
  };
  return { input, evaluated };
}

/** The answer about what the register does not have: nothing of it is known, in all and in each group. */
function notJudged(result: CountResult): CountResult {
  return {
    ...result,
    ...NOTHING_KNOWN,
    groups: result.groups.map((group) => ({ ...group, ...NOTHING_KNOWN })),
    gaps: [],
    current: null,
    nextUnknown: null,
    nextPlanned: null,
  };
}

const NOTHING_KNOWN = {
  verdict: 'unknown',
  sides: { below: null, above: null },
  next: null,
  reserve: { below: null, above: null },
  breaksIf: { below: null, above: null },
} as const satisfies Partial<Standing>;
