import { charts } from './charts.ts';
import { check } from './check.ts';
import { diff } from './diff.ts';
import { documents } from './documents.ts';
import { git } from './git.ts';
import { help } from './help.ts';
import { reasons, severities, verdicts } from './judgements.ts';
import { names } from './names.ts';
import { output } from './output.ts';
import { postChanges } from './post-changes.ts';
import { prose } from './prose.ts';
import { refusals } from './refusals.ts';
import { usage } from './usage.ts';
import { verify } from './verify.ts';

/** All texts in bokmål, by area. */
export const nb = {
  charts,
  check,
  diff,
  documents,
  git,
  help,
  names,
  output,
  postChanges,
  prose,
  reasons,
  refusals,
  severities,
  usage,
  verdicts,
  verify,
};
