import { base } from './base.ts'
import { behind } from './behind.ts'
import { charts } from './charts.ts'
import { pageOne } from './page-one.ts'
import { print } from './print.ts'
import { tables } from './tables.ts'

/** The whole style of the page. It has no attribute in the markup beside it: the page forbids those. */
export const style = [base, pageOne, behind, tables, charts, print].join('\n')
