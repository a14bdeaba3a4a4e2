import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { judgeOnAnyDay, openRegister, UnusableRegister } from '../../src/cli/session/session.ts';
import type { Finding, PlacedFinding } from '../../src/diagnostic/finding.ts';
import { type ComparedSide, compare } from '../../src/krav/comparison/comparison.ts';
import { type FactCache, NO_CACHE } from '../../src/read/register/fact-cache.ts';
import { readingMemo } from '../../src/read/register/reading-memo.ts';
import { openLocator, placeFindings } from '../../src/read/yaml/locate.ts';
import { type Day, isoDay } from '../../src/time/day.ts';
import type { Tree } from '../../src/tree/tree.ts';
import { openWorkingTree } from '../../src/tree/working-tree.ts';
import { memoryTree } from '../memory-tree.ts';
import { AS_OF, BASE } from './base-register.ts';
import type { Change, Fixture } from './fixture.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

/** All that `check` finds in the register that a fixture makes, with what earlier runs found. */
export function findingsOfFixture(fixture: Fixture, cache: FactCache = NO_CACHE): PlacedFinding[] {
  const { change, onDisk, comparedWith, through = (tree) => tree, asOf = AS_OF } = fixture;
  const { asked } = fixture;
  const files = filesOf(change);
  const place = { folder: 'data', language: 'nb', memo: readingMemo(cache) } as const;
  if (comparedWith !== undefined)
    return newFindings(filesOf(comparedWith), files, isoDay(asOf), place);
  if (onDisk !== undefined) return findingsOnDisk(files, onDisk, asOf, place);
  const tree = through(memoryTree(files));
  const all = findingsIn(tree, isoDay(asOf), place);
  if (asked === undefined) return all;
  const also = asked(openRegister(tree, place));
  return [...all, ...placeFindings(also, openLocator(tree))];
}

function filesOf(change: Change): Files {
  const entries = Object.entries({ ...BASE, ...change });
  return Object.fromEntries(
    entries.flatMap(([path, content]) => (content === null ? [] : [[path, content]])),
  );
}

function findingsIn(tree: Tree, asOf: Day, place: Place): PlacedFinding[] {
  return placeFindings(found(tree, asOf, place), openLocator(tree));
}

/** Where the register lies, and what is known of it. */
type Place = Parameters<typeof openRegister>[1];

function found(tree: Tree, asOf: Day, place: Place): readonly Finding[] {
  try {
    return judgeOnAnyDay(openRegister(tree, place))(asOf).findings;
  } catch (error) {
    if (error instanceof UnusableRegister) return error.findings;
    throw error;
  }
}

function findingsOnDisk(
  files: Files,
  arrange: (folder: string) => void,
  asOf: string,
  place: Place,
): PlacedFinding[] {
  const folder = mkdtempSync(join(tmpdir(), 'baerum-findings-'));
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    arrange(folder);
    return findingsIn(openWorkingTree(folder), isoDay(asOf), place);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What a change brings, as `check --base` tells it. */
function newFindings(before: Files, after: Files, asOf: Day, place: Place): PlacedFinding[] {
  const base = sideOf(before, place);
  const head = sideOf(after, place);
  const { findings } = compare({
    base: { ...base, day: asOf },
    head,
    judgedBy: 'head',
    asOf,
  });
  const brought = findings.flatMap(({ finding, change }) => (change === 'new' ? [finding] : []));
  return placeFindings(brought, openLocator(head.tree));
}

function sideOf(files: Files, place: Place): ComparedSide {
  const tree = memoryTree(files);
  const register = openRegister(tree, place);
  return { tree, register, judgedOn: judgeOnAnyDay(register) };
}
