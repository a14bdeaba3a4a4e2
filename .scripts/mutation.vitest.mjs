import { defineConfig } from 'vitest/config';

/** What is too slow to be run before the rest, the slowest last: a mutant is tried until a test fails. */
const SLOW = [
  'test/query/same-days.test.ts',
  'test/query/event-days.test.ts',
  'test/diagnostic/every-code.test.ts',
  'test/proof/generated.test.ts',
  'test/krav/last-day.test.ts',
  'test/krav/rewriting.test.ts',
  'test/history/answers.test.ts',
  ...['moving-counts', 'series', 'kept-answers'].map((name) => `test/history/${name}.test.ts`),
  'test/proof/command.test.ts',
  'test/diagnostic/cached.test.ts',
  // Of the tests of commands those that say most of krav.
  ...['krav-words', 'krav-without-beginning', 'earlier', 'due', 'events', 'list-items'].map(
    ofCommand,
  ),
  ...['what-decides', 'commit-clocks', 'judged-both-ways', 'base', 'pull-requests'].map(ofCommand),
  ofCommand('comfort/small-registers'),
];

function ofCommand(name) {
  return `test/cli/${name}.test.ts`;
}

/** What moves the process to other time zones, which the threads that Stryker runs tests in cannot, and what takes minutes. */
const LEFT_OUT = [
  'test/krav/machine-zone.test.ts',
  'test/krav/node-releases.test.ts',
  'test/krav/breaches.test.ts',
];

class QuickFirst {
  sort(files) {
    const place = ({ moduleId }) => SLOW.findIndex((path) => moduleId.endsWith(path));
    return files.toSorted((a, b) => place(a) - place(b));
  }
  shard(files) {
    return files;
  }
}

/** The tests that stand nearest to what is mutated, and some of the whole program: all of them would take days. */
export default defineConfig({
  test: {
    setupFiles: ['test/setup.ts'],
    include: process.env['BAERUM_INNOV_TESTS']?.split(' ') ?? [
      'test/{time,life,krav}/**/*.test.ts',
      'test/register/dates.test.ts',
      ...SLOW,
    ],
    exclude: LEFT_OUT,
    sequence: { sequencer: QuickFirst },
    testTimeout: 300_000,
    isolate: false,
  },
});
