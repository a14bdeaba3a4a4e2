import { defineConfig } from 'vitest/config';
import { BudgetReporter } from './test/budgets.ts';
import { PLAIN_SOURCE, plainSource } from './test/plain-source.ts';

export default defineConfig({
  test: {
    setupFiles: ['test/setup.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Processes and not threads: tests move to other time zones, which only a process can.
    pool: 'forks',
    maxWorkers: '100%',
    reporters: ['default', new BudgetReporter()],
    slowTestThreshold: 3_000,
    projects: [
      {
        // The program is loaded once for each worker: no file may leave anything behind in it.
        extends: true,
        plugins: [await plainSource(process.argv)],
        test: {
          name: 'shared',
          server: { deps: { external: [PLAIN_SOURCE] } },
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.isolated.test.ts'],
          isolate: false,
        },
      },
      {
        // Files that load the program a second time, with other modules in it: each has a process of its own.
        extends: true,
        test: { name: 'isolated', include: ['test/**/*.isolated.test.ts'], isolate: true },
      },
    ],
  },
});
