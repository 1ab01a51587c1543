/** What is made when it is first asked for, and then kept: a long pattern, of which most checklists have no use. */
export function onFirstUse<Made>(make: () => Made): () => Made {
  let made: { readonly is: Made } | undefined
  return () => {
    made ??= { is: make() }
    return made.is
  }
}
