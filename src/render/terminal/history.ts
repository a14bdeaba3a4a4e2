import { shortSha } from '../../reports/history/commit.ts';
import type { HistoryChange, HistoryReport } from '../../reports/history/history.ts';
import { eventWords, historyCounted, NOT_COMMITTED } from '../../reports/history/words.ts';
import { fieldsWords } from '../../reports/posts/change-words.ts';
import type { Language } from '../../text/language.ts';
import { writtenDay } from '../../text/people.ts';
import { forTerminal } from '../escape/terminal.ts';
import { wrap } from '../layout/wrap.ts';
import { style } from './style.ts';

export interface HistoryView {
  readonly language: Language;
  readonly width: number | null;
  readonly color: boolean;
}

/** One post through the commits, newest first, field by field in the words of today's schema. */
export function renderHistory(report: HistoryReport, view: HistoryView): string {
  const { language, width, color } = view;
  const { bold } = style(color);
  const name = report.title === null ? report.id : `${report.id} «${report.title}»`;
  const heading = wrap(forTerminal(`${name} (${report.type})`), width, 2).map(bold);
  const parts = [
    [...heading, ...wrap(historyCounted(report, language), width, 2)].join('\n'),
    ...report.changes.toReversed().map((change) => changeLines(change, report, view)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function changeLines(
  { commit, event }: HistoryChange,
  { type, register }: HistoryReport,
  { language, width, color }: HistoryView,
): string {
  const { bold } = style(color);
  const when =
    commit === null
      ? NOT_COMMITTED[language]
      : `${writtenDay(commit.day)}  ${shortSha(commit.sha)}  ${commit.subject}`;
  const fields = fieldsWords(type, event.fields, register, language);
  const isOnlyFields = event.kind === 'changed' && fields.length > 0;
  return [
    ...wrap(forTerminal(when), width, 2).map(bold),
    ...(isOnlyFields ? [] : wrap(`  ${forTerminal(eventWords(event, language))}`, width, 4)),
    ...fields.flatMap(({ text }) => wrap(`  ${forTerminal(text)}`, width, 4)),
  ].join('\n');
}
