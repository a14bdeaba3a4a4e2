import type { since as Norwegian } from '../nb/since.ts';

export const since: typeof Norwegian = {
  title: (since) => `Changed since ${since}`,
  commit: (day, sha) => `${day} (commit ${sha})`,
  happenedAfter: (day) => `What has happened after ${day}`,
  corrected: 'Put right afterwards',
  changedFiles: 'Changed in the files',
  sameFiles:
    'Both days are judged by the files as they are now. So only what later log lines have settled is seen here. What was put right in the files is seen when a git revision is compared with: --since REV.',
  none: 'none.',
  captions: {
    happened: 'Events by logs and dates',
    verdicts: 'Krav with another answer',
    lives: (day) => `Days up to and including ${day} with another answer to whether a post ran`,
    promises: (day) =>
      `Days up to and including ${day} with another answer to whether a promise was kept`,
    posts: 'Posts that are not written as they were',
  },
  columns: {
    day: 'Day',
    post: 'Post',
    status: 'Status',
    krav: 'Krav',
    title: 'Title',
    from: 'From',
    to: 'To',
    before: 'Then',
    after: 'Now',
    change: 'Change',
    fields: 'Fields',
  },
  began: 'began',
  ended: 'last day',
  lives: {
    running: 'ran',
    paused: 'paused',
    'not-running': 'did not run',
    unknown: 'not known',
    absent: 'not in the register',
  },
  exempt: 'exempt',
  notJudged: 'not judged',
};
