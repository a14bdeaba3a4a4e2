import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { CheckReport } from '../../src/reports/findings/report.ts';
import {
  checkReport,
  comparedReport,
  FINDINGS,
  HOSTILE,
  naughtyStrings,
  place,
  placed,
} from './check-report.ts';
import { FINDINGS_FORMATS, hostileReport, REPORTS, rendered, repeated } from './reported.ts';

const OPTIONS = {
  allErrors: true,
  // SARIF's own schema has a pattern that is none with the u flag.
  unicodeRegExp: false,
  strict: false,
  formats: {
    uri: (text: string) => URL.canParse(text),
    'uri-reference': isUriReference,
    'date-time': isTime,
  },
};

function isUriReference(text: string): boolean {
  return URL.canParse(text, 'https://example.com/') && !/[^!-~]/.test(text);
}

function isTime(text: string): boolean {
  return !Number.isNaN(Date.parse(text));
}

/** What a schema has against a value; null when nothing. */
function faultsBySchema(
  file: string,
  value: unknown,
  draft: '2020-12' | '07' = '2020-12',
): unknown {
  const schema = JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
  const ajv = draft === '07' ? new Ajv(OPTIONS) : new Ajv2020(OPTIONS);
  ajv.validate(schema, value);
  return ajv.errors ?? null;
}

describe('every format', () => {
  it.each(FINDINGS_FORMATS)('%s gives the same twice and ends with a newline', (format) => {
    const text = rendered(format, comparedReport());
    expect(text).toBe(rendered(format, comparedReport()));
    expect(text.endsWith('\n')).toBe(true);
    expect(text.endsWith('\n\n')).toBe(false);
  });
  it.skipIf(naughtyStrings === null).each(FINDINGS_FORMATS)(
    '%s takes the Big List of Naughty Strings',
    (format) => {
      expect(rendered(format, hostileReport(naughtyStrings ?? []))).toBeTypeOf('string');
    },
  );
});

describe('json', () => {
  it.each(REPORTS)('%s is as its published schema says', (_, report) => {
    const value = JSON.parse(rendered('json', report));
    expect(faultsBySchema('../../schemas/output/check.schema.json', value)).toBeNull();
  });
  it('has what others rely on', () => {
    const value = JSON.parse(rendered('json', comparedReport()));
    expect(value).toMatchObject({
      format: 'baerum-innov/check/1',
      asOf: '2026-11-23',
      base: 'main',
      exitCode: 1,
      checked: { files: 39, posts: 39, krav: 14, setAside: 2 },
    });
    expect(value.findings[0]).toMatchObject({
      code: 'schema/enum',
      severity: 'error',
      type: 'forskningsprosjekt',
      post: 'FP-2025-001',
      field: '/statuslogg/0/status',
      at: {
        path: 'data/forskningsprosjekter/FP-2025-001.yaml',
        start: { line: 4, column: 13 },
        end: { line: 4, column: 18 },
      },
      change: 'new',
    });
    expect(JSON.parse(rendered('json', checkReport())).findings[0]).not.toHaveProperty('change');
  });
});

describe('gitlab', () => {
  it.each(REPORTS)('%s is a Code Quality report', (_, report) => {
    const value = JSON.parse(rendered('gitlab', report));
    expect(faultsBySchema('./schemas/gitlab-codequality.schema.json', value)).toBeNull();
  });
  it('has fingerprints that are unique, and the same when lines move', () => {
    const prints = (report: CheckReport) =>
      JSON.parse(rendered('gitlab', report)).map(
        ({ fingerprint }: { fingerprint: string }) => fingerprint,
      );
    const before = prints(checkReport());
    const moved = FINDINGS.map((found) => ({
      ...found,
      at: found.at && { ...found.at, start: { line: 99, column: 1 }, end: { line: 99, column: 2 } },
    }));
    expect(prints(checkReport({ findings: moved }))).toEqual(before);
    expect(new Set(prints(checkReport({ findings: [...FINDINGS, ...FINDINGS] }))).size).toBe(
      2 * FINDINGS.length,
    );
  });
});

describe('sarif', () => {
  it.each(REPORTS)('%s is SARIF 2.1.0 by its published schema', (_, report) => {
    const value = JSON.parse(rendered('sarif', report));
    expect(faultsBySchema('./schemas/sarif-2.1.0.schema.json', value, '07')).toBeNull();
    const [run] = value.runs;
    for (const { ruleId, ruleIndex } of run.results) {
      expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
    }
  });
  it('escapes each part of a path', () => {
    const found = placed(FINDINGS[0]!, place('data/blå bær/a:b%?#\ud800.yaml', 1, 1, 1));
    const value = JSON.parse(rendered('sarif', checkReport({ findings: [found] })));
    expect(value.runs[0].results[0].locations[0].physicalLocation.artifactLocation).toEqual({
      uri: 'data/bl%C3%A5%20b%C3%A6r/a%3Ab%25%3F%23%EF%BF%BD.yaml',
      uriBaseId: '%SRCROOT%',
    });
  });
  it('keeps to what GitHub takes, the worst first', () => {
    const findings = [...repeated(25_000, 'note'), ...repeated(2, 'error')];
    const { results } = JSON.parse(rendered('sarif', checkReport({ findings }))).runs[0];
    expect(results).toHaveLength(25_000);
    expect(results[1].level).toBe('error');
    expect(results[2].level).toBe('note');
  });
});

describe('junit', () => {
  const hasXmllint = spawnSync('xmllint', ['--version']).error === undefined;
  it.skipIf(!hasXmllint).each(REPORTS)(
    '%s is valid by the schema of Jenkins (xmllint)',
    (_, report) => {
      const schema = fileURLToPath(new URL('./schemas/jenkins-junit.xsd', import.meta.url));
      const checked = spawnSync('xmllint', ['--noout', '--schema', schema, '-'], {
        input: rendered('junit', report),
        encoding: 'utf8',
      });
      expect(checked.stderr).toContain('validates');
    },
  );
  it.each(
    REPORTS,
  )('%s has elements that open and close, in the order Jenkins wants', (_, report) => {
    const xml = rendered('junit', report);
    const open: string[] = [];
    for (const [, closing, name, alone] of xml.matchAll(
      /<(\/?)([a-z-]+)(?: [a-zA-Z]+="[^"<]*")*(\/?)>/g,
    )) {
      if (closing === '/') expect(open.pop()).toBe(name);
      else if (alone !== '/') open.push(name!);
    }
    expect(open).toEqual([]);
    expect(xml.replace(/<\/?[a-z?-]+[^<>]*>/g, '')).not.toMatch(/[<>]/);
    expect(xml).not.toMatch(/<\/system-out>\s*<(failure|testcase)/);
  });
  it('counts test cases and those that failed', () => {
    const xml = rendered('junit', checkReport());
    expect(xml).toContain('tests="8" failures="5" errors="0"');
    expect(xml.match(/<testcase /g)).toHaveLength(8);
    expect(rendered('junit', checkReport({ findings: [], exitCode: 0 }))).toContain(
      '<testcase classname="baerum-innov.check" name="filer uten funn"/>',
    );
  });
});

describe('markdown', () => {
  it('looks as it should', async () => {
    await expect(rendered('markdown', comparedReport())).toMatchFileSnapshot(
      '../golden/findings/markdown-base.md',
    );
  });
  it('keeps its table whole, whatever the texts hold', () => {
    const text = rendered('markdown', hostileReport(HOSTILE));
    const rows = text.split('\n').filter((line) => line.startsWith('|'));
    expect(rows).toHaveLength(HOSTILE.length + 3);
    for (const row of rows) expect(row.replaceAll('\\|', '').split('|')).toHaveLength(6);
    expect(text).not.toMatch(/(?<!\\)<script|(?<!\\)\]\(javascript:/);
  });
});
