import type { Code, Severity } from '../diagnostic/finding.ts';
import { saidOfKrav } from './answer-codes.ts';

/** What may give exit code 1: unsound data, a broken krav of alvor feil, any change of the rules, a coming breach, or any warning. */
export type FailOn = 'data' | 'krav' | 'rules' | 'forecast' | 'warning' | 'none';

export const FAIL_ON: readonly FailOn[] = ['data', 'krav', 'rules', 'forecast', 'warning', 'none'];

/** Whether findings of a code say that a change touches rules. */
export function isAboutRules(code: Code): boolean {
  return code === 'krav/rules-changed' || code.startsWith('rules/');
}

/** Whether a finding is at or above the threshold. What a krav says of the world is no fault of the data. */
export function failsOn(
  { code, severity }: { readonly code: Code; readonly severity: Severity },
  on: readonly FailOn[],
): boolean {
  if (on.includes('none')) return false;
  if (on.includes('warning') && severity !== 'note') return true;
  if (isAboutRules(code) && on.includes('rules')) return true;
  switch (saidOfKrav(code)) {
    case 'broken':
      return severity === 'error' && on.includes('krav');
    case 'ahead':
      return on.includes('forecast');
    case 'unclear':
    case null:
      return severity === 'error' && on.includes('data');
  }
}
