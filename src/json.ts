/** What JSON can say; values of answers and payloads of events are nothing else. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined }
