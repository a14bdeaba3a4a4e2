import { catalogue, wordsOf } from '../../diagnostic/catalogue.ts';
import type { Code, Place } from '../../diagnostic/finding.ts';
import { jsonText } from '../../reports/document/envelope-json.ts';
import type { ReportedFinding } from '../../reports/document/finding.ts';
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
import { fingerprints } from './fingerprint.ts';

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
export function sarifFindings(report: CheckReport): string {
  const findings = withinLimit(standing(report));
  const codes = [...new Set(findings.map(({ code }) => code))].sort();
  const prints = fingerprints(findings);
  return jsonText({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'baerum-innov',
            version: report.toolVersion,
            language: report.language,
            rules: codes.map((code) => rule(code, report.language)),
          },
        },
        automationDetails: { id: 'baerum-innov/check/' },
        language: report.language,
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: {
          [ROOT]: {
            description: {
              text: wordsIn(report.language).check.rootOfRepository,
            },
          },
        },
        invocations: [
          {
            executionSuccessful: report.exitCode <= 1,
            exitCode: report.exitCode,
            exitCodeDescription: summaryLine(report),
          },
        ],
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
function physicalLocation(place: Place | null, { register }: CheckReport) {
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
