/** The number of a document as it is compared with what a payer writes: `FA-2024/007` is `FA2024007`. */
export const plainNumber = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** The words of a label, each as `plainNumber` writes it; `FA-2025/007` is one word, and two where it lists two numbers. */
export function wordsOf(text: string): string[] {
  return [...text.split(/\s+/), ...text.split(/[\s,;:()/+&]+/)].map(plainNumber);
}

/** Whether a payer who writes this number names one document: a short number would be any number. */
export function namesOneDocument(plain: string): boolean {
  return plain.length >= 4 && /\d/.test(plain);
}
