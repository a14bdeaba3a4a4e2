import { dailyResult, type KravResult } from '../../krav/result.ts';
import { coverageOf, kravSentences, limitWords, nextWords } from '../../reports/krav/sentences.ts';
import { verdictWords } from '../../reports/krav/standing.ts';
import { answeredPeriod, todayCount } from '../../reports/krav/today.ts';
import { writtenDay } from '../../text/people.ts';
import { VERDICT_WORDS } from '../../text/verdicts.ts';
import { earliest } from '../../time/day.ts';
import { forTerminal } from '../escape/terminal.ts';
import type { KravView } from './krav-view.ts';
import { table } from './table.ts';

/** All krav, one line each. */
export function renderKravList(
  results: readonly KravResult[],
  { language, width }: KravView,
): string {
  const nb = language === 'nb';
  const rows = results.map((result) => [
    result.krav.id,
    forTerminal(result.krav.title),
    limitWords(result, language),
    todayCount(result),
    `${verdictWords(result.verdict, language)}${periodOfAnswer(result)}`,
    dailyResult(result) === null ? '' : nextWords(result, language),
  ]);
  const columns = [
    { title: 'Krav', align: 'left' as const },
    { title: nb ? 'Tittel' : 'Title', align: 'left' as const, shrink: true, minimum: 12 },
    { title: nb ? 'Skal være' : 'Must be', align: 'left' as const },
    { title: nb ? 'I dag' : 'Today', align: 'right' as const },
    { title: nb ? 'Svar' : 'Answer', align: 'left' as const },
    { title: nb ? 'Neste brudd' : 'Next breach', align: 'left' as const },
  ];
  return `${table({ columns, rows, width })}\n`;
}

/** A krav in one sentence, for --quiet. */
export function renderKravShort(result: KravResult, { asOf, language }: KravView): string {
  const { krav } = result;
  const daily = dailyResult(result);
  const days = coverageOf(result, asOf);
  if (daily === null || days === null || daily.window === null) {
    return `${krav.id}: ${kravSentences(result, asOf, language).today}\n`;
  }
  const { window, gaps } = daily;
  const broken = gaps.filter((gap) => gap.verdict === 'broken' && !gap.exempt && gap.from <= asOf);
  const list = broken
    .map((gap) => `${writtenDay(gap.from)}–${writtenDay(gap.to)} (${gap.low})`)
    .join(', ');
  const span = `${writtenDay(window.from)}–${writtenDay(earliest(asOf, window.to))}`;
  const share = `${days.met} ${language === 'nb' ? 'av' : 'of'} ${days.days}`;
  const words =
    language === 'nb'
      ? `${krav.id}: ${VERDICT_WORDS[result.verdict].nb} per ${writtenDay(asOf)}. ${span}: ${share} dager holdt${days.broken === 0 ? '' : `, ${days.broken} brutt`}${days.unknown === 0 ? '' : `, ${days.unknown} uklare`}.`
      : `${krav.id}: ${VERDICT_WORDS[result.verdict].en} as of ${writtenDay(asOf)}. ${span}: kept on ${share} days${days.broken === 0 ? '' : `, broken on ${days.broken}`}${days.unknown === 0 ? '' : `, unclear on ${days.unknown}`}.`;
  return `${words}${list === '' ? '' : ` ${list}`}\n`;
}

/** « (2026-T2)» where the answer is of another period than the running one. */
function periodOfAnswer(result: KravResult): string {
  const period = answeredPeriod(result);
  return period === null ? '' : ` (${period})`;
}
