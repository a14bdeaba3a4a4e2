import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/read/json.ts';
import type { RawFault, Validate } from '../../src/read/schema/engine.ts';
import { type PartOf, reduceFaults } from '../../src/read/schema/reduce.ts';

/** A fault as the validator says it. */
function fault(keyword: string, more: Partial<RawFault> = {}): RawFault {
  return { keyword, instancePath: '', schemaPath: '', params: {}, ...more };
}

const nothing: PartOf = () => undefined;

function says(...faults: RawFault[]): Validate {
  return () => faults;
}

function keywords(faults: readonly RawFault[]): string[] {
  return faults.map(({ keyword, instancePath }) => `${keyword} ${instancePath}`.trim());
}

describe('what a validator says', () => {
  it('stays where a union cannot be asked branch by branch', () => {
    const union = { schema: [{ type: 'string' }] as Json, data: 7 };
    const ground = fault('type', { params: { type: 'string' } });
    expect(keywords(reduceFaults([ground, fault('anyOf', union)], nothing))).toEqual([
      'type',
      'anyOf',
    ]);
    expect(keywords(reduceFaults([fault('anyOf', { schema: {}, data: 7 })], nothing))).toEqual([
      'anyOf',
    ]);
  });

  it('takes for grounds of contains only what comes right before it, in the same order', () => {
    const contains = fault('contains', { schema: { type: 'string' }, data: [1, 2] });
    const type = (index: number) => fault('type', { instancePath: `/${index}` });
    const partOf: PartOf = () => says(fault('type'));
    expect(keywords(reduceFaults([type(0), type(1), contains], partOf))).toEqual(['contains']);
    expect(keywords(reduceFaults([type(1), type(0), contains], partOf))).toEqual([
      'type /1',
      'type /0',
      'contains',
    ]);
    expect(keywords(reduceFaults([type(0), contains], nothing))).toEqual(['type /0', 'contains']);
    const inMap = { ...contains, data: { a: 1 } };
    expect(keywords(reduceFaults([type(0), inMap], partOf))).toEqual(['type /0', 'contains']);
    const overflows: PartOf = () => () => null;
    expect(keywords(reduceFaults([contains], overflows))).toEqual(['contains']);
  });

  it('says of names of fields what is wrong with the name, or that something is', () => {
    const name = fault('pattern', { propertyName: 'B' });
    expect(keywords(reduceFaults([name, fault('propertyNames')], nothing))).toEqual(['pattern']);
    expect(keywords(reduceFaults([fault('propertyNames')], nothing))).toEqual(['propertyNames']);
  });

  it('says nothing of an if, whose then says it', () => {
    expect(keywords(reduceFaults([fault('required'), fault('if')], nothing))).toEqual(['required']);
  });
});
