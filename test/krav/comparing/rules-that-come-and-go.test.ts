import { describe, expect, it } from 'vitest';
import { BASE, edited, told } from './compared.ts';

const K = (id: string) => `data/krav/${id}.yaml`;

type Files = Readonly<Record<string, string>>;

/** The base with its first krav written in full another way. */
function counting(rest: string, files: Files = BASE): Files {
  return {
    ...files,
    [K('K-1')]:
      `id: K-1\ntittel: Prosjekter\nform: antall\ntell: prosjekt\nalvor: feil\ntolkning: Prøve.\n${rest}`,
  };
}

const change = (from: string, fields: string, decided = from) =>
  `  - {fra: ${from}, vedtatt: ${decided}, vedtak: sak, ${fields}}\n`;

describe('a krav that could not be read', () => {
  const faulty = edited(K('K-3'), 'post.art', 'post.arten');
  const aside = edited(K('K-2'), 'form: hendelser\n', '');

  it('and can be read now asks for nothing else that anybody knows of', () => {
    expect(told(BASE, aside)).toMatchInlineSnapshot(`
      "read-again krav K-2
      rule data/krav/K-2.yaml
      K-2 unknown → met: resolved by rules
        K-2 [null,null,null] {now:resolved,ahead:null,standing:holds,isUnclearAhead:false,byRules:true}
      new log/rewritten warning krav K-2 {until:2026-09-30,from:2026-09-30,krav:[]}
      new krav/rules-changed note   {paths:[data/krav/K-2.yaml],judgedBy:head}
      resolved schema/required error krav K-2/form {fields:[{name:form,title:Form,element:null}],exactly:false}"
    `);
  });

  it('and cannot be read now either', () => {
    const still = { ...aside, [K('K-2')]: `${aside[K('K-2')]}# Om møter.\n` };
    expect(told(still, aside)).toMatchInlineSnapshot(`
      "rule data/krav/K-2.yaml
      K-2 unknown → unknown: unchanged
        K-2 [null,null,null] {now:unchanged,ahead:null,standing:unknown,isUnclearAhead:false,byRules:false}
      new krav/rules-changed note   {paths:[data/krav/K-2.yaml],judgedBy:head}"
    `);
  });

  it('is new where there was none', () => {
    expect(told(aside, edited(K('K-2'), '', ''))).toMatchInlineSnapshot(`
      "added-set-aside krav K-2
      rule data/krav/K-2.yaml
      all: {krav:K-2,path:data/krav/K-2.yaml,effect:new,limits:null,gone:{years:[],breaches:[],unclear:[]},come:{years:[],breaches:[],unclear:[]},verdict:{before:null,after:unknown},approver:null}
      K-2 none → unknown: unchanged blind
        K-2 [null,null,null] {now:unchanged,ahead:null,standing:unknown,isUnclearAhead:false,byRules:false}
      new krav/rules-changed note krav K-2 {change:new,paths:[data/krav/K-2.yaml],judgedBy:head}
      new schema/required error krav K-2/form {fields:[{name:form,title:Form,element:null}],exactly:false}"
    `);
  });

  it('since its expression was wrong, and is right now', () => {
    expect(told(BASE, faulty)).toMatchInlineSnapshot(`
      "changed krav K-3
      rule data/krav/K-3.yaml
      K-3 unknown → met: resolved by rules
        K-3 [null,null,P-1] {now:resolved,ahead:null,standing:holds,isUnclearAhead:false,byRules:true}
        K-3 [null,null,P-2] {now:resolved,ahead:null,standing:holds,isUnclearAhead:false,byRules:true}
        K-3 [null,null,P-3] {now:resolved,ahead:null,standing:holds,isUnclearAhead:false,byRules:true}
      rewritten: {group:null,side:null,from:2026-11-26,to:2026-11-26,before:unknown feil,after:met,krav:K-3,fields:[skal]}
      new rules/rewritten error krav K-3/skal {krav:K-3,fields:[skal],days:1,from:2026-11-26,to:2026-11-26,before:unknown feil,after:met,entry:[fra: 2026-11-26,vedtak: …,skal: \\post.art == \\\\\\a\\\\\\\\],isCorrected:false}
      resolved krav/expression error krav K-3/skal {problem:{kind:unknown-field,field:arten,nearest:null,known:[id,start,slutt,statuslogg,art,ansvarlig,hendelser]}}"
    `);
  });
});

describe('a change that is known ahead', () => {
  const stricter = change('2027-06-01', 'minst: 3', '2026-01-02');
  const ahead = counting(`minst: 2\nhoyst: 3\ngjelder_fra: 2026-01-01\nendringer:\n${stricter}`);
  const without = counting('minst: 2\nhoyst: 3\ngjelder_fra: 2026-01-01\n');

  it('and is taken back is told with the day from which it would have held', () => {
    expect(told(without, ahead)).toMatchInlineSnapshot(`
      "changed krav K-1
      rule data/krav/K-1.yaml
      /endringer: {krav:K-1,path:data/krav/K-1.yaml,effect:looser,limits:{before:{min:3,max:3},after:{min:2,max:3},from:2027-06-01},gone:{years:[],breaches:[2027-06-01],unclear:[]},come:{years:[],breaches:[],unclear:[]},verdict:null,approver:null}
      K-1 met → met: resolved by rules
        K-1 [below,null,null] {now:null,ahead:resolved,standing:holds,isUnclearAhead:false,byRules:true}
        gap gone {side:below,group:null,verdict:broken,from:2027-06-01,to:2027-11-26}
      new krav/rules-changed warning krav K-1/endringer {change:looser,paths:[data/krav/K-1.yaml],judgedBy:head}"
    `);
  });

  it('and is taken back where an older one stands is told with the same day', () => {
    const older = change('2026-02-01', 'hoyst: 4');
    const both = counting(
      `minst: 2\nhoyst: 3\ngjelder_fra: 2026-01-01\nendringer:\n${older}${stricter}`,
    );
    const left = counting(`minst: 2\nhoyst: 3\ngjelder_fra: 2026-01-01\nendringer:\n${older}`);
    expect(told(left, both)).toMatchInlineSnapshot(`
      "changed krav K-1
      rule data/krav/K-1.yaml
      /endringer: {krav:K-1,path:data/krav/K-1.yaml,effect:looser,limits:{before:{min:3,max:4},after:{min:2,max:4},from:2027-06-01},gone:{years:[],breaches:[2027-06-01],unclear:[]},come:{years:[],breaches:[],unclear:[]},verdict:null,approver:null}
      K-1 met → met: resolved by rules
        K-1 [below,null,null] {now:null,ahead:resolved,standing:holds,isUnclearAhead:false,byRules:true}
        gap gone {side:below,group:null,verdict:broken,from:2027-06-01,to:2027-11-26}
      new krav/rules-changed warning krav K-1/endringer {change:looser,paths:[data/krav/K-1.yaml],judgedBy:head}"
    `);
  });

  it('and is put off is told with the day from which the last of both hold', () => {
    const later = counting(
      `minst: 2\nhoyst: 3\ngjelder_fra: 2026-01-01\nendringer:\n${change('2027-09-01', 'minst: 1', '2026-01-02')}`,
    );
    expect(told(later, ahead)).toMatchInlineSnapshot(`
      "changed krav K-1
      rule data/krav/K-1.yaml
      /endringer: {krav:K-1,path:data/krav/K-1.yaml,effect:looser,limits:{before:{min:3,max:3},after:{min:1,max:3},from:2027-09-01},gone:{years:[],breaches:[2027-06-01],unclear:[]},come:{years:[],breaches:[],unclear:[]},verdict:null,approver:null}
      K-1 met → met: resolved by rules
        K-1 [below,null,null] {now:null,ahead:resolved,standing:holds,isUnclearAhead:false,byRules:true}
        gap gone {side:below,group:null,verdict:broken,from:2027-06-01,to:2027-11-26}
      new krav/rules-changed warning krav K-1/endringer {change:looser,paths:[data/krav/K-1.yaml],judgedBy:head}"
    `);
  });
});

describe('a krav in force', () => {
  it('that begins later than it did asks for less', () => {
    const base = counting('minst: 2\ngjelder_fra: 2026-01-01\n');
    expect(told(counting('minst: 2\ngjelder_fra: 2026-04-01\n'), base)).toMatchInlineSnapshot(`
      "changed krav K-1
      rule data/krav/K-1.yaml
      /gjelder_fra: {krav:K-1,path:data/krav/K-1.yaml,effect:looser,limits:null,gone:{years:[],breaches:[],unclear:[]},come:{years:[],breaches:[],unclear:[]},verdict:null,approver:null}
      rewritten: {group:null,side:below,from:2026-01-01,to:2026-02-28,before:met,after:not-in-force,krav:K-1,fields:[gjelder_fra]}
      rewritten: {group:null,side:below,from:2026-03-01,to:2026-03-31,before:met,after:not-in-force,krav:K-1,fields:[gjelder_fra]}
      new rules/rewritten error krav K-1/gjelder_fra {krav:K-1,fields:[gjelder_fra],days:90,from:2026-01-01,to:2026-03-31,before:met,after:not-in-force,entry:null,isCorrected:false}"
    `);
  });

  it('of another form is another promise, which takes the first away', () => {
    const base = counting('minst: 2\ngjelder_fra: 2026-01-01\n');
    const condition = {
      ...base,
      [K('K-1')]:
        'id: K-1\ntittel: Prosjekter\nform: vilkar\ngjelder: prosjekt\nskal: post.art == "a"\nalvor: feil\ntolkning: Prøve.\n',
    };
    expect(told(condition, base)).toMatchInlineSnapshot(`
      "changed krav K-1
      rule data/krav/K-1.yaml
      /form: {krav:K-1,path:data/krav/K-1.yaml,effect:looser,limits:{before:{min:2,max:null},after:null,from:null},gone:{years:[],breaches:[],unclear:[]},come:{years:[],breaches:[],unclear:[]},verdict:null,approver:null}
      rewritten: {group:null,side:below,from:2026-01-01,to:2026-11-26,before:met,after:not-in-force,krav:K-1,fields:[form,gjelder,skal,tell,minst,gjelder_fra]}
      rewritten: {group:null,side:null,from:2026-11-26,to:2026-11-26,before:not-in-force,after:met,krav:K-1,fields:[form,gjelder,skal,tell,minst,gjelder_fra]}
      new rules/rewritten error krav K-1/form {krav:K-1,fields:[form,gjelder,skal,tell,minst,gjelder_fra],days:330,from:2026-01-01,to:2026-11-26,before:met,after:not-in-force,entry:null,isCorrected:false}"
    `);
  });

  it('that is taken away before its first day rewrites nothing', () => {
    const base = counting('minst: 2\ngjelder_fra: 2027-01-01\n');
    const gone = Object.fromEntries(Object.entries(base).filter(([path]) => path !== K('K-1')));
    expect(told(gone, base)).toMatchInlineSnapshot(`
      "removed krav K-1
      rule data/krav/K-1.yaml
      all: {krav:K-1,path:data/krav/K-1.yaml,effect:removed,limits:{before:{min:2,max:null},after:null,from:null},gone:{years:[],breaches:[],unclear:[]},come:{years:[],breaches:[],unclear:[]},verdict:null,approver:null}
      K-1 not-in-force → none: null
      new krav/rules-changed warning krav K-1 {change:removed,paths:[data/krav/K-1.yaml],judgedBy:head}"
    `);
  });

  it('with other limits on both sides rewrites each day once', () => {
    // Two projects until the end of February, one too few; from February to March nobody asks how many there are at most.
    const base = counting('minst: 2\nhoyst: 3\ngjelder_fra: 2026-01-01\n');
    const other = counting(
      `minst: 3\nhoyst: 3\ngjelder_fra: 2026-01-01\nendringer:\n${change('2026-02-01', 'hoyst: null')}${change('2026-04-01', 'hoyst: 3')}`,
    );
    expect(told(other, base)).toMatchInlineSnapshot(`
      "changed krav K-1
      rule data/krav/K-1.yaml
      /minst: {krav:K-1,path:data/krav/K-1.yaml,effect:looser,limits:{before:{min:2,max:3},after:{min:3,max:3},from:null},gone:{years:[],breaches:[],unclear:[]},come:{years:[{year:2026,days:59}],breaches:[2027-04-01],unclear:[]},verdict:null,approver:null}
      K-1 met → met: new by rules
        K-1 [below,null,null] {now:null,ahead:new,standing:holds,isUnclearAhead:false,byRules:true}
        gap appeared {side:below,group:null,verdict:broken,from:2026-01-01,to:2026-02-28}
        gap appeared {side:below,group:null,verdict:broken,from:2027-04-01,to:2027-11-26}
      rewritten: {group:null,side:below,from:2026-01-01,to:2026-02-28,before:met,after:broken feil,krav:K-1,fields:[minst,endringer]}
      rewritten: {group:null,side:above,from:2026-02-01,to:2026-02-28,before:met,after:not-in-force,krav:K-1,fields:[minst,endringer]}
      rewritten: {group:null,side:above,from:2026-03-01,to:2026-03-31,before:met,after:not-in-force,krav:K-1,fields:[minst,endringer]}
      new rules/rewritten error krav K-1/minst {krav:K-1,fields:[minst,endringer],days:90,from:2026-01-01,to:2026-03-31,before:met,after:broken feil,entry:null,isCorrected:false}"
    `);
  });
});

describe('a change that is written down late', () => {
  const own = 'minst: 2\nhoyst: 3\ngjelder_fra: 2026-01-01\nendringer:\n';
  const known = change('2026-03-01', 'hoyst: null');

  it('beside one that was written in time is told by itself', () => {
    const late = change('2026-05-01', 'minst: 4');
    expect(
      told(counting(`${own}${known}${late}`), counting(`${own}${known}`)),
    ).toMatchInlineSnapshot(`
      "changed krav K-1
      rule data/krav/K-1.yaml
      /endringer: {krav:K-1,path:data/krav/K-1.yaml,effect:stricter,limits:{before:{min:2,max:null},after:{min:4,max:null},from:null},gone:{years:[],breaches:[],unclear:[]},come:{years:[],breaches:[2026-05-01],unclear:[]},verdict:{before:met,after:broken},approver:null}
      K-1 met → broken: new by rules
        K-1 [below,null,null] {now:new,ahead:new,standing:broken,isUnclearAhead:false,byRules:true}
        gap appeared {side:below,group:null,verdict:broken,from:2026-05-01,to:2027-11-26}
      new log/rewritten warning krav K-1 {until:2026-09-30,from:2026-09-30,krav:[]}
      new rules/backdated warning krav K-1/endringer {krav:K-1,from:2026-05-01}
      new krav/rules-changed note krav K-1/endringer {change:stricter,paths:[data/krav/K-1.yaml],judgedBy:head}
      new krav/below error krav K-1/endringer/1/minst {krav:K-1,count:3,min:4,group:null}"
    `);
  });

  it('rewrites where the krav would be unlawful without it', () => {
    const base = counting(`${own}${change('2026-03-01', 'minst: null')}`);
    const head = counting(
      `minst: 2\ngjelder_fra: 2026-01-01\nendringer:\n${change('2026-02-01', 'hoyst: 3')}${change('2026-03-01', 'minst: null')}`,
    );
    expect(told(head, base)).toMatchInlineSnapshot(`
      "changed krav K-1
      rule data/krav/K-1.yaml
      /endringer: {krav:K-1,path:data/krav/K-1.yaml,effect:looser,limits:null,gone:{years:[],breaches:[],unclear:[]},come:{years:[],breaches:[],unclear:[]},verdict:null,approver:null}
      rewritten: {group:null,side:above,from:2026-01-01,to:2026-01-31,before:met,after:not-in-force,krav:K-1,fields:[endringer,hoyst]}
      new rules/rewritten error krav K-1/endringer {krav:K-1,fields:[endringer,hoyst],days:31,from:2026-01-01,to:2026-01-31,before:met,after:not-in-force,entry:null,isCorrected:false}"
    `);
  });
});
