import { describe, expect, it } from 'vitest';
import { counting, project } from './rules/judged.ts';
import { answer } from './whole-answer.ts';

const GROUPS = 'per: post.art\ngrupper: [a, b]\ngjelder_fra: 2026-01-01\n';

describe('all that is said of a count in groups', () => {
  it('that have one to lose, one sooner than the other', () => {
    const posts = [
      project('A-1', '2026-01-01..2027-01-31'),
      project('A-2', '2026-01-01..2027-06-30'),
      project('B-1', '2026-01-01..2027-03-31', 'b'),
      project('B-2', '2026-01-01..2029-12-31', 'b'),
    ];
    expect(answer(posts, counting(`minst: 1\nhoyst: 3\n${GROUPS}`))).toMatchInlineSnapshot(`
      "form: antall
      severity: error
      severityAbove: error
      min: 1
      max: 3
      rules: {from:2026-01-01,min:1,max:3,severity:error,severityAbove:error,decision:null,decidedOn:null}
      verdict: met
      sides: {below:met,above:met}
      count: {low:4,high:4,planned:0,paused:0}
      margin: 1
      headroom: 1
      counted: A-1
      counted: A-2
      counted: B-1
      counted: B-2
      next: {group:a,side:below,from:2027-07-01,daysUntil:217,low:0,high:0,withPlanned:broken,min:1,max:3,openedBy:[A-2],openedByRule:null,remedies:[{extend:A-2,to:2027-11-26,actBy:null,startsAsPlanned:[],openEnd:true},{startBy:2027-07-01,notBefore:null,actBy:null}],lastDayToAct:null,earliestClosed:null}
      standing: {since:2026-01-01,days:330,daysBroken:0,daysUnknown:0,daysExempt:0,longest:null}
      reserve: {below:{today:1,noneFrom:2027-02-01},above:{today:1,noneFrom:null}}
      slack: {post:A-1,end:2027-01-31,neededTo:null,days:66,openEnd:false}
      slack: {post:A-2,end:2027-06-30,neededTo:2027-06-30,days:0,openEnd:false}
      slack: {post:B-1,end:2027-03-31,neededTo:null,days:125,openEnd:false}
      slack: {post:B-2,end:2029-12-31,neededTo:2027-11-26,days:0,openEnd:true}
      breaksIf: {below:null,above:null}
      groups: {group:a,verdict:met,sides:{below:met,above:met},count:{low:2,high:2,planned:0,paused:0},margin:1,headroom:1,counted:[A-1,A-2],possible:[],unknown:[],next:{group:a,side:below,from:2027-07-01,daysUntil:217,low:0,high:0,withPlanned:broken,min:1,max:3,openedBy:[A-2],openedByRule:null,remedies:[{extend:A-2,to:2027-11-26,actBy:null,startsAsPlanned:[],openEnd:true},{startBy:2027-07-01,notBefore:null,actBy:null}],lastDayToAct:null,earliestClosed:null},standing:{since:2026-01-01,days:330,daysBroken:0,daysUnknown:0,daysExempt:0,longest:null},reserve:{below:{today:1,noneFrom:2027-02-01},above:{today:1,noneFrom:null}},slack:[{post:A-1,end:2027-01-31,neededTo:null,days:66,openEnd:false},{post:A-2,end:2027-06-30,neededTo:2027-06-30,days:0,openEnd:false}],breaksIf:{below:null,above:null}}
      groups: {group:b,verdict:met,sides:{below:met,above:met},count:{low:2,high:2,planned:0,paused:0},margin:1,headroom:1,counted:[B-1,B-2],possible:[],unknown:[],next:null,standing:{since:2026-01-01,days:330,daysBroken:0,daysUnknown:0,daysExempt:0,longest:null},reserve:{below:{today:1,noneFrom:2027-04-01},above:{today:1,noneFrom:null}},slack:[{post:B-1,end:2027-03-31,neededTo:null,days:125,openEnd:false},{post:B-2,end:2029-12-31,neededTo:2027-11-26,days:0,openEnd:true}],breaksIf:{below:null,above:null}}
      gaps: {group:a,side:below,from:2027-07-01,to:2027-11-26,days:149,verdict:broken,low:0,high:0,shortfall:1,toleratedDays:0,exempt:false,openedBy:[A-2],closedBy:[],openedByRule:null,closedByRule:null}
      window: {from:2026-01-01,to:2027-11-26}
      daysBroken: 0
      daysUnknown: 0
      daysExempt: 0"
    `);
  });

  it('of which two are broken at once, one on each side', () => {
    const posts = [
      project('A-1', '2026-01-01..2029-12-31'),
      project('A-2', '2026-08-01..2029-12-31'),
      project('A-3', '2026-10-01..2027-05-31'),
      project('B-1', '2026-01-01..2026-09-30', 'b', '  - {dato: 2026-09-30, status: fullført}\n'),
      ['data/prosjekter/B-2.yaml', 'id: B-2\nart: b\nstart: 2027-04-01\nslutt: 2028-12-31\n'],
    ] satisfies [string, string][];
    expect(
      answer(posts, counting(`minst: 1\nhoyst: 2\nledetid: {ny: 60}\n${GROUPS}`)),
    ).toMatchInlineSnapshot(`
      "form: antall
      severity: error
      severityAbove: error
      min: 1
      max: 2
      rules: {from:2026-01-01,min:1,max:2,severity:error,severityAbove:error,decision:null,decidedOn:null}
      verdict: broken
      sides: {below:broken,above:broken}
      count: {low:3,high:3,planned:1,paused:0}
      margin: -1
      headroom: -1
      counted: A-1
      counted: A-2
      counted: A-3
      standing: {since:null,days:0,daysBroken:57,daysUnknown:0,daysExempt:0,longest:{from:2026-10-01,to:2026-11-26,days:57}}
      reserve: {below:{today:-1,noneFrom:null},above:{today:-1,noneFrom:null}}
      slack: {post:A-1,end:2029-12-31,neededTo:null,days:365,openEnd:false}
      slack: {post:A-2,end:2029-12-31,neededTo:null,days:365,openEnd:false}
      slack: {post:A-3,end:2027-05-31,neededTo:null,days:186,openEnd:false}
      breaksIf: {below:null,above:null}
      current: {group:b,side:below,from:2026-10-01,to:2027-11-26,openEnd:true,verdict:broken,low:0,high:0,shortfall:1,openedBy:[B-1],openedByRule:null,remedies:[{startBy:null,count:1,actBy:null}],earliestClosed:2027-01-25}
      groups: {group:a,verdict:broken,sides:{below:met,above:broken},count:{low:3,high:3,planned:0,paused:0},margin:2,headroom:-1,counted:[A-1,A-2,A-3],possible:[],unknown:[],next:null,standing:{since:null,days:0,daysBroken:57,daysUnknown:0,daysExempt:0,longest:{from:2026-10-01,to:2026-11-26,days:57}},reserve:{below:{today:2,noneFrom:null},above:{today:-1,noneFrom:null}},slack:[{post:A-1,end:2029-12-31,neededTo:null,days:365,openEnd:false},{post:A-2,end:2029-12-31,neededTo:null,days:365,openEnd:false},{post:A-3,end:2027-05-31,neededTo:null,days:186,openEnd:false}],breaksIf:{below:null,above:null}}
      groups: {group:b,verdict:broken,sides:{below:broken,above:met},count:{low:0,high:0,planned:1,paused:0},margin:-1,headroom:2,counted:[],possible:[],unknown:[],next:null,standing:{since:null,days:0,daysBroken:57,daysUnknown:0,daysExempt:0,longest:{from:2026-10-01,to:2026-11-26,days:57}},reserve:{below:{today:-1,noneFrom:null},above:{today:2,noneFrom:null}},slack:[],breaksIf:{below:null,above:null}}
      gaps: {group:b,side:below,from:2026-10-01,to:2027-11-26,days:422,verdict:broken,low:0,high:0,shortfall:1,toleratedDays:0,exempt:false,openedBy:[B-1],closedBy:[],openedByRule:null,closedByRule:null}
      gaps: {group:a,side:above,from:2026-10-01,to:2027-05-31,days:243,verdict:broken,low:3,high:3,shortfall:1,toleratedDays:0,exempt:false,openedBy:[A-3],closedBy:[A-3],openedByRule:null,closedByRule:null}
      notCounted: {post:B-1,why:ended,field:/statuslogg/1/status}
      notCounted: {post:B-2,why:planned,field:/start}
      window: {from:2026-01-01,to:2027-11-26}
      daysBroken: 57
      daysUnknown: 0
      daysExempt: 0
      krav/above error K-1 {krav:K-1,count:3,max:2,group:a}
      krav/below error K-1 {krav:K-1,count:0,min:1,group:b}"
    `);
  });

  it('that nobody knows of, where a post may be in any of them', () => {
    const posts = [
      project('A-1', '2026-01-01..2029-12-31'),
      ['data/prosjekter/B-1.yaml', 'id: B-1\nart: [b]\nstart: 2026-01-01\n'],
    ] satisfies [string, string][];
    expect(answer(posts, counting(`minst: 1\nhoyst: 1\n${GROUPS}`))).toMatchInlineSnapshot(`
      "form: antall
      severity: error
      severityAbove: error
      min: 1
      max: 1
      rules: {from:2026-01-01,min:1,max:1,severity:error,severityAbove:error,decision:null,decidedOn:null}
      verdict: unknown
      sides: {below:unknown,above:unknown}
      count: {low:1,high:2,planned:0,paused:0}
      margin: -1
      headroom: -1
      counted: A-1
      possible: B-1
      unknown: {post:B-1,reason:krav/set-aside,field:null}
      standing: {since:null,days:0,daysBroken:0,daysUnknown:330,daysExempt:0,longest:null}
      reserve: {below:{today:-1,noneFrom:null},above:{today:-1,noneFrom:null}}
      slack: {post:A-1,end:2029-12-31,neededTo:2027-11-26,days:0,openEnd:true}
      breaksIf: {below:1,above:1}
      current: {group:b,side:below,from:2026-01-01,to:2027-11-26,openEnd:true,verdict:unknown,low:0,high:1,shortfall:1,openedBy:[],openedByRule:null,remedies:[{startBy:null,count:1,actBy:null}],earliestClosed:null}
      groups: {group:a,verdict:unknown,sides:{below:met,above:unknown},count:{low:1,high:2,planned:0,paused:0},margin:0,headroom:-1,counted:[A-1],possible:[B-1],unknown:[{post:B-1,reason:krav/set-aside,field:null}],next:null,standing:{since:null,days:0,daysBroken:0,daysUnknown:330,daysExempt:0,longest:null},reserve:{below:{today:0,noneFrom:null},above:{today:-1,noneFrom:null}},slack:[{post:A-1,end:2029-12-31,neededTo:2027-11-26,days:0,openEnd:true}],breaksIf:{below:null,above:1}}
      groups: {group:b,verdict:unknown,sides:{below:unknown,above:met},count:{low:0,high:1,planned:0,paused:0},margin:-1,headroom:0,counted:[],possible:[B-1],unknown:[{post:B-1,reason:krav/set-aside,field:null}],next:null,standing:{since:null,days:0,daysBroken:0,daysUnknown:330,daysExempt:0,longest:null},reserve:{below:{today:-1,noneFrom:null},above:{today:0,noneFrom:null}},slack:[],breaksIf:{below:1,above:null}}
      gaps: {group:b,side:below,from:2026-01-01,to:2027-11-26,days:695,verdict:unknown,low:0,high:1,shortfall:1,toleratedDays:0,exempt:false,openedBy:[],closedBy:[],openedByRule:null,closedByRule:null}
      gaps: {group:a,side:above,from:2026-01-01,to:2027-11-26,days:695,verdict:unknown,low:1,high:2,shortfall:1,toleratedDays:0,exempt:false,openedBy:[],closedBy:[],openedByRule:null,closedByRule:null}
      window: {from:2026-01-01,to:2027-11-26}
      daysBroken: 0
      daysUnknown: 330
      daysExempt: 0
      schema/type error B-1 {field:{name:art,title:null,element:null},expected:[string],actual:array,value:}
      krav/unknown warning K-1 {krav:K-1,why:[B-1]}"
    `);
  });
});

describe('all that is said of a count that tolerates some days', () => {
  const posts = [
    project('P-1', '2026-01-01..2027-01-31'),
    project('P-2', '2026-01-01..2027-04-30'),
    project('P-3', '2027-03-01..2027-09-30'),
    project('P-4', '2027-06-10..2027-12-31'),
  ].map(([path, text], index): [string, string] => [
    path,
    index < 2 ? text : text.replace(/statuslogg:[\s\S]*/, ''),
  ]);

  it('and has more to end than may be missing', () => {
    expect(
      answer(posts, counting('minst: 2\ntoleranse_dager: 45\ngjelder_fra: 2026-01-01\n')),
    ).toMatchInlineSnapshot(`
      "form: antall
      severity: error
      severityAbove: error
      min: 2
      rules: {from:2026-01-01,min:2,max:null,severity:error,severityAbove:error,decision:null,decidedOn:null}
      verdict: met
      sides: {below:met,above:null}
      count: {low:2,high:2,planned:2,paused:0}
      margin: 0
      counted: P-1
      counted: P-2
      next: {group:null,side:below,from:2027-03-18,daysUntil:112,low:1,high:1,withPlanned:met,min:2,max:null,openedBy:[P-1],openedByRule:null,remedies:[{extend:P-1,to:2027-02-28,actBy:null,startsAsPlanned:[P-3],openEnd:false},{startBy:2027-02-01,notBefore:null,actBy:null}],lastDayToAct:null,earliestClosed:null}
      standing: {since:2026-01-01,days:330,daysBroken:0,daysUnknown:0,daysExempt:0,longest:null}
      reserve: {below:{today:0,noneFrom:null},above:null}
      slack: {post:P-1,end:2027-01-31,neededTo:2027-01-31,days:0,openEnd:false}
      slack: {post:P-2,end:2027-04-30,neededTo:2027-04-30,days:0,openEnd:false}
      breaksIf: {below:null,above:null}
      gaps: {group:null,side:below,from:2027-02-01,to:2027-11-26,days:299,verdict:broken,low:0,high:1,shortfall:2,toleratedDays:45,exempt:false,openedBy:[P-1],closedBy:[],openedByRule:null,closedByRule:null}
      notCounted: {post:P-3,why:planned,field:/start}
      notCounted: {post:P-4,why:planned,field:/start}
      window: {from:2026-01-01,to:2027-11-26}
      daysBroken: 0
      daysUnknown: 0
      daysExempt: 0"
    `);
  });

  it('fewer from a day ahead, when it also asks for more', () => {
    const change =
      'endringer:\n  - {fra: 2027-05-01, vedtatt: 2026-10-01, vedtak: sak, minst: 3, toleranse_dager: 5, alvor: advarsel}\n';
    expect(
      answer(posts, counting(`minst: 1\ntoleranse_dager: 30\ngjelder_fra: 2026-01-01\n${change}`)),
    ).toMatchInlineSnapshot(`
      "form: antall
      severity: error
      severityAbove: error
      min: 1
      rules: {from:2026-01-01,min:1,max:null,severity:error,severityAbove:error,decision:null,decidedOn:null}
      rules: {from:2027-05-01,min:3,max:null,severity:warning,severityAbove:warning,decision:sak,decidedOn:2026-10-01}
      verdict: met
      sides: {below:met,above:null}
      count: {low:2,high:2,planned:2,paused:0}
      margin: 1
      counted: P-1
      counted: P-2
      next: {group:null,side:below,from:2027-05-06,daysUntil:161,low:0,high:0,withPlanned:broken,min:3,max:null,openedBy:[P-2],openedByRule:null,remedies:[{extend:P-2,to:2027-06-09,actBy:null,startsAsPlanned:[P-4],openEnd:false},{startBy:2027-05-01,notBefore:null,actBy:null}],lastDayToAct:null,earliestClosed:null}
      standing: {since:2026-01-01,days:330,daysBroken:0,daysUnknown:0,daysExempt:0,longest:null}
      reserve: {below:{today:1,noneFrom:2027-02-01},above:null}
      slack: {post:P-1,end:2027-01-31,neededTo:null,days:66,openEnd:false}
      slack: {post:P-2,end:2027-04-30,neededTo:2027-04-30,days:0,openEnd:false}
      breaksIf: {below:null,above:null}
      gaps: {group:null,side:below,from:2027-05-01,to:2027-11-26,days:210,verdict:broken,low:0,high:0,shortfall:3,toleratedDays:5,exempt:false,openedBy:[P-2],closedBy:[],openedByRule:null,closedByRule:null}
      notCounted: {post:P-3,why:planned,field:/start}
      notCounted: {post:P-4,why:planned,field:/start}
      window: {from:2026-01-01,to:2027-11-26}
      daysBroken: 0
      daysUnknown: 0
      daysExempt: 0"
    `);
  });

  it('above as well as below', () => {
    expect(
      answer(
        posts,
        counting('minst: 1\nhoyst: 1\ntoleranse_dager: 120\ngjelder_fra: 2026-06-01\n'),
        '2026-08-15',
      ),
    ).toMatchInlineSnapshot(`
      "form: antall
      severity: error
      severityAbove: error
      min: 1
      max: 1
      rules: {from:2026-06-01,min:1,max:1,severity:error,severityAbove:error,decision:null,decidedOn:null}
      verdict: met
      sides: {below:met,above:met}
      count: {low:2,high:2,planned:2,paused:0}
      margin: 1
      headroom: -1
      counted: P-1
      counted: P-2
      next: {group:null,side:above,from:2026-09-29,daysUntil:45,low:2,high:2,withPlanned:broken,min:1,max:1,openedBy:[],openedByRule:null,remedies:[],lastDayToAct:null,earliestClosed:null}
      standing: {since:2026-06-01,days:76,daysBroken:0,daysUnknown:0,daysExempt:0,longest:null}
      reserve: {below:{today:1,noneFrom:2027-02-01},above:{today:-1,noneFrom:null}}
      slack: {post:P-1,end:2027-01-31,neededTo:null,days:169,openEnd:false}
      slack: {post:P-2,end:2027-04-30,neededTo:2027-04-17,days:13,openEnd:false}
      breaksIf: {below:null,above:null}
      gaps: {group:null,side:above,from:2026-06-01,to:2027-01-31,days:245,verdict:broken,low:2,high:2,shortfall:1,toleratedDays:120,exempt:false,openedBy:[],closedBy:[P-1],openedByRule:null,closedByRule:null}
      gaps: {group:null,side:below,from:2027-05-01,to:2027-08-15,days:107,verdict:broken,low:0,high:0,shortfall:1,toleratedDays:107,exempt:false,openedBy:[P-2],closedBy:[],openedByRule:null,closedByRule:null}
      notCounted: {post:P-3,why:planned,field:/start}
      notCounted: {post:P-4,why:planned,field:/start}
      nextPlanned: {group:null,side:above,from:2026-09-29,daysUntil:45,low:2,high:2,withPlanned:broken,min:1,max:1,openedBy:[],openedByRule:null,remedies:[],lastDayToAct:null,earliestClosed:null}
      window: {from:2026-06-01,to:2027-08-15}
      daysBroken: 0
      daysUnknown: 0
      daysExempt: 0"
    `);
  });
});
