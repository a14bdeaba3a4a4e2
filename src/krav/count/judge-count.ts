import type { CompiledKrav } from '../definition/compile.ts';
import type { CountKrav } from '../definition/krav.ts';
import { type KravContext, registeredOf } from '../evaluate/context.ts';
import { itemExampleFindings } from '../evaluate/examples.ts';
import { cannotBeJudged, defectFindings, type Judged } from '../evaluate/judged.ts';
import { evaluateItems } from '../evaluate/matching-items.ts';
import { whatIfItems } from '../evaluate/what-if.ts';
import { countResult } from './count-result.ts';
import type { CountResult } from './result.ts';

/** Judges a krav of the form `antall`: finds the items that may count, and counts them on every day. */
export function judgeCount(
  compiled: CompiledKrav,
  krav: CountKrav,
  context: KravContext,
): Judged<CountResult> {
  const evaluated = evaluateItems(compiled, krav, context);
  const counted = evaluated.map(({ item }) => item);
  const isOfPosts = krav.tell.list.length === 0;
  const items = isOfPosts
    ? [...counted, ...whatIfItems(context.supposed, krav.tell.type, krav.per !== null)]
    : counted;
  const input = {
    ...registeredOf(compiled, krav, context),
    krav,
    items,
    asOf: context.asOf,
    span: context.span,
  };
  const findings = [
    ...defectFindings(
      krav,
      'hvor',
      evaluated.flatMap(({ match }) => match.defects),
    ),
    ...defectFindings(
      krav,
      'per',
      evaluated.flatMap(({ group }) => group.defects),
    ),
  ];
  const result = countResult(input);
  return {
    result: cannotBeJudged(compiled, result)
      ? {
          ...result,
          verdict: 'unknown',
          sides: { below: null, above: null },
          gaps: [],
          next: null,
          nextPlanned: null,
        }
      : result,
    findings: [...findings, ...itemExampleFindings(krav, items, context.asOf)],
  };
}
