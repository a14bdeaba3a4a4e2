import { type Source, sourceText, type Tone, type Value } from '../../reports/document/value.ts';
import { forTerminal } from '../escape/terminal.ts';
import { valueText } from '../value/words.ts';
import type { Style } from './style.ts';
import type { PageView } from './view.ts';

/** A value in a terminal: escaped, a verdict in its colour. */
export function terminalText(value: Value, view: PageView): string {
  switch (value.kind) {
    case 'several':
      return value.values.map((each) => terminalText(each, view)).join(value.between);
    case 'change':
      return `${terminalText(value.before, view)} → ${terminalText(value.after, view)}`;
    case 'verdict':
      return paintedWords(
        forTerminal(valueText(value, view.language)),
        paintOf(value.tone, view.style),
      );
    default:
      return forTerminal(valueText(value, view.language));
  }
}

/** Each word by itself, so that a line may break between any two. */
function paintedWords(text: string, paint: (text: string) => string): string {
  return text.split(' ').map(paint).join(' ');
}

/** The value, and the place of the one post it names, since a terminal has no links: «FP-2025-002 … (data/x.yaml:9)». */
export function textWithPlace(value: Value, view: PageView): string {
  const [place, ...more] = placesIn(value);
  const words = terminalText(value, view);
  return place === undefined || more.length > 0
    ? words
    : `${words} (${forTerminal(sourceText(place))})`;
}

function placesIn(value: Value): Source[] {
  switch (value.kind) {
    case 'id':
      return value.source === null ? [] : [value.source];
    case 'several':
      return value.values.flatMap(placesIn);
    case 'change':
      return [...placesIn(value.before), ...placesIn(value.after)];
    default:
      return [];
  }
}

function paintOf(tone: Tone, style: Style): (text: string) => string {
  return { good: style.green, bad: style.red, unclear: style.yellow, quiet: style.dim }[tone];
}
