import { defineConfig } from 'vitest/config';
import { BudgetReporter } from './test/budgets.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Processes and not threads: tests move to other time zones, which only a process can.
    pool: 'forks',
    // The program is loaded once for each worker: no file may leave anything behind in it.
    isolate: false,
    maxWorkers: '100%',
    reporters: ['default', new BudgetReporter()],
    slowTestThreshold: 3_000,
  },
});
