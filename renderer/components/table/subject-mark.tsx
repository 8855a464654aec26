import { type Subject, subjectMark } from './subject.ts';

/** Says whom and what the page or window around it is about, for the keys that act on it. */
export function SubjectMark(subject: Subject) {
  return <span hidden {...subjectMark(subject)} />;
}
