import type { Finding } from '../diagnostic/finding.ts';
import { assess } from '../krav/assess.ts';
import type { Assessment } from '../krav/assessment.ts';
import { type Span, WHOLE_PROMISE } from '../krav/window.ts';
import { readRegister } from '../read/read-register.ts';
import { checkIntegrity } from '../register/integrity.ts';
import { checkPrivacy } from '../register/privacy.ts';
import { buildRegister, type Register } from '../register/register.ts';
import type { Envelope } from '../reports/envelope.ts';
import type { Day } from '../time/day.ts';
import { dayOfEpochSeconds } from '../time/zone.ts';
import type { Tree } from '../tree/tree.ts';
import { openWorkingTree } from '../tree/working-tree.ts';
import type { Request } from './command.ts';
import { dayOption } from './day-option.ts';
import { findRegister } from './find-register.ts';
import { openKnownTree } from './known-at.ts';
import { Refusal } from './outcome.ts';
import { TOOL_VERSION } from './version.ts';

/** A register opened for one command: where it was read from, and the day asked about. */
export interface Session {
  readonly tree: Tree;
  readonly register: Register;
  readonly asOf: Day;
  readonly envelope: Envelope;
}

/** Thrown when register.yaml itself cannot be used; carries its findings, for the command to show. */
export class UnusableRegister extends Refusal {
  readonly findings: readonly Finding[];
  readonly tree: Tree;

  constructor(findings: readonly Finding[], tree: Tree, message: string) {
    super(3, message);
    this.findings = findings;
    this.tree = tree;
  }
}

/** Opens the register a request is about. */
export function openSession({ world, settings }: Request): Session {
  const { language } = settings;
  const place = findRegister(world.folder, settings.register, language);
  const known =
    settings.knownAt === null
      ? null
      : openKnownTree('--known-at', settings.knownAt, { world, ...place, language });
  const tree = known?.tree ?? openWorkingTree(place.root);
  const reading = readRegister(tree, place.folder);
  if (reading.kind === 'unusable') {
    throw new UnusableRegister(reading.findings, tree, 'register.yaml kan ikke brukes.');
  }
  const register = buildRegister(reading);
  const asOf =
    settings.asOf === null
      ? dayOfEpochSeconds(world.now, register.config.timeZone)
      : dayOption('--as-of', settings.asOf, settings.language);
  return {
    tree,
    register,
    asOf,
    envelope: {
      toolVersion: TOOL_VERSION,
      asOf,
      knownAt: known?.commit ?? null,
      register: { title: register.config.title, hash: register.hash },
      examplesCount: register.config.examplesCount,
      setAside: register.setAside.map(({ path }) => path),
    },
  };
}

/** Judges everything in the register on the day asked about. */
export function assessSession({ register, asOf }: Session, span: Span = WHOLE_PROMISE): Assessment {
  return assess(register, asOf, span);
}

/** The same with every finding of every kind: of files, schemas, references, privacy, lives and krav. */
export function checkSession(session: Session, span: Span = WHOLE_PROMISE): Assessment {
  const { register } = session;
  const assessment = assessSession(session, span);
  const findings = [
    ...register.findings,
    ...checkIntegrity(register),
    ...checkPrivacy(register),
    ...assessment.findings,
  ];
  return { ...assessment, findings };
}
