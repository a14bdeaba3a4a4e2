import type { Finding } from '../../src/diagnostic/finding.ts';
import type { JsonObject } from '../../src/read/json.ts';
import { readDocument } from '../../src/read/yaml/document.ts';
import { readText } from '../../src/read/yaml/text.ts';

/** What a file's bytes came to: a value, or nothing, and everything said of it. */
export interface BytesRead {
  readonly value: JsonObject | null;
  readonly findings: readonly Finding[];
}

/** Reads bytes (or a text in UTF-8) as a record's file is read, up to its schema. */
export function readBytes(content: string | Uint8Array): BytesRead {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const text = readText(bytes, 'a.yaml');
  if (text.kind === 'refused') return { value: null, findings: text.findings };
  const document = readDocument(text.text, 'a.yaml');
  return document.kind === 'refused'
    ? { value: null, findings: [...text.findings, ...document.findings] }
    : { value: document.value, findings: [...text.findings, ...document.findings] };
}

/** The findings as `code line:column-line:column`, in the order they came. */
export function placed(findings: readonly Finding[]): string[] {
  return findings.map(({ code, where }) => {
    if (where.kind !== 'place') return `${code} ${where.kind}`;
    const { start, end } = where.place;
    return `${code} ${start.line}:${start.column}-${end.line}:${end.column}`;
  });
}

/** Only the codes, each once. */
export function codesOf(findings: readonly Finding[]): string[] {
  return [...new Set(findings.map(({ code }) => code))];
}
