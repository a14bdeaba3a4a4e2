import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../run-tool.ts';
import { copyOfShippedRegister } from '../../shipped-register.ts';
import { newFolder, removeFolders } from '../../tree/git-repository.ts';

const register = copyOfShippedRegister();
const mount = newFolder();
afterAll(() => {
  rmSync(register, { recursive: true, force: true });
  removeFolders();
});

const POST = 'data/forskningsprosjekter/FP-2024-002.yaml';
const TOOL = `"${process.execPath}" "${join(ROOT, 'bin/baerum-innov.js')}"`;
const EDIT = `${TOOL} set FP-2024-002 slutt=2027-06-30 --yes --as-of 2026-11-23`;

/** Runs lines of sh in the register, on a disk of 2 MB that only they see; null where the system gives none. */
function onSmallDisk(lines: readonly string[]) {
  const script = [
    'set -e',
    `mount -t tmpfs -o size=2m tmpfs "${mount}"`,
    `cp -r "${register}"/* "${mount}"`,
    `cd "${mount}"`,
    `cp ${POST} "${register}/../$(basename "${register}").before"`,
    ...lines,
  ].join('\n');
  const { status, stdout, stderr, error } = spawnSync(
    'unshare',
    ['--user', '--map-root-user', '--mount', 'sh', '-c', script],
    { encoding: 'utf8', env: { PATH: process.env['PATH'] } },
  );
  return error === undefined ? { status, stdout, stderr } : null;
}

const isThere = onSmallDisk(['true'])?.status === 0;

beforeAll(() => {
  if (!isThere)
    console.warn('Not tried on a full disk and one that cannot be written: no unshare.');
});

/** What every line below must leave as it is. */
const UNCHANGED = [
  `cmp ${POST} "${register}/../$(basename "${register}").before"`,
  'find . -name ".*" -type f',
  `rm "${register}/../$(basename "${register}").before"`,
];

describe.skipIf(!isThere)('an edit', () => {
  it('leaves the file whole on a full disk, and says why', () => {
    const ran = onSmallDisk([
      'dd if=/dev/urandom of=full bs=4k count=10000 2>&1 || true',
      `${EDIT} >&2 && code=0 || code=$?`,
      'echo "code $code"',
      ...UNCHANGED,
    ]);
    expect(ran?.stdout.trim().split('\n').at(-1)).toBe('code 3');
    expect(ran?.stderr).toContain('ENOSPC');
    expect(ran?.status).toBe(0);
  });

  it('leaves the file whole on a disk that cannot be written, and says why', () => {
    const ran = onSmallDisk([
      `mount -o remount,bind,ro "${mount}"`,
      `${EDIT} >&2 && code=0 || code=$?`,
      'echo "code $code"',
      ...UNCHANGED,
    ]);
    expect(ran?.stdout.trim().split('\n').at(-1)).toBe('code 3');
    expect(ran?.stderr).toContain('EROFS');
    expect(ran?.status).toBe(0);
  });
});
