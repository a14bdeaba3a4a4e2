import { assess } from '../krav/assess.ts';
import { compiledOn } from '../krav/compiled.ts';
import { countInputOf } from '../krav/count/judge-count.ts';
import type { KravContext } from '../krav/evaluate/context.ts';
import { eventsInputOf } from '../krav/events/judge-events.ts';
import { livesOn } from '../life/lives.ts';
import { contributionRows, contributionsTable } from './contributions.ts';
import { itemRows, itemsTable } from './krav-items.ts';
import { kravTables, type NamedKrav } from './krav-tables.ts';
import { lifeTables } from './life-tables.ts';
import { uniqueNames } from './names.ts';
import { occurrenceRows, occurrencesTable } from './occurrences.ts';
import { postTables } from './post-tables.ts';
import { type Exported, registerTables } from './register-tables.ts';
import { resultTables } from './result-tables.ts';
import type { Destination, ExportTables } from './table.ts';

/**
 * A register as tables: its posts, what is known of them over time, what its krav ask and what adds to their
 * counts, and the tool's own answers. The same register, day and span give the same tables.
 */
export function registerAsTables(exported: Exported, to: Destination): ExportTables {
  const { asOf, span } = exported;
  const lives = livesOn(exported.register, asOf);
  const { register, results } = assess(exported.register, asOf, span, [], { livesIn: () => lives });
  const context: KravContext = { register, asOf, span, lives, supposed: [] };
  const compiledByPath = new Map(
    compiledOn(register, asOf).map((compiled) => [compiled.krav.path, compiled]),
  );
  const nameOf = uniqueKravNames();
  const named = results.map((result) => ({ result, name: nameOf(result.krav) }));
  const krav = named.map(({ name, result }): NamedKrav => {
    const compiled = compiledByPath.get(result.krav.path) ?? null;
    return { name, krav: result.krav, compiled };
  });
  const counted = krav.map((each) => countedBy(each, context));
  return {
    registerId: to.registerId,
    tables: [
      ...registerTables({ ...exported, register }, to),
      ...postTables(register, to),
      ...lifeTables(register, lives, asOf, to),
      ...kravTables(krav, to),
      itemsTable(
        counted.flatMap(({ items }) => items),
        to,
      ),
      contributionsTable(
        counted.flatMap(({ contributions }) => contributions),
        to,
      ),
      occurrencesTable(
        counted.flatMap(({ occurrences }) => occurrences),
        to,
      ),
      ...resultTables(named, to),
    ],
  };
}

/** What a krav counts, as rows; none for a form that does not count. */
function countedBy({ name, compiled }: NamedKrav, context: KravContext) {
  const none = { items: [], contributions: [], occurrences: [] };
  if (compiled === null) return none;
  switch (compiled.form) {
    case 'antall': {
      const { input, evaluated } = countInputOf(compiled, context);
      const items = itemRows(name, compiled, evaluated);
      return { ...none, items, contributions: contributionRows(name, input) };
    }
    case 'hendelser': {
      const { input, evaluated } = eventsInputOf(compiled, context);
      const items = itemRows(name, compiled, evaluated);
      return { ...none, items, occurrences: occurrenceRows(name, input) };
    }
    case 'vilkar':
      return none;
  }
}

/** The id of a krav; with its path where an earlier one has the same id. */
function uniqueKravNames(): (krav: { readonly id: string; readonly path: string }) => string {
  const taken = new Set<string>();
  const unique = uniqueNames();
  return ({ id, path }) => {
    const name = taken.has(id) ? `${id} (${path})` : id;
    taken.add(id);
    return unique(name);
  };
}
