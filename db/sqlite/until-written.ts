import type { Reader } from '../types.ts';
import { writeMark } from './write-mark.ts';

/** Returns a cache of the last answer for each reader, kept until anything is written to the file. */
export function keepUntilWritten<Answer>(): (reader: Reader, question: string, find: () => Answer) => Answer {
  const latest = new WeakMap<Reader, { readonly key: string; readonly answer: Answer }>();
  return (reader, question, find) => {
    const key = `${writeMark(reader)} ${question}`;
    const known = latest.get(reader);
    if (known?.key === key) return known.answer;
    const answer = find();
    latest.set(reader, { key, answer });
    return answer;
  };
}
