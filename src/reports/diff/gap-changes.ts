import { type GapChange, gapChanges } from '../../krav/comparison/gap-changes.ts';
import type { Gap } from '../../krav/result.ts';
import type { Catalogue } from '../../text/catalogue.ts';
import { lengthInDays } from '../../time/interval.ts';
import { type Block, line } from '../document/document.ts';
import { data, id, number, own, several, type Value } from '../document/value.ts';
import type { DiffReport } from './diff.ts';

/** The gaps that came, went or moved, of all krav. */
export function gapBlock({ krav }: DiffReport, words: Catalogue['diff']): Block {
  return {
    kind: 'statements',
    list: 'bullets',
    statements: krav.flatMap((each) =>
      gapChanges(each).map((change) =>
        line(several([id(each.id), changeValue(change, words)], ' ')),
      ),
    ),
  };
}

/** «brudd flyttet: 01.08.2027–23.11.2027, 115 dager → 01.07.2027–23.11.2027, 146 dager» */
function changeValue(change: GapChange, words: Catalogue['diff']): Value {
  const gap = change.kind === 'gone' ? change.before : change.after;
  const isNowUnknown = change.kind === 'moved' && change.before.verdict !== change.after.verdict;
  const name = isNowUnknown ? words.nowUnknown : words.gaps[gap.verdict][change.kind];
  const days: Value =
    change.kind === 'moved'
      ? { kind: 'change', before: daysOf(change.before), after: daysOf(change.after) }
      : daysOf(gap);
  const what =
    gap.group === null
      ? own(`${name}:`)
      : several([own(name), data(`(${String(gap.group)}):`)], ' ');
  return several([what, days], ' ');
}

function daysOf(gap: Gap): Value {
  const { from, to } = gap;
  return several([{ kind: 'days', from, to, cut: false }, number(lengthInDays(gap), 'days')], ', ');
}
