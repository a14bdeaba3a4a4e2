import type {
  GroupStanding,
  KravResult,
  PeriodResult,
  PostResult,
  Remedy,
} from '../../krav/result.ts';
import { pictureOf } from '../../reports/picture.ts';
import { writtenDay } from '../../text/people.ts';
import { REASON_WORDS, VERDICT_SIGNS, VERDICT_WORDS } from '../../text/verdicts.ts';
import { earliest, isBounded } from '../../time/day.ts';
import { lengthInDays } from '../../time/interval.ts';
import { forTerminal } from '../escape/terminal.ts';
import { coverageOf, kravSentences, limitWords, nextWords } from '../words/krav.ts';
import { answeredPeriod } from '../words/krav-today.ts';
import type { KravView } from './krav-view.ts';
import { labelled } from './labelled.ts';
import { pictureLines } from './picture.ts';
import { table } from './table.ts';
import { whoCounts } from './who-counts.ts';
import { wrap } from './wrap.ts';

/** One krav whole: the answer first, then the picture, the gaps, what closes them, and who counts. */
export function renderKrav(result: KravResult, view: KravView): string {
  const { krav } = result;
  const parts = [
    `${krav.id}  ${forTerminal(krav.title)}`,
    answer(result, view),
    picture(result, view),
    gaps(result, view),
    remedies(result, view),
    groups(result.groups, view),
    periods(result.periods, view),
    posts(result.posts, view),
    whoCounts(result, view),
    footer(result, view),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

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
    countWords(result),
    `${VERDICT_SIGNS[result.verdict]} ${VERDICT_WORDS[result.verdict][language]}${periodOfAnswer(result)}`,
    result.krav.form === 'antall' ? nextWords(result, language) : '',
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
  const { krav, window } = result;
  const days = coverageOf(result, asOf);
  if (days === null || window === null) {
    return `${krav.id}: ${kravSentences(result, asOf, language).today}\n`;
  }
  const broken = result.gaps.filter(
    (gap) => gap.verdict === 'broken' && !gap.exempt && gap.from <= asOf,
  );
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

/** Of events the count is that of the running period, which is named; the answer may be that of the one before. */
function countWords(result: KravResult): string {
  const { krav, count, periods } = result;
  if (krav.form === 'vilkar') return '';
  const period = krav.form === 'hendelser' ? periods.at(-1) : undefined;
  const within = period === undefined ? '' : ` (${period.name})`;
  const high = Number.isFinite(count.high) ? String(count.high) : '…';
  return `${count.low === count.high ? String(count.low) : `${count.low}–${high}`}${within}`;
}

/** « (2026-T2)» where the answer is of another period than the running one. */
function periodOfAnswer(result: KravResult): string {
  const period = answeredPeriod(result);
  return period === null ? '' : ` (${period})`;
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
  const drawn = pictureOf(result, asOf, Math.min(width ?? 80, 120) - 8);
  return drawn === null ? '' : pictureLines(drawn, language).join('\n');
}

function gaps({ gaps: all, window }: KravResult, { language, width }: KravView): string {
  if (all.length === 0 || window === null) return '';
  const nb = language === 'nb';
  const rows = all.map((gap) => [
    writtenDay(gap.from),
    `${isBounded(gap.to) ? writtenDay(gap.to) : ''}${gap.to === window.to ? '→' : ''}`,
    String(lengthInDays(gap)),
    gap.low === gap.high
      ? String(gap.low)
      : `${gap.low}–${Number.isFinite(gap.high) ? gap.high : '…'}`,
    `${VERDICT_WORDS[gap.verdict][language]}${gap.exempt ? (nb ? ', unntatt' : ', exempt') : ''}${gap.toleratedDays > 0 ? (nb ? `, ${gap.toleratedDays} tålt` : `, ${gap.toleratedDays} tolerated`) : ''}${gap.group === null ? '' : ` (${forTerminal(String(gap.group))})`}`,
    gap.openedBy.map(forTerminal).join(' '),
    gap.closedBy.map(forTerminal).join(' '),
  ]);
  const columns = [
    { title: nb ? 'Fra' : 'From', align: 'left' as const },
    { title: nb ? 'Til' : 'To', align: 'left' as const },
    { title: nb ? 'Dager' : 'Days', align: 'right' as const },
    { title: nb ? 'Antall' : 'Count', align: 'right' as const },
    { title: nb ? 'Svar' : 'Answer', align: 'left' as const },
    { title: nb ? 'Åpnet av' : 'Opened by', align: 'left' as const, shrink: true },
    { title: nb ? 'Lukket av' : 'Closed by', align: 'left' as const, shrink: true },
  ];
  const heading = nb ? 'BRUDD OG HULL' : 'BREACHES AND GAPS';
  const note = all.some((gap) => gap.to === window.to)
    ? `\n  ${nb ? '→ den siste dagen det er regnet for; det kan vare lenger' : '→ the last day judged; it may go on for longer'}`
    : '';
  return `${heading}\n${table({ columns, rows, width, indent: 2 })}${note}`;
}

function remedies({ krav, next }: KravResult, { language, width }: KravView): string {
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

function groups(all: readonly GroupStanding[], { language, width }: KravView): string {
  if (all.length === 0) return '';
  const nb = language === 'nb';
  const rows = all.map((group) => [
    forTerminal(String(group.group)),
    group.count.low === group.count.high
      ? String(group.count.low)
      : `${group.count.low}–${Number.isFinite(group.count.high) ? group.count.high : '…'}`,
    `${VERDICT_SIGNS[group.verdict]} ${VERDICT_WORDS[group.verdict][language]}`,
    group.next === null ? '' : writtenDay(group.next.from),
  ]);
  const columns = [
    { title: nb ? 'Gruppe' : 'Group', align: 'left' as const, shrink: true },
    { title: nb ? 'Antall' : 'Count', align: 'right' as const },
    { title: nb ? 'Svar' : 'Answer', align: 'left' as const },
    { title: nb ? 'Neste brudd' : 'Next breach', align: 'left' as const },
  ];
  return `${nb ? 'GRUPPER' : 'GROUPS'}\n${table({ columns, rows, width, indent: 2 })}`;
}

function periods(all: readonly PeriodResult[], { language, width }: KravView): string {
  if (all.length === 0) return '';
  const nb = language === 'nb';
  const rows = all.map((period) => [
    period.name,
    period.low === period.high
      ? String(period.low)
      : `${period.low}–${Number.isFinite(period.high) ? period.high : '…'}`,
    `${VERDICT_SIGNS[period.verdict]} ${VERDICT_WORDS[period.verdict][language]}`,
    period.missing === null || period.missing === 0
      ? ''
      : `${nb ? 'mangler' : 'missing'} ${period.missing}`,
  ]);
  const columns = [
    { title: nb ? 'Periode' : 'Period', align: 'left' as const },
    { title: nb ? 'Antall' : 'Count', align: 'right' as const },
    { title: nb ? 'Svar' : 'Answer', align: 'left' as const },
    { title: '', align: 'left' as const },
  ];
  return `${nb ? 'PERIODER' : 'PERIODS'}\n${table({ columns, rows, width, indent: 2 })}`;
}

function posts(all: readonly PostResult[], { language, width }: KravView): string {
  if (all.length === 0) return '';
  const nb = language === 'nb';
  const rows = all.map((post) => [
    forTerminal(post.post),
    `${VERDICT_SIGNS[post.verdict]} ${VERDICT_WORDS[post.verdict][language]}`,
    post.unknown === null
      ? ''
      : `${REASON_WORDS[post.unknown.reason][language]}${post.unknown.field === null ? '' : ` (${forTerminal(post.unknown.field)})`}`,
    forTerminal(post.path),
  ]);
  const columns = [
    { title: 'Post', align: 'left' as const },
    { title: nb ? 'Svar' : 'Answer', align: 'left' as const },
    { title: nb ? 'Fordi' : 'Because', align: 'left' as const, shrink: true },
    { title: nb ? 'Fil' : 'File', align: 'left' as const, shrink: true },
  ];
  return `${nb ? 'POSTER' : 'POSTS'}\n${table({ columns, rows, width, indent: 2 })}`;
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
