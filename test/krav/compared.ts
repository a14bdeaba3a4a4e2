/**
 * The keys of the JSON that the walk over every day is compared in. What the tool does not give yet
 * is in `LATER`, which BAERUM_INNOV_COMPARED=all compares too: move a name to `COMPARED` when it
 * does, and switch on what registers may hold in `test/oracle/features.ts`.
 */
const COMPARED: readonly string[] = [
  'above',
  'actBy',
  'below',
  'breaksIf',
  'closedBy',
  'count',
  'counted',
  'current',
  'days',
  'daysBroken',
  'daysExempt',
  'daysUnknown',
  'daysUntil',
  'earliestClosed',
  'end',
  'exempt',
  'extend',
  'from',
  'gaps',
  'group',
  'groups',
  'headroom',
  'high',
  'lastDayToAct',
  'leadTimes',
  'longest',
  'low',
  'margin',
  'missing',
  'n',
  'neededTo',
  'next',
  'nextPlanned',
  'nextUnknown',
  'noneFrom',
  'openEnd',
  'openedBy',
  'paused',
  'period',
  'periods',
  'planned',
  'possible',
  'post',
  'remedies',
  'reserve',
  'severity',
  'severityAbove',
  'shortfall',
  'side',
  'sides',
  'since',
  'slack',
  'standing',
  'startBy',
  'to',
  'today',
  'toleratedDays',
  'unknown',
  'verdict',
  'window',
  'withPlanned',
  'bindsFrom',
  'closedByRule',
  'decidedOn',
  'decision',
  'max',
  'min',
  'openedByRule',
  'rules',
];

const LATER: readonly string[] = [];

const KEYS = process.env['BAERUM_INNOV_COMPARED'] === 'all' ? [...COMPARED, ...LATER] : COMPARED;

/** A result with the compared keys alone and without the order of lists, which the rules leave open. */
export function comparable(result: unknown, keys: readonly string[] = KEYS): unknown {
  if (Array.isArray(result)) {
    const shown = result.map((each) => comparable(each, keys)).sort(byText);
    return shown.filter((each, index) => index === 0 || byText(each, shown[index - 1]) !== 0);
  }
  if (typeof result !== 'object' || result === null) return result;
  const shown = Object.entries(result).flatMap(([key, value]): [string, unknown][] => {
    if (!keys.includes(key)) return [];
    if (key.startsWith('severity')) return [[key, SEVERITIES.get(String(value)) ?? value]];
    return [[key, comparable(isList(key, value) ? value.filter(isPost) : value, keys)]];
  });
  return Object.fromEntries(shown);
}

/** The oracle says how grave a breach is as the krav file does. */
const SEVERITIES = new Map([
  ['feil', 'error'],
  ['advarsel', 'warning'],
  ['merknad', 'note'],
]);

/** What may be told apart from posts: files set aside have no post in the oracle. */
function isList(key: string, value: unknown): value is unknown[] {
  return (key === 'possible' || key === 'unknown') && Array.isArray(value);
}

function isPost(told: unknown): boolean {
  const id = typeof told === 'object' && told !== null && 'post' in told ? told.post : told;
  return typeof id === 'string' && id.startsWith('P-0');
}

function byText(a: unknown, b: unknown): number {
  const [left, right] = [JSON.stringify(a), JSON.stringify(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}
