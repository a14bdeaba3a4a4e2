import { describe, expect, it } from 'vitest';
import type { Path } from '../../src/edit/edit.ts';
import { newFileText } from '../../src/edit/new-file.ts';

const order = (path: Path) => (path.length === 0 ? ['id', 'tittel'] : ['dato', 'status']);

describe('the text of a new file', () => {
  it('has its keys in the order of the schema, and those it does not name last', () => {
    const value = {
      ny: null,
      statuslogg: [{ status: 'pågår', dato: '2026-01-10', tekst: 'a' }],
      tittel: 'b: c',
      id: 'P-1',
    };
    expect(newFileText(value, order)).toBe(
      'id: P-1\ntittel: "b: c"\nny: null\nstatuslogg:\n  - dato: "2026-01-10"\n    status: pågår\n    tekst: a\n',
    );
  });

  it('is none for a number that would be read as another, wherever it is', () => {
    expect(newFileText({ id: 'P-1', kr: 1e21 }, order)).toBeNull();
    expect(newFileText({ id: 'P-1', liste: [{ kr: 2 ** 60 }] }, order)).toBeNull();
  });

  it('writes characters that nobody sees as escapes, of any plane, and what is seen as it is', () => {
    expect(newFileText({ tittel: 'å\u200b\u{e0001}😀' }, order)).toBe(
      'tittel: "å\\u200b\\U000e0001😀"\n',
    );
  });
});
