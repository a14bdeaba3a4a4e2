import { assess } from '../../src/krav/assess.ts';
import { WHOLE_PROMISE } from '../../src/krav/days/window.ts';
import { countOf } from '../../src/krav/result.ts';
import { type RegisterReading, readRegister } from '../../src/read/register/read-register.ts';
import { buildRegister } from '../../src/register/register.ts';
import { type Day, formatIsoDay } from '../../src/time/day.ts';
import { dayOfEpochSeconds } from '../../src/time/zone.ts';
import { openWorkingTree } from '../../src/tree/working-tree.ts';
import { newFolder, runGitIn } from '../tree/git-repository.ts';

/** What the register said of its krav at a commit; null where register.yaml cannot be used. */
export type OracleAnswer = Readonly<
  Record<string, { readonly verdict: string; readonly low: number; readonly high: number | null }>
> | null;

/** The slow and obvious way: check a commit out, read the folder as an analyst would, and judge it. */
export interface CheckoutOracle {
  readonly at: (
    sha: string,
    judgedOn?: Day,
  ) => { readonly day: string | null; readonly answer: OracleAnswer };
}

export function checkoutOracle(repository: string): CheckoutOracle {
  const folder = `${newFolder()}/utsjekk`;
  runGitIn(repository, ['worktree', 'add', '--quiet', '--detach', folder, 'HEAD']);
  let checkedOut: { sha: string; seconds: number; reading: RegisterReading } | undefined;
  const checkout = (sha: string) => {
    if (checkedOut?.sha === sha) return checkedOut;
    runGitIn(folder, ['checkout', '--quiet', '--force', '--detach', sha]);
    const seconds = Number(runGitIn(folder, ['log', '-1', '--format=%ct', sha]).toString());
    checkedOut = { sha, seconds, reading: readRegister(openWorkingTree(folder), 'data') };
    return checkedOut;
  };
  return {
    at: (sha, judgedOn) => {
      const { seconds, reading } = checkout(sha);
      if (reading.kind === 'unusable') return { day: null, answer: null };
      const register = buildRegister(reading);
      const day = dayOfEpochSeconds(seconds, register.config.timeZone);
      const { results } = assess(register, judgedOn ?? day, WHOLE_PROMISE);
      const answer = Object.fromEntries(
        results
          .filter(({ form }) => form !== 'quarantined')
          .toReversed()
          .map((result) => {
            const { low, high } = countOf(result);
            return [
              result.krav.id,
              { verdict: result.verdict, low, high: Number.isFinite(high) ? high : null },
            ];
          }),
      );
      return { day: formatIsoDay(day), answer };
    },
  };
}
