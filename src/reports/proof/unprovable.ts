import type { KravForm } from '../../krav/definition/krav.ts';
import type { KravProof } from '../../krav/proof/proof.ts';

/** Why there is no proof of a krav: what the checker that follows with the tool could not find out again by itself. */
export type Unprovable =
  | { readonly kind: 'form'; readonly form: Exclude<KravForm, 'antall' | 'hendelser'> }
  | { readonly kind: 'no-type' }
  | { readonly kind: 'id-rule' }
  /** A pattern in register.yaml with anything else than one `*`, first in the name of the file. */
  | { readonly kind: 'pattern'; readonly pattern: string }
  /** Something that does not stand on one line after its key, or not alone there. */
  | { readonly kind: 'field'; readonly path: string; readonly field: string };

const PLAIN_PATTERN = /^(?:[^*!?{}[\]()]*\/)?\*[^/*!?{}[\]()]*$/;

/** What stands in the way of a proof, lines apart; null where nothing does. */
export function unprovable({ type }: KravProof): Unprovable | null {
  if (type.idRule === 'sti') return { kind: 'id-rule' };
  const pattern = type.globs.find((glob) => !PLAIN_PATTERN.test(glob));
  return pattern === undefined ? null : { kind: 'pattern', pattern };
}
