import { wordsOf } from '../../diagnostic/catalogue.ts';
import type { ReportedFinding } from '../../reports/document/finding.ts';
import { type FailedRun, isFailedRun, RUN_FAILED } from '../../reports/findings/failed-run.ts';
import { type CheckReport, standing } from '../../reports/findings/report.ts';
import { placeWords, quarantinedWords, summaryLine } from '../../reports/findings/words.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { forXml } from '../escape/xml.ts';

interface TestCase {
  readonly name: string;
  readonly findings: readonly ReportedFinding[];
}

/**
 * JUnit XML in Jenkins' dialect: one suite, a test case for each file with findings and one for all
 * the others, so that a clean register has a test too. What fails is a failure; the rest is test output.
 */
export function junitFindings(report: CheckReport | FailedRun): string {
  if (isFailedRun(report)) return failure(report);
  const cases = testCases(report);
  const failed = cases.filter(({ findings }) => findings.some(report.fails)).length;
  const quarantined = quarantinedWords(report);
  const output = [
    ...(report.headline === undefined ? [] : [report.headline]),
    summaryLine(report),
    ...(quarantined === null ? [] : [`${quarantined}: ${report.quarantinedPaths.join(', ')}`]),
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="baerum-innov check" tests="${cases.length}" failures="${failed}" errors="0">`,
    `  <testsuite name="baerum-innov check" tests="${cases.length}" failures="${failed}" errors="0" skipped="0">`,
    '    <properties>',
    ...Object.entries(properties(report)).map(
      ([name, value]) => `      <property name="${forXml(name)}" value="${forXml(value)}"/>`,
    ),
    '    </properties>',
    ...cases.flatMap((testCase) => testCaseLines(testCase, report)),
    `    <system-out>${forXml(output.join('\n'))}</system-out>`,
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function failure({ message, language }: FailedRun): string {
  const { title } = wordsIn(language).failed;
  const [first = ''] = message.split('\n');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuites name="baerum-innov check" tests="1" failures="0" errors="1">',
    '  <testsuite name="baerum-innov check" tests="1" failures="0" errors="1" skipped="0">',
    `    <testcase classname="baerum-innov.check" name="${forXml(title)}">`,
    `      <error type="${RUN_FAILED}" message="${forXml(first)}">${forXml(message)}</error>`,
    '    </testcase>',
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function properties({
  asOf,
  knownAt,
  base,
  toolVersion,
  register,
}: CheckReport): Record<string, string> {
  return {
    asOf,
    ...(knownAt === null ? {} : { knownAt }),
    ...(base === null ? {} : { base }),
    toolVersion,
    register: register.title,
    registerHash: register.hash,
  };
}

function testCases(report: CheckReport): readonly TestCase[] {
  const byPath = new Map<string, ReportedFinding[]>();
  for (const found of standing(report)) {
    const path = found.at?.path ?? report.register.path;
    const sofar = byPath.get(path);
    if (sofar === undefined) byPath.set(path, [found]);
    else sofar.push(found);
  }
  const others = wordsIn(report.language).check.filesWithoutFindings;
  return [
    ...[...byPath].map(([name, findings]) => ({ name, findings })),
    { name: others, findings: [] },
  ];
}

function testCaseLines({ name, findings }: TestCase, report: CheckReport): string[] {
  const start = `    <testcase classname="baerum-innov.check" name="${forXml(name)}"`;
  if (findings.length === 0) return [`${start}/>`];
  const failures = findings.filter(report.fails);
  const others = findings.filter((found) => !report.fails(found));
  return [
    `${start}>`,
    ...failures.map((found) => {
      const { message } = wordsOf(found, report.language);
      return `      <failure type="${forXml(found.code)}" message="${forXml(message)}">${forXml(body(found, report))}</failure>`;
    }),
    ...(others.length === 0
      ? []
      : [
          `      <system-out>${forXml(others.map((found) => body(found, report)).join('\n\n'))}</system-out>`,
        ]),
    '    </testcase>',
  ];
}

function body(found: ReportedFinding, { language }: CheckReport): string {
  const { message, help } = wordsOf(found, language);
  const place = placeWords(found);
  const head = `${wordsIn(language).check.severities[found.severity]} ${found.code}`;
  return [place === null ? head : `${head}  ${place}`, message, help].join('\n');
}
