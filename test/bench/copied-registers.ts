import type { ExportTable } from '../../src/tables/table.ts';
import { viewsOf } from '../engines/views.ts';

/** How many registers are made; all others are these under other ids. */
export const MADE = 7;

/** So many registers are judged at a time, so that the memory does not grow with their number. */
const AT_A_TIME = 125;

/** Into how many parts registers are split, each judged by itself. */
export function partsOf(many: number, least: number): number {
  return Math.max(least, Math.ceil(many / AT_A_TIME));
}

/** The rows of a table for registers whose numbers are asked for, of the made ones (`m`); `numbers` gives `i.number`. */
export function copies(
  { columns }: Pick<ExportTable, 'columns'>,
  { numbers, made, where }: Readonly<Record<'numbers' | 'made' | 'where', string>>,
): string {
  const rest = columns.slice(1).map(({ name }) => `m."${name}"`);
  return `select 'k' || cast(i.number as varchar) as register_id, ${rest.join(', ')}
    from ${numbers} as i(number)
    join ${made} m on m."register_id" = 'v' || cast(i.number % ${MADE} as varchar)
    where ${where}`;
}

/** The views, each worked out once, and `differences` as a view; `after` is said after each, of its name. */
export function judging(after: (name: string) => string): string {
  const text = viewsOf('tables').replace(
    'create table differences as',
    'create view differences as',
  );
  return text
    .split(/^(?=create table )/m)
    .map((statement) => {
      const [, name] = /^create table (\w+) as/.exec(statement) ?? [];
      return name === undefined ? statement : statement.replace(/;\n/, `;\n${after(name)}\n`);
    })
    .join('');
}
