internal import ArgumentParser

struct CompletionVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "completion", abstract: "Print the completion script for a shell.")
    static let manual = Manual(
        [
            ("source <(rehearse completion bash)", "for this bash"),
            ("rehearse completion zsh > ~/.zfunc/_rehearse", "in a folder of $fpath"),
            (
                "rehearse completion fish > ~/.config/fish/completions/rehearse.fish",
                "for every fish"
            ),
        ],
        notes: [
            """
            The scripts ask the program itself, so they also complete questions, attempts \
            and cohorts.
            """
        ])

    enum Shell: String, ExpressibleByArgument, CaseIterable {
        case bash, zsh, fish
    }

    @Argument(help: "bash, zsh or fish")
    var shell: Shell

    func run(in invocation: Invocation) async throws {
        try invocation.out.verbatim(shell.script)
    }
}

extension CompletionVerb.Shell {
    /// All three hand the words up to the cursor to the hidden verb and take one candidate a line,
    /// with a tab between the word and what it means.
    fileprivate var script: String {
        switch self {
        case .bash:
            """
            _rehearse() {
                local IFS=$'\\n' current="${COMP_WORDS[COMP_CWORD]}"
                COMPREPLY=($(compgen -W "$(rehearse __complete -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null | cut -f1)" -- "$current"))
            }
            complete -o default -F _rehearse rehearse

            """
        case .zsh:
            """
            #compdef rehearse
            _rehearse() {
                local line
                local -a candidates
                for line in "${(@f)$(rehearse __complete -- "${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
                    [[ -n $line ]] && candidates+=("${${line%%$'\\t'*}//:/\\\\:}:${line#*$'\\t'}")
                done
                (( $#candidates )) && _describe 'rehearse' candidates || _files
            }
            compdef _rehearse rehearse

            """
        case .fish:
            """
            function __rehearse_candidates
                set -l words (commandline -opc)[2..-1] (commandline -ct)
                rehearse __complete -- $words 2>/dev/null
            end
            complete -c rehearse -a '(__rehearse_candidates)'

            """
        }
    }
}
