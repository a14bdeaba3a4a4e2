import { CONFIG_FILE } from '../../read/register/read-config.ts';
import type { Register } from '../../register/register.ts';
import { overlayTree } from '../../tree/overlay-tree.ts';
import { inside } from '../../tree/path.ts';
import type { Tree } from '../../tree/tree.ts';
import { KRAV_TYPE } from '../definition/read-krav.ts';

/** A register and the tree it was read from. */
export interface RulesIn {
  readonly tree: Tree;
  readonly register: Register;
}

/** The paths of the rules that differ: register.yaml, schemas and krav; sorted. Line ends alone are no difference. */
export function changedRules(base: RulesIn, head: RulesIn): string[] {
  const paths = new Set([...rulePaths(base.register), ...rulePaths(head.register)]);
  return [...paths].filter((path) => textOf(base.tree, path) !== textOf(head.tree, path)).sort();
}

/** Whether register.yaml and the schemas are the same, so that all but krav is read and judged alike. Line ends alone are no difference. */
export function isReadAlike(base: RulesIn, head: RulesIn): boolean {
  const paths = new Set([base, head].flatMap(({ register }) => readingPaths(register)));
  return [...paths].every((path) => textOf(base.tree, path) === textOf(head.tree, path));
}

/** The tree of the head with the schemas of the base. */
export function withSchemasOf(base: RulesIn, head: RulesIn): Tree {
  const changes = new Map<string, Uint8Array | null>();
  for (const path of schemaPaths(head.register)) changes.set(path, null);
  for (const path of schemaPaths(base.register)) {
    const reading = base.tree.read(path);
    changes.set(path, reading.kind === 'bytes' ? reading.bytes : null);
  }
  return overlayTree(head.tree, changes);
}

/** A tree with the register.yaml and the schemas of the head, for one whose own cannot be used. */
export function withDeclarationOf(head: RulesIn, tree: Tree): Tree {
  const changes = new Map<string, Uint8Array>();
  for (const path of [inside(head.register.folder, CONFIG_FILE), ...schemaPaths(head.register)]) {
    const reading = head.tree.read(path);
    if (reading.kind === 'bytes') changes.set(path, reading.bytes);
  }
  return overlayTree(tree, changes);
}

function rulePaths(register: Register): string[] {
  const { postsOf, quarantinedOf } = register;
  const krav = [...postsOf(KRAV_TYPE), ...quarantinedOf(KRAV_TYPE)].map(({ path }) => path);
  return [...readingPaths(register), ...krav];
}

function readingPaths(register: Register): string[] {
  return [inside(register.folder, CONFIG_FILE), ...schemaPaths(register)];
}

function schemaPaths({ config, paths }: Register): string[] {
  return paths.filter(
    (path) =>
      path.endsWith('.json') &&
      (config.schemaFolder === '' || path.startsWith(`${config.schemaFolder}/`)),
  );
}

function textOf(tree: Tree, path: string): string | null {
  const reading = tree.read(path);
  return reading.kind === 'bytes'
    ? new TextDecoder().decode(reading.bytes).replaceAll('\r\n', '\n')
    : null;
}
