import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { corpusFile } from '../corpora.ts';
import { runHere } from '../run-here.ts';

/** Small registers after public bug reports of tools that do the same; what is right stands in their EXPECT.md. */
const BUGS = corpusFile('bugs');
const withBugs = BUGS === null ? describe.skip : describe;

const copies: string[] = [];

afterEach(() => {
  for (const copy of copies.splice(0)) rmSync(copy, { recursive: true, force: true });
});

/** A copy of the register of a bug, made ready as it says. */
function registerOf(number: string): string {
  const name = readdirSync(BUGS ?? '').find((each) => each.startsWith(`${number}-`)) ?? number;
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'baerum-bug-')));
  copies.push(folder);
  cpSync(join(BUGS ?? '', name), folder, { recursive: true });
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    chmodSync(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o755 : 0o644);
  if (readdirSync(folder).includes('setup.sh'))
    execFileSync('sh', ['setup.sh'], { cwd: folder, stdio: 'pipe' });
  return folder;
}

function toolIn(number: string) {
  const folder = registerOf(number);
  const run = (...words: string[]) =>
    runHere(['-C', 'data', ...words, '--as-of', '2026-11-23'], { folder });
  const json = async (...words: string[]) =>
    JSON.parse((await run(...words, '--format', 'json')).stdout);
  /** Without an as-of day, and with more of the environment. */
  const runWith = (environment: Record<string, string>, ...words: string[]) =>
    runHere(['-C', 'data', ...words], { folder, environment });
  const git = (...words: string[]) => execFileSync('git', words, { cwd: folder, stdio: 'pipe' });
  const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
  return { run, json, runWith, git, write };
}

interface Found {
  readonly code: string;
  readonly post: string | null;
  readonly at: { readonly path: string; readonly start: { readonly line: number } };
  readonly message: string;
  readonly help: string;
}

const places = (findings: readonly Found[]) =>
  findings.map(({ code, at }) => `${code} ${at.path}:${at.start.line}`);

const verdicts = (krav: readonly { readonly id: string; readonly verdict: string }[]) =>
  Object.fromEntries(krav.map(({ id, verdict }) => [id, verdict]));

withBugs('registers after public bug reports', () => {
  it('01: the items of a list of texts are counted, and an expression may ask of each', async () => {
    const { json } = toolIn('01');
    const { krav } = await json('krav');
    expect(verdicts(krav)).toEqual({ 'K-1': 'broken', 'K-2': 'met' });
    expect(krav[0].count).toMatchObject({ low: 3, high: 3 });
  });

  it('02: a life of points in time has their days, in the time zone of the register', async () => {
    const { json, run } = toolIn('02');
    const { krav } = await json('krav', 'K-1');
    expect(krav[0]).toMatchObject({
      verdict: 'broken',
      count: { low: 0, high: 0 },
      gaps: [
        { from: '2020-01-01', to: '2020-10-04' },
        { from: '2023-05-31', to: '2027-11-23' },
      ],
    });
    expect((await run('check')).code).toBe(1);
  });

  it('03: what a sparse checkout leaves out is no breach', async () => {
    const { json, run } = toolIn('03');
    const { krav, setAside } = await json('krav');
    expect(setAside).toHaveLength(3);
    expect(verdicts(krav)).toEqual({ 'K-1': 'unknown' });
    const { findings } = await json('check');
    const left = findings.filter(({ code }: Found) => code === 'file/not-checked-out');
    expect(left.map(({ at }: Found) => at.path)).toEqual(setAside);
    for (const { help } of left) expect(help).toContain('git sparse-checkout disable');
    const report = await run('report');
    expect(report.stdout).not.toMatch(/alle filer lest|ingen er i gang|er brutt/);
    expect(report.stdout).toContain('kan ikke vurderes: 0 sikre, 3 uklare, minst 3');
    const changed = (await run('check', '--base', 'HEAD')).stdout;
    expect(changed).not.toMatch(/(?<!→ )denne endringen|brytes/);
  });

  it('04: what main brought is not the change of a branch that is behind it', async () => {
    const { json, run } = toolIn('04');
    const checked = await json('check', '--base', 'main');
    expect(checked.exitCode).toBe(0);
    expect(JSON.stringify(checked)).not.toContain('p4');
    const whole = await run('diff', 'main...pr');
    expect(whole.stdout).toContain('1 POST ENDRET');
    expect(whole.stdout).not.toContain('p4');
    expect(whole.stderr).toContain('bygger ikke på «main»');
  });

  it('04: two dots say first that main has what the branch has not, and how to leave it out', async () => {
    const { json, run } = toolIn('04');
    const first = 'main har endringer som pr ikke bygger på.';
    const asked = 'baerum-innov diff main...pr';
    const whole = (await run('diff', 'main..pr')).stdout.replaceAll(/\n +/g, ' ');
    expect(whole.startsWith(first)).toBe(true);
    expect(whole.split('\n')[0]).toContain(asked);
    for (const format of ['markdown', 'html'])
      expect((await run('diff', 'main..pr', '--format', format)).stdout).toContain(first);
    const { parted } = await json('diff', 'main..pr');
    expect(parted).toMatch(/^[0-9a-f]{40}$/);
    expect((await json('diff', 'main...pr')).parted).toBeNull();
    expect((await json('diff', `${parted}..pr`)).parted).toBeNull();
    const here = await run('diff', 'main');
    expect(here.stdout).toContain(`baerum-innov diff ${parted.slice(0, 8)}`);
    expect((await run('diff', parted.slice(0, 8))).stdout).toMatch(
      /^Ingen løfter får et annet svar/,
    );
  });

  it('05: a number is a multiple by the digits that are written', async () => {
    const { json } = toolIn('05');
    const { findings, setAside } = await json('check', '--allow-empty');
    expect(places(findings)).toEqual(['schema/range data/ting/p4.yaml:2']);
    expect(findings[0].message).toContain('0,01');
    expect(setAside).toEqual(['data/ting/p4.yaml']);
  });

  it('06: the remedy quotes what stands in the file, with its zero', async () => {
    const { json, run } = toolIn('06');
    const { findings } = await json('check', '--allow-empty');
    const helps = findings
      .filter(({ code }: Found) => code === 'schema/type')
      .map(({ help }: Found) => help);
    expect(helps).toEqual([
      'Sett verdien i anførselstegn: "012345678"',
      'Sett verdien i anførselstegn: "0301"',
    ]);
    for (const format of ['terminal', 'sarif', 'github', 'junit'])
      expect((await run('check', '--format', format)).stdout).toContain('012345678');
  });

  it('07: a text that a # cuts is said, and a comment is not', async () => {
    const { json } = toolIn('07');
    const { findings, exitCode } = await json('check', '--allow-empty');
    expect(exitCode).toBe(0);
    expect(places(findings)).toEqual([
      'yaml/hash-cuts-text data/ting/p1.yaml:2',
      'yaml/hash-cuts-text data/ting/p1.yaml:3',
    ]);
    expect(findings[1].message).toContain('«Sak»');
    expect(findings[1].help).toContain('"Sak #12 er sendt, sak #13 venter"');
  });

  it('08: an option with an empty value is wrong use, and is named', async () => {
    const { runWith } = toolIn('08');
    for (const option of ['--as-of', '--known-at']) {
      const { code, stderr } = await runWith({}, 'krav', 'K-1', option, '');
      expect([code, stderr.includes(`${option}: verdien er tom`)]).toEqual([2, true]);
    }
    const base = await runWith({}, 'check', '--base', '');
    expect([base.code, base.stderr.includes('--base: verdien er tom')]).toEqual([2, true]);
    const variable = await runWith({ BAERUM_INNOV_AS_OF: '' }, 'krav', 'K-1');
    expect([variable.code, variable.stderr.includes('BAERUM_INNOV_AS_OF')]).toEqual([2, true]);
  });

  it('09: a base of zeros, and one before the first commit, are told for what they are', async () => {
    const { run } = toolIn('09');
    const zeros = await run('check', '--base', '0'.repeat(40));
    expect([zeros.code, zeros.stderr.includes('grenen er ny')]).toEqual([3, true]);
    const before = await run('check', '--base', 'HEAD~1');
    expect([before.code, before.stderr.includes('HEAD er den første')]).toEqual([3, true]);
    expect(zeros.stderr + before.stderr).not.toContain('git fetch');
  });

  it('10: a register without krav has a table for CSV, and no option is named that nobody wrote', async () => {
    const { run } = toolIn('10');
    const { code, stdout, stderr } = await run('report', '--format', 'csv-plain');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toBe('id\np1\n');
    const named = await run('report', '--format', 'csv-plain', '--table', 'ting');
    expect(named.stdout).toBe(stdout);
    for (const format of ['terminal', 'markdown', 'html'])
      expect((await run('report', '--format', format)).stdout).toMatch(/\bp1\b/);
  });

  it('11: each way in which a value may be right is named, with the nearest value', async () => {
    const { json } = toolIn('11');
    const { findings, setAside } = await json('check', '--allow-empty');
    expect(findings.map(({ message, help }: Found) => `${message} ${help}`)).toEqual([
      '«lopende» er ikke en gyldig verdi for «slutt». Mente du «løpende»? Skriv: løpende eller dag (2026-08-31)',
      '«ukjennt» er ikke en gyldig verdi for «alder». Mente du «ukjent»? Skriv: ukjent, varierer eller et heltall',
    ]);
    expect(setAside).toHaveLength(2);
  });

  it('12: a schema that refuses its own fields is told once, and no post is blamed', async () => {
    const { json } = toolIn('12');
    const { findings } = await json('check', '--allow-empty');
    expect(places(findings)).toEqual(['schema/document schemas/ting.schema.json:24']);
    expect(findings[0].help).toContain('unevaluatedProperties');
  });

  it.each([
    ['p1', `tekst: '"Sitat" fra lederen'`],
    ['p2', 'tekst: "[Lenke](https://example.no) til saken"'],
    ['p3', 'tekst: "{navn} skal fylles ut"'],
    ['p4', 'tekst: "*Viktig* melding"'],
    ['p5', 'tekst: "- et punkt"'],
    ['p6', `tekst: "Det's i gang"`],
    ['p7', 'tekst: uten mellomrom'],
  ])('13: a text that begins as something else in YAML is told once, with the line to write: %s', async (name, line) => {
    const { json } = toolIn('13');
    const path = `data/ting/${name}.yaml`;
    const { findings } = await json('check', '--allow-empty');
    const own = findings.filter(({ at }: Found) => at.path === path);
    expect(own).toMatchObject([
      { code: 'yaml/syntax', at: { start: { line: 2, column: name === 'p7' ? 7 : 8 } } },
    ]);
    expect(own[0].help.endsWith(`Skriv: ${line}`)).toBe(true);
  });

  it('14: a file whose name begins with a dot is said to be passed over', async () => {
    const { json } = toolIn('14');
    const { findings } = await json('check', '--allow-empty');
    expect(places(findings)).toEqual(['register/unclaimed-file data/ting/.net.yaml:1']);
    expect(findings[0].message).toContain('begynner med punktum');
    expect(findings[0].help).toMatch(/ net\.yaml$/);
  });

  it('16: quotation marks of a word processor are told, with straight ones', async () => {
    const { json } = toolIn('16');
    const { findings } = await json('check', '--allow-empty');
    expect(places(findings)).toEqual(['yaml/syntax data/ting/p1.yaml:2']);
    expect(findings[0].message).toContain('skriveprogram');
    expect(findings[0].help).toContain('tittel: "Eksempel: gjenbruk"');
  });

  it('17: FORCE_COLOR colours, and NO_COLOR and --color win over it', async () => {
    const { runWith } = toolIn('17');
    const isColoured = async (environment: Record<string, string>, ...words: string[]) =>
      (await runWith(environment, 'krav', 'K-1', ...words)).stdout.includes('\u001b[');
    expect(await isColoured({ FORCE_COLOR: '1' })).toBe(true);
    expect(await isColoured({ FORCE_COLOR: '0' })).toBe(false);
    expect(await isColoured({ FORCE_COLOR: '' })).toBe(false);
    expect(await isColoured({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
    expect(await isColoured({ FORCE_COLOR: '1' }, '--color', 'never')).toBe(false);
    const help = (await runWith({}, 'krav', '--help')).stdout.replaceAll(/\s+/g, ' ');
    expect(help).toContain('auto følger NO_COLOR og FORCE_COLOR');
  });

  it('18: what is staged can be checked instead of what is on disk', async () => {
    const { run } = toolIn('18');
    expect((await run('check')).code).toBe(0);
    const staged = await run('check', '--staged');
    expect([staged.code, staged.stdout.includes('data/ting/p1.yaml:2')]).toEqual([1, true]);
  });

  it('15: a log line dated next year is said, and changes no answer', async () => {
    const { json } = toolIn('15');
    const { findings, exitCode } = await json('check', '--allow-empty');
    expect(exitCode).toBe(0);
    const shown = await json('show', 'p1');
    expect(shown).toMatchObject({ post: { status: 'pågår', active: 'yes' } });
    expect(findings.filter(({ code }: Found) => code === 'log/ahead')).toMatchObject([
      { severity: 'warning', message: expect.stringContaining('316 dager fram') },
    ]);
  });

  it('19: a post that git ignores is said', async () => {
    const { json } = toolIn('19');
    const { findings } = await json('check');
    expect(places(findings)).toEqual(['register/ignored-file data/ting/p3.yaml:1']);
    expect(findings[0].message).toContain('.gitignore:1: data/ting/p3.yaml');
  });

  it('20: the same reference twice in a list is noted at the second', async () => {
    const { json } = toolIn('20');
    const { findings } = await json('check', '--allow-empty');
    expect(findings).toMatchObject([
      {
        code: 'ref/twice',
        severity: 'note',
        field: '/tags/1',
        at: { path: 'data/ting/p1.yaml', start: { line: 2, column: 12 } },
      },
    ]);
  });

  it('21: a wrong day in the environment is told by the name of the variable', async () => {
    const { runWith } = toolIn('21');
    const { code, stderr } = await runWith({ BAERUM_INNOV_AS_OF: 'tull' }, 'krav', 'K-1');
    expect(code).toBe(2);
    expect(stderr).toMatch(/^BAERUM_INNOV_AS_OF: «tull»/);
    expect(stderr).not.toContain('--as-of');
  });

  it('22: a commit after midnight in Oslo belongs to the next day', async () => {
    const { runWith } = toolIn('22');
    for (const TZ of ['UTC', 'Pacific/Auckland', 'America/Los_Angeles']) {
      const ends = async (day: string) => {
        const words = ['--known-at', day, 'list', 'ting', '--format', 'json'];
        return JSON.parse((await runWith({ TZ }, ...words)).stdout).posts[0].value.slutt;
      };
      expect(await ends('2026-08-31')).toBeUndefined();
      expect(await ends('2026-09-01')).toBe('2026-12-31');
    }
  });

  it('23: an end before its start is an error, and one day is sound', async () => {
    const { json } = toolIn('23');
    const { findings } = await json('check', '--allow-empty');
    expect(places(findings)).toEqual([
      'schema/dato data/ting/p1.yaml:2',
      'schema/dato data/ting/p1.yaml:3',
      'post/interval data/ting/p2.yaml:3',
    ]);
    expect(findings[2].related).toMatchObject([{ path: 'data/ting/p2.yaml', start: { line: 2 } }]);
  });

  it('24: fields of which only one may be there are told so, and no remedy names what it refuses', async () => {
    const { json } = toolIn('24');
    const { findings } = await json('check', '--allow-empty');
    expect(places(findings)).toEqual([
      'schema/exclusive data/ting/p1.yaml:4',
      'schema/required data/ting/p2.yaml:3',
    ]);
    expect(findings[0].message).toContain('«introduced» eller «fixed»');
    expect(findings[1].message).toContain('øyaktig ett');
  });

  it('25: the change that brings the register is judged alone, and may pass', async () => {
    const { run } = toolIn('25');
    const { code, stdout } = await run('check', '--base', 'main');
    expect(code).toBe(0);
    expect(stdout).toContain('Registeret er vurdert alene');
    expect((await run('check', '--base', 'ukjent')).code).toBe(3);
  });

  it('25: diff says so first, and tells all as new; only what git cannot give is refused', async () => {
    const { json, run } = toolIn('25');
    const { code, stdout } = await run('diff', 'main..pr');
    expect(code).toBe(0);
    expect(stdout.replaceAll('\n  ', ' ')).toMatch(
      /^register\.yaml finnes ikke i main\. Begge sider/,
    );
    expect(stdout).toContain('4 POSTER NYE');
    expect(stdout).toContain('K-1 er et nytt krav');
    const answer = await json('diff', 'main..pr');
    expect([answer.rulesOfHead, answer.parted]).toEqual(['missing', null]);
    expect(answer.posts.map(({ kind }: { kind: string }) => kind)).toEqual(Array(4).fill('added'));
    expect((await run('diff', 'ukjent..pr')).code).toBe(3);
  });

  it('25: with a register.yaml in the base that cannot be used, its posts are read by that of the change', async () => {
    const { git, json, write } = toolIn('25');
    git('checkout', '-q', '-b', 'broken');
    write('data/register.yaml', 'tittel: [\n');
    git('commit', '-qam', 'broken');
    git('checkout', '-q', 'pr');
    const answer = await json('diff', 'broken..pr');
    expect([answer.rulesOfHead, answer.posts]).toEqual(['unusable', []]);
  });

  /** EXPECT.md is older than the rule that a point in time has a day, so here p2 surely runs. */
  it('26: a log line whose day cannot be read leaves the life unknown', async () => {
    const { json } = toolIn('26');
    const { krav } = await json('krav');
    expect(krav[0]).toMatchObject({
      count: { low: 1, high: 2 },
      counted: ['p2'],
      unknown: [{ post: 'p1', reason: 'life/unreadable-day', field: '/logg/1/dato' }],
    });
    const { findings, exitCode } = await json('check');
    expect(exitCode).toBe(1);
    expect(places(findings)).toEqual(
      expect.arrayContaining([
        'life/unreadable-day data/ting/p1.yaml:4',
        expect.stringMatching(/^schema\/livslop schemas\/ting.schema.json/),
      ]),
    );
  });
});
