import { expect, it } from 'vitest';
import type { Code, Severity } from '../../src/diagnostic/finding.ts';
import { FAIL_ON, failsOn, isAboutRules } from '../../src/krav/fail-on.ts';

it.each<[Code, Severity, readonly string[]]>([
  ['schema/required', 'error', ['data', 'warning']],
  ['schema/required', 'note', []],
  ['krav/below', 'error', ['krav', 'warning']],
  ['krav/below', 'warning', ['warning']],
  ['krav/forecast', 'warning', ['forecast', 'warning']],
  ['krav/unknown', 'error', ['data', 'warning']],
  ['krav/unknown', 'warning', ['warning']],
  ['krav/rules-changed', 'note', ['rules']],
  ['rules/rewritten', 'error', ['data', 'rules', 'warning']],
  ['log/rewritten', 'warning', ['warning']],
])('%s as %s fails a run on %j', (code, severity, expected) => {
  const finding = { code, severity };
  expect(FAIL_ON.filter((on) => failsOn(finding, [on]))).toEqual(expected);
  expect(failsOn(finding, FAIL_ON)).toBe(false);
  expect(isAboutRules(code)).toBe(expected.includes('rules'));
});
