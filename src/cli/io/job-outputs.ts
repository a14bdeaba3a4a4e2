import { resolve } from 'node:path';
import type { Format } from '../../render/formats.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { systemCode } from '../../tree/system-code.ts';
import type { World } from './world.ts';
import { deliver } from './write.ts';

/** The files that an answer was written to, and the language of what is said of them. */
interface WrittenFiles {
  readonly outputs: readonly { readonly name: string; readonly format: Format }[];
  readonly language: Language;
}

/**
 * Gives values to later steps of the GitHub job that the run is part of; nothing elsewhere. The first JSON file
 * that was written is among them, as `json`. False, and said on standard error, where they cannot be written.
 */
export async function addJobOutputs(
  { environment, folder, stderr }: World,
  values: Readonly<Record<string, string>>,
  { outputs, language }: WrittenFiles,
): Promise<boolean> {
  const path = environment['GITHUB_OUTPUT'];
  if (path === undefined || path === '') return true;
  const file = outputs.find(({ format }) => format === 'json');
  const all = file === undefined ? values : { ...values, json: resolve(folder, file.name) };
  const { appendFile } = await import('node:fs/promises');
  const lines = Object.entries(all).map(([name, value]) => `${name}=${onOneLine(value)}\n`);
  try {
    await appendFile(path, lines.join(''));
    return true;
  } catch (error) {
    const system = systemCode(error);
    await deliver(stderr, `${wordsIn(language).output.outputsNotWritten(system)}\n`);
    return false;
  }
}

/** A line break in a value, such as in a title of the register, would begin a value of its own. */
function onOneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ');
}
