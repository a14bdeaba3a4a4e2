/** What is said where a check could not be done: in a comment, in a log, in files for other tools. */
export const failed = {
  title: 'Kunne ikke sjekke registeret',
  verdict: 'Kan ikke flettes.',
  why: 'Sjekken kunne ikke gjøres, så ingen vet om endringen er i orden. Er feilen under i en fil som endringen rører, så rett den og lagre i samme endring. Ellers er det ikke endringen som er feil: vis dette til den som drifter registeret. Den som har ansvar for et løfte, trenger ikke gjøre noe på grunn av endringen før sjekken er gjort.',
  explanation:
    'Sjekken kunne ikke gjøres. Det er ikke et svar på om registeret er i orden: ingenting er sjekket.',
  help: 'Rett det som står i meldingen, og kjør sjekken på nytt.',
};
