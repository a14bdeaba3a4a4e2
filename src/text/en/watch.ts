import { plural } from '../formatting/plural.ts';
import type { watch as Norwegian } from '../nb/watch.ts';

/** What is said while the register is watched (`check --watch`). */
export const watch: typeof Norwegian = {
  title: 'Watching the register',
  gone: 'Gone:',
  sum: (counts: string, come: number, gone: number) => `${counts} (${come} new, ${gone} gone)`,
  begins: (time: string, what: string) => `${time} begins: ${what}`,
  ends: (time: string, sum: string, milliseconds: number) =>
    `${time} done: ${sum} in ${milliseconds} ms`,
  whole: 'the whole register',
  newDay: (day: string) => `a new day, ${day}`,
  inGit: 'a change in git',
  andMore: (count: number) => `and ${plural(count, 'file', 'files')} more`,
  unusable: 'register.yaml cannot be used, so nothing is judged',
  stop: 'Watching the files. Stop with Ctrl-C.',
  polling: (system: string) =>
    `The system gives no more watches on files (${system}). They are looked at each second instead.`,
  notWith: (option: string) =>
    `--watch and ${option} cannot be used together: --watch compares the files of the working folder with what they were at the answer before.`,
  screenOnly: '--watch answers on the screen: -o and formats other than terminal cannot be used.',
};
