import type { Text } from '../../../components/text/text.tsx';

/** The line of the file, or a dash for what is said of a customer or of the whole file. */
export function lineText({ number }: Text, line: number | null): string {
  return line === null ? '—' : number(line);
}
