import type { Finding } from '../../../diagnostic/finding.ts';
import { KRAV_TYPE } from '../../../krav/definition/read-krav.ts';
import { type FailOn, failsOn } from '../../../krav/fail-on.ts';
import { nothingChecked } from '../../../krav/nothing-checked.ts';
import { CONFIG_FILE } from '../../../read/register/read-config.ts';
import type { CheckReport } from '../../../reports/findings/report.ts';
import { formatIsoDay } from '../../../time/day.ts';
import { inside } from '../../../tree/path.ts';
import { EXIT, type ExitCode } from '../../io/outcome.ts';
import type { Session } from '../../session/session.ts';

/** What a session itself says in a report. */
type OfSession =
  | 'asOf'
  | 'knownAt'
  | 'checked'
  | 'register'
  | 'toolVersion'
  | 'examplesCount'
  | 'quarantinedPaths';

/** What `check` found in a session, for every format. */
export function checkReport(
  { register, envelope, asOf }: Session,
  found: Omit<CheckReport, OfSession>,
): CheckReport {
  return {
    ...found,
    asOf: formatIsoDay(asOf),
    knownAt: envelope.knownAt,
    checked: {
      files: register.filesRead,
      posts: register.posts.length,
      krav: register.postsOf(KRAV_TYPE).length,
      quarantined: register.quarantined.length,
    },
    register: {
      ...envelope.register,
      path: inside(register.folder, CONFIG_FILE),
    },
    toolVersion: envelope.toolVersion,
    examplesCount: envelope.examplesCount,
    quarantinedPaths: envelope.quarantined,
  };
}

/** The exit code of findings that may fail; a register in which nothing was checked is not in order, unless that is allowed. */
export function exitCodeOf(
  { register }: Session,
  findings: readonly Finding[],
  on: readonly FailOn[],
  allowEmpty: boolean,
): ExitCode {
  if (!allowEmpty && nothingChecked(register).length > 0) return EXIT.couldNot;
  return findings.some((finding) => failsOn(finding, on)) ? EXIT.findings : EXIT.done;
}
