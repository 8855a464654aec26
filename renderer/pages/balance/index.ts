export { ExportOfList } from './export-of-list.tsx';
export { parseBuckets } from './parse-buckets.ts';
