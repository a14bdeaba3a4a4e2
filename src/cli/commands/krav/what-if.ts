import { wordsOf } from '../../../diagnostic/catalogue.ts';
import { pathOf } from '../../../diagnostic/finding.ts';
import { assess } from '../../../krav/assess.ts';
import type { Span } from '../../../krav/days/window.ts';
import { withLawfulKrav } from '../../../krav/definition/lawful-register.ts';
import {
  readSupposition,
  type Supposition,
  type SuppositionFault,
  whatIfTree,
} from '../../../krav/evaluate/what-if.ts';
import type { KravResult } from '../../../krav/result.ts';
import type { JsonObject } from '../../../read/json.ts';
import { readRegister } from '../../../read/register/read-register.ts';
import { buildRegister } from '../../../register/register.ts';
import { wordsIn } from '../../../text/catalogue.ts';
import type { Language } from '../../../text/language.ts';
import { wrongUse } from '../../io/outcome.ts';
import type { Session } from '../../session/session.ts';

/** Judges the register as it would be; nothing is written. Takes suppositions set apart by `;`. */
export function judgeSupposed(
  session: Session,
  text: string,
  span: Span,
  language: Language,
): readonly KravResult[] {
  const { register, tree, asOf } = session;
  const changed = new Map<string, JsonObject>();
  const suppositions = text
    .split(';')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each) => {
      const read = orRefuse(readSupposition(each, { register, asOf, changed }), each, language);
      if (read.kind === 'field') changed.set(read.path, read.value);
      return read;
    });
  const reading = readRegister(whatIfTree(tree, suppositions), register.folder, session.place.memo);
  if (reading.kind === 'unusable') throw wrongUse(`--what-if: ${text}`);
  const paths = new Set(suppositions.flatMap((each) => (each.kind === 'field' ? [each.path] : [])));
  const supposed = withLawfulKrav(buildRegister(reading));
  const refused = supposed.quarantined.filter(({ path }) => paths.has(path));
  if (refused.length > 0) {
    const said = supposed.findings.filter(({ where }) => {
      const path = pathOf(where) ?? '';
      return paths.has(path);
    });
    const words = said.map(
      (finding) => `  ${finding.field ?? ''} ${wordsOf(finding, language).message}`,
    );
    throw wrongUse([`--what-if: ${text}`, ...words].join('\n'));
  }
  return assess(supposed, asOf, span, suppositions).results;
}

function orRefuse(
  read: Supposition | SuppositionFault,
  text: string,
  language: Language,
): Supposition {
  const { refusals } = wordsIn(language);
  switch (read.kind) {
    case 'field':
    case 'one-more':
      return read;
    case 'form':
      throw wrongUse(refusals.notASupposition(text));
    case 'days':
      throw wrongUse(refusals.supposedDays(text));
    case 'no-type':
      throw wrongUse(refusals.supposedType(read.asked));
    case 'no-log':
      throw wrongUse(refusals.supposedLog(read.type));
    case 'status':
      throw wrongUse(refusals.supposedStatus(read.asked, read.known));
    case 'day':
      throw wrongUse(refusals.supposedDay(read.asked));
    case 'no-post':
      throw wrongUse(refusals.supposedPost(read.asked, read.nearest));
  }
}
