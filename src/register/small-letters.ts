/** The text in small letters, each at the place it had: İ alone becomes two characters, and is made one. */
export function smallLetters(text: string): string {
  return text.replaceAll('\u0130', 'i').toLowerCase();
}
