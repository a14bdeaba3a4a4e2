import type { Post } from '../../read/post.ts';
import type { Rules } from '../../read/register/rules.ts';
import { references as referencesOf } from '../../register/references.ts';
import type { RegisterContent } from '../../register/register.ts';
import type { Day } from '../../time/day.ts';
import { compileKrav, withReferences } from '../definition/compile.ts';
import type { CompiledKrav } from '../definition/compiled.ts';
import { knownAs, readKrav } from '../definition/read-krav.ts';
import { type TypeView, typeViews } from '../definition/type-view.ts';

/** Takes a register in one version and its rules; gives its krav, each checked once under the same rules. */
export type VersionCompiler = (
  register: RegisterContent,
  rules: Rules,
) => (post: Post, asOf: Day) => CompiledKrav;

interface UnderRules {
  readonly types: ReadonlyMap<string, TypeView>;
  /** By what is known of it: a krav is the same object while its file and its rules are. */
  readonly krav: Map<Post, Map<string, CompiledKrav>>;
}

export function versionCompiler(): VersionCompiler {
  const byTypes = new Map<string, UnderRules>();
  return (register, { typesKey }) => {
    const under = byTypes.get(typesKey) ?? { types: typeViews(register), krav: new Map() };
    byTypes.set(typesKey, under);
    const references = referencesOf(register);
    return (post, asOf) => {
      const known = under.krav.get(post) ?? new Map<string, CompiledKrav>();
      under.krav.set(post, known);
      const key = knownAs(post, asOf);
      const compiled = known.get(key) ?? compileKrav(readKrav(post, asOf), under.types);
      known.set(key, compiled);
      return withReferences(compiled, under.types, references);
    };
  };
}
