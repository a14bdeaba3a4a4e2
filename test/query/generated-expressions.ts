import { randomFrom } from '../random.ts';
/** Gives expressions by the grammar of CEL, and texts that are one slip or two from one. */
export interface ExpressionSource {
  readonly next: () => string;
}

const OPERATORS = '&& || && || == != < <= > >= + - * / % in'.split(' ');
const LITERALS = [
  ...'0 1 42 1.5 2.5E-2 1e3 0x1F true false null'.split(' '),
  ...[
    '"x"',
    "'å'",
    '"\\n\\t\\\\"',
    '"\\x41\\u00e5\\101"',
    '""',
    'r"\\d"',
    '"""a"b"""',
    "'''a'\nb'''",
  ],
];
const RARE_LITERALS = [
  ...'007 .5 1e400 9223372036854775807 9223372036854775808 3u 0x1u'.split(' '),
  ...['"\\d+"', '"\\400"', '"\\ud800"', '"\\x4"', "R'\\'", 'b"x"', "B'\\xff'", 'br"x"'],
];
const NAMES = 'a b post element f x_1 _y size Has'.split(' ');
const FIELDS = [...NAMES, ...NAMES, 'if', 'in', 'true', 'namespace'];
const MACROS = 'exists all exists_one existsOne map filter'.split(' ');
const SIGNS = [
  ...'. .. ( ) [ ] { } , ? : && || ! == != <= = === & ; # “ å and not if 0X1F - -1 !-1'.split(' '),
  ...['\n', '\f', '// c\n', '// c\r', '"', "'", '\\', '\u00a0'],
];

/** Takes a seed; the same seed gives the same texts. */
export function expressionSource(seed: number): ExpressionSource {
  const { below } = randomFrom(seed);
  return { next: () => (below(3) === 0 ? slipped(expression(4)) : expression(2 + below(3))) };

  function oneOf(values: readonly string[]): string {
    return values[below(values.length)] ?? '';
  }

  function several(depth: number, most: number): string {
    const texts = Array.from({ length: below(most + 1) }, () => expression(depth - 1));
    return texts.join(oneOf([',', ', ']));
  }

  function expression(depth: number): string {
    if (depth <= 0) {
      if (below(12) === 0) return oneOf(RARE_LITERALS);
      return below(2) === 0 ? oneOf(NAMES) : oneOf(LITERALS);
    }
    const inner = (): string => expression(depth - 1);
    const space = oneOf(['', ' ', ' ']);
    switch (below(15)) {
      case 0:
      case 1:
      case 2:
      case 3: {
        const operator = oneOf(OPERATORS);
        const gap = operator === 'in' ? ' ' : space;
        return `${inner()}${gap}${operator}${gap}${inner()}`;
      }
      case 4:
        return `${oneOf(['!', '-', '!!', '- ', '--'])}${inner()}`;
      case 5:
        return `${inner()} ? ${inner()} : ${inner()}`;
      case 6:
      case 7:
        return `(${space}${inner()}${space})`;
      case 8:
        return `${inner()}${oneOf(['.', '.', ' . '])}${oneOf(FIELDS)}`;
      case 9:
        return `${inner()}[${inner()}]`;
      case 10:
        return `${oneOf(NAMES)}(${several(depth, 2)})`;
      case 11:
        return `${inner()}.${oneOf(FIELDS)}(${several(depth, 2)})`;
      case 12:
        return below(3) === 0
          ? `has(${inner()}.${oneOf(FIELDS)})`
          : `(${inner()}).${oneOf(MACROS)}(${oneOf([...NAMES, '(f)'])}, ${inner()})`;
      case 13:
        return `[${several(depth, 3)}${oneOf(['', '', ','])}]`;
      default:
        return `{${inner()}: ${inner()}, ${inner()}:${inner()}${oneOf(['', '', ','])}}`;
    }
  }

  function slipped(text: string): string {
    const at = below(text.length + 1);
    const cut = below(3);
    const put = below(3) === 0 ? '' : oneOf([...SIGNS, ...OPERATORS, ...RARE_LITERALS]);
    const changed = text.slice(0, at) + put + text.slice(at + cut);
    return below(3) === 0 && changed !== '' ? slipped(changed) : changed;
  }
}
