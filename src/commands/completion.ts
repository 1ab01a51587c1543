import { Failure } from '../failure.ts'

/*
 * Each asks `firsthand complete -- <words up to the cursor>`, which answers with a line for each candidate (the word, a tab, what
 * it is), or with `:files`. The words go there as they are, as arguments, and what comes back is only compared and shown: nothing
 * of it is ever evaluated.
 */
const bash = `# bash completion for firsthand
_firsthand() {
  local line
  COMPREPLY=()
  while IFS= read -r line; do
    if [[ $line == :files ]]; then
      compopt -o default 2>/dev/null
      return
    fi
    COMPREPLY+=("\${line%%$'\\t'*}")
  done < <(firsthand complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
if type compopt >/dev/null 2>&1; then
  complete -F _firsthand firsthand
else
  complete -o default -F _firsthand firsthand
fi
`

const zsh = `#compdef firsthand
_firsthand() {
  local line
  local -a found
  while IFS= read -r line; do
    if [[ $line == :files ]]; then
      [[ $words[CURRENT] == -*=* ]] && compset -P '*='
      _files
      return
    fi
    found+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}")
  done < <(firsthand complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)
  _describe firsthand found
}
if [[ $funcstack[1] == _firsthand ]]; then
  _firsthand "$@"
else
  (( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
  compdef _firsthand firsthand
fi
`

const fish = `# fish completion for firsthand
function __firsthand_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l found (firsthand complete -- $words[2..] "$current" 2>/dev/null)
    if test "$found" = :files
        set -l before (string match -r -- '^-[^=]*=' "$current")
        for path in (__fish_complete_path (string replace -- "$before" '' "$current"))
            printf '%s%s\\n' "$before" $path
        end
    else
        printf '%s\\n' $found
    end
end
complete -c firsthand -f -a '(__firsthand_complete)'
`

const scripts: Readonly<Record<string, string>> = { bash, zsh, fish }

/** Those that there is a script for. */
export const shells: readonly string[] = Object.keys(scripts)

const installing = [
  // A file that is no file can't be read by the bash of a Mac.
  'bash  echo \'eval "$(firsthand completion bash)"\' >> ~/.bashrc',
  'zsh   echo \'eval "$(firsthand completion zsh)"\' >> ~/.zshrc',
  'fish  firsthand completion fish > ~/.config/fish/completions/firsthand.fish',
]

/** `firsthand completion <shell>`: the script for one. Throws a usage Failure that says how each is installed for any other. */
export function completion(shell: string | undefined): string {
  const script = shells.includes(shell ?? '') ? scripts[shell ?? ''] : undefined
  if (script !== undefined) return script
  const why = shell === undefined ? 'Which shell?' : `There is no completion for “${shell}”.`
  throw new Failure('usage', `${why} It is installed by one of these, and there in the next shell:`, {
    details: installing,
  })
}
