import type { FindingArguments } from './arguments.ts';
import { changeCatalogue } from './codes/change.ts';
import { clockCatalogue } from './codes/clock.ts';
import type { Catalogue, Entry } from './codes/entry.ts';
import { expressionCatalogue } from './codes/expression.ts';
import { fileCatalogue } from './codes/file.ts';
import { kravCatalogue } from './codes/krav.ts';
import { kravChangeCatalogue } from './codes/krav-change.ts';
import { lifeCatalogue } from './codes/life.ts';
import { logCatalogue } from './codes/log.ts';
import { postCatalogue } from './codes/post.ts';
import { privacyCatalogue } from './codes/privacy.ts';
import { refCatalogue } from './codes/ref.ts';
import { registerCatalogue } from './codes/register.ts';
import { ruleChangeCatalogue } from './codes/rule-change.ts';
import { rulesCatalogue } from './codes/rules.ts';
import { schemaCatalogue } from './codes/schema.ts';
import { yamlCatalogue } from './codes/yaml.ts';
import { type About, type Code, type Finding, finding, type Where } from './finding.ts';

/** The one place where codes get their words and their usual severity. */
export const catalogue: Catalogue<FindingArguments> = {
  ...fileCatalogue,
  ...yamlCatalogue,
  ...postCatalogue,
  ...registerCatalogue,
  ...clockCatalogue,
  ...schemaCatalogue,
  ...refCatalogue,
  ...lifeCatalogue,
  ...logCatalogue,
  ...privacyCatalogue,
  ...kravCatalogue,
  ...kravChangeCatalogue,
  ...expressionCatalogue,
  ...changeCatalogue,
  ...ruleChangeCatalogue,
  ...rulesCatalogue,
};

/** A finding with the severity of the catalogue, unless another is given. */
export function report<C extends Code>(
  code: C,
  args: FindingArguments[C],
  where: Where,
  about: About = {},
): Finding {
  const { severity = catalogue[code].severity, ...rest } = about;
  return finding(code, args, where, severity, rest);
}

/** What the catalogue says of one finding in one language. */
export function wordsOf(
  found: Finding,
  language: 'nb' | 'en',
): { readonly title: string; readonly message: string; readonly help: string } {
  // The arguments belong to the code by the type of Finding: the compiler cannot pair them after a look-up.
  const entry = catalogue[found.code] as Entry<FindingArguments[Code]>;
  const wording = entry[language];
  return {
    title: wording.title,
    message: wording.message(found.args),
    help: wording.help(found.args),
  };
}
