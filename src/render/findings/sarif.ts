import { catalogue, wordsOf } from '../../diagnostic/catalogue.ts';
import type { Code, Place } from '../../diagnostic/finding.ts';
import { jsonText } from '../../reports/document/envelope-json.ts';
import type { ReportedFinding } from '../../reports/document/finding.ts';
import { type FailedRun, isFailedRun, RUN_FAILED } from '../../reports/findings/failed-run.ts';
import { checkedEntry } from '../../reports/findings/json.ts';
import {
  type CheckReport,
  type Gravity,
  gravityOf,
  linesOf,
  standing,
} from '../../reports/findings/report.ts';
import { SEVERITIES, summaryLine } from '../../reports/findings/words.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { fingerprints, RUN_FAILED_PRINT } from './fingerprint.ts';

/** GitHub refuses a run with more results, and shows so many places of each. */
const MOST_RESULTS = 25_000;
const MOST_RELATED = 100;
/** GitHub lets no error through: what fails nothing is none. */
const LEVELS: Readonly<Record<Gravity, 'error' | 'warning' | 'note'>> = {
  fails: 'error',
  error: 'warning',
  warning: 'warning',
  note: 'note',
};
const ROOT = '%SRCROOT%';

/** SARIF 2.1.0, one run; paths from the root, columns in UTF-16 units, rules from the catalogue. */
export function sarifFindings(report: CheckReport | FailedRun): string {
  if (isFailedRun(report)) return failure(report);
  const findings = withinLimit(standing(report));
  const codes = [...new Set(findings.map(({ code }) => code))].sort();
  const prints = fingerprints(findings);
  return sarif({
    ...report,
    rules: codes.map((code) => rule(code, report.language)),
    invocation: {
      executionSuccessful: report.exitCode <= 1,
      exitCode: report.exitCode,
      exitCodeDescription: summaryLine(report),
      ...(report.exitCode <= 1
        ? {}
        : { toolExecutionNotifications: [notification(summaryLine(report))] }),
    },
    results: findings.map((found, index) =>
      result(found, codes.indexOf(found.code), prints[index] ?? '', report),
    ),
    properties: {
      asOf: report.asOf,
      knownAt: report.knownAt,
      base: report.base,
      headline: report.headline ?? null,
      register: { title: report.register.title, hash: report.register.hash },
      examplesCount: report.examplesCount,
      setAside: report.quarantinedPaths,
      checked: checkedEntry(report.checked),
    },
  });
}

/** A run that failed has one result, which says why: without any, those of earlier runs would be closed. */
function failure(run: FailedRun): string {
  const { message, at, registerPath, exitCode, language } = run;
  const words = wordsIn(language).failed;
  const physical = { physicalLocation: physicalLocation(at, { register: { path: registerPath } }) };
  return sarif({
    ...run,
    rules: [
      {
        id: RUN_FAILED,
        shortDescription: { text: words.title },
        fullDescription: { text: words.explanation },
        help: { text: words.help },
        defaultConfiguration: { level: 'error' },
      },
    ],
    invocation: {
      executionSuccessful: false,
      exitCode,
      exitCodeDescription: words.title,
      toolExecutionNotifications: [{ ...notification(message), locations: [physical] }],
    },
    results: [
      {
        ruleId: RUN_FAILED,
        ruleIndex: 0,
        level: 'error',
        message: { text: message },
        locations: [physical],
        partialFingerprints: {
          primaryLocationLineHash: `${RUN_FAILED_PRINT}:1`,
          'baerumInnovFinding/v1': RUN_FAILED_PRINT,
        },
      },
    ],
  });
}

function notification(text: string) {
  return { level: 'error', message: { text }, descriptor: { id: RUN_FAILED } };
}

interface Run {
  readonly toolVersion: string;
  readonly language: Language;
  readonly rules: readonly unknown[];
  readonly invocation: unknown;
  readonly results: readonly unknown[];
  readonly properties?: unknown;
}

function sarif({ toolVersion, language, rules, invocation, results, properties }: Run): string {
  return jsonText({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'baerum-innov', version: toolVersion, language, rules } },
        automationDetails: { id: 'baerum-innov/check/' },
        language,
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: {
          [ROOT]: { description: { text: wordsIn(language).check.rootOfRepository } },
        },
        invocations: [invocation],
        results,
        ...(properties === undefined ? {} : { properties }),
      },
    ],
  });
}

/** All of them, or the worst where there are more than can be taken. */
function withinLimit(findings: readonly ReportedFinding[]): readonly ReportedFinding[] {
  if (findings.length <= MOST_RESULTS) return findings;
  return SEVERITIES.flatMap((severity) =>
    findings.filter((found) => found.severity === severity),
  ).slice(0, MOST_RESULTS);
}

function rule(code: Code, language: Language) {
  const { severity, example, ...wordings } = catalogue[code];
  const words = wordsIn(language).check;
  const { title, explanation } = wordings[language];
  const help = `${explanation}\n\n${words.wrong}\n${example.wrong}\n\n${words.right}\n${example.right}`;
  return {
    id: code,
    shortDescription: { text: title },
    fullDescription: { text: explanation },
    help: { text: help },
    defaultConfiguration: { level: severity },
    properties: { tags: [code.slice(0, code.indexOf('/'))] },
  };
}

function result(found: ReportedFinding, ruleIndex: number, print: string, report: CheckReport) {
  const { message, help } = wordsOf(found, report.language);
  const [line, ...lines] = linesOf(found, report);
  const elsewhere = line === undefined || found.at === null ? [] : [found.at];
  const related = [...lines.map(({ at }) => at), ...elsewhere, ...found.relatedAt].slice(
    0,
    MOST_RELATED,
  );
  return {
    ruleId: found.code,
    ruleIndex,
    level: LEVELS[gravityOf(found, report)],
    message: {
      text: [...(line === undefined ? [] : [line.words]), message, help].join('\n'),
    },
    locations: [{ physicalLocation: physicalLocation(line?.at ?? found.at, report) }],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((place, index) => ({
            id: index + 1,
            message: { text: wordsIn(report.language).check.seeAlsoHere },
            physicalLocation: physicalLocation(place, report),
          })),
        }),
    partialFingerprints: { primaryLocationLineHash: `${print}:1`, 'baerumInnovFinding/v1': print },
    ...(found.change === undefined
      ? {}
      : { baselineState: found.change === 'new' ? 'new' : 'unchanged' }),
  };
}

/** GitHub wants a place for every result: one without a place is put in register.yaml. */
function physicalLocation(
  place: Place | null,
  { register }: { readonly register: { readonly path: string } },
) {
  if (place === null) return { artifactLocation: artifact(register.path) };
  return {
    artifactLocation: artifact(place.path),
    region: {
      startLine: place.start.line,
      startColumn: place.start.column,
      endLine: place.end.line,
      endColumn: place.end.column,
    },
  };
}

function artifact(path: string) {
  return { uri: path.split('/').map(segment).join('/'), uriBaseId: ROOT };
}

function segment(name: string): string {
  return encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\uFFFD'));
}
