import { failedDocument } from '../../reports/check/failed.ts';
import { failedOutputs } from '../../reports/check/job-outputs.ts';
import { type FailedRun, failedJson } from '../../reports/findings/failed-run.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { inside } from '../../tree/path.ts';
import { asRefusal } from '../io/as-refusal.ts';
import { findRegister } from '../io/find-register.ts';
import { EXIT, type Outcome } from '../io/outcome.ts';
import type { World } from '../io/world.ts';
import type { Settings } from '../line/settings.ts';
import { TOOL_VERSION } from '../line/version.ts';

/** The outcome of a check that could not be done, told wherever its answer was asked for; null where it was only asked for wrongly. */
export function failedOutcome(
  world: World,
  error: unknown,
  { language, register }: Settings,
): Outcome | null {
  const refusal = asRefusal(error, language);
  const exitCode = refusal?.exitCode ?? EXIT.defect;
  if (exitCode < EXIT.couldNot) return null;
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const { defect } = wordsIn(language).output;
  const [message, said] =
    refusal === null ? [defect, `${defect}\n${details}`] : [refusal.message, refusal.message];
  const run: FailedRun = {
    kind: 'failed',
    message,
    at: refusal?.at ?? null,
    registerPath: registerPath(),
    exitCode,
    toolVersion: TOOL_VERSION,
    language,
  };
  const document = () => failedDocument(run);
  return {
    exitCode,
    answer: { document, json: () => failedJson(run), findings: () => run },
    log: { findings: () => run },
    stderr: `${said}\n`,
    isAnswered: true,
    isFailed: true,
    jobSummary: document,
    jobOutputs: () => ({ ...failedOutputs(run) }),
  };

  function registerPath(): string {
    try {
      return inside(findRegister(world.folder, register, language).folder, 'register.yaml');
    } catch {
      return 'register.yaml'; // where there is none
    }
  }
}
