import { describe, expect, it } from 'vitest';
import { project } from './rules/judged.ts';
import { answer } from './whole-answer.ts';

function condition(rest: string): string {
  return `id: K-1\ntittel: Prøve\nform: vilkar\ngjelder: prosjekt\nalvor: feil\ntolkning: Prøve.\n${rest}`;
}

const POSTS = [
  project('P-1', '2026-01-01..2027-02-28'),
  project('P-2', '2026-01-10..2027-12-31', 'b'),
  ['data/prosjekter/P-3.yaml', 'id: P-3\nstart: 2026-01-01\nslutt: 2028-01-01\n'],
] satisfies [string, string][];

describe('all that is said of a condition', () => {
  it('that holds for one, not for another, and is not known of a third', () => {
    expect(
      answer(POSTS, condition('naar: dato >= post.start\nskal: post.art == "a"\n')),
    ).toMatchInlineSnapshot(`
      "form: vilkar
      severity: error
      severityAbove: error
      rules: {from:null,min:null,max:null,severity:error,severityAbove:error,decision:null,decidedOn:null}
      verdict: broken
      sides: {below:null,above:null}
      count: {low:1,high:2,planned:0,paused:0}
      counted: P-1
      possible: P-3
      unknown: {post:P-3,reason:krav/missing-field,field:/art}
      posts: {post:P-1,verdict:met,at:{path:data/prosjekter/P-1.yaml}}
      posts: {post:P-2,verdict:broken,at:{path:data/prosjekter/P-2.yaml}}
      posts: {post:P-3,verdict:unknown,at:{path:data/prosjekter/P-3.yaml}}
      daysBroken: 0
      daysUnknown: 0
      daysExempt: 0
      life/late-start warning P-3 {plannedStart:2026-01-01,goingOn:[pågår],ended:[fullført]}
      krav/condition error K-1 {krav:K-1,title:Prøve,posts:[P-2]}"
    `);
  });

  it('that asks by a function that is not there, of one alone', () => {
    expect(
      answer(
        POSTS,
        condition(
          'naar: has(post.art) && post.art == "b"\nskal: post.slutt < date("2027-01-01")\n',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "form: vilkar
      severity: error
      severityAbove: error
      rules: {from:null,min:null,max:null,severity:error,severityAbove:error,decision:null,decidedOn:null}
      verdict: unknown
      sides: {below:null,above:null}
      count: {low:0,high:1,planned:0,paused:0}
      possible: P-2
      unknown: {post:P-2,reason:krav/expression,field:null}
      posts: {post:P-2,verdict:unknown,at:{path:data/prosjekter/P-2.yaml}}
      daysBroken: 0
      daysUnknown: 0
      daysExempt: 0
      life/late-start warning P-3 {plannedStart:2026-01-01,goingOn:[pågår],ended:[fullført]}
      krav/expression error K-1 {problem:{kind:unknown-function,name:date,nearest:null}}"
    `);
  });

  it('that asks for something of some alone', () => {
    expect(
      answer(POSTS, condition('naar: has(post.art)\nskal: dager(dato, post.slutt) > 100\n')),
    ).toMatchInlineSnapshot(`
      "form: vilkar
      severity: error
      severityAbove: error
      rules: {from:null,min:null,max:null,severity:error,severityAbove:error,decision:null,decidedOn:null}
      verdict: broken
      sides: {below:null,above:null}
      count: {low:1,high:1,planned:0,paused:0}
      counted: P-2
      posts: {post:P-1,verdict:broken,at:{path:data/prosjekter/P-1.yaml}}
      posts: {post:P-2,verdict:met,at:{path:data/prosjekter/P-2.yaml}}
      daysBroken: 0
      daysUnknown: 0
      daysExempt: 0
      life/late-start warning P-3 {plannedStart:2026-01-01,goingOn:[pågår],ended:[fullført]}
      krav/condition error K-1 {krav:K-1,title:Prøve,posts:[P-1]}"
    `);
  });

  it('from a day ahead', () => {
    expect(
      answer(POSTS, condition('skal: has(post.art)\ngjelder_fra: 2027-01-01\n')),
    ).toMatchInlineSnapshot(`
      "form: vilkar
      severity: error
      severityAbove: error
      rules: {from:2027-01-01,min:null,max:null,severity:error,severityAbove:error,decision:null,decidedOn:null}
      verdict: not-in-force
      sides: {below:null,above:null}
      count: {low:2,high:2,planned:0,paused:0}
      counted: P-1
      counted: P-2
      posts: {post:P-1,verdict:met,at:{path:data/prosjekter/P-1.yaml}}
      posts: {post:P-2,verdict:met,at:{path:data/prosjekter/P-2.yaml}}
      posts: {post:P-3,verdict:broken,at:{path:data/prosjekter/P-3.yaml}}
      daysBroken: 0
      daysUnknown: 0
      daysExempt: 0
      life/late-start warning P-3 {plannedStart:2026-01-01,goingOn:[pågår],ended:[fullført]}"
    `);
  });

  it('of a post that cannot be read', () => {
    const broken: [string, string] = ['data/prosjekter/P-4.yaml', 'id: [\n'];
    expect(
      answer([...POSTS.slice(0, 2), broken], condition('skal: has(post.art)\n')),
    ).toMatchInlineSnapshot(`
      "form: vilkar
      severity: error
      severityAbove: error
      rules: {from:null,min:null,max:null,severity:error,severityAbove:error,decision:null,decidedOn:null}
      verdict: unknown
      sides: {below:null,above:null}
      count: {low:2,high:3,planned:0,paused:0}
      counted: P-1
      counted: P-2
      possible: P-4
      unknown: {post:P-4,reason:krav/set-aside,field:null}
      posts: {post:P-1,verdict:met,at:{path:data/prosjekter/P-1.yaml}}
      posts: {post:P-2,verdict:met,at:{path:data/prosjekter/P-2.yaml}}
      posts: {post:P-4,verdict:unknown,at:{path:data/prosjekter/P-4.yaml}}
      daysBroken: 0
      daysUnknown: 0
      daysExempt: 0
      yaml/syntax error P-4 {fault:UNCLOSED,detail:Flow sequence in block collection must be sufficiently indented and end with a ],remedy:null}
      krav/unknown warning K-1 {krav:K-1,why:[P-4]}"
    `);
  });

  it('with examples that are not as it says', () => {
    expect(
      answer(
        POSTS.slice(0, 2),
        condition(
          'naar: post.art == "a"\nskal: post.art == "a"\neksempler:\n  teller: [P-1, P-2]\n  teller_ikke: [P-1, P-2]\n',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "form: vilkar
      severity: error
      severityAbove: error
      rules: {from:null,min:null,max:null,severity:error,severityAbove:error,decision:null,decidedOn:null}
      verdict: met
      sides: {below:null,above:null}
      count: {low:1,high:1,planned:0,paused:0}
      counted: P-1
      posts: {post:P-1,verdict:met,at:{path:data/prosjekter/P-1.yaml}}
      daysBroken: 0
      daysUnknown: 0
      daysExempt: 0
      krav/example error K-1 {post:P-2,shouldCount:true}
      krav/example error K-1 {post:P-1,shouldCount:false}"
    `);
  });
});
