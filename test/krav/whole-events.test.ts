import { describe, expect, it } from 'vitest';
import { project } from './rules/judged.ts';
import { answer } from './whole-answer.ts';

const STOPPED = '  - {dato: 2026-06-10, status: fullført}\n';

describe('all that is said of events and of conditions', () => {
  const days = ['2025-12-31', '2026-02-01', '2026-02-10', '2026-05-05', '2026-10-01', '2026-11-27'];
  const log = `hendelser:\n${days.map((dato) => `  - {dato: ${dato}, art: x}\n`).join('')}  - {art: x}\n`;
  const posts = [
    project('P-1', '2026-01-01..2027-02-28', 'a', log),
    project('P-2', '2026-01-10..2027-12-31', 'b', STOPPED),
  ];
  const events = (rest: string) =>
    `id: K-1\ntittel: Prøve\nform: hendelser\ntell: prosjekt.hendelser\ndato: element.dato\ngjelder_fra: 2026-01-01\nalvor: feil\ntolkning: Prøve.\n${rest}`;

  it('of which there are to be one or two in each quarter', () => {
    expect(answer(posts, events('periode: kvartal\nminst: 1\nhoyst: 2\n'))).toMatchInlineSnapshot(`
      "form: hendelser
      severity: error
      severityAbove: error
      min: 1
      max: 2
      rules: {from:2026-01-01,min:1,max:2,severity:error,severityAbove:error,decision:null,decidedOn:null}
      verdict: unknown
      sides: {below:unknown,above:met}
      count: {low:1,high:2,planned:0,paused:0}
      margin: 0
      headroom: 0
      counted: P-1/hendelser/4
      possible: P-1/hendelser/6
      unknown: {post:P-1/hendelser/6,reason:krav/missing-field,field:/hendelser/6/dato}
      periods: {period:2026-K1,from:2026-01-01,to:2026-03-31,low:2,high:3,verdict:unknown,missing:null,min:1,max:2}
      periods: {period:2026-K2,from:2026-04-01,to:2026-06-30,low:1,high:2,verdict:met,missing:null,min:1,max:2}
      periods: {period:2026-K3,from:2026-07-01,to:2026-09-30,low:0,high:1,verdict:unknown,missing:null,min:1,max:2}
      periods: {period:2026-K4,from:2026-10-01,to:2026-12-31,low:1,high:2,verdict:pending,missing:0,min:1,max:2}
      daysBroken: 0
      daysUnknown: 0
      daysExempt: 0
      krav/unknown warning K-1 {krav:K-1,why:[P-1/hendelser/6]}"
    `);
  });

  it('of which there are to be three in each third of the year', () => {
    expect(answer(posts, events('periode: tertial\nminst: 3\n'))).toMatchInlineSnapshot(`
      "form: hendelser
      severity: error
      severityAbove: error
      min: 3
      rules: {from:2026-01-01,min:3,max:null,severity:error,severityAbove:error,decision:null,decidedOn:null}
      verdict: broken
      sides: {below:broken,above:null}
      count: {low:1,high:2,planned:0,paused:0}
      margin: -2
      counted: P-1/hendelser/4
      possible: P-1/hendelser/6
      unknown: {post:P-1/hendelser/6,reason:krav/missing-field,field:/hendelser/6/dato}
      periods: {period:2026-T1,from:2026-01-01,to:2026-04-30,low:2,high:3,verdict:unknown,missing:null,min:3,max:null}
      periods: {period:2026-T2,from:2026-05-01,to:2026-08-31,low:1,high:2,verdict:broken,missing:null,min:3,max:null}
      periods: {period:2026-T3,from:2026-09-01,to:2026-12-31,low:1,high:2,verdict:pending,missing:2,min:3,max:null}
      daysBroken: 0
      daysUnknown: 0
      daysExempt: 0
      krav/period error K-1 {krav:K-1,period:2026-T2,count:2,missing:1}"
    `);
  });

  it('that holds for one, and is not known of another', () => {
    const condition =
      'id: K-1\ntittel: Prøve\nform: vilkar\ngjelder: prosjekt\nnaar: post.art != "c"\nskal: post.slutt < "2027-06-01"\nalvor: advarsel\ntolkning: Prøve.\n';
    expect(
      answer(
        [
          ...posts,
          ['data/prosjekter/P-3.yaml', 'id: P-3\nart: a\n'],
          ['data/prosjekter/P-4.yaml', 'id: P-4\nart: c\n'],
        ],
        condition,
      ),
    ).toMatchInlineSnapshot(`
      "form: vilkar
      severity: warning
      severityAbove: warning
      rules: {from:null,min:null,max:null,severity:warning,severityAbove:warning,decision:null,decidedOn:null}
      verdict: broken
      sides: {below:null,above:null}
      count: {low:1,high:2,planned:0,paused:0}
      counted: P-1
      possible: P-3
      unknown: {post:P-3,reason:krav/missing-field,field:/slutt}
      posts: {post:P-1,verdict:met,at:{path:data/prosjekter/P-1.yaml}}
      posts: {post:P-2,verdict:broken,at:{path:data/prosjekter/P-2.yaml}}
      posts: {post:P-3,verdict:unknown,at:{path:data/prosjekter/P-3.yaml}}
      daysBroken: 0
      daysUnknown: 0
      daysExempt: 0
      life/late-start warning P-3 {plannedStart:null,goingOn:[pågår],ended:[fullført]}
      life/late-start warning P-4 {plannedStart:null,goingOn:[pågår],ended:[fullført]}
      krav/condition warning K-1 {krav:K-1,title:Prøve,posts:[P-2]}"
    `);
  });
});
