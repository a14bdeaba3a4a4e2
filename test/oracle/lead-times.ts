import type { OracleLeadTimes } from './answers.ts';
import { dayOf } from './days.ts';
import { countedPosts } from './items.ts';
import { knownClasses } from './life.ts';
import type { OracleRegister } from './model.ts';

/** §9: days from the first planlagt entry to the first aktiv one after it, both by A, over the posts of the type. */
export function leadTimesOf(register: OracleRegister, asOfText: string): OracleLeadTimes | null {
  const asOf = dayOf(asOfText);
  const times = countedPosts(register).flatMap(({ value }) => {
    const entries = knownClasses(value, register.livslop, asOf).filter(({ day }) => day <= asOf);
    const active = entries.find((entry) => entry.class === 'aktiv');
    const planned = entries.find((entry) => entry.class === 'planlagt');
    if (active === undefined || planned === undefined || planned.day >= active.day) return [];
    return [active.day - planned.day];
  });
  if (times.length === 0) return null;
  return { min: Math.min(...times), max: Math.max(...times), n: times.length };
}
