import type { TypeView } from '../../krav/definition/type-view.ts';
import type { Register } from '../../register/register.ts';
import { typeNamed } from '../../reports/list/select.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { nearest } from '../../text/nearest.ts';
import { wrongUse } from '../io/outcome.ts';

/** The type of a name, or a refusal that names the nearest. */
export function typeOrRefuse(register: Register, name: string, language: Language): TypeView {
  const type = typeNamed(register, name);
  if (type !== undefined) return type;
  const names = [...register.types.keys()];
  throw wrongUse(wordsIn(language).names.noType(name, nearest(name, names), names));
}

/** The same, and a refusal where its schema cannot be used: nobody knows then what its posts may hold. */
export function describedType(register: Register, name: string, language: Language): TypeView {
  const type = typeOrRefuse(register, name, language);
  refuseUndescribed(register, name, language);
  return type;
}

/** Refuses what takes the schema of a type where that cannot be used. */
export function refuseUndescribed(register: Register, type: string, language: Language): void {
  if (register.hasUsableSchema(type)) return;
  const path = register.types.get(type)?.schemaPath ?? null;
  throw wrongUse(wordsIn(language).names.unusableSchema(type, path));
}
