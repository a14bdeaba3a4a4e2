import { describe, expect, it } from 'vitest';
import { BASE, edited, told } from './compared.ts';

const K = (id: string) => `data/krav/${id}.yaml`;
const FORCE = 'gjelder_fra: 2026-01-01';

/** The effect of each change of a rule, and what `check` says of all of them. */
function effects(head: ReturnType<typeof edited>, base = BASE): string[] {
  return told(head, base)
    .split('\n')
    .flatMap((line) => /^(\S+): \{krav:.*?effect:([\w-]+)/.exec(line)?.slice(1, 3).join(' ') ?? []);
}

const LIST = (name: string, entry: string) => `${name}:\n  - {${entry}}\nalvor`;
const EXEMPT = LIST('unntak', 'fra: 2026-02-01, til: 2026-02-10, vedtak: s, begrunnelse: b');

describe('a rule that is written otherwise', () => {
  it.each([
    ['minst: 2', 'minst: 1', '/minst looser', '/minst stricter'],
    ['hoyst: 3', 'hoyst: 4', '/hoyst looser', '/hoyst stricter'],
    [
      'hoyst: 3',
      'toleranse_dager: 9\nhoyst: 3',
      '/toleranse_dager looser',
      '/toleranse_dager stricter',
    ],
    ['alvor: feil', 'alvor: advarsel', '/alvor looser', '/alvor stricter'],
    [
      'alvor: feil',
      'alvor: feil\nalvor_over: merknad',
      '/alvor_over looser',
      '/alvor_over stricter',
    ],
    [FORCE, 'gjelder_fra: 2026-02-01', '/gjelder_fra looser', '/gjelder_fra stricter'],
    [FORCE, `${FORCE}\ngjelder_til: 2027-01-01`, '/gjelder_til looser', '/gjelder_til stricter'],
    ['alvor', EXEMPT, '/unntak looser', '/unntak stricter'],
  ])('%s → %s', (from, to, there, back) => {
    const head = edited(K('K-1'), from, to);
    expect([effects(head), effects(BASE, head)]).toEqual([[there], [back]]);
  });

  it('of another form is no longer the same promise', () => {
    const other = edited(K('K-2'), 'form: hendelser\n', 'form: antall\n');
    const counted = {
      ...other,
      [K('K-2')]: (other[K('K-2')] ?? '').replace(/dato: .*\nperiode: .*\n/, ''),
    };
    expect(effects(counted)).toEqual(['/form looser']);
  });

  it('is said to be as it was where only its keys are in another order', () => {
    const first = 'fra: 2026-03-01, vedtatt: 2026-02-01, vedtak: s, minst: 1';
    const turned = 'minst: 1, vedtak: s, vedtatt: 2026-02-01, fra: 2026-03-01';
    const base = edited(K('K-1'), 'alvor', LIST('endringer', first));
    expect(effects(edited(K('K-1'), 'alvor', LIST('endringer', turned)), base)).toEqual([]);
  });

  it('is graver than it was where it was broken, and the other way about', () => {
    const broken = edited(K('K-2'), 'form: hendelser\n', '');
    expect(effects(broken)).toEqual(['all broken']);
    expect(told(BASE, broken)).toMatchInlineSnapshot(`
      "read-again krav K-2
      rule data/krav/K-2.yaml
      K-2 unknown → met: resolved by rules
        K-2 [null,null,null] {now:resolved,ahead:null,standing:holds,isUnclearAhead:false,byRules:true}
      new log/rewritten warning krav K-2 {until:2026-09-30,from:2026-09-30,krav:[]}
      new krav/rules-changed note   {paths:[data/krav/K-2.yaml],judgedBy:head}
      resolved schema/required error krav K-2/form {fields:[{name:form,title:Form,element:null}],exactly:false}"
    `);
    const otherwise = edited(K('K-2'), 'form: hendelser\n', 'form: annet\n');
    expect(effects(otherwise, broken)).toEqual([]);
  });
});

describe('a change of a promise that is dated', () => {
  const was = 'fra: 2026-03-01, vedtatt: 2026-02-01, vedtak: s, minst: 1';
  const base = edited(K('K-1'), 'alvor', LIST('endringer', was));

  it('is told with what it asked before and after, and from when', () => {
    const more = `${was}}\n  - {fra: 2027-03-01, vedtatt: 2026-11-01, vedtak: s, minst: 2`;
    expect(told(edited(K('K-1'), 'alvor', LIST('endringer', more)), base)).toMatchInlineSnapshot(`
      "changed krav K-1
      rule data/krav/K-1.yaml
      /endringer: {krav:K-1,path:data/krav/K-1.yaml,effect:stricter,limits:{before:{min:1,max:3},after:{min:2,max:3},from:2027-03-01},gone:{years:[],breaches:[],unclear:[]},come:{years:[],breaches:[],unclear:[]},verdict:null,approver:Ada}
      new krav/rules-changed note krav K-1/endringer {change:stricter,paths:[data/krav/K-1.yaml],judgedBy:head}"
    `);
  });

  it('that is taken away brings back what was', () => {
    expect(told(BASE, base)).toMatchInlineSnapshot(`
      "changed krav K-1
      rule data/krav/K-1.yaml
      /endringer: {krav:K-1,path:data/krav/K-1.yaml,effect:stricter,limits:{before:{min:1,max:3},after:{min:2,max:3},from:null},gone:{years:[],breaches:[],unclear:[]},come:{years:[],breaches:[],unclear:[]},verdict:null,approver:Ada}
      new krav/rules-changed note krav K-1/endringer {change:stricter,paths:[data/krav/K-1.yaml],judgedBy:head}"
    `);
  });

  it('that is written late, beside one that was there', () => {
    const more = `${was}}\n  - {fra: 2026-09-01, vedtatt: 2026-08-20, vedtak: s, minst: 3`;
    expect(told(edited(K('K-1'), 'alvor', LIST('endringer', more)), base)).toMatchInlineSnapshot(`
      "changed krav K-1
      rule data/krav/K-1.yaml
      /endringer: {krav:K-1,path:data/krav/K-1.yaml,effect:stricter,limits:{before:{min:1,max:3},after:{min:3,max:3},from:null},gone:{years:[],breaches:[],unclear:[]},come:{years:[],breaches:[2027-04-01],unclear:[]},verdict:null,approver:Ada}
      K-1 met → met: new by rules
        K-1 [below,null,null] {now:null,ahead:new,standing:holds,isUnclearAhead:false,byRules:true}
        gap appeared {side:below,group:null,verdict:broken,from:2027-04-01,to:2027-11-26}
      new krav/rules-changed note krav K-1/endringer {change:stricter,paths:[data/krav/K-1.yaml],judgedBy:head}"
    `);
  });

  it('and an exemption that was decided in time, or not', () => {
    const exempt = (decided: string) =>
      edited(
        K('K-1'),
        'alvor',
        LIST(
          'unntak',
          `fra: 2026-02-01, til: 2026-02-10, vedtatt: ${decided}, vedtak: s, begrunnelse: b`,
        ),
      );
    expect(told(exempt('2026-02-01'))).toMatchInlineSnapshot(`
      "changed krav K-1
      rule data/krav/K-1.yaml
      /unntak: {krav:K-1,path:data/krav/K-1.yaml,effect:looser,limits:null,gone:{years:[],breaches:[],unclear:[]},come:{years:[],breaches:[],unclear:[]},verdict:null,approver:Ada}
      new log/rewritten warning krav K-1 {until:2026-09-30,from:2026-09-30,krav:[]}
      new rules/backdated warning krav K-1/endringer {krav:K-1,from:2026-02-01}
      new krav/rules-changed warning krav K-1/unntak {change:looser,paths:[data/krav/K-1.yaml],judgedBy:head}"
    `);
    expect(told(exempt('2026-02-02'))).toMatchInlineSnapshot(`
      "changed krav K-1
      rule data/krav/K-1.yaml
      /unntak: {krav:K-1,path:data/krav/K-1.yaml,effect:looser,limits:null,gone:{years:[],breaches:[],unclear:[]},come:{years:[],breaches:[],unclear:[]},verdict:null,approver:Ada}
      rewritten: {group:null,side:below,from:2026-02-01,to:2026-02-10,before:met,after:exempt,krav:K-1,fields:[unntak]}
      rewritten: {group:null,side:above,from:2026-02-01,to:2026-02-10,before:met,after:exempt,krav:K-1,fields:[unntak]}
      new rules/rewritten error krav K-1/unntak {krav:K-1,fields:[unntak],days:10,from:2026-02-01,to:2026-02-10,before:met,after:exempt,entry:null,isCorrected:false}"
    `);
  });
});

describe('register.yaml', () => {
  it('that says that a type is kept from a later day', () => {
    const kept = edited(
      'data/register.yaml',
      'prosjekt: prosjekter/*.yaml',
      'prosjekt: {filer: prosjekter/*.yaml, fort_fra: 2026-06-01}',
    );
    expect(told(kept)).toMatchInlineSnapshot(`
      "rule data/register.yaml
        gap appeared {side:above,group:null,verdict:unknown,from:2026-01-01,to:2026-05-31}
      rewritten: {group:null,side:above,from:2026-01-01,to:2026-02-28,before:met,after:unknown feil,krav:K-1,fields:[fort_fra]}
      rewritten: {group:null,side:above,from:2026-03-01,to:2026-05-31,before:met,after:unknown feil,krav:K-1,fields:[fort_fra]}
      new log/rewritten warning krav K-2 {until:2026-09-30,from:2026-09-30,krav:[]}
      new rules/rewritten error krav K-1 {krav:K-1,fields:[fort_fra],days:151,from:2026-01-01,to:2026-05-31,before:met,after:unknown feil,entry:null,isCorrected:false}"
    `);
    expect(told(kept, BASE, 'base')).toMatchInlineSnapshot(`
      "rule data/register.yaml
      rewritten: {group:null,side:above,from:2026-01-01,to:2026-02-28,before:met,after:unknown feil,krav:K-1,fields:[fort_fra]}
      rewritten: {group:null,side:above,from:2026-03-01,to:2026-05-31,before:met,after:unknown feil,krav:K-1,fields:[fort_fra]}
      new rules/rewritten error krav K-1 {krav:K-1,fields:[fort_fra],days:151,from:2026-01-01,to:2026-05-31,before:met,after:unknown feil,entry:null,isCorrected:false}"
    `);
  });
});
