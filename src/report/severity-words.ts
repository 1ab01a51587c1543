// How bad a problem is, in the words in which the interview asks for it: for those who only show a report.
export { severityWords } from '../interview/finding-parts.ts'
