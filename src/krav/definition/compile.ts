import type { References } from '../../query/check/scope.ts';
import { references as referencesOf } from '../../register/references.ts';
import type { RegisterContent } from '../../register/register.ts';
import { compileCondition } from './compile-condition.ts';
import { compileCount, compileEvents } from './compile-counting.ts';
import type { CompiledKrav, Link } from './compiled.ts';
import type { Krav } from './krav.ts';
import { type TypeView, typeViews } from './type-view.ts';

/** Checks a krav against the types of the register, as if every id that it names existed. */
export function compileKrav(krav: Krav, types: ReadonlyMap<string, TypeView>): CompiledKrav {
  const links: Link[] = [];
  const checked = checkedAgainst(krav, types, (reference, id) => {
    links.push({ reference, id });
    return 'known';
  });
  return { ...checked, links };
}

/** The same krav in a register: an expression that names an id that is not there is refused. */
export function withReferences(
  compiled: CompiledKrav,
  types: ReadonlyMap<string, TypeView>,
  references: References,
): CompiledKrav {
  const { krav, links } = compiled;
  const isLinked = links.every(({ reference, id }) => references(reference, id) === 'known');
  return isLinked ? compiled : { ...checkedAgainst(krav, types, references), links };
}

/** Compiles krav for judging them in a register. */
export function kravCompiler(register: RegisterContent): (krav: Krav) => CompiledKrav {
  const types = typeViews(register);
  const references = referencesOf(register);
  return (krav) => withReferences(compileKrav(krav, types), types, references);
}

function checkedAgainst(
  krav: Krav,
  types: ReadonlyMap<string, TypeView>,
  references: References,
): CompiledKrav {
  switch (krav.form) {
    case 'antall':
      return compileCount(krav, types, references);
    case 'hendelser':
      return compileEvents(krav, types, references);
    case 'vilkar':
      return compileCondition(krav, types, references);
  }
}
