import { defineConfig } from 'vitest/config';

/** The tests that stand nearest to what is mutated: those further away would take hours for each mutant. */
export default defineConfig({
  test: {
    setupFiles: ['test/setup.ts'],
    include: process.env['BAERUM_INNOV_TESTS']?.split(' ') ?? [
      'test/{time,life,krav,oracle,register,diagnostic}/**/*.test.ts',
    ],
    testTimeout: 300_000,
    isolate: false,
  },
});
