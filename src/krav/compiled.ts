import type { RegisterContent } from '../register/register.ts';
import type { Day } from '../time/day.ts';
import { kravCompiler } from './definition/compile.ts';
import type { CompiledKrav } from './definition/compiled.ts';
import { KRAV_TYPE, readKrav, withCorrections } from './definition/read-krav.ts';

/** The krav of a register as they are known on a day, compiled, in the order of their files. */
export function compiledOn(register: RegisterContent, asOf: Day): readonly CompiledKrav[] {
  const compile = kravCompiler(register);
  const { corrections } = register.config;
  return register
    .postsOf(KRAV_TYPE)
    .map((post) => compile(withCorrections(readKrav(post, asOf), corrections)));
}
