import fc from 'fast-check';
import { randomFrom } from '../random.ts';

/** A source of choices: whole numbers below a limit. */
type Choose = (below: number) => number;

const WORDS = [
  ...['tittel', 'sammendrag', 'fond', 'Sluttrapport er levert', 'a b', 'æøå «sitat»', 'x#y', 'a:b'],
  ...['https://eksempel.no/a#b', 'til 3.5', '-x', '50 %', 'a, b', 'no', '2026-08-31', '012', '1e3'],
  ...[
    "it's",
    'say "hi"',
    'c:\\mappe',
    '# ikke kommentar',
    'a: b',
    '- strek',
    '[x]',
    '{y}',
    ' rom ',
  ],
];
const PLAIN = WORDS.slice(0, 11);
const KEYS = ['id', 'navn', 'dato', 'status', 'tekst', 'b-c', 'd_e', 'æ', 'liste', 'f1', 'no'];

/** A text of YAML in any style that people write: the choices made are the only source of chance. */
function writer(choose: Choose) {
  const lineEnd = choose(4) === 0 ? '\r\n' : '\n';
  const mark = choose(8) === 0 ? '\ufeff' : '';
  const of = <T>(all: readonly T[]): T => all[choose(all.length)] as T; // the number is below its length
  const maybe = (one: number) => choose(one) === 0;
  const pad = (column: number) => ' '.repeat(column);

  function comment(): string {
    return of(['# merknad', '#', '#: nøkkel: verdi', '# - strek', '# it\'s "sitat"', '#!']);
  }

  function between(column: number): string[] {
    const lines: string[] = [];
    while (maybe(4))
      lines.push(maybe(2) ? '' : `${pad(of([0, column, column, column + 1, 9]))}${comment()}`);
    return lines;
  }

  function tail(): string {
    return maybe(5) ? `${of([' ', '   ', '\t'])}${comment()}` : maybe(9) ? ' ' : '';
  }

  function quoted(text: string): string {
    return maybe(2)
      ? `'${text.replaceAll("'", "''")}'`
      : `"${text.replace(/["\\]/g, '\\$&').replace('æ', maybe(2) ? '\\u00e6' : 'æ')}"`;
  }

  /** What follows a key or a dash, on its line and those below; `column` is that of the key or dash. */
  function scalar(column: number): string[] {
    const inner = column + 1 + choose(4);
    switch (choose(10)) {
      case 0:
        return [`${of(['1200', '0', '-5', '3.25', 'true', 'false', 'null', '~', ''])}${tail()}`];
      case 1:
      case 2:
        return [`${quoted(of(WORDS))}${tail()}`];
      case 3: {
        const sign = of(['|', '|-', '|+', '>', '>-', '>+']);
        const lines = [of(PLAIN), ...(maybe(2) ? [''] : []), of(WORDS).trim(), `  ${of(PLAIN)}`];
        const body = lines
          .slice(0, 1 + choose(lines.length))
          .map((line) => (line === '' ? '' : pad(inner) + line));
        const after = maybe(3) ? [''] : [];
        return [`${sign}${maybe(5) ? ` ${comment()}` : ''}`, ...body, ...after];
      }
      case 4:
        return [of(PLAIN), `${pad(inner)}${of(PLAIN)}${tail()}`];
      case 5:
        return [`"${of(PLAIN)}`, `${pad(inner)}${of(PLAIN)}"${tail()}`];
      default:
        return [`${of(PLAIN)}${tail()}`];
    }
  }

  function flow(depth: number, column: number): string {
    const gap = () =>
      maybe(8)
        ? `${maybe(3) ? ` ${comment()}` : ''}\n${pad(column + 2)}`
        : of(['', ' ', ' ', '  ']);
    const word = () =>
      maybe(3) ? quoted(of(WORDS)) : of(PLAIN.filter((each) => !/[,:]/.test(each)));
    const value = (): string => (depth > 0 && maybe(3) ? flow(depth - 1, column) : word());
    const isMap = maybe(2);
    const items = keys(choose(4)).map((key) =>
      isMap ? `${key}:${of([' ', '  '])}${value()}` : value(),
    );
    const close = items.length > 0 && maybe(6) ? ',' : '';
    const text = items.map((item) => `${gap()}${item}`).join(',') + close + gap();
    return isMap ? `{${text}}` : `[${text}]`;
  }

  function keys(count: number): string[] {
    const left = [...KEYS];
    return Array.from({ length: count }, () => left.splice(choose(left.length), 1)[0] ?? 'k');
  }

  function key(name: string): string {
    return maybe(8) ? quoted(name) : name;
  }

  function map(depth: number, column: number, isFirstPlaced: boolean): string[] {
    const lines: string[] = [];
    for (const [index, name] of keys(1 + choose(4)).entries()) {
      if (index > 0) lines.push(...between(column));
      const [first = '', ...more] = under(depth, column);
      const start = index === 0 && isFirstPlaced ? '' : pad(column);
      const space = first === '' || first.startsWith('\t') ? '' : of([' ', ' ', '   ']);
      lines.push(`${start}${key(name)}${maybe(20) ? ' ' : ''}:${space}${first}`, ...more);
    }
    return lines;
  }

  function list(depth: number, column: number, isFirstPlaced: boolean): string[] {
    const lines: string[] = [];
    for (let index = 0, count = 1 + choose(3); index < count; index += 1) {
      if (index > 0) lines.push(...between(column));
      const start = index === 0 && isFirstPlaced ? '' : pad(column);
      const gap = 1 + (maybe(5) ? choose(3) : 0);
      const dash = `${start}-${pad(gap)}`;
      const inside = column + 1 + gap;
      if (depth > 0 && maybe(2)) {
        const [first = '', ...more] = map(depth - 1, inside, true);
        lines.push(dash + first, ...more);
      } else if (depth > 0 && maybe(6)) {
        const [first = '', ...more] = list(depth - 1, inside, true);
        lines.push(dash + first, ...more);
      } else {
        const [first = '', ...more] = maybe(6) ? [flow(1, column) + tail()] : scalar(column);
        lines.push(dash + first, ...more);
      }
    }
    return lines;
  }

  function under(depth: number, column: number): string[] {
    if (depth > 0 && maybe(3)) {
      const inner = column + 1 + of([1, 1, 1, 0, 2, 3]);
      return [tail(), ...between(inner), ...map(depth - 1, inner, false)];
    }
    if (depth > 0 && maybe(3)) {
      const inner = column + of([0, 2, 2, 1, 4]);
      return [tail(), ...between(inner), ...list(depth - 1, inner, false)];
    }
    return maybe(5) ? [flow(2, column) + tail()] : scalar(column);
  }

  const lines = [
    ...between(0),
    ...(maybe(9) ? ['---'] : []),
    ...map(2 + choose(2), 0, false),
    ...between(0),
  ];
  const text = lines.join('\n') + (maybe(6) ? '' : '\n');
  return mark + text.replaceAll('\n', lineEnd);
}

/** Texts of YAML with comments anywhere, in all quoting styles, blocks, brackets, indentations and line ends. */
export const writtenAnyhow: fc.Arbitrary<string> = fc.noShrink(
  fc.integer({ min: 0, max: 2 ** 32 - 1 }).map((seed) => writer(randomFrom(seed).below)),
);
