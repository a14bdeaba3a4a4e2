import type { Reporter, TestModule } from 'vitest/node';

/**
 * Seconds that the files of each folder may take together, measured alone on two cores of which each runs
 * one file at a time: the whole run takes about half the sum. `later` is kept for what is not written yet.
 */
const BUDGETS: Readonly<Record<string, number>> = {
  architecture: 15,
  browser: 10,
  cli: 110,
  diagnostic: 10,
  docs: 15,
  history: 20,
  krav: 25,
  life: 6,
  oracle: 10,
  query: 15,
  read: 20,
  register: 20,
  render: 45,
  schemas: 8,
  text: 2,
  time: 3,
  tree: 15,
  later: 120,
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
    for (const [folder, seconds] of folders) console.log(line(folder, seconds, BUDGETS[folder]));
    console.log(line('in all', sum(this.spent.values()), sum(Object.values(BUDGETS))));
  }
}

function line(folder: string, seconds: number, budget: number | undefined): string {
  const told = ` ${folder.padEnd(14)} ${seconds.toFixed(1).padStart(6)} of ${budget ?? 'no budget'}`;
  return budget !== undefined && seconds <= budget
    ? told
    : `${told}   OVER BUDGET: make it quicker, or say in test/budgets.ts why it needs more`;
}

function sum(numbers: Iterable<number>): number {
  return [...numbers].reduce((total, each) => total + each, 0);
}
