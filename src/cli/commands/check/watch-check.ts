import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { wordsIn } from '../../../text/catalogue.ts';
import { writtenDay } from '../../../text/formatting/written.ts';
import { dayOfEpochSeconds, endOfDayEpochSeconds } from '../../../time/zone.ts';
import { gitDirectoryOf } from '../../../tree/git-checkout.ts';
import { changeBatches } from '../../io/change-batches.ts';
import { folderWatcher, type WatchedFolder } from '../../io/folder-watcher.ts';
import { EXIT, type Outcome, wrongUse } from '../../io/outcome.ts';
import { deliver } from '../../io/write.ts';
import type { RequestOf } from '../../line/command.ts';
import { firstGiven } from '../../line/first-given.ts';
import type { declaration } from './declaration.ts';
import { type WatchedRegister, watchedRegister } from './watched-register.ts';
import { answerWriter } from './written-answer.ts';

type WatchRequest = RequestOf<typeof declaration>;

/** What may ask for another answer. */
type Occasion =
  | { readonly kind: 'path'; readonly path: string }
  /** Another commit is checked out, so that any file may be another; or only what git keeps is. */
  | { readonly kind: 'git'; readonly isCheckout: boolean }
  | { readonly kind: 'day' };

/**
 * Answers now, and again each time something is saved, until the user stops it: that is how it ends, so it
 * ends with 0 whatever was found.
 */
export async function watchCheck(request: WatchRequest): Promise<Outcome> {
  refuseWhatItCannot(request);
  const { world, settings } = request;
  const words = wordsIn(settings.language).watch;
  const register = watchedRegister(request);
  const gitDirectory = gitDirectoryOf(register.root);
  const lock = gitDirectory === null ? null : join(gitDirectory, 'index.lock');
  const occasions = changeBatches<Occasion>(() => lock !== null && existsSync(lock));
  const watcher = folderWatcher({
    changed: (path) => {
      const occasion = occasionOf(path, register.root, gitDirectory);
      if (occasion !== null) occasions.add(occasion);
    },
    polling: (system) => {
      void deliver(world.stderr, `${words.polling(system)}\n`);
    },
  });
  const follow = () => watcher.follow(foldersOf(register, gitDirectory));
  const writer = answerWriter(request, register);
  const stopDays = settings.asOf === null ? watchDays() : () => {};
  const interruption = world.interruption();
  interruption.addEventListener('abort', occasions.stop);
  if (interruption.aborted) occasions.stop();
  try {
    follow(); // before anything is read, so that no change is missed
    let isOpen = await writer.write(words.whole, performance.now(), () => register.answer(true));
    await deliver(world.stderr, `${words.stop}\n`);
    while (isOpen) {
      follow();
      const batch = await occasions.next();
      if (batch === null) break;
      isOpen = await answerTo(batch.changes, batch.since);
    }
  } finally {
    stopDays();
    watcher.stop();
    interruption.removeEventListener('abort', occasions.stop);
  }
  return { exitCode: EXIT.done, answer: {}, isTold: true };

  /** Gives whether anybody still reads the answers. */
  async function answerTo(changes: readonly Occasion[], since: number): Promise<boolean> {
    const isCheckout = changes.some((each) => each.kind === 'git' && each.isCheckout);
    const paths = changes.flatMap((each) => (each.kind === 'path' ? [each.path] : []));
    const turns = register.refresh(isCheckout ? null : [...new Set(paths)]);
    const asksGit = changes.some(({ kind }) => kind === 'git') || turns.some(({ isNew }) => isNew);
    const day = isNewDay() ? currentDay() : null;
    const changed = [...new Set(turns.map(({ path }) => path))];
    const make = () => register.answer(asksGit);
    if (day !== null) return writer.write(words.newDay(writtenDay(day)), since, make);
    if (changed.some((path) => /\.(?:ya?ml|json)$/i.test(path)))
      return writer.write(pathWords(changed), since, make);
    const what = changed.length === 0 ? words.inGit : pathWords(changed);
    return asksGit ? writer.writeIfOther(what, since, make) : true;
  }

  function pathWords(paths: readonly string[]): string {
    const [shown, more] = [paths.slice(0, MOST_PATHS), paths.length - MOST_PATHS];
    return [shown.join(', '), ...(more > 0 ? [words.andMore(more)] : [])].join(' ');
  }
  function currentDay() {
    return dayOfEpochSeconds(world.clock(), register.timeZone() ?? 'Europe/Oslo');
  }
  function isNewDay(): boolean {
    const asOf = register.asOf();
    return settings.asOf === null && asOf !== null && asOf !== currentDay();
  }
  /** Looks at the clock when the day ends, and each minute, since a machine may have slept; gives what ends it. */
  function watchDays(): () => void {
    let timer: NodeJS.Timeout;
    const wait = () => {
      const asOf = register.asOf();
      const zone = register.timeZone();
      const left =
        asOf === null || zone === null
          ? MINUTE
          : (endOfDayEpochSeconds(asOf, zone) + 1 - world.clock()) * 1_000;
      timer = setTimeout(look, Math.min(Math.max(left, SOON), MINUTE));
    };
    const look = () => {
      if (isNewDay()) occasions.add({ kind: 'day' });
      wait();
    };
    timer = setTimeout(wait, SOON);
    return () => clearTimeout(timer);
  }
}

const MOST_PATHS = 3;
const MINUTE = 60_000;
const SOON = 200;

function refuseWhatItCannot({ settings, options, document }: WatchRequest): void {
  const words = wordsIn(settings.language).watch;
  const other =
    firstGiven(options, ['base', 'rulesFrom', 'staged']) ??
    firstGiven(settings, ['knownAt']) ??
    (document === 'comment' ? '--for comment' : null);
  if (other !== null) throw wrongUse(words.notWith(other));
  if (settings.outputs.length > 0 || settings.format !== 'terminal')
    throw wrongUse(words.screenOnly);
}

/** The register and its schemas with all in them, the folder they lie in, from which they may come and go, and what git keeps. */
function foldersOf(register: WatchedRegister, gitDirectory: string | null): WatchedFolder[] {
  return [
    ...register.folders().map((folder) => ({
      path: join(register.root, folder),
      depth: 'below' as const,
    })),
    { path: register.root, depth: 'inside' },
    ...(gitDirectory === null ? [] : [{ path: gitDirectory, depth: 'inside' as const }]),
  ];
}

/** What a path that changed may mean; null for what no answer can turn on, such as what an editor keeps beside a file. */
function occasionOf(path: string, root: string, gitDirectory: string | null): Occasion | null {
  if (
    gitDirectory !== null &&
    (path === gitDirectory || path.startsWith(join(gitDirectory, '/')))
  ) {
    const name = relative(gitDirectory, path);
    if (name !== 'HEAD' && name !== 'index') return null;
    return { kind: 'git', isCheckout: name === 'HEAD' };
  }
  const fromRoot = relative(root, path).split(sep).join('/');
  const name = fromRoot.slice(fromRoot.lastIndexOf('/') + 1);
  const isBeside = /~$|\.sw[a-z]$|\.tmp$/.test(name) || (name.startsWith('.') && !isYaml(name));
  return isBeside ? null : { kind: 'path', path: fromRoot };
}

function isYaml(name: string): boolean {
  return /\.ya?ml$/i.test(name);
}
