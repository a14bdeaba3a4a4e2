import { describe, expect, it } from 'vitest';
import { BASE, edited, told } from './compared.ts';

const P = (id: string) => `data/prosjekter/${id}.yaml`;
const textOf = (path: string) => BASE[path] ?? '';

function renamed() {
  const { [P('P-2')]: text = '', ...rest } = BASE;
  return { ...rest, [P('P-9')]: text.replace('P-2', 'P-9') };
}

describe('a project', () => {
  it('that stops while enough go on changes no promise', () => {
    expect(
      told(edited(P('P-2'), 'pågår}\n', 'pågår}\n  - {dato: 2026-11-20, status: fullført}\n')),
    ).toMatchInlineSnapshot(`"changed prosjekt P-2"`);
  });

  it('that stops with another that is not known to have begun', () => {
    expect(
      told({
        ...edited(P('P-2'), 'pågår}\n', 'pågår}\n  - {dato: 2026-11-20, status: fullført}\n'),
        [P('P-3')]: 'id: P-3\nart: b\nstart: 2026-03-01\n',
      }),
    ).toMatchInlineSnapshot(`
      "changed prosjekt P-2
      changed prosjekt P-3
      K-1 met → unknown: new
        K-1 [below,null,null] {now:new,ahead:new,standing:unknown,isUnclearAhead:false,byRules:false}
        gap appeared {side:below,group:null,verdict:unknown,from:2026-11-21,to:2027-11-26}
      new log/rewritten warning prosjekt P-3 {until:2026-09-30,from:2026-03-01,krav:[K-1,K-3]}
      new life/late-start warning prosjekt P-3/start {plannedStart:2026-03-01,goingOn:[pågår],ended:[fullført]}
      new krav/unknown warning krav K-1 {krav:K-1,why:[P-3]}"
    `);
  });

  it('that is taken away while it runs', () => {
    expect(told(edited(P('P-2'), '', ''))).toMatchInlineSnapshot(`
      "removed prosjekt P-2
        gap appeared {side:below,group:null,verdict:broken,from:2026-01-01,to:2026-02-28}
      new log/rewritten warning prosjekt P-2/statuslogg {until:2026-09-30,from:2026-01-01,krav:[K-1,K-3]}
      new register/removed warning prosjekt P-2 {id:P-2,endings:[fullført]}"
    `);
  });

  it("that cannot be read is nobody's doing", () => {
    expect(told({ ...BASE, [P('P-1')]: 'id: [\n' })).toMatchInlineSnapshot(`
      "set-aside prosjekt P-1
      K-2 met → unknown: unchanged blind
      K-3 met → unknown: unchanged blind
        K-1 [below,null,null] {now:null,ahead:unchanged,standing:holds,isUnclearAhead:false,byRules:false}
        K-2 [null,null,null] {now:unchanged,ahead:null,standing:unknown,isUnclearAhead:false,byRules:false}
        K-3 [null,null,P-1] {now:unchanged,ahead:null,standing:unknown,isUnclearAhead:false,byRules:false}
        gap appeared {side:below,group:null,verdict:unknown,from:2026-01-01,to:2026-02-28}
        gap appeared {side:below,group:null,verdict:unknown,from:2027-04-01,to:2027-11-26}
      new log/rewritten warning krav K-1 {until:2026-09-30,from:2026-09-30,krav:[]}
      new log/rewritten warning krav K-2 {until:2026-09-30,from:2026-09-30,krav:[]}
      new log/rewritten warning krav K-3 {until:2026-09-30,from:2026-09-30,krav:[]}
      new yaml/syntax error prosjekt P-1 {fault:UNCLOSED,detail:Flow sequence in block collection must be sufficiently indented and end with a ],remedy:null}
      new krav/unknown note krav K-2 {krav:K-2,why:[P-1]}
      new krav/unknown warning krav K-3 {krav:K-3,why:[P-1]}"
    `);
  });

  it('that gets another name is the same', () => {
    expect(told(renamed())).toMatchInlineSnapshot(`
      "renamed prosjekt P-9
      new log/rewritten warning krav K-3 {until:2026-09-30,from:2026-09-30,krav:[]}"
    `);
  });

  it('that is to end earlier is missing ahead', () => {
    expect(told(edited(P('P-1'), 'slutt: 2028-12-31', 'slutt: 2027-01-31'))).toMatchInlineSnapshot(`
      "changed prosjekt P-1
      K-1 met → met: new
        K-1 [below,null,null] {now:null,ahead:new,standing:holds,isUnclearAhead:false,byRules:false}
        gap appeared {side:below,group:null,verdict:broken,from:2027-04-01,to:2027-11-26}"
    `);
  });

  it('that is one too many, and not as it is to be', () => {
    expect(
      told({
        ...BASE,
        [P('P-4')]: textOf(P('P-2')).replace('P-2', 'P-4').replace('art: a', 'art: b'),
      }),
    ).toMatchInlineSnapshot(`
      "added prosjekt P-4
      K-1 met → broken: new
      K-3 met → broken: new
        K-1 [above,null,null] {now:new,ahead:new,standing:broken,isUnclearAhead:false,byRules:false}
        K-3 [null,null,P-4] {now:new,ahead:null,standing:broken,isUnclearAhead:false,byRules:false}
        gap appeared {side:above,group:null,verdict:broken,from:2026-03-01,to:2027-03-31}
      new log/rewritten warning prosjekt P-4/statuslogg {until:2026-09-30,from:2026-01-01,krav:[K-1,K-3]}
      new krav/above error krav K-1/hoyst {krav:K-1,count:4,max:3,group:null}
      new krav/condition error krav K-3/skal {krav:K-3,title:Art,posts:[P-4]}"
    `);
  });

  it('that began later changes what is reported', () => {
    expect(
      told(
        edited(P('P-1'), '{dato: 2026-01-01, status: pågår}', '{dato: 2026-05-15, status: pågår}'),
      ),
    ).toMatchInlineSnapshot(`
      "changed prosjekt P-1
        gap appeared {side:below,group:null,verdict:broken,from:2026-01-01,to:2026-02-28}
      new log/rewritten warning prosjekt P-1/statuslogg {until:2026-09-30,from:2026-01-01,krav:[K-1]}"
    `);
  });

  it('whose meeting was in another quarter changes what is reported', () => {
    expect(
      told(edited(P('P-1'), '  - {dato: 2026-10-01}\n', '  - {dato: 2026-08-01}\n')),
    ).toMatchInlineSnapshot(`
      "changed prosjekt P-1
      new log/rewritten warning krav K-2 {until:2026-09-30,from:2026-09-30,krav:[]}"
    `);
  });
});
