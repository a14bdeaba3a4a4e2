import { hash } from 'node:crypto';
import { isObject, type Json, type JsonObject, property } from '../../read/json.ts';
import type { Sheet } from '../file/sheet.ts';

/** A post as it was when its sheet was made. */
export interface ExportedPost {
  readonly id: string;
  /** The SHA-256 of its file then: where it is the same, the file has not changed since. */
  readonly fileHash: string;
  readonly value: JsonObject;
  /** What its columns said that are no fields, by their keys. */
  readonly told: Readonly<Record<string, string>>;
}

/** What a sheet was made of. */
export interface ExportedPosts {
  readonly type: string;
  readonly posts: readonly ExportedPost[];
}

const MARK = 'baerum-innov/ark/1';

/** How much of a post stands in one cell; Excel takes 32 767. */
const CHUNK = 30_000;

/** The rows of the hidden sheet: what it is and a checksum, then each post. */
export function exportedRows({ type, posts }: ExportedPosts): string[][] {
  const rows = posts.map(({ id, fileHash, value, told }) => [
    id,
    fileHash,
    ...chunks(asciiJson({ value, told })),
  ]);
  return [[MARK, type, checksum(type, rows)], ...rows];
}

/** Whether a sheet is one of those, by what stands first in it. */
export function isExportedSheet({ rows }: Sheet): boolean {
  const [first] = rows[0] ?? [];
  return typeof first === 'string' && first.startsWith(MARK.replace(/\d+$/, ''));
}

/** What such a sheet tells; null where it is of another version, or not as it was written. */
export function readExported({ rows }: Sheet): ExportedPosts | null {
  const [head = [], ...rest] = rows.map((row) => row.flatMap((cell) => cell ?? []).map(String));
  const [mark, type = '', sum] = head;
  const written = rest.filter((row) => row.length > 0);
  if (mark !== MARK || sum !== checksum(type, written)) return null;
  const posts = written.map(postIn);
  return posts.includes(null) ? null : { type, posts: posts.filter((post) => post !== null) };
}

/** The post of a row; null where it tells of none. */
function postIn([id = '', fileHash = '', ...parts]: readonly string[]): ExportedPost | null {
  const read = jsonIn(parts.join(''));
  const [value, told] = [property(read, 'value'), property(read, 'told')];
  return isObject(value) && isObject(told) ? { id, fileHash, value, told: texts(told) } : null;
}

function jsonIn(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    return null; // not as it was written
  }
}

/** The SHA-256 of a file. */
export function fileHash(bytes: Uint8Array): string {
  return hash('sha256', bytes);
}

function texts(told: JsonObject): Record<string, string> {
  return Object.fromEntries(Object.entries(told).map(([key, value]) => [key, String(value)]));
}

function checksum(type: string, rows: readonly (readonly string[])[]): string {
  return hash('sha256', JSON.stringify([type, rows]));
}

/** JSON that no spreadsheet changes: signs it could take for something else are escapes. */
function asciiJson(value: object): string {
  return JSON.stringify(value).replace(/[^ -~¡-ſ]|\u00ad|_(?=x)/g, escaped);
}

/** A blank at the end of a cell could be lost. */
function chunks(text: string): string[] {
  const parts = text.match(new RegExp(`[^]{1,${CHUNK}}`, 'g')) ?? [];
  return parts.map((part) => part.replace(/^ | $/g, escaped));
}

function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
