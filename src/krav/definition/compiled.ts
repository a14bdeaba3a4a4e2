import type { Finding } from '../../diagnostic/finding.ts';
import type { Expression } from '../../query/expression.ts';
import type { SchemaView } from '../../read/schema/view.ts';
import type { StepFunction } from '../../time/step.ts';
import type { ConditionKrav, CountKrav, EventKrav, Krav } from './krav.ts';
import type { TypeView } from './type-view.ts';

/** An expression of a krav: none written, refused before any data was read, or ready with where it is written. */
export type CompiledExpression =
  | { readonly kind: 'absent' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'ready'; readonly expression: Expression; readonly field: string };

export const ABSENT: CompiledExpression = { kind: 'absent' };

/** A krav with its expressions checked against the schemas, before any data is read; each form has its own. */
export type CompiledKrav = CompiledCounting | CompiledCondition;

/** Those that ask about each of what `tell` names. */
export type CompiledCounting = CompiledCount | CompiledEvents;

export interface CompiledCount extends Counting<CountKrav> {
  /** What gives the group of that which is counted. */
  readonly per: CompiledExpression;
}

export interface CompiledEvents extends Counting<EventKrav> {}

export interface CompiledCondition extends CompiledFrom<ConditionKrav> {
  /** Its expressions by the rule of the day it is known on. */
  readonly when: CompiledExpression;
  readonly must: CompiledExpression;
}

interface CompiledFrom<K extends Krav> {
  readonly form: K['form'];
  readonly krav: K;
  /** The type it is about; null when the register does not have it, and then nothing can be judged. */
  readonly subject: TypeView | null;
  readonly findings: readonly Finding[];
  /** The ids that its expressions name; whether they exist is for the register that it is judged in to say. */
  readonly links: readonly Link[];
}

interface Counting<K extends Krav> extends CompiledFrom<K> {
  /** What the schema says of the elements counted; null when posts are counted. */
  readonly element: SchemaView | null;
  /** What must hold for that which is counted, by the rule of each day. */
  readonly where: StepFunction<CompiledExpression>;
}

/** An id that an expression compares a field with, and the `x-referanse` of that field. */
export interface Link {
  readonly reference: string;
  readonly id: string;
}

/** What gives the group of that which is counted; absent in a form without groups. */
export function groupedBy(compiled: CompiledCounting): CompiledExpression {
  switch (compiled.form) {
    case 'antall':
      return compiled.per;
    case 'hendelser':
      return ABSENT;
  }
}
