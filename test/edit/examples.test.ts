import { describe, expect, it } from 'vitest';
import type { Edit } from '../../src/edit/edit.ts';
import { editText } from '../../src/edit/edit-text.ts';

const POST = `# Oppdiktet post
id: FP-2024-001
tittel: 'EKSEMPEL: Trygg overgang'   # kort

start: 2024-09-01
statuslogg:
  - dato: 2024-06-10
    status: planlagt
  # Neste møte i mars.
  - dato: 2024-09-01
    status: pågår   # meldt muntlig
finansiering:
  - kilde: foi-fondet
    tilsagn_kr: 1200000
  - {kilde: egne midler, tilsagn_kr: 10}
tiltak: [T-4-09]
hvor: |-  # regelen
  post.a == 1 &&
  post.b == 2
`;

function textAfter(edit: Edit, text = POST): string {
  const result = editText(text, edit, () => ['id', 'tittel', 'sammendrag', 'start', 'slutt']);
  return result.kind === 'edited' ? result.text : result.reason;
}

/** The lines of a text that are not in another, marked as git does. */
function changes(text: string, before = POST): string[] {
  const [old, now] = [before.split('\n'), text.split('\n')];
  return [
    ...old.filter((line) => !now.includes(line)).map((line) => `-${line}`),
    ...now.filter((line) => !old.includes(line)).map((line) => `+${line}`),
  ];
}

const set = (path: Edit['path'], value: Extract<Edit, { kind: 'set' }>['value']) =>
  textAfter({ kind: 'set', path, value });

describe('an edit', () => {
  it('changes a value in its own quotation marks, and leaves the comment beside it', () => {
    expect(changes(set(['tittel'], "EKSEMPEL: Bo 'hjemme'"))).toEqual([
      "-tittel: 'EKSEMPEL: Trygg overgang'   # kort",
      "+tittel: 'EKSEMPEL: Bo ''hjemme'''   # kort",
    ]);
    expect(changes(set(['finansiering', 0, 'tilsagn_kr'], 500_000))).toEqual([
      '-    tilsagn_kr: 1200000',
      '+    tilsagn_kr: 500000',
    ]);
    expect(changes(set(['finansiering', 1, 'tilsagn_kr'], 20))).toEqual([
      '-  - {kilde: egne midler, tilsagn_kr: 10}',
      '+  - {kilde: egne midler, tilsagn_kr: 20}',
    ]);
    expect(changes(set(['hvor'], 'post.c == 3\n&& true'))).toEqual([
      '-  post.a == 1 &&',
      '-  post.b == 2',
      '+  post.c == 3',
      '+  && true',
    ]);
  });

  it('adds a key where the schema has it, also with the map or list around it', () => {
    expect(set(['slutt'], '2028-08-31')).toBe(
      POST.replace('start: 2024-09-01\n', 'start: 2024-09-01\nslutt: "2028-08-31"\n'),
    );
    expect(set(['ansvarlig', 'enhet'], 'Oppvekst')).toBe(`${POST}ansvarlig:\n  enhet: Oppvekst\n`);
    expect(
      textAfter({ kind: 'insert', path: ['kilder'], at: 0, value: { tittel: 'Sak 1/26' } }),
    ).toBe(`${POST}kilder:\n  - tittel: Sak 1/26\n`);
  });

  it('puts items into lists, and takes them away', () => {
    const entry = { dato: '2026-11-23', status: 'pause', tekst: 'Permisjon: ut året.' };
    expect(textAfter({ kind: 'insert', path: ['statuslogg'], at: 2, value: entry })).toBe(
      POST.replace(
        'finansiering:',
        '  - dato: "2026-11-23"\n    status: pause\n    tekst: "Permisjon: ut året."\nfinansiering:',
      ),
    );
    expect(textAfter({ kind: 'insert', path: ['tiltak'], at: 1, value: 'T-4-10' })).toContain(
      'tiltak: [T-4-09, T-4-10]\n',
    );
    expect(changes(textAfter({ kind: 'remove', path: ['finansiering', 1] }))).toEqual([
      '-  - {kilde: egne midler, tilsagn_kr: 10}',
    ]);
    expect(changes(textAfter({ kind: 'remove', path: ['start'] }))).toEqual(['-start: 2024-09-01']);
    expect(textAfter({ kind: 'remove', path: ['tiltak', 0] })).toContain('tiltak: []\n');
    expect(textAfter({ kind: 'remove', path: ['a', 0] }, 'a:\n- x\nb: 1\n')).toBe('a: []\nb: 1\n');
  });

  it.each([
    ...['no', 'Yes', 'y', 'on', 'null', '~', '012', '1e3', '0x1f', '12:30', '2026-08-31', '1_000'],
    ...[
      '',
      ' rom',
      'rom ',
      'a: b',
      'a #b',
      'kolon:',
      '- strek',
      '*a',
      '&a',
      '[a',
      '@a',
      '.inf',
      '=',
    ],
  ])('quotes what other YAML readers misread: %j', (value) => {
    expect(textAfter({ kind: 'set', path: ['a'], value }, 'a: b # c\n')).toBe(
      `a: "${value}" # c\n`,
    );
  });

  it.each([
    'Oslo',
    'a:b',
    'x#y',
    'offentlig sektor-ph.d.',
    '3 prosjekter',
    '«sitat»',
    'a, b',
  ])('leaves without quotation marks what all read alike: %s', (value) => {
    expect(textAfter({ kind: 'set', path: ['a'], value }, 'a: b\n')).toBe(`a: ${value}\n`);
  });

  it('keeps a byte order mark, line ends and a missing last line end', () => {
    const text = '\ufeffa: 1\r\nb:   2  # to\r\nc: 3';
    expect(textAfter({ kind: 'set', path: ['b'], value: 5 }, text)).toBe(
      '\ufeffa: 1\r\nb:   5  # to\r\nc: 3',
    );
    expect(textAfter({ kind: 'set', path: ['d'], value: ['x'] }, text)).toBe(`${text}\r\nd: [x]`);
  });

  it('refuses what leads nowhere, what cannot be read, and what would lose a comment', () => {
    expect(set(['start', 'dag'], 1)).toBe('no-such-place');
    expect(textAfter({ kind: 'remove', path: ['finnes_ikke'] })).toBe('no-such-place');
    expect(textAfter({ kind: 'set', path: ['a'], value: 1 }, 'a: [1\n')).toBe('unreadable');
    expect(set(['statuslogg'], 'ingen')).toBe('not-safely');
  });
});
