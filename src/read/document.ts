import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Pair,
  type ParsedNode,
  type Scalar,
  type YAMLError,
} from 'yaml';
import { report } from '../diagnostic/catalogue.ts';
import type { Finding, Where } from '../diagnostic/finding.ts';
import { readHouseStyle } from './house-style.ts';
import type { Json, JsonObject } from './json.ts';
import { positionsIn } from './positions.ts';
import { DEEPEST, parseYaml, tooDeepAt } from './yaml-parse.ts';

export type DocumentReading =
  | { readonly kind: 'document'; readonly value: JsonObject; readonly findings: readonly Finding[] }
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] };

const MOST_KEYS = 2000;
/** Half of a character, as `"\\ud800"` makes: no text in UTF-8 can hold it. */
const LONE_SURROGATE = /\p{Cs}/u;
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Takes a guarded text; gives its value, or everything that makes it one that cannot be trusted. */
export function readDocument(text: string, path: string): DocumentReading {
  const plain = readHouseStyle(text);
  return plain === null
    ? readYamlDocument(text, path)
    : { kind: 'document', value: plain, findings: [] };
}

/** The same for a text in any style, by the YAML parser alone. */
export function readYamlDocument(text: string, path: string): DocumentReading {
  const place = placer(text, path);
  const deep = tooDeepAt(text);
  if (deep !== null)
    return refused(report('yaml/depth', { limit: DEEPEST }, place(deep, deep + 1)));
  const document = parseYaml(text);
  const faults = syntaxFindings(document, text, place);
  if (faults.length > 0) return { kind: 'refused', findings: faults };
  const top = document.contents as ParsedNode | null; // an empty document has none
  if (top === null || (isScalar(top) && top.value === null && top.source.trim() === '')) {
    return refused(report('yaml/empty', {}, place(0, 0)));
  }
  const walk = walker(text, place);
  const value = walk.value(top);
  const findings = walk.findings;
  if (!isMap(top))
    findings.push(
      report(
        'yaml/not-map',
        { found: isSeq(top) ? 'list' : 'text' },
        place(top.range[0], oneLine(text, top.range[0], top.range[1])),
      ),
    );
  if (findings.some(({ severity }) => severity === 'error')) return { kind: 'refused', findings };
  return { kind: 'document', value: value as JsonObject, findings }; // a map, as just seen
}

function refused(finding: Finding): DocumentReading {
  return { kind: 'refused', findings: [finding] };
}

type PlaceAt = (from: number, to: number) => Where;

function placer(text: string, path: string): PlaceAt {
  const at = positionsIn(text);
  return (from, to) => ({
    kind: 'place',
    place: { path, start: at(from), end: at(Math.max(from, to)) },
  });
}

function syntaxFindings(document: Document.Parsed, text: string, place: PlaceAt): Finding[] {
  const directive = /^%\S/mu.exec(text);
  const isDirective =
    directive !== null &&
    (document.directives.yaml.explicit === true || text.trimStart().startsWith('%'));
  const faults = firstOfEachLine([...document.errors, ...document.warnings], text).map(
    ({ code, message, pos: [from, to] }): Finding => {
      switch (code) {
        case 'MULTIPLE_DOCS':
          return report('yaml/several-documents', {}, place(from, from + 3));
        case 'NON_STRING_KEY':
          return report('yaml/key', { key: text.slice(from, to).trim() }, place(from, to));
        case 'TAG_RESOLVE_FAILED':
          return report('yaml/tag', { tag: text.slice(from, to).trim() }, place(from, to));
        case 'BAD_ALIAS':
          return report('yaml/alias', { name: text.slice(from, to).trim() }, place(from, to));
        default:
          return report(
            'yaml/syntax',
            { fault: code, detail: message },
            place(from, oneLine(text, from, code === 'BLOCK_AS_IMPLICIT_KEY' ? text.length : to)),
          );
      }
    },
  );
  return isDirective
    ? [
        report(
          'yaml/directive',
          {},
          place(directive.index, oneLine(text, directive.index, text.length)),
        ),
        ...faults,
      ]
    : faults;
}

/** What the parser complains of, without what only follows from a complaint of the same line: a tab that indents is the cause of all. */
function firstOfEachLine(faults: readonly YAMLError[], text: string): Fault[] {
  const first = new Map<number, Fault>();
  for (const { code, message, pos } of faults) {
    const start = text.lastIndexOf('\n', pos[0] - 1) + 1;
    const tab = /^ *\t+/.exec(text.slice(start))?.[0];
    const fault: Fault =
      tab === undefined
        ? { code, message, pos }
        : { code: 'TAB_AS_INDENT', message, pos: [start + tab.indexOf('\t'), start + tab.length] };
    if (!first.has(start)) first.set(start, fault);
  }
  return [...first.values()];
}

type Fault = Pick<YAMLError, 'code' | 'message' | 'pos'>;

/** The end of a span, cut at the end of its first line. */
function oneLine(text: string, from: number, to: number): number {
  const line = /^[^\r\n]*/.exec(text.slice(from, to))?.[0] ?? '';
  return from + (line.trimEnd().length || Math.max(line.length, 1));
}

/** Walks a parsed document once: makes its value, and finds what may not be there. */
function walker(text: string, place: PlaceAt) {
  const findings: Finding[] = [];

  function value(node: ParsedNode | null): Json {
    if (node === null) return null;
    checkProperties(node);
    if (isAlias(node)) {
      findings.push(
        report('yaml/alias', { name: `*${node.source}` }, place(node.range[0], node.range[1])),
      );
      return null;
    }
    if (isScalar(node)) return scalar(node);
    return isSeq(node)
      ? node.items.map((item) => value(isPair(item) ? null : item))
      : map(node.items as Pair<ParsedNode, ParsedNode | null>[]);
  }

  function map(pairs: readonly Pair<ParsedNode, ParsedNode | null>[]): JsonObject {
    const seen = new Set<string>();
    const entries = pairs.map(({ key, value: inside }): [string, Json] => {
      checkProperties(key);
      const name = isScalar(key) ? String(key.value) : '';
      const span = place(key.range[0], key.range[1]);
      const isName =
        isScalar(key) &&
        typeof key.value === 'string' &&
        name !== '' &&
        !LONE_SURROGATE.test(name) &&
        name === name.normalize('NFC');
      if (!isName || FORBIDDEN_KEYS.has(name))
        findings.push(report('yaml/key', { key: name }, span));
      else if (name === '<<') findings.push(report('yaml/alias', { name }, span));
      else if (seen.has(name))
        findings.push(
          report('yaml/duplicate-key', { key: name }, span, { related: [firstPlace(pairs, name)] }),
        );
      seen.add(name);
      return [name, value(inside)];
    });
    const [first] = pairs;
    if (pairs.length > MOST_KEYS && first !== undefined) {
      const args = { count: pairs.length, limit: MOST_KEYS };
      findings.push(report('yaml/keys', args, place(first.key.range[0], first.key.range[1])));
    }
    return Object.fromEntries(entries);
  }

  function firstPlace(pairs: readonly Pair<ParsedNode, ParsedNode | null>[], name: string): Where {
    const first = pairs.find(({ key }) => isScalar(key) && key.value === name);
    return first === undefined
      ? { kind: 'nowhere' }
      : place(first.key.range[0], first.key.range[1]);
  }

  function checkProperties(node: ParsedNode): void {
    if (isAlias(node)) return;
    if (node.anchor !== undefined) {
      const name = `&${node.anchor}`;
      findings.push(report('yaml/alias', { name }, written(name, node)));
    }
    if (node.tag !== undefined) {
      const before = text.slice(0, node.range[0]);
      const tag =
        [...before.matchAll(/(?<=^|[\s,[{])!(?:<[^>]*>|[^\s,[\]{}]*)/gu)].at(-1)?.[0] ?? node.tag;
      findings.push(report('yaml/tag', { tag }, written(tag, node)));
    }
  }

  /** Where a property stands, which is before what it belongs to. */
  function written(property: string, { range }: ParsedNode): Where {
    const from = text.lastIndexOf(property, range[0]);
    return from < 0 ? place(range[0], range[1]) : place(from, from + property.length);
  }

  function scalar(node: Scalar.Parsed): Json {
    const { value: read, source } = node;
    const span = place(node.range[0], node.range[1]);
    if (typeof read === 'string') {
      const half = LONE_SURROGATE.exec(read)?.[0].codePointAt(0);
      if (half !== undefined)
        findings.push(report('file/control-character', { codePoint: half }, span));
      if (read !== read.normalize('NFC'))
        findings.push(report('yaml/not-nfc', { text: read }, span));
      return read;
    }
    if (typeof read === 'bigint' || (typeof read === 'number' && !isExact(read))) {
      findings.push(report('yaml/number', { source }, span));
      return null;
    }
    if (typeof read === 'number') {
      if (source !== String(read))
        findings.push(report('yaml/number-form', { source, read: String(read) }, span));
      return read;
    }
    return typeof read === 'boolean' ? read : null;
  }

  return { value, findings };
}

function isExact(value: number): boolean {
  return Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
}
