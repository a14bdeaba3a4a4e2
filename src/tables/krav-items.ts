import type { CompiledCounting } from '../krav/definition/compiled.ts';
import type { EvaluatedItem } from '../krav/evaluate/evaluated-item.ts';
import { ownLivslop } from '../krav/evaluate/matching-items.ts';
import { key, text } from './column.ts';
import { table } from './table.ts';

/** Something that a krav may count, and whose life is its. */
export interface ItemRow {
  readonly krav: string;
  readonly path: string;
  readonly element: string;
  readonly item: string;
  readonly post: string;
  readonly lifeElement: string;
}

export const itemsTable = table<ItemRow>()('krav_items', {
  krav_id: key(text(({ krav }) => krav)),
  path: key(text(({ path }) => path)),
  element: key(text(({ element }) => element)),
  item_id: text(({ item }) => item),
  post_id: text(({ post }) => post),
  life_element: text(({ lifeElement }) => lifeElement),
});

/** All that a krav may count, whether its expression is met or not. */
export function itemRows(
  name: string,
  { krav, subject }: CompiledCounting,
  evaluated: readonly EvaluatedItem[],
): ItemRow[] {
  const { list } = krav.tell;
  const hasOwnLife = subject !== null && list.length > 0 && ownLivslop(subject, list) !== null;
  return evaluated.map(({ candidate: { id, path, post, pointer } }) => {
    const element = pointer.slice(1);
    return {
      krav: name,
      path,
      element,
      item: id,
      post: post.id,
      lifeElement: hasOwnLife ? element : '',
    };
  });
}
