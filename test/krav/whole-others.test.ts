import { describe, expect, it } from 'vitest';
import { counting, judgedOn, project, registerOf } from './rules/judged.ts';
import { answer } from './whole-answer.ts';

const EVENTS = `id: K-1
tittel: Prøve
form: hendelser
tell: prosjekt
dato: post.start
periode: år
minst: 1
hoyst: 1
gjelder_fra: 2025-01-01
alvor: feil
tolkning: Prøve.
`;

describe('all that is said of posts that share an id', () => {
  const posts = [
    project('P-1', '2026-01-01..2027-03-31'),
    ['data/prosjekter/P-1b.yaml', project('P-1', '2026-05-01..2027-06-30')[1]],
    project('P-2', '2026-01-01..2027-12-31'),
  ] satisfies [string, string][];

  it('of which only one may count, and nobody knows which', () => {
    expect(
      answer(posts, counting('minst: 2\nhoyst: 2\ngjelder_fra: 2026-01-01\n')),
    ).toMatchInlineSnapshot(`
      "form: antall
      severity: error
      severityAbove: error
      min: 2
      max: 2
      rules: {from:2026-01-01,min:2,max:2,severity:error,severityAbove:error,decision:null,decidedOn:null}
      verdict: unknown
      sides: {below:met,above:unknown}
      count: {low:2,high:3,planned:0,paused:0}
      margin: 0
      headroom: -1
      counted: P-1
      counted: P-2
      possible: P-1
      unknown: {post:P-1,reason:register/id-duplicate,field:/id}
      next: {group:null,side:below,from:2027-07-01,daysUntil:217,low:1,high:1,withPlanned:broken,min:2,max:2,openedBy:[P-1],openedByRule:null,remedies:[{startBy:2027-07-01,notBefore:2027-07-01,actBy:null}],lastDayToAct:null,earliestClosed:null}
      standing: {since:null,days:0,daysBroken:0,daysUnknown:330,daysExempt:0,longest:null}
      reserve: {below:{today:0,noneFrom:null},above:{today:-1,noneFrom:null}}
      slack: {post:P-1,end:2027-03-31,neededTo:2027-03-31,days:0,openEnd:false}
      slack: {post:P-2,end:2027-12-31,neededTo:2027-11-26,days:0,openEnd:true}
      breaksIf: {below:null,above:1}
      current: {group:null,side:above,from:2026-05-01,to:2027-03-31,openEnd:false,verdict:unknown,low:2,high:3,shortfall:1,openedBy:[P-1],openedByRule:null,remedies:[],earliestClosed:null}
      nextUnknown: {group:null,side:below,from:2027-04-01,low:1,high:2}
      gaps: {group:null,side:below,from:2026-01-01,to:2026-04-30,days:120,verdict:unknown,low:1,high:2,shortfall:1,toleratedDays:0,exempt:false,openedBy:[],closedBy:[P-1],openedByRule:null,closedByRule:null}
      gaps: {group:null,side:above,from:2026-05-01,to:2027-03-31,days:335,verdict:unknown,low:2,high:3,shortfall:1,toleratedDays:0,exempt:false,openedBy:[P-1],closedBy:[P-1],openedByRule:null,closedByRule:null}
      gaps: {group:null,side:below,from:2027-04-01,to:2027-06-30,days:91,verdict:unknown,low:1,high:2,shortfall:1,toleratedDays:0,exempt:false,openedBy:[P-1],closedBy:[],openedByRule:null,closedByRule:null}
      gaps: {group:null,side:below,from:2027-07-01,to:2027-11-26,days:149,verdict:broken,low:1,high:1,shortfall:1,toleratedDays:0,exempt:false,openedBy:[P-1],closedBy:[],openedByRule:null,closedByRule:null}
      window: {from:2026-01-01,to:2027-11-26}
      daysBroken: 0
      daysUnknown: 330
      daysExempt: 0
      register/id-filename error P-1 {id:P-1,expected:P-1b}
      register/id-duplicate error P-1 {id:P-1,type:prosjekt,other:data/prosjekter/P-1.yaml,otherId:P-1}
      krav/unknown warning K-1 {krav:K-1,why:[P-1]}"
    `);
  });

  it('when more of them are asked for than there are', () => {
    expect(
      answer(posts, counting('minst: 3\ntoleranse_dager: 20\ngjelder_fra: 2026-01-01\n')),
    ).toMatchInlineSnapshot(`
      "form: antall
      severity: error
      severityAbove: error
      min: 3
      rules: {from:2026-01-01,min:3,max:null,severity:error,severityAbove:error,decision:null,decidedOn:null}
      verdict: unknown
      sides: {below:unknown,above:null}
      count: {low:2,high:3,planned:0,paused:0}
      margin: -1
      counted: P-1
      counted: P-2
      possible: P-1
      unknown: {post:P-1,reason:register/id-duplicate,field:/id}
      next: {group:null,side:below,from:2027-04-21,daysUntil:146,low:1,high:2,withPlanned:broken,min:3,max:null,openedBy:[P-1],openedByRule:null,remedies:[{startBy:2027-04-01,notBefore:null,actBy:null}],lastDayToAct:null,earliestClosed:null}
      standing: {since:null,days:0,daysBroken:100,daysUnknown:210,daysExempt:0,longest:{from:2026-01-21,to:2026-04-30,days:100}}
      reserve: {below:{today:-1,noneFrom:null},above:null}
      slack: {post:P-1,end:2027-03-31,neededTo:2027-03-31,days:0,openEnd:false}
      slack: {post:P-2,end:2027-12-31,neededTo:2027-11-26,days:0,openEnd:true}
      breaksIf: {below:1,above:null}
      current: {group:null,side:below,from:2026-05-01,to:2027-03-31,openEnd:false,verdict:unknown,low:2,high:3,shortfall:1,openedBy:[],openedByRule:null,remedies:[{startBy:null,count:1,actBy:null}],earliestClosed:null}
      gaps: {group:null,side:below,from:2026-01-01,to:2026-04-30,days:120,verdict:broken,low:1,high:2,shortfall:1,toleratedDays:20,exempt:false,openedBy:[],closedBy:[P-1],openedByRule:null,closedByRule:null}
      gaps: {group:null,side:below,from:2026-05-01,to:2027-03-31,days:335,verdict:unknown,low:2,high:3,shortfall:1,toleratedDays:0,exempt:false,openedBy:[],closedBy:[],openedByRule:null,closedByRule:null}
      gaps: {group:null,side:below,from:2027-04-01,to:2027-11-26,days:240,verdict:broken,low:1,high:2,shortfall:2,toleratedDays:0,exempt:false,openedBy:[P-1],closedBy:[],openedByRule:null,closedByRule:null}
      window: {from:2026-01-01,to:2027-11-26}
      daysBroken: 100
      daysUnknown: 210
      daysExempt: 0
      register/id-filename error P-1 {id:P-1,expected:P-1b}
      register/id-duplicate error P-1 {id:P-1,type:prosjekt,other:data/prosjekter/P-1.yaml,otherId:P-1}
      krav/unknown warning K-1 {krav:K-1,why:[P-1]}"
    `);
  });
});

describe('all that is said of events that are the beginnings of posts', () => {
  it('one each year, of which one has no day', () => {
    const posts = [
      project('P-1', '2025-03-01..2027-03-31'),
      project('P-2', '2026-01-01..2027-12-31'),
      project('P-3', '2026-06-01..2027-12-31'),
      ['data/prosjekter/P-4.yaml', 'id: P-4\nart: a\n'],
    ] satisfies [string, string][];
    expect(answer(posts, EVENTS)).toMatchInlineSnapshot(`
      "form: hendelser
      severity: error
      severityAbove: error
      min: 1
      max: 1
      rules: {from:2025-01-01,min:1,max:1,severity:error,severityAbove:error,decision:null,decidedOn:null}
      verdict: broken
      sides: {below:met,above:broken}
      count: {low:2,high:3,planned:0,paused:0}
      margin: 1
      headroom: -2
      counted: P-2
      counted: P-3
      possible: P-4
      unknown: {post:P-4,reason:krav/missing-field,field:/start}
      periods: {period:2025,from:2025-01-01,to:2025-12-31,low:1,high:2,verdict:unknown,missing:null,min:1,max:1}
      periods: {period:2026,from:2026-01-01,to:2026-12-31,low:2,high:3,verdict:broken,missing:null,min:1,max:1}
      daysBroken: 0
      daysUnknown: 0
      daysExempt: 0
      life/late-start warning P-4 {plannedStart:null,goingOn:[pågår],ended:[fullført]}
      krav/period error K-1 {krav:K-1,period:2026,count:2,missing:null}"
    `);
  });
});

describe('a krav of what the register does not have', () => {
  const POSTS = [project('P-1', '2026-01-01..2027-03-31')];
  const counted = (tell: string) =>
    judgedOn(
      registerOf(POSTS, counting('minst: 1\n').replace('tell: prosjekt', tell)),
      '2026-06-01',
    );

  it.each([
    ['tell: prosjekt.hendelsr', ['prosjekt.hendelser']],
    ['tell: prosjekt.qqqqqqqqqqqq', ['prosjekt.statuslogg', 'prosjekt.hendelser']],
    ['tell: prosjekt.art', null],
    ['tell: prosjket', ['prosjekt']],
    ['tell: qqqqqqqqqqqq', ['prosjekt', 'krav']],
  ])('names what it may mean: %s', (tell, known) => {
    const { entry, findings } = counted(tell);
    expect(entry.verdict).toBe('unknown');
    const found = findings.filter(({ code }) => code === 'krav/counted');
    expect(found).toMatchObject([{ field: '/tell', args: known === null ? {} : { known } }]);
  });
});
