import { shown } from './comparing/compared.ts';
import { judgedOn, registerOf } from './rules/judged.ts';

/** All that is answered but for what the krav itself says, line by line. */
export function answer(
  posts: readonly [string, string][],
  krav: string,
  asOf = '2026-11-26',
): string {
  const { entry, findings } = judgedOn(registerOf(posts, krav), asOf);
  const { id: _id, title: _title, interpretation: _interpretation, ...rest } = entry;
  return [
    ...Object.entries(rest)
      .filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))
      .flatMap(([key, value]) =>
        Array.isArray(value)
          ? value.map((each) => `${key}: ${shown(each)}`)
          : `${key}: ${shown(value)}`,
      ),
    ...findings.map(
      ({ code, severity, post = '', args }) => `${code} ${severity} ${post} ${shown(args)}`,
    ),
  ].join('\n');
}
