import type { Reader } from '../types.ts';
import { writeMark } from './write-mark.ts';

/** Answers kept of one kind: one balance asks about three sets of imports in turn. */
const mostKept = 4;

/** Returns a cache of the last answers for each reader, kept until anything is written to the file. */
export function keepUntilWritten<Answer>(): (reader: Reader, question: string, find: () => Answer) => Answer {
  const latest = new WeakMap<Reader, { readonly mark: string; readonly answers: Map<string, Answer> }>();
  return (reader, question, find) => {
    const mark = writeMark(reader);
    const kept = latest.get(reader);
    const answers = kept?.mark === mark ? kept.answers : new Map<string, Answer>();
    if (kept?.answers !== answers) latest.set(reader, { mark, answers });
    const known = answers.get(question);
    if (known !== undefined) return known;
    if (answers.size >= mostKept) answers.clear();
    const answer = find();
    answers.set(question, answer);
    return answer;
  };
}
