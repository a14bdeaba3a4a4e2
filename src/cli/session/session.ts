import { wordsOf } from '../../diagnostic/catalogue.ts';
import type { PlacedFinding } from '../../diagnostic/finding.ts';
import { assess } from '../../krav/assess.ts';
import type { Assessment } from '../../krav/assessment.ts';
import { type Span, WHOLE_PROMISE } from '../../krav/days/window.ts';
import { withLawfulKrav } from '../../krav/definition/lawful-register.ts';
import type { JudgementMemo } from '../../krav/judgement-memo.ts';
import { nothingChecked } from '../../krav/nothing-checked.ts';
import type { Quarantined } from '../../read/post.ts';
import { readRegister } from '../../read/register/read-register.ts';
import { readingMemo } from '../../read/register/reading-memo.ts';
import { openLocator, placeFindings } from '../../read/yaml/locate.ts';
import { checkIntegrity } from '../../register/integrity.ts';
import { checkPrivacy } from '../../register/privacy.ts';
import { buildRegister, type Register } from '../../register/register.ts';
import { forTerminal } from '../../render/escape/terminal.ts';
import type { Envelope } from '../../reports/document/envelope.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import type { Day } from '../../time/day.ts';
import { dayOfEpochSeconds, sameDayUntil } from '../../time/zone.ts';
import { openCheckout } from '../../tree/checkout-tree.ts';
import { SETTLED } from '../../tree/file-stamp.ts';
import { steadyTree } from '../../tree/steady-tree.ts';
import type { Tree } from '../../tree/tree.ts';
import { findRegister } from '../io/find-register.ts';
import { Refusal } from '../io/outcome.ts';
import type { World } from '../io/world.ts';
import type { Request } from '../line/command.ts';
import { readDay } from '../line/day.ts';
import { TOOL_VERSION } from '../line/version.ts';
import { clockBehindIn, clocksOf } from './clocks.ts';
import { type KnownPlace, openIndex, openKnownTree, orRefuse } from './known-at.ts';

/** A register opened for one command: where it was read from, and the day asked about. */
export interface Session {
  readonly place: KnownPlace;
  readonly tree: Tree;
  readonly register: Register;
  readonly asOf: Day;
  readonly envelope: Envelope;
}

/** Thrown when register.yaml itself cannot be used; its words say what is wrong, and where. */
export class UnusableRegister extends Refusal {
  readonly findings: readonly PlacedFinding[];

  constructor(findings: readonly PlacedFinding[], message: string) {
    super(3, message, findings[0]?.at ?? null);
    this.findings = findings;
  }
}

/** Opens the register a request is about: in the working copy, at a commit, or in the index. */
export function openSession(
  { world, settings, caches }: Pick<Request, 'world' | 'settings' | 'caches'>,
  from: 'files' | 'index' = 'files',
): Session {
  const { language } = settings;
  const found = findRegister(world.folder, settings.register, language);
  const memo = readingMemo(caches.of(found));
  const clocks = clocksOf(world, settings.asOf);
  const place = { world, ...found, language, memo, clocks };
  const known =
    settings.knownAt === null ? null : openKnownTree('--known-at', settings.knownAt, place);
  const tree =
    known?.tree ??
    (from === 'index'
      ? openIndex(place)
      : steadyTree(
          orRefuse(
            openCheckout({ ...found, environment: world.environment }, world.now - SETTLED),
            language,
          ),
        ));
  const register = openRegister(tree, place);
  const asOf =
    settings.asOf === null
      ? today(world, register.config.timeZone)
      : readDay(settings.asOf, settings.asOfGivenBy, language);
  const last = tree.lastChanged?.() ?? null;
  if (last !== null) clocks.hold({ kind: 'file', name: last.path, time: last.time });
  const clockBehind = clockBehindIn(clocks.findings(register.config.timeZone));
  // When the clock is put right, nothing is said of it.
  if (clockBehind !== null) world.keeping?.forgo();
  return sessionOn({ place, tree, register, asOf, knownAt: known?.commit ?? null, clockBehind });
}

/** The day it is by the clock of the world, in a time zone. */
function today({ now, keeping }: World, timeZone: string): Day {
  keeping?.until(sameDayUntil(now, timeZone));
  return dayOfEpochSeconds(now, timeZone);
}

/** The register that lies in a folder of a tree; refuses with what is wrong, and where, when it cannot be used. */
export function openRegister(
  tree: Tree,
  { folder, language, memo }: Pick<KnownPlace, 'folder' | 'language' | 'memo'>,
): Register {
  const reading = readRegister(tree, folder, memo);
  if (reading.kind === 'unusable') {
    const findings = placeFindings(reading.findings, openLocator(tree));
    throw new UnusableRegister(findings, unusableWords(findings, language));
  }
  return withLawfulKrav(buildRegister(reading));
}

function unusableWords(findings: readonly PlacedFinding[], language: Language): string {
  const heading = wordsIn(language).refusals.unusableRegister;
  const lines = findings.map((finding) => {
    const place =
      finding.at === null
        ? ''
        : `${finding.at.path}:${finding.at.start.line}:${finding.at.start.column} `;
    return `  ${forTerminal(`${place}${wordsOf(finding, language).message}`)}`;
  });
  return [heading, ...lines].join('\n');
}

/** A session with what every answer says of itself. */
export function sessionOn(
  opened: Omit<Session, 'envelope'> & {
    readonly knownAt: string | null;
    readonly clockBehind?: Day | null;
  },
): Session {
  const { place, tree, register, asOf, knownAt, clockBehind = null } = opened;
  return {
    place,
    tree,
    register,
    asOf,
    envelope: {
      toolVersion: TOOL_VERSION,
      asOf,
      knownAt,
      ...(clockBehind === null ? {} : { clockBehind }),
      register: { title: register.config.title, hash: register.hash },
      examplesCount: register.config.examplesCount,
      examples: register.posts.filter(({ example }) => example).length,
      ...leftOut(register),
    },
  };
}

function leftOut({
  quarantined,
  unreadSchemas,
}: Register): Pick<Envelope, 'quarantined' | 'unread'> {
  const shown = ({ path, extent }: Quarantined) => (extent === 'folder' ? `${path}/` : path);
  return {
    quarantined: quarantined.map(shown),
    unread: [
      ...new Set([...unreadSchemas, ...quarantined.filter(({ unread }) => unread).map(shown)]),
    ],
  };
}

/** Judges everything in the register on the day asked about. */
export function assessSession({ register, asOf }: Session, span: Span = WHOLE_PROMISE): Assessment {
  return assess(register, asOf, span);
}

/** The same with every finding of every kind: of files, schemas, references, privacy, lives and krav. */
export function checkSession(session: Session, span: Span = WHOLE_PROMISE): Assessment {
  return judgeOnAnyDay(session.register, span)(session.asOf);
}

/**
 * Judges a register on any day, with every finding of every kind; each day, and what no day changes, only once.
 * `before` is what was found under the same rules, for whoever judges again after a change of posts.
 */
export function judgeOnAnyDay(
  register: Register,
  span: Span = WHOLE_PROMISE,
  before?: JudgementMemo,
): (day: Day) => Assessment {
  const days = new Map<Day, Assessment>();
  const ofData = [
    ...register.findings,
    ...nothingChecked(register),
    ...checkIntegrity(register),
    ...checkPrivacy(register),
  ];
  return (day) => {
    const known = days.get(day);
    if (known !== undefined) return known;
    const assessment = assess(register, day, span, [], { memo: before });
    const whole = { ...assessment, findings: [...ofData, ...assessment.findings] };
    days.set(day, whole);
    return whole;
  };
}
