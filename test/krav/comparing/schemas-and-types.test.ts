import { describe, expect, it } from 'vitest';
import { listOf, projectSchema } from '../../project-schema.ts';
import { BASE, told } from './compared.ts';

const SCHEMA = 'schemas/prosjekt.schema.json';
const CONFIG = 'data/register.yaml';
const K1 = 'data/krav/K-1.yaml';
const KRAV = BASE[K1] ?? '';

describe('a type', () => {
  const lone = projectSchema({ art: { type: 'string' } }).replace(
    'prosjekt.schema',
    'anlegg.schema',
  );
  const with2 = (files: typeof BASE) => ({
    ...files,
    [CONFIG]: files[CONFIG]?.replace('typer:\n', 'typer:\n  anlegg: anlegg/*.yaml\n') ?? '',
    'schemas/anlegg.schema.json': lone,
    'data/anlegg/A-1.yaml':
      'id: A-1\nstart: 2026-01-01\nslutt: 2028-12-31\nstatuslogg: [{dato: 2026-01-01, status: pågår}]\n',
  });

  it('that is new, and that a krav counts instead of another, is counted by its own rules on both sides', () => {
    const head = with2({ ...BASE, [K1]: KRAV.replace('tell: prosjekt', 'tell: anlegg') });
    expect(told(head)).toMatchInlineSnapshot(`
      "added anlegg A-1
      changed krav K-1
      rule data/krav/K-1.yaml
      rule data/register.yaml
      rule schemas/anlegg.schema.json
      all: {krav:null,path:schemas/anlegg.schema.json,effect:new,limits:null,gone:{years:[],breaches:[],unclear:[]},come:{years:[],breaches:[],unclear:[]},verdict:null,approver:null}
      /tell: {krav:K-1,path:data/krav/K-1.yaml,effect:stricter,limits:null,gone:{years:[],breaches:[],unclear:[]},come:{years:[],breaches:[2026-01-01],unclear:[]},verdict:{before:met,after:broken},approver:Ada}
      K-1 met → broken: new by rules
        K-1 [below,null,null] {now:new,ahead:new,standing:broken,isUnclearAhead:false,byRules:true}
        gap appeared {side:below,group:null,verdict:broken,from:2026-01-01,to:2027-11-26}
      rewritten: {group:null,side:below,from:2026-01-01,to:2026-02-28,before:met,after:broken feil,krav:K-1,fields:[tell,x-livslop,x-mangler]}
      rewritten: {group:null,side:below,from:2026-03-01,to:2026-11-26,before:met,after:broken feil,krav:K-1,fields:[tell,x-livslop,x-mangler]}
      new rules/rewritten error krav K-1/tell {krav:K-1,fields:[tell,x-livslop,x-mangler],days:330,from:2026-01-01,to:2026-11-26,before:met,after:broken feil,entry:null,isCorrected:false}
      new krav/rules-changed note   {change:new,paths:[schemas/anlegg.schema.json],judgedBy:head}
      new krav/rules-changed note   {paths:[data/register.yaml],judgedBy:head}
      new krav/below error krav K-1/minst {krav:K-1,count:1,min:2,group:null}"
    `);
  });

  it('whose posts have no life always counts', () => {
    const { 'x-livslop': _, ...noLife } = JSON.parse(BASE[SCHEMA] ?? '');
    const base = { ...BASE, [SCHEMA]: JSON.stringify(noLife) };
    const other = {
      ...base,
      [K1]: KRAV.replace('minst: 2', 'minst: 1').replace('hoyst: 3', 'hoyst: 2'),
    };
    expect(told(other, base)).toMatchInlineSnapshot(`
      "changed krav K-1
      rule data/krav/K-1.yaml
      /minst: {krav:K-1,path:data/krav/K-1.yaml,effect:looser,limits:{before:{min:2,max:3},after:{min:1,max:2},from:null},gone:{years:[],breaches:[],unclear:[]},come:{years:[],breaches:[2026-01-01],unclear:[]},verdict:{before:met,after:broken},approver:Ada}
      K-1 met → broken: new by rules
        K-1 [above,null,null] {now:new,ahead:new,standing:broken,isUnclearAhead:false,byRules:true}
        gap appeared {side:above,group:null,verdict:broken,from:2026-01-01,to:2027-11-26}
      rewritten: {group:null,side:above,from:2026-01-01,to:2026-11-26,before:met,after:broken feil,krav:K-1,fields:[minst,hoyst]}
      new rules/rewritten error krav K-1/minst {krav:K-1,fields:[minst,hoyst],days:330,from:2026-01-01,to:2026-11-26,before:met,after:broken feil,entry:[fra: 2026-11-26,vedtak: …,minst: 1,hoyst: 2],isCorrected:false}
      new krav/above error krav K-1/hoyst {krav:K-1,count:3,max:2,group:null}"
    `);
  });
});

describe('a log', () => {
  it('with a line that says no status is not known from its day on, by the rules of the base too', () => {
    const path = 'data/prosjekter/P-2.yaml';
    const line = (files: typeof BASE) => ({
      ...files,
      [path]: files[path]?.replace('pågår}\n', 'pågår}\n  - {dato: 2026-02-01}\n') ?? '',
    });
    const head = line({ ...BASE, [K1]: KRAV.replace('minst: 2', 'minst: 3') });
    const lines = told(head, line(BASE)).split('\n');
    expect(lines.filter((each) => each.startsWith('rewritten'))).toEqual([
      'rewritten: {group:null,side:below,from:2026-01-01,to:2026-01-31,before:met,after:broken feil,krav:K-1,fields:[minst]}',
      'rewritten: {group:null,side:below,from:2026-02-01,to:2026-02-28,before:unknown feil,after:broken feil,krav:K-1,fields:[minst]}',
      'rewritten: {group:null,side:below,from:2026-03-01,to:2026-11-26,before:met,after:unknown feil,krav:K-1,fields:[minst]}',
    ]);
  });
});

describe('what is reported', () => {
  it('and then told otherwise by a plan without a log is told of the post as a whole', () => {
    const schema = JSON.parse(BASE[SCHEMA] ?? '');
    const dates = { ...schema, 'x-livslop': { plan: { fra: 'start', til: 'slutt' } } };
    const base: typeof BASE = { ...BASE, [SCHEMA]: JSON.stringify(dates) };
    const path = 'data/prosjekter/P-3.yaml';
    const head = { ...base, [path]: base[path]?.replace('2026-03-01', '2026-04-01') ?? '' };
    const lines = told(head, base).split('\n');
    expect(lines.filter((each) => each.includes('log/rewritten'))).toEqual([
      'new log/rewritten warning prosjekt P-3 {until:2026-09-30,from:2026-03-01,krav:[]}',
    ]);
  });
});

describe('a schema', () => {
  it('that takes a field it refused tells of each post that has it', () => {
    const narrow = projectSchema({ art: { type: 'string' }, hendelser: listOf({ dato: {} }) });
    expect(told(BASE, { ...BASE, [SCHEMA]: narrow })).toMatchInlineSnapshot(`
      "read-again prosjekt P-1
      rule schemas/prosjekt.schema.json
      all: {krav:null,path:schemas/prosjekt.schema.json,effect:looser,limits:null,gone:{years:[],breaches:[],unclear:[]},come:{years:[],breaches:[],unclear:[]},verdict:null,approver:null}
      K-1 met → met: resolved
      K-2 unknown → met: resolved
      K-3 unknown → met: resolved
        K-1 [below,null,null] {now:null,ahead:resolved,standing:holds,isUnclearAhead:false,byRules:false}
        K-2 [null,null,null] {now:resolved,ahead:null,standing:holds,isUnclearAhead:false,byRules:false}
        K-3 [null,null,P-1] {now:resolved,ahead:null,standing:holds,isUnclearAhead:false,byRules:false}
        gap gone {side:below,group:null,verdict:unknown,from:2026-01-01,to:2026-02-28}
        gap gone {side:below,group:null,verdict:unknown,from:2027-04-01,to:2027-11-26}
      new log/rewritten warning krav K-1 {until:2026-09-30,from:2026-09-30,krav:[]}
      new log/rewritten warning krav K-2 {until:2026-09-30,from:2026-09-30,krav:[]}
      new log/rewritten warning krav K-3 {until:2026-09-30,from:2026-09-30,krav:[]}
      new krav/rules-changed note   {change:looser,paths:[schemas/prosjekt.schema.json],judgedBy:head}
      new rules/accepted-now note prosjekt P-1/ansvarlig {refusedAs:schema/unknown-property}
      resolved schema/unknown-property error prosjekt P-1/ansvarlig {name:ansvarlig,nearest:null,known:[id,start,slutt,statuslogg,art,hendelser],statusLog:null}
      resolved krav/unknown note krav K-2 {krav:K-2,why:[P-1]}
      resolved krav/unknown warning krav K-3 {krav:K-3,why:[P-1]}"
    `);
  });
});
