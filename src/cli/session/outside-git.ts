import type { Finding } from '../../diagnostic/finding.ts';
import { outsideGit, outsideGitFindings } from '../../read/register/checkout-findings.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { askCheckout, ignoringRules } from '../../tree/git-checkout.ts';
import { isFailure, isGitFault } from '../../tree/git-fault.ts';
import { gitFaultWords } from '../../tree/git-fault-words.ts';
import type { Session } from './session.ts';

/** What is read here and is not in git; a note where git was asked and failed, else null. */
interface OutsideGit {
  readonly findings: readonly Finding[];
  readonly note: string | null;
}

const NOTHING: OutsideGit = { findings: [], note: null };

/** What is read here and is not in git: nothing in a commit, and nothing where git may not be asked. */
export function askOutsideGit({ place, register, envelope }: Session): OutsideGit {
  if (envelope.knownAt !== null) return NOTHING;
  const { root, folder, world, language } = place;
  const at = { root, folder, environment: world.environment };
  const checkout = askCheckout(at, { others: true });
  if (checkout === null) return NOTHING;
  if (isGitFault(checkout)) {
    if (!isFailure(checkout)) return NOTHING;
    const words = gitFaultWords(checkout, language);
    return { findings: [], note: wordsIn(language).refusals.outsideGitNotSeen(words) };
  }
  const outside = outsideGit(register, checkout);
  const findings = outsideGitFindings(outside, ignoringRules(at, outside.ignored));
  return { findings, note: null };
}
