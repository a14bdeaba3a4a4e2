import { type Document, LineCounter, type ParsedNode, parseDocument } from 'yaml';

/** Deeper than any post needs, and far from where parsing would run out of stack. */
export const DEEPEST = 64;

/** From how many UTF-16 units a text is slow enough to parse that what was made of the last one is kept. */
const LARGE = 64 * 1024;

/** A large file with findings is asked for again when they are placed. */
let last: { readonly text: string; readonly document: Document.Parsed<ParsedNode> } | null = null;

/**
 * Parses one YAML 1.2 document in the core schema: no tags resolved, no merge keys, no aliases followed. Nobody may
 * change what it gives, since another may be given the same.
 */
export function parseYaml(text: string): Document.Parsed<ParsedNode> {
  if (text.length < LARGE) return parsed(text);
  if (last?.text !== text) last = { text, document: parsed(text) };
  return last.document;
}

function parsed(text: string): Document.Parsed<ParsedNode> {
  return parseDocument(text, {
    version: '1.2',
    schema: 'core',
    merge: false,
    resolveKnownTags: false,
    uniqueKeys: false,
    stringKeys: true,
    strict: true,
    prettyErrors: false,
    logLevel: 'error',
    lineCounter: new LineCounter(),
  });
}

/** The offset at which brackets or indentation go deeper than is allowed, told without parsing; null when none do. */
export function tooDeepAt(text: string): number | null {
  return flowTooDeep(text) ?? blockTooDeep(text);
}

/** Counts brackets wherever they are; inside quotation marks they rarely reach the limit. */
function flowTooDeep(text: string): number | null {
  let depth = 0;
  for (let offset = 0; offset < text.length; offset += 1) {
    const code = text.charCodeAt(offset);
    if (code === 0x5b || code === 0x7b) {
      depth += 1;
      if (depth > DEEPEST) return offset;
    } else if (code === 0x5d || code === 0x7d) depth = Math.max(0, depth - 1);
  }
  return null;
}

/** Counts levels of indentation, and `- - -` on one line. */
function blockTooDeep(text: string): number | null {
  const open: number[] = [];
  for (const line of text.matchAll(/^([ ]*)((?:[-?:][ ]+)*)(?=\S)/gmu)) {
    const indent = (line[1] ?? '').length;
    while ((open.at(-1) ?? -1) >= indent) open.pop();
    open.push(indent);
    const dashes = (line[2] ?? '').match(/[-?:]/gu)?.length ?? 0;
    if (open.length + dashes > DEEPEST) return line.index + indent;
  }
  return null;
}
