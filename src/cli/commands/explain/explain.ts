import { catalogue } from '../../../diagnostic/catalogue.ts';
import type { Code } from '../../../diagnostic/finding.ts';
import { jsonText } from '../../../reports/document/envelope-json.ts';
import { codeDocument, codesDocument } from '../../../reports/explain/document.ts';
import { wordsIn } from '../../../text/catalogue.ts';
import { nearest } from '../../../text/nearest.ts';
import { EXIT, type Outcome, wrongUse } from '../../io/outcome.ts';
import type { RequestOf } from '../../line/command.ts';
import { TOOL_VERSION } from '../../line/version.ts';
import type { declaration } from './declaration.ts';

type CommandRequest = RequestOf<typeof declaration>;

/** What a finding code means, with an example; without a code all of them. */
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
