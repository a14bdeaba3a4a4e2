import { KRAV_TYPE } from '../../../krav/definition/read-krav.ts';
import { kravCommitsCsv } from '../../../render/csv/krav-commits.ts';
import { renderKravCommits } from '../../../render/terminal/krav-commits.ts';
import { kravCommitsJson } from '../../../reports/krav-commits/json.ts';
import { wordsIn } from '../../../text/catalogue.ts';
import { EXIT, type Outcome, wrongUse } from '../../io/outcome.ts';
import type { RequestOf } from '../../line/command.ts';
import type { Session } from '../../session/session.ts';
import type { declaration } from './declaration.ts';
import { bareId, unknownKrav } from './krav-named.ts';
import { kravOverCommits } from './krav-over-commits.ts';

const ONE_DAY_ONLY = ['period', 'from', 'to', 'horizon', 'whatIf'] as const;

/** What the register said of the promises at each commit. */
export function overCommits(
  { settings, options, arguments: words }: RequestOf<typeof declaration>,
  session: Session,
): Outcome {
  const { language, format } = settings;
  const { refusals } = wordsIn(language);
  if (ONE_DAY_ONLY.some((option) => options[option] !== null))
    throw wrongUse(refusals.oneDayPerCommit);
  if (!['terminal', 'json', 'csv'].includes(format))
    throw wrongUse(refusals.formatOverCommits(format));
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
