import { wordsOf } from '../../../diagnostic/catalogue.ts';
import { pathOf } from '../../../diagnostic/finding.ts';
import { assess } from '../../../krav/assess.ts';
import type { Span } from '../../../krav/days/window.ts';
import {
  readSupposition,
  type Supposition,
  type SuppositionFault,
  whatIfTree,
} from '../../../krav/evaluate/what-if.ts';
import type { KravResult } from '../../../krav/result.ts';
import { readRegister } from '../../../read/register/read-register.ts';
import { buildRegister } from '../../../register/register.ts';
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
  const suppositions = text
    .split(';')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each) => orRefuse(readSupposition(each, register), each, language));
  const reading = readRegister(whatIfTree(tree, suppositions), register.folder, session.place.memo);
  if (reading.kind === 'unusable') throw wrongUse(`--what-if: ${text}`);
  const paths = new Set(suppositions.flatMap((each) => (each.kind === 'field' ? [each.path] : [])));
  const refused = reading.setAside.filter(({ path }) => paths.has(path));
  if (refused.length > 0) {
    const said = reading.findings.filter(({ where }) => {
      const path = pathOf(where) ?? '';
      return paths.has(path);
    });
    const words = said.map(
      (finding) => `  ${finding.field ?? ''} ${wordsOf(finding, language).message}`,
    );
    throw wrongUse([`--what-if: ${text}`, ...words].join('\n'));
  }
  return assess(buildRegister(reading), asOf, span, suppositions).results;
}

function orRefuse(
  read: Supposition | SuppositionFault,
  text: string,
  language: Language,
): Supposition {
  const nb = language === 'nb';
  switch (read.kind) {
    case 'field':
    case 'one-more':
      return read;
    case 'form':
      throw wrongUse(
        nb
          ? `--what-if: «${text}» kan ikke leses. Skriv POST.felt=verdi, K-09a.minst=4 eller type:2027-05-01..2029-04-30`
          : `--what-if: “${text}” cannot be read. Write POST.field=value, K-09a.minst=4 or type:2027-05-01..2029-04-30`,
      );
    case 'days':
      throw wrongUse(
        nb
          ? `--what-if: «${text}» har ikke to dager i rekkefølge. Skriv type:2027-05-01..2029-04-30`
          : `--what-if: “${text}” does not have two days in order. Write type:2027-05-01..2029-04-30`,
      );
    case 'no-type':
      throw wrongUse(
        nb
          ? `--what-if: typen «${read.asked}» finnes ikke i registeret.`
          : `--what-if: there is no type “${read.asked}” in the register.`,
      );
    case 'no-post': {
      const near =
        read.nearest.length === 0
          ? ''
          : nb
            ? ` Mente du ${read.nearest.join(' eller ')}?`
            : ` Did you mean ${read.nearest.join(' or ')}?`;
      throw wrongUse(
        nb
          ? `--what-if: posten «${read.asked}» finnes ikke.${near}`
          : `--what-if: there is no post “${read.asked}”.${near}`,
      );
    }
  }
}
