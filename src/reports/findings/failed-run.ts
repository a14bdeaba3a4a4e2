import type { Place } from '../../diagnostic/finding.ts';
import type { Language } from '../../text/language.ts';
import { jsonText } from '../document/envelope-json.ts';
import { placeEntry } from './json.ts';
import type { CheckReport } from './report.ts';

/** A check that could not be done: why, and where that is put right. It is told in every format, so that no old answer stands. */
export interface FailedRun {
  readonly kind: 'failed';
  /** Several lines where there is more than one reason. */
  readonly message: string;
  readonly at: Place | null;
  /** The path of register.yaml, for formats that want a place. */
  readonly registerPath: string;
  readonly exitCode: number;
  readonly toolVersion: string;
  readonly language: Language;
}

/** What a failed run is called where findings have codes. */
export const RUN_FAILED = 'run/failed';

/** Whether a check could not be done at all. */
export function isFailedRun(report: CheckReport | FailedRun): report is FailedRun {
  return 'kind' in report;
}

/** A failed run as JSON, `baerum-innov/failed/1` (schemas/output/failed.schema.json). */
export function failedJson({ message, at, exitCode, toolVersion }: FailedRun): string {
  return jsonText({
    format: 'baerum-innov/failed/1',
    toolVersion,
    exitCode,
    message,
    at: at === null ? null : placeEntry(at),
  });
}
