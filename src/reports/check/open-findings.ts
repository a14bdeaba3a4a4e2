import { wordsOf } from '../../diagnostic/catalogue.ts';
import { partOfAnswer } from '../../krav/answer-codes.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { type Block, line, type Statement } from '../document/document.ts';
import { placeOf, type ReportedFinding } from '../document/finding.ts';
import { data, own, several, sign } from '../document/value.ts';

/** The first findings, three unless told otherwise, each with its line and what to do about it; `more` says how many are left. */
export function openFindings(
  findings: readonly ReportedFinding[],
  tone: 'bad' | 'unclear',
  more: (left: number) => string,
  language: Language,
  most = 3,
): Block[] {
  if (findings.length === 0) return [];
  const { severities } = wordsIn(language).check;
  const shown = findings.slice(0, most).map((found): Statement => {
    const words = data(wordsWithHelp(found, language));
    const place = placeOf(found);
    return {
      sign: sign(severities[found.severity], tone),
      words: place === null ? words : several([place, words], ' '),
      under: [],
    };
  });
  const left = findings.length - shown.length;
  const rest = left === 0 ? [] : [line(own(more(left)))];
  return [{ kind: 'statements', list: 'bullets', statements: [...shown, ...rest] }];
}

/** What is wrong and what to do; of a promise rewritten backwards the lines to write are shown beside it, and those who read a comment do not run the command that tells of a breach. */
function wordsWithHelp(found: ReportedFinding, language: Language): string {
  const { message, help } = wordsOf(found, language);
  if (found.code === 'rules/rewritten') return message;
  const ask = partOfAnswer(found.code) === null ? null : wordsIn(language).comment.askWhatCloses;
  return `${/[.?!]$/.test(message) ? message : `${message}.`} ${ask ?? help}`;
}
