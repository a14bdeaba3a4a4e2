import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    testTimeout: 120_000,
    // Most tests wait for programs they have started: no core need stand idle for that.
    maxWorkers: '100%',
  },
});
