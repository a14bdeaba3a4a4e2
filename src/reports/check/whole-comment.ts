import { wordsIn } from '../../text/catalogue.ts';
import { type Document, paragraph, section } from '../document/document.ts';
import type { Envelope } from '../document/envelope.ts';
import { own, several, sign } from '../document/value.ts';
import { type CheckReport, isAboutClocks, standing } from '../findings/report.ts';
import { summaryLine } from '../findings/words.ts';
import { comment, failuresIn, findingList, folded, noComment } from './comment-frame.ts';
import { openFindings } from './open-findings.ts';

/** Told by the headline. */
const BASE = 'register/base-unreadable';
const MOST_WARNINGS = 6;

/** A comment on a register that is not compared with anything: empty where nothing fails, unless it should have been compared, or clocks are wrong. */
export function wholeComment(report: CheckReport, envelope: Envelope): Document {
  const failures = failuresIn(report);
  const { headline: first } = report;
  const ofClocks = standing(report).filter(isAboutClocks);
  if (failures.length + ofClocks.length === 0 && first === undefined)
    return noComment(report.language);
  const { moreErrors, moreWarnings, notCompared } = wordsIn(report.language).comment;
  const notKnown =
    first === undefined
      ? []
      : [paragraph(several([sign(notCompared.sign, 'bad'), own(notCompared.why)], ' '))];
  const warnings =
    first === undefined
      ? []
      : standing(report).filter(
          (found) => found.severity === 'warning' && found.code !== BASE && !isAboutClocks(found),
        );
  return comment(report.language, envelope, first ?? summaryLine(report), [
    section({
      id: 'svar',
      title: null,
      room: 'answer',
      blocks: [
        ...notKnown,
        ...openFindings(ofClocks, 'unclear', moreWarnings, report.language),
        ...openFindings(failures, 'bad', moreErrors, report.language),
        ...(warnings.length === 0 ? [] : [paragraph(own(notCompared.warnings))]),
        ...openFindings(warnings, 'unclear', moreWarnings, report.language, MOST_WARNINGS),
      ],
    }),
    folded(findingList(report), report.language),
  ]);
}
