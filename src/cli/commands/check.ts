import type { Finding } from '../../diagnostic/finding.ts';
import { FAIL_ON, type FailOn, failsOn } from '../../krav/fail-on.ts';
import { KRAV_TYPE } from '../../krav/read-krav.ts';
import { openLocator, placeFindings } from '../../read/locate.ts';
import { FINDINGS_FORMATS, renderFindings } from '../../render/findings/render.ts';
import type { CheckReport } from '../../render/findings/report.ts';
import type { Language } from '../../text/language.ts';
import { nearest } from '../../text/nearest.ts';
import { formatIsoDay } from '../../time/day.ts';
import type { Request } from '../command.ts';
import { EXIT, type ExitCode, type Outcome, wrongUse } from '../outcome.ts';
import { checkSession, openSession, type Session } from '../session.ts';
import { spanFrom } from '../span.ts';

/** Is the data sound, and do the krav hold: all findings of all files. */
export function check(request: Request): Outcome {
  const { settings, options } = request;
  const { language } = settings;
  const on = failOnOption(options['failOn'], language);
  const session = openSession(request);
  const { register, asOf } = session;
  const span = spanFrom(options, { asOf, periods: register.config.periods, language });
  const all = checkSession(session, span).findings;
  const exitCode = exitCodeOf(session, all, on, options['allowEmpty'] === true);
  const report = reportOf(session, all, exitCode, language);
  const format = FINDINGS_FORMATS.find((each) => each === settings.format) ?? 'terminal';
  const isSilent = settings.quiet && format === 'terminal' && exitCode === EXIT.done;
  return {
    exitCode,
    result: isSilent
      ? ''
      : renderFindings(report, { format, width: settings.width ?? 100, color: settings.color }),
  };
}

function exitCodeOf(
  { register }: Session,
  findings: readonly Finding[],
  on: readonly FailOn[],
  allowEmpty: boolean,
): ExitCode {
  const declaresKrav = register.types.has(KRAV_TYPE);
  const isEmpty =
    register.posts.length === 0 || (declaresKrav && register.postsOf(KRAV_TYPE).length === 0);
  if (isEmpty && !allowEmpty) return EXIT.couldNot;
  return findings.some((finding) => failsOn(finding, on)) ? EXIT.findings : EXIT.done;
}

function reportOf(
  session: Session,
  findings: readonly Finding[],
  exitCode: ExitCode,
  language: Language,
): CheckReport {
  const { register, tree, envelope, asOf } = session;
  const locator = openLocator(tree);
  return {
    asOf: formatIsoDay(asOf),
    knownAt: envelope.knownAt,
    base: null,
    exitCode,
    checked: {
      files: register.filesRead,
      posts: register.posts.length,
      krav: register.postsOf(KRAV_TYPE).length,
      setAside: register.setAside.length,
    },
    findings: placeFindings(findings, locator),
    register: {
      ...envelope.register,
      path: `${register.folder === '' ? '' : `${register.folder}/`}register.yaml`,
    },
    toolVersion: envelope.toolVersion,
    language,
    examplesCount: envelope.examplesCount,
    setAsidePaths: envelope.setAside,
    lines: locator.lines,
  };
}

function failOnOption(value: string | boolean | undefined, language: Language): FailOn[] {
  const words =
    typeof value === 'string' ? value.split(',').map((word) => word.trim()) : ['data', 'krav'];
  return words.map((word) => {
    const known = FAIL_ON.find((each) => each === word);
    if (known !== undefined) return known;
    const near = nearest(word, FAIL_ON);
    throw wrongUse(
      language === 'nb'
        ? `--fail-on: «${word}» er ikke et valg.${near === undefined ? '' : ` Mente du «${near}»?`} Velg blant ${FAIL_ON.join(', ')}.`
        : `--fail-on: “${word}” is not a choice.${near === undefined ? '' : ` Did you mean “${near}”?`} Choose among ${FAIL_ON.join(', ')}.`,
    );
  });
}
