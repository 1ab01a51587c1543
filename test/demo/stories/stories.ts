import type { Story } from '../story.ts'
import { invoices } from './invoices.ts'
import { ivr } from './ivr.ts'
import { mobileSite } from './mobile-site.ts'
import { promoCodes } from './promo-codes.ts'
import { returns } from './returns.ts'

/** What can happen in an audit, by checklist. */
export const stories: readonly Story[] = [returns, ivr, mobileSite, invoices, promoCodes]
