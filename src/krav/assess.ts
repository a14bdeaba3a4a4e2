import { report } from '../diagnostic/catalogue.ts';
import type { Code, Finding } from '../diagnostic/finding.ts';
import { lifeFindings } from '../life/findings.ts';
import { type Lives, livesOf, livesOn } from '../life/lives.ts';
import { references as referencesOf } from '../register/references.ts';
import type { Register } from '../register/register.ts';
import type { Day } from '../time/day.ts';
import type { Assessment } from './assessment.ts';
import type { Span } from './days/window.ts';
import { type CompiledKrav, compileKrav, withReferences } from './definition/compile.ts';
import { tellOf } from './definition/krav.ts';
import { KRAV_TYPE, readKrav } from './definition/read-krav.ts';
import { type TypeView, typeViews } from './definition/type-view.ts';
import type { Supposition } from './evaluate/what-if.ts';
import { kravFindings } from './findings.ts';
import { judgeKrav } from './judge-krav.ts';

const CANNOT_BE_JUDGED: readonly Code[] = ['krav/expression', 'krav/counted'];

/** Judges a register on a day: all lives, all krav, and all findings about the two. `supposed` is what a what-if adds. */
export function assess(
  register: Register,
  asOf: Day,
  span: Span,
  supposed: readonly Supposition[] = [],
): Assessment {
  const types = typeViews(register);
  const references = referencesOf(register);
  const lives = livesOn(register, asOf);
  const compiled = register
    .postsOf(KRAV_TYPE)
    .map((post) => withReferences(compileKrav(readKrav(post), types), types, references));
  const context = { register, asOf, span, lives, supposed };
  const judged = compiled.map((each) => judgeKrav(each, context));
  return {
    register,
    asOf,
    lifeOf: lives.of,
    results: judged.map(({ result }) => result),
    findings: [
      ...lifeFindingsOf(register, types, lives),
      ...compiled.flatMap(({ findings }) => findings),
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

/** A krav that cannot be judged since it is itself wrong: what is wrong with it is already said. */
function isFaulty(compiled: CompiledKrav | undefined): boolean {
  return compiled?.findings.some(({ code }) => CANNOT_BE_JUDGED.includes(code)) ?? false;
}

function lifeFindingsOf(
  register: Register,
  types: ReadonlyMap<string, TypeView>,
  lives: Lives,
): Finding[] {
  return [...types.values()].flatMap(({ type, elements }) =>
    register
      .postsOf(type.name)
      .flatMap((post) => livesOf(post, type.livslop, elements, lives))
      .flatMap(lifeFindings),
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
    const path = `${register.folder === '' ? '' : `${register.folder}/`}register.yaml`;
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
