import { registerAsTables } from '../../src/tables/register-as-tables.ts';
import type { ExportTable, ExportTables } from '../../src/tables/table.ts';
import { isoDay } from '../../src/time/day.ts';
import { memoryTree } from '../memory-tree.ts';
import { type Scenario, toRegisterFiles } from '../oracle/generate.ts';
import { registerIn } from '../register-in.ts';

/** A generated register as tables, with the tool's own answers among them. */
export function scenarioTables(scenario: Scenario, registerId: string): ExportTables {
  const { from, to, horizonDays } = scenario.options;
  return registerAsTables(
    {
      register: registerIn(memoryTree(toRegisterFiles(scenario))),
      asOf: isoDay(scenario.asOf),
      span: {
        from: from === undefined ? null : isoDay(from),
        to: to === undefined ? null : isoDay(to),
        horizonDays,
      },
      knownAt: null,
      toolVersion: '0.0.0',
    },
    { registerId, language: 'nb' },
  );
}

/** The tables of several registers, as they are in one database; those of posts are left out, since each has schemas of its own. */
export function joined(registers: readonly ExportTables[]): ExportTable[] {
  const [first] = registers;
  const rows = new Map<string, ExportTable['rows'][number][]>();
  for (const { tables } of registers)
    for (const table of tables) {
      const known = rows.get(table.name) ?? [];
      for (const row of table.rows) known.push(row);
      rows.set(table.name, known);
    }
  return (first?.tables ?? [])
    .filter(({ name }) => !name.startsWith('post_'))
    .map((table) => ({ ...table, rows: rows.get(table.name) ?? [] }));
}
