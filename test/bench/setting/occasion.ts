import { execFileSync } from 'node:child_process';
import { cpus, loadavg, release, totalmem } from 'node:os';
import { ROOT } from '../../run-tool.ts';
import type { Occasion } from '../results/results.ts';

const GIGABYTE = 2 ** 30;

/** Where this is, and the time in whole minutes. */
export function hereAndNow(): { readonly at: string; readonly occasion: Occasion } {
  const git = (...words: readonly string[]) =>
    execFileSync('git', words, { cwd: ROOT, encoding: 'utf8' }).trim();
  const changed =
    git('status', '--porcelain', '--', 'src', 'bin', 'package.json') === '' ? '' : '+';
  const [first] = cpus();
  const memory = `${Math.round(totalmem() / GIGABYTE)} GB`;
  const load = `load ${(loadavg()[0] ?? 0).toFixed(1)} when it began`;
  return {
    at: `${new Date().toISOString().slice(0, 16)}Z`,
    occasion: {
      commit: `${git('rev-parse', '--short', 'HEAD')}${changed}`,
      machine: `${cpus().length} × ${first?.model.trim() ?? 'unknown'}, ${memory}, ${process.platform} ${release()}, ${load}`,
      versions: `Node ${process.versions.node}, ${git('--version')}`,
    },
  };
}
