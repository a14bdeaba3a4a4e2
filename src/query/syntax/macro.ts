import type { CallNode, Node } from './node.ts';
import { MACROS } from './words.ts';

/** The macro that a call is written as (`has`, `exists`, `map` …); other calls as they are. */
export function orMacro(call: CallNode): Node {
  const { name, nameSpan, target, args, from, to } = call;
  const [first, second, third] = args;
  if (target === null) {
    const isTest = name === 'has' && args.length === 1 && first?.kind === 'select' && !first.isTest;
    return isTest ? { ...first, isTest: true, from, to } : call;
  }
  const macro = MACROS.get(name);
  if (macro === undefined || first?.kind !== 'name' || second === undefined) return call;
  const loop = { macro, nameSpan, range: target, variable: first.name, from, to };
  if (args.length === 2) return { kind: 'macro', ...loop, condition: null, body: second };
  if (macro !== 'map' || third === undefined || args.length > 3) return call;
  return { kind: 'macro', ...loop, condition: second, body: third };
}
