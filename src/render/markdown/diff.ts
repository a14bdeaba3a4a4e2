import { gapChanges } from '../../krav/comparison/gap-changes.ts';
import { type DiffReport, foremost, isTouched, nextBreachIn } from '../../reports/diff/diff.ts';
import { gapChangeWords } from '../../reports/diff/gap-changes.ts';
import { headline } from '../../reports/diff/headline.ts';
import { mergeWords } from '../../reports/diff/merge.ts';
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
import { breachSentence } from '../../reports/krav/sentences.ts';
import { remedyWords } from '../../reports/krav/standing.ts';
import { postChangeWords } from '../../reports/posts/change-words.ts';
import type { Language } from '../../text/language.ts';
import { forMarkdown } from '../escape/markdown.ts';
import { markdownAddress } from './address.ts';
import { bold, bulletList, labelled, markdownDocument, picture } from './blocks.ts';
import { markdownTable } from './table.ts';

/** A change as the summary of a pull request: the promises first, then the posts. With the exit code of a check also whether it may be merged. */
export function renderDiffMarkdown(
  report: DiffReport,
  language: Language,
  exitCode: number | null = null,
): string {
  return markdownDocument([
    `#### ${forMarkdown(headline(report, language))}`,
    exitCode === null ? '' : mergeable(report, exitCode, language),
    ...promises(report, language),
    posts(report, language),
    rules(report, language),
    labelled(HEADINGS.reported[language].replace(/\?$/, ''), reportedWords(report, language)),
    remedies(report, language),
    `<sub>${forMarkdown(comparedWords(report, language))}</sub>`,
  ]);
}

function mergeable(report: DiffReport, exitCode: number, language: Language): string {
  const { answer, why } = mergeWords(report, exitCode, language);
  return `${bold(answer)} ${forMarkdown(why)}`;
}

function promises(report: DiffReport, language: Language): string[] {
  const { rows, same } = kravRows(report, language);
  const columns = [
    HEADINGS.promise,
    HEADINGS.before,
    HEADINGS.after,
    HEADINGS.next,
    HEADINGS.blame,
  ].map((words) => ({ title: words[language] }));
  const strips = report.krav
    .filter(isTouched)
    .flatMap((krav) => turningLines(krav.id, turningDays(krav, report.envelope.asOf), language));
  const rest = sameWords(same, language);
  return [
    rows.length === 0
      ? ''
      : markdownTable(
          columns,
          rows.map(({ name, before, after, next, blame }) => [name, before, after, next, blame]),
        ),
    rest === null || rows.length === 0 ? '' : forMarkdown(rest),
    gaps(report, language),
    strips.length === 0 ? '' : picture(strips.map((line) => line.replaceAll('`', "'"))),
  ];
}

function gaps(report: DiffReport, language: Language): string {
  return bulletList(
    report.krav.flatMap((krav) =>
      gapChanges(krav).map((change) =>
        forMarkdown(`${krav.id} ${gapChangeWords(change, language)}`),
      ),
    ),
  );
}

function posts(report: DiffReport, language: Language): string {
  const heading = bold(postsHeading(report, language));
  if (report.posts.length === 0) return heading;
  const lines = report.posts.flatMap((change) => {
    const { id, path, title, what, fields } = postChangeWords(change, report.register, language);
    const named = title === '' ? '' : ` «${forMarkdown(title)}»`;
    const name =
      change.kind === 'removed'
        ? forMarkdown(id)
        : `[${forMarkdown(id)}](${markdownAddress(path)})`;
    return [
      `${name}${named}: ${forMarkdown(what)}`,
      ...fields.map(({ text }) => `  ${forMarkdown(text)}`),
    ];
  });
  return `${heading}\n\n${lines.map((line) => (line.startsWith('  ') ? `  - ${line.trimStart()}` : `- ${line}`)).join('\n')}`;
}

function rules({ rules: paths }: DiffReport, language: Language): string {
  if (paths.length === 0) return '';
  return `${bold(`${HEADINGS.rules[language]}:`)} ${paths.map((path) => `[${forMarkdown(path)}](${markdownAddress(path)})`).join(', ')}`;
}

/** What would close the breach that the headline is about. */
function remedies(report: DiffReport, language: Language): string {
  const krav = foremost(report.krav);
  const next = nextBreachIn(krav?.head ?? null);
  if (krav === null || next === null || next.remedies.length === 0) return '';
  const name = language === 'nb' ? 'Hva som lukker bruddet' : 'What would close the breach';
  return `${labelled(name, `${krav.id}. ${breachSentence(next, language)}`)}\n\n${bulletList(next.remedies.map((remedy) => forMarkdown(remedyWords(remedy, language))))}`;
}
