import type { Severity } from '../../diagnostic/finding.ts';
import type { Change } from '../../krav/comparison/change.ts';
import type { Language, Words } from '../../text/language.ts';
import { counted, type Noun } from '../../text/people.ts';
import { type CheckReport, type ReportedFinding, standing } from './report.ts';

/** The words that begin a finding. */
export const SEVERITY_WORDS: Readonly<Record<Severity, Words>> = {
  error: { nb: 'FEIL', en: 'ERROR' },
  warning: { nb: 'ADVARSEL', en: 'WARNING' },
  note: { nb: 'MERKNAD', en: 'NOTE' },
};

/** What a change did to a finding. */
export const CHANGE_WORDS: Readonly<Record<Change, Words>> = {
  new: { nb: 'ny', en: 'new' },
  calendar: { nb: 'kalenderen', en: 'the calendar' },
  unchanged: { nb: 'som før', en: 'as before' },
  resolved: { nb: 'løst', en: 'resolved' },
};

/** Severities from the worst. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** Said of another place that helps to understand a finding. */
export const RELATED_WORDS: Words = { nb: 'se også her', en: 'see also here' };

const NOUNS: Readonly<Record<Severity, Noun>> = {
  error: { one: { nb: 'feil', en: 'error' }, many: { nb: 'feil', en: 'errors' } },
  warning: { one: { nb: 'advarsel', en: 'warning' }, many: { nb: 'advarsler', en: 'warnings' } },
  note: { one: { nb: 'merknad', en: 'note' }, many: { nb: 'merknader', en: 'notes' } },
};
const POSTS: Noun = { one: { nb: 'post', en: 'post' }, many: { nb: 'poster', en: 'posts' } };
const FINDINGS: Noun = {
  one: { nb: 'funn', en: 'finding' },
  many: { nb: 'funn', en: 'findings' },
};
const FILES_SET_ASIDE: Noun = {
  one: { nb: 'fil er satt til side', en: 'file is set aside' },
  many: { nb: 'filer er satt til side', en: 'files are set aside' },
};

/** «1 feil, 0 advarsler»: errors and warnings always, notes when there are any. */
export function severityCounts(findings: readonly ReportedFinding[], language: Language): string {
  return SEVERITIES.flatMap((severity) => {
    const count = findings.filter((found) => found.severity === severity).length;
    return severity === 'note' && count === 0 ? [] : [counted(count, NOUNS[severity], language)];
  }).join(', ');
}

/** «1 feil, 0 advarsler i 39 poster og 14 krav. Ikke i orden (kode 1).» */
export function summaryLine(report: CheckReport): string {
  const { language, checked } = report;
  const counts = severityCounts(standing(report), language);
  const posts = counted(checked.posts, POSTS, language);
  return {
    nb: `${counts} i ${posts} og ${checked.krav} krav. ${outcomeWords(report.exitCode).nb} (kode ${report.exitCode}).`,
    en: `${counts} in ${posts} and ${checked.krav} krav. ${outcomeWords(report.exitCode).en} (code ${report.exitCode}).`,
  }[language];
}

function outcomeWords(exitCode: number): Words {
  if (exitCode === 0) return { nb: 'I orden', en: 'In order' };
  if (exitCode === 1) return { nb: 'Ikke i orden', en: 'Not in order' };
  return { nb: 'Kunne ikke sjekkes', en: 'Could not be checked' };
}

/** «2 filer er satt til side», or null when none is. */
export function setAsideWords({ checked, language }: CheckReport): string | null {
  return checked.setAside === 0 ? null : counted(checked.setAside, FILES_SET_ASIDE, language);
}

/** «3 funn er som før endringen, og er ikke vist», or null when none is left out. */
export function notShownWords({ notShown = 0, language }: CheckReport): string | null {
  if (notShown === 0) return null;
  return {
    nb: `${notShown} funn er som før endringen og ikke vist. Se dem: baerum-innov check`,
    en: `${counted(notShown, FINDINGS, 'en')} as before the change, not shown. See them: baerum-innov check`,
  }[language];
}

/** What a finding is about when it has no place: «krav K-09a», or null. */
export function subjectOf({ type, post }: ReportedFinding): string | null {
  if (post === undefined) return type ?? null;
  return type === undefined ? post : `${type} ${post}`;
}

/** `data/x.yaml:24:13`, or what the finding is about when it has no place. */
export function placeWords(found: ReportedFinding): string | null {
  if (found.at === null) return subjectOf(found);
  return `${found.at.path}:${found.at.start.line}:${found.at.start.column}`;
}
