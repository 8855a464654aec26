export { parseBuckets } from './parse-buckets.ts';
