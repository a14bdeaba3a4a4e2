import type { Post, Quarantined } from '../../read/post.ts';
import { buildRegister, type Register } from '../../register/register.ts';
import { byPath } from '../../tree/path.ts';
import { changeFindings } from './lawful.ts';
import { KRAV_TYPE } from './read-krav.ts';

/** The same register with each krav quarantined whose changes are not lawful. */
export function withLawfulKrav(register: Register): Register {
  const unlawful = register.postsOf(KRAV_TYPE).filter((post) => changeFindings(post).length > 0);
  if (unlawful.length === 0) return register;
  const quarantined = [
    ...register.quarantined.filter(({ type }) => type !== KRAV_TYPE),
    ...[...register.quarantinedOf(KRAV_TYPE), ...unlawful.map(asQuarantined)].sort(byPath),
  ];
  return buildRegister({
    ...register,
    posts: register.posts.filter((post) => !unlawful.includes(post)),
    quarantined,
    findings: [...register.findings, ...unlawful.flatMap(changeFindings)],
  });
}

function asQuarantined({ type, id, path }: Post): Quarantined {
  return { type, id, path, extent: 'post', unread: false };
}
