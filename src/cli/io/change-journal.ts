import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { isPlainPlace } from './plain-place.ts';
import { besidePath, MARK, MARK_LENGTH, moveIn, syncFolder, writeWhole } from './replace-file.ts';

/** One file of a change that has begun: all that is needed to finish it, and to take it back. */
export interface Step {
  /** From the root, with `/`. */
  readonly path: string;
  /** The finished file, from the root; null where the file is to go. */
  readonly temporary: string | null;
  /** What stood there in base64; null where nothing did. */
  readonly before: string | null;
  /** The hash of what shall stand there; null where nothing shall. */
  readonly after: string | null;
}

/** What became of a change that another run left half done. */
export interface Recovered {
  readonly kind: 'finished' | 'taken-back';
  readonly paths: readonly string[];
  /** Files that someone else has changed meanwhile: left as they are. */
  readonly left: readonly string[];
}

/**
 * Writes down what is about to be done, before any of it is. In the journal the paths are from its own folder: the
 * next run may be of another root, where the register has got a repository around it meanwhile.
 */
export async function writeJournal(
  path: string,
  root: string,
  steps: readonly Step[],
): Promise<void> {
  const written = steps.map((step) => withPaths(step, root, dirname(path)));
  await writeWhole(path, JSON.stringify({ version: 2, steps: written }));
}

/** The same step with its paths from another folder. */
function withPaths(step: Step, from: string, to: string): Step {
  const moved = (path: string) => relative(to, join(from, path)).split(sep).join('/');
  const { path, temporary } = step;
  return {
    ...step,
    path: moved(path),
    temporary: temporary === null ? null : moved(temporary),
  };
}

/** Thrown where a journal stands whose change is done or taken back, or partly so: the next run sees to it. */
export class JournalLeft extends Error {
  override readonly name = 'JournalLeft';
}

/** Does every step, then takes the journal away; what was begun is taken back where one fails. */
export async function finishSteps(
  journal: string,
  root: string,
  steps: readonly Step[],
): Promise<void> {
  try {
    for (const step of steps) await finishStep(root, step);
  } catch (error) {
    await orLeft(async () => {
      await takeBack(root, steps);
      await removeJournal(journal);
    });
    throw error;
  }
  await orLeft(() => removeJournal(journal));
}

async function orLeft(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    throw new JournalLeft(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** Finishes or takes back what a journal tells of; null where there is none. Needs the lock. */
export async function recover(journal: string, root: string): Promise<Recovered | null> {
  const steps = await stepsIn(journal, root);
  if (steps === null) return null;
  for (const step of steps)
    if (!(await isOwn(root, step))) throw new Error(`${journal}: not a journal`);
  const states = await Promise.all(steps.map((step) => stateOf(root, step)));
  const left = steps.filter((_, index) => states[index] === 'other').map(({ path }) => path);
  const canFinish = left.length === 0 && !states.includes('cannot-finish');
  if (canFinish) {
    for (const [index, step] of steps.entries())
      if (states[index] === 'before') await finishStep(root, step);
  } else await takeBack(root, steps);
  for (const { temporary } of steps)
    if (temporary !== null) await rm(join(root, temporary), { force: true });
  await removeJournal(journal);
  const paths = steps.map(({ path }) => path).filter((path) => !left.includes(path));
  return { kind: canFinish ? 'finished' : 'taken-back', paths, left };
}

/** Whether a step is one that this tool may have written: a journal that came with the files must not lead out of them. */
async function isOwn(root: string, { path, temporary }: Step): Promise<boolean> {
  const target = join(root, path);
  const hasMark = temporary === null || MARK.test(temporary.slice(-MARK_LENGTH));
  const mark = temporary?.slice(-MARK_LENGTH) ?? '';
  const isBeside = temporary === null || join(root, temporary) === besidePath(target, mark);
  return hasMark && isBeside && (await isPlainPlace(root, target));
}

/** The hash that says whether a file is as it shall be. */
export function hashOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

async function finishStep(root: string, { path, temporary }: Step): Promise<void> {
  const target = join(root, path);
  if (temporary !== null) return moveIn(join(root, temporary), target);
  await rm(target, { force: true });
  await syncFolder(dirname(target));
}

/** Gives the files that hold the new content their old one. */
async function takeBack(root: string, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    const { path, before } = step;
    const target = join(root, path);
    if ((await stateOf(root, step)) !== 'after') continue;
    if (before === null) await rm(target, { force: true });
    else await writeWhole(target, Buffer.from(before, 'base64'));
  }
}

type State = 'before' | 'after' | 'cannot-finish' | 'other';

async function stateOf(root: string, { path, temporary, before, after }: Step): Promise<State> {
  const now = await contentOf(join(root, path));
  if (after === (now === null ? null : hashOf(now))) return 'after';
  if (before !== (now === null ? null : now.toString('base64'))) return 'other';
  const finished = temporary === null ? null : await contentOf(join(root, temporary));
  return after === (finished === null ? null : hashOf(finished)) ? 'before' : 'cannot-finish';
}

async function contentOf(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch {
    return null;
  }
}

async function removeJournal(path: string): Promise<void> {
  await rm(path, { force: true });
  await syncFolder(dirname(path));
}

async function stepsIn(journal: string, root: string): Promise<readonly Step[] | null> {
  const content = await contentOf(journal);
  if (content === null) return null;
  const value: unknown = JSON.parse(content.toString('utf8'));
  const steps =
    typeof value === 'object' && value !== null && 'steps' in value ? value.steps : null;
  if (!Array.isArray(steps) || !steps.every(isStep)) throw new Error(`${journal}: not a journal`);
  return steps.map((step) => withPaths(step, dirname(journal), root));
}

function isStep(value: unknown): value is Step {
  const isText = (each: unknown) => each === null || typeof each === 'string';
  return (
    typeof value === 'object' &&
    value !== null &&
    'path' in value &&
    typeof value.path === 'string' &&
    'temporary' in value &&
    isText(value.temporary) &&
    'before' in value &&
    isText(value.before) &&
    'after' in value &&
    isText(value.after)
  );
}
