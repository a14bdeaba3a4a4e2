import type { Assessment } from '../../krav/assessment.ts';
import { leftOutOf, unreadIn } from '../sections/left-out.ts';
import { ourPosts, ourType } from './posts.ts';

/** The groups of actors that the goals M1 and M2 name. */
const GROUPS = [
  'innbyggere',
  'næringsliv',
  'utdannings- og forskningsinstitusjoner',
  'andre',
] as const;

/** What an actor does: challenges the municipality (M1), or contributes to solutions (M2). */
const ROLES = [
  { role: 'utfordrer', goal: 'M1' },
  { role: 'bidragsyter', goal: 'M2' },
] as const;

/** The types whose posts name actors. */
const TYPES = ['tiltak', 'forskningsprosjekt', 'sosialt-entreprenorprosjekt'] as const;

/** How many different actors of each group have each role, in all that the register holds. */
export interface ActorMatrix {
  readonly roles: readonly { readonly role: string; readonly goal: string }[];
  readonly rows: readonly { readonly group: string; readonly counts: readonly number[] }[];
  /** Files that cannot be read, and that may name more actors. */
  readonly unread: readonly string[];
}

/** Actors by their names, each counted once in a cell; null where the register has none of our types. */
export function actorMatrix({ register }: Assessment): ActorMatrix | null {
  if (ourType(register, 'tiltak') === undefined) return null;
  const actors = TYPES.flatMap((name) => ourPosts(register, name)).flatMap(
    ({ value }) => value.aktorer ?? [],
  );
  const types = TYPES.flatMap((name) => ourType(register, name)?.name ?? []);
  return {
    roles: ROLES,
    unread: unreadIn(leftOutOf(register, types)),
    rows: GROUPS.map((group) => ({
      group,
      counts: ROLES.map(({ role }) => {
        const names = actors
          .filter((actor) => actor.gruppe === group && actor.rolle === role)
          .flatMap(({ navn }) => navn?.normalize('NFC').toLocaleLowerCase('nb') ?? []);
        return new Set(names).size;
      }),
    })),
  };
}
