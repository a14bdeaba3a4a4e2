import type { verify as Norwegian } from '../nb/verify.ts';

export const verify: typeof Norwegian = {
  unreadable: (option, name, system) => `${option}: “${name}” could not be read (${system}).`,
  noStamp: (option, path) =>
    `${option}: “${path}” does not say how it was made. Reports from baerum-innov report in Markdown, HTML, JSON, PDF, Word and Excel do, as long as no other program has saved them again.`,
  currentAlone: '--current needs --verify: the stored report to try.',
  otherVersion: (path, version, own) =>
    `“${path}” was made by baerum-innov ${version}; this is ${own}. Try it with the same version: npx baerum-innov@${version} report --verify '${path}'`,
  otherReport: (path, report, asked) => `“${path}” is the report “${report}”, not “${asked}”.`,
  contentNotFound: (path, hash) =>
    `“${path}” was made from content (${hash}) that is neither in the working tree nor in any commit here, so it cannot be made again and tried. Fetch the whole history (git fetch --unshallow), or name the commit with --known-at.`,
  contentNotCommitted: (option, path, hash) =>
    `${option}: the content that “${path}” was made from (${hash}) is in no commit here. Fetch the whole history (git fetch --unshallow), or write the commit in place of the file.`,
  same: (path) => `${path} is the same report.`,
  upToDate: (day) => `No new file is needed: a report as of ${day} says the same.`,
  outdated: (day) => `A new file is needed: a report as of ${day} says something else.`,
  different: (path, where) =>
    `${path} is not the report that is made now: the first difference is ${where}.`,
  inPart: (part) => `in the part ${part}`,
  atByte: (byte) => `at byte ${byte}`,
  onLine: (line) => `on line ${line}`,
  reportChanged: 'The register is the same: the report was changed after it was made.',
  registerChanged: (before, now) =>
    `The register has changed since (${before} → ${now}). See what: baerum-innov diff`,
};
