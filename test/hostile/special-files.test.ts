import { spawn, spawnSync } from 'node:child_process';
import { lstatSync, readFileSync, rmSync, type Stats } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runHere } from '../run-here.ts';
import { folderOf } from './folder-of.ts';
import { POST, REGISTER, SCHEMA } from './hostile-case.ts';

/** What is no file, each made in a folder of the test's own: never a device that the machine has. */
const KINDS = ['character device', 'block device', 'pipe', 'socket'] as const;
type Kind = (typeof KINDS)[number];

/** Null, always empty; and a device that no driver answers for, so that nothing is behind it. */
const NODES: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  'character device': ['c', '1', '3'],
  'block device': ['b', '7', '250'],
  pipe: ['p'],
};

const ROOT_ONLY = 'only root may make devices';

let folder = '';
let server: Server | null = null;
beforeEach(() => {
  folder = folderOf({});
});
afterEach(async () => {
  const open = server;
  server = null;
  if (open !== null) await new Promise((done) => open.close(done));
  rmSync(folder, { recursive: true, force: true });
});

/** Makes it in place of what is there; false where only root may. */
async function made(kind: Kind, name: string): Promise<boolean> {
  const path = join(folder, name);
  rmSync(path, { force: true });
  const node = NODES[kind];
  if (node !== undefined) return spawnSync('mknod', ['-m', '666', path, ...node]).status === 0;
  const socket = createServer((connection) => connection.destroy());
  server = socket;
  await new Promise<void>((done) => socket.listen(path, done));
  return true;
}

/** What it is, and not when it was last used. */
function nodeAt(name: string) {
  const { mode, rdev, ino, dev, uid, gid }: Stats = lstatSync(join(folder, name));
  return { mode, rdev, ino, dev, uid, gid };
}

describe.each(KINDS)('a %s', (kind) => {
  it.for([
    ['a post', POST, 1, '"code": "file/special"'],
    ['a schema', SCHEMA, 1, '"code": "file/special"'],
    ['register.yaml', REGISTER, 3, `${REGISTER}:1:1 dette er ikke en vanlig fil`],
  ] as const)('as %s is told of and not read', async ([, name, exitCode, words], { skip }) => {
    if (!(await made(kind, name))) skip(ROOT_ONLY);
    const before = nodeAt(name);
    const answer = join(folder, 'svar.json');
    const { code, stderr } = await runHere(['check', '-o', answer], { folder });
    expect(code, stderr).toBe(exitCode);
    const told = readFileSync(answer, 'utf8');
    expect(told).toContain(words);
    expect(told).toContain(`"path": "${name}"`);
    expect(nodeAt(name)).toEqual(before);
  });
});

describe('-o onto what is no file', () => {
  const TO = 'svar.json';
  const WORDS = ['show', 'A', '--format', 'json', '-o', TO];

  it('a character device is written through, and stays', async ({ skip }) => {
    if (!(await made('character device', TO))) skip(ROOT_ONLY);
    const before = nodeAt(TO);
    expect(await runHere(WORDS, { folder })).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(nodeAt(TO)).toEqual(before);
  });

  it('a pipe that is read is written through, and stays', async ({ skip }) => {
    if (!(await made('pipe', TO))) skip(ROOT_ONLY);
    const before = nodeAt(TO);
    const reader = spawn('cat', [join(folder, TO)]);
    const ended = new Promise((done) => reader.on('close', done));
    const read: Buffer[] = [];
    reader.stdout.on('data', (part: Buffer) => read.push(part));
    expect(await runHere(WORDS, { folder })).toEqual({ code: 0, stdout: '', stderr: '' });
    await ended;
    expect(JSON.parse(Buffer.concat(read).toString('utf8'))).toMatchObject({ asOf: '2026-11-23' });
    expect(nodeAt(TO)).toEqual(before);
  });

  it.for(['block device', 'socket'] as const)('a %s is refused, and stays', async (kind, {
    skip,
  }) => {
    if (!(await made(kind, TO))) skip(ROOT_ONLY);
    const before = nodeAt(TO);
    const ran = await runHere(WORDS, { folder });
    expect(ran).toEqual({
      code: 3,
      stdout: '',
      stderr: expect.stringMatching(/^«svar\.json» kunne ikke skrives \(E[A-Z]+\)/),
    });
    expect(nodeAt(TO)).toEqual(before);
  });
});
