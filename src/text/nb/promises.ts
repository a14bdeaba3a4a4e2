import { neuter } from '../formatting/neuter.ts';
import { plural } from '../formatting/plural.ts';
import { capital, listed, numberInWords, writtenNumber } from '../formatting/written.ts';

const days = (count: number) => plural(count, 'dag', 'dager');
/** Days are counted, or told by date alone (null). */
const counted = (count: number | null) => (count === null ? '' : `, ${days(count)}`);
const within = (until: number | null) => (until === null ? '' : `, om ${days(until)}`);

/** What is said of a promise that holds on every day: how it stands, how safely, and how it has been kept. */
export const promises = {
  title: 'Løfter som gjelder hver dag',
  keptSince: (day: string) => `ført fra ${day}`,
  nobodyRecorded: 'ansvarlig: ikke ført',
  responsible: (name: string) => `ansvarlig: ${name}`,
  over: 'Løftene dag for dag',
  none: 'Registeret har ingen løfter som gjelder hver dag.',

  /** How many there are: sure ones, and others of which it is unclear. */
  inProgress: (count: number) => (count === 0 ? 'ingen i gang' : `${writtenNumber(count)} i gang`),
  sureAndUnclear: (sure: number, unclear: number) =>
    `${plural(sure, 'sikkert', 'sikre')}, ${plural(unclear, 'uklart', 'uklare')}`,
  sureAndUnbounded: (sure: number) =>
    `${plural(sure, 'sikkert', 'sikre')}, ukjent hvor mange flere`,
  limit: (limit: string, isRange: boolean) => (isRange ? `lovet ${limit}` : limit),

  kept: (count: number | null, since: string) =>
    count === null
      ? `holdt siden ${since}`
      : count === 1
        ? `holdt siden ${since}, én dag`
        : `holdt ${days(count)} på rad, siden ${since}`,
  keptAll: (count: number | null, since: string) =>
    count === null
      ? `holdt hele tiden siden ${since}`
      : count === 1
        ? 'holdt den ene dagen'
        : `holdt alle ${days(count)}`,
  keptUnexempt: (count: number | null) =>
    count === 1
      ? 'holdt den ene dagen som ikke er unntatt'
      : `holdt alle ${count === null ? 'dager' : days(count)} som ikke er unntatt`,
  /** How long it has been outside its limit; `over` and `short` are no breaches. */
  outside: {
    broken: (since: string, count: number | null) => `brutt siden ${since}${counted(count)}`,
    over: (since: string, count: number | null) => `over grensen siden ${since}${counted(count)}`,
    short: (since: string, count: number | null, grade: string) =>
      `ikke oppfylt (${grade}) siden ${since}${counted(count)}`,
  },
  inEachGroup: 'i hver gruppe',
  inGroup: (group: string) => `i gruppen ${group}`,
  lastsTo: (day: string) => `Varer til ${day}`,
  lastsAsFarAs: (day: string) => `Varer så langt det er regnet (${day})`,
  closeIt: (count: number) => `Lukk det: start ${neuter(count)} til`,
  unknown: 'kan ikke vurderes',
  cannotBeRead: (path: string) => `Rett ${path}, som ikke kan leses`,
  notYet: (day: string) => `gjelder først fra ${day}`,
  noLonger: (day: string) => `gjaldt til og med ${day}`,
  exempt: (day: string) => `unntatt ${day}`,

  /** What comes. */
  ahead: {
    broken: (day: string, until: number | null) => `brytes ${day}${within(until)}`,
    tooFew: (day: string, until: number | null) => `for få ${day}${within(until)}`,
    tooMany: (day: string, until: number | null) => `for mange ${day}${within(until)}`,
    over: (day: string, until: number | null) => `over grensen ${day}${within(until)}`,
    short: (day: string, until: number | null, grade: string) =>
      `ikke oppfylt (${grade}) fra ${day}${within(until)}`,
  },
  unlessPlanned: 'med mindre det planlagte starter',
  unknownFrom: (day: string, range: string) => `kan ikke vurderes fra ${day} (${range})`,
  untilRead: 'så lenge fila ikke er rettet',
  lastDay: (day: string) => `siste dag å handle ${day}`,
  tooLate: (day: string) => `for sent å handle i tide, siste dag var ${day}`,

  /** What has been. */
  was: {
    broken: (count: number, span: string) => `brutt ${days(count)}, ${span}`,
    over: (count: number, span: string) => `over grensen ${days(count)}, ${span}`,
    short: (count: number, span: string, grade: string) =>
      `ikke oppfylt (${grade}) ${days(count)}, ${span}`,
    unknown: (count: number, span: string) => `kan ikke vurderes ${days(count)}, ${span}`,
  },
  wasSeveralTimes: (times: number, last: string) =>
    `${numberInWords(times, 'nb')} ganger, sist ${last}`,
  countThen: (range: string) => `(${range} i gang)`,

  /** What has become of the promise itself. */
  rules: {
    lowered: (limit: string, day: string, before: string) =>
      `løftet er senket: ${limit} fra ${day} (før ${before})`,
    raised: (limit: string, day: string, before: string) =>
      `løftet er skjerpet: ${limit} fra ${day} (før ${before})`,
    changed: (limit: string, day: string, before: string) =>
      `løftet er endret: ${limit} fra ${day} (før ${before})`,
    willBind: (day: string) => `blir bindende ${day}`,
    binds: (day: string) => `bindende fra ${day}`,
  },

  facts: {
    count: 'I gang',
    limit: 'Lovet',
    lastDay: 'Siste dag å handle',
    responsible: 'Ansvarlig',
    basis: 'Krav og grunnlag',
  },
  /** The bar of a promise: what it is, and how it goes, in words. */
  dayByDay: 'Dag for dag',
  stretch: (words: string, span: string) => `${words} ${span}`,
  columns: { from: 'Fra', to: 'Til', days: 'Dager', standing: 'Svar' },

  lead: {
    /** Løfte is neuter. */
    many: neuter,
    allHold: (day: string, count: number) =>
      count === 1
        ? `Per ${day} holder løftet som gjelder hver dag.`
        : count === 2
          ? `Per ${day} holder begge løftene som gjelder hver dag.`
          : `Per ${day} holder alle ${numberInWords(count, 'nb')} løftene som gjelder hver dag.`,
    notAllHold: (day: string, count: number, parts: readonly string[]) =>
      `Per ${day}, av ${count === 1 ? 'ett løfte' : `${numberInWords(count, 'nb')} løfter`} som gjelder hver dag: ${listed(parts, 'nb')}.`,
    broken: (many: string, titles: string) => `${many} er brutt${titles}`,
    unknown: (many: string, titles: string) => `${many} kan ikke vurderes${titles}`,
    over: (many: string, titles: string) => `${many} er over grensen${titles}`,
    short: (many: string, titles: string, grade: string) =>
      `${many} er ikke oppfylt (${grade})${titles}`,
    holds: (many: string) => `${many} holder`,
    named: (titles: readonly string[]) => ` (${titles.join('; ')})`,
    title: (title: string) => `«${title}»`,
    theSame: 'det samme',
    another: 'et annet',
    oneOfThem: 'ett av dem',
    /** What has been; `who` is one promise or many. */
    was: {
      broken: (who: string, isOne: boolean, count: number, years: string) =>
        `${who} har vært brutt, ${isOne ? '' : 'til sammen '}${days(count)} ${years}.`,
      over: (who: string, isOne: boolean, count: number, years: string) =>
        `${who} hadde flere enn lovet, ${isOne ? '' : 'til sammen '}${days(count)} ${years} (varsel).`,
      short: (who: string, isOne: boolean, count: number, years: string) =>
        `${who} hadde færre enn lovet, ${isOne ? '' : 'til sammen '}${days(count)} ${years} (varsel).`,
      unknown: (who: string, isOne: boolean, count: number, years: string, isUnread: boolean) =>
        `${who} kan ikke vurderes ${isOne ? '' : 'til sammen '}${days(count)} ${years}${isUnread ? ', så lenge fila ikke er rettet' : ''}.`,
    },
    inYears: (years: string) => `i ${years}`,
    fromYear: (from: number, to: number) => `fra ${from} til ${to}`,
    willBreak: (many: string, years: string, titles: string) =>
      `${many} brytes ${years} hvis ingenting gjøres${titles}.`,
    decidedBy: (ids: readonly string[]) => {
      const each = ids.slice(0, 2);
      return ` (${`${each.length < ids.length ? `${each.join(', ')} og ${ids.length - each.length} til` : listed(ids, 'nb')} avgjør`})`;
    },
    order: (stops: readonly { readonly title: string; readonly day: string }[]) =>
      `: ${stops.map(({ title, day }, index) => `${index === 0 ? (stops.length === 1 ? '' : 'først ') : 'så '}«${title}» ${day}`).join(', ')}`,
    perhaps: (low: number, high: number) => {
      const sure = low === 0 ? 'ingen sikre' : `${neuter(low)} ${low === 1 ? 'sikkert' : 'sikre'}`;
      return `${sure}, kanskje ${Number.isFinite(high) ? neuter(high) : 'flere'}`;
    },
    willBeUnknown: (
      many: string,
      from: string,
      counts: string,
      isUnread: boolean,
      titles: string,
    ) =>
      `${many} kan ikke vurderes fra ${from} (${counts})${isUnread ? ', så lenge fila ikke er rettet' : ''}${titles}.`,
    /** Other krav that are not met, `mild` of them as warnings, and that cannot be judged; not both none. */
    others: (notMet: number, mild: number, unknown: number) => {
      const krav = (count: number) =>
        count === 1 ? 'Ett annet krav' : `${capital(neuter(count))} andre krav`;
      const warned = mild === 0 ? '' : ` (${notMet === 1 ? '' : `${neuter(mild)} som `}varsel)`;
      if (notMet === 0) return `${krav(unknown)} kan ikke vurderes.`;
      const more = unknown === 0 ? '' : `, og ${neuter(unknown)} kan ikke vurderes`;
      return `${krav(notMet)} er ikke oppfylt${warned}${more}.`;
    },
    notYetMet: (count: number, period: string, left: number | null, last: string) =>
      `${capital(neuter(count))} krav er ikke oppfylt ennå, ${left === null ? `og ${period} er ute ${last}` : left === 0 ? `siste dag i ${period}` : `${days(left)} før ${period} er ute`}.`,
  },

  todo: {
    title: 'Må gjøres',
    none: 'ingenting som registeret vet om.',
    lastDayNotRecorded: 'siste dag å handle: ikke ført',
    now: 'nå',
    columns: { day: 'Når', what: 'Hva', who: 'Hvem' },
    overdueEnd: (day: string) => `planlagt slutt ${day} er passert. Logg hva som skjedde`,
    overdueStart: (day: string) => `planlagt start ${day} er passert. Logg hva som skjedde`,
    overdueStartNoDay: 'planlagt start er passert. Logg hva som skjedde',
    repair: 'Rett fila, som ikke kan leses:',
    soFar: (count: number, min: number, period: string) => `${count} av ${min} i ${period}`,
    start: (count: number) => `start ${neuter(count)} til som teller`,
    or: 'eller',
    andOr: 'og/eller',
    extend: 'forleng',
    until: (day: string) => `til ${day}`,
    fewer: (max: number) => `pass på at det ikke er flere enn ${numberInWords(max, 'nb')} i gang`,
  },
};
