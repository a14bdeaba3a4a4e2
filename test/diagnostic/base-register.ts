/** Paths of the base register. */
export const REGISTER = 'data/register.yaml';
export const TILTAK = 'data/tiltak/T-1.yaml';
export const PROSJEKT = 'data/prosjekter/P-1.yaml';
export const KRAV = 'data/krav/K-1.yaml';
export const TILTAK_SCHEMA = 'schemas/tiltak.schema.json';
export const PROSJEKT_SCHEMA = 'schemas/prosjekt.schema.json';

/** The day that is asked about, unless a fixture names another. */
export const AS_OF = '2026-06-15';

/** A register with nothing to point out on that day: one tiltak, one project that runs, one krav that counts it. */
export const BASE = {
  [REGISTER]: `tittel: Prøveregister
tidssone: Europe/Oslo
eksempelposter: teller ikke
skjemaer: ../schemas
perioder: {T1: "04-30"}
typer:
  tiltak: tiltak/*.yaml
  prosjekt: prosjekter/*.yaml
  krav: krav/*.yaml
`,
  [TILTAK]: `id: T-1
tittel: Grønn skolevei
start: 2026-01-01
slutt: 2026-12-31
status: vedtatt
`,
  [PROSJEKT]: `id: P-1
tittel: Trygg sykkelvei
tiltak: T-1
start: 2026-01-01
slutt: 2027-12-31
statuslogg:
  - dato: 2025-11-01
    status: planlagt
  - dato: 2026-01-01
    status: pågår
    tekst: Arbeidet er i gang.
`,
  [KRAV]: `id: K-1
tittel: Noe pågår i området
grunnlag: [T-1]
form: antall
tell: prosjekt
minst: 1
alvor: feil
varsel_dager: 30
tolkning: Hvert prosjekt teller.
`,
  [TILTAK_SCHEMA]: `{
  "title": "Tiltak",
  "x-kolonner": ["id", "tittel"],
  "type": "object",
  "additionalProperties": false,
  "required": ["id", "tittel"],
  "properties": {
    "id": { "type": "string" },
    "tittel": { "type": "string", "maxLength": 20 },
    "start": { "type": "string", "format": "dato" },
    "slutt": { "type": "string", "format": "dato" },
    "status": { "type": "string", "enum": ["vedtatt", "avvist"] },
    "versjon": { "const": 1 },
    "orgnr": { "type": "string", "format": "orgnr" },
    "ror": { "type": "string", "format": "ror" },
    "kommune": { "type": "string", "format": "kommunenr" },
    "saksnr": { "type": "string", "pattern": "^[0-9]{2}/[0-9]{4}$", "examples": ["26/0085"] },
    "nettside": { "type": "string", "format": "uri" },
    "belop": { "type": "integer", "minimum": 0 },
    "andel": { "type": "number" },
    "stikkord": { "type": "array", "items": { "type": "string" }, "uniqueItems": true },
    "maalinger": { "type": "array", "items": { "type": "integer" } },
    "hendelser": {
      "type": "array",
      "items": {
        "type": "object",
        "additionalProperties": false,
        "properties": { "dato": { "type": "string", "format": "dato" } }
      }
    },
    "rammer": {
      "type": "array",
      "x-unik": ["aar"],
      "items": {
        "type": "object",
        "additionalProperties": false,
        "properties": { "aar": { "type": "integer" } }
      }
    }
  },
  "not": { "required": ["orgnr", "ror"] }
}
`,
  [PROSJEKT_SCHEMA]: `{
  "title": "Prosjekt",
  "type": "object",
  "additionalProperties": false,
  "required": ["tittel"],
  "x-livslop": {
    "plan": { "fra": "start", "til": "slutt" },
    "logg": "statuslogg",
    "planlagt": ["planlagt"],
    "aktiv": ["pågår"],
    "pause": ["pause"],
    "avsluttet": ["fullført"]
  },
  "properties": {
    "id": { "type": "string" },
    "tittel": { "type": "string" },
    "eksempel": { "type": "boolean" },
    "tiltak": { "type": "string", "x-referanse": "tiltak" },
    "kontakt": { "type": "string" },
    "belop": { "type": "integer" },
    "start": { "type": "string", "format": "dato" },
    "slutt": { "type": "string", "format": "dato" },
    "statuslogg": {
      "type": "array",
      "items": {
        "type": "object",
        "additionalProperties": false,
        "required": ["dato", "status"],
        "properties": {
          "dato": { "type": "string", "format": "dato" },
          "status": { "type": "string", "enum": ["planlagt", "pågår", "pause", "fullført"] },
          "meldt": { "type": "string", "format": "dato" },
          "tekst": { "type": "string" }
        }
      }
    }
  }
}
`,
} as const;

/** A second project that runs, so that what is wrong with it leaves the krav met. */
export const SECOND = 'data/prosjekter/P-2.yaml';
export const SECOND_TEXT = `id: P-2
tittel: Åpne skolegårder
start: 2026-01-01
slutt: 2027-12-31
statuslogg:
  - dato: 2026-01-01
    status: pågår
`;
