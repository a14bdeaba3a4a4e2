import { describe, expect, it } from 'vitest';
import { BASE, edited, told } from './compared.ts';

const K = (id: string) => `data/krav/${id}.yaml`;
const SCHEMA = 'schemas/prosjekt.schema.json';

describe('a krav', () => {
  it('that asks for less rewrites days gone by', () => {
    expect(told(edited(K('K-1'), 'minst: 2', 'minst: 1'))).toMatchInlineSnapshot(`
      "changed krav K-1
      rule data/krav/K-1.yaml
      /minst: {krav:K-1,path:data/krav/K-1.yaml,effect:looser,limits:{before:{min:2,max:3},after:{min:1,max:3},from:null},gone:{years:[],breaches:[],unclear:[]},come:{years:[],breaches:[],unclear:[]},verdict:null,approver:Ada}
      new rules/unrecorded warning krav K-1/minst {krav:K-1,fields:[minst]}
      new krav/rules-changed warning krav K-1/minst {change:looser,paths:[data/krav/K-1.yaml],judgedBy:head}"
    `);
  });

  it('that asks for more', () => {
    expect(told(edited(K('K-1'), 'minst: 2', 'minst: 3'))).toMatchInlineSnapshot(`
      "changed krav K-1
      rule data/krav/K-1.yaml
      /minst: {krav:K-1,path:data/krav/K-1.yaml,effect:stricter,limits:{before:{min:2,max:3},after:{min:3,max:3},from:null},gone:{years:[],breaches:[],unclear:[]},come:{years:[{year:2026,days:59}],breaches:[2027-04-01],unclear:[]},verdict:null,approver:Ada}
      K-1 met → met: new by rules
        K-1 [below,null,null] {now:null,ahead:new,standing:holds,isUnclearAhead:false,byRules:true}
        gap appeared {side:below,group:null,verdict:broken,from:2026-01-01,to:2026-02-28}
        gap appeared {side:below,group:null,verdict:broken,from:2027-04-01,to:2027-11-26}
      rewritten: {group:null,side:below,from:2026-01-01,to:2026-02-28,before:met,after:broken feil,krav:K-1,fields:[minst]}
      new rules/rewritten error krav K-1/minst {krav:K-1,fields:[minst],days:59,from:2026-01-01,to:2026-02-28,before:met,after:broken feil,entry:[fra: 2026-11-26,vedtak: …,minst: 3],isCorrected:false}"
    `);
  });

  it('that asks for more, judged by the rules of the base', () => {
    expect(told(edited(K('K-1'), 'minst: 2', 'minst: 3'), BASE, 'base')).toMatchInlineSnapshot(`
      "changed krav K-1
      rule data/krav/K-1.yaml
      /minst: {krav:K-1,path:data/krav/K-1.yaml,effect:stricter,limits:{before:{min:2,max:3},after:{min:3,max:3},from:null},gone:{years:[],breaches:[],unclear:[]},come:{years:[{year:2026,days:59}],breaches:[2027-04-01],unclear:[]},verdict:null,approver:Ada}
      rewritten: {group:null,side:below,from:2026-01-01,to:2026-02-28,before:met,after:broken feil,krav:K-1,fields:[minst]}
      new rules/rewritten error krav K-1/minst {krav:K-1,fields:[minst],days:59,from:2026-01-01,to:2026-02-28,before:met,after:broken feil,entry:[fra: 2026-11-26,vedtak: …,minst: 3],isCorrected:false}"
    `);
  });

  it('that asks for less than what was broken', () => {
    expect(told(BASE, edited(K('K-1'), 'minst: 2', 'minst: 3'))).toMatchInlineSnapshot(`
      "changed krav K-1
      rule data/krav/K-1.yaml
      /minst: {krav:K-1,path:data/krav/K-1.yaml,effect:looser,limits:{before:{min:3,max:3},after:{min:2,max:3},from:null},gone:{years:[{year:2026,days:59}],breaches:[2027-04-01],unclear:[]},come:{years:[],breaches:[],unclear:[]},verdict:null,approver:Ada}
      K-1 met → met: resolved by rules
        K-1 [below,null,null] {now:null,ahead:resolved,standing:holds,isUnclearAhead:false,byRules:true}
        gap gone {side:below,group:null,verdict:broken,from:2026-01-01,to:2026-02-28}
        gap gone {side:below,group:null,verdict:broken,from:2027-04-01,to:2027-11-26}
      rewritten: {group:null,side:below,from:2026-01-01,to:2026-02-28,before:broken feil,after:met,krav:K-1,fields:[minst]}
      new rules/rewritten error krav K-1/minst {krav:K-1,fields:[minst],days:59,from:2026-01-01,to:2026-02-28,before:broken feil,after:met,entry:[fra: 2026-11-26,vedtak: …,minst: 2],isCorrected:false}"
    `);
  });

  it('that asks for more from a day ahead', () => {
    expect(
      told(
        edited(
          K('K-1'),
          'alvor',
          'endringer:\n  - {fra: 2027-06-01, vedtatt: 2026-11-20, vedtak: sak, minst: 3}\nalvor',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "changed krav K-1
      rule data/krav/K-1.yaml
      /endringer: {krav:K-1,path:data/krav/K-1.yaml,effect:stricter,limits:{before:{min:2,max:3},after:{min:3,max:3},from:2027-06-01},gone:{years:[],breaches:[],unclear:[]},come:{years:[],breaches:[2027-06-01],unclear:[]},verdict:null,approver:Ada}
      K-1 met → met: new by rules
        K-1 [below,null,null] {now:null,ahead:new,standing:holds,isUnclearAhead:false,byRules:true}
        gap appeared {side:below,group:null,verdict:broken,from:2027-06-01,to:2027-11-26}
      new krav/rules-changed note krav K-1/endringer {change:stricter,paths:[data/krav/K-1.yaml],judgedBy:head}"
    `);
  });

  it('that is taken away', () => {
    expect(told(edited(K('K-2'), '', ''))).toMatchInlineSnapshot(`
      "removed krav K-2
      rule data/krav/K-2.yaml
      all: {krav:K-2,path:data/krav/K-2.yaml,effect:removed,limits:{before:{min:1,max:null},after:null,from:null},gone:{years:[],breaches:[],unclear:[]},come:{years:[],breaches:[],unclear:[]},verdict:null,approver:null}
      K-2 met → none: null
      rewritten: {group:null,side:null,from:2026-01-01,to:2026-03-31,before:met,after:not-in-force,krav:K-2,fields:[]}
      rewritten: {group:null,side:null,from:2026-04-01,to:2026-06-30,before:met,after:not-in-force,krav:K-2,fields:[]}
      rewritten: {group:null,side:null,from:2026-07-01,to:2026-09-30,before:broken advarsel,after:not-in-force,krav:K-2,fields:[]}
      rewritten: {group:null,side:null,from:2026-10-01,to:2026-12-31,before:met,after:not-in-force,krav:K-2,fields:[]}
      new rules/rewritten error krav K-2 {krav:K-2,fields:[],days:365,from:2026-01-01,to:2026-12-31,before:met,after:not-in-force,entry:null,isCorrected:false}"
    `);
  });

  it('that is new', () => {
    expect(told(BASE, edited(K('K-2'), '', ''))).toMatchInlineSnapshot(`
      "added krav K-2
      rule data/krav/K-2.yaml
      all: {krav:K-2,path:data/krav/K-2.yaml,effect:new,limits:{before:null,after:{min:1,max:null},from:null},gone:{years:[],breaches:[],unclear:[]},come:{years:[],breaches:[],unclear:[]},verdict:{before:null,after:met},approver:null}
      new krav/rules-changed note krav K-2 {change:new,paths:[data/krav/K-2.yaml],judgedBy:head}"
    `);
  });

  it('that cannot be read', () => {
    expect(told(edited(K('K-2'), 'form: hendelser\n', ''))).toMatchInlineSnapshot(`
      "set-aside krav K-2
      rule data/krav/K-2.yaml
      all: {krav:K-2,path:data/krav/K-2.yaml,effect:broken,limits:{before:{min:1,max:null},after:null,from:null},gone:{years:[],breaches:[],unclear:[]},come:{years:[],breaches:[],unclear:[]},verdict:null,approver:null}
      K-2 met → unknown: unchanged blind
        K-2 [null,null,null] {now:unchanged,ahead:null,standing:unknown,isUnclearAhead:false,byRules:false}
      new log/rewritten warning krav K-2 {until:2026-09-30,from:2026-09-30,krav:[]}
      new krav/rules-changed warning krav K-2 {change:broken,paths:[data/krav/K-2.yaml],judgedBy:head}
      new schema/required error krav K-2/form {fields:[{name:form,title:Form,element:null}],exactly:false}"
    `);
  });

  it('whose expression is wrong', () => {
    expect(told(edited(K('K-3'), 'post.art', 'post.arten'))).toMatchInlineSnapshot(`
      "changed krav K-3
      rule data/krav/K-3.yaml
      all: {krav:K-3,path:data/krav/K-3.yaml,effect:broken,limits:null,gone:{years:[],breaches:[],unclear:[]},come:{years:[],breaches:[],unclear:[]},verdict:null,approver:null}
      K-3 met → unknown: new by rules
        K-3 [null,null,P-1] {now:new,ahead:null,standing:unknown,isUnclearAhead:false,byRules:true}
        K-3 [null,null,P-2] {now:new,ahead:null,standing:unknown,isUnclearAhead:false,byRules:true}
        K-3 [null,null,P-3] {now:new,ahead:null,standing:unknown,isUnclearAhead:false,byRules:true}
      rewritten: {group:null,side:null,from:2026-11-26,to:2026-11-26,before:met,after:unknown feil,krav:K-3,fields:[skal]}
      new rules/rewritten error krav K-3/skal {krav:K-3,fields:[skal],days:1,from:2026-11-26,to:2026-11-26,before:met,after:unknown feil,entry:[fra: 2026-11-26,vedtak: …,skal: \\post.arten == \\\\\\a\\\\\\\\],isCorrected:false}
      new krav/expression error krav K-3/skal {problem:{kind:unknown-field,field:arten,nearest:null,known:[id,start,slutt,statuslogg,art,ansvarlig,hendelser]}}"
    `);
  });

  it('whose expression is another', () => {
    expect(told(edited(K('K-3'), 'post.art == "a"', 'post.art == "b"'))).toMatchInlineSnapshot(`
      "changed krav K-3
      rule data/krav/K-3.yaml
      /skal: {krav:K-3,path:data/krav/K-3.yaml,effect:stricter,limits:null,gone:{years:[],breaches:[],unclear:[]},come:{years:[],breaches:[],unclear:[]},verdict:{before:met,after:broken},approver:null}
      K-3 met → broken: new by rules
        K-3 [null,null,P-1] {now:new,ahead:null,standing:broken,isUnclearAhead:false,byRules:true}
        K-3 [null,null,P-2] {now:new,ahead:null,standing:broken,isUnclearAhead:false,byRules:true}
        K-3 [null,null,P-3] {now:new,ahead:null,standing:broken,isUnclearAhead:false,byRules:true}
      rewritten: {group:null,side:null,from:2026-11-26,to:2026-11-26,before:met,after:broken feil,krav:K-3,fields:[skal]}
      new rules/rewritten error krav K-3/skal {krav:K-3,fields:[skal],days:1,from:2026-11-26,to:2026-11-26,before:met,after:broken feil,entry:[fra: 2026-11-26,vedtak: …,skal: \\post.art == \\\\\\b\\\\\\\\],isCorrected:false}
      new krav/condition error krav K-3/skal {krav:K-3,title:Art,posts:[P-1,P-2,P-3]}"
    `);
  });

  it('that counts others', () => {
    expect(told(edited(K('K-1'), 'minst', 'hvor: post.art == "b"\nminst'))).toMatchInlineSnapshot(`
      "changed krav K-1
      rule data/krav/K-1.yaml
      /hvor: {krav:K-1,path:data/krav/K-1.yaml,effect:stricter,limits:null,gone:{years:[],breaches:[],unclear:[]},come:{years:[],breaches:[2026-01-01],unclear:[]},verdict:{before:met,after:broken},approver:Ada}
      K-1 met → broken: new by rules
        K-1 [below,null,null] {now:new,ahead:new,standing:broken,isUnclearAhead:false,byRules:true}
        gap appeared {side:below,group:null,verdict:broken,from:2026-01-01,to:2027-11-26}
      rewritten: {group:null,side:below,from:2026-01-01,to:2026-02-28,before:met,after:broken feil,krav:K-1,fields:[hvor]}
      rewritten: {group:null,side:below,from:2026-03-01,to:2026-11-26,before:met,after:broken feil,krav:K-1,fields:[hvor]}
      new rules/rewritten error krav K-1/hvor {krav:K-1,fields:[hvor],days:330,from:2026-01-01,to:2026-11-26,before:met,after:broken feil,entry:[fra: 2026-11-26,vedtak: …,hvor: \\post.art == \\\\\\b\\\\\\\\],isCorrected:false}
      new krav/below error krav K-1/minst {krav:K-1,count:0,min:2,group:null}"
    `);
  });

  it('that asks for more events', () => {
    expect(told(edited(K('K-2'), 'minst: 1', 'minst: 2'))).toMatchInlineSnapshot(`
      "changed krav K-2
      rule data/krav/K-2.yaml
      /minst: {krav:K-2,path:data/krav/K-2.yaml,effect:stricter,limits:{before:{min:1,max:null},after:{min:2,max:null},from:null},gone:{years:[],breaches:[],unclear:[]},come:{years:[],breaches:[],unclear:[]},verdict:{before:met,after:broken},approver:null}
      K-2 met → broken: new by rules
        K-2 [null,null,null] {now:new,ahead:null,standing:broken,isUnclearAhead:false,byRules:true}
      rewritten: {group:null,side:null,from:2026-01-01,to:2026-03-31,before:met,after:broken advarsel,krav:K-2,fields:[minst]}
      rewritten: {group:null,side:null,from:2026-04-01,to:2026-06-30,before:met,after:broken advarsel,krav:K-2,fields:[minst]}
      rewritten: {group:null,side:null,from:2026-10-01,to:2026-12-31,before:met,after:pending,krav:K-2,fields:[minst]}
      new rules/rewritten error krav K-2/minst {krav:K-2,fields:[minst],days:273,from:2026-01-01,to:2026-12-31,before:met,after:broken advarsel,entry:[fra: 2026-11-26,vedtak: …,minst: 2],isCorrected:false}
      new krav/period warning krav K-2/minst {krav:K-2,period:2026-K3,count:0,missing:2}"
    `);
  });

  it('that is graver', () => {
    expect(told(edited(K('K-2'), 'alvor: advarsel', 'alvor: feil'))).toMatchInlineSnapshot(`
      "changed krav K-2
      rule data/krav/K-2.yaml
      /alvor: {krav:K-2,path:data/krav/K-2.yaml,effect:stricter,limits:null,gone:{years:[],breaches:[],unclear:[]},come:{years:[],breaches:[],unclear:[]},verdict:null,approver:null}
      rewritten: {group:null,side:null,from:2026-07-01,to:2026-09-30,before:broken advarsel,after:broken feil,krav:K-2,fields:[alvor]}
      new rules/rewritten error krav K-2/alvor {krav:K-2,fields:[alvor],days:92,from:2026-07-01,to:2026-09-30,before:broken advarsel,after:broken feil,entry:[fra: 2026-11-26,vedtak: …,alvor: \\feil\\],isCorrected:false}"
    `);
  });

  it('with another title', () => {
    expect(
      told(edited(K('K-1'), 'tittel: Prosjekter', 'tittel: Noe annet')),
    ).toMatchInlineSnapshot(`
      "changed krav K-1
      rule data/krav/K-1.yaml
      new rules/unrecorded warning krav K-1/tittel {krav:K-1,fields:[tittel]}"
    `);
  });
});

describe('a schema or a register.yaml', () => {
  it('that says nothing else of the krav', () => {
    expect(
      told(edited('data/register.yaml', 'tittel: Prøve', 'tittel: Annet')),
    ).toMatchInlineSnapshot(`
      "rule data/register.yaml
      new krav/rules-changed note   {paths:[data/register.yaml],judgedBy:head}"
    `);
  });

  it('that leaves examples out', () => {
    expect(
      told(edited('data/register.yaml', 'eksempelposter: teller', 'eksempelposter: teller ikke')),
    ).toMatchInlineSnapshot(`
      "rule data/register.yaml
      new krav/rules-changed note   {paths:[data/register.yaml],judgedBy:head}"
    `);
  });

  it('that takes less than before, and nothing of it is there', () => {
    expect(
      told(edited(SCHEMA, '"required":["id"]', '"required":["id","art"]')),
    ).toMatchInlineSnapshot(`
      "rule schemas/prosjekt.schema.json
      new krav/rules-changed note   {paths:[schemas/prosjekt.schema.json],judgedBy:head}"
    `);
  });

  it('that takes running for planned', () => {
    expect(
      told(
        edited(
          SCHEMA,
          '"planlagt":["planlagt"],"aktiv":["pågår"]',
          '"planlagt":["pågår"],"aktiv":["planlagt"]',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "rule schemas/prosjekt.schema.json
      all: {krav:K-1,path:schemas/prosjekt.schema.json,effect:stricter,limits:null,gone:{years:[],breaches:[],unclear:[]},come:{years:[],breaches:[],unclear:[]},verdict:{before:met,after:unknown},approver:Ada}
      K-1 met → unknown: new by rules
        K-1 [below,null,null] {now:new,ahead:new,standing:unknown,isUnclearAhead:false,byRules:true}
        gap appeared {side:below,group:null,verdict:unknown,from:2026-01-01,to:2027-11-26}
      rewritten: {group:null,side:below,from:2026-01-01,to:2026-02-28,before:met,after:unknown feil,krav:K-1,fields:[x-livslop]}
      rewritten: {group:null,side:below,from:2026-03-01,to:2026-11-26,before:met,after:unknown feil,krav:K-1,fields:[x-livslop]}
      new log/rewritten warning prosjekt P-1/statuslogg {until:2026-09-30,from:2026-01-01,krav:[K-1]}
      new log/rewritten warning prosjekt P-2/statuslogg {until:2026-09-30,from:2026-01-01,krav:[K-1]}
      new log/rewritten warning prosjekt P-3/statuslogg {until:2026-09-30,from:2026-03-01,krav:[K-1]}
      new rules/rewritten error krav K-1 {krav:K-1,fields:[x-livslop],days:330,from:2026-01-01,to:2026-11-26,before:met,after:unknown feil,entry:null,isCorrected:false}
      new life/late-start warning prosjekt P-1/start {plannedStart:2026-01-01,goingOn:[planlagt],ended:[fullført]}
      new life/late-start warning prosjekt P-2/start {plannedStart:2026-01-01,goingOn:[planlagt],ended:[fullført]}
      new life/late-start warning prosjekt P-3/start {plannedStart:2026-03-01,goingOn:[planlagt],ended:[fullført]}
      new krav/unknown warning krav K-1 {krav:K-1,why:[P-1,P-2,P-3]}"
    `);
  });
});
