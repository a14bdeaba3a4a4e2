import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { writeResults } from '../../src/cli/io/write-results.ts';
import { wordsIn } from '../../src/text/catalogue.ts';
import { runHere } from '../run-here.ts';
import { copyOfShippedRegister } from '../shipped-register.ts';

const POST_AS_YAML = ['show', 'FP-2026-001'];
const ANSWER = [...POST_AS_YAML, '--format', 'json'];
const POST = 'data/forskningsprosjekter/FP-2026-001.yaml';

let root: string;
let scratch: string;
let answer: string;

beforeAll(async () => {
  root = copyOfShippedRegister();
  answer = (await runHere(ANSWER, { folder: root })).stdout;
  expect(answer.length).toBeGreaterThan(100);
});

beforeEach(() => {
  scratch = join(root, 'svar');
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch);
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Writes the answer to a place, told from the root of the register. */
function writeTo(name: string) {
  const words = name.endsWith('.yaml') ? POST_AS_YAML : ANSWER;
  return runHere([...words, '-o', name], { folder: root });
}

function contentOf(name: string): string {
  return readFileSync(join(root, name), 'utf8');
}

/** A device made in the scratch folder; null, and said aloud, where that is not allowed or it cannot be opened. */
function deviceMade(name: string, minor: string): string | null {
  const path = join(scratch, name);
  const made = spawnSync('mknod', ['-m', '666', path, 'c', '1', minor]);
  try {
    if (made.status === 0) {
      openSync(path, 'r+');
      return path;
    }
  } catch {
    // a file system on which devices cannot be opened
  }
  console.warn(`skipped: a device node cannot be made and opened in ${scratch}`);
  return null;
}

describe('-o onto what is no regular file writes through it and leaves it there', () => {
  it('a pipe', async () => {
    const path = join(scratch, 'ror.json');
    expect(spawnSync('mkfifo', [path]).status).toBe(0);
    const reader = spawn('cat', [path]);
    const read: Buffer[] = [];
    reader.stdout.on('data', (part: Buffer) => read.push(part));
    const ended = new Promise((resolve) => reader.on('close', resolve));
    expect(await writeTo('svar/ror.json')).toEqual({ code: 0, stdout: '', stderr: '' });
    await ended;
    expect(Buffer.concat(read).toString('utf8')).toBe(answer);
    expect(lstatSync(path).isFIFO()).toBe(true);
    expect(readdirSync(scratch)).toEqual(['ror.json']);
  });

  it('a device', async () => {
    const path = deviceMade('intet.json', '3');
    if (path === null) return;
    expect(await writeTo('svar/intet.json')).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(lstatSync(path).isCharacterDevice()).toBe(true);
    expect(readdirSync(scratch)).toEqual(['intet.json']);
  });

  it('a device that is full: exit code 3, and why', async () => {
    const path = deviceMade('fullt.json', '7');
    if (path === null) return;
    const { code, stderr } = await writeTo('svar/fullt.json');
    expect({ code, stderr }).toEqual({
      code: 3,
      stderr: '«svar/fullt.json» kunne ikke skrives (ENOSPC). Ingenting er endret.\n',
    });
    expect(lstatSync(path).isCharacterDevice()).toBe(true);
  });

  it('a link to a device', async () => {
    const path = deviceMade('intet', '3');
    if (path === null) return;
    symlinkSync('intet', join(scratch, 'lenke.json'));
    expect((await writeTo('svar/lenke.json')).code).toBe(0);
    expect(lstatSync(path).isCharacterDevice()).toBe(true);
    expect(readlinkSync(join(scratch, 'lenke.json'))).toBe('intet');
  });
});

describe('-o onto a link', () => {
  it('writes the file it leads to, through several links and another folder', async () => {
    mkdirSync(join(scratch, 'dypt'));
    writeFileSync(join(scratch, 'dypt/maal.json'), 'før');
    symlinkSync('dypt/lenke.json', join(scratch, 'forste.json'));
    symlinkSync('maal.json', join(scratch, 'dypt/lenke.json'));
    expect((await writeTo('svar/forste.json')).code).toBe(0);
    expect(contentOf('svar/dypt/maal.json')).toBe(answer);
    expect(readlinkSync(join(scratch, 'forste.json'))).toBe('dypt/lenke.json');
    expect(readlinkSync(join(scratch, 'dypt/lenke.json'))).toBe('maal.json');
    expect(readdirSync(join(scratch, 'dypt')).sort()).toEqual(['lenke.json', 'maal.json']);
  });

  it('that leads to nothing makes the file', async () => {
    symlinkSync('ny.json', join(scratch, 'lenke.json'));
    expect((await writeTo('svar/lenke.json')).code).toBe(0);
    expect(contentOf('svar/ny.json')).toBe(answer);
    expect(readlinkSync(join(scratch, 'lenke.json'))).toBe('ny.json');
  });

  it('that leads to itself: exit code 3', async () => {
    symlinkSync('lenke.json', join(scratch, 'lenke.json'));
    const { code, stderr } = await writeTo('svar/lenke.json');
    expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringContaining('ELOOP') });
  });
});

describe('-o onto a file', () => {
  it('keeps its mode and owner', async () => {
    const path = join(scratch, 'svar.json');
    writeFileSync(path, 'før');
    chmodSync(path, 0o640);
    const { uid, gid } = statSync(path);
    expect((await writeTo('svar/svar.json')).code).toBe(0);
    expect(contentOf('svar/svar.json')).toBe(answer);
    const after = statSync(path);
    expect([after.mode & 0o7777, after.uid, after.gid]).toEqual([0o640, uid, gid]);
  });

  it('that another owns leaves it theirs', async ({ skip }) => {
    const path = join(scratch, 'svar.json');
    writeFileSync(path, 'før');
    if (spawnSync('chown', ['12345:54321', path]).status !== 0) skip('only root may chown');
    expect((await writeTo('svar/svar.json')).code).toBe(0);
    const { uid, gid } = statSync(path);
    expect([uid, gid, contentOf('svar/svar.json')]).toEqual([12345, 54321, answer]);
  });

  it('in a folder that cannot be written: exit code 3, and the old file whole', async ({
    skip,
  }) => {
    if (process.getuid?.() === 0) skip('root may write everywhere');
    writeFileSync(join(scratch, 'svar.json'), 'før');
    chmodSync(scratch, 0o555);
    const { code, stderr } = await writeTo('svar/svar.json');
    chmodSync(scratch, 0o755);
    expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringContaining('EACCES') });
    expect(contentOf('svar/svar.json')).toBe('før');
  });

  it('that is a folder: exit code 3', async () => {
    const { code, stderr } = await writeTo('svar');
    expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringContaining('EISDIR') });
  });
});

describe('-o where no answer belongs is refused, and nothing is changed', () => {
  it.each([
    ['inside .git', 'svar/.git/hooks/pre-commit', '.git'],
    ['as .git', 'svar/.git', '.git'],
    ['onto register.yaml', 'data/register.yaml', 'register'],
    ['onto a post', POST, 'register'],
    ['onto a post, the long way round', `data/krav/../../${POST}`, 'register'],
    ['as a new post', 'data/forskningsprosjekter/FP-2026-999.yaml', 'register'],
    ['onto a schema', 'schemas/tiltak.schema.json', 'register'],
    ['through a link to a post', 'svar/post.json', 'register'],
    ['through a link to a folder of posts', 'svar/poster/FP-2026-001.yaml', 'register'],
    ['through a link into .git', 'svar/krok.json', '.git'],
  ])('%s', async (_, name, said) => {
    mkdirSync(join(scratch, 'inni/.git'), { recursive: true });
    symlinkSync(join('..', POST), join(scratch, 'post.json'));
    symlinkSync('../data/forskningsprosjekter', join(scratch, 'poster'));
    symlinkSync('inni/.git/config', join(scratch, 'krok.json'));
    const path = join(root, name);
    const before = existsSync(path) ? readFileSync(path, 'utf8') : null;
    const { code, stdout, stderr } = await writeTo(name);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`«${name}»`);
    expect(stderr).toContain(said);
    expect(existsSync(path) ? readFileSync(path, 'utf8') : null).toBe(before);
  });

  it('beside the register it is written, also where the register is not asked about', async () => {
    expect((await writeTo('data/svar.json')).code).toBe(0);
    unlinkSync(join(root, 'data/svar.json'));
    const explained = ['explain', 'yaml/tag', '--format', 'json', '-o'];
    const { code } = await runHere([...explained, 'data/register.yaml'], { folder: root });
    expect(code).toBe(2);
    expect((await runHere([...explained, 'kode.json'], { folder: scratch })).code).toBe(0);
  });
});

describe('several results', () => {
  const into = () => ({
    folder: scratch,
    isRegisterFile: (path: string) => path.endsWith('.yaml'),
    words: wordsIn('nb').output,
  });

  it('are all written', async () => {
    await writeResults(
      [
        { name: 'a.md', content: 'a' },
        { name: 'b.bin', content: new Uint8Array([0, 255]) },
      ],
      into(),
    );
    expect(contentOf('svar/a.md')).toBe('a');
    expect([...readFileSync(join(scratch, 'b.bin'))]).toEqual([0, 255]);
  });

  it.each([
    ['finnes-ikke/c.md', 3],
    ['c.yaml', 2],
  ])('are none of them written when %s cannot be', async (name, exitCode) => {
    writeFileSync(join(scratch, 'a.md'), 'før');
    const results = ['a.md', name, 'b.md'].map((each) => ({ name: each, content: 'ny' }));
    await expect(writeResults(results, into())).rejects.toMatchObject({ exitCode });
    expect(readdirSync(scratch)).toEqual(['a.md']);
    expect(contentOf('svar/a.md')).toBe('før');
  });
});

describe('what is told while a large answer is made', () => {
  const words = ['report', '-o', 'svar/rapport.html', '-o', 'svar/rapport.csv', '-q'];
  const told = async (around: { seconds: number; columns?: number; quiet?: boolean }) => {
    const now = Date.UTC(2026, 10, 23, 12) / 1000;
    const { columns, quiet = false, seconds } = around;
    const given = quiet ? words : words.slice(0, -1);
    const ran = await runHere(given, {
      folder: root,
      now,
      clock: () => now + seconds,
      ...(columns === undefined ? {} : { columns }),
    });
    return ran.stderr;
  };
  it('is what is being made, to somebody at a terminal who has waited a second', async () => {
    expect(await told({ seconds: 1, columns: 80 })).toBe(
      'Lager svar/rapport.html …\nLager svar/rapport.csv …\n',
    );
  });
  it('is nothing to others', async () => {
    expect(await told({ seconds: 0, columns: 80 })).toBe('');
    expect(await told({ seconds: 9 })).toBe('');
    expect(await told({ seconds: 9, columns: 80, quiet: true })).toBe('');
  });
});
