import type { FieldChange } from '../../register/changes.ts';

/** A changed field; null stands for what was not there, or is not any more. */
export function fieldEntry({ steps, pointer, before, after }: FieldChange) {
  return {
    field: pointer,
    name: steps.map((step) => step.name),
    before: before ?? null,
    after: after ?? null,
    kind: before === undefined ? 'added' : after === undefined ? 'removed' : 'changed',
  };
}
