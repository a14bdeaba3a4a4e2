import { KRAV_TYPE } from '../../../krav/definition/read-krav.ts';
import { kravCommitsCsv } from '../../../render/csv/krav-commits.ts';
import { renderKravCommits } from '../../../render/terminal/krav-commits.ts';
import { kravCommitsJson } from '../../../reports/krav-commits/json.ts';
import { EXIT, type Outcome, wrongUse } from '../../io/outcome.ts';
import type { RequestOf } from '../../line/command.ts';
import type { Session } from '../../session/session.ts';
import type { declaration } from './declaration.ts';
import { bareId, unknownKrav } from './krav-named.ts';
import { kravOverCommits } from './krav-over-commits.ts';

const NOT_OVER_COMMITS = {
  nb: '--over-commits viser svaret på én dag per innsjekking, og kan ikke brukes sammen med --period, --from, --to, --horizon eller --what-if.',
  en: '--over-commits shows the answer of one day per commit, and cannot be used with --period, --from, --to, --horizon or --what-if.',
};

const ONE_DAY_ONLY = ['period', 'from', 'to', 'horizon', 'whatIf'] as const;

/** What the register said of the promises at each commit. */
export function overCommits(
  { settings, options, arguments: words }: RequestOf<typeof declaration>,
  session: Session,
): Outcome {
  const { language, format } = settings;
  if (ONE_DAY_ONLY.some((option) => options[option] !== null))
    throw wrongUse(NOT_OVER_COMMITS[language]);
  if (!['terminal', 'json', 'csv'].includes(format))
    throw wrongUse(
      language === 'nb'
        ? `--over-commits kan ikke skrives som ${format}. Velg terminal, json eller csv.`
        : `--over-commits cannot be written as ${format}. Choose terminal, json or csv.`,
    );
  const asked = words[0];
  const id = asked === undefined ? null : bareId(asked);
  const report = kravOverCommits(session, id, settings.asOf === null ? null : session.asOf);
  if (asked !== undefined && report.krav.length === 0)
    throw unknownKrav(
      asked,
      session.register.postsOf(KRAV_TYPE).map((post) => post.id),
      language,
    );
  switch (format) {
    case 'json':
      return { exitCode: EXIT.done, result: kravCommitsJson(report) };
    case 'csv':
      return { exitCode: EXIT.done, result: kravCommitsCsv(report.krav) };
    default:
      return { exitCode: EXIT.done, result: renderKravCommits(report, settings) };
  }
}
