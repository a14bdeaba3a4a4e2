import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/diagnostic/finding.ts';
import { readDocument } from '../../src/read/yaml/document.ts';

/** Each finding with what it underlines. */
function underlined(text: string): string[] {
  const lines = text.split('\n');
  return readDocument(text, 'post.yaml').findings.map((found: Finding) => {
    if (found.where.kind !== 'place') throw new Error('placed by what stands there');
    const { start, end } = found.where.place;
    expect(end.line).toBe(start.line);
    const stretch = (lines[start.line - 1] ?? '').slice(start.column - 1, end.column - 1);
    return `${found.code} ${start.line} ${JSON.stringify(stretch)}`;
  });
}

describe('what a finding about YAML underlines', () => {
  it.each([
    ['a: &dag 2026-01-01\n', ['yaml/alias 1 "&dag"']],
    ['a: &alt\n  b: 1\nc: *alt\n', ['yaml/alias 1 "&alt"', 'yaml/alias 3 "*alt"']],
    ['a:\n  - &x y\n', ['yaml/alias 2 "&x"']],
    ['a: !!str 9\n', ['yaml/tag 1 "!!str"']],
    ['a: !egen\n  b: 1\n', ['yaml/tag 1 "!egen"']],
    ['a: [!egen x, y]\n', ['yaml/tag 1 "!egen"']],
    ['a: !<tag:yaml.org,2002:str> x\n', ['yaml/tag 1 "!<tag:yaml.org,2002:str>"']],
    ['%YAML 1.1\n---\na: 1\n', ['yaml/directive 1 "%YAML 1.1"']],
    ['- a\n- b\n', ['yaml/not-map 1 "- a"']],
    ['bare tekst\r\n', ['yaml/not-map 1 "bare tekst"']],
  ])('%j', (text, expected) => {
    expect(underlined(text)).toEqual(expected);
  });

  it.each([
    ['a:\n\tb: c\n', ['yaml/syntax 2 "\\t"']],
    ['a:\n\tb: c\n  d: e\n', ['yaml/syntax 2 "\\t"']],
    ['a:\n  b: c\n \t\td: e\n', ['yaml/syntax 3 "\\t\\t"']],
    ['a:\n\t- b\n\t- c\n', ['yaml/syntax 2 "\\t"', 'yaml/syntax 3 "\\t"']],
    ['a: |\n  b\n\tc\n', ['yaml/syntax 3 "\\t"']],
    ['a: Skole: vei\nb: 1\n', ['yaml/syntax 1 "Skole: vei"']],
    ['a: Skole: vei\r\nb: 1\r\n', ['yaml/syntax 1 "Skole: vei"']],
  ])('%j, each line once', (text, expected) => {
    expect(underlined(text)).toEqual(expected);
  });
});
