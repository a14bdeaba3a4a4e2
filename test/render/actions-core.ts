/*
 * From @actions/core 1.11.1, lib/command.js: how GitHub's own library escapes what it writes in workflow
 * commands. Unchanged but for the types. MIT licence, © 2019 GitHub, Inc. and contributors.
 */

export function escapeData(s: string): string {
  return s.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

export function escapeProperty(s: string): string {
  return s
    .replace(/%/g, '%25')
    .replace(/\r/g, '%0D')
    .replace(/\n/g, '%0A')
    .replace(/:/g, '%3A')
    .replace(/,/g, '%2C');
}
