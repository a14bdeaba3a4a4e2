import { gapChanges } from '../../krav/comparison/gap-changes.ts';
import { type DiffReport, isTouched } from '../../reports/diff/diff.ts';
import { gapChangeWords } from '../../reports/diff/gap-changes.ts';
import { headline } from '../../reports/diff/headline.ts';
import { turningDays } from '../../reports/diff/turning-days.ts';
import { turningLines } from '../../reports/diff/turning-words.ts';
import {
  comparedWords,
  HEADINGS,
  kravRows,
  postsHeading,
  reportedWords,
  sameWords,
} from '../../reports/diff/words.ts';
import { postChangeWords } from '../../reports/posts/change-words.ts';
import type { Language } from '../../text/language.ts';
import { forTerminal } from '../escape/terminal.ts';
import { wrap } from '../layout/wrap.ts';
import { style } from './style.ts';
import { table } from './table.ts';

export interface DiffView {
  readonly language: Language;
  readonly width: number | null;
  readonly color: boolean;
}

/** A change for a terminal: what it does to the promises, then to the posts. */
export function renderDiff(report: DiffReport, view: DiffView): string {
  const parts = [
    ...promises(report, view),
    posts(report, view),
    rules(report, view),
    reported(report, view),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** Only what the change does to the promises, for those who go on with findings. */
export function renderPromises(report: DiffReport, view: DiffView): string {
  return `${promises(report, view)
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}

function promises(report: DiffReport, { language, width, color }: DiffView): string[] {
  const { bold } = style(color);
  const { rows, same } = kravRows(report, language);
  const columns = [
    { title: HEADINGS.promise[language] },
    { title: HEADINGS.before[language] },
    { title: HEADINGS.after[language] },
    { title: HEADINGS.next[language], shrink: true, minimum: 12 },
    { title: HEADINGS.blame[language] },
  ];
  const body = table({
    columns,
    rows: rows.map(({ name, before, after, next, blame }) => [name, before, after, next, blame]),
    width,
    indent: 2,
  });
  const strips = report.krav
    .filter(isTouched)
    .map((krav) => turningLines(krav.id, turningDays(krav, report.envelope.asOf), language))
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => `  ${forTerminal(line)}`).join('\n'));
  return [
    wrap(forTerminal(headline(report, language)), width)
      .map(bold)
      .join('\n'),
    wrap(forTerminal(comparedWords(report, language)), width).join('\n'),
    rows.length === 0 ? '' : body,
    ...strips,
    gaps(report, width, language),
    (rows.length === 0 ? null : sameWords(same, language)) ?? '',
  ];
}

function gaps(report: DiffReport, width: number | null, language: Language): string {
  return report.krav
    .flatMap((krav) =>
      gapChanges(krav).map((change) => `${krav.id} ${gapChangeWords(change, language)}`),
    )
    .flatMap((words) => wrap(`  ${forTerminal(words)}`, width, 4))
    .join('\n');
}

function posts(report: DiffReport, { language, width, color }: DiffView): string {
  const { bold } = style(color);
  const lines = report.posts.flatMap((change) => {
    const { id, path, title, what, fields } = postChangeWords(change, report.register, language);
    const named = title === '' ? '' : ` «${title}»`;
    return [
      ...wrap(`  ${forTerminal(`${id}${named}: ${what}`)}  (${forTerminal(path)})`, width, 4),
      ...fields.flatMap(({ text }) => wrap(`    ${forTerminal(text)}`, width, 6)),
    ];
  });
  return [bold(postsHeading(report, language)), ...lines].join('\n');
}

function rules({ rules: paths }: DiffReport, { language, width }: DiffView): string {
  if (paths.length === 0) return '';
  return wrap(`${HEADINGS.rules[language]}: ${paths.map(forTerminal).join(', ')}`, width, 2).join(
    '\n',
  );
}

function reported(report: DiffReport, { language, width }: DiffView): string {
  return wrap(
    `${HEADINGS.reported[language]} ${forTerminal(reportedWords(report, language))}`,
    width,
    2,
  ).join('\n');
}
