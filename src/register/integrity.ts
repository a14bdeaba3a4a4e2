import { type Finding, pathOf } from '../diagnostic/finding.ts';
import { checkDates } from './check-dates.ts';
import { checkReferences } from './check-references.ts';
import { checkRepeated } from './check-repeated.ts';
import type { Register } from './register.ts';

/**
 * What does not hang together in a register beyond what the schemas say of each file, whatever the day asked
 * about. A field that its schema refuses is told of once, by the schema.
 */
export function checkIntegrity(register: Register): Finding[] {
  const refusedFiles = new Set(register.refused.map(({ path }) => path));
  const told = new Set(
    register.findings.filter(({ where }) => refusedFiles.has(pathOf(where) ?? '')).map(fieldKey),
  );
  const found = [...checkReferences(register), ...checkDates(register), ...checkRepeated(register)];
  return told.size === 0 ? found : found.filter((each) => !told.has(fieldKey(each)));
}

function fieldKey({ where, field }: Finding): string {
  return JSON.stringify([pathOf(where), field]);
}
