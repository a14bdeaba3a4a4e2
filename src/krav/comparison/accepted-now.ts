import { report } from '../../diagnostic/catalogue.ts';
import { type Finding, pathOf } from '../../diagnostic/finding.ts';
import { readRegister } from '../../read/register/read-register.ts';
import type { ReadingMemo } from '../../read/register/reading-memo.ts';
import { type RulesIn, withSchemasOf } from './rules.ts';

/**
 * What the schemas of the base refuse in posts that are valid by those of the head: it holds by the new rules.
 * Takes the paths of the rules that differ; without a schema among them nothing is accepted that was not.
 */
export function acceptedNow(
  base: RulesIn,
  head: RulesIn,
  paths: readonly string[],
  memo?: ReadingMemo,
): Finding[] {
  if (!paths.some((path) => path.endsWith('.json'))) return [];
  const reading = readRegister(withSchemasOf(base, head), head.register.folder, memo);
  if (reading.kind === 'unusable') return [];
  const valid = new Set(head.register.posts.map(({ path }) => path));
  return reading.findings.flatMap((refusal) => {
    const { code, severity, where, args: _args, related: _related, ...about } = refusal;
    const path = pathOf(where);
    if (severity !== 'error' || !code.startsWith('schema/') || path === null || !valid.has(path))
      return [];
    return [report('rules/accepted-now', { refusedAs: code }, where, about)];
  });
}
