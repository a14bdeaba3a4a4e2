import type { Language } from '../../text/language.ts';
import { listed } from '../../text/people.ts';
import { paragraph, type Section } from '../document/document.ts';
import { tableOf } from '../document/table.ts';
import { data, number, own } from '../document/value.ts';
import type { ActorMatrix } from './actors.ts';

/** Which groups of actors challenge (M1) and contribute (M2), with the empty cells named. */
export function matrixSection({ roles, rows }: ActorMatrix, language: Language): Section {
  const nb = language === 'nb';
  const title = nb
    ? 'Hvem er med: aktørgruppe og rolle'
    : 'Who takes part: group of actors and role';
  const heads = roles.map(({ role, goal }) => `${role} (${goal})`);
  const empty = rows.flatMap(({ group, counts }) =>
    counts.flatMap((count, index) =>
      count === 0 ? [`${group} som ${roles[index]?.role ?? ''}`] : [],
    ),
  );
  const table = tableOf({
    id: 'aktorer',
    caption: nb
      ? 'Antall ulike aktører i registeret'
      : 'Number of different actors in the register',
    empty: '',
    columns: [
      {
        key: 'group',
        title: nb ? 'Gruppe' : 'Group',
        cell: ({ group }: ActorMatrix['rows'][number]) => data(group),
      },
      ...roles.map(({ role }, index) => ({
        key: role,
        title: heads[index] ?? role,
        align: 'right' as const,
        cell: ({ counts }: ActorMatrix['rows'][number]) => number(counts[index] ?? 0),
      })),
    ],
    rows,
  });
  return {
    id: 'aktorer-del',
    title,
    blocks: [
      {
        kind: 'chart',
        chart: {
          id: 'aktorer-bilde',
          title: nb ? 'Aktørgruppe og rolle' : 'Group of actors and role',
          description: nb
            ? 'M1: utfordrer kommunen. M2: bidrar til løsninger. Hver aktør telles én gang i hver rute.'
            : 'M1: challenges the municipality. M2: contributes to solutions. Each actor is counted once in a cell.',
          plot: {
            kind: 'matrix',
            columns: heads,
            rows: rows.map(({ group, counts }) => ({ title: group, values: counts })),
          },
          table: () => table,
        },
      },
      paragraph(
        own(
          empty.length === 0
            ? nb
              ? 'Ingen ruter er tomme.'
              : 'No cell is empty.'
            : nb
              ? `Tomme ruter: ${listed(empty, 'nb')}.`
              : `Empty cells: ${listed(empty, 'en')}.`,
        ),
      ),
    ],
    room: 'file',
    brief: null,
    sections: [],
  };
}
