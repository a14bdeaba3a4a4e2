import type { since as Norwegian } from '../nb/since.ts';

export const since: typeof Norwegian = {
  title: (since) => `What is new since ${since}`,
  commit: (day, sha) => `${day} (commit ${sha})`,
  report: (day, sha) => `the report as of ${day} (commit ${sha})`,
  happenedAfter: (day) => `What has happened after ${day}`,
  corrected: 'Put right afterwards',
  changedFiles: 'Changed in the files',
  sameFiles:
    'Both days are judged by the files as they are now. So only what later log lines have settled is seen here. What was put right in the files is seen when an earlier commit is compared with.',
  none: 'none.',
  captions: {
    happened: 'Events by logs and dates',
    verdicts: 'Krav with another answer',
    lives: (day) => `Days up to and including ${day} with another answer to whether a post ran`,
    promises: (day) =>
      `Days up to and including ${day} with another answer to whether a promise was kept`,
    late: (day) => `Logged after ${day}, about days up to and including it`,
    posts: 'Posts that are not written as they were',
  },
  columns: {
    day: 'Day',
    post: 'Post',
    status: 'Status',
    text: 'From the log',
    krav: 'Krav',
    title: 'Title',
    from: 'From',
    to: 'To',
    before: 'Then',
    after: 'Now',
    change: 'Change',
    fields: 'Fields',
  },
  breaches: {
    moved: (from, to) => `next breach moved from ${from} to ${to}`,
    new: (day) => `new breach in sight: ${day}`,
    come: (day, next) =>
      `the breach expected on ${day} has come${next === '' ? '' : `; the next is ${next}`}`,
    gone: (day) => `the breach on ${day} is no longer in sight`,
    unclear: (day) => `whether the breach on ${day} comes can no longer be judged`,
  },
  began: 'began',
  ended: 'last day',
  lives: {
    running: 'running',
    paused: 'paused',
    'not-running': 'not running',
    unknown: 'unclear',
    absent: 'not in the register',
  },
  exempt: 'exempt',
  notJudged: 'not judged',
};
