import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/diagnostic/catalogue.ts';
import { expressionFindings } from '../../src/query/findings.ts';
import { problemsOf, SCOPES, type ScopeName } from './schemas.ts';

/** A source, the stretch under which the caret stands, the kind of problem, and the word it suggests. */
type Wrong = readonly [source: string, blamed: string, kind: string, suggests?: string];

const HVOR: readonly Wrong[] = [
  ['', '', 'empty'],
  ['   ', '   ', 'empty'],
  ['post.nytt = true', '=', 'operator-spelling', '=='],
  ['post.nytt === true', '===', 'operator-spelling', '=='],
  ['post.stillinger <> 2', '<>', 'operator-spelling', '!='],
  ['post.nytt and post.nytt', 'and', 'operator-spelling', '&&'],
  ['post.nytt eller post.nytt', 'eller', 'operator-spelling', '||'],
  ['not post.nytt', 'not', 'operator-spelling', '!'],
  ['post.nytt & post.nytt', '&', 'operator-spelling', '&&'],
  ['(post.nytt', '(', 'unclosed'],
  ['post.nytt)', ')', 'unopened'],
  ['post.tittel == "å', '"å', 'unterminated-string'],
  ['post.tittel == “å”', '“', 'unexpected'],
  ['post.tittel ==', '==', 'operand-missing'],
  ['== post.tittel', '==', 'operand-missing'],
  ['post.nytt && (post.nytt ||)', '||', 'operand-missing'],
  ['post.stillinger in [1,,2]', ',', 'operand-missing'],
  ['post.nytt post.nytt', 'post', 'operator-missing'],
  ['post.finansiering.exists(f f.kilde == "foi-fondet")', 'f', 'operator-missing'],
  ['post.', '.', 'name-missing'],
  ['post.nytt ? true', '?', 'colon-missing'],
  ['post.år == 1', 'år', 'foreign-letters'],
  ['if == 1', 'if', 'reserved-word'],
  ["post.tittel == b'x'", "b'x'", 'unsupported'],
  ['post.stillinger == 2u', '2u', 'unsupported'],
  ['post.stillinger == 9223372036854775808', '9223372036854775808', 'number-range'],
  ['pots.nytt', 'pots', 'unknown-name', 'post'],
  ['element.dato == dato', 'element', 'unknown-name'],
  ['post.tittel == fondet', 'fondet', 'unknown-name'],
  ['"😀" == post.titel', 'titel', 'unknown-field', 'tittel'],
  ['has(post.leder.role)', 'role', 'unknown-field', 'rolle'],
  ['post["titel"] == "x"', '"titel"', 'unknown-field', 'tittel'],
  ['post.finansiering.exists(f, f.tilsagn > 0)', 'tilsagn', 'unknown-field'],
  [
    'post.finansiering.exists(f, f.kilde == "foi-fondet" && f.tilsagn_kroner > 0)',
    'tilsagn_kroner',
    'unknown-field',
    'tilsagn_kr',
  ],
  ['post.status == "pågår"', 'status', 'refused'],
  ['status == "pågår"', 'status', 'refused'],
  ['post.statuslogg.size() > 0', 'statuslogg', 'refused'],
  ['post["statuslogg"].size() > 0', '"statuslogg"', 'refused'],
  ['[post].exists(p, p.statuslogg.size() > 0)', 'statuslogg', 'refused'],
  ['post.finansiering.exist(f, true)', 'exist', 'unknown-function', 'exists'],
  ['post.tittel.startWith("x")', 'startWith', 'unknown-function', 'startsWith'],
  ['timestamp(post.start) == dato', 'timestamp', 'unknown-function'],
  ['siste(post.aktiviteter).rolle == "innleder"', 'siste', 'function-not-here'],
  ['contains(post.tittel, "x")', 'contains', 'call-form'],
  ['post.start.dager(post.slutt) > 3', 'dager', 'call-form'],
  ['post.tittel.contains("a", "b")', 'contains', 'argument-count'],
  ['dager(post.start) > 3', 'dager', 'argument-count'],
  ['post.stikkord.contains("helse")', 'post.stikkord', 'argument-type'],
  ['sum(post.stikkord) > 3', 'post.stikkord', 'argument-type'],
  ['size(post.stillinger) > 3', 'post.stillinger', 'argument-type'],
  ['has(post)', 'post', 'has-argument'],
  ['post.finansiering.exists(f)', 'exists', 'macro-form'],
  ['post.finansiering.exists(f.kilde, true)', 'exists', 'macro-form'],
  ['post.tittel && post.nytt', 'post.tittel', 'operand-types'],
  ['!post.stillinger', 'post.stillinger', 'operand-types'],
  ['post.stillinger * 1.5 > 2.0', 'post.stillinger * 1.5', 'operand-types'],
  ['post.andel + 1 > 2.0', 'post.andel + 1', 'operand-types'],
  ['post.leder > 3', 'post.leder > 3', 'operand-types'],
  ['post.stillinger in 3', '3', 'operand-types'],
  ['post.finansiering.exists(f, f.kilde)', 'f.kilde', 'operand-types'],
  ['post.tittel ? true : false', 'post.tittel', 'operand-types'],
  ['post.stillinger == "3"', 'post.stillinger == "3"', 'compare-types'],
  ['post.stillinger > "3"', 'post.stillinger > "3"', 'compare-types'],
  ['post.stillinger in [1, "3"]', '"3"', 'compare-types'],
  ['3 in post.stikkord', '3', 'compare-types'],
  ['post.slutt != null', 'post.slutt != null', 'compare-null'],
  ['post.tittel.exists(t, true)', 'post.tittel', 'not-a-list'],
  ['post.finansiering.kilde == "foi-fondet"', 'kilde', 'not-an-object'],
  ['post.tittel.lengde == 2', 'lengde', 'not-an-object'],
  ['post.tall[true] == 2', 'true', 'index-type'],
  [
    'post.prosjekttype == "forskingsprosjekt"',
    '"forskingsprosjekt"',
    'not-allowed-value',
    'forskningsprosjekt',
  ],
  ['"foi-fond" == post.finansiering[0].kilde', '"foi-fond"', 'not-allowed-value', 'foi-fondet'],
  ['post.prosjekttype in ["x", "forskningsprosjekt"]', '"x"', 'not-allowed-value'],
  ['"klma" in post.stikkord', '"klma"', 'not-allowed-value', 'klima'],
  ['post.stikkord.exists(s, s == "klma")', '"klma"', 'not-allowed-value', 'klima'],
  ['post.nivaa == 4', '4', 'not-allowed-value'],
  ['post.tiltak == "T-4-99"', '"T-4-99"', 'unknown-reference'],
  ['"T-4-9" in post.andre_tiltak', '"T-4-9"', 'unknown-reference'],
  ['post.tittel.matches("(")', '"("', 'bad-pattern'],
  ['post.tittel.matches("(a)\\\\1")', '"(a)\\\\1"', 'bad-pattern'],
  ['post.tittel.matches(post.tittel)', 'post.tittel', 'pattern-not-literal'],
  ['post.slutt < "2026-02-30"', '"2026-02-30"', 'not-a-day', '2026-02-28'],
  ['dato >= "31.12.2026"', '"31.12.2026"', 'not-a-day', '2026-12-31'],
  ['post.slutt in ["2026-01-01", "snart"]', '"snart"', 'not-a-day'],
  ['dager("2026-13-01", post.slutt) > 1', '"2026-13-01"', 'not-a-day'],
  ['dager(post.start, dato) > 3', 'dato', 'day-use'],
  ['dato == dato', 'dato', 'day-use'],
  ['dato in [post.start]', 'dato', 'day-use'],
  ['[dato].exists(d, d > post.start)', 'dato', 'day-use'],
  ['dato < (post.nytt ? post.start : post.slutt)', 'dato', 'day-use'],
  ['dato.startsWith("2026")', 'dato', 'day-use'],
  ['post.finansiering.exists(f, gjelder(f, "2026-01-01"))', '"2026-01-01"', 'day-use'],
  ['dato < post.tittel', 'post.tittel', 'day-compared'],
  ['dager(post.tittel, post.slutt) > 1', 'post.tittel', 'day-compared'],
  ['gjelder(post.leder, dato)', 'post.leder', 'no-period'],
  ['gjelder(post.tittel, dato)', 'post.tittel', 'argument-type'],
  ['post.tittel', 'post.tittel', 'result'],
  ['post.finansiering', 'post.finansiering', 'result'],
  ['post.nytt ? 1 : 2', 'post.nytt ? 1 : 2', 'result'],
];

const OTHER: readonly (readonly [ScopeName, Wrong])[] = [
  ['hvorElement', ['element.rolle == "innledr"', '"innledr"', 'not-allowed-value', 'innleder']],
  ['hvorElement', ['element.dag < dato', 'dag', 'unknown-field']],
  ['per', ['post.andel', 'post.andel', 'result']],
  ['per', ['post.stikkord', 'post.stikkord', 'result']],
  ['per', ['dager(post.start, dato)', 'dato', 'day-use']],
  ['day', ['element.rolle', 'element.rolle', 'result']],
  ['day', ['dato', 'dato', 'unknown-name']],
  ['vilkar', ['status == "pågor"', '"pågor"', 'not-allowed-value', 'pågår']],
  ['vilkar', ['siste(post.statuslogg).tekts == "x"', 'tekts', 'unknown-field', 'tekst']],
  ['vilkar', ['siste(post.tittel) == "x"', 'post.tittel', 'argument-type']],
  ['vilkar', ['element.dato == dato', 'element', 'unknown-name']],
  ['where', ['dager(dato, "2026-02-29") > 3', '"2026-02-29"', 'not-a-day', '2026-02-28']],
];

const ALL = [...HVOR.map((wrong) => ['hvor', wrong] as const), ...OTHER];

describe('a wrong expression', () => {
  it.each(ALL)('in %s: %j', (scope, [source, blamed, kind, suggests]) => {
    const problems = problemsOf(source, SCOPES[scope]);
    const [first] = problems;
    expect({
      kind: first?.args.problem.kind,
      blamed: source.slice(first?.from ?? 0, first?.to ?? 0),
    }).toEqual({ kind, blamed });
    if (suggests !== undefined)
      expect(JSON.stringify(first?.args.problem)).toContain(`"${suggests}"`);
  });

  it('is told of with all that is wrong, in the order it stands', () => {
    const source = 'post.titel == 3 && pots.nytt && post.prosjekttype == "x" && !post.tittel';
    const problems = problemsOf(source, SCOPES.hvor);
    expect(problems.map(({ from, to }) => source.slice(from, to))).toEqual([
      'titel',
      'pots',
      '"x"',
      'post.tittel',
    ]);
  });

  it('has all its slips in spelling told at once', () => {
    const source = 'post.nytt = true and (post.tittel == “å“';
    const kinds = problemsOf(source, SCOPES.hvor).map(({ args }) => args.problem.kind);
    expect(kinds).toContain('operator-spelling');
    expect(kinds).toContain('unclosed');
    expect(kinds).toContain('unexpected');
    expect(kinds.filter((kind) => kind === 'operator-spelling')).toHaveLength(2);
  });

  it('counts offsets in UTF-16 units, over several lines', () => {
    const source = 'post.tittel == "😀" // «😀»\n  && post.titel == "x"';
    const [problem] = problemsOf(source, SCOPES.hvor);
    expect(problem?.from).toBe(source.indexOf('titel ='));
  });

  it('has words and help in both languages for every problem', () => {
    for (const [scope, [source]] of ALL) {
      const problems = problemsOf(source, SCOPES[scope]);
      for (const finding of expressionFindings(problems, () => ({ kind: 'nowhere' }))) {
        const nb = wordsOf(finding, 'nb');
        const en = wordsOf(finding, 'en');
        for (const text of [nb.message, nb.help, en.message, en.help]) {
          expect(text.length).toBeGreaterThan(5);
          expect(text).not.toMatch(/undefined|\[object|NaN/);
        }
        expect(nb.message).not.toBe(en.message);
      }
    }
  });

  it('names its place by the stretch', () => {
    const problems = problemsOf('post.titel == "x"', SCOPES.hvor);
    const [finding] = expressionFindings(
      problems,
      (textFrom, textTo) => ({
        kind: 'target',
        target: { path: 'data/krav/K.yaml', pointer: '/hvor', part: { textFrom, textTo } },
      }),
      { type: 'krav', post: 'K', field: '/hvor' },
    );
    expect(finding).toMatchObject({
      code: 'krav/expression',
      severity: 'error',
      post: 'K',
      where: { target: { part: { textFrom: 5, textTo: 10 } } },
    });
  });
});
