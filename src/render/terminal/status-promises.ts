import type { CountResult } from '../../krav/result.ts';
import { limitWords, nextWords } from '../../reports/krav/sentences.ts';
import { countRange } from '../../reports/krav/standing.ts';
import type { StatusReport } from '../../reports/status/status.ts';
import { coverageWords, HEADINGS } from '../../reports/status/words.ts';
import { writtenDay } from '../../text/people.ts';
import { VERDICT_SIGNS } from '../../text/verdicts.ts';
import { forTerminal } from '../escape/terminal.ts';
import { wrap } from '../layout/wrap.ts';
import { heading, type StatusView } from './status-view.ts';
import { table } from './table.ts';

/** The promises at every moment: how they stand, the first sentence of how they are read, and what is over. */
export function promises({ promises: all }: StatusReport, { language, width }: StatusView): string {
  if (all.length === 0) return '';
  const nb = language === 'nb';
  const rows = all.map(({ result, lastYear }) => [
    result.krav.id,
    limitWords(result, language),
    countWords(result),
    coverageWords(lastYear, language),
    nextWords(result, language),
  ]);
  const columns = [
    { title: 'Krav', align: 'left' as const },
    { title: nb ? 'Skal være' : 'Must be', align: 'left' as const },
    { title: nb ? 'I dag' : 'Today', align: 'right' as const },
    {
      title: nb ? 'Holdt siste 365 dager' : 'Kept in the last 365 days',
      align: 'left' as const,
      shrink: true,
    },
    { title: nb ? 'Neste brudd' : 'Next breach', align: 'left' as const },
  ];
  const older = all.flatMap(({ result, older: gaps }) =>
    gaps
      .slice(-1)
      .map((gap) =>
        wrap(
          nb
            ? `  Eldre brudd: ${result.krav.id} ${writtenDay(gap.from)}–${writtenDay(gap.to)}, ${gap.to - gap.from + 1} dager med ${gap.low}${gaps.length > 1 ? ` (og ${gaps.length - 1} til)` : ''}, se krav ${result.krav.id}.`
            : `  Older breach: ${result.krav.id} ${writtenDay(gap.from)}–${writtenDay(gap.to)}, ${gap.to - gap.from + 1} days with ${gap.low}${gaps.length > 1 ? ` (and ${gaps.length - 1} more)` : ''}, see krav ${result.krav.id}.`,
          width,
          4,
        ).join('\n'),
      ),
  );
  const readings = all.flatMap(({ result: { krav } }) =>
    krav.interpretation === ''
      ? []
      : [
          wrap(
            `  ${nb ? 'Tolkning' : 'Reading'} ${krav.id}: ${forTerminal(firstSentence(krav.interpretation))}`,
            width,
            4,
          ).join('\n'),
        ],
  );
  return [
    heading(HEADINGS.promises[language]),
    table({ columns, rows, width, indent: 2 }),
    ...readings,
    ...older,
  ].join('\n');
}

function countWords({ count, verdict }: CountResult): string {
  return verdict === 'not-in-force' ? VERDICT_SIGNS[verdict] : countRange(count);
}

/** The first sentence, with a sign that there is more: the whole reading stands in `krav ID` and in documents. */
function firstSentence(text: string): string {
  const [first = '', ...more] = text.split(/(?<=[.!?])\s+(?=[«"\p{Lu}\d])/u);
  return more.length === 0 ? first : `${first} …`;
}

/** The krav about events and conditions that no tiltak shows, in a line. */
export function others(
  { others: all, baerum }: StatusReport,
  { language, width }: StatusView,
): string {
  const shown = new Set(
    baerum.measures?.rows.flatMap(({ krav }) => krav.map((result) => result.krav.id)) ?? [],
  );
  const rest = all.filter(({ krav }) => !shown.has(krav.id));
  if (rest.length === 0) return '';
  const words = rest
    .map((result) => `${result.krav.id} ${VERDICT_SIGNS[result.verdict]}`)
    .join('  ');
  const legend = `${VERDICT_SIGNS.met} ${{ nb: 'oppfylt', en: 'met' }[language]} · ${VERDICT_SIGNS.broken} ${{ nb: 'ikke oppfylt', en: 'not met' }[language]} · ${VERDICT_SIGNS.unknown} ${{ nb: 'kan ikke vurderes', en: 'cannot be judged' }[language]} · ${VERDICT_SIGNS.pending} ${{ nb: 'gjenstår', en: 'pending' }[language]}`;
  return [
    heading(HEADINGS.others[language]),
    wrap(`  ${words}`, width, 2).join('\n'),
    `  ${legend}`,
  ].join('\n');
}
