import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, describe, expect, it } from 'vitest';
import { removeFolders } from '../tree/git-repository.ts';
import { type DataRepository, dataRepository } from './data-repository.ts';

afterAll(removeFolders);

const AS_OF = ['--as-of', '2026-11-23'];
const KRAV = 'data/krav/K-09a.yaml';
const PROJECT = 'data/forskningsprosjekter/FP-2024-002.yaml';
const SCHEMA = 'schemas/forskningsprosjekt.schema.json';
const NEW = `id: K-13
tittel: Minst ni forskningsprosjekter pågår
grunnlag: [T-4-09]
form: antall
tell: forskningsprosjekt
minst: 9
gjelder_fra: 2026-11-01
alvor: feil
tolkning: Alle prosjekter teller.
`;

const SCHEMA_OF_NOTHING = JSON.stringify({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://example.invalid/ny.schema.json',
  'x-tittel': { nb: 'Ny', en: 'New' },
  type: 'object',
  additionalProperties: false,
  properties: { id: { type: 'string' } },
});

interface Found {
  readonly code: string;
  readonly post: string | null;
  readonly severity: string;
  readonly change: string;
  readonly message: string;
}

interface CheckJson {
  readonly headline: string;
  readonly rules: readonly { path: string; krav: string | null; effect: string }[];
  readonly findings: readonly Found[];
}

/** What is said of a change by the rules from before it, as a workflow asks, with the headline that `diff` has. */
async function judged(work: (repository: DataRepository) => void, ...more: string[]) {
  const repository = dataRepository('2026-11-01');
  work(repository);
  const words = ['check', '--base', 'HEAD', '--rules-from', 'base', ...AS_OF, ...more];
  const { code, stdout, stderr } = await repository.tool(...words, '--format', 'json');
  if (stdout === '') throw new Error(stderr);
  const json: CheckJson = JSON.parse(stdout);
  const effects = json.rules.map(({ path, krav, effect }) => `${krav ?? path} ${effect}`);
  const fresh = json.findings.filter(({ change }) => change === 'new');
  return { code, ...json, effects, fresh, repository };
}

function change(path: string, from: string, to: string) {
  return (repository: DataRepository) => repository.change(path, from, to);
}

/** The same where the text stands more than once: the first is changed. */
function changeFirst(path: string, from: string, to: string) {
  return (repository: DataRepository) => {
    const text = readFileSync(join(repository.folder, path), 'utf8');
    repository.write(
      path,
      text.replace(from, () => to),
    );
  };
}

describe('what is valid is judged by the rules of the change itself', () => {
  it('a schema that is cut in half fails', async () => {
    const { code, headline, effects } = await judged((repository) => {
      const text = readFileSync(join(repository.folder, SCHEMA), 'utf8');
      repository.write(SCHEMA, text.slice(0, text.length / 2));
    });
    expect(code).toBe(1);
    expect(effects).toEqual([`${SCHEMA} broken`]);
    expect(headline).toMatch(
      /^Kan ikke flettes: 1 feil i schemas\/forskningsprosjekt\.schema\.json\. Hva \d+ poster gjør med løftene, er uklart til feilen er rettet\.$/,
    );
  });

  it('a new required field that nobody has fails', async () => {
    const { code, fresh, effects } = await judged(
      changeFirst(SCHEMA, '"required": [', '"required": ["nyttfelt", '),
    );
    expect(code).toBe(1);
    expect(effects).toEqual([`${SCHEMA} stricter`]);
    expect(fresh.filter(({ code: found }) => found === 'schema/required').length).toBeGreaterThan(
      3,
    );
  });

  it('an expression that cannot be read fails', async () => {
    const text = (repository: DataRepository) =>
      readFileSync(join(repository.folder, KRAV), 'utf8').replace(
        /^hvor:[^\n]*(?:\n {2}.*)*\n/m,
        '',
      );
    const { code, headline, effects } = await judged((repository) =>
      repository.write(KRAV, `${text(repository)}hvor: post.finnes_ikke ==\n`),
    );
    expect(code).toBe(1);
    expect(effects).toEqual(['K-09a broken']);
    expect(headline).toMatch(/^Kan ikke flettes: 1 feil i K-09a\./);
  });

  it('a limit that is no number fails, and the promise is still judged as it was', async () => {
    const { code, headline, effects, findings } = await judged(
      change(KRAV, 'minst: 3', 'minst: tre'),
    );
    expect(code).toBe(1);
    expect(effects).toEqual(['K-09a broken']);
    expect(headline).toBe('Kan ikke flettes: 1 feil i K-09a. Løftet kan ikke vurderes.');
    expect(
      findings.filter(({ post, change: by }) => post === 'K-09a' && by === 'resolved'),
    ).toEqual([]);
  });

  it('a new optional field and its first use can be merged together', async () => {
    const { code, fresh, effects } = await judged((repository) => {
      changeFirst(
        SCHEMA,
        '"properties": {',
        '"properties": { "nyttfelt": { "type": "string" },',
      )(repository);
      const text = readFileSync(join(repository.folder, PROJECT), 'utf8');
      repository.write(PROJECT, `${text}nyttfelt: helse\n`);
    });
    expect(code).toBe(0);
    expect(effects).toEqual([`${SCHEMA} looser`]);
    expect(fresh.map(({ code: found, severity, post }) => [found, severity, post])).toContainEqual([
      'rules/accepted-now',
      'note',
      'FP-2024-002',
    ]);
  });
});

describe('a change of a promise stands first', () => {
  const DATED =
    'endringer:\n  - fra: 2026-12-01\n    vedtatt: 2026-11-20\n    vedtak: sak 108/26\n    minst: 2\n';

  it('one that is lowered ahead can be merged, and fails where that is asked for', async () => {
    const lower = (repository: DataRepository) => {
      const text = readFileSync(join(repository.folder, KRAV), 'utf8');
      repository.write(KRAV, text + DATED);
    };
    const { code, headline, effects, fresh } = await judged(lower);
    expect(code).toBe(0);
    expect(effects).toEqual(['K-09a looser']);
    expect(headline).toBe(
      'K-09a: kravet selv er endret: minst 3 → 2 fra 01.12.2026. Bruddet 01.08.2027 blir uvisst. Må godkjennes av den som har ansvar for løftet.',
    );
    expect(fresh.filter(({ code: found }) => found === 'krav/rules-changed')).toMatchObject([
      { severity: 'warning', post: 'K-09a' },
    ]);
    expect((await judged(lower, '--fail-on', 'data,rules')).code).toBe(1);
  });

  it('each change of the rules is told once, and fails where that is asked for', async () => {
    const all = await judged(
      (repository) => {
        const text = readFileSync(join(repository.folder, KRAV), 'utf8');
        repository.write(KRAV, text + DATED);
        repository.change('data/krav/K-10c.yaml', 'minst: 1', 'minst: 1\nvarsel_dager: 45');
        repository.change('data/register.yaml', 'tittel: ', 'tittel: Nytt ');
      },
      '--fail-on',
      'rules',
    );
    const told = all.fresh.filter(({ code }) => code === 'krav/rules-changed');
    expect(told.map(({ post, severity }) => [post ?? null, severity])).toEqual([
      ['K-09a', 'warning'],
      [null, 'note'],
    ]);
    expect(all.code).toBe(1);
    const rewritten = await judged(change(KRAV, 'minst: 3', 'minst: 2'), '--fail-on', 'rules');
    expect([rewritten.code, rewritten.fresh.map(({ code }) => code)]).toEqual([
      1,
      expect.not.arrayContaining(['krav/rules-changed']),
    ]);
  });

  it('one that is lowered backwards is shown how to write it, and the days behind a fold', async () => {
    const { repository } = await judged(change(KRAV, 'minst: 3', 'minst: 2'));
    const words = ['check', '--base', 'HEAD', ...AS_OF, '--format', 'markdown'];
    const { stdout } = await repository.tool(...words);
    expect(stdout).toMatch(/^#### K-09a: kravet selv er endret: minst 3 → 2\. /);
    expect(stdout).toContain(
      [
        '```yaml',
        'endringer:',
        '  - fra: 2026-11-23   # eller dagen vedtaket gjelder fra',
        '    vedtak: …',
        '    minst: 2',
        '```',
      ].join('\n'),
    );
    expect(stdout).toContain(
      '<details><summary>Dager som ville fått et annet svar</summary>\n\n- K-09a 01.03.2025–14.04.2025 ikke oppfylt → oppfylt\n\n</details>',
    );
  });

  it('one that is removed', async () => {
    const { code, headline, effects } = await judged(({ folder }) => rmSync(join(folder, KRAV)));
    expect(code).toBe(1);
    expect(effects).toEqual(['K-09a removed']);
    expect(headline).toBe(
      'K-09a er fjernet (minst 3). Bruddet 01.08.2027 og 45 dager med brudd i 2025 forsvinner.',
    );
  });

  it('one that is new and broken', async () => {
    const { code, headline, effects } = await judged((repository) =>
      repository.write('data/krav/K-13.yaml', NEW),
    );
    expect(code).toBe(0);
    expect(effects).toEqual(['K-13 new']);
    expect(headline).toMatch(/^K-13 er et nytt krav: minst 9\. .*ikke oppfylt fra 01\.11\.2026\.$/);
  });

  it('every effect is told in JSON, of krav and of schemas, what takes most away first', async () => {
    const AHEAD =
      'endringer:\n  - fra: 2026-12-01\n    vedtatt: 2026-11-20\n    vedtak: sak 1/26\n';
    const { repository, ...json } = await judged((it) => {
      rmSync(join(it.folder, 'data/krav/K-10c.yaml'));
      it.append('data/krav/K-08.yaml', 'minst: 1\n');
      it.append('data/krav/K-10.yaml', `${AHEAD}    hoyst: 4\n`);
      it.write('data/krav/K-13.yaml', NEW);
      it.append(KRAV, `${AHEAD}    minst: 4\n`);
      it.write('schemas/ny.schema.json', SCHEMA_OF_NOTHING);
      rmSync(join(it.folder, 'schemas/fond.schema.json'));
    });
    expect(json.effects).toEqual([
      'K-10c removed',
      'schemas/fond.schema.json removed',
      'K-08 broken',
      'K-10 looser',
      'K-13 new',
      'schemas/ny.schema.json new',
      'K-09a stricter',
    ]);
    const path = new URL('../../schemas/output/check.schema.json', import.meta.url);
    const validate = new Ajv2020({ allowUnionTypes: true }).compile(
      JSON.parse(readFileSync(path, 'utf8')),
    );
    const words = ['check', '--base', 'HEAD', '--rules-from', 'base', ...AS_OF];
    const { stdout } = await repository.tool(...words, '--format', 'json');
    validate(JSON.parse(stdout));
    expect(validate.errors ?? []).toEqual([]);
  });

  it('by whichever rules it is judged, and in diff, the same is said', async () => {
    const { repository, headline } = await judged(change(KRAV, 'minst: 3', 'minst: 2'));
    const own = await repository.tool('check', '--base', 'HEAD', ...AS_OF, '--format', 'json');
    const diff = await repository.tool('diff', ...AS_OF, '--format', 'json');
    expect(JSON.parse(own.stdout).headline).toBe(headline);
    expect(JSON.parse(diff.stdout)).toMatchObject({
      headline,
      ruleChanges: [{ krav: 'K-09a', effect: 'looser', before: [{ min: 3 }], after: [{ min: 2 }] }],
    });
  });
});

describe('what is not known blames nothing and puts nothing right', () => {
  const FAULTY = (repository: DataRepository) => {
    const text = readFileSync(join(repository.folder, PROJECT), 'utf8');
    repository.write(
      'data/forskningsprosjekter/FP-2026-009.yaml',
      text.replace('FP-2024-002', 'FP-2026-009').replaceAll('status: pågår', 'status: pågor'),
    );
  };

  it('a new file with faults', async () => {
    const { code, headline, fresh, findings, repository } = await judged(FAULTY);
    expect(code).toBe(1);
    expect(headline).toBe(
      'Kan ikke flettes: 2 feil i FP-2026-009. Hva den gjør med løftene, er uklart til feilen er rettet.',
    );
    expect(findings.filter((found) => found.change === 'resolved')).toEqual([]);
    expect(fresh.map(({ code: found }) => found)).not.toContain('krav/condition');
    const page = await repository.tool('check', '--base', 'HEAD', ...AS_OF, '--format', 'markdown');
    expect(page.stdout).toContain('ny post, satt til side');
    expect(page.stdout).not.toContain('kan ikke lenger leses');
    expect(page.stdout).not.toContain('ingen i sikte');
    expect(page.stdout).not.toContain('arbeidsmappa');
  });

  it('a line in a file that was already set aside', async () => {
    const repository = dataRepository('2026-11-01');
    repository.change(
      PROJECT,
      'status: pågår\n  - dato: 2026-08-20',
      'status: pågor\n  - dato: 2026-08-20',
    );
    repository.commit('2026-11-02', 'En feil');
    const text = readFileSync(join(repository.folder, PROJECT), 'utf8');
    const line = text.slice(0, text.indexOf('pågor')).split('\n').length;
    repository.write(PROJECT, `${text}  - dato: 2026-11-20\n    status: stanset\n`);
    const { code, stdout } = await repository.tool(
      'check',
      '--base',
      'HEAD',
      ...AS_OF,
      '--format',
      'markdown',
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(
      new RegExp(
        `^#### FP-2024-002 er endret, men satt til side: linje ${line} må rettes før det nye teller`,
      ),
    );
    expect(stdout).toContain('ny status 20.11.2026: stanset');
    expect(stdout).not.toContain('Ingen poster er endret');
  });
});

describe('posts that are gone', () => {
  it('a running project that is deleted is warned of: it should be closed', async () => {
    const { code, fresh } = await judged(({ folder }) => rmSync(join(folder, PROJECT)));
    expect(code).toBe(0);
    expect(fresh.filter(({ code: found }) => found === 'register/removed')).toMatchObject([
      { severity: 'warning', post: 'FP-2024-002' },
    ]);
  });

  it('one that has got a new id is the same post, and nothing is new or resolved', async () => {
    const { code, findings, repository } = await judged((changed) => {
      const text = readFileSync(join(changed.folder, PROJECT), 'utf8');
      rmSync(join(changed.folder, PROJECT));
      changed.write(
        'data/forskningsprosjekter/FP-2024-102.yaml',
        text.replace('id: FP-2024-002', 'id: FP-2024-102'),
      );
    });
    expect(code).toBe(0);
    expect(
      findings
        .filter(({ change: by }) => by === 'new' || by === 'resolved')
        .map((found) => found.code),
    ).toEqual([]);
    const { stdout } = await repository.tool('diff', ...AS_OF, '--format', 'markdown');
    expect(stdout).toMatch(/FP-2024-002\S* «[^»]*»: har fått ny id FP-2024-102/);
    expect(stdout).toMatch(/^##### 1 post med ny id$/m);
  });
});
