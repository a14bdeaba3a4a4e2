import { proofSources } from '../../src/cli/commands/krav/proof-sources.ts';
import { withLawfulKrav } from '../../src/krav/definition/lawful-register.ts';
import { KRAV_TYPE, readKrav } from '../../src/krav/definition/read-krav.ts';
import { type Certificate, certificateOf } from '../../src/reports/proof/certificate.ts';
import { isoDay } from '../../src/time/day.ts';
import { memoryTree } from '../memory-tree.ts';
import { type Scenario, toRegisterFiles } from '../oracle/generate.ts';
import { registerIn } from '../register-in.ts';

/** A register's files, and the certificate of its krav. */
export interface Proved {
  readonly files: Readonly<Record<string, string>>;
  /** Null where the krav is quarantined. */
  readonly certificate: Certificate | null;
}

/** The certificate that `krav K-1 --proof` gives of a generated register. */
export function proved({ asOf, options, ...scenario }: Scenario): Proved {
  return certified(toRegisterFiles({ asOf, options, ...scenario }), asOf, options.horizonDays);
}

/** The certificate of the only krav in a register of some files. */
export function certified(
  files: Readonly<Record<string, string>>,
  day: string,
  horizonDays: number,
): Proved {
  const tree = memoryTree(files);
  const register = withLawfulKrav(registerIn(tree));
  const asOf = isoDay(day);
  const [post] = register.postsOf(KRAV_TYPE);
  if (post === undefined) return { files, certificate: null };
  const envelope = {
    toolVersion: '0',
    asOf,
    knownAt: null,
    register: { title: register.config.title, hash: register.hash },
    examplesCount: register.config.examplesCount,
    examples: 0,
    quarantined: [],
    unread: [],
  };
  const krav = readKrav(post, asOf);
  return {
    files,
    certificate: certificateOf(krav, register, proofSources(tree), { envelope, horizonDays }),
  };
}
