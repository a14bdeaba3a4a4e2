import { report } from '../diagnostic/catalogue.ts';
import type { Code, Finding, Where } from '../diagnostic/finding.ts';
import { CONFIG_FILE } from '../read/register/read-config.ts';
import type { Register } from '../register/register.ts';
import { inside } from '../tree/path.ts';
import { KRAV_TYPE } from './definition/read-krav.ts';

const NOTHING_CHECKED: readonly Code[] = ['register/no-posts', 'krav/none'];

/** That a register without posts, or one that declares krav and has none to judge, was not really checked. */
export function nothingChecked(register: Register): Finding[] {
  const { posts, quarantined, types } = register;
  if (posts.length === 0) {
    const field = '/typer';
    const args = { quarantined: quarantined.length };
    return [report('register/no-posts', args, at(register, field), { field })];
  }
  if (!types.has(KRAV_TYPE) || register.postsOf(KRAV_TYPE).length > 0) return [];
  const field = `/typer/${KRAV_TYPE}`;
  const args = { quarantined: quarantined.filter(({ type }) => type === KRAV_TYPE).length };
  return [report('krav/none', args, at(register, field), { type: KRAV_TYPE, field })];
}

/** Whether a finding says that nothing was checked; that is allowed where the user says so. */
export function saysNothingChecked({ code }: { readonly code: Code }): boolean {
  return NOTHING_CHECKED.includes(code);
}

function at({ folder }: Register, pointer: string): Where {
  const path = inside(folder, CONFIG_FILE);
  return { kind: 'target', target: { path, pointer, part: 'key' } };
}
