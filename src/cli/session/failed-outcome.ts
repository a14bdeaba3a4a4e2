import { failedDocument } from '../../reports/check/failed.ts';
import { failedOutputs } from '../../reports/check/job-outputs.ts';
import { type FailedRun, failedJson } from '../../reports/findings/failed-run.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { inside } from '../../tree/path.ts';
import { findRegister } from '../io/find-register.ts';
import { EXIT, type Outcome, Refusal } from '../io/outcome.ts';
import type { World } from '../io/world.ts';
import type { Settings } from '../line/settings.ts';
import { TOOL_VERSION } from '../line/version.ts';

/** The outcome of a check that could not be done, told wherever its answer was asked for; null where it was only asked for wrongly. */
export function failedOutcome(
  world: World,
  error: unknown,
  { language, register }: Settings,
): Outcome | null {
  if (error instanceof Refusal && error.exitCode < EXIT.couldNot) return null;
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const { defect } = wordsIn(language).output;
  const [message, said] =
    error instanceof Refusal ? [error.message, error.message] : [defect, `${defect}\n${details}`];
  const run: FailedRun = {
    kind: 'failed',
    message,
    at: error instanceof Refusal ? error.at : null,
    registerPath: registerPath(),
    exitCode: error instanceof Refusal ? error.exitCode : EXIT.defect,
    toolVersion: TOOL_VERSION,
    language,
  };
  const document = () => failedDocument(run);
  return {
    exitCode: error instanceof Refusal ? error.exitCode : EXIT.defect,
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
