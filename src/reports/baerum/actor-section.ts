import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { paragraph, type Section, section } from '../document/document.ts';
import { tableOf } from '../document/table.ts';
import { data, number, own } from '../document/value.ts';
import type { ActorMatrix } from './actors.ts';

type Row = ActorMatrix['rows'][number];

/** Which groups of actors challenge (M1) and contribute (M2), with the empty cells named; none is surely empty while a file is unread. */
export function matrixSection({ roles, rows, unread }: ActorMatrix, language: Language): Section {
  const words = wordsIn(language).baerum.actors;
  const heads = roles.map(({ role, goal }) => `${role} (${goal})`);
  const empty = rows.flatMap(({ group, counts }) =>
    counts.flatMap((count, index) =>
      count === 0 ? [`${group} som ${roles[index]?.role ?? ''}`] : [],
    ),
  );
  const table = tableOf<Row>({
    id: 'aktorer',
    caption: words.caption,
    empty: '',
    columns: [
      { key: 'group', title: words.group, cell: ({ group }) => data(group) },
      ...roles.map(({ role }, index) => ({
        key: role,
        title: heads[index] ?? role,
        align: 'right' as const,
        cell: ({ counts }: Row) => number(counts[index] ?? 0),
      })),
    ],
    rows,
  });
  return section({
    id: 'aktorer-del',
    title: words.title,
    room: 'file',
    blocks: [
      {
        kind: 'chart',
        chart: {
          id: 'aktorer-bilde',
          title: words.chart,
          description: words.description,
          plot: {
            kind: 'matrix',
            columns: heads,
            rows: rows.map(({ group, counts }) => ({ title: group, values: counts })),
          },
          table: () => table,
        },
      },
      paragraph(own(unread.length === 0 ? words.empty(empty) : words.notSeen(unread, empty))),
    ],
  });
}
