/** Copies a file that an auditor named into the store. */
export async function takeFile(path: string): Promise<{ readonly refused: string }> {
  return { refused: `${path} can’t be kept yet.` }
}
