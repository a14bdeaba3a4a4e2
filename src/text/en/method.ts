import type { method as Norwegian } from '../nb/method.ts';

export const method: typeof Norwegian = {
  title: 'How it is counted',
  signsTitle: 'Signs',
  lines: (day, until, examplesCount) => [
    `Up to and including ${day} the status log decides what was running; where a type has no log, its dates do. After that the plan decides${until === null ? '' : `, until ${until}`}. What is only planned and has not begun is not counted before it runs.`,
    'The first and the last day are both included. Promises for every day are judged for each day, not on average.',
    'Where a planned end has passed without the end being logged, or a planned start without the start, the post is unclear: it may count, but is not counted as sure. So a count is at times two numbers: the sure one and the highest possible.',
    'A file that cannot be read, or that its schema refuses, is set aside. It counts as unclear, never as absent.',
    'What is empty or not known is never counted as met.',
    examplesCount
      ? 'Posts marked as examples count, as the register says.'
      : 'Posts marked as examples do not count, as the register says.',
  ],
  otherSigns: [
    '↑ above the limit, ↕ outside both limits, ✗ with “warning” or “note”: no breach of the promise',
    '! something comes',
    '“without reserve”: cannot lose one',
    '→ the last day that is counted; it may go on',
    '“4–5”: four sure, five at most',
    '“4–…”: four sure, nobody can say how many at most',
  ],
  source: ({ version, hash, knownAt }) =>
    `Made by baerum-innov ${version} from register ${hash}${knownAt === null ? '' : `, read from ${knownAt}`}. The same files, day and version give the same report.`,
};
