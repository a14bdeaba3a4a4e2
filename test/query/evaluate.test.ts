import { describe, expect, it } from 'vitest';
import { hvorScope } from '../../src/query/check/scope.ts';
import { prepare, shapeOf } from '../../src/query/evaluate/prepare.ts';
import { evaluate, type Outcome, usesDay } from '../../src/query/expression.ts';
import type { JsonObject } from '../../src/read/json.ts';
import { viewDocument } from '../../src/read/schema/view.ts';
import { isoDay } from '../../src/time/day.ts';
import { ACTIVITY, compiledOf, POST, SCOPES, type ScopeName } from './schemas.ts';

const DAY = isoDay('2026-06-15');

function ask(
  source: string,
  post: JsonObject,
  scope: ScopeName = 'hvor',
  more: {
    readonly element?: JsonObject;
    readonly status?: string | null;
    readonly day?: string;
  } = {},
): Outcome {
  return evaluate(compiledOf(source, SCOPES[scope]), {
    post: prepare(post, shapeOf(POST)),
    dato: more.day === undefined ? DAY : isoDay(more.day),
    ...(more.element === undefined
      ? {}
      : { element: prepare(more.element, shapeOf(ACTIVITY), '/aktiviteter/1') }),
    ...(more.status === undefined ? {} : { status: more.status }),
  });
}

/** «true», «false», the value, `? /the/fields`, or `! kind of defect`. */
function told(outcome: Outcome): string {
  if (outcome.kind === 'value') return String(outcome.value);
  if (outcome.kind === 'defect') return `! ${outcome.problem.args.problem.kind}`;
  return `? ${outcome.fields.join(' ')}`.trim();
}

const FOI =
  'post.finansiering.exists(f, f.kilde == "foi-fondet" && f.tilsagn_kr > 0 && gjelder(f, dato))';

describe('who gets support from the fund', () => {
  it.each<[string, JsonObject[] | null, string]>([
    ['no list at all', null, 'false'],
    ['an empty list', [], 'false'],
    ['support', [{ kilde: 'foi-fondet', tilsagn_kr: 500 }], 'true'],
    ['support of nothing', [{ kilde: 'foi-fondet', tilsagn_kr: 0 }], 'false'],
    ['from others', [{ kilde: 'forskningsradet', tilsagn_kr: 500 }], 'false'],
    ['from others, amount missing', [{ kilde: 'forskningsradet' }], 'false'],
    ['amount missing', [{ kilde: 'foi-fondet' }], '? /finansiering/0/tilsagn_kr'],
    [
      'amount missing in one, there in another',
      [{ kilde: 'foi-fondet' }, { kilde: 'foi-fondet', tilsagn_kr: 5 }],
      'true',
    ],
    [
      'amount missing in one, nothing in another',
      [{ kilde: 'egne midler', tilsagn_kr: 5 }, { kilde: 'foi-fondet' }],
      '? /finansiering/1/tilsagn_kr',
    ],
    ['amount missing, but over', [{ kilde: 'foi-fondet', til: '2025-12-31' }], 'false'],
    ['over', [{ kilde: 'foi-fondet', tilsagn_kr: 5, til: '2026-06-14' }], 'false'],
    ['ends today', [{ kilde: 'foi-fondet', tilsagn_kr: 5, til: '2026-06-15' }], 'true'],
    ['starts today', [{ kilde: 'foi-fondet', tilsagn_kr: 5, fra: '2026-06-15' }], 'true'],
    ['starts tomorrow', [{ kilde: 'foi-fondet', tilsagn_kr: 5, fra: '2026-06-16' }], 'false'],
    [
      'an end that is no day',
      [{ kilde: 'foi-fondet', tilsagn_kr: 5, til: 'snart' }],
      '? /finansiering/0/til',
    ],
  ])('%s', (_, finansiering, expected) => {
    expect(told(ask(FOI, finansiering === null ? {} : { finansiering }))).toBe(expected);
  });
});

describe('three values', () => {
  // U is not known, D a defect.
  const operands = {
    T: 'true',
    F: 'false',
    U: 'post.nytt',
    D: 'post.stillinger / 0 == 1',
  } as const;
  it.each([
    ['T && T', 'true'],
    ['T && F', 'false'],
    ['T && U', '? /nytt'],
    ['U && T', '? /nytt'],
    ['F && U', 'false'],
    ['U && F', 'false'],
    ['U && U', '? /nytt'],
    ['D && F', 'false'],
    ['F && D', 'false'],
    ['D && T', '! failed'],
    ['D && U', '! failed'],
    ['U && D', '! failed'],
    ['T || U', 'true'],
    ['U || T', 'true'],
    ['F || U', '? /nytt'],
    ['U || F', '? /nytt'],
    ['D || T', 'true'],
    ['D || F', '! failed'],
    ['U || D', '! failed'],
    ['U || D || U', '! failed'],
    ['U || (D && T) || U', '! failed'],
    ['(U || D) || T', 'true'],
    ['(D || T) && U', '? /nytt'],
    ['!U', '? /nytt'],
    ['U ? T : F', '? /nytt'],
    ['T ? U : F', '? /nytt'],
    ['F ? U : T', 'true'],
    ['U == T', '? /nytt'],
  ])('%s is %s', (pattern, expected) => {
    const source = pattern.replace(/[TFUD]/g, (letter) => `(${operands[letter as 'T']})`);
    expect(told(ask(source, { stillinger: 1 }))).toBe(expected);
  });

  it.each([
    ['post.finansiering.exists(f, f.tilsagn_kr > 1)', [{}, { tilsagn_kr: 2 }], 'true'],
    [
      'post.finansiering.exists(f, f.tilsagn_kr > 1)',
      [{}, { tilsagn_kr: 1 }],
      '? /finansiering/0/tilsagn_kr',
    ],
    [
      'post.finansiering.all(f, f.tilsagn_kr > 1)',
      [{}, { tilsagn_kr: 2 }],
      '? /finansiering/0/tilsagn_kr',
    ],
    ['post.finansiering.all(f, f.tilsagn_kr > 1)', [{}, { tilsagn_kr: 1 }], 'false'],
    [
      'post.finansiering.exists_one(f, f.tilsagn_kr > 1)',
      [{}, { tilsagn_kr: 2 }],
      '? /finansiering/0/tilsagn_kr',
    ],
    [
      'post.finansiering.exists_one(f, f.tilsagn_kr > 1)',
      [{ tilsagn_kr: 2 }, { tilsagn_kr: 2 }],
      'false',
    ],
    [
      'post.finansiering.filter(f, f.tilsagn_kr > 1).size() > 0',
      [{}],
      '? /finansiering/0/tilsagn_kr',
    ],
    ['post.finansiering.map(f, f.tilsagn_kr).size() > 0', [{ tilsagn_kr: 2 }], 'true'],
    [
      'sum(post.finansiering.map(f, f.tilsagn_kr)) == 5',
      [{ tilsagn_kr: 2 }, { tilsagn_kr: 3 }],
      'true',
    ],
    [
      'sum(post.finansiering.map(f, f.tilsagn_kr)) == 5',
      [{ tilsagn_kr: 2 }, {}, {}],
      '? /finansiering/1/tilsagn_kr /finansiering/2/tilsagn_kr',
    ],
    ['post.finansiering.exists(f, f.tilsagn_kr / 0 == 1)', [{}, { tilsagn_kr: 2 }, {}], '! failed'],
    ['post.finansiering[1].tilsagn_kr == 3', [{ tilsagn_kr: 3 }], '? /finansiering'],
    ['post.finansiering[0].tilsagn_kr == 3', [{ tilsagn_kr: 3 }], 'true'],
  ])('%s over %j is %s', (source, finansiering, expected) => {
    expect(told(ask(source, { finansiering }))).toBe(expected);
  });

  it.each<[string, JsonObject, string]>([
    ['post.finansiering.size() == 0', {}, 'true'],
    ['size(post.stikkord) == 0', {}, 'true'],
    ['!("helse" in post.stikkord)', {}, 'true'],
    ['post.stikkord.all(s, s == "helse")', {}, 'true'],
    ['post["stikkord"].size() == 0', {}, 'true'],
    ['has(post.finansiering)', {}, 'false'],
    ['has(post.finansiering)', { finansiering: [] }, 'true'],
    ['has(post.merknad)', { merknad: null }, 'true'],
    ['has(post.merknad)', {}, 'false'],
    ['post.merknad == null', { merknad: null }, 'true'],
    ['post.merknad == null', {}, '? /merknad'],
    ['post.ramme_kr == null', {}, 'true'],
    ['has(post.ramme_kr)', {}, 'false'],
    ['post.ramme_kr == null || post.ramme_kr > 5', { ramme_kr: 6 }, 'true'],
    ['post.ramme_kr > 5', {}, '! no-overload'],
    ['post.leder.rolle == "x"', {}, '? /leder'],
    ['has(post.leder.rolle)', { leder: {} }, 'false'],
    ['has(post.leder.rolle)', {}, '? /leder'],
    ['has(post.leder) && has(post.leder.rolle)', {}, 'false'],
    ['post.exists(k, k == "stikkord")', {}, 'false'],
    ['post.apent["a/b~c"] == 1', { apent: {} }, '? /apent/a~1b~0c'],
    ['post.fritt.x == 1', { fritt: 'tekst' }, '?'],
    ['post.fritt > 1', { fritt: 'tekst' }, '! no-overload'],
    ['post.fritt', { fritt: 'tekst' }, '! result'],
    ['post.fritt && true', { fritt: 'tekst' }, '! not-boolean'],
    ['post.fritt ? true : true', { fritt: 3 }, '! not-boolean'],
    ['int(post.tittel) == 3', { tittel: 'x' }, '! failed'],
    ['int(post.tittel) == 3', { tittel: '3' }, 'true'],
  ])('%s of %j is %s', (source, post, expected) => {
    expect(told(ask(source, post))).toBe(expected);
  });

  it('tells where a defect stands', () => {
    const source = 'post.nytt && post.stillinger % 0 == 1';
    const outcome = ask(source, { nytt: true, stillinger: 3 });
    if (outcome.kind !== 'defect') throw new Error(told(outcome));
    const { from, to } = outcome.problem;
    expect(source.slice(from, to)).toBe('post.stillinger % 0');
  });
});

describe('numbers', () => {
  it.each([
    ['post.stillinger == 3', 'true'],
    ['post.stillinger == 3.0', 'true'],
    ['post.stillinger < 3.5', 'true'],
    ['post.stillinger / 2 == 1', 'true'],
    ['post.andel == 3', 'true'],
    ['post.andel / 2.0 == 1.5', 'true'],
    ['post.stillinger == post.andel', 'true'],
    ['post.stillinger in [1.0, 3.0]', 'true'],
    ['post.nivaa + 1 == 3', 'true'],
  ])('%s', (source, expected) => {
    expect(told(ask(source, { stillinger: 3, andel: 3, nivaa: 2 }))).toBe(expected);
  });
});

describe('our functions', () => {
  const statuslogg = [
    { dato: '2026-01-01', status: 'planlagt', tekst: 'a' },
    { dato: '2026-05-01', status: 'pågår', tekst: 'b' },
    { dato: '2026-05-01', status: 'pågår', tekst: 'c' },
    { dato: '2026-09-01', status: 'fullført', tekst: 'd' },
  ];
  it.each<[string, JsonObject, string]>([
    ['siste(post.statuslogg).tekst == "c"', { statuslogg }, 'true'],
    ['dager(siste(post.statuslogg).dato, dato) == 45', { statuslogg }, 'true'],
    ['siste(post.statuslogg).tekst == "c"', {}, '? /statuslogg'],
    ['siste(post.statuslogg).tekst == "c"', { statuslogg: [] }, '? /statuslogg'],
    ['siste(post.statuslogg).tekst == "c"', { statuslogg: statuslogg.slice(3) }, '? /statuslogg'],
    [
      'siste(post.statuslogg.filter(l, l.tekst == "z")).tekst == "c"',
      { statuslogg },
      '? /statuslogg',
    ],
    ['siste(post.aktiviteter).rolle == "innleder"', { aktiviteter: [{}] }, '? /aktiviteter/0/dato'],
    ['dager("2026-01-01", "2026-01-31") == 30', {}, 'true'],
    ['dager(post.slutt, post.start) == -1', { start: '2026-01-01', slutt: '2026-01-02' }, 'true'],
    ['dager(post.start, post.slutt) > 1', { start: '2026-01-01' }, '? /slutt'],
    ['dager(post.start, post.slutt) > 1', { start: '2026-01-01', slutt: 'x' }, '! no-day'],
    ['dager(post.fritt, dato) > 1', { fritt: 3 }, '! no-overload'],
    ['sum(post.tall) == 0', {}, 'true'],
    ['sum(post.tall) == 6', { tall: [1, 2, 3] }, 'true'],
    ['sum([1, 2.5]) == 3.5', {}, 'true'],
    ['sum(post.fritt) == 1', { fritt: ['a'] }, '! no-overload'],
    ['gjelder(post.fritt, dato)', { fritt: 3 }, '! no-overload'],
    ['gjelder(post.fritt, dato)', { fritt: { fra: '2026-01-01', til: null } }, 'true'],
  ])('%s of %j is %s', (source, post, expected) => {
    expect(told(ask(source, post, 'vilkar', { status: null }))).toBe(expected);
  });

  it('takes the status, or null without one', () => {
    expect(told(ask('status == "pågår"', {}, 'vilkar', { status: 'pågår' }))).toBe('true');
    expect(told(ask('status == null', {}, 'vilkar', { status: null }))).toBe('true');
  });
});

describe('results', () => {
  it.each<[string, JsonObject, string]>([
    ['post.prosjekttype', { prosjekttype: 'forskningsprosjekt' }, 'forskningsprosjekt'],
    ['post.stillinger', { stillinger: 3 }, '3'],
    ['post.nytt', { nytt: false }, 'false'],
    ['post.nytt ? "a" : null', { nytt: false }, 'null'],
    ['post.prosjekttype', {}, '? /prosjekttype'],
    ['post.fritt', { fritt: [1] }, '! result'],
    ['post.fritt', { fritt: 1.5 }, '! result'],
    ['post.fritt', { fritt: 3 }, '3'],
  ])('%s of %j groups as %s', (source, post, expected) => {
    expect(told(ask(source, post, 'per'))).toBe(expected);
  });

  it('gives the day of an element, with pointers into its post', () => {
    expect(told(ask('element.dato', {}, 'day', { element: { dato: '2026-01-01' } }))).toBe(
      '2026-01-01',
    );
    expect(told(ask('element.dato', {}, 'day', { element: {} }))).toBe('? /aktiviteter/1/dato');
  });
});

describe('lists described in a branch', () => {
  it('read as empty where every schema that says anything says list', () => {
    const schema = {
      type: 'object',
      properties: {
        a: { $ref: '#/$defs/liste' },
        c: { oneOf: [{ type: 'array' }, { type: 'string' }] },
      },
      oneOf: [{ properties: { b: { type: 'array' } } }],
      $defs: { liste: { type: ['array', 'null'] } },
    };
    const view = viewDocument('a.json', new Map([['a.json', schema]]));
    const scope = hvorScope({ post: view, element: null }, () => 'known');
    const post = prepare({}, shapeOf(view));
    const asked = (source: string) => told(evaluate(compiledOf(source, scope), { post }));
    expect(asked('post.a.size() == 0')).toBe('true');
    expect(asked('post.b.size() == 0')).toBe('true');
    expect(asked('size(post.c) == 0')).toBe('? /c');
  });
});

it('knows which expressions use the day', () => {
  expect(usesDay(compiledOf(FOI, SCOPES.hvor))).toBe(true);
  expect(usesDay(compiledOf('post.nytt', SCOPES.hvor))).toBe(false);
});
