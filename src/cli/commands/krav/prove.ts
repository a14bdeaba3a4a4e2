import { KRAV_TYPE, readKrav } from '../../../krav/definition/read-krav.ts';
import { registerHash } from '../../../read/register/register-hash.ts';
import { certificateOf } from '../../../reports/proof/certificate.ts';
import type { Unprovable } from '../../../reports/proof/unprovable.ts';
import { wordsIn } from '../../../text/catalogue.ts';
import type { Language } from '../../../text/language.ts';
import { couldNot, type Outcome, wrongUse } from '../../io/outcome.ts';
import type { RequestOf } from '../../line/command.ts';
import { firstGiven } from '../../line/first-given.ts';
import { answered } from '../../session/answered.ts';
import type { Session } from '../../session/session.ts';
import { spanFrom } from '../../session/span.ts';
import type { declaration } from './declaration.ts';
import { bareId, unknownKrav } from './krav-id.ts';
import { proofSources } from './proof-sources.ts';

const NOT_PROVED = ['overCommits', 'whatIf', 'period', 'from', 'to'] as const;

/** A certificate of what one krav says, for a checker that does not trust the tool. */
export function prove(
  { settings, options, arguments: [asked] }: RequestOf<typeof declaration>,
  session: Session,
): Outcome {
  const { language, formats } = settings;
  const words = wordsIn(language).proof;
  const { asOf, envelope, place, register, tree } = session;
  if (asked === undefined) throw wrongUse(words.oneKrav);
  if (firstGiven(options, NOT_PROVED) !== null) throw wrongUse(words.together);
  if (formats.some((format) => format !== 'json')) throw wrongUse(words.format);
  const id = bareId(asked);
  const post = register.postOf(KRAV_TYPE, id);
  if (post === undefined) {
    const quarantined = register.quarantinedOf(KRAV_TYPE).map((each) => each.id);
    if (quarantined.includes(id)) throw couldNot(words.cannot(id, words.quarantined));
    const known = [...register.postsOf(KRAV_TYPE).map((each) => each.id), ...quarantined];
    throw unknownKrav(asked, known, language);
  }
  const { periods } = register.config;
  const { horizonDays } = spanFrom(options, { asOf, periods, language });
  const sources = proofSources(tree);
  const certificate = certificateOf(readKrav(post, asOf), register, sources, {
    envelope,
    horizonDays,
  });
  if (certificate.kind === 'none')
    throw couldNot(words.cannot(id, whyNot(certificate.why, language)));
  if (registerHash(tree, place.folder) !== register.hash) throw couldNot(words.changedMeanwhile);
  return answered(session, language, { json: () => certificate.json });
}

function whyNot(why: Unprovable, language: Language): string {
  const words = wordsIn(language).proof;
  switch (why.kind) {
    case 'form':
      return words.forms[why.form];
    case 'no-type':
      return words.noType;
    case 'id-rule':
      return words.idRule;
    case 'pattern':
      return words.pattern(why.pattern);
    case 'field':
      return words.field(why.path, why.field);
  }
}
