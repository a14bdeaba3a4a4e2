import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    testTimeout: 120_000,
    // Modules keep no state that one file could leave for the next: the program is loaded once for each worker.
    isolate: false,
    // Most tests wait for programs they have started: no core need stand idle for that.
    maxWorkers: '100%',
  },
});
