import { KRAV_TYPE } from '../../../krav/definition/read-krav.ts';
import { kravCommitsDocument } from '../../../reports/krav-commits/document.ts';
import { kravCommitsJson } from '../../../reports/krav-commits/json.ts';
import { wordsIn } from '../../../text/catalogue.ts';
import { type Outcome, wrongUse } from '../../io/outcome.ts';
import type { RequestOf } from '../../line/command.ts';
import { firstGiven } from '../../line/first-given.ts';
import { answered } from '../../session/answered.ts';
import type { Session } from '../../session/session.ts';
import type { declaration } from './declaration.ts';
import { bareId, unknownKrav } from './krav-id.ts';
import { kravOverCommits } from './krav-over-commits.ts';

const ONE_DAY_ONLY = ['whatIf', 'period', 'from', 'to', 'horizon'] as const;

/** What the register said of the promises at each commit. */
export function overCommits(
  { settings, caches, options, arguments: [asked] }: RequestOf<typeof declaration>,
  session: Session,
): Outcome {
  const { language, formats } = settings;
  const { refusals } = wordsIn(language);
  if (firstGiven(options, ONE_DAY_ONLY) !== null) throw wrongUse(refusals.oneDayPerCommit);
  if (formats.includes('ics')) throw wrongUse(refusals.formatOverCommits('ics'));
  const id = asked === undefined ? null : bareId(asked);
  const judgedOn = settings.asOf === null ? null : session.asOf;
  const report = kravOverCommits(session, { id, judgedOn }, caches.of(session.place));
  if (asked !== undefined && report.krav.length === 0)
    throw unknownKrav(
      asked,
      session.register.postsOf(KRAV_TYPE).map((post) => post.id),
      language,
    );
  return answered(session, language, {
    document: () => kravCommitsDocument(report, language),
    json: () => kravCommitsJson(report),
  });
}
