import { availableParallelism, loadavg } from 'node:os';
import type { Reporter, TestModule } from 'vitest/node';

/**
 * Seconds that the files of each folder may take together, on a quiet machine. Each core runs one file at a
 * time, so that the whole run takes half the sum on two cores: `later` is the minute of tests not yet written.
 */
const BUDGETS: Readonly<Record<string, number>> = {
  architecture: 14,
  bench: 10,
  browser: 10,
  cli: 142,
  diagnostic: 10,
  edit: 16,
  engines: 25,
  sheet: 8,
  docs: 8,
  history: 25,
  hostile: 48,
  krav: 25,
  life: 5,
  oracle: 12,
  proof: 14,
  query: 18,
  read: 20,
  register: 18,
  render: 46,
  schemas: 18,
  text: 1,
  time: 2,
  tree: 20,
  later: 20,
};

/** Says after a run what each folder took of its budget, and loudly which took more; fails nothing. */
export class BudgetReporter implements Reporter {
  private readonly spent = new Map<string, number>();

  onTestModuleEnd(module: TestModule): void {
    const [, folder = ''] = /^test\/(\w+)\//.exec(module.relativeModuleId) ?? [];
    const { collectDuration, setupDuration, duration } = module.diagnostic();
    const before = this.spent.get(folder) ?? 0;
    this.spent.set(folder, before + (collectDuration + setupDuration + duration) / 1000);
  }

  onTestRunEnd(): void {
    const folders = [...this.spent].sort(([one], [other]) => (one < other ? -1 : 1));
    console.log('\n Seconds by folder, of its budget (test/budgets.ts)');
    const busy = loadavg()[0] ?? 0;
    if (busy > 2 * availableParallelism())
      console.log(
        ` The machine is busy with other things (load ${busy.toFixed(0)}): they say little.`,
      );
    for (const [folder, seconds] of folders) console.log(line(folder, seconds, BUDGETS[folder]));
    console.log(line('in all', sum(this.spent.values()), sum(Object.values(BUDGETS))));
  }
}

function line(folder: string, seconds: number, budget: number | undefined): string {
  const told = ` ${folder.padEnd(14)} ${seconds.toFixed(1).padStart(6)} of ${budget ?? 'no budget'}`;
  return budget !== undefined && seconds <= budget
    ? told
    : `${told}   OVER BUDGET: run less, or raise it with a reason`;
}

function sum(numbers: Iterable<number>): number {
  return [...numbers].reduce((total, each) => total + each, 0);
}
