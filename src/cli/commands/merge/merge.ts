import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { joinLogs } from '../../../edit/join-logs.ts';
import { saidDocument } from '../../../reports/document/said.ts';
import { typeNamed } from '../../../reports/list/select.ts';
import { wordsIn } from '../../../text/catalogue.ts';
import { mergeFile } from '../../../tree/git-merge-file.ts';
import { couldNot, EXIT, type Outcome, Refusal, wrongUse } from '../../io/outcome.ts';
import type { RequestOf } from '../../line/command.ts';
import { openSession } from '../../session/session.ts';
import type { declaration } from './declaration.ts';
import { installDriver } from './install-driver.ts';

type CommandRequest = RequestOf<typeof declaration>;

/**
 * Merges a file that two have changed, as git asks for it: what git itself can, else the entries that both have added
 * to the log of a post. All else is left as git's own conflict, with exit code 1.
 */
export function merge(request: CommandRequest): Outcome {
  const { world, settings, options } = request;
  const { language } = settings;
  const words = wordsIn(language).merge;
  if (options.install) return said(installDriver(world, language));
  const [base, ours, theirs, path] = request.arguments;
  if (base === undefined || ours === undefined || theirs === undefined || path === undefined)
    throw wrongUse(words.whichFiles);
  const text = (name: string) => readFileSync(resolve(world.folder, name), 'utf8');
  const versions = { base: text(base), ours: text(ours), theirs: text(theirs) };
  const usual = mergeFile(world.environment, versions);
  if (usual === null) throw couldNot(words.noMerge);
  const log = usual.isClean ? null : logOf(request, path);
  const joined =
    log === null
      ? null
      : joinLogs(versions, log, (each) => {
          const merged = mergeFile(world.environment, each);
          return merged?.isClean === true ? merged.text : null;
        });
  writeFileSync(resolve(world.folder, ours), joined ?? usual.text);
  if (usual.isClean) return said(words.merged(path));
  return joined === null
    ? { ...said(words.conflict(path)), exitCode: EXIT.findings }
    : said(words.joined(path, log ?? ''));

  function said(sentence: string): Outcome {
    return { exitCode: EXIT.done, answer: { document: () => saidDocument(sentence, language) } };
  }
}

/** The field with the log of the post that a file holds; null where it holds none, or the register cannot be read now. */
function logOf(request: CommandRequest, path: string): string | null {
  try {
    const { register } = openSession(request);
    const type = [...register.types.keys()].find((name) =>
      register.fieldsOf(name).some((post) => post.path === path),
    );
    return type === undefined ? null : (typeNamed(register, type)?.type.livslop?.log ?? null);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
