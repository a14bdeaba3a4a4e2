import { report } from '../../diagnostic/catalogue.ts';
import { aboutField, type Finding, valueAt } from '../../diagnostic/finding.ts';
import { nearest } from '../../text/nearest.ts';
import type { Krav } from './krav.ts';
import { KRAV_TYPE } from './read-krav.ts';

/** A krav is about something that the register does not have; takes the field that says so and what there is. */
export function unknownTypeFinding(
  krav: Krav,
  field: string,
  what: string,
  all: readonly string[],
): Finding {
  const near = nearest(what, all);
  return report(
    'krav/counted',
    { what, known: near === undefined ? all : [near] },
    valueAt(krav.path, field),
    aboutField({ type: KRAV_TYPE, id: krav.id }, field),
  );
}
