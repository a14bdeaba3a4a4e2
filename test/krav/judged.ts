import { assess } from '../../src/krav/assess.ts';
import { buildRegister } from '../../src/register/register.ts';
import { kravEntry } from '../../src/reports/krav/json.ts';
import { isoDay } from '../../src/time/day.ts';
import { memoryTree } from '../memory-tree.ts';
import { type Scenario, toRegisterFiles } from '../oracle/generate.ts';
import { readingIn } from '../register-in.ts';

/** The whole way: files, schemas, posts, expressions, krav, and the JSON a user gets. */
export function judged(scenario: Scenario) {
  const reading = readingIn(memoryTree(toRegisterFiles(scenario)));
  const { from, to, horizonDays } = scenario.options;
  const span = {
    from: from === undefined ? null : isoDay(from),
    to: to === undefined ? null : isoDay(to),
    horizonDays,
  };
  const { results } = assess(buildRegister(reading), isoDay(scenario.asOf), span);
  const [result] = results;
  if (result === undefined) throw new Error(`no krav: ${JSON.stringify(reading.findings)}`);
  return JSON.parse(
    JSON.stringify(kravEntry(result), (_, value) =>
      typeof value === 'bigint' ? Number(value) : value,
    ),
  );
}
