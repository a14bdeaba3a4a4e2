import type { CountResult, GroupStanding, PeriodResult, PostResult } from '../../krav/result.ts';
import {
  countRange,
  fieldName,
  gapWords,
  unknownWords,
  verdictWords,
} from '../../reports/krav/standing.ts';
import { writtenDay } from '../../text/people.ts';
import { isBounded } from '../../time/day.ts';
import { lengthInDays } from '../../time/interval.ts';
import { forTerminal } from '../escape/terminal.ts';
import type { KravView } from './krav-view.ts';
import { table } from './table.ts';

/** The days on which a promise was not kept, or nobody knows. */
export function gapsTable(
  { gaps: all, window }: CountResult,
  { language, width }: KravView,
): string {
  if (all.length === 0 || window === null) return '';
  const nb = language === 'nb';
  const rows = all.map((gap) => [
    writtenDay(gap.from),
    `${isBounded(gap.to) ? writtenDay(gap.to) : ''}${gap.to === window.to ? '→' : ''}`,
    String(lengthInDays(gap)),
    countRange(gap),
    `${gapWords(gap, language)}${gap.group === null ? '' : ` (${forTerminal(String(gap.group))})`}`,
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

/** How each group stands. */
export function groupsTable(all: readonly GroupStanding[], { language, width }: KravView): string {
  if (all.length === 0) return '';
  const nb = language === 'nb';
  const rows = all.map((group) => [
    forTerminal(String(group.group)),
    countRange(group.count),
    verdictWords(group.verdict, language),
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

/** How each period ended. */
export function periodsTable(all: readonly PeriodResult[], { language, width }: KravView): string {
  if (all.length === 0) return '';
  const nb = language === 'nb';
  const rows = all.map((period) => [
    period.name,
    countRange(period),
    verdictWords(period.verdict, language),
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

/** The posts of which a condition does not hold, or nobody knows. */
export function postsTable(all: readonly PostResult[], { language, width }: KravView): string {
  if (all.length === 0) return '';
  const nb = language === 'nb';
  const rows = all.map((post) => [
    forTerminal(post.post),
    verdictWords(post.verdict, language),
    post.unknown === null
      ? ''
      : `${unknownWords(post.unknown, language)}${post.unknown.field === null ? '' : ` (${forTerminal(fieldName(post.unknown))})`}`,
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
