import { describe, expect, it } from 'vitest';
import { BASE, edited, told } from './compared.ts';

const P = (id: string) => `data/prosjekter/${id}.yaml`;
const K = (id: string) => `data/krav/${id}.yaml`;
const SCHEMA = 'schemas/prosjekt.schema.json';

/** The base with other texts in some of its files. */
function withAll(...edits: readonly [path: string, from: string, to: string][]) {
  const changed = edits.map(
    ([path, from, to]) => [path, edited(path, from, to)[path] ?? ''] as const,
  );
  return { ...BASE, ...Object.fromEntries(changed) };
}

const ENDED = (id: string, day: string): [string, string, string] => [
  P(id),
  'pågår}\n',
  `pågår}\n  - {dato: ${day}, status: fullført}\n`,
];
const TWO_ENDED = withAll(ENDED('P-2', '2026-11-10'), ENDED('P-3', '2026-11-12'));
const BY_GROUP: [string, string, string] = [
  K('K-1'),
  'minst: 2',
  'per: post.art\ngrupper: [a, b]\nminst: 1',
];

describe('what changes since', () => {
  it('time has broken a promise that is the same on both sides', () => {
    expect(told(TWO_ENDED, TWO_ENDED)).toMatchInlineSnapshot(`
      "K-1 broken → broken: calendar since 2026-11-13
        K-1 [below,null,null] {now:calendar,ahead:unchanged,standing:broken,isUnclearAhead:false,byRules:false}
      calendar krav/below error krav K-1/minst {krav:K-1,count:1,min:2,group:null}"
    `);
  });

  it('time has broken a condition that is the same on both sides', () => {
    const late = withAll([K('K-3'), 'post.art == "a"', 'dato < "2026-11-15"']);
    expect(told(late, late)).toMatchInlineSnapshot(`
      "K-3 broken → broken: calendar since 2026-11-15
        K-3 [null,null,P-1] {now:calendar,ahead:null,standing:broken,isUnclearAhead:false,byRules:false}
        K-3 [null,null,P-2] {now:calendar,ahead:null,standing:broken,isUnclearAhead:false,byRules:false}
        K-3 [null,null,P-3] {now:calendar,ahead:null,standing:broken,isUnclearAhead:false,byRules:false}
      calendar krav/condition error krav K-3/skal {krav:K-3,title:Art,posts:[P-1,P-2,P-3]}"
    `);
  });

  it('a breach is over, or becomes another', () => {
    expect(told(BASE, TWO_ENDED)).toMatchInlineSnapshot(`
      "changed prosjekt P-2
      changed prosjekt P-3
      K-1 broken → met: resolved
        K-1 [below,null,null] {now:resolved,ahead:resolved,standing:holds,isUnclearAhead:false,byRules:false}
        gap gone {side:below,group:null,verdict:broken,from:2026-11-13,to:2027-11-26}
      resolved krav/below error krav K-1/minst {krav:K-1,count:1,min:2,group:null}"
    `);
    expect(
      told(withAll(ENDED('P-2', '2026-11-10'), ENDED('P-3', '2026-11-20')), TWO_ENDED),
    ).toMatchInlineSnapshot(`
      "changed prosjekt P-3
      K-1 broken → broken: calendar since 2026-11-21
        K-1 [below,null,null] {now:calendar,ahead:unchanged,standing:broken,isUnclearAhead:false,byRules:false}
        gap moved {side:below,group:null,verdict:broken,from:2026-11-13,to:2027-11-26} → {side:below,group:null,verdict:broken,from:2026-11-21,to:2027-11-26}
      calendar krav/below error krav K-1/minst {krav:K-1,count:1,min:2,group:null}"
    `);
  });

  it('a breach becomes unknown', () => {
    const unread = {
      ...TWO_ENDED,
      [P('P-2')]: (TWO_ENDED[P('P-2')] ?? '')
        .replace('  - {dato: 2026-11-10, status: fullført}\n', '')
        .replace('slutt: 2027-03-31', 'slutt: 2026-11-05'),
    };
    expect(told(unread, TWO_ENDED)).toMatchInlineSnapshot(`
      "changed prosjekt P-2
      K-1 broken → unknown: unchanged
        K-1 [below,null,null] {now:unchanged,ahead:unchanged,standing:unknown,isUnclearAhead:true,byRules:false}
        gap moved {side:below,group:null,verdict:broken,from:2026-11-13,to:2027-11-26} → {side:below,group:null,verdict:unknown,from:2026-11-13,to:2027-11-26}
      new life/overrun warning prosjekt P-2/slutt {plannedEnd:2026-11-05,goingOn:[pågår],ended:[fullført]}
      new krav/unknown warning krav K-1 {krav:K-1,why:[P-2]}"
    `);
  });

  it('a group is left without, and another has come', () => {
    const base = withAll(BY_GROUP);
    expect(
      told({ ...base, [P('P-3')]: (base[P('P-3')] ?? '').replace('art: a', 'art: b') }, base),
    ).toMatchInlineSnapshot(`
      "changed prosjekt P-3
      K-1 broken → met: resolved
      K-3 met → broken: new
        K-1 [below,b,null] {now:resolved,ahead:resolved,standing:holds,isUnclearAhead:false,byRules:false}
        K-3 [null,null,P-3] {now:new,ahead:null,standing:broken,isUnclearAhead:false,byRules:false}
        gap moved {side:below,group:b,verdict:broken,from:2026-01-01,to:2027-11-26} → {side:below,group:b,verdict:broken,from:2026-01-01,to:2026-02-28}
      new log/rewritten warning krav K-1 {until:2026-09-30,from:2026-09-30,krav:[]}
      new log/rewritten warning krav K-3 {until:2026-09-30,from:2026-09-30,krav:[]}
      new krav/condition error krav K-3/skal {krav:K-3,title:Art,posts:[P-3]}
      resolved krav/below error krav K-1/minst {krav:K-1,count:0,min:1,group:b}"
    `);
  });

  it('a promise that tolerates some days is another', () => {
    const base = withAll(ENDED('P-2', '2026-11-10'), ENDED('P-3', '2026-11-12'), [
      K('K-1'),
      'minst: 2',
      'toleranse_dager: 30\nminst: 2',
    ]);
    expect(told(TWO_ENDED, base)).toMatchInlineSnapshot(`
      "changed krav K-1
      rule data/krav/K-1.yaml
      /toleranse_dager: {krav:K-1,path:data/krav/K-1.yaml,effect:stricter,limits:null,gone:{years:[],breaches:[],unclear:[]},come:{years:[],breaches:[],unclear:[]},verdict:{before:met,after:broken},approver:Ada}
      K-1 met → broken: new by rules
        K-1 [below,null,null] {now:new,ahead:new,standing:broken,isUnclearAhead:false,byRules:true}
      rewritten: {group:null,side:below,from:2026-11-13,to:2026-11-26,before:met,after:broken feil,krav:K-1,fields:[toleranse_dager]}
      new rules/rewritten error krav K-1/toleranse_dager {krav:K-1,fields:[toleranse_dager],days:14,from:2026-11-13,to:2026-11-26,before:met,after:broken feil,entry:[fra: 2026-11-26,vedtak: …,toleranse_dager: null],isCorrected:false}
      new krav/below error krav K-1/minst {krav:K-1,count:1,min:2,group:null}"
    `);
  });

  it('an exemption is written', () => {
    const head = withAll(ENDED('P-2', '2026-11-10'), ENDED('P-3', '2026-11-12'), [
      K('K-1'),
      'minst: 2',
      'unntak:\n  - {fra: 2026-11-20, til: 2026-12-20, vedtak: sak, begrunnelse: b}\nminst: 2',
    ]);
    expect(told(head, TWO_ENDED)).toMatchInlineSnapshot(`
      "changed krav K-1
      rule data/krav/K-1.yaml
      /unntak: {krav:K-1,path:data/krav/K-1.yaml,effect:looser,limits:null,gone:{years:[],breaches:[],unclear:[]},come:{years:[],breaches:[],unclear:[]},verdict:{before:broken,after:not-in-force},approver:Ada}
      K-1 broken → not-in-force: resolved by rules
        K-1 [below,null,null] {now:resolved,ahead:resolved,standing:holds,isUnclearAhead:false,byRules:true}
        gap moved {side:below,group:null,verdict:broken,from:2026-11-13,to:2027-11-26} → {side:below,group:null,verdict:broken,from:2026-11-13,to:2026-11-19}
        gap appeared {side:below,group:null,verdict:broken,from:2026-12-21,to:2027-11-26}
      rewritten: {group:null,side:below,from:2026-11-20,to:2026-11-26,before:broken feil,after:exempt,krav:K-1,fields:[unntak]}
      rewritten: {group:null,side:above,from:2026-11-20,to:2026-11-26,before:met,after:exempt,krav:K-1,fields:[unntak]}
      new rules/rewritten error krav K-1/unntak {krav:K-1,fields:[unntak],days:7,from:2026-11-20,to:2026-11-26,before:broken feil,after:exempt,entry:null,isCorrected:false}
      new krav/exemption-ends warning krav K-1/unntak/0/til {on:2026-12-20}
      resolved krav/below error krav K-1/minst {krav:K-1,count:1,min:2,group:null}"
    `);
  });

  it('a promise is lowered, and said to be put right', () => {
    const lowered: [string, string, string] = [
      K('K-1'),
      'minst: 2',
      'rettet:\n  - {dato: 2026-11-26, felt: [minst], begrunnelse: b}\nminst: 1',
    ];
    expect(
      told(withAll(ENDED('P-2', '2026-11-10'), ENDED('P-3', '2026-11-12'), lowered), TWO_ENDED),
    ).toMatchInlineSnapshot(`
      "changed krav K-1
      rule data/krav/K-1.yaml
      /minst: {krav:K-1,path:data/krav/K-1.yaml,effect:looser,limits:{before:{min:2,max:3},after:{min:1,max:3},from:null},gone:{years:[],breaches:[2026-11-13],unclear:[]},come:{years:[],breaches:[],unclear:[]},verdict:{before:broken,after:met},approver:Ada}
      K-1 broken → met: resolved by rules
        K-1 [below,null,null] {now:resolved,ahead:resolved,standing:holds,isUnclearAhead:false,byRules:true}
        gap gone {side:below,group:null,verdict:broken,from:2026-11-13,to:2027-11-26}
      rewritten: {group:null,side:below,from:2026-11-13,to:2026-11-26,before:broken feil,after:met,krav:K-1,fields:[minst]}
      new rules/rewritten warning krav K-1/minst {krav:K-1,fields:[minst],days:14,from:2026-11-13,to:2026-11-26,before:broken feil,after:met,entry:null,isCorrected:true}
      resolved krav/below error krav K-1/minst {krav:K-1,count:1,min:2,group:null}"
    `);
  });
});

describe('a schema', () => {
  const strict = withAll([SCHEMA, '"required":["id"]', '"required":["id","ansvarlig"]']);

  it('that takes what it refused says what it takes now', () => {
    expect(told(BASE, strict)).toMatchInlineSnapshot(`
      "read-again prosjekt P-2
      read-again prosjekt P-3
      rule schemas/prosjekt.schema.json
      all: {krav:null,path:schemas/prosjekt.schema.json,effect:looser,limits:null,gone:{years:[],breaches:[],unclear:[]},come:{years:[],breaches:[],unclear:[]},verdict:null,approver:null}
      K-1 unknown → met: resolved
      K-3 unknown → met: resolved
        K-1 [below,null,null] {now:resolved,ahead:resolved,standing:holds,isUnclearAhead:false,byRules:false}
        K-3 [null,null,P-2] {now:resolved,ahead:null,standing:holds,isUnclearAhead:false,byRules:false}
        K-3 [null,null,P-3] {now:resolved,ahead:null,standing:holds,isUnclearAhead:false,byRules:false}
        gap gone {side:below,group:null,verdict:unknown,from:2026-01-01,to:2027-11-26}
      new log/rewritten warning krav K-1 {until:2026-09-30,from:2026-09-30,krav:[]}
      new log/rewritten warning krav K-2 {until:2026-09-30,from:2026-09-30,krav:[]}
      new log/rewritten warning krav K-3 {until:2026-09-30,from:2026-09-30,krav:[]}
      new krav/rules-changed note   {change:looser,paths:[schemas/prosjekt.schema.json],judgedBy:head}
      new rules/accepted-now note prosjekt P-2/ansvarlig {refusedAs:schema/required}
      new rules/accepted-now note prosjekt P-3/ansvarlig {refusedAs:schema/required}
      resolved schema/required error prosjekt P-2/ansvarlig {fields:[{name:ansvarlig,title:null,element:null}],exactly:false}
      resolved schema/required error prosjekt P-3/ansvarlig {fields:[{name:ansvarlig,title:null,element:null}],exactly:false}
      resolved krav/unknown warning krav K-1 {krav:K-1,why:[P-2,P-3]}
      resolved krav/unknown warning krav K-3 {krav:K-3,why:[P-2,P-3]}"
    `);
  });

  it('that refuses what it took', () => {
    expect(told(strict, BASE)).toMatchInlineSnapshot(`
      "set-aside prosjekt P-2
      set-aside prosjekt P-3
      rule schemas/prosjekt.schema.json
      all: {krav:null,path:schemas/prosjekt.schema.json,effect:stricter,limits:null,gone:{years:[],breaches:[],unclear:[]},come:{years:[],breaches:[],unclear:[]},verdict:null,approver:null}
      K-1 met → unknown: unchanged blind
      K-3 met → unknown: unchanged blind
        K-1 [below,null,null] {now:unchanged,ahead:unchanged,standing:unknown,isUnclearAhead:false,byRules:false}
        K-3 [null,null,P-2] {now:unchanged,ahead:null,standing:unknown,isUnclearAhead:false,byRules:false}
        K-3 [null,null,P-3] {now:unchanged,ahead:null,standing:unknown,isUnclearAhead:false,byRules:false}
        gap appeared {side:below,group:null,verdict:unknown,from:2026-01-01,to:2027-11-26}
      new log/rewritten warning krav K-1 {until:2026-09-30,from:2026-09-30,krav:[]}
      new log/rewritten warning krav K-2 {until:2026-09-30,from:2026-09-30,krav:[]}
      new log/rewritten warning krav K-3 {until:2026-09-30,from:2026-09-30,krav:[]}
      new krav/rules-changed note   {change:stricter,paths:[schemas/prosjekt.schema.json],judgedBy:head}
      new schema/required error prosjekt P-2/ansvarlig {fields:[{name:ansvarlig,title:null,element:null}],exactly:false}
      new schema/required error prosjekt P-3/ansvarlig {fields:[{name:ansvarlig,title:null,element:null}],exactly:false}
      new krav/unknown warning krav K-1 {krav:K-1,why:[P-2,P-3]}
      new krav/unknown warning krav K-3 {krav:K-3,why:[P-2,P-3]}"
    `);
  });
});

describe('events', () => {
  const most: [string, string, string] = [K('K-2'), 'minst: 1', 'hoyst: 1'];
  const more: [string, string, string] = [
    P('P-1'),
    '{dato: 2026-02-01}\n',
    '{dato: 2026-02-01}\n  - {dato: 2026-02-02}\n',
  ];

  it('that were too many, and are not', () => {
    expect(told(withAll(most), withAll(most, more))).toMatchInlineSnapshot(`
      "changed prosjekt P-1
      new log/rewritten warning krav K-2 {until:2026-09-30,from:2026-09-30,krav:[]}"
    `);
  });

  it('that may be more', () => {
    expect(
      told(withAll([K('K-2'), 'minst: 1', 'hoyst: 2'], more), withAll(most, more)),
    ).toMatchInlineSnapshot(`
      "changed krav K-2
      rule data/krav/K-2.yaml
      /hoyst: {krav:K-2,path:data/krav/K-2.yaml,effect:looser,limits:{before:{min:null,max:1},after:{min:null,max:2},from:null},gone:{years:[],breaches:[],unclear:[]},come:{years:[],breaches:[],unclear:[]},verdict:null,approver:null}
      rewritten: {group:null,side:null,from:2026-01-01,to:2026-03-31,before:broken advarsel,after:met,krav:K-2,fields:[hoyst]}
      new rules/rewritten error krav K-2/hoyst {krav:K-2,fields:[hoyst],days:90,from:2026-01-01,to:2026-03-31,before:broken advarsel,after:met,entry:[fra: 2026-11-26,vedtak: …,hoyst: 2],isCorrected:false}"
    `);
  });

  it('one of which has no day', () => {
    expect(told(withAll([P('P-1'), '{dato: 2026-05-01}', '{}']))).toMatchInlineSnapshot(`
      "changed prosjekt P-1
      new log/rewritten warning krav K-2 {until:2026-09-30,from:2026-09-30,krav:[]}"
    `);
  });
});
