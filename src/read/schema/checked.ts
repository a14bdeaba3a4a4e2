import type { FindingArguments } from '../../diagnostic/arguments.ts';
import { report } from '../../diagnostic/catalogue.ts';
import type { About, Code, Finding, Target, Where } from '../../diagnostic/finding.ts';
import type { Json } from '../json.ts';
import type { SchemaView } from './view.ts';

/** What findings about one file need to know. */
export interface Checked {
  readonly path: string;
  readonly value: Json;
  readonly view: SchemaView;
  /** Numbers that are written otherwise than they are read, by JSON pointer. */
  readonly written?: ReadonlyMap<string, string> | undefined;
  readonly about: Pick<About, 'type' | 'post'>;
  /** The name of the type's log field, or null: there a `status` field is sought in vain. */
  readonly statusLog: string | null;
}

/** A finding at a place in the file. */
export function made<C extends Code>(
  code: C,
  args: FindingArguments[C],
  pointer: string,
  part: Target['part'],
  checked: Checked,
  related: readonly Where[] = [],
): Finding {
  return report(code, args, at(checked.path, pointer, part), {
    ...checked.about,
    field: pointer,
    ...(related.length === 0 ? {} : { related }),
  });
}

/** A place in a file by what is there. */
export function at(path: string, pointer: string, part: Target['part']): Where {
  return { kind: 'target', target: { path, pointer, part } };
}
