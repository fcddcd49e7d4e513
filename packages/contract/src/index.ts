export {
  Problem,
  ProblemPlace,
  platformProblems,
  type CodeOf,
  type PlatformCode,
  type ProblemRow,
  type ProblemRows,
} from './problem.ts';
export {
  DayText,
  Empty,
  ExternalReference,
  Id,
  InstantText,
  PAGE_LIMIT_DEFAULT,
  PAGE_LIMIT_MAX,
  PageQuery,
  pageOf,
} from './common.ts';
