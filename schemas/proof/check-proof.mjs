// Checks a certificate of `baerum-innov krav ID --proof`, and shares no code with what made it:
//   node check-proof.mjs bevis.json [FOLDER]       exits 0 where it holds, 1 where it does not
// README.md says what the keys are, and what is taken on trust. Days are whole numbers since 1970.
import must from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const ENDS = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
const WORDS = { broken: 'brutt', unknown: 'ukjent', pending: 'gjenstår', met: 'oppfylt' };
const MONTHS = { måned: 1, kvartal: 3, tertial: 4, år: 12 };
const IS = { running: 'yes', paused: 'yes', dated: 'yes', unknown: 'unknown', 'not-running': 'no' };
const iso = (day) => new Date(day * 864e5).toISOString().slice(0, 10);
const dayOf = (text, open) => (text ? Date.parse(`${text}T00:00Z`) / 864e5 : open);
const isDate = (text) => new Date(`${text}T00:00Z`).toJSON()?.startsWith(text);
const within = ({ from, to }, day) => from <= day && day <= to;
const on = (runs, day) => runs.find((run) => within(run, day));
const worst = (answers, order = Object.keys(WORDS)) => order.find((each) => answers.includes(each));
const PAIR = /(?:^[ -]*|[{,] *)(["']?)([^\s"'#:]+)\1: *(["']?)(.*?)\3(?= *[},]| +#|\r?$)/g;
const TOLD = /^(id|dato|periode|minst|hoyst|toleranse_dager|pause_teller|status)$/;
/** The lines of a file that say one of these, or a day. */
const linesOf = (text) =>
  text
    .split('\n')
    .flatMap((row, index) =>
      [...row.matchAll(PAIR)]
        .filter(([, , key, , value]) => TOLD.test(key) || /^\d{4}-\d\d-\d\d(T|$)/.test(value))
        .map(([, , key, , value]) => ({ line: index + 1, key, value })),
    );
/** Throws a sentence where files say something else, or where it does not add up. */
export function checkProof(json, root) {
  const toDay = (key, value) => (key in ENDS ? dayOf(value, ENDS[key]) : value);
  const { asOf, proof } = JSON.parse(json, toDay);
  const { krav, register, schema, files, scopes } = proof;
  const [A, used] = [dayOf(asOf), new Set()];
  for (const { path, blob, lines } of [krav, register, schema, ...files]) {
    const bytes = blob === null ? '' : readFileSync(`${root}/${path}`);
    const name = createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
    must(blob === null || name === blob, `${path} er ikke den fila beviset er laget av`);
    must.deepEqual(lines, linesOf(String(bytes)), `${path} sier noe annet enn beviset`);
  }
  const named = new Set(files.map(({ path }) => path));
  must(named.size === files.length, 'en fil er nevnt to ganger');
  for (const [folder, ending] of register.globs.map((glob) => glob.split('*')))
    for (const name of existsSync(`${root}/${folder}.`) ? readdirSync(`${root}/${folder}`) : [])
      must(named.has(folder + name) || !name.endsWith(ending), `${folder}${name} er ikke nevnt`);
  const counted = new Set(scopes.flatMap(({ members }) => members.map(({ path }) => path)));
  for (const { path, reason } of files)
    must(counted.has(path) === (reason === null), `${path} teller ikke slik beviset sier`);
  /** What some lines of a file say, by key; each line once. */
  const read = ({ path, lines }, numbers) => {
    const told = lines.filter(({ line }) => numbers.includes(line));
    const isNew = (number) => told.some((each) => each.line === number && !used.has(each));
    must(numbers.every(isNew), `${path}: det står noe annet på linje ${numbers}`);
    for (const each of told) used.add(each);
    return Object.fromEntries(told.map((each) => [each.key, each.value.replace(/^null$/, '')]));
  };
  const spanOf = ({ fra, til }) => ({ from: dayOf(fra, ENDS.from), to: dayOf(til, ENDS.to) });
  const { id, dato, periode, gjelder_fra: fra, gjelder_til: til } = read(krav, krav.terms);
  const [inForce, isEvents] = [spanOf({ fra, til }), periode !== undefined];
  const exemptions = krav.exemptions.map((lines) => spanOf(read(krav, lines)));
  const isExempt = (day) => exemptions.some((each) => within(each, day));
  const isKnown = ({ fra, vedtatt }) => dayOf(fra, ENDS.from) <= A || dayOf(vedtatt) <= A;
  const rules = krav.rules.map((lines) => read(krav, lines)).filter(isKnown);
  const ruleOn = (day) =>
    Object.assign({}, ...rules.filter(({ fra }) => dayOf(fra, ENDS.from) <= day));
  const kept = dayOf(read(register, register.terms).fort_fra, ENDS.from);
  const unused = ({ lines }) => lines.filter((line) => !used.has(line)).map(({ line }) => line);
  must.deepEqual(krav.unused, unused(krav), `${krav.path} sier noe annet enn beviset`);
  must.deepEqual(register.unused, unused(register), `${register.path} sier noe annet`);
  must(id === proof.id, `beviset er av ${id}`);
  const unread = files.reduce((sum, { adds }) => sum + (adds ?? ENDS.to), 0);
  const isEmpty = files.every(({ reason }) => reason === 'example');
  const judge = ({ minst, hoyst }, adds, isKept) => {
    const [min, max] = [minst, hoyst].map((limit) => (limit ? Number(limit) : null));
    const low = adds.filter((is) => is === 'yes').length;
    const possible = adds.filter((is) => is === 'unknown').length;
    const high = isKept && Number.isFinite(unread) ? low + possible + unread : null;
    const met = isEmpty ? 'unknown' : 'met';
    const below = high !== null && high < min ? 'broken' : low < min ? 'unknown' : met;
    const above = low > max ? 'broken' : high === null || high > max ? 'unknown' : met;
    const count = { low, possible, high, min, max };
    return [count, min === null ? null : below, max === null ? null : above];
  };
  const answers = [];
  let ofPeriods = 'pending';
  const startOf = (number) => Date.UTC(1900, number * MONTHS[periode], 1) / 864e5;
  const periods = Array.from({ length: 2412 }, (_, n) => [startOf(n), startOf(n + 1) - 1]);
  const isBegun = ([from, to]) => inForce.from <= from && from <= A && to <= inForce.to;
  const parts = scopes.map(({ from, to, group }) => (isEvents ? [from, to] : group));
  must.deepEqual(parts, isEvents ? periods.filter(isBegun) : proof.groups, 'scopes er ikke alle');
  for (const { from, to, members, runs, verdict } of scopes) {
    const days = Array.from({ length: to - from + 1 }, (_, index) => from + index);
    const isDay = ({ from: day }, index, all) => day === (all[index - 1]?.to ?? from - 1) + 1;
    for (const { runs: its } of [{ runs }, ...members])
      must(its.every(isDay) && its.at(-1).to === to, 'en dag mangler, eller er nevnt to ganger');
    for (const { item, path, date, runs: its } of members) {
      const file = files.find((each) => each.path === path);
      const at = dayOf(read(file, date)[dato?.split('.').at(-1)]);
      const isVague = file.lines.some((each) => each.key === 'dato' && !isDate(each.value));
      const turns = [...file.lines, ...krav.lines].flatMap(({ value }) =>
        (value[10] || isVague ? [-1, 0, 1, 2] : [0, 1]).map((n) => dayOf(value.slice(0, 10)) + n),
      );
      const isDated = !isEvents || (from <= at && at <= Math.min(A, to));
      const isTold = ({ from: day, state }, index) =>
        (isDated ? state in IS : state === 'unknown') &&
        (index === 0 || state === its[index - 1].state || [A + 1, ...turns].includes(day));
      must(its.every(isTold), `datoene i ${path} gir ikke livet til ${item}`);
    }
    const [good, broken] = [from - 1, 0].map((each) => [each, each]);
    const verdicts = (isEvents ? [Math.min(A, to), to] : days).map((day) => {
      const rule = ruleOn(day);
      const adds = members.map((member) => {
        const { state, matches, isIn } = on(member.runs, day);
        const isOut = state === 'paused' && rule.pause_teller === 'false';
        return worst([matches, isOut ? 'no' : IS[state], isIn], ['no', 'unknown', 'yes']);
      });
      const { from: _, to: __, isAsked, ...said } = on(runs, day);
      const [count, ...sides] = judge(rule, adds, (isEvents ? from : day) >= kept);
      const [below, above] = sides.map((plain, side) => {
        const is = isExempt(day) && !isEvents ? 'exempt' : isAsked ? plain : null;
        const tolerance = Number(rule.toleranse_dager ?? 0);
        broken[side] = is === 'broken' ? broken[side] + 1 : 0;
        if (is !== 'broken' && is !== 'unknown') good[side] = day;
        if (is !== 'broken') return is;
        if (day - good[side] <= tolerance) return isEmpty ? 'unknown' : 'tolerated';
        return broken[side] <= tolerance ? 'unknown' : 'broken';
      });
      must.deepEqual(said, { ...count, below, above }, `${iso(day)}: ${below}, ${above}`);
      if (!isEvents || to < A) return worst([below, above]);
      const isReached = count.max === null && count.low >= count.min;
      return above === 'broken' ? above : isReached ? below : 'pending';
    });
    answers.push(verdicts[A - from]);
    must(!isEvents || verdict === worst(verdicts), `${iso(from)}–${iso(to)} er ${verdict}`);
    if (to < A || verdict === 'met' || verdict === 'broken') ofPeriods = verdict;
  }
  const its = isEvents ? ofPeriods : (worst(answers, ['broken', 'unknown']) ?? proof.otherwise);
  const verdict = within(inForce, A) && !isExempt(A) ? its : 'not-in-force';
  must(proof.verdict === verdict, `svaret er ${verdict}`);
  return WORDS[verdict] ?? 'gjelder ikke på dagen';
}
if (process.argv[1]?.endsWith('check-proof.mjs')) {
  const [file, root = '.'] = process.argv.slice(2);
  try {
    process.stdout.write(`Beviset holder: ${checkProof(readFileSync(file, 'utf8'), root)}.\n`);
  } catch (fault) {
    process.stderr.write(`Beviset holder ikke: ${fault.message.split('\n')[0]}.\n`);
    process.exitCode = 1;
  }
}
