import { catalogue } from '../../../diagnostic/catalogue.ts';
import type { Code } from '../../../diagnostic/finding.ts';
import { renderCode, renderCodes } from '../../../render/terminal/explain.ts';
import { jsonText } from '../../../reports/document/envelope-json.ts';
import { wordsIn } from '../../../text/catalogue.ts';
import { nearest } from '../../../text/nearest.ts';
import { EXIT, type Outcome, wrongUse } from '../../io/outcome.ts';
import type { RequestOf } from '../../line/command.ts';
import { TOOL_VERSION } from '../../line/version.ts';
import type { declaration } from './declaration.ts';

type CommandRequest = RequestOf<typeof declaration>;

/** What a finding code means, with an example; without a code all of them. */
export function explain({ settings, arguments: words }: CommandRequest): Outcome {
  const { language, width } = settings;
  const [asked] = words;
  const codes = Object.keys(catalogue) as Code[]; // the catalogue has exactly the codes as its keys
  if (asked === undefined) {
    const all = codes.map((code) => ({
      code,
      severity: catalogue[code].severity,
      title: catalogue[code][language].title,
    }));
    const result =
      settings.format === 'json'
        ? jsonText({ ...headOf('codes/1'), codes: all })
        : renderCodes(all, width);
    return { exitCode: EXIT.done, result };
  }
  const code = codes.find((each) => each === asked);
  if (code === undefined)
    throw wrongUse(wordsIn(language).names.noCode(asked, nearest(asked, codes)));
  const entry = catalogue[code];
  const { title, explanation } = entry[language];
  const about = { code, severity: entry.severity, title, explanation, example: entry.example };
  const result =
    settings.format === 'json'
      ? jsonText({ ...headOf('code/1'), ...about })
      : renderCode(about, language, width);
  return { exitCode: EXIT.done, result };
}

/** Codes belong to the tool: what is said of them names no register and no day. */
function headOf(format: string) {
  return { format: `baerum-innov/${format}`, toolVersion: TOOL_VERSION, exitCode: EXIT.done };
}
