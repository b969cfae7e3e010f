/** A text without halves of characters, which no database and no JSON keeps: each becomes the replacement character. */
export function wholeText(text: string): string {
  return text.replace(/\p{Cs}/gu, '\uFFFD');
}
