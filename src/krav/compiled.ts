import { references as referencesOf } from '../register/references.ts';
import type { RegisterContent } from '../register/register.ts';
import type { Day } from '../time/day.ts';
import { type CompiledKrav, compileKrav, withReferences } from './definition/compile.ts';
import { KRAV_TYPE, readKrav, withCorrections } from './definition/read-krav.ts';
import { typeViews } from './definition/type-view.ts';

/** The krav of a register as they are known on a day, compiled, in the order of their files. */
export function compiledOn(register: RegisterContent, asOf: Day): readonly CompiledKrav[] {
  const types = typeViews(register);
  const references = referencesOf(register);
  const { corrections } = register.config;
  return register.postsOf(KRAV_TYPE).map((post) => {
    const compiled = compileKrav(withCorrections(readKrav(post, asOf), corrections), types);
    return withReferences(compiled, types, references);
  });
}
