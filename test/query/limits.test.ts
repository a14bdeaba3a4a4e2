import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepare, shapeOf } from '../../src/query/evaluate/prepare.ts';
import { compileExpression, evaluate } from '../../src/query/expression.ts';
import { LIMITS } from '../../src/query/syntax/limits.ts';
import { isoDay } from '../../src/time/day.ts';
import { compiledOf, POST, problemsOf, SCOPES } from './schemas.ts';

function kindsOf(source: string): string[] {
  return problemsOf(source, SCOPES.hvor).map(({ args }) => args.problem.kind);
}

/** The time a call takes, in milliseconds. */
describe('bounds', () => {
  const plus = (terms: number): string => `${Array(terms).fill('1').join('+')} == 1`;

  it('take 2 000 characters and no more', () => {
    const longest = 'post.nytt'.padEnd(LIMITS.length);
    expect(kindsOf(longest)).toEqual([]);
    expect(kindsOf(`${longest} `)).toEqual(['too-long']);
  });

  it('take a tree 50 deep and no deeper', () => {
    expect(kindsOf(plus(49))).toEqual([]);
    expect(kindsOf(plus(50))).toEqual(['too-deep']);
    expect(kindsOf(plus(900))).toEqual(['too-deep']);
  });

  it('take 50 brackets inside each other and no more', () => {
    const inBrackets = (depth: number): string => `${'('.repeat(depth)}true${')'.repeat(depth)}`;
    expect(kindsOf(inBrackets(50))).toEqual([]);
    expect(kindsOf(inBrackets(51))).toEqual(['too-deep']);
    expect(kindsOf(inBrackets(990))).toEqual(['too-deep']);
    expect(kindsOf('('.repeat(1_999))).toEqual(['too-deep']);
  });

  it('take two macros inside each other, and any number side by side', () => {
    const inside = 'post.tall.exists(a, post.tall.exists(b, a == b))';
    expect(kindsOf(`${inside} && ${inside}`)).toEqual([]);
    expect(kindsOf('post.tall.filter(a, a > 1).filter(a, a > 1).all(a, a > 1)')).toEqual([]);
    expect(kindsOf('post.tall.all(a, post.tall.all(b, post.tall.all(c, a == b)))')).toEqual([
      'too-nested',
    ]);
  });

  it('take lists of 200', () => {
    const list = (count: number): string =>
      `post.stillinger in [${Array(count).fill(1).join(',')}]`;
    expect(kindsOf(list(200))).toEqual([]);
    expect(kindsOf(list(201))).toEqual(['too-many-elements']);
  });

  it('refuse what would explode', () => {
    const nest = (depth: number): string =>
      depth === 0 ? 'true' : `post.tall.all(x${depth}, ${nest(depth - 1)})`;
    const sources = [
      nest(40),
      'x'.repeat(2_001),
      '('.repeat(2_000),
      `${'!'.repeat(1_990)}true`,
      `${'true?true:'.repeat(190)}true`,
      '{1:'.repeat(600),
      'post.tittel.matches("((((a{100}){100}){100}){100})")',
      `post${'.leder'.repeat(300)}`,
      `${'['.repeat(40)}1${']'.repeat(40)}`.repeat(20),
    ];
    for (const source of sources) expect(() => kindsOf(source)).not.toThrow();
    expect(kindsOf(nest(3))).toEqual(['too-nested']);
  });

  it('stop an evaluation over too many elements', () => {
    const expression = compiledOf(
      'post.tall.exists(a, post.tall.exists(b, a + b < 0))',
      SCOPES.hvor,
    );
    const of = (length: number) =>
      evaluate(expression, { post: prepare({ tall: Array(length).fill(1) }, shapeOf(POST)) });
    expect(of(100)).toEqual({ kind: 'value', value: false });
    expect(of(5_000).kind).toBe('defect');
  });

  it('let filter and map run over thousands of elements', () => {
    const source = 'post.tall.filter(a, a > 0).map(a, a + 1).size() == 9000';
    const post = prepare({ tall: Array(9_000).fill(1) }, shapeOf(POST));
    expect(evaluate(compiledOf(source, SCOPES.hvor), { post })).toEqual({
      kind: 'value',
      value: true,
    });
  });
});

describe('any text at all', () => {
  const word = fc.constantFrom(
    ...'post element dato status . . ( ) [ ] { } , ? : && || ! == != < <= > >= + - * / % in = & | ; # “ ” å'.split(
      ' ',
    ),
    ...'true false null 1 2.5 0x1F 3u b"x" "tekst" "2026-01-01" "2026-02-30" \'x\' """a""" r"\\d" "åpen'.split(
      ' ',
    ),
    ...'finansiering kilde tilsagn_kr tittel start nytt stikkord exists all map filter has size'.split(
      ' ',
    ),
    ...'gjelder dager sum siste matches contains f x and ikke if // \n \u00a0 😀 \ud800 \\'.split(
      ' ',
    ),
  );
  const soup = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '));
  const bindings = {
    post: prepare({ tittel: 'x', finansiering: [{ kilde: 'foi-fondet' }] }, shapeOf(POST)),
    dato: isoDay('2026-06-15'),
    status: null,
  };

  it('is compiled or refused with problems inside it, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(soup, fc.string(), fc.string({ unit: 'binary' })), (source) => {
        for (const scope of [SCOPES.hvor, SCOPES.vilkar, SCOPES.per]) {
          const compiled = compileExpression(source, scope);
          if (compiled.kind === 'compiled') {
            evaluate(compiled.expression, bindings);
            continue;
          }
          expect(compiled.problems.length).toBeGreaterThan(0);
          for (const { from, to } of compiled.problems) {
            expect(from).toBeGreaterThanOrEqual(0);
            expect(to).toBeGreaterThanOrEqual(from);
            expect(to).toBeLessThanOrEqual(source.length);
          }
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('that begins as an expression is compiled or refused too', () => {
    const start =
      'post.finansiering.exists(f, f.kilde == "foi-fondet" && f.tilsagn_kr > 0 && gjelder(f, dato))';
    fc.assert(
      fc.property(fc.nat(start.length), fc.nat(5), word, (at, cut, put) => {
        const source = start.slice(0, at) + put + start.slice(at + cut);
        const compiled = compileExpression(source, SCOPES.hvor);
        if (compiled.kind === 'compiled') evaluate(compiled.expression, bindings);
        else expect(compiled.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 1_000 },
    );
  });
});
