import { describe, expect, it } from 'vitest';
import { hvorScope } from '../../src/query/check/scope.ts';
import { viewDocument } from '../../src/read/schema/view.ts';
import { problemsOf, SCOPES, type ScopeName } from './schemas.ts';

const RIGHT: Readonly<Record<ScopeName, readonly string[]>> = {
  hvor: [
    'post.finansiering.exists(f, f.kilde == "foi-fondet" && f.tilsagn_kr > 0 && gjelder(f, dato))',
    'true',
    'post.nytt',
    '!post.nytt || !!post.nytt',
    "post.prosjekttype == 'offentlig sektor-ph.d.'",
    'post.prosjekttype != "forskningsprosjekt" && post.nytt',
    'post.prosjekttype in ["forskningsprosjekt", "offentlig sektor-ph.d."]',
    'has(post.slutt) && post.slutt < "2027-01-01"',
    'has(post.leder) && has(post.leder.rolle)',
    'post.leder.rolle == "prosjekteier"',
    'post["leder"]["rolle"] == "prosjekteier"',
    'post.start <= dato && dato <= post.slutt',
    'dato >= "2026-01-01"',
    '"2026-01-01" > dato',
    'dato != post["start"]',
    'post.stillinger >= 2',
    'post.stillinger >= 2.5',
    'post.andel == 1',
    'post.andel * 2.0 > 1',
    'double(post.stillinger) * 1.5 > 2.0',
    'post.stillinger % 2 == 0 && -post.stillinger < 0',
    'post.ramme_kr == null || post.ramme_kr > 1000',
    'post.merknad != null && post.merknad.contains("viktig")',
    'post.fritt == "hva som helst" || post.fritt > 3 || post.fritt.a.b',
    'post.nivaa == 2 && post.nivaa < 3',
    '"helse" in post.stikkord',
    'post.stikkord == ["helse", "klima"]',
    'post.stikkord.size() > 0 && size(post.tittel) < 80',
    'post.tall.exists(t, t == 3) && post.tall.all(t, t > 0)',
    'post.tall.map(t, t * 2).exists_one(t, t == 4)',
    'post.tall.map(t, t > 1, t * 2).filter(t, t > 2).size() == 1',
    'post.finansiering.filter(f, f.kilde == "egne midler").size() > 0',
    'post.finansiering[0].kilde == "foi-fondet"',
    'sum(post.finansiering.map(f, f.tilsagn_kr)) >= 100000',
    'dager(post.start, post.slutt) > 365',
    'dager("2026-01-01", post.slutt) > 365',
    'post.tittel.startsWith("EKSEMPEL:") || post.tittel.endsWith("!")',
    'post.tittel.matches("(?i)^eks\\\\w+")',
    'post.tiltak == "T-4-09"',
    '"T-4-10" in post.andre_tiltak',
    'post.tiltak in ["T-4-08", "T-4-09"]',
    'post.apent.ukjent == 3',
    '(post.nytt ? post.start : post.slutt) < "2026-01-01"',
    'post.tittel == "æøå 😀 “hermetegn”" // merknad',
    'post.tittel == r"\\d" || post.tittel == """flere\nlinjer"""',
    'post.finansiering.exists(f, post.stikkord.exists(s, s == "helse" && f.tilsagn_kr > 0))',
    '{"a": post.nytt}.a',
    'string(post.stillinger) == "3" && int("3") == post.stillinger',
    'post.finansiering.exists(f, f.fra <= dato && (!has(f.til) || dato <= f.til))',
    'post.finansiering.exists(dato, dato.kilde == "foi-fondet")',
  ],
  hvorElement: [
    'element.rolle == "innleder" && post.nytt',
    'has(element.dato) && element.dato < dato',
  ],
  per: [
    'post.prosjekttype',
    'post.nytt',
    'post.stillinger',
    'post.nytt ? post.prosjekttype : null',
    'post.merknad',
    'post.fritt',
  ],
  day: ['element.dato', 'post.start', 'has(element.dato) ? element.dato : post.start'],
  vilkar: [
    'status == "fullført"',
    'status == null || status in ["pågår", "planlagt"]',
    'dager(siste(post.statuslogg).dato, dato) > 120',
    'siste(post.statuslogg).tekst.contains("ferdig")',
    'post.statuslogg.exists(s, s.status == "pågår")',
    'post.finansiering.exists(f, gjelder(f, dato))',
    'sum(post.finansiering.filter(f, f.kilde == "foi-fondet").map(f, f.tilsagn_kr)) * 2 <= sum(post.finansiering.map(f, f.tilsagn_kr))',
    'dager(post.start, post.slutt) >= 1095 && dager(post.start, post.slutt) <= 1461',
  ],
  where: ['status == "pågår" && dager(dato, post.slutt) < 90', 'dato > "2026-01-01"'],
};

describe('a right expression', () => {
  const all = Object.entries(RIGHT).flatMap(([scope, sources]) =>
    // The keys are those of the record above.
    sources.map((source) => [scope as ScopeName, source] as const),
  );
  it.each(all)('in %s: %s', (scope, source) => {
    expect(problemsOf(source, SCOPES[scope])).toEqual([]);
  });

  it('may use every field where no schema says anything', () => {
    const nothing = viewDocument('finnes-ikke.json', new Map());
    const scope = hvorScope({ post: nothing, element: nothing }, () => 'known');
    for (const source of [
      'post.a.b == 3 && element.c < dato && gjelder(element, dato)',
      'post.liste.exists(x, x.y && x.z > "a")',
      'post.status == "x"',
    ]) {
      expect(problemsOf(source, scope)).toEqual([]);
    }
  });

  it('may use a field that a pattern of the schema allows', () => {
    const schema = {
      type: 'object',
      additionalProperties: false,
      properties: { a: { type: 'string' }, b: true },
      patternProperties: { '^x': {} },
    };
    const view = viewDocument('a.json', new Map([['a.json', schema]]));
    const scope = hvorScope({ post: view, element: null }, () => 'known');
    expect(problemsOf('post.x1 == 2 && post.b', scope)).toEqual([]);
  });

  it('may use a field that only a branch of the schema describes', () => {
    const schema = {
      type: 'object',
      unevaluatedProperties: false,
      properties: { type: { enum: ['a', 'b'] } },
      allOf: [
        {
          if: { properties: { type: { const: 'a' } } },
          // biome-ignore lint/suspicious/noThenProperty: a JSON Schema keyword
          then: { properties: { lengde: { type: 'integer' } } },
        },
      ],
      oneOf: [
        { properties: { verdi: { type: 'string' } } },
        { properties: { verdi: { type: 'integer' } } },
      ],
    };
    const view = viewDocument('a.json', new Map([['a.json', schema]]));
    const scope = hvorScope({ post: view, element: null }, () => 'known');
    expect(problemsOf('post.lengde > 3 && post.verdi == 3', scope)).toEqual([]);
    expect(problemsOf('post.lengd > 3', scope)).toHaveLength(1);
  });
});
