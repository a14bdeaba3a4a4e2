import type { Json } from '../read/json.ts';
import type { Outline } from '../read/yaml/outline.ts';
import { additions, fillings } from './addition-splices.ts';
import type { Edit, Path } from './edit.ts';
import { lineEndAt } from './lines.ts';
import { listSplices } from './list-splices.ts';
import { columnsIn, follow } from './place.ts';
import { removalSplices } from './removal-splices.ts';
import { replacements } from './replacement-splices.ts';
import type { Splice } from './splice.ts';
import type { Layout } from './written-value.ts';

/** Names of the keys of the map at a path in the order they are written; those not named come last. */
export type KeyOrder = (path: Path) => readonly string[];

/** Ways to make an edit, the most natural first; which of them keeps all else as it is, is for the caller to try. */
export function splicesFor(text: string, outline: Outline, edit: Edit, order: KeyOrder): Splice[] {
  const layout: Layout = {
    lineEnd: lineEndAt(text, outline.span.from),
    listIndent: columnsIn(text, outline),
  };
  switch (edit.kind) {
    case 'set':
      return setSplices(text, outline, edit.path, edit.value, { layout, order });
    case 'insert': {
      const found = follow(outline, edit.path);
      if (found.rest.length > 0 || found.node.kind !== 'list')
        return setSplices(text, outline, edit.path, [edit.value], { layout, order });
      return listSplices(text, found, found.node, edit, layout);
    }
    case 'remove':
      return removalSplices(text, outline, edit.path);
  }
}

interface Manner {
  readonly layout: Layout;
  readonly order: KeyOrder;
}

function setSplices(
  text: string,
  outline: Outline,
  path: Path,
  value: Json,
  { layout, order }: Manner,
): Splice[] {
  const found = follow(outline, path);
  const { node, rest } = found;
  if (rest.length === 0) return replacements(text, found, value, layout);
  const [step, ...inner] = rest;
  if (step === undefined) return [];
  const whole = inner.reduceRight<Json>((held, key) => ({ [String(key)]: held }), value);
  if (node.kind === 'map') {
    const at = node.pairs.findIndex(({ key }) => key === step);
    if (at >= 0) return fillings(text, node, at, whole, found.isInFlow, layout);
    const before = path.slice(0, path.length - rest.length);
    return additions(text, node, String(step), whole, order(before), layout);
  }
  return [];
}
