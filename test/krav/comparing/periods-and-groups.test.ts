import { describe, expect, it } from 'vitest';
import { BASE, edited, told } from './compared.ts';

const K = (id: string) => `data/krav/${id}.yaml`;

describe('a krav about what happens in periods', () => {
  it('that begins a quarter later was not in force in the first', () => {
    expect(
      told(edited(K('K-2'), 'gjelder_fra: 2026-01-01', 'gjelder_fra: 2026-04-01')),
    ).toMatchInlineSnapshot(`
      "changed krav K-2
      rule data/krav/K-2.yaml
      /gjelder_fra: {krav:K-2,path:data/krav/K-2.yaml,effect:looser,limits:null,gone:{years:[],breaches:[],unclear:[]},come:{years:[],breaches:[],unclear:[]},verdict:null,approver:null}
      rewritten: {group:null,side:null,from:2026-01-01,to:2026-03-31,before:met,after:not-in-force,krav:K-2,fields:[gjelder_fra]}
      new rules/rewritten error krav K-2/gjelder_fra {krav:K-2,fields:[gjelder_fra],days:90,from:2026-01-01,to:2026-03-31,before:met,after:not-in-force,entry:null,isCorrected:false}"
    `);
  });

  it('with no whole period so far has no day that can be rewritten', () => {
    const base = edited(K('K-2'), 'gjelder_fra: 2026-01-01', 'gjelder_fra: 2026-11-01');
    const head = { ...base, [K('K-2')]: base[K('K-2')]?.replace('minst: 1', 'minst: 9') ?? '' };
    expect(told(head, base)).toMatchInlineSnapshot(`
      "changed krav K-2
      rule data/krav/K-2.yaml
      /minst: {krav:K-2,path:data/krav/K-2.yaml,effect:stricter,limits:{before:{min:1,max:null},after:{min:9,max:null},from:null},gone:{years:[],breaches:[],unclear:[]},come:{years:[],breaches:[],unclear:[]},verdict:null,approver:null}
      new rules/unrecorded warning krav K-2/minst {krav:K-2,fields:[minst]}
      new krav/rules-changed note krav K-2/minst {change:stricter,paths:[data/krav/K-2.yaml],judgedBy:head}"
    `);
  });
});

describe('a krav in groups', () => {
  const grouped = (groups: string) => ({
    ...BASE,
    'data/krav/K-1.yaml': `id: K-1\ntittel: Prosjekter\nform: antall\ntell: prosjekt\nminst: 1\ngjelder_fra: 2026-01-01\nalvor: feil\ntolkning: Prøve.\nper: post.art\n${groups}`,
  });

  it('that asks for one group more asks for more', () => {
    expect(told(grouped('grupper: [a, b]\n'), grouped('grupper: [a]\n'))).toMatchInlineSnapshot(`
      "changed krav K-1
      rule data/krav/K-1.yaml
      /grupper: {krav:K-1,path:data/krav/K-1.yaml,effect:stricter,limits:null,gone:{years:[],breaches:[],unclear:[]},come:{years:[],breaches:[2026-01-01],unclear:[]},verdict:{before:met,after:broken},approver:null}
      K-1 met → broken: new by rules
        K-1 [below,b,null] {now:new,ahead:null,standing:broken,isUnclearAhead:false,byRules:true}
        gap appeared {side:below,group:b,verdict:broken,from:2026-01-01,to:2027-11-26}
      rewritten: {group:b,side:below,from:2026-01-01,to:2026-11-26,before:not-in-force,after:broken feil,krav:K-1,fields:[grupper]}
      new rules/rewritten error krav K-1/grupper {krav:K-1,fields:[grupper],days:330,from:2026-01-01,to:2026-11-26,before:not-in-force,after:broken feil,entry:[fra: 2026-11-26,vedtak: …,grupper: [\\a\\,\\b\\]],isCorrected:false}
      new krav/below error krav K-1/minst {krav:K-1,count:0,min:1,group:b}"
    `);
  });

  it('that asks for one group less asks for less', () => {
    expect(told(grouped('grupper: [a]\n'), grouped('grupper: [a, b]\n'))).toMatchInlineSnapshot(`
      "changed krav K-1
      rule data/krav/K-1.yaml
      /grupper: {krav:K-1,path:data/krav/K-1.yaml,effect:looser,limits:null,gone:{years:[],breaches:[2026-01-01],unclear:[]},come:{years:[],breaches:[],unclear:[]},verdict:{before:broken,after:met},approver:null}
      K-1 broken → met: resolved by rules
        K-1 [below,b,null] {now:resolved,ahead:null,standing:holds,isUnclearAhead:false,byRules:true}
        gap gone {side:below,group:b,verdict:broken,from:2026-01-01,to:2027-11-26}
      rewritten: {group:b,side:below,from:2026-01-01,to:2026-11-26,before:broken feil,after:not-in-force,krav:K-1,fields:[grupper]}
      new rules/rewritten error krav K-1/grupper {krav:K-1,fields:[grupper],days:330,from:2026-01-01,to:2026-11-26,before:broken feil,after:not-in-force,entry:[fra: 2026-11-26,vedtak: …,grupper: [\\a\\]],isCorrected:false}
      resolved krav/below error krav K-1/minst {krav:K-1,count:0,min:1,group:b}"
    `);
  });

  it('that no longer has groups is judged as a whole', () => {
    const base = grouped('grupper: [a, b]\n');
    const whole = { ...base, [K('K-1')]: base['data/krav/K-1.yaml'].split('per: ')[0] ?? '' };
    expect(told(whole, base)).toMatchInlineSnapshot(`
      "changed krav K-1
      rule data/krav/K-1.yaml
      /per: {krav:K-1,path:data/krav/K-1.yaml,effect:looser,limits:null,gone:{years:[],breaches:[2026-01-01],unclear:[]},come:{years:[],breaches:[],unclear:[]},verdict:{before:broken,after:met},approver:null}
      K-1 broken → met: resolved by rules
        K-1 [below,b,null] {now:resolved,ahead:null,standing:holds,isUnclearAhead:false,byRules:true}
        gap gone {side:below,group:b,verdict:broken,from:2026-01-01,to:2027-11-26}
      rewritten: {group:a,side:below,from:2026-01-01,to:2026-11-26,before:met,after:not-in-force,krav:K-1,fields:[per,grupper]}
      rewritten: {group:b,side:below,from:2026-01-01,to:2026-11-26,before:broken feil,after:not-in-force,krav:K-1,fields:[per,grupper]}
      rewritten: {group:null,side:below,from:2026-01-01,to:2026-11-26,before:not-in-force,after:met,krav:K-1,fields:[per,grupper]}
      new rules/rewritten error krav K-1/per {krav:K-1,fields:[per,grupper],days:330,from:2026-01-01,to:2026-11-26,before:met,after:not-in-force,entry:null,isCorrected:false}
      resolved krav/below error krav K-1/minst {krav:K-1,count:0,min:1,group:b}"
    `);
  });
});

describe('a krav that ended before anything was registered', () => {
  it.each([
    '',
    'per: post.art\n',
  ])('rewrites nothing when it asks for something else (%j)', (per) => {
    const ended = (rest: string) => ({
      ...BASE,
      'data/krav/K-1.yaml': `id: K-1\ntittel: Prosjekter\nform: antall\ntell: prosjekt\ngjelder_til: 2025-12-31\nalvor: feil\ntolkning: Prøve.\n${per}${rest}`,
    });
    const lines = told(ended('minst: 9\n'), ended('minst: 1\n')).split('\n');
    expect(lines.filter((line) => line.startsWith('rewritten'))).toEqual([]);
    expect(lines.filter((line) => line.startsWith('new rules/'))).toEqual([
      'new rules/unrecorded warning krav K-1/minst {krav:K-1,fields:[minst]}',
    ]);
  });
});
