import type { verify as Norwegian } from '../nb/verify.ts';

export const verify: typeof Norwegian = {
  unreadable: (name, system) => `--verify: “${name}” could not be read (${system}).`,
  noStamp: (path) =>
    `--verify: “${path}” does not say how it was made. Reports from baerum-innov report in Markdown, HTML, JSON, PDF, Word and Excel do, as long as no other program has saved them again.`,
  otherVersion: (path, version, own) =>
    `“${path}” was made by baerum-innov ${version}; this is ${own}. Use the same version to try it.`,
  otherReport: (path, report, asked) => `“${path}” is the report “${report}”, not “${asked}”.`,
  same: (path) => `${path} is the same report.`,
  different: (path, where) =>
    `${path} is not the report that is made now: the first difference is ${where}.`,
  inPart: (part) => `in the part ${part}`,
  atByte: (byte) => `at byte ${byte}`,
  onLine: (line) => `on line ${line}`,
  reportChanged: 'The register is the same: the report was changed after it was made.',
  registerChanged: (before, now) =>
    `The register has changed since (${before} → ${now}). See what: baerum-innov diff`,
};
