import type { KravForm } from '../../krav/definition/krav.ts';
import type { CountProof } from '../../krav/proof/count-proof.ts';
import { type Json, property } from '../../read/json.ts';
import type { RecordType } from '../../read/register/record-type.ts';

/** Why there is no proof of a krav: what the checker that follows with the tool could not find out again by itself. */
export type Unprovable =
  | { readonly kind: 'form'; readonly form: Exclude<KravForm, 'antall'> }
  | { readonly kind: 'no-type' }
  /** A list inside a list, or posts with one id whose lists are counted. */
  | { readonly kind: 'list' }
  /** A pattern in register.yaml with more than `*` in it. */
  | { readonly kind: 'pattern'; readonly pattern: string }
  | { readonly kind: 'id-rule' }
  /** `x-livslop` that stands elsewhere than where the type, or the list, is described. */
  | { readonly kind: 'schema' }
  /** A date or a status that is no day, or does not stand on one line after its key. */
  | { readonly kind: 'field'; readonly path: string; readonly field: string };

const PLAIN_PATTERN = /^[^!?{}[\]()]*$/;

/** What stands in the way of a proof, dates and lines apart; null where nothing does. */
export function unprovable({ krav, type, items, hasCopies }: CountProof): Unprovable | null {
  const { list } = krav.tell;
  if (list.length > 1 || (list.length > 0 && hasCopies)) return { kind: 'list' };
  const pattern = type.globs.find((glob) => !PLAIN_PATTERN.test(glob) || glob.includes('**'));
  if (pattern !== undefined) return { kind: 'pattern', pattern };
  if (type.idRule === 'sti') return { kind: 'id-rule' };
  const isStated = type.livslop === null || property(type.schema, 'x-livslop') !== undefined;
  const isOfList = items.some(({ holder }) => holder.pointer !== '');
  if (!isStated || (isOfList && livslopOfList(type, list[0] ?? '') === undefined))
    return { kind: 'schema' };
  return null;
}

function livslopOfList({ schema }: RecordType, list: string): Json | undefined {
  return ['properties', list, 'items', 'x-livslop'].reduce<Json | undefined>(
    (at, name) => property(at, name),
    schema,
  );
}
