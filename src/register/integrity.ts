import type { Finding } from '../diagnostic/finding.ts';
import { checkDates } from './check-dates.ts';
import { checkReferences } from './check-references.ts';
import { checkRepeated } from './check-repeated.ts';
import type { Register } from './register.ts';

/** What does not hang together in a register beyond what the schemas say of each file, whatever the day asked about. */
export function checkIntegrity(register: Register): Finding[] {
  return [...checkReferences(register), ...checkDates(register), ...checkRepeated(register)];
}
