import { report } from '../diagnostic/catalogue.ts';
import type { Code, Finding } from '../diagnostic/finding.ts';
import { lifeFindings } from '../life/findings.ts';
import { type Lives, livesOf } from '../life/lives.ts';
import type { Post } from '../read/post.ts';
import { CONFIG_FILE } from '../read/register/read-config.ts';
import { references as referencesOf } from '../register/references.ts';
import type { Register } from '../register/register.ts';
import { type Day, EVER_AFTER, EVER_BEFORE } from '../time/day.ts';
import { byPath, inside } from '../tree/path.ts';
import type { Assessment } from './assessment.ts';
import type { Span } from './days/window.ts';
import { changesIn, hasChanges } from './definition/changes.ts';
import { compileKrav, withReferences } from './definition/compile.ts';
import type { CompiledKrav } from './definition/compiled.ts';
import { type Krav, tellOf } from './definition/krav.ts';
import { withLawfulKrav } from './definition/lawful-register.ts';
import { numberFindings } from './definition/number-in-words.ts';
import { KRAV_TYPE, readKrav, withCorrections } from './definition/read-krav.ts';
import type { TypeView } from './definition/type-view.ts';
import type { Supposition } from './evaluate/what-if.ts';
import { kravFindings } from './findings.ts';
import { judgeKrav } from './judge-krav.ts';
import { type DayMemo, type JudgementMemo, judgementMemo } from './judgement-memo.ts';
import { quarantinedResult } from './quarantined.ts';
import type { KravResult } from './result.ts';

const CANNOT_BE_JUDGED: readonly Code[] = ['krav/expression', 'krav/counted'];

interface AssessmentOptions {
  /** What was found under the same rules before. */
  readonly memo?: JudgementMemo | undefined;
  /** The lives on a day, where they are others than the register's own. */
  readonly livesIn?: (asOf: Day) => Lives;
}

/** Judges a register on a day: all lives, all krav, and all findings about the two. `supposed` is what a what-if adds. */
export function assess(
  readable: Register,
  asOf: Day,
  span: Span,
  supposed: readonly Supposition[] = [],
  { memo = judgementMemo(), livesIn }: AssessmentOptions = {},
): Assessment {
  const register = withLawfulKrav(readable);
  const types = memo.typesIn(register);
  const references = referencesOf(register);
  const onDay = memo.on(asOf);
  const lives = livesIn?.(asOf) ?? onDay.livesIn(register);
  const compile = (krav: Krav) => withReferences(compileKrav(krav, types), types, references);
  const posts = register.postsOf(KRAV_TYPE);
  const { corrections } = register.config;
  const compiled = posts.map((post) =>
    withReferences(
      onDay.compiled(post, () =>
        compileKrav(withCorrections(readKrav(post, asOf), corrections), types),
      ),
      types,
      references,
    ),
  );
  const context = { register, asOf, span, lives, supposed };
  const judged = compiled.map((each) =>
    onDay.judged(each, context, (known) => judgeKrav(each, known)),
  );
  return {
    register,
    asOf,
    lifeOf: lives.of,
    results: inOrderOfFiles([
      ...judged.map(({ result }) => result),
      ...register.quarantinedOf(KRAV_TYPE).map(quarantinedResult),
    ]),
    findings: [
      ...lifeFindingsOf(register, types, lives, onDay),
      ...posts.flatMap((post, index) =>
        hasChanges(post) ? findingsOfAll(post, asOf, compile) : (compiled[index]?.findings ?? []),
      ),
      ...compiled.flatMap(({ krav }) => numberFindings(krav)),
      ...judged.flatMap((each, index) => [
        ...each.findings,
        ...kravFindings(each.result, asOf).filter(
          ({ code }) => code !== 'krav/unknown' || !isFaulty(compiled[index]),
        ),
      ]),
      ...mixedExamples(register, compiled),
    ],
  };
}

/** What is wrong with a krav under any of its rules, also those that are not yet known; each thing once. */
function findingsOfAll(post: Post, asOf: Day, compile: (krav: Krav) => CompiledKrav): Finding[] {
  const days = [asOf, EVER_BEFORE, ...changesIn(post.value).map(({ from }) => from)];
  const all = days.flatMap((day) => compile(readKrav(post, day, EVER_AFTER)).findings);
  const distinct = new Map(all.map((found) => [JSON.stringify([found.code, found.where]), found]));
  return [...distinct.values()];
}

/** Those that are quarantined among the others. */
function inOrderOfFiles(results: readonly KravResult[]): readonly KravResult[] {
  if (results.every(({ form }) => form !== 'quarantined')) return results;
  return results.toSorted((a, b) => byPath(a.krav, b.krav));
}

/** A krav that cannot be judged since it is itself wrong: what is wrong with it is already said. */
function isFaulty(compiled: CompiledKrav | undefined): boolean {
  return compiled?.findings.some(({ code }) => CANNOT_BE_JUDGED.includes(code)) ?? false;
}

function lifeFindingsOf(
  register: Register,
  types: ReadonlyMap<string, TypeView>,
  lives: Lives,
  onDay: DayMemo,
): Finding[] {
  return [...types.values()].flatMap(({ type, elements }) =>
    register
      .postsOf(type.name)
      .flatMap((post) =>
        onDay.ofLives(post, () =>
          livesOf(post, type.livslop, elements, lives).flatMap(lifeFindings),
        ),
      ),
  );
}

/** Real and example posts of a counted type side by side, while examples count. */
function mixedExamples(register: Register, compiled: readonly CompiledKrav[]): Finding[] {
  if (!register.config.examplesCount) return [];
  const counted = new Set(compiled.flatMap(({ krav }) => tellOf(krav)?.type ?? []));
  return [...counted].flatMap((type) => {
    const posts = register.postsOf(type);
    const examples = posts.filter(({ example }) => example).length;
    const real = posts.length - examples;
    if (examples === 0 || real === 0) return [];
    const path = inside(register.folder, CONFIG_FILE);
    const where = {
      kind: 'target',
      target: { path, pointer: '/eksempelposter', part: 'value' },
    } as const;
    return [
      report('krav/examples-mixed', { type, real, examples }, where, {
        type,
        field: '/eksempelposter',
      }),
    ];
  });
}
