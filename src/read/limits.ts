import { FILE_CEILING } from '../tree/tree.ts';

/** How large what a register is made of may be; register.yaml may raise these. */
export interface Limits {
  /** Bytes of one file of a post. */
  readonly file: number;
  /** Fields in one place of one file. */
  readonly keys: number;
  /** Files in the register's folder. */
  readonly files: number;
}

/** What holds where register.yaml says nothing. */
export const USUAL_LIMITS: Limits = { file: 256 * 1024, keys: 2_000, files: 250_000 };

/** What no register.yaml may raise them above: it is read from changes that anyone may propose. */
export const HIGHEST_LIMITS: Limits = { file: FILE_CEILING, keys: 10_000, files: 1_000_000 };

/** The names of the limits below `grenser` in register.yaml. */
export const LIMIT_KEYS: Readonly<Record<keyof Limits, string>> = {
  file: 'fil_kb',
  keys: 'felt',
  files: 'filer',
};
