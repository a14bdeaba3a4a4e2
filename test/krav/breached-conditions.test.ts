import { describe, expect, it } from 'vitest';
import { told } from './became-known.ts';
import { BASE, edited } from './comparing/compared.ts';

const K3 = 'data/krav/K-3.yaml';
const KRAV = BASE[K3] ?? '';
type Files = Readonly<Record<string, string>>;

/** The base with its condition changed, and no other promise; what more there is comes last. */
function with3(from: string, to: string, more: Files = {}): Files {
  const files = from === '' ? BASE : edited(K3, from, to);
  const { 'data/krav/K-1.yaml': _1, 'data/krav/K-2.yaml': _2, ...rest } = files;
  return { ...rest, ...more };
}

const OTHER_ART = 'post.art == "a"';

describe('what has become known of a condition', () => {
  it('is nothing of the days before it was in force, and of exempt days', () => {
    const files = with3(
      `skal: ${OTHER_ART}\n`,
      'skal: post.art == "b"\ngjelder_fra: 2026-10-01\nunntak:\n  - {fra: 2026-10-11, til: 2026-10-20, begrunnelse: b}\n',
    );
    expect(
      told(files, '2026-10-31')
        .split('\n')
        .filter((line) => line.includes('P-1')),
    ).toEqual([
      '2026-10-01 K-3/P-1/2026-10-01/opened',
      '2026-10-11 K-3/P-1/2026-10-01/closed/2026-10-11',
      '2026-10-21 K-3/P-1/2026-10-21/opened',
      '{krav:K-3,group:null,post:P-1,side:null,from:2026-10-01,to:2026-10-10,alvor:feil}',
      '{krav:K-3,group:null,post:P-1,side:null,from:2026-10-21,to:null,alvor:feil}',
    ]);
  });

  it('is by the rule of each day', () => {
    const files = with3(
      'alvor: feil\n',
      'alvor: feil\nendringer:\n  - {fra: 2026-05-01, vedtak: sak, skal: post.art == "b", alvor: advarsel}\n  - {fra: 2026-07-01, vedtak: sak, skal: post.art == "a"}\n',
    );
    expect(
      told(files, '2026-11-26')
        .split('\n')
        .filter((line) => line.includes('P-3')),
    ).toEqual([
      '2026-05-01 K-3/P-3/2026-05-01/opened',
      '2026-07-01 K-3/P-3/2026-05-01/closed/2026-07-01',
      '{krav:K-3,group:null,post:P-3,side:null,from:2026-05-01,to:2026-06-30,alvor:advarsel}',
    ]);
  });

  it('is of the posts that it asked about on each day', () => {
    const asked = 'gjelder: anlegg\nskal: post.art == "a"\n';
    const later = `${asked}endringer:\n  - {fra: 2026-05-01, vedtak: sak, gjelder: prosjekt, skal: post.art == "b"}\n`;
    const {
      'data/prosjekter/P-1.yaml': _1,
      'data/prosjekter/P-2.yaml': _2,
      ...rest
    } = with3('', '');
    const files = (krav: string): Files => ({
      ...rest,
      [K3]: `id: K-3\ntittel: Art\nform: vilkar\nalvor: feil\ntolkning: Prøve.\ngjelder_fra: 2026-01-01\n${krav}`,
      'data/register.yaml': `${BASE['data/register.yaml']?.replace('typer:\n', 'typer:\n  anlegg: anlegg/*.yaml\n')}`,
      'schemas/anlegg.schema.json': `${BASE['schemas/prosjekt.schema.json']?.replace('prosjekt.schema', 'anlegg.schema')}`,
      'data/anlegg/A-1.yaml':
        'id: A-1\nart: b\nstart: 2026-02-01\nstatuslogg: [{dato: 2026-02-01, status: pågår}]\n',
      'data/anlegg/A-2.yaml': 'id: [\n',
    });
    const told3 = told(files(later), '2026-11-26', files(asked), '2026-04-01').split('\n');
    expect(told3).toEqual([
      '2026-05-01 K-3/A-1/2026-02-01/closed/2026-05-01',
      '2026-05-01 K-3/P-3/2026-05-01/opened',
      '{krav:K-3,group:null,post:A-1,side:null,from:2026-02-01,to:2026-04-30,alvor:feil}',
      '{krav:K-3,group:null,post:P-3,side:null,from:2026-05-01,to:null,alvor:feil}',
    ]);
  });

  it('is only of posts of a type that is there', () => {
    const files = with3(
      'gjelder: prosjekt\n',
      'gjelder: anlegg\ngjelder_fra: 2026-01-01\nendringer:\n  - {fra: 2026-05-01, vedtak: sak, gjelder: prosjekt, skal: post.art == "b"}\n',
    );
    expect(
      told(files, '2026-11-26')
        .split('\n')
        .filter((line) => line.includes('P-3')),
    ).toEqual([
      '2026-05-01 K-3/P-3/2026-05-01/opened',
      '{krav:K-3,group:null,post:P-3,side:null,from:2026-05-01,to:null,alvor:feil}',
    ]);
  });

  it.each([
    ['the first of them', 'a', 'b'],
    ['the last of them', 'b', 'a'],
  ])('is broken of posts that share an id where %s is', (_, first, last) => {
    const text = (art: string) =>
      `id: P-9\nart: ${art}\nstart: 2026-06-01\nslutt: 2028-12-31\nstatuslogg:\n  - {dato: 2026-06-01, status: pågår}\n`;
    const files = with3(KRAV, KRAV, {
      'data/prosjekter/P-9.yaml': text(first),
      'data/prosjekter/P-9b.yaml': text(last),
    });
    expect(told(files, '2026-11-26')).toBe(
      '2026-06-01 K-3/P-9/2026-06-01/opened\n{krav:K-3,group:null,post:P-9,side:null,from:2026-06-01,to:null,alvor:feil}',
    );
  });
});

describe('what has become known of events', () => {
  it('is nothing of one without a day: it may have been in any period', () => {
    const lines = 'hendelser:\n  - {dato: 2026-02-01}\n';
    const meetings = (more: string) => edited('data/prosjekter/P-1.yaml', lines, `${lines}${more}`);
    const held = edited('data/prosjekter/P-1.yaml', '  - {dato: 2026-05-01}\n', '');
    expect(told(held, '2026-07-10')).toBe(
      '2026-07-01 K-2/below/2026-07-01/opened\n{krav:K-2,group:null,post:null,side:below,from:2026-07-01,to:null,alvor:advarsel}',
    );
    const undated = meetings('  - {}\n')['data/prosjekter/P-1.yaml'] ?? '';
    expect(
      told(
        { ...held, 'data/prosjekter/P-1.yaml': undated.replace('  - {dato: 2026-05-01}\n', '') },
        '2026-07-10',
      ),
    ).toBe('');
  });
});

describe('what was known of a later day', () => {
  it('stands when an earlier day is asked about', () => {
    const files = with3(OTHER_ART, 'dato < "2026-11-20" || post.art == "b"');
    const known = told(files, '2026-11-26')
      .split('\n')
      .filter((line) => line.startsWith('{'));
    expect(told(files, '2026-11-10', files, '2026-11-26').split('\n')).toEqual(known);
  });
});
