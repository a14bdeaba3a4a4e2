import type { CountResult, KravResult, Remedy } from '../../krav/result.ts';
import { stepPlot } from '../../reports/krav/plot.ts';
import { kravSentences } from '../../reports/krav/sentences.ts';
import { writtenDay } from '../../text/people.ts';
import { forTerminal } from '../escape/terminal.ts';
import { stepGrid } from '../layout/step-grid.ts';
import { pictureLines } from '../layout/step-picture.ts';
import { wrap } from '../layout/wrap.ts';
import { gapsTable, groupsTable, periodsTable, postsTable } from './krav-tables.ts';
import type { KravView } from './krav-view.ts';
import { labelled } from './labelled.ts';
import { whoCounts } from './who-counts.ts';

/** One krav whole: the answer first, then the picture, the gaps, what closes them, and who counts. */
export function renderKrav(result: KravResult, view: KravView): string {
  const { krav } = result;
  const parts = [
    `${krav.id}  ${forTerminal(krav.title)}`,
    answer(result, view),
    picture(result, view),
    ...detail(result, view),
    whoCounts(result, view),
    footer(result, view),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function detail(result: KravResult, view: KravView): string[] {
  switch (result.form) {
    case 'antall':
      return [gapsTable(result, view), remedies(result, view), groupsTable(result.groups, view)];
    case 'hendelser':
      return [periodsTable(result.periods, view)];
    case 'vilkar':
      return [postsTable(result.posts, view)];
  }
}

function answer(result: KravResult, { asOf, language, width }: KravView): string {
  const { today, always, ahead } = kravSentences(result, asOf, language);
  const labels =
    language === 'nb'
      ? { today: 'I dag', always: 'Til enhver tid', ahead: 'Framover' }
      : { today: 'Today', always: 'At every moment', ahead: 'Ahead' };
  return [
    labelled(labels.today, today, width),
    ...(always === null ? [] : [labelled(labels.always, always, width)]),
    ...(ahead === null ? [] : [labelled(labels.ahead, ahead, width)]),
  ].join('\n');
}

function picture(result: KravResult, { asOf, language, width }: KravView): string {
  const plot = stepPlot(result, asOf);
  if (plot === null) return '';
  return pictureLines(stepGrid(plot, Math.min(width ?? 80, 120) - 8), language).join('\n');
}

function remedies({ krav, next }: CountResult, { language, width }: KravView): string {
  if (next === null || next.remedies.length === 0) return '';
  const nb = language === 'nb';
  const lines = next.remedies.map((remedy, index) => {
    const letter = String.fromCharCode(97 + (index % 26));
    const words =
      remedy.kind === 'extend'
        ? nb
          ? `Forleng ${remedy.item} til ${writtenDay(remedy.to)}`
          : `Extend ${remedy.item} to ${writtenDay(remedy.to)}`
        : nb
          ? `Start én til som teller, senest ${writtenDay(remedy.by)}`
          : `Start one more that counts, by ${writtenDay(remedy.by)}`;
    return wrap(`  ${letter}  ${words}`, width, 5).join('\n');
  });
  const first = next.remedies.find((remedy) => remedy.kind === 'extend');
  const attempt =
    first === undefined
      ? []
      : [`  ${nb ? 'Prøv' : 'Try'}: baerum-innov krav ${krav.id} --what-if ${extension(first)}`];
  return [nb ? 'HVA SOM LUKKER DET NESTE' : 'WHAT CLOSES THE NEXT ONE', ...lines, ...attempt].join(
    '\n',
  );
}

/** «FP-2024-002.slutt=31.08.2027», as --what-if takes it. */
function extension({ item, field, to }: Remedy & { kind: 'extend' }): string {
  const post = item.split('/')[0] ?? item;
  return `${post}.${(field ?? '').slice(1).replaceAll('/', '.')}=${writtenDay(to)}`;
}

function footer({ krav }: KravResult, { language, width }: KravView): string {
  const nb = language === 'nb';
  const basis =
    krav.basis.length === 0 ? '' : ` · ${nb ? 'grunnlag' : 'basis'} ${krav.basis.join(', ')}`;
  return [
    labelled(nb ? 'Tolkning' : 'Reading', krav.interpretation, width),
    labelled('', `Krav: ${krav.path}${basis} · alvor: ${krav.alvor}`, width),
  ].join('\n');
}
