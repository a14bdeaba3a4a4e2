import type { KravChange } from '../../krav/comparison/compare.ts';
import { type GapChange, gapChanges } from '../../krav/comparison/gap-changes.ts';
import { dailyResult, type Gap } from '../../krav/result.ts';
import { type Catalogue, wordsIn } from '../../text/catalogue.ts';
import { writtenDay } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import type { Day } from '../../time/day.ts';
import { lengthInDays } from '../../time/interval.ts';
import { type Block, line } from '../document/document.ts';
import { data, id, number, own, several, type Value } from '../document/value.ts';
import { breachKind, gradeWord } from '../krav/breach-kind.ts';
import type { DiffReport } from './diff.ts';

/** The gaps that came, went or moved, of all krav. */
export function gapBlock({ krav }: DiffReport, language: Language): Block {
  return {
    kind: 'statements',
    list: 'bullets',
    statements: krav.flatMap((each) =>
      gapChanges(each).map((change) =>
        line(several([id(each.id), changeValue(change, each, language)], ' ')),
      ),
    ),
  };
}

/** «brudd blir lengre: fra 01.08.2027, minst 115 dager → fra 01.07.2027, minst 146 dager» */
function changeValue(change: GapChange, krav: KravChange, language: Language): Value {
  const words = wordsIn(language).diff;
  const gap = change.kind === 'gone' ? change.before : change.after;
  const name = nameOf(change, krav, language);
  const [base, head] = [lastDayJudged(krav.base), lastDayJudged(krav.head)];
  const days: Value =
    change.kind === 'moved' && !isSameDays(change)
      ? {
          kind: 'change',
          before: daysOf(change.before, base, words),
          after: daysOf(change.after, head, words),
        }
      : daysOf(gap, change.kind === 'gone' ? base : head, words);
  const what =
    gap.group === null
      ? own(`${name}:`)
      : several([own(name), data(`(${String(gap.group)}):`)], ' ');
  return several([what, days], ' ');
}

function nameOf(change: GapChange, krav: KravChange, language: Language): string {
  const words = wordsIn(language).diff;
  const gap = change.kind === 'gone' ? change.before : change.after;
  if (change.kind === 'moved' && change.before.verdict !== change.after.verdict)
    return words.nowUnknown;
  const grade = mildGradeOf(gap, change.kind === 'gone' ? krav.base : krav.head, language);
  const names = words.gaps[grade === null ? gap.verdict : 'mild'];
  const name = names[change.kind === 'moved' ? lengthening(change) : change.kind];
  return grade === null ? name : wordsIn(language).krav.graded(name, grade);
}

function lengthening({
  before,
  after,
}: Extract<GapChange, { kind: 'moved' }>): 'moved' | 'longer' | 'shorter' {
  const longer = lengthInDays(after) - lengthInDays(before);
  return longer === 0 ? 'moved' : longer > 0 ? 'longer' : 'shorter';
}

/** «varsel»: how grave a breach is that is no error, by the rule of its first day; else null. */
function mildGradeOf(
  { verdict, side, from }: Gap,
  result: KravChange['head'],
  language: Language,
): string | null {
  const krav = (result && dailyResult(result))?.krav;
  if (krav === undefined || verdict !== 'broken') return null;
  return breachKind(krav, side, from) === 'broken' ? null : gradeWord(krav, side, from, language);
}

function isSameDays({ before, after }: Extract<GapChange, { kind: 'moved' }>): boolean {
  return before.from === after.from && before.to === after.to;
}

/** The day on which the judging ends: what lasts until then may go on. */
function lastDayJudged(result: KravChange['base']): Day | null {
  return (result && dailyResult(result))?.window?.to ?? null;
}

function daysOf(gap: Gap, lastJudged: Day | null, words: Catalogue['diff']): Value {
  const { from, to } = gap;
  const days = lengthInDays(gap);
  if (to === lastJudged) return own(words.openGap(writtenDay(from), days));
  return several([{ kind: 'days', from, to, cut: false }, number(days, 'days')], ', ');
}
