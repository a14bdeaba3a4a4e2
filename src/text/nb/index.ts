import { reasons, severities, verdicts } from '../formatting/judgements-nb.ts';
import { prose } from '../formatting/prose-nb.ts';
import { about } from './about.ts';
import { answer } from './answer.ts';
import { baerum } from './baerum.ts';
import { base } from './base.ts';
import { charts } from './charts.ts';
import { check } from './check.ts';
import { comment } from './comment.ts';
import { diff } from './diff.ts';
import { documents } from './documents.ts';
import { due } from './due.ts';
import { earlier } from './earlier.ts';
import { edit } from './edit.ts';
import { events } from './events.ts';
import { failed } from './failed.ts';
import { findings } from './findings.ts';
import { git } from './git.ts';
import { help } from './help.ts';
import { history } from './history.ts';
import { init } from './init.ts';
import { krav } from './krav.ts';
import { leftOut } from './left-out.ts';
import { limits } from './limits.ts';
import { merge } from './merge.ts';
import { method } from './method.ts';
import { names } from './names.ts';
import { output } from './output.ts';
import { overview } from './overview.ts';
import { postChanges } from './post-changes.ts';
import { posts } from './posts.ts';
import { promises } from './promises.ts';
import { proof } from './proof.ts';
import { refusals } from './refusals.ts';
import { reserve } from './reserve.ts';
import { rules } from './rules.ts';
import { schemas } from './schemas.ts';
import { sheet } from './sheet.ts';
import { since } from './since.ts';
import { status } from './status.ts';
import { tables } from './tables.ts';
import { timeline } from './timeline.ts';
import { usage } from './usage.ts';
import { verify } from './verify.ts';
import { watch } from './watch.ts';

/** All texts in bokmål, by area. */
export const nb = {
  about,
  answer,
  baerum,
  base,
  charts,
  check,
  comment,
  diff,
  documents,
  due,
  earlier,
  edit,
  events,
  failed,
  findings,
  git,
  help,
  history,
  init,
  krav,
  leftOut,
  limits,
  merge,
  method,
  names,
  output,
  overview,
  postChanges,
  posts,
  prose,
  reasons,
  promises,
  proof,
  refusals,
  reserve,
  rules,
  schemas,
  severities,
  sheet,
  since,
  status,
  tables,
  timeline,
  usage,
  verdicts,
  verify,
  watch,
};
