import { virtualField } from '../../query/filter/field-filter.ts';
import type { FundUse } from '../../reports/baerum/fund.ts';
import { cellText, columnTitle } from '../../reports/posts/field-words.ts';
import type { PostView } from '../../reports/posts/post-view.ts';
import type { StatusReport } from '../../reports/status/status.ts';
import type { TypeSection } from '../../reports/status/type-section.ts';
import { NOT_SET } from '../../reports/status/words.ts';
import type { Language } from '../../text/language.ts';
import { listed, writtenDay, writtenKroner, writtenNumber } from '../../text/people.ts';
import { type Day, isBounded } from '../../time/day.ts';
import { forTerminal } from '../escape/terminal.ts';
import { wrap } from '../layout/wrap.ts';
import { heading, type StatusView } from './status-view.ts';
import { table } from './table.ts';

const MOST_POSTS = 10;

/** The posts of one type that are not surely finished. */
export function posts(
  section: TypeSection,
  grants: Grants,
  { language, width }: StatusView,
): string {
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

/** The money of the fund, in a line. */
export function fund(
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
