import type { Finding } from '../../diagnostic/finding.ts';
import { outsideGit, outsideGitFindings } from '../../read/register/checkout-findings.ts';
import { askCheckout, ignoringRules } from '../../tree/git-checkout.ts';
import type { Session } from './session.ts';

/** What is read here and is not in git: none in a commit, and none where git cannot be asked. */
export function outsideGitFindingsOf({ place, register, envelope }: Session): Finding[] {
  if (envelope.knownAt !== null) return [];
  const { root, folder, world } = place;
  const at = { root, folder, environment: world.environment };
  const checkout = askCheckout(at, { others: true });
  if (checkout === null) return [];
  const outside = outsideGit(register, checkout);
  return outsideGitFindings(outside, ignoringRules(at, outside.ignored));
}
