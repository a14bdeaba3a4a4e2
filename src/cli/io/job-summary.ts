import type { Document } from '../../reports/document/document.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { systemCode } from '../../tree/system-code.ts';
import { filesInForge } from './files-in-forge.ts';
import type { World } from './world.ts';
import { deliver } from './write.ts';

/** GitHub drops a summary that is larger, whole. */
const MOST_BYTES = 1024 * 1024;

/** Adds a document in Markdown to the summary of the GitHub job that the run is part of; nothing elsewhere. Says on standard error when it cannot be written. */
export async function addToJobSummary(
  world: World,
  summary: () => Document,
  language: Language,
): Promise<void> {
  const { environment, stderr } = world;
  const path = environment['GITHUB_STEP_SUMMARY'];
  if (environment['GITHUB_ACTIONS'] !== 'true' || path === undefined || path === '') return;
  try {
    const { appendFile, stat } = await import('node:fs/promises');
    const { renderPart } = await import('../../render/markdown/render.ts');
    const text = renderPart(summary(), filesInForge(world));
    const { size } = await stat(path).catch(() => ({ size: 0 }));
    await appendFile(path, withinLimit(text, language, size));
  } catch (error) {
    const system = systemCode(error);
    const words = wordsIn(language).output.summaryNotWritten(system);
    await deliver(stderr, `${words}\n`);
  }
}

/** The text cut at a line, with a notice, where the file would be larger than GitHub takes with what is in it already (in bytes). */
export function withinLimit(markdown: string, language: Language, already = 0): string {
  const bytes = Buffer.from(markdown, 'utf8');
  if (already + bytes.length <= MOST_BYTES) return markdown;
  const notice = wordsIn(language).output.summaryCut;
  const room = MOST_BYTES - already - Buffer.byteLength(notice);
  if (room < 0) return '';
  const lastLine = bytes.lastIndexOf('\n', room);
  return `${bytes.subarray(0, Math.max(0, lastLine)).toString('utf8')}${notice}`;
}
