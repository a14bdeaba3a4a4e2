import { isAboutBreach, saidOfKrav } from '../../krav/answer-codes.ts';
import { isAboutRules } from '../../krav/fail-on.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { ReportedFinding } from '../document/finding.ts';
import type { FailedRun } from '../findings/failed-run.ts';
import { type CheckReport, forPeople, standing } from '../findings/report.ts';
import { summaryLine } from '../findings/words.ts';

/** What a check says first of a register or a change: unsound data, changed rules, a promise that does not hold, or none of these; `failed` where it could not be done. */
type Verdict = 'failed' | 'data' | 'rules' | 'promise' | 'ok';

/** What later steps of a job may ask for, by name. */
export interface JobOutputs {
  readonly verdict: Verdict;
  readonly headline: string;
  /** How many errors the change brought; of a whole register, how many there are. */
  readonly 'new-errors': string;
  /** The ids of the krav that the change breaks, or that are broken, with commas between. */
  readonly 'broken-krav': string;
}

/** What a check gives to later steps of the job it is part of. */
export function jobOutputs(report: CheckReport): JobOutputs {
  const found = standing(report).filter(({ change }) => change === undefined || change === 'new');
  const errors = found.filter(({ severity }) => severity === 'error');
  const broken = found
    .filter(({ code }) => saidOfKrav(code) === 'broken')
    .flatMap(({ post }) => post ?? []);
  return {
    verdict: verdictOf(found),
    headline: report.headline ?? summaryLine(forPeople(report)),
    'new-errors': String(errors.length),
    'broken-krav': [...new Set(broken)].join(','),
  };
}

/** The same of a check that could not be done: nothing is known. */
export function failedOutputs({ message, language }: FailedRun): JobOutputs {
  const headline = `${wordsIn(language).failed.title}: ${message}`;
  return { verdict: 'failed', headline, 'new-errors': '', 'broken-krav': '' };
}

function verdictOf(found: readonly ReportedFinding[]): Verdict {
  const aboutPromises = found.filter(({ code }) => isAboutBreach(code));
  const aboutRules = found.filter(({ code }) => isAboutRules(code));
  const isUnsound = found.some(
    (each) =>
      each.severity === 'error' && !aboutPromises.includes(each) && !aboutRules.includes(each),
  );
  if (isUnsound) return 'data';
  if (aboutRules.length > 0) return 'rules';
  return aboutPromises.length > 0 ? 'promise' : 'ok';
}
