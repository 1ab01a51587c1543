/** What a hostile file would write to take over a terminal, and what each tries. */
export const payloads: Readonly<Record<string, string>> = {
  'clear the screen': '\x1b[2J\x1b[H',
  'set the title': '\x1b]0;owned\x07',
  'write the clipboard': '\x1b]52;c;aGVsbG8=\x07',
  'make a link': '\x1b]8;;https://evil.example\x1b\\here\x1b]8;;\x1b\\',
  'control sequence in C1': '\x9b31mred\x9b0m',
  'overwrite with a carriage return': 'passed\rfailed',
  'overwrite with backspaces': 'failed\b\b\b\b\b\bpassed',
  'switch to the alternate screen': '\x1b[?1049h',
  'hide the cursor': '\x1b[?25l',
  'ask for the cursor': '\x1b[6n',
  'device control string': '\x1bP$q"p\x1b\\',
  'application command': '\x1b_Gi=1;AAAA\x1b\\',
  'reset the terminal': '\x1bc',
  'a lone escape': 'before\x1b',
  'ring the bell': '\x07',
  'a null': 'a\0b',
  'a delete': 'a\x7fb',
  'turn the text around': 'user\u202egnp.exe',
  'isolate the text': 'a\u2066b\u2067c\u2068d\u2069e',
  'direction marks': 'a\u200eb\u200fc\u061cd',
  'a new line in one line': 'one\ntwo',
  'line separators': 'one\u2028two\u2029three\x85four',
  'half a surrogate pair': 'a\ud800b\udc00c',
  'tags that hide text': 'a\u{e0041}\u{e0042}b',
  'zero-width space and byte order mark': 'a\u200bb\ufeffc\u2060d',
}

/** Characters that must never leave: C0 but newline, DEL, C1, bidirectional controls, half surrogates. Our own colours are taken out first. */
export function dangerousIn(output: string): string[] {
  const withoutColours = output.replace(/\x1b\[[0-9;]*m/g, '')
  return (
    withoutColours.match(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|\p{Cs}/gu) ?? []
  )
}
