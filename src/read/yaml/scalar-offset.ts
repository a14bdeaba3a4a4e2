import type { Scalar } from 'yaml';

/**
 * Where the character at an offset of a scalar's value is in the file. Exact for plain and quoted
 * texts on one line without escapes, and for `|` blocks; null for the others (folded, escaped).
 */
export function offsetInScalar(node: Scalar.Parsed, text: string, offset: number): number | null {
  if (typeof node.value !== 'string') return null;
  const [from, to] = node.range;
  const source = text.slice(from, to);
  switch (node.type) {
    case 'PLAIN':
      return source.includes('\n') ? null : from + offset;
    case 'QUOTE_SINGLE':
    case 'QUOTE_DOUBLE':
      return source.slice(1, -1) === node.value ? from + 1 + offset : null;
    case 'BLOCK_LITERAL':
      return inLiteral(node.value, source, from, offset);
    default:
      return null;
  }
}

/** Every line of a literal block is its text with the same indentation before it. */
function inLiteral(value: string, source: string, from: number, offset: number): number | null {
  const lines = source.split('\n');
  const valueLines = value.split('\n');
  const written = lines.findIndex((line, index) => index > 0 && line.trim() !== '');
  const text = valueLines[written - 1];
  if (written < 0 || text === undefined) return null;
  const indent = (lines[written] ?? '').replace(/\r$/u, '').length - text.length;
  if (indent < 0) return null;
  const before = value.slice(0, offset);
  const line = before.split('\n').length - 1;
  const column = offset - (before.lastIndexOf('\n') + 1);
  const start = lines.slice(0, line + 1).reduce((sum, each) => sum + each.length + 1, from);
  return start + indent + column;
}
