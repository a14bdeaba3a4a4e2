import { shapeOf, type ValueShape } from '../../query/evaluate/prepare.ts';
import type { ElementLivslop } from '../../read/post.ts';
import type { AskedOfRules } from '../../read/register/read-register.ts';
import type { RecordType } from '../../read/register/record-type.ts';
import { propertiesBelow } from '../../read/schema/element-livslops.ts';
import { type SchemaView, viewItems, viewProperty } from '../../read/schema/view.ts';
import type { RegisterContent } from '../../register/register.ts';

/** A type with what its schema says of its posts. */
export interface TypeView {
  readonly type: RecordType;
  readonly view: SchemaView;
  /** Lists in its posts whose elements have lives of their own. */
  readonly elements: readonly ElementLivslop[];
  /** What reading its posts as values takes. */
  readonly shape: ValueShape;
  /** Asks something of the types and schemas alone. */
  readonly askedOfRules: AskedOfRules;
  /** Asks something of one of its posts. */
  readonly asked: RegisterContent['asked'];
}

/** The types of a register, with what reading their posts takes. */
export function typeViews({
  types,
  asked,
  askedOfRules,
}: Pick<RegisterContent, 'types' | 'asked' | 'askedOfRules'>): ReadonlyMap<string, TypeView> {
  return new Map(
    [...types].map(([name, type]) => {
      const { view, elements } = type;
      let shape: ValueShape | undefined;
      const about = { type, view, elements, asked, askedOfRules };
      return [
        name,
        {
          ...about,
          get shape() {
            shape ??= shapeOf(view);
            return shape;
          },
        },
      ];
    }),
  );
}

/** The view of a list's elements, by the names that lead to it; null where the schema has no such list. */
export function viewList({ view }: TypeView, list: readonly string[]): SchemaView | null {
  const items = viewItems(list.reduce(viewProperty, view));
  return items.facets.length > 0 ? items : null;
}

/** Names of all lists in a type's posts, `aktiviteter`, `drift.tiltak`. */
export function listNames(view: SchemaView, path: readonly string[] = []): string[] {
  return propertiesBelow(view, path).flatMap(({ name, at }) => {
    const here = [...path, name];
    const items = viewItems(at);
    const own = items.facets.length > 0 ? [here.join('.')] : [];
    return [...own, ...listNames(at, here)];
  });
}
