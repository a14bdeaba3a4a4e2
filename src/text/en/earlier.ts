import type { earlier as Norwegian } from '../nb/earlier.ts';

export const earlier: typeof Norwegian = {
  notAnAnswer: (file) =>
    `--earlier: “${file}” was not written by baerum-innov check or krav with --format json, without --base and --what-if.`,
  otherDay: (file, day, asked) =>
    `--earlier: “${file}” is for another day than ${asked}. Ask about the same: --as-of ${day}`,
  otherRegister: (file, before, now) =>
    `--earlier: “${file}” was made of other content (${before}; here it is ${now}). Nobody can then say whether it is the tool that answers otherwise. Use the files it was made of, or name the commit with --known-at.`,
  withBase:
    '--earlier cannot be used with --base: it compares two versions of the tool, not two of the register.',
};
