import { wordsOf } from '../../diagnostic/catalogue.ts';
import type { KravResult } from '../../krav/result.ts';
import { virtualField } from '../../query/field-filter.ts';
import type { FundUse } from '../../reports/baerum/fund.ts';
import type { MeasureRow, Measures } from '../../reports/baerum/measures.ts';
import type { Deviation } from '../../reports/deviations.ts';
import type { PostView } from '../../reports/post-view.ts';
import type { StatusReport } from '../../reports/status.ts';
import type { TypeSection } from '../../reports/type-section.ts';
import type { Language } from '../../text/language.ts';
import {
  listed,
  numberInWords,
  writtenDay,
  writtenKroner,
  writtenNumber,
} from '../../text/people.ts';
import { VERDICT_SIGNS } from '../../text/verdicts.ts';
import { type Day, isBounded } from '../../time/day.ts';
import { forTerminal } from '../escape/terminal.ts';
import { limitWords, nextWords } from '../words/krav.ts';
import {
  coverageWords,
  DEVIATION_WORDS,
  exampleBanner,
  HEADINGS,
  NOT_SET,
  registerFacts,
  statementWords,
} from '../words/status.ts';
import { cellText, columnTitle } from './list.ts';
import { table } from './table.ts';
import { wrap } from './wrap.ts';

export interface StatusView {
  readonly language: Language;
  readonly width: number | null;
}

const MOST_DEVIATIONS = 8;
const MOST_POSTS = 10;

/** The status report on one screen: what is empty is told in a line. */
export function renderStatus(report: StatusReport, view: StatusView): string {
  const parts = [
    header(report, view),
    summary(report, view),
    deviations(report.deviations, view),
    promises(report, view),
    report.baerum.measures === null ? '' : measures(report.baerum.measures, view),
    others(report, view),
    ...report.sections.map((section) => posts(section, report.baerum.grants, view)),
    report.baerum.fund === null ? '' : fund(report.baerum.fund, view),
    footer(report, view),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function header(report: StatusReport, { language, width }: StatusView): string {
  const { envelope } = report;
  const title = forTerminal(envelope.register.title);
  const status = `${{ nb: 'Status per', en: 'Status as of' }[language]} ${writtenDay(envelope.asOf)}`;
  const gap = Math.max(2, (width ?? 80) - title.length - status.length);
  const banner = exampleBanner(report, language);
  return [
    `${title}${' '.repeat(gap)}${status}`,
    registerFacts(report, language),
    ...(banner === null ? [] : wrap(banner, width, 2)),
    ...setAsideLines(report, language),
  ].join('\n');
}

function setAsideLines({ envelope }: StatusReport, language: Language): string[] {
  const { setAside } = envelope;
  if (setAside.length === 0) return [];
  const shown = setAside.slice(0, 5).map(forTerminal);
  const more = setAside.length - shown.length;
  const rest = more > 0 ? ` ${{ nb: `og ${more} til`, en: `and ${more} more` }[language]}` : '';
  return [`${{ nb: 'Satt til side', en: 'Set aside' }[language]}: ${shown.join(', ')}${rest}`];
}

function heading(text: string): string {
  return text.toUpperCase();
}

function summary({ summary: statements }: StatusReport, { language, width }: StatusView): string {
  const lines = statements.map((statement, index) =>
    wrap(
      `  ${index + 1} ${capital(forTerminal(statementWords(statement, language)))}`,
      width,
      4,
    ).join('\n'),
  );
  return [heading(HEADINGS.summary[language]), ...lines].join('\n');
}

function deviations(all: readonly Deviation[], { language, width }: StatusView): string {
  if (all.length === 0)
    return `${heading(HEADINGS.deviations[language])}\n  ${{ nb: 'Ingen.', en: 'None.' }[language]}`;
  const lines = all.slice(0, MOST_DEVIATIONS).map(({ kind, finding }) => {
    const label = DEVIATION_WORDS[kind][language].padEnd(8);
    const subject = forTerminal(
      finding.post ?? (finding.where.kind === 'place' ? finding.where.place.path : ''),
    );
    const { message } = wordsOf(finding, language);
    return wrap(`  ${label}${subject}  ${capital(forTerminal(message))}`, width, 10).join('\n');
  });
  const more = all.length - MOST_DEVIATIONS;
  const rest =
    more > 0
      ? [
          `  ${{ nb: `og ${more} til: baerum-innov check`, en: `and ${more} more: baerum-innov check` }[language]}`,
        ]
      : [];
  return [heading(HEADINGS.deviations[language]), ...lines, ...rest].join('\n');
}

function promises({ promises: all }: StatusReport, { language, width }: StatusView): string {
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
            `  ${nb ? 'Tolkning' : 'Reading'} ${krav.id}: ${forTerminal(krav.interpretation)}`,
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

function countWords({ count, verdict }: KravResult): string {
  if (verdict === 'not-in-force') return VERDICT_SIGNS[verdict];
  if (count.low === count.high) return String(count.low);
  return `${count.low}–${Number.isFinite(count.high) ? count.high : '…'}`;
}

function measures({ rows }: Measures, { language, width }: StatusView): string {
  const nb = language === 'nb';
  const filled = rows.filter(hasContent);
  const empty = rows.filter((row) => !hasContent(row));
  const body = filled.map((row) => [
    forTerminal(row.label),
    forTerminal(row.title),
    forTerminal(row.status ?? NOT_SET[language]),
    row.krav.map((result) => `${result.krav.id} ${VERDICT_SIGNS[result.verdict]}`).join('  '),
  ]);
  const columns = [
    { title: 'Nr', align: alignment(rows) },
    { title: nb ? 'Tiltak' : 'Measure', align: 'left' as const, shrink: true, minimum: 20 },
    { title: 'Status', align: 'left' as const },
    { title: 'Krav', align: 'left' as const },
  ];
  const rest =
    empty.length === 0
      ? []
      : [
          wrap(
            `  ${listed(ranges(empty), language)}: ${NOT_SET[language]}. ${emptyKrav(empty, language)}`.trimEnd(),
            width,
            4,
          ).join('\n'),
        ];
  const share = nb
    ? `${filled.length} av ${rows.length} har innhold`
    : `${filled.length} of ${rows.length} have content`;
  const table_ = filled.length === 0 ? [] : [table({ columns, rows: body, width, indent: 2 })];
  return [`${heading(HEADINGS.measures[language])}  (${share})`, ...table_, ...rest].join('\n');
}

/** Numbers stand to the right, ids to the left. */
function alignment(rows: readonly MeasureRow[]): 'left' | 'right' {
  return rows.every(({ label, number }) => label === String(number)) ? 'right' : 'left';
}

/** Something is known of it: a status, someone responsible, a deadline, or a krav that is judged. */
function hasContent({ status, responsible, deadline, krav }: MeasureRow): boolean {
  return (
    status !== null ||
    responsible !== null ||
    deadline !== null ||
    krav.some(({ verdict }) => verdict === 'met' || verdict === 'broken')
  );
}

function emptyKrav(rows: readonly MeasureRow[], language: Language): string {
  const all = rows.flatMap(({ krav }) => krav);
  const count = (wanted: string) =>
    new Set(all.filter(({ verdict }) => verdict === wanted).map(({ krav }) => krav.id)).size;
  const [pending, unknown] = [count('pending'), count('unknown')];
  const parts = [
    ...(pending > 0
      ? [
          `${numberInWords(pending, language)} krav ${{ nb: 'gjenstår', en: 'pending' }[language]} (${VERDICT_SIGNS.pending})`,
        ]
      : []),
    ...(unknown > 0
      ? [
          `${numberInWords(unknown, language)} ${{ nb: 'kan ikke vurderes', en: 'cannot be judged' }[language]} (${VERDICT_SIGNS.unknown})`,
        ]
      : []),
  ];
  return parts.length === 0 ? '' : `${capital(parts.join(', '))}.`;
}

/** «1–8», «12»: what the rows are called, neighbours of one area joined. */
function ranges(rows: readonly MeasureRow[]): string[] {
  const runs: { readonly first: MeasureRow; last: MeasureRow }[] = [];
  for (const row of sortBy(rows, ({ number }) => number ?? Number.POSITIVE_INFINITY)) {
    const run = runs.find(
      ({ last }) =>
        last.area === row.area && last.number !== null && last.number + 1 === row.number,
    );
    if (run === undefined) runs.push({ first: row, last: row });
    else run.last = row;
  }
  return sortBy(runs, ({ first }) => rows.indexOf(first)).map(({ first, last }) =>
    forTerminal(first === last ? first.label : `${first.label}–${last.label}`),
  );
}

function sortBy<T>(all: readonly T[], key: (one: T) => number): T[] {
  return [...all].sort((a, b) => key(a) - key(b));
}

function others({ others: all, baerum }: StatusReport, { language, width }: StatusView): string {
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

function posts(section: TypeSection, grants: Grants, { language, width }: StatusView): string {
  const { type, posts: all, counts } = section;
  const nb = language === 'nb';
  const facts = [
    `${counts.running} ${nb ? 'går' : 'running'}`,
    ...(counts.paused > 0 ? [`${counts.paused} ${nb ? 'på pause' : 'paused'}`] : []),
    ...(counts.unclear > 0
      ? [`${counts.unclear} ${nb ? (counts.unclear === 1 ? 'uklart' : 'uklare') : 'unclear'}`]
      : []),
    ...(counts.planned > 0
      ? [`${counts.planned} ${nb ? (counts.planned === 1 ? 'planlagt' : 'planlagte') : 'planned'}`]
      : []),
  ].join(' · ');
  const title = `${heading(forTerminal(type.title[language]))}  (${facts})`;
  if (all.length === 0) return title;
  const extra = extraColumn(section, grants, language);
  const rows = all.slice(0, MOST_POSTS).map((view) => {
    const end = view.life.plan?.to;
    const start = startAhead(view);
    return [
      view.post.id,
      cellText(view, 'tittel', language),
      start !== null
        ? `${nb ? 'fra' : 'from'} ${writtenDay(start)}`
        : end !== undefined && isBounded(end)
          ? writtenDay(end)
          : '',
      ...(extra === null ? [] : [extra.cell(view)]),
      view.active === 'unknown' ? (nb ? 'uklart' : 'unclear') : (view.status ?? ''),
    ].map(forTerminal);
  });
  const heads = [
    { title: 'Id', align: 'left' as const },
    { title: nb ? 'Tittel' : 'Title', align: 'left' as const, shrink: true, minimum: 16 },
    { title: nb ? 'Går til' : 'Runs to', align: 'right' as const },
    ...(extra === null ? [] : [extra.column]),
    { title: 'Status', align: 'left' as const },
  ];
  const more = all.length - MOST_POSTS;
  const rest =
    more > 0
      ? [
          `  ${nb ? `og ${more} til: baerum-innov list ${type.name}` : `and ${more} more: baerum-innov list ${type.name}`}`,
        ]
      : [];
  return [title, table({ columns: heads, rows, width, indent: 2 }), ...rest].join('\n');
}

type Grants = StatusReport['baerum']['grants'];

/** The column beside the usual ones: what the fund granted where the type has grants, else the first of the type's own. */
function extraColumn(
  { type, columns, view, posts: all }: TypeSection,
  grants: Grants,
  language: Language,
) {
  if (all.some(({ post }) => (grants.get(post) ?? 0) > 0)) {
    return {
      column: { title: { nb: 'FoI-tilsagn', en: 'FoI grant' }[language], align: 'right' as const },
      cell: ({ post }: PostView) => {
        const grant = grants.get(post);
        return grant == null ? '?' : writtenNumber(grant);
      },
    };
  }
  const usual = [
    'id',
    'tittel',
    'status',
    'active',
    type.livslop?.plan?.from,
    type.livslop?.plan?.to,
  ];
  const field = columns.find((each) => !usual.includes(each) && virtualField(each) === undefined);
  if (field === undefined) return null;
  return {
    column: { title: columnTitle(field, view, language), align: 'left' as const, shrink: true },
    cell: (post: PostView) => cellText(post, field, language),
  };
}

/** The day a life that has not begun is to begin; null for others. */
function startAhead({ active, life, asOf }: PostView): Day | null {
  if (life.planned !== null) return life.planned.from;
  const start = life.plan?.from;
  return active === 'no' && start !== undefined && start > asOf ? start : null;
}

function fund(
  { committed, unclear, frame, year, withoutAmount }: FundUse,
  { language, width }: StatusView,
): string {
  const nb = language === 'nb';
  const unknown =
    unclear > 0
      ? nb
        ? ` (${writtenKroner(unclear)} av dem uklart)`
        : ` (${writtenKroner(unclear)} of it unclear)`
      : '';
  const missing =
    withoutAmount.length > 0
      ? nb
        ? ` Beløp mangler for ${listed(withoutAmount, 'nb')}.`
        : ` Amounts are missing for ${listed(withoutAmount, 'en')}.`
      : '';
  const limit = frame === null ? NOT_SET[language] : writtenKroner(frame);
  const text = nb
    ? `FoI-fondet: ${writtenKroner(committed)} i tilsagn til prosjekter som går${unknown}. Ramme for ${year}: ${limit}.${missing}`
    : `FoI-fondet: ${writtenKroner(committed)} committed to projects that run${unknown}. Frame for ${year}: ${limit}.${missing}`;
  return wrap(text, width, 12).join('\n');
}

function footer(
  { promises: all, deviations: found }: StatusReport,
  { language }: StatusView,
): string {
  const first = all[0]?.result.krav.id;
  const unclear = found.find(({ kind, finding }) => kind === 'unclear' && finding.type !== 'krav')
    ?.finding.post;
  const more = [
    ...(first === undefined ? [] : [`krav ${first}`]),
    ...(unclear === undefined ? [] : [`show ${unclear}`]),
    'due',
    'report -o status.md',
  ];
  return `${{ nb: 'Mer', en: 'More' }[language]}: ${more.join(' · ')}`;
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
