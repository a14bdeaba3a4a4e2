import { runHere, type Surroundings } from '../../run-here.ts';

/** A running `check --watch`. */
export interface Watching {
  /** The next answer, from «begynner» to «ferdig», without the times in it; throws when there is none soon. */
  readonly answer: () => Promise<string>;
  /** The next answer as it is written, times and all. */
  readonly whole: () => Promise<string>;
  /** What is answered until it has been quiet for so many milliseconds. */
  readonly quiet: (milliseconds: number) => Promise<string>;
  /** Stops it as Ctrl-C does; gives its exit code and what went to standard error. */
  readonly stop: () => Promise<{ readonly code: number | null; readonly stderr: string }>;
}

const PATIENCE = 20_000;

/** Starts `check --watch` in a folder, in this process. */
export function watching(
  folder: string,
  words: readonly string[] = ['--as-of', '2026-11-23'],
  around: Surroundings = {},
): Watching {
  const interruption = new AbortController();
  let written = '';
  let wake = () => {};
  const run = runHere(['check', '--watch', ...words], {
    folder,
    ...around,
    interruption: interruption.signal,
    onWritten: (text) => {
      written += text;
      wake();
    },
  });
  const nextText = (milliseconds: number) =>
    new Promise<boolean>((resolve) => {
      const timer = setTimeout(() => resolve(false), milliseconds);
      wake = () => {
        clearTimeout(timer);
        resolve(true);
      };
    });
  async function whole(): Promise<string> {
    for (;;) {
      const [text] = /^[\s\S]*?(?:ferdig|done): .*\n/.exec(written) ?? [];
      if (text !== undefined) {
        written = written.slice(text.length);
        return text;
      }
      if (!(await nextText(PATIENCE))) throw new Error(`no answer, but: ${written}`);
    }
  }
  return {
    whole,
    answer: async () => plain(await whole()),
    quiet: async (milliseconds) => {
      while (await nextText(milliseconds));
      return plain(written);
    },
    stop: async () => {
      interruption.abort();
      const { code, stderr } = await run;
      return { code, stderr };
    },
  };
}

function plain(text: string): string {
  return text.replace(/^\d\d:\d\d:\d\d /gm, '').replace(/ (?:på|in) \d+ ms$/gm, '');
}
