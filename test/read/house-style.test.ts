import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readYamlDocument } from '../../src/read/yaml/document.ts';
import { readHouseStyle } from '../../src/read/yaml/house-style.ts';
import { ROOT } from '../run-tool.ts';

const DATA = join(ROOT, 'data');
const posts = readdirSync(DATA, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => readFileSync(join(DATA, name), 'utf8'));

/** That nothing is read otherwise than the parser does is tested of all quick readers together. */
describe('the reader of the house style', () => {
  it('takes most of the shipped register', () => {
    const taken = posts.filter((text) => readHouseStyle(text) !== null);
    expect(taken.length).toBeGreaterThan(posts.length * 0.6);
  });

  it('reads every form it knows', () => {
    const text = [
      '# Om posten',
      'id: FP-2024-002',
      '',
      'tittel: "et #merke: to"  # endres sjelden',
      'sitat: \'en "to"\'',
      'status: pågår # til jul',
      'antall: 0',
      'dag: 2026-08-31',
      'lenke: https://example.com/a#b',
      'ja: true',
      'nei: false',
      'tomt:',
      'merker: [T-4-09, å b, 3, 2026-01-01]',
      'ingen: []',
      'om: |',
      '  # ingen kommentar',
      '    lenger inn',
      '',
      '  slutt ',
      '',
      'kort: |-',
      '  a',
      'ytre:',
      '  indre: x',
      '  # innrykket',
      '  liste:',
      '    - en',
      '    - 2',
      'logg:',
      '  - dato: 2026-01-02',
      '    del:',
      '      a: 1',
      '  - dato: 2026-01-03',
    ].join('\n');
    expect(readHouseStyle(text)).toEqual({
      id: 'FP-2024-002',
      tittel: 'et #merke: to',
      sitat: 'en "to"',
      status: 'pågår',
      antall: 0,
      dag: '2026-08-31',
      lenke: 'https://example.com/a#b',
      ja: true,
      nei: false,
      tomt: null,
      merker: ['T-4-09', 'å b', 3, '2026-01-01'],
      ingen: [],
      om: '# ingen kommentar\n  lenger inn\n\nslutt \n',
      kort: 'a',
      ytre: { indre: 'x', liste: ['en', 2] },
      logg: [{ dato: '2026-01-02', del: { a: 1 } }, { dato: '2026-01-03' }],
    });
    expect(readYamlDocument(text, 'a.yaml')).toEqual({
      kind: 'document',
      value: readHouseStyle(text),
      findings: [],
    });
  });

  it.each([
    ...[
      '',
      '\n',
      ' a: 1\n',
      'a: 1\n b: 2\n',
      'a:\n  b: 1\n c: 2\n',
      'a: 1\n  \nb: 1\n',
      'a: 1\r\n',
    ],
    ...[
      'a: b: c\n',
      'a: b:\n',
      'a: b #c\n',
      'a: "b" #c\n',
      'a: "b"c\n',
      'a: b\n  c\n',
      'a:b\n',
      'a:  \n',
    ],
    ...[
      "a: 'b''c'\n",
      'a: "b\n',
      'a: "b\n"\n',
      'a: "\\n"\n',
      'a: [b\n',
      'a: [b,]\n',
      'a: [b,\n c]\n',
    ],
    ...[
      'a: ["b"]\n',
      'a: [b: c]\n',
      'a: {}\n',
      'a: *b\n',
      'a: &b c\n',
      'a: !b c\n',
      'a: -1\n',
      'a: 1.5\n',
    ],
    ...[
      'a: 007\n',
      'a: 1000000000000000\n',
      'a: 0x1\n',
      'a: ~\n',
      'a: null\n',
      'a: True\n',
      'a: e\u0301\n',
    ],
    ...[
      'a: |\n',
      'a: |\n\n  b\n',
      'a: |\n  b',
      'a: |\n  b\n c\n',
      'a: |\n  b\n   \n',
      'a: |\n  b\n # c\n',
    ],
    ...[
      'a: |+\n  b\n',
      'a: |2\n  b\n',
      'a: | # b\n  c\n',
      'a: >\n  b\n',
      'a:\n  # b\n  c: 1\n',
      'a:\n\n  c: 1\n',
    ],
    ...[
      'a:\n- b\n',
      'a:\n  -\n',
      'a:\n  -  b\n',
      'a:\n  - - b\n',
      'a:\n  - b\n    c\n',
      'a:\n  - b\n  c\n',
    ],
    ...[
      'a: 1\na: 2\n',
      'toString: 1\n',
      'prototype: 1\n',
      'true: 1\n',
      'Null: 1\n',
      '1: 2\n',
      '"a": 1\n',
      '- a\n',
    ],
    ...['---\na: 1\n', 'a: 1\n...\n', 'a: 😀\n', 'a: b\u00a0c\n', `${'a'.repeat(65)}: 1\n`],
    ...[Array.from({ length: 1_001 }, (_, index) => `a${index}: 1\n`).join('')],
    ...[Array.from({ length: 40 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')],
  ])('leaves %j to other readers', (text) => {
    expect(readHouseStyle(text)).toBeNull();
  });
});
