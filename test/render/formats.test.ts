import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { report as make } from '../../src/diagnostic/catalogue.ts';
import {
  FINDINGS_FORMATS,
  type FindingsFormat,
  renderFindings,
} from '../../src/render/findings/render.ts';
import type { CheckReport, ReportedFinding } from '../../src/render/findings/report.ts';
import {
  checkReport,
  comparedReport,
  FINDINGS,
  HOSTILE,
  naughtyStrings,
  place,
  placed,
} from './check-report.ts';

function rendered(format: FindingsFormat, report: CheckReport): string {
  return renderFindings(report, { format, color: false, width: null });
}

function faultsBySchema(file: string, value: unknown): unknown {
  const schema = JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
  const ajv = new Ajv2020({
    allErrors: true,
    strictTypes: false,
    formats: { uri: true, 'uri-reference': true },
  });
  ajv.validate(schema, value);
  return ajv.errors;
}

/** Findings with hostile text wherever data can reach: the message, the path, the id and the field. */
function hostileReport(texts: readonly string[]): CheckReport {
  const findings = texts.map((text) =>
    placed(
      make(
        'schema/const',
        { field: { name: text, title: text, element: null }, value: text, expected: text },
        { kind: 'nowhere' },
        { type: text, post: text, field: `/${text}` },
      ),
      place(`data/${text.replaceAll('/', '')}.yaml`, 1, 1, 3),
      [place(`data/${text.replaceAll('/', '')}.yaml`, 2, 1, 1)],
    ),
  );
  return checkReport({
    findings: [...findings, { ...findings[0]!, at: null }],
    headline: texts.join(' '),
    base: texts[0]!,
    register: { title: texts.join(' '), hash: 'abc', path: 'data/register.yaml' },
    setAsidePaths: texts,
    lines: () => [...texts],
  });
}

const REPORTS: readonly (readonly [string, CheckReport])[] = [
  ['of many kinds', checkReport()],
  ['in English', checkReport({ language: 'en' })],
  ['compared with a base', comparedReport()],
  ['without findings', checkReport({ findings: [], exitCode: 0 })],
  ['with hostile texts', hostileReport(HOSTILE)],
];

function repeated(count: number, severity: ReportedFinding['severity']): ReportedFinding[] {
  return Array.from({ length: count }, (_, index) => ({
    ...FINDINGS[0]!,
    severity,
    at: place('data/a.yaml', index + 1, 1, 3),
  }));
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

describe('github', () => {
  /** A command as the runner reads it. */
  function commands(text: string) {
    return text
      .trimEnd()
      .split('\n')
      .map((line) => {
        const [, name, properties = '', data = ''] = /^::(\w+) ([^:]*)::(.*)$/.exec(line) ?? [];
        const read = (value: string) =>
          value
            .replaceAll('%0D', '\r')
            .replaceAll('%0A', '\n')
            .replaceAll('%3A', ':')
            .replaceAll('%2C', ',')
            .replaceAll('%25', '%');
        const pairs = properties.split(',').map((pair) => {
          const at = pair.indexOf('=');
          return [pair.slice(0, at), read(pair.slice(at + 1))] as const;
        });
        return { name, properties: Object.fromEntries(pairs), message: read(data) };
      });
  }
  it('points at the span, with the last column included', () => {
    expect(commands(rendered('github', checkReport()))[1]).toEqual({
      name: 'error',
      properties: {
        file: 'data/forskningsprosjekter/FP-2025-001.yaml',
        line: '4',
        endLine: '4',
        col: '13',
        endColumn: '17',
        title: 'Ikke en av de tillatte verdiene (schema/enum)',
      },
      message:
        '«pågor» er ikke en gyldig verdi for Status (status). Mente du «pågår»?\nSkriv en av: planlagt, pågår, pause, fullført, stanset',
    });
  });
  it('begins with the headline, and leaves out what is resolved', () => {
    const all = commands(rendered('github', comparedReport()));
    expect(all[0]).toMatchObject({
      name: 'notice',
      message: expect.stringMatching(/^K-09a holder/),
    });
    expect(all.map(({ message }) => message).join('\n')).not.toContain('slutter 32 dager');
  });
  it('keeps to ten of each kind, worst first, and says how many more', () => {
    const findings = [
      ...repeated(30, 'note'),
      ...repeated(12, 'warning'),
      ...repeated(11, 'error'),
    ];
    const all = commands(rendered('github', checkReport({ findings })));
    const names = all.map(({ name }) => name);
    expect(names.slice(1, 21)).toEqual([...Array(10).fill('error'), ...Array(10).fill('warning')]);
    expect(names.filter((name) => name === 'notice')).toHaveLength(10);
    expect(all.at(-1)?.message).toBe(
      '25 funn til er ikke vist her (1 feil, 2 advarsler, 22 merknader). Se alle: baerum-innov check',
    );
  });
  it('is nothing but our own commands, whatever the texts hold', () => {
    for (const line of rendered('github', hostileReport(HOSTILE))
      .trimEnd()
      .split(/[\r\n]/)) {
      expect(line).toMatch(/^::(error|warning|notice) /);
    }
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
  it.each(REPORTS)('%s is SARIF 2.1.0 as we write it', (_, report) => {
    const value = JSON.parse(rendered('sarif', report));
    expect(faultsBySchema('./schemas/sarif-2.1.0-ours.schema.json', value)).toBeNull();
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
