import { spawnSync } from 'node:child_process';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answerIn, textOf } from '../../../src/cli/kept/kept-answer.ts';
import { TOOL_VERSION } from '../../../src/cli/line/version.ts';
import { runHere } from '../../run-here.ts';
import { type Ran, ROOT, runTool } from '../../run-tool.ts';

const BIN = join(ROOT, 'bin/baerum-innov.js');
const CLOCK = fileURLToPath(new URL('clock.cjs', import.meta.url));
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  version: string; // it is one in every package
};
/** What a kept answer is made to say, so that it shows when it is given again. */
export const KEPT = 'gitt på nytt\n';

export interface Around {
  readonly folder?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** A user who asks the built program about a register, and whose answers are kept. */
export interface Asker {
  /** Asks; the version that the built program says is told as that of the sources. */
  readonly ask: (words: readonly string[], around?: Around) => Ran;
  /** Asks where nothing is kept. */
  readonly askAnew: (words: readonly string[], around?: Around) => Promise<Ran>;
  /** Makes all that is kept say this, and `KEPT` unless it is told; gives how many answers there are. */
  readonly markKept: (text?: string) => number;
  /** Asks by a script of the shell, in which `"$@"` asks; what it writes comes as it is. */
  readonly askInShell: (words: readonly string[], script: string) => Ran;
  /** Sets the clock to so many minutes after noon of tomorrow, where it is unless it is set. */
  readonly setClock: (minutes: number) => void;
  /** Sets the clock to what it really is. */
  readonly setTrueClock: () => void;
  readonly forget: () => void;
  readonly close: () => void;
  readonly cache: string;
}

/** The files of a register that was just written count as written a while ago. */
export function openAsker(register: string): Asker {
  const own = realpathSync(mkdtempSync(join(tmpdir(), 'baerum-kept-')));
  const cache = join(own, 'cache');
  const answers = join(cache, 'baerum-innov/answers');
  const clock = join(own, 'clock');
  const noon = (Math.floor(Date.now() / DAY) + 1.5) * DAY;
  const setClock = (minutes: number) => writeFileSync(clock, String(noon + minutes * MINUTE));
  setClock(0);
  const environment = {
    XDG_CACHE_HOME: cache,
    CLOCK: clock,
    NODE_OPTIONS: `--require ${CLOCK}`,
  };
  const ask = (words: readonly string[], around: Around = {}) => {
    const folder = around.folder ?? register;
    const ran = runTool(words, { folder, environment: { ...environment, ...around.environment } });
    return { ...ran, stdout: ran.stdout.replaceAll(version, TOOL_VERSION) };
  };
  return {
    ask,
    askAnew: (words, { folder = register, environment = {} } = {}) =>
      runHere(words, { folder, environment, now: Number(readFileSync(clock, 'utf8')) / 1000 }),
    markKept: (text = KEPT) => {
      const names = namesIn(answers);
      for (const name of names) {
        const kept = answerIn(readFileSync(join(answers, name), 'utf8'));
        if (kept === null) throw new Error(`${name} is no answer`);
        writeFileSync(join(answers, name), textOf({ ...kept, said: [[1, text]] }));
      }
      return names.length;
    },
    askInShell: (words, script) => {
      const { status, stdout, stderr } = spawnSync(
        'sh',
        ['-c', script, 'sh', process.execPath, BIN, ...words],
        {
          cwd: register,
          encoding: 'utf8',
          env: { PATH: process.env['PATH'], ...environment },
          maxBuffer: 1 << 28,
        },
      );
      return { code: status, stdout, stderr };
    },
    setClock,
    setTrueClock: () => writeFileSync(clock, String(Date.now())),
    forget: () => rmSync(cache, { recursive: true, force: true }),
    close: () => rmSync(own, { recursive: true, force: true }),
    cache,
  };
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
