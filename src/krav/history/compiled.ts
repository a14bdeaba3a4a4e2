import type { Post } from '../../read/post.ts';
import type { Rules } from '../../read/register/rules.ts';
import { references as referencesOf } from '../../register/references.ts';
import type { RegisterContent } from '../../register/register.ts';
import { type CompiledKrav, compileKrav, withReferences } from '../definition/compile.ts';
import { readKrav } from '../definition/read-krav.ts';
import { type TypeView, typeViews } from '../definition/type-view.ts';

/** Takes a register in one version and its rules; gives its krav, each checked once under the same rules. */
export type VersionCompiler = (
  register: RegisterContent,
  rules: Rules,
) => (post: Post) => CompiledKrav;

interface UnderRules {
  readonly types: ReadonlyMap<string, TypeView>;
  /** A krav is the same object while its file and its rules are. */
  readonly krav: Map<Post, CompiledKrav>;
}

export function versionCompiler(): VersionCompiler {
  const known = new Map<string, UnderRules>();
  return (register, { typesKey }) => {
    const under = known.get(typesKey) ?? { types: typeViews(register), krav: new Map() };
    known.set(typesKey, under);
    const references = referencesOf(register);
    return (post) => {
      const compiled = under.krav.get(post) ?? compileKrav(readKrav(post), under.types);
      under.krav.set(post, compiled);
      return withReferences(compiled, under.types, references);
    };
  };
}
