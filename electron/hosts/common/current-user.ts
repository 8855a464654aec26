import { userInfo } from 'node:os';
import type { User } from '../../../db/journal/journal.ts';

/** Who uses the application: until a firm knows its people, the user of the operating system. */
export function currentUser(): User {
  return { name: userInfo().username };
}
