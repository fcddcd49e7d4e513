export { judge, type DirectoryFacts, type Verdict } from './judge.ts';
export { parseSubject, subjectsIn, type Subject } from './subject.ts';
export { factsOf, type OfficialContacts } from './document.ts';
