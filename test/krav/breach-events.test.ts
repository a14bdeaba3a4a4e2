import { describe, expect, it } from 'vitest';
import { told } from './became-known.ts';
import { BASE, edited } from './comparing/compared.ts';

type Files = Readonly<Record<string, string>>;

const P = (id: string) => `data/prosjekter/${id}.yaml`;
const K = (id: string) => `data/krav/${id}.yaml`;

const ended = (files: Files, id: string, day: string): Files => ({
  ...files,
  [P(id)]: (files[P(id)] ?? '').replace(
    'pågår}\n',
    `pågår}\n  - {dato: ${day}, status: fullført}\n`,
  ),
});
const TWO_ENDED = ended(ended(BASE, 'P-2', '2026-11-10'), 'P-3', '2026-11-12');

describe('what has become known of breaches', () => {
  it('is, at first, all there has been', () => {
    expect(told(TWO_ENDED, '2026-11-26')).toMatchInlineSnapshot(`
      "2026-11-13 K-1/below/2026-11-13/opened
      {krav:K-1,group:null,post:null,side:below,from:2026-11-13,to:null,alvor:feil}"
    `);
  });

  it('is nothing where nothing has happened, and a close when it has', () => {
    expect(told(TWO_ENDED, '2026-11-26', TWO_ENDED, '2026-11-20')).toMatchInlineSnapshot(
      `"{krav:K-1,group:null,post:null,side:below,from:2026-11-13,to:null,alvor:feil}"`,
    );
    const mended = {
      ...TWO_ENDED,
      [P('P-4')]:
        'id: P-4\nart: a\nstart: 2026-11-22\nstatuslogg:\n  - {dato: 2026-11-22, status: pågår}\n',
    };
    expect(told(mended, '2026-11-26', TWO_ENDED, '2026-11-20')).toMatchInlineSnapshot(`
      "2026-11-22 K-1/below/2026-11-13/closed/2026-11-22
      {krav:K-1,group:null,post:null,side:below,from:2026-11-13,to:2026-11-21,alvor:feil}"
    `);
  });

  it('is that it was on other days, or never', () => {
    const later = ended(ended(BASE, 'P-2', '2026-11-10'), 'P-3', '2026-11-14');
    expect(told(later, '2026-11-26', TWO_ENDED, '2026-11-20')).toMatchInlineSnapshot(`
      "null K-1/below/2026-11-13/corrected/2026-11-15..
      {krav:K-1,group:null,post:null,side:below,from:2026-11-15,to:null,alvor:feil}"
    `);
    expect(told(BASE, '2026-11-26', TWO_ENDED, '2026-11-20')).toMatchInlineSnapshot(
      `"null K-1/below/2026-11-13/corrected/none"`,
    );
  });

  it('is nothing where nobody knows whether it is over', () => {
    const unread = { ...TWO_ENDED, [P('P-3')]: 'id: [\n' };
    expect(told(unread, '2026-11-26', TWO_ENDED, '2026-11-20')).toMatchInlineSnapshot(
      `"{krav:K-1,group:null,post:null,side:below,from:2026-11-13,to:null,alvor:feil}"`,
    );
    const set = { ...TWO_ENDED, [K('K-1')]: 'id: [\n' };
    expect(told(set, '2026-11-26', TWO_ENDED, '2026-11-20')).toMatchInlineSnapshot(
      `"{krav:K-1,group:null,post:null,side:below,from:2026-11-13,to:null,alvor:feil}"`,
    );
  });

  it('is that it never was where the promise is taken away, and a close where it is lowered', () => {
    const { [K('K-1')]: _gone, ...without } = TWO_ENDED;
    expect(told(without, '2026-11-26', TWO_ENDED, '2026-11-20')).toMatchInlineSnapshot(
      `"null K-1/below/2026-11-13/corrected/none"`,
    );
    const lowered = {
      ...TWO_ENDED,
      [K('K-1')]:
        `${TWO_ENDED[K('K-1')]}endringer:\n  - {fra: 2026-11-24, vedtak: sak, minst: 1}\n`,
    };
    expect(told(lowered, '2026-11-26', TWO_ENDED, '2026-11-20')).toMatchInlineSnapshot(`
      "2026-11-24 K-1/below/2026-11-13/closed/2026-11-24
      {krav:K-1,group:null,post:null,side:below,from:2026-11-13,to:2026-11-23,alvor:feil}"
    `);
  });

  it('is told of each group', () => {
    const grouped = {
      ...TWO_ENDED,
      [K('K-1')]: (BASE[K('K-1')] ?? '').replace(
        'minst: 2',
        'per: post.art\ngrupper: [b]\nminst: 2',
      ),
    };
    expect(told(grouped, '2026-11-26')).toMatchInlineSnapshot(`
      "2026-01-01 K-1/b/below/2026-01-01/opened
      2026-11-13 K-1/a/below/2026-11-13/opened
      {krav:K-1,group:b,post:null,side:below,from:2026-01-01,to:null,alvor:feil}
      {krav:K-1,group:a,post:null,side:below,from:2026-11-13,to:null,alvor:feil}"
    `);
  });

  it('is told of each post that a condition is about', () => {
    const late = edited(
      K('K-3'),
      'post.art == "a"',
      'dato < "2026-11-15" || post.art == "c" || dato > "2026-11-24"',
    );
    expect(told(late, '2026-11-20')).toMatchInlineSnapshot(`
      "2026-11-15 K-3/P-1/2026-11-15/opened
      2026-11-15 K-3/P-2/2026-11-15/opened
      2026-11-15 K-3/P-3/2026-11-15/opened
      {krav:K-3,group:null,post:P-1,side:null,from:2026-11-15,to:null,alvor:feil}
      {krav:K-3,group:null,post:P-2,side:null,from:2026-11-15,to:null,alvor:feil}
      {krav:K-3,group:null,post:P-3,side:null,from:2026-11-15,to:null,alvor:feil}"
    `);
    expect(told(late, '2026-11-26', late, '2026-11-20')).toMatchInlineSnapshot(`
      "2026-11-25 K-3/P-1/2026-11-15/closed/2026-11-25
      2026-11-25 K-3/P-2/2026-11-15/closed/2026-11-25
      2026-11-25 K-3/P-3/2026-11-15/closed/2026-11-25
      {krav:K-3,group:null,post:P-1,side:null,from:2026-11-15,to:2026-11-24,alvor:feil}
      {krav:K-3,group:null,post:P-2,side:null,from:2026-11-15,to:2026-11-24,alvor:feil}
      {krav:K-3,group:null,post:P-3,side:null,from:2026-11-15,to:2026-11-24,alvor:feil}"
    `);
  });

  it('is told of periods once they are over, and of too many when they are', () => {
    expect(told(BASE, '2026-09-30')).toMatchInlineSnapshot(`""`);
    const most = edited(K('K-2'), 'minst: 1', 'hoyst: 0');
    expect(told(most, '2026-05-10')).toMatchInlineSnapshot(`
      "2026-02-01 K-2/above/2026-02-01/opened
      {krav:K-2,group:null,post:null,side:above,from:2026-02-01,to:null,alvor:advarsel}"
    `);
  });

  it('leaves out exempt days', () => {
    const exempt = {
      ...TWO_ENDED,
      [K('K-1')]:
        `${TWO_ENDED[K('K-1')]}unntak:\n  - {fra: 2026-11-15, til: 2026-11-18, vedtak: sak, begrunnelse: b}\n`,
    };
    expect(told(exempt, '2026-11-26')).toMatchInlineSnapshot(`
      "2026-11-13 K-1/below/2026-11-13/opened
      2026-11-15 K-1/below/2026-11-13/closed/2026-11-15
      2026-11-19 K-1/below/2026-11-19/opened
      {krav:K-1,group:null,post:null,side:below,from:2026-11-13,to:2026-11-14,alvor:feil}
      {krav:K-1,group:null,post:null,side:below,from:2026-11-19,to:null,alvor:feil}"
    `);
  });
});
