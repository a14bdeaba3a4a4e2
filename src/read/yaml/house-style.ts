import type { Json, JsonObject } from '../json.ts';
import { houseItems, houseScalar } from './house-scalar.ts';

/** A line that says something, without its indentation. */
interface Line {
  readonly indent: number;
  readonly text: string;
}

/** Letters of Latin scripts and the usual punctuation: no tab, no other space, nothing that could be composed otherwise. */
const HOUSE_CHARACTERS = /^[\n -~¡-ſ‐-―‘-„†-•…−]*$/;
const ENTRY = /^([a-zæøå][\wæøå-]{0,63}):(?: (.*))?$/i;
/** Keys that are no text, or that no post may have. */
const OTHER_KEY = /^(?:true|false|null|constructor|prototype)$/i;
const WIDEST_INDENT = 32;
const MOST_LINES = 1_000;
const MOST_BRACKETS = 32;

/**
 * Reads a text in the plain style that posts are written in: maps and lists by indentation, every
 * scalar on one line. Gives the value that the YAML parser gives, at a tenth of the cost; null for
 * every text that holds anything else, or that anything is to be said about: then the parser decides.
 */
export function readHouseStyle(text: string): JsonObject | null {
  if (!HOUSE_CHARACTERS.test(text)) return null;
  if ((text.match(/[[{]/g)?.length ?? 0) > MOST_BRACKETS) return null;
  const lines = linesOf(text);
  if (lines === null || lines.length === 0 || lines.length > MOST_LINES) return null;
  const reader = blockReader(lines);
  const value = reader.map(0);
  return value !== undefined && reader.isAtEnd() ? value : null;
}

/** All lines but comments and empty ones; null where one is indented too far, or ends with a space. */
function linesOf(text: string): Line[] | null {
  const lines: Line[] = [];
  for (const line of text.split('\n')) {
    const indent = line.length - line.trimStart().length;
    if (indent === line.length) continue;
    if (indent > WIDEST_INDENT) return null;
    const said = line.slice(indent);
    if (said.startsWith('#')) continue;
    if (said.endsWith(' ')) return null;
    lines.push({ indent, text: said });
  }
  return lines;
}

/** Reads blocks from the next line on; undefined for what is not in the plain style. */
function blockReader(lines: Line[]) {
  let next = 0;

  function map(indent: number): JsonObject | undefined {
    const entries: Record<string, Json> = {};
    for (let line = lines[next]; line !== undefined && line.indent >= indent; line = lines[next]) {
      const [, key, written] = (line.indent === indent && ENTRY.exec(line.text)) || [];
      if (key === undefined || OTHER_KEY.test(key) || Object.hasOwn(entries, key)) return undefined;
      next += 1;
      const value = written === undefined ? block(indent) : inLine(written, indent);
      if (value === undefined) return undefined;
      entries[key] = value;
    }
    return entries;
  }

  /** What stands under a key: deeper, or a list as deep as the key. */
  function block(indent: number): Json | undefined {
    const line = lines[next];
    if (line === undefined || line.indent < indent) return undefined;
    if (line.text.startsWith('- ')) return list(line.indent);
    return line.indent === indent ? undefined : map(line.indent);
  }

  function list(indent: number): Json[] | undefined {
    const items: Json[] = [];
    for (let line = lines[next]; line !== undefined && line.indent >= indent; line = lines[next]) {
      if (line.indent > indent) return undefined;
      if (!line.text.startsWith('- ')) return items;
      const written = line.text.slice(2);
      const item = ENTRY.test(written) ? mapFrom(written, indent + 2) : scalarItem(written, indent);
      if (item === undefined) return undefined;
      items.push(item);
    }
    return items;
  }

  /** A map whose first entry stands after a dash. */
  function mapFrom(written: string, indent: number): JsonObject | undefined {
    lines[next] = { indent, text: written };
    return map(indent);
  }

  function scalarItem(written: string, indent: number): Json | undefined {
    next += 1;
    return inLine(written, indent);
  }

  /** A scalar or a list on one line: a deeper line after it would belong to it. */
  function inLine(written: string, indent: number): Json | undefined {
    const after = lines[next];
    if (after !== undefined && after.indent > indent) return undefined;
    return written.startsWith('[') ? houseItems(written) : houseScalar(written);
  }

  return { map, isAtEnd: () => next === lines.length };
}
