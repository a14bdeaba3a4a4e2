import { describe, expect, it } from 'vitest';
import { counting, project } from './rules/judged.ts';
import { answer } from './whole-answer.ts';

const STOPPED = '  - {dato: 2026-06-10, status: fullført}\n';
const PAUSED = '  - {dato: 2026-09-01, status: pause}\n';
const POSTS = [
  project('P-1', '2026-01-01..2027-02-28'),
  project('P-2', '2026-01-10..2027-12-31', 'b', STOPPED),
  project('P-3', '2026-07-01..2027-06-30', 'b', PAUSED),
  project('P-4', '2026-02-01..2026-10-31'),
  ['data/prosjekter/P-5.yaml', 'id: P-5\nart: a\nstart: 2027-03-10\nslutt: 2028-12-31\n'],
] satisfies [string, string][];

describe('all that is said of a count', () => {
  it('with both limits, and lead times', () => {
    expect(
      answer(
        POSTS,
        counting(
          'minst: 3\nhoyst: 3\ngjelder_fra: 2026-01-01\nledetid: {ny: 90, forlengelse: 30}\n',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "form: antall
      severity: error
      severityAbove: error
      min: 3
      max: 3
      rules: {from:2026-01-01,min:3,max:3,severity:error,severityAbove:error,decision:null,decidedOn:null}
      verdict: unknown
      sides: {below:unknown,above:met}
      count: {low:2,high:3,planned:1,paused:1}
      margin: -1
      headroom: 0
      counted: P-1
      counted: P-3
      possible: P-4
      unknown: {post:P-4,reason:life/overrun,field:/slutt}
      next: {group:null,side:below,from:2027-03-01,daysUntil:95,low:1,high:2,withPlanned:broken,min:3,max:3,openedBy:[P-1],openedByRule:null,remedies:[{extend:P-1,to:2027-03-09,actBy:2027-01-29,startsAsPlanned:[P-5],openEnd:false},{startBy:2027-03-01,notBefore:2027-03-01,actBy:2026-12-01}],lastDayToAct:2026-12-01,earliestClosed:null}
      standing: {since:null,days:0,daysBroken:51,daysUnknown:26,daysExempt:0,longest:{from:2026-01-01,to:2026-01-31,days:31}}
      reserve: {below:{today:-1,noneFrom:null},above:{today:0,noneFrom:null}}
      slack: {post:P-1,end:2027-02-28,neededTo:2027-02-28,days:0,openEnd:false}
      slack: {post:P-3,end:2027-06-30,neededTo:2027-06-30,days:0,openEnd:false}
      breaksIf: {below:1,above:null}
      current: {group:null,side:below,from:2026-11-01,to:2027-02-28,openEnd:false,verdict:unknown,low:2,high:3,shortfall:1,openedBy:[P-4],openedByRule:null,remedies:[{startBy:null,count:1,actBy:null}],earliestClosed:2027-02-24}
      gaps: {group:null,side:below,from:2026-01-01,to:2026-01-31,days:31,verdict:broken,low:1,high:2,shortfall:2,toleratedDays:0,exempt:false,openedBy:[],closedBy:[P-4],openedByRule:null,closedByRule:null}
      gaps: {group:null,side:below,from:2026-06-11,to:2026-06-30,days:20,verdict:broken,low:2,high:2,shortfall:1,toleratedDays:0,exempt:false,openedBy:[P-2],closedBy:[P-3],openedByRule:null,closedByRule:null}
      gaps: {group:null,side:below,from:2026-11-01,to:2027-02-28,days:120,verdict:unknown,low:2,high:3,shortfall:1,toleratedDays:0,exempt:false,openedBy:[P-4],closedBy:[],openedByRule:null,closedByRule:null}
      gaps: {group:null,side:below,from:2027-03-01,to:2027-11-26,days:271,verdict:broken,low:0,high:2,shortfall:2,toleratedDays:0,exempt:false,openedBy:[P-1],closedBy:[],openedByRule:null,closedByRule:null}
      notCounted: {post:P-2,why:ended,field:/statuslogg/1/status}
      notCounted: {post:P-5,why:planned,field:/start}
      window: {from:2026-01-01,to:2027-11-26}
      daysBroken: 51
      daysUnknown: 26
      daysExempt: 0
      life/overrun warning P-4 {plannedEnd:2026-10-31,goingOn:[pågår],ended:[fullført]}
      krav/unknown warning K-1 {krav:K-1,why:[P-4]}"
    `);
  });

  it('that tolerates some days, with days left out', () => {
    expect(
      answer(
        POSTS,
        counting(
          'minst: 2\ngjelder_fra: 2026-01-01\ntoleranse_dager: 25\nunntak:\n  - {fra: 2026-06-20, til: 2026-06-25, vedtak: sak, begrunnelse: b}\n',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "form: antall
      severity: error
      severityAbove: error
      min: 2
      rules: {from:2026-01-01,min:2,max:null,severity:error,severityAbove:error,decision:null,decidedOn:null}
      verdict: met
      sides: {below:met,above:null}
      count: {low:2,high:3,planned:1,paused:1}
      margin: 0
      counted: P-1
      counted: P-3
      possible: P-4
      unknown: {post:P-4,reason:life/overrun,field:/slutt}
      next: {group:null,side:below,from:2027-07-26,daysUntil:242,low:0,high:1,withPlanned:unknown,min:2,max:null,openedBy:[P-3],openedByRule:null,remedies:[{extend:P-3,to:2027-11-26,actBy:null,startsAsPlanned:[],openEnd:true},{startBy:2027-07-01,notBefore:null,actBy:null}],lastDayToAct:null,earliestClosed:null}
      standing: {since:2026-06-26,days:154,daysBroken:0,daysUnknown:0,daysExempt:6,longest:null}
      reserve: {below:{today:0,noneFrom:null},above:null}
      slack: {post:P-1,end:2027-02-28,neededTo:2027-02-28,days:0,openEnd:false}
      slack: {post:P-3,end:2027-06-30,neededTo:2027-06-30,days:0,openEnd:false}
      breaksIf: {below:null,above:null}
      nextUnknown: {group:null,side:below,from:2027-03-01,low:1,high:2}
      gaps: {group:null,side:below,from:2026-01-01,to:2026-01-09,days:9,verdict:broken,low:1,high:1,shortfall:1,toleratedDays:9,exempt:false,openedBy:[],closedBy:[P-2],openedByRule:null,closedByRule:null}
      gaps: {group:null,side:below,from:2027-03-01,to:2027-06-30,days:122,verdict:unknown,low:1,high:2,shortfall:1,toleratedDays:0,exempt:false,openedBy:[P-1],closedBy:[],openedByRule:null,closedByRule:null}
      gaps: {group:null,side:below,from:2027-07-01,to:2027-11-26,days:149,verdict:broken,low:0,high:1,shortfall:1,toleratedDays:0,exempt:false,openedBy:[P-3],closedBy:[],openedByRule:null,closedByRule:null}
      notCounted: {post:P-2,why:ended,field:/statuslogg/1/status}
      notCounted: {post:P-5,why:planned,field:/start}
      window: {from:2026-01-01,to:2027-11-26}
      daysBroken: 0
      daysUnknown: 0
      daysExempt: 6
      life/overrun warning P-4 {plannedEnd:2026-10-31,goingOn:[pågår],ended:[fullført]}"
    `);
  });

  it('in groups, without what is paused', () => {
    expect(
      answer(
        POSTS,
        counting(
          'minst: 1\nper: post.art\ngrupper: [a, b, c]\npause_teller: false\ngjelder_fra: 2026-01-01\ngjelder_til: 2027-10-31\n',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "form: antall
      severity: error
      severityAbove: error
      min: 1
      rules: {from:2026-01-01,min:1,max:null,severity:error,severityAbove:error,decision:null,decidedOn:null}
      verdict: broken
      sides: {below:broken,above:null}
      count: {low:1,high:2,planned:1,paused:1}
      margin: -1
      counted: P-1
      possible: P-4
      unknown: {post:P-4,reason:life/overrun,field:/slutt}
      standing: {since:null,days:0,daysBroken:330,daysUnknown:0,daysExempt:0,longest:{from:2026-01-01,to:2026-11-26,days:330}}
      reserve: {below:{today:-1,noneFrom:null},above:null}
      slack: {post:P-1,end:2027-02-28,neededTo:2027-02-28,days:0,openEnd:false}
      breaksIf: {below:null,above:null}
      current: {group:c,side:below,from:2026-01-01,to:2027-10-31,openEnd:false,verdict:broken,low:0,high:0,shortfall:1,openedBy:[],openedByRule:null,remedies:[{startBy:null,count:1,actBy:null}],earliestClosed:null}
      nextUnknown: {group:a,side:below,from:2027-03-01,low:0,high:1}
      groups: {group:a,verdict:met,sides:{below:met,above:null},count:{low:1,high:2,planned:1,paused:0},margin:0,headroom:null,counted:[P-1],possible:[P-4],unknown:[{post:P-4,reason:life/overrun,field:/slutt}],next:null,standing:{since:2026-01-01,days:330,daysBroken:0,daysUnknown:0,daysExempt:0,longest:null},reserve:{below:{today:0,noneFrom:null},above:null},slack:[{post:P-1,end:2027-02-28,neededTo:2027-02-28,days:0,openEnd:false}],breaksIf:{below:null,above:null}}
      groups: {group:b,verdict:broken,sides:{below:broken,above:null},count:{low:0,high:0,planned:0,paused:1},margin:-1,headroom:null,counted:[],possible:[],unknown:[],next:null,standing:{since:null,days:0,daysBroken:116,daysUnknown:0,daysExempt:0,longest:{from:2026-09-01,to:2026-11-26,days:87}},reserve:{below:{today:-1,noneFrom:null},above:null},slack:[],breaksIf:{below:null,above:null}}
      groups: {group:c,verdict:broken,sides:{below:broken,above:null},count:{low:0,high:0,planned:0,paused:0},margin:-1,headroom:null,counted:[],possible:[],unknown:[],next:null,standing:{since:null,days:0,daysBroken:330,daysUnknown:0,daysExempt:0,longest:{from:2026-01-01,to:2026-11-26,days:330}},reserve:{below:{today:-1,noneFrom:null},above:null},slack:[],breaksIf:{below:null,above:null}}
      gaps: {group:b,side:below,from:2026-01-01,to:2026-01-09,days:9,verdict:broken,low:0,high:0,shortfall:1,toleratedDays:0,exempt:false,openedBy:[],closedBy:[P-2],openedByRule:null,closedByRule:null}
      gaps: {group:c,side:below,from:2026-01-01,to:2027-10-31,days:669,verdict:broken,low:0,high:0,shortfall:1,toleratedDays:0,exempt:false,openedBy:[],closedBy:[],openedByRule:null,closedByRule:null}
      gaps: {group:b,side:below,from:2026-06-11,to:2026-06-30,days:20,verdict:broken,low:0,high:0,shortfall:1,toleratedDays:0,exempt:false,openedBy:[P-2],closedBy:[P-3],openedByRule:null,closedByRule:null}
      gaps: {group:b,side:below,from:2026-09-01,to:2027-10-31,days:426,verdict:broken,low:0,high:0,shortfall:1,toleratedDays:0,exempt:false,openedBy:[P-3],closedBy:[],openedByRule:null,closedByRule:null}
      gaps: {group:a,side:below,from:2027-03-01,to:2027-10-31,days:245,verdict:unknown,low:0,high:1,shortfall:1,toleratedDays:0,exempt:false,openedBy:[P-1],closedBy:[],openedByRule:null,closedByRule:null}
      notCounted: {post:P-2,why:ended,field:/statuslogg/1/status}
      notCounted: {post:P-3,why:paused,field:/statuslogg/1/status}
      notCounted: {post:P-5,why:planned,field:/start}
      window: {from:2026-01-01,to:2027-10-31}
      daysBroken: 330
      daysUnknown: 0
      daysExempt: 0
      life/overrun warning P-4 {plannedEnd:2026-10-31,goingOn:[pågår],ended:[fullført]}
      krav/below error K-1 {krav:K-1,count:0,min:1,group:b}
      krav/below error K-1 {krav:K-1,count:0,min:1,group:c}"
    `);
  });

  it('of some, with a limit that changes', () => {
    expect(
      answer(
        POSTS,
        counting(
          'hvor: post.art == "a"\nminst: 1\ngjelder_fra: 2026-01-01\nendringer:\n  - {fra: 2026-05-01, vedtak: sak, minst: 2}\n  - {fra: 2027-03-05, vedtatt: 2026-10-01, vedtak: sak, minst: 0, hoyst: 0}\n',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "form: antall
      severity: error
      severityAbove: error
      min: 2
      rules: {from:2026-01-01,min:1,max:null,severity:error,severityAbove:error,decision:null,decidedOn:null}
      rules: {from:2026-05-01,min:2,max:null,severity:error,severityAbove:error,decision:sak,decidedOn:2026-05-01}
      rules: {from:2027-03-05,min:0,max:0,severity:error,severityAbove:error,decision:sak,decidedOn:2026-10-01}
      verdict: unknown
      sides: {below:unknown,above:null}
      count: {low:1,high:2,planned:1,paused:0}
      margin: -1
      counted: P-1
      possible: P-4
      unknown: {post:P-4,reason:life/overrun,field:/slutt}
      next: {group:null,side:below,from:2027-03-01,daysUntil:95,low:0,high:1,withPlanned:broken,min:2,max:null,openedBy:[P-1],openedByRule:null,remedies:[{extend:P-1,to:2027-03-04,actBy:null,startsAsPlanned:[],openEnd:false},{startBy:2027-03-01,notBefore:null,actBy:null}],lastDayToAct:null,earliestClosed:null}
      standing: {since:null,days:0,daysBroken:0,daysUnknown:26,daysExempt:0,longest:null}
      reserve: {below:{today:-1,noneFrom:null},above:null}
      slack: {post:P-1,end:2027-02-28,neededTo:2027-02-28,days:0,openEnd:false}
      breaksIf: {below:1,above:null}
      current: {group:null,side:below,from:2026-11-01,to:2027-02-28,openEnd:false,verdict:unknown,low:1,high:2,shortfall:1,openedBy:[P-4],openedByRule:null,remedies:[{startBy:null,count:1,actBy:null}],earliestClosed:null}
      nextUnknown: {group:null,side:above,from:2027-03-05,low:0,high:1}
      gaps: {group:null,side:below,from:2026-11-01,to:2027-02-28,days:120,verdict:unknown,low:1,high:2,shortfall:1,toleratedDays:0,exempt:false,openedBy:[P-4],closedBy:[],openedByRule:null,closedByRule:null}
      gaps: {group:null,side:below,from:2027-03-01,to:2027-03-04,days:4,verdict:broken,low:0,high:1,shortfall:1,toleratedDays:0,exempt:false,openedBy:[P-1],closedBy:[],openedByRule:null,closedByRule:2027-03-05}
      gaps: {group:null,side:above,from:2027-03-05,to:2027-11-26,days:267,verdict:unknown,low:0,high:1,shortfall:1,toleratedDays:0,exempt:false,openedBy:[],closedBy:[],openedByRule:2027-03-05,closedByRule:null}
      notCounted: {post:P-2,why:no-match,field:null}
      notCounted: {post:P-3,why:no-match,field:null}
      notCounted: {post:P-5,why:planned,field:/start}
      nextPlanned: {group:null,side:above,from:2027-03-10,daysUntil:104,low:1,high:2,withPlanned:broken,min:0,max:0,openedBy:[P-5],openedByRule:null,remedies:[],lastDayToAct:null,earliestClosed:null}
      window: {from:2026-01-01,to:2027-11-26}
      daysBroken: 0
      daysUnknown: 26
      daysExempt: 0
      life/overrun warning P-4 {plannedEnd:2026-10-31,goingOn:[pågår],ended:[fullført]}
      krav/unknown warning K-1 {krav:K-1,why:[P-4]}"
    `);
  });

  it('where nobody knows of two', () => {
    const unknown: [string, string] = [
      'data/prosjekter/P-6.yaml',
      'id: P-6\nstart: 2026-10-01\nslutt: 2027-01-31\n',
    ];
    expect(
      answer(
        [...POSTS, unknown],
        counting('minst: 3\nhoyst: 4\ngjelder_fra: 2026-09-01\n'),
        '2026-11-26',
      ),
    ).toMatchInlineSnapshot(`
      "form: antall
      severity: error
      severityAbove: error
      min: 3
      max: 4
      rules: {from:2026-09-01,min:3,max:4,severity:error,severityAbove:error,decision:null,decidedOn:null}
      verdict: unknown
      sides: {below:unknown,above:met}
      count: {low:2,high:4,planned:1,paused:1}
      margin: -1
      headroom: 0
      counted: P-1
      counted: P-3
      possible: P-4
      possible: P-6
      unknown: {post:P-4,reason:life/overrun,field:/slutt}
      unknown: {post:P-6,reason:life/late-start,field:/start}
      next: {group:null,side:below,from:2027-03-01,daysUntil:95,low:1,high:2,withPlanned:broken,min:3,max:4,openedBy:[P-1],openedByRule:null,remedies:[{extend:P-1,to:2027-03-09,actBy:null,startsAsPlanned:[P-5],openEnd:false},{startBy:2027-03-01,notBefore:2027-02-01,actBy:null}],lastDayToAct:null,earliestClosed:null}
      standing: {since:null,days:0,daysBroken:0,daysUnknown:26,daysExempt:0,longest:null}
      reserve: {below:{today:-1,noneFrom:null},above:{today:0,noneFrom:null}}
      slack: {post:P-1,end:2027-02-28,neededTo:2027-02-28,days:0,openEnd:false}
      slack: {post:P-3,end:2027-06-30,neededTo:2027-06-30,days:0,openEnd:false}
      breaksIf: {below:2,above:null}
      current: {group:null,side:below,from:2026-11-01,to:2027-02-28,openEnd:false,verdict:unknown,low:2,high:4,shortfall:1,openedBy:[P-4],openedByRule:null,remedies:[{startBy:null,count:1,actBy:null}],earliestClosed:null}
      gaps: {group:null,side:below,from:2026-11-01,to:2027-02-28,days:120,verdict:unknown,low:2,high:4,shortfall:1,toleratedDays:0,exempt:false,openedBy:[P-4],closedBy:[],openedByRule:null,closedByRule:null}
      gaps: {group:null,side:below,from:2027-03-01,to:2027-11-26,days:271,verdict:broken,low:0,high:2,shortfall:2,toleratedDays:0,exempt:false,openedBy:[P-1],closedBy:[],openedByRule:null,closedByRule:null}
      notCounted: {post:P-2,why:ended,field:/statuslogg/1/status}
      notCounted: {post:P-5,why:planned,field:/start}
      window: {from:2026-09-01,to:2027-11-26}
      daysBroken: 0
      daysUnknown: 26
      daysExempt: 0
      life/overrun warning P-4 {plannedEnd:2026-10-31,goingOn:[pågår],ended:[fullført]}
      life/late-start warning P-6 {plannedStart:2026-10-01,goingOn:[pågår],ended:[fullført]}
      krav/unknown warning K-1 {krav:K-1,why:[P-4,P-6]}"
    `);
  });
});
