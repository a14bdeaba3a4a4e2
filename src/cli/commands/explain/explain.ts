import { catalogue } from '../../../diagnostic/catalogue.ts';
import type { Code } from '../../../diagnostic/finding.ts';
import { jsonText } from '../../../reports/document/envelope-json.ts';
import { codeDocument, codesDocument, limitsDocument } from '../../../reports/explain/document.ts';
import { toldLimits } from '../../../reports/explain/limits.ts';
import { wordsIn } from '../../../text/catalogue.ts';
import { nearest } from '../../../text/nearest.ts';
import { EXIT, type Outcome, wrongUse } from '../../io/outcome.ts';
import type { RequestOf } from '../../line/command.ts';
import { TOOL_VERSION } from '../../line/version.ts';
import type { declaration } from './declaration.ts';

/** Asked for in place of a code. */
const LIMITS_WORD = 'limits';

type CommandRequest = RequestOf<typeof declaration>;

/** What a finding code means, with an example; without a code all of them; `limits` is how large things may be. */
export function explain({ settings, arguments: words }: CommandRequest): Outcome {
  const { language } = settings;
  const [asked] = words;
  const codes = Object.keys(catalogue) as Code[]; // the catalogue has exactly the codes as its keys
  if (asked === undefined) {
    const all = codes.map((code) => ({
      code,
      severity: catalogue[code].severity,
      title: catalogue[code][language].title,
    }));
    return {
      exitCode: EXIT.done,
      answer: {
        document: () => codesDocument(all, language),
        json: () => jsonText({ ...headOf('codes/1'), codes: all }),
      },
    };
  }
  if (asked === LIMITS_WORD) {
    const limits = toldLimits(language);
    return {
      exitCode: EXIT.done,
      answer: {
        document: () => limitsDocument(limits, language),
        json: () =>
          jsonText({
            ...headOf('limits/1'),
            limits: limits.map(({ name, value, unit, what, beyond, code, raised }) => ({
              name,
              value,
              unit,
              what,
              beyond,
              code,
              raisedBy: raised?.by ?? null,
              highest: raised?.to ?? null,
            })),
          }),
      },
    };
  }
  const code = codes.find((each) => each === asked);
  if (code === undefined)
    throw wrongUse(wordsIn(language).names.noCode(asked, nearest(asked, codes)));
  const entry = catalogue[code];
  const { title, explanation } = entry[language];
  const about = { code, severity: entry.severity, title, explanation, example: entry.example };
  return {
    exitCode: EXIT.done,
    answer: {
      document: () => codeDocument(about, language),
      json: () => jsonText({ ...headOf('code/1'), ...about }),
    },
  };
}

/** Codes belong to the tool: what is said of them names no register and no day. */
function headOf(format: string) {
  return { format: `baerum-innov/${format}`, toolVersion: TOOL_VERSION, exitCode: EXIT.done };
}
