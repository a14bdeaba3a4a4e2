import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { newFolder, removeFolders } from '../tree/git-repository.ts';
import { type DataRepository, dataRepository } from './data-repository.ts';
import { forgeOver, type Job } from './forge.ts';

afterAll(removeFolders);

const KRAV = 'data/krav/K-09a.yaml';
const SCHEMA = 'schemas/forskningsprosjekt.schema.json';

type Work = (clone: DataRepository) => void;

function project(id: string): string {
  return `data/forskningsprosjekter/${id}.yaml`;
}

function textIn(clone: DataRepository, path: string): string {
  return readFileSync(join(clone.folder, path), 'utf8');
}

function stop(id: string, day = '2026-11-20', more = ''): Work {
  return (clone) => clone.append(project(id), `  - dato: ${day}\n    status: stanset\n${more}`);
}

/** A register without any fault, as a forge holds it. */
function newForge() {
  const repository = dataRepository('2026-11-01');
  repository.change('data/tiltak/T-4-05.yaml', 'pågor', 'pågår');
  repository.commit('2026-11-02', 'Rettet');
  return forgeOver(repository);
}

/** What is told of a change, in each place where someone may look. */
interface Told {
  readonly code: number | null;
  readonly headline: string | undefined;
  readonly verdict: string;
  /** `level path:line code` of each annotation but the sum; what the calendar does is left out. */
  readonly annotations: readonly string[];
  /** The title of the comment; '' where there is none. */
  readonly comment: string;
  /** `level rule` of each result that is new, and whether the run was one. */
  readonly sarif: readonly string[];
  readonly succeeded: boolean;
  /** Failures and errors of JUnit. */
  readonly junit: string;
}

/** What is expected to be told: all of it. */
type Expected = Readonly<Record<keyof Told, unknown>>;

/** What may be merged, and what may not. */
const SOUND = { code: 0, succeeded: true, junit: 'failures="0" errors="0"' };
const FAULTY = { code: 1, verdict: 'data', succeeded: true, junit: 'failures="1" errors="0"' };
const NOTHING = {
  ...SOUND,
  headline: 'Ingen løfter får et annet svar',
  verdict: 'ok',
  annotations: [],
  comment: '',
  sarif: [],
};

/** The comment begins as everything else does: with the headline. */
function first(headline: RegExp) {
  return { headline: expect.stringMatching(headline), comment: expect.stringMatching(headline) };
}

const CHECK = ['check', '--base', 'auto', '--rules-from', 'base', '--as-of', '2026-11-23'];

/** Runs the check of a job once, with all that a job may ask of it. */
async function told({ repository, environment }: Job): Promise<Told & { answer: string }> {
  const folder = newFolder();
  const at = (name: string) => join(folder, name);
  const names = ['check.json', 'check.sarif', 'junit.xml', 'comment.md'];
  const files = names.flatMap((name) => ['-o', at(name)]);
  const around = { ...environment, GITHUB_OUTPUT: at('outputs') };
  const { code, stdout } = await repository.toolWith(
    around,
    ...CHECK,
    '--for',
    'comment',
    ...files,
  );
  const [run] = JSON.parse(textAt(at('check.sarif'))).runs;
  expect(await againOf(repository, environment, at('check.json'))).toBe(textAt(at('comment.md')));
  return {
    answer: textAt(at('check.json')),
    code,
    headline: JSON.parse(textAt(at('check.json'))).headline,
    verdict: /^verdict=(.*)$/m.exec(textAt(at('outputs')))?.[1] ?? '',
    annotations: annotationsIn(stdout),
    comment: /^#+ (.*)$/m.exec(textAt(at('comment.md')))?.[1] ?? '',
    sarif: newResults(run?.results ?? []),
    succeeded: run?.invocations[0].executionSuccessful,
    junit: /failures="\d+" errors="\d+"/.exec(textAt(at('junit.xml')))?.[0] ?? '',
  };
}

/** The comment that another job writes of the stored answer, without the line that says so. */
async function againOf(repository: DataRepository, environment: Job['environment'], name: string) {
  const words = ['check', '--for', 'comment', '--answer', name];
  const { stdout } = await repository.toolWith({ ...environment }, ...words);
  return stdout.replace(/<sub>Svaret er gitt av en annen jobb.*\n\n/, '');
}

function textAt(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

const BY_CALENDAR = 'warning data/krav/K-10c.yaml:14 krav/exemption-ends';

function annotationsIn(log: string): string[] {
  const found = [...log.matchAll(/^::(\w+) (.*?)::/gm)].flatMap(([, level, properties = '']) => {
    const file = /file=([^,]+)/.exec(properties)?.[1];
    const line = /line=(\d+)/.exec(properties)?.[1];
    const code = /\(([a-z]+\/[a-z-]+)\)$/.exec(properties)?.[1] ?? '';
    return file === undefined ? [] : [`${level} ${file}:${line} ${code}`];
  });
  return found.filter((each) => each !== BY_CALENDAR);
}

function newResults(
  results: readonly {
    readonly level: string;
    readonly ruleId: string;
    readonly baselineState?: string;
  }[],
): string[] {
  return results
    .filter(({ baselineState }) => baselineState !== 'unchanged')
    .map(({ level, ruleId }) => `${level} ${ruleId}`);
}

const NOT_DONE = {
  code: 3,
  headline: undefined,
  verdict: 'failed',
  comment: 'Kunne ikke sjekke registeret',
  sarif: ['error run/failed'],
  succeeded: false,
  junit: 'failures="0" errors="1"',
};

/** What the krav first cannot read where no project can be read. */
const UNREAD = ['FP-2023-001', 'FP-2024-001', 'FP-2024-002'];

const NEW_KRAV = `id: K-13
tittel: Minst ni forskningsprosjekter pågår
grunnlag: [T-4-09]
form: antall
tell: forskningsprosjekt
minst: 9
gjelder_fra: 2026-11-01
alvor: feil
tolkning: Alle prosjekter teller.
`;

/** A change, what it does to the files, and all that is told of it. */
const CHANGES: readonly (readonly [string, Work, Expected])[] = [
  [
    'a true line in a log',
    (clone) => clone.append(project('FP-2024-002'), '  - dato: 2026-11-20\n    status: pågår\n'),
    NOTHING,
  ],
  [
    'a stop that is announced',
    stop('FP-2024-002', '2027-03-31', '    meldt: 2026-11-20\n'),
    {
      ...SOUND,
      ...first(/^K-09a blir uklart fra 01\.07\.2027; bruddet 01\.08\.2027 var i sikte også før/),
      verdict: 'promise',
      annotations: [`warning ${project('FP-2024-002')}:15 krav/forecast`],
      sarif: ['warning krav/forecast'],
    },
  ],
  [
    'a new project with a misspelt status',
    (clone) => {
      const post = textIn(clone, project('FP-2026-001')).replaceAll('FP-2026-001', 'FP-2026-009');
      clone.write(project('FP-2026-009'), post.replace(/status: \S+/, 'status: pågor'));
    },
    {
      ...FAULTY,
      ...first(/^Kan ikke flettes: 1 feil i FP-2026-009\./),
      annotations: [`error ${project('FP-2026-009')}:12 schema/enum`],
      sarif: ['error schema/enum'],
    },
  ],
  [
    'a project that gets another id and file',
    (clone) => {
      const post = textIn(clone, project('FP-2024-002'));
      rmSync(join(clone.folder, project('FP-2024-002')));
      clone.write(project('FP-2024-012'), post.replaceAll('FP-2024-002', 'FP-2024-012'));
    },
    NOTHING,
  ],
  [
    'a file that gets another name than its post',
    (clone) => {
      clone.git('mv', project('FP-2024-002'), project('FP-2024-012'));
    },
    {
      ...FAULTY,
      ...first(/^Kan ikke flettes: 1 feil i FP-2024-012\.yaml\.$/),
      annotations: [`error ${project('FP-2024-012')}:1 register/id-filename`],
      sarif: ['error register/id-filename'],
    },
  ],
  [
    'two running projects that are deleted',
    (clone) => {
      for (const id of ['FP-2024-002', 'FP-2025-001']) rmSync(join(clone.folder, project(id)));
    },
    {
      ...SOUND,
      ...first(/^K-09a kan ikke lenger vurderes: 4–5 → 2–3 /),
      verdict: 'promise',
      annotations: [
        `warning ${project('FP-2024-002')}:1 register/removed`,
        `warning ${project('FP-2025-001')}:1 register/removed`,
        `warning ${KRAV}:1 krav/unknown`,
        `warning ${KRAV}:8 krav/forecast`,
      ],
      sarif: [
        'warning register/removed',
        'warning register/removed',
        'warning krav/unknown',
        'warning krav/forecast',
      ],
    },
  ],
  [
    'a limit that is lowered',
    (clone) => clone.change(KRAV, 'minst: 3', 'minst: 2'),
    {
      ...FAULTY,
      ...first(/^K-09a: kravet selv er endret: minst 3 → 2\..* blir uvisst\.$/),
      verdict: 'rules',
      annotations: [`error ${KRAV}:8 rules/rewritten`, `warning ${KRAV}:2 krav/number-in-words`],
      sarif: ['warning krav/number-in-words', 'error rules/rewritten'],
    },
  ],
  [
    'a krav that is deleted',
    (clone) => rmSync(join(clone.folder, KRAV)),
    {
      ...FAULTY,
      ...first(/^K-09a er fjernet \(minst 3\)\..* forsvinner\.$/),
      verdict: 'rules',
      annotations: [`error ${KRAV}:1 rules/rewritten`],
      sarif: ['error rules/rewritten'],
    },
  ],
  [
    'a new krav that is broken',
    (clone) => clone.write('data/krav/K-13.yaml', NEW_KRAV),
    {
      ...SOUND,
      ...first(/^K-13 er et nytt krav: minst 9\. Etter det nye: ikke oppfylt fra 01\.11\.2026\.$/),
      verdict: 'rules',
      annotations: ['notice data/krav/K-13.yaml:1 krav/rules-changed'],
      sarif: ['note krav/rules-changed'],
    },
  ],
  [
    'a schema that is cut in half',
    (clone) => clone.write(SCHEMA, textIn(clone, SCHEMA).slice(0, 900)),
    {
      ...FAULTY,
      ...first(/^Kan ikke flettes: 1 feil i schemas\/.* Hva 7 poster gjør med løftene, er uklart/),
      annotations: [
        `error ${SCHEMA}:51 schema/json`,
        ...UNREAD.map((id) => `warning ${project(id)}:1 krav/unknown`),
        `warning ${SCHEMA}:2 krav/rules-changed`,
        ...UNREAD.map((id) => `notice ${project(id)}:1 krav/unknown`),
      ],
      sarif: [
        'warning krav/unknown',
        'note krav/unknown',
        'warning krav/rules-changed',
        'error schema/json',
      ],
    },
  ],
  [
    'a new optional field and its first use',
    (clone) => {
      const field = '"properties": { "nyttfelt": { "type": "string" },';
      clone.write(SCHEMA, textIn(clone, SCHEMA).replace('"properties": {', field));
      clone.append(project('FP-2024-002'), 'nyttfelt: helse\n');
    },
    {
      ...SOUND,
      ...first(/^schemas\/forskningsprosjekt\.schema\.json godtar mer enn før\.$/),
      verdict: 'rules',
      annotations: [
        `notice ${project('FP-2024-002')}:15 rules/accepted-now`,
        `notice ${SCHEMA}:2 krav/rules-changed`,
      ],
      sarif: ['note rules/accepted-now', 'note krav/rules-changed'],
    },
  ],
  [
    'a register that cannot be read',
    (clone) => clone.write('data/register.yaml', 'tittel: [\n'),
    {
      ...NOT_DONE,
      annotations: ['error data/register.yaml:1 run/failed'],
    },
  ],
  [
    'files in other encodings',
    (clone) => {
      const path = project('FP-2024-002');
      clone.writeBytes(path, Buffer.from(textIn(clone, path), 'latin1'));
      const other = textIn(clone, project('FP-2025-001')).replaceAll('\n', '\r\n');
      clone.write(project('FP-2025-001'), `\uFEFF${other}`);
    },
    {
      ...FAULTY,
      ...first(/^Kan ikke flettes: 1 feil i FP-2024-002\. Hva den gjør med løftene, er uklart/),
      annotations: [`error ${project('FP-2024-002')}:12 file/encoding`],
      sarif: ['error file/encoding'],
    },
  ],
  [
    'marks of a conflict',
    (clone) =>
      clone.append(
        project('FP-2024-002'),
        '<<<<<<< HEAD\n  - dato: 2026-11-20\n=======\n  - dato: 2026-11-21\n>>>>>>> gren\n',
      ),
    {
      ...FAULTY,
      ...first(/^Kan ikke flettes: 3 feil i FP-2024-002\./),
      annotations: [15, 17, 19].map(
        (line) => `error ${project('FP-2024-002')}:${line} file/conflict-marker`,
      ),
      sarif: Array(3).fill('error file/conflict-marker'),
    },
  ],
];

describe('what is told of a change, in each place where someone may look', () => {
  const forge = newForge();
  it.each(CHANGES)('%s', async (name, work, expected) => {
    const request = forge.open(name.replaceAll(' ', '-'), '2026-11-23', work);
    const whole = forge.pullRequestJob(request, 0);
    const { answer, ...said } = await told(whole);
    expect(said).toEqual(expected);
    // All that is told is of one answer.
    const { repository, environment } = forge.pullRequestJob(request, 2);
    const folder = newFolder();
    const [file, comment] = ['check.json', 'comment.md'].map((name) => join(folder, name));
    const words = [...CHECK, '--for', 'comment', '-o', String(file), '-o', String(comment)];
    await repository.toolWith({ ...environment }, ...words);
    expect(textAt(String(file))).toBe(answer);
  });

  it('a change of which only the last commit was fetched: that it could not be judged, and what to fetch', async () => {
    const request = forge.open('for-grunt', '2026-11-23', stop('FP-2024-002'));
    const { answer, ...said } = await told(forge.pullRequestJob(request, 1));
    expect(said).toEqual({ ...NOT_DONE, annotations: [] });
    expect(JSON.parse(answer).message).toMatch(/fetch-depth|--unshallow/);
  });
});

describe('two changes that break a promise only together', () => {
  const forge = newForge();
  const [one, other] = [['FP-2024-002'], ['FP-2025-001', 'FP-2025-002']].map((ids) =>
    forge.open(ids.join('-'), '2026-11-23', (clone) => {
      for (const id of ids) stop(id)(clone);
    }),
  );
  if (one === undefined || other === undefined) throw new Error('two changes');

  /** What is told of a change, without the answer that it is made of. */
  const toldOf = async (job: Job) => {
    const { answer: _, ...said } = await told(job);
    return said;
  };
  const BROKEN = {
    ...SOUND,
    ...first(/^K-09a brytes av denne endringen: /),
    verdict: 'promise',
    sarif: ['warning krav/below'],
  };
  const LINES = { 'FP-2024-002': 15, 'FP-2025-001': 15, 'FP-2025-002': 17 };
  type Stopped = keyof typeof LINES;
  const on = (code: string, ids: readonly Stopped[]) =>
    ids.map((id) => `warning ${project(id)}:${LINES[id]} ${code}`);
  const FIRST: readonly Stopped[] = ['FP-2024-002'];
  const OTHERS: readonly Stopped[] = ['FP-2025-001', 'FP-2025-002'];

  it('are each green', async () => {
    for (const [request, ids] of [
      [one, FIRST],
      [other, OTHERS],
    ] as const) {
      expect(await toldOf(forge.pullRequestJob(request, 0))).toEqual({
        ...SOUND,
        ...first(/^K-09a (?!brytes av)/),
        verdict: 'promise',
        annotations: on('krav/forecast', ids),
        sarif: ['warning krav/forecast'],
      });
    }
  });

  it('are told of in the merge queue, and of the second when the first is merged', async () => {
    const queued = await toldOf(forge.mergeQueueJob([one, other], 0));
    expect(queued).toEqual({ ...BROKEN, annotations: on('krav/below', [...FIRST, ...OTHERS]) });
    const merged = forge.merge(one);
    const second = await toldOf(forge.pullRequestJob(other, 2));
    expect(second).toEqual({ ...BROKEN, annotations: on('krav/below', OTHERS) });
    const push = await toldOf(forge.pushJob(forge.merge(other), 0));
    expect(push).toEqual(second);
    expect((await toldOf(forge.pushJob(merged, 0))).headline).toMatch(/^K-09a /);
  });
});

describe('a change where main has no register to compare with', () => {
  const repository = dataRepository('2026-11-01');
  repository.change('data/tiltak/T-4-05.yaml', 'pågor', 'pågår');
  const sound = repository.commit('2026-11-02', 'Rettet');
  const back = (clone: DataRepository) => {
    clone.git('checkout', '--quiet', sound, '--', 'data', 'schemas');
  };

  it('can bring the first one', async () => {
    repository.git('rm', '-r', '--quiet', 'data', 'schemas');
    repository.commit('2026-11-03', 'Uten register');
    const forge = forgeOver(repository);
    const request = forge.open('første', '2026-11-23', back);
    expect(await told(forge.pullRequestJob(request, 0))).toMatchObject({
      ...SOUND,
      headline: expect.stringContaining('data/register.yaml'),
    });
  });

  it('can mend the one that is there', async () => {
    back(repository);
    repository.write('data/register.yaml', 'tittel: [\n');
    repository.commit('2026-11-04', 'Ødelagt');
    const forge = forgeOver(repository);
    const request = forge.open('rettet', '2026-11-23', back);
    expect(await told(forge.pullRequestJob(request, 2))).toMatchObject({
      ...SOUND,
      headline: expect.stringContaining('data/register.yaml:1'),
    });
  });
});
