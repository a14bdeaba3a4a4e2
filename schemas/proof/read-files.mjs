// Reads what check-proof.mjs asks for: files on disk or as they were in a commit, and the little YAML that they hold.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

/** The line of each key of a map: `map[LINES].slutt`. */
export const LINES = Symbol('lines');
const KEY = /^ *(["']?)([^\s"'#:-][^"':]*)\1:(?: +(.*))?$/;
const DASH = /^ *-(?: |$)/;

/** Lists and reads the files below a folder on disk (`commit` null), or as they were in a commit. Paths are from that folder. */
export function filesOf(root, commit) {
  const git = (...words) => execFileSync('git', ['-C', root, ...words], { maxBuffer: 2 ** 30, stdio: ['ignore', 'pipe', 'ignore'] });
  const onDisk = (folder) => readdirSync(`${root}/${folder}`, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => posix.relative(root.replaceAll('\\', '/'), `${parentPath}/${name}`.replaceAll('\\', '/')));
  const inGit = (folder) => String(git('ls-tree', '-rz', '--name-only', commit, `./${folder}`)).split('\0');
  return {
    list: (folder) => (commit === null ? onDisk(folder) : inGit(folder)),
    read: (path) => (commit === null ? readFileSync(`${root}/${path}`) : git('show', `${commit}:./${path}`)),
  };
}

/** The name that git gives a content. */
export const blobOf = (bytes) => createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');

/** The value of a text in YAML: maps and lists by indentation, `[a, b]`, `{a: b}`, and the first line of texts. */
export function readYaml(text) {
  const rows = text.replace(/^\uFEFF/, '').split(/\r?\n/).map((row, index) => rowOf(row.trimEnd(), index + 1));
  return valueIn(rows.filter((row) => !/^ *(?:#.*|---)?$/.test(row.text)));
}

const rowOf = (text, line) => ({ line, text, indent: text.search(/[^ ]|$/) });

function valueIn(rows) {
  const [top, parts] = [rows[0] ?? rowOf(''), []];
  const isList = DASH.test(top.text);
  for (const row of rows)
    if (row.indent === top.indent && (isList || !DASH.test(row.text))) parts.push([row]);
    else parts.at(-1).push(row);
  if (isList) return parts.map(([{ text, line }, ...rest]) => valueIn([rowOf(text.replace('-', ' '), line), ...rest]));
  if (!KEY.test(top.text)) return scalar(top.text);
  const found = { [LINES]: {} };
  for (const [{ text, line }, ...below] of parts) {
    const [, , key, rest = ''] = KEY.exec(text) ?? [];
    if (key === undefined || key in found) throw new Error(`kontrollen leser ikke linje ${line}: ${text}`);
    found[key] = /^(?:#.*)?$/.test(rest) && below.length > 0 ? valueIn(below) : scalar(rest);
    found[LINES][key] = line;
  }
  return found;
}

function scalar(written) {
  const text = written.replace(/(?:^|\s)#.*/, '').trim();
  const parts = text.slice(1, -1).split(/,(?![^[]*\])/).filter((each) => each.trim() !== '');
  if (/^\[.*\]$/.test(text)) return parts.map(scalar);
  if (/^\{.*\}$/.test(text)) return Object.fromEntries(parts.map((each) => KEY.exec(each) ?? []).map(([, , key, rest = '']) => [key, scalar(rest)]));
  if (/^"[^"\\]*"$|^'[^']*'$/.test(text)) return text.slice(1, -1);
  return /^(?:null|true|false|-?(?:0|[1-9]\d*))$/.test(text) ? JSON.parse(text) : text || null;
}
