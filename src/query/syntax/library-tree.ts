import type { parse } from '@bufbuild/cel';
import type { MacroName } from './node.ts';

/** What the library's parser gives. */
export type Parsed = ReturnType<typeof parse>;
export type Tree = Parsed['expr'];

/** What the user wrote inside a macro, out of the step the parser makes of it. */
export function loopParts(
  macro: MacroName,
  step: Tree | undefined,
): { readonly condition?: Tree | undefined; readonly body: Tree | undefined } {
  const args = callArguments(step);
  switch (macro) {
    case 'exists':
    case 'all':
      return { body: args[1] };
    case 'exists_one':
    case 'filter':
      return { body: args[0] };
    case 'map':
      return args.length === 3
        ? { condition: args[0], body: appended(args[1]) }
        : { body: appended(step) };
  }
}

/** The element in `@result + [element]`. */
function appended(tree: Tree | undefined): Tree | undefined {
  const list = callArguments(tree)[1];
  return list?.exprKind.case === 'listExpr' ? list.exprKind.value.elements[0] : undefined;
}

function callArguments(tree: Tree | undefined): readonly Tree[] {
  return tree?.exprKind.case === 'callExpr' ? tree.exprKind.value.args : [];
}
