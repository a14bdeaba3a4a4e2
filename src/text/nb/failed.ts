/** What is said where a check could not be done: in a comment, in a log, in files for other tools. */
export const failed = {
  title: 'Kunne ikke sjekke registeret',
  verdict: 'Kan ikke flettes.',
  why: 'Sjekken kunne ikke gjøres, så ingen vet om endringen er i orden. Gjelder det som står under en fil i endringen, så rett den og lagre i samme endring. Ellers er det ikke endringen som er feil: vis dette til den som drifter registeret.',
  explanation:
    'Sjekken kunne ikke gjøres. Det er ikke et svar på om registeret er i orden: ingenting er sjekket.',
  help: 'Rett det som står i meldingen, og kjør sjekken på nytt.',
};
